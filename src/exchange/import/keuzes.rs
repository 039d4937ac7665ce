//! What a person decided about a file, applied to what it brings.

use crate::model::Waarneming;
use crate::model::draft::Draft;
use crate::model::keuzes::Keuzes;

/// Takes out the figures that were left out, and writes down in the draft what was decided: the
/// same file with other decisions is another delivery.
pub fn apply(draft: &mut Draft, keuzes: &Keuzes) {
    let mut waarnemingen = std::mem::take(&mut draft.waarnemingen);
    waarnemingen.retain(|one| !is_left_out(draft, one, keuzes));
    draft.waarnemingen = waarnemingen;
    let decided = told(draft, keuzes);
    if !decided.is_empty() {
        let before = std::mem::take(&mut draft.bereik);
        let parts = std::iter::once(before).filter(|bereik| !bereik.is_empty()).chain(decided);
        draft.bereik = parts.collect::<Vec<_>>().join(";");
    }
}

fn is_left_out(draft: &Draft, one: &Waarneming, keuzes: &Keuzes) -> bool {
    let indicator = &draft.indicatoren[one.indicator as usize].id;
    let gebied = &draft.gebieden[one.gebied as usize].code;
    keuzes.leaves_out(indicator, gebied, one.periode)
}

fn told(draft: &Draft, keuzes: &Keuzes) -> Vec<String> {
    let own = keuzes.verbeteringen.iter().filter(|one| one.bestand == draft.bestand);
    let corrected =
        own.map(|one| format!("verbeterd rij {} {}: {}", one.rij, one.kolom, one.inhoud));
    let coupled = keuzes.koppelingen.iter().map(|one| format!("{} is {}", one.code, one.naar));
    let left_out = keuzes.weglatingen.iter().map(|out| {
        let gebied = out.gebied.as_deref().unwrap_or("wijken en buurten");
        let periode = out.periode.map(|periode| format!(" {periode}")).unwrap_or_default();
        format!("zonder {} {gebied}{periode}", out.indicator)
    });
    corrected.chain(coupled).chain(left_out).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{WAARNEMINGEN, known};
    use super::super::{Options, Source, read_source};
    use super::*;
    use crate::model::keuzes::{Koppeling, Verbetering, Weglating};
    use crate::model::progress::Progress;
    use crate::model::waarneming::VERBETERD;

    fn read(keuzes: Keuzes) -> Draft {
        let text = format!(
            "{WAARNEMINGEN}\nWK040201;a;2022;8o.7;;;;CBS\nWK040209;a;2022;5;;;;CBS\n\
             GM0402;a;2022;6;;;;CBS\nWK040201;a;2023;7;;;;CBS"
        );
        let source = Source::from_text("x.csv", &text).unwrap();
        let options = Options { keuzes, ..Options::default() };
        read_source(source, &known(), &options, &mut Progress::silent()).unwrap()
    }

    fn values(draft: &Draft) -> Vec<(&str, f64)> {
        let code = |one: &Waarneming| draft.gebieden[one.gebied as usize].code.as_str();
        draft.waarnemingen.iter().map(|one| (code(one), one.waarde.unwrap())).collect()
    }

    #[test]
    fn without_decisions_nothing_changes() {
        let draft = read(Keuzes::default());
        assert_eq!(values(&draft), [("GM0402", 6.0), ("WK040201", 7.0)]);
        assert_eq!((draft.geweigerd.len(), draft.bereik.as_str()), (1, ""));
        assert_eq!(draft.onbekende_gebieden.len(), 1);
    }

    #[test]
    fn cells_are_corrected_codes_coupled_and_figures_left_out() {
        let draft = read(Keuzes {
            verbeteringen: vec![Verbetering {
                bestand: "x.csv".into(),
                rij: 2,
                kolom: "waarde".into(),
                inhoud: "80,7".into(),
            }],
            koppelingen: vec![Koppeling { code: "WK040209".into(), naar: "WK040202".into() }],
            weglatingen: vec![Weglating {
                indicator: "a".into(),
                gebied: None,
                periode: "2023".parse().ok(),
            }],
        });
        assert_eq!(values(&draft), [("WK040201", 80.7), ("WK040202", 5.0), ("GM0402", 6.0)]);
        let extra = draft.waarnemingen[0].extra.as_ref().unwrap();
        assert_eq!(extra.kwalificatie.as_deref(), Some(VERBETERD));
        assert!(draft.geweigerd.is_empty() && draft.onbekende_gebieden.is_empty());
        assert_eq!(
            draft.bereik,
            "verbeterd rij 2 waarde: 80,7;WK040209 is WK040202;zonder a wijken en buurten 2023"
        );
    }

    #[test]
    fn a_correction_that_is_wrong_again_is_refused_again() {
        let draft = read(Keuzes {
            verbeteringen: vec![Verbetering {
                bestand: "x.csv".into(),
                rij: 2,
                kolom: "waarde".into(),
                inhoud: "tachtig".into(),
            }],
            ..Keuzes::default()
        });
        assert_eq!(draft.geweigerd[0].inhoud, "tachtig");
    }
}
