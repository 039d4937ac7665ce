//! The views follow the rule that was chosen on the Foto.

use super::*;
use crate::app::query::LeefgebiedenQuery;
use crate::app::view::figuur::FiguurView;
use crate::model::recept::{Aggregatie, KlasseRegel, Methode, Recept};

fn by(id: &str, recept: Recept) -> IndicatorView {
    let keuze = FotoKeuze { recept, ..FotoKeuze::default() };
    answer(&IndicatorQuery { keuze, ..asked(id) })
}

fn regel(regel: KlasseRegel) -> Recept {
    Recept { regel, ..Recept::default() }
}

const MISDRIJVEN: &str = "misdrijven-per-1000-inwoners";

/// What the table says of a wijk.
fn said_of(view: &IndicatorView, naam: &str) -> String {
    let row = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == naam).unwrap();
    row.cellen.last().unwrap().clone()
}

#[test]
fn a_class_is_by_the_rule_that_was_chosen() {
    // ln of the rates of 2025: mean 3.5678, sd 0.6390. Zuid (25,7 → ln 3.2469) has z 0.502: above
    // 0.5, below 1. Centrum (123,1 → ln 4.8132) has z −1.949: below both.
    let wijkbeeld = by(MISDRIJVEN, regel(KlasseRegel::Wijkbeeld));
    let ggd = by(MISDRIJVEN, regel(KlasseRegel::Ggd));
    let of = |view: &IndicatorView| ["Zuid", "Centrum"].map(|naam| said_of(view, naam));
    assert_eq!(of(&wijkbeeld), ["gunstiger, grensgeval", "ongunstiger"]);
    assert_eq!(of(&ggd), ["gemiddeld", "ongunstiger"]);
    let drawn = |view: &IndicatorView| {
        let ranking = view.wijken.clone().unwrap();
        ranking.y.rows().iter().find(|row| row.naam == "Zuid").unwrap().klasse
    };
    assert_eq!(drawn(&wijkbeeld), Some(Klasse::Gunstiger));
    assert_eq!(drawn(&ggd), Some(Klasse::Gemiddeld));
    let rule = plain_text(&ggd.bronregel);
    let expected = "Uitkomst: GGD-regel (±1) op dit cijfer alleen, vergeleken met de wijken van \
                    Hilversum; in de Foto telt dit cijfer mee op een logaritmische schaal.";
    assert!(rule.contains(expected), "{rule}");
    assert!(!rule.contains("±0,5"), "{rule}");
}

#[test]
fn the_limits_move_with_the_rule_and_so_does_what_is_near_them() {
    // Limits in ln of −0.3 · sd: Byar's limits of Noordwest (38,5 to 47,9) hold
    // e^(3.5678 + 0.3 · 0.6390) = 42.9, and z = −(ln 43.0 − 3.5678)/0.639 = −0.30.
    let own = by(MISDRIJVEN, regel(KlasseRegel::Eigen { onder: -0.3, boven: 0.9 }));
    assert!(said_of(&own, "Noordwest").ends_with(", grensgeval"), "{}", said_of(&own, "Noordwest"));
    assert_eq!(said_of(&own, "Zuid"), "gemiddeld");
    let rule = plain_text(&own.bronregel);
    assert!(rule.contains("Eigen grenzen (−0,3 en 0,9) op dit cijfer alleen"), "{rule}");
}

#[test]
fn what_cannot_be_tested_says_so_and_has_no_class() {
    let view = by("ervaren-gezondheid-goed-zeer-goed-18plus", regel(KlasseRegel::Significantie));
    let ranking = view.wijken.as_ref().unwrap();
    assert!(ranking.y.rows().iter().all(|row| row.klasse.is_none()));
    let rule = plain_text(&view.bronregel);
    let expected = "Uitkomst: geen, want 'Toets op toeval' kan dit cijfer alleen niet indelen \
                    (modelschatting: geen toets); kies op de Foto een andere regel.";
    assert!(rule.contains(expected), "{rule}");
}

#[test]
fn choices_that_cannot_be_combined_give_no_class_of_another_rule() {
    // A z below nought has no geometric mean.
    let recept = Recept { aggregatie: Aggregatie::Meetkundig, ..Recept::default() };
    let view = by(MISDRIJVEN, recept.clone());
    assert!(view.wijken.unwrap().y.rows().iter().all(|row| row.klasse.is_none()));
    let rule = plain_text(&view.bronregel);
    assert!(
        rule.contains("Uitkomst: geen, want het meetkundige gemiddelde bestaat niet"),
        "{rule}"
    );
    let why = leefgebieden(recept).figuur.unwrap_err();
    assert!(
        why.starts_with("Met de keuze op de Foto is er geen uitkomst: het meetkundige"),
        "{why}"
    );
}

fn leefgebieden(recept: Recept) -> FiguurView {
    let document = hilversum();
    let mut kept = KeptFigures::default();
    let keuze = FotoKeuze { recept, ..FotoKeuze::default() };
    let query = LeefgebiedenQuery { wijk: None, keuze };
    query.answer(&mut Reader::new(&document, &mut kept)).unwrap()
}

#[test]
fn the_band_through_the_years_is_that_of_the_rule() {
    let of = |recept: Recept| {
        let figure = leefgebieden(recept).figuur.unwrap();
        let band = figure.marks.iter().find_map(|mark| match mark {
            Mark::Band { area, .. } => Some((area[0][1], area[0][2])),
            _ => None,
        });
        (band, figure.head.ondertitel.clone())
    };
    let (band, words) = of(regel(KlasseRegel::Ggd));
    assert_eq!(band, Some((-1.0, 1.0)));
    assert!(words.contains("grijze band: gemiddeld"), "{words}");
    assert_eq!(of(Recept::default()).0, Some((-0.5, 0.5)));
    let ranks = Recept { methode: Methode::Rang, ..Recept::default() };
    for moving in [regel(KlasseRegel::Groningen), regel(KlasseRegel::Tertiel), ranks] {
        let (band, words) = of(moving);
        assert_eq!(band, None);
        assert!(words.contains("geen grijze band: deze regel heeft geen vaste grenzen"), "{words}");
    }
}
