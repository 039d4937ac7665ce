//! What of one file asks for a decision: what was decided stays in its place, also when the file
//! that is read with it no longer has anything against it.

use super::besluit::Besluiten;
use crate::model::draft::{Draft, Geweigerd};
use crate::model::keuzes::Weglating;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{GebiedSoort, Periode};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The refused cells, unknown codes and warnings of one file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lijsten {
    /// Refused cells, and those that were put right, by row.
    pub geweigerd: Vec<Geweigerd>,
    /// Codes that the file does not know or did not know, with the number of rows.
    pub onbekend: Vec<(String, u64)>,
    /// Warnings, each with the number of figures it is about.
    pub waarschuwingen: Vec<(Waarschuwing, u64)>,
}

impl Lijsten {
    /// What a draft has now with these warnings, beside what was there before and was decided.
    pub fn of(
        before: &Self,
        draft: &Draft,
        waarschuwingen: &[Waarschuwing],
        besluiten: &Besluiten,
    ) -> Self {
        Self {
            geweigerd: refused(before, draft, besluiten),
            onbekend: merged(
                &before.onbekend,
                &draft.onbekende_gebieden,
                |(code, _)| code.clone(),
                |(code, _)| besluiten.gekoppeld(code).is_some(),
            ),
            waarschuwingen: merged(
                &before.waarschuwingen,
                &counted(draft, waarschuwingen),
                |(waarschuwing, _)| key(waarschuwing),
                |(waarschuwing, _)| left_out(waarschuwing, besluiten),
            ),
        }
    }
}

fn refused(before: &Lijsten, draft: &Draft, besluiten: &Besluiten) -> Vec<Geweigerd> {
    let mut cells = merged(
        &before.geweigerd,
        &draft.geweigerd,
        |cell| (cell.rij, cell.kolom.clone()),
        |cell| besluiten.verbeterd(&draft.bestand, cell).is_some(),
    );
    cells.sort_by_key(|cell| cell.rij);
    keep_first_content(before, &mut cells);
    cells
}

/// What was filled in may be refused too: what the file itself holds stays beside it.
fn keep_first_content(before: &Lijsten, cells: &mut [Geweigerd]) {
    let first: HashMap<(u64, &str), &str> =
        before.geweigerd.iter().map(|c| ((c.rij, c.kolom.as_str()), c.inhoud.as_str())).collect();
    for cell in cells {
        if let Some(inhoud) = first.get(&(cell.rij, cell.kolom.as_str())) {
            (*inhoud).clone_into(&mut cell.inhoud);
        }
    }
}

fn left_out(waarschuwing: &Waarschuwing, besluiten: &Besluiten) -> bool {
    let weglating = waarschuwing.weglating();
    weglating.is_some_and(|one| besluiten.keuzes.weglatingen.contains(&one))
}

type WarningKey =
    (WaarschuwingSoort, Option<String>, Option<String>, Option<Periode>, Option<String>);

/// Where there is something to leave out the sentence does not tell warnings apart: it may name
/// how much is left.
fn key(one: &Waarschuwing) -> WarningKey {
    let tekst = one.weglating().is_none().then(|| one.tekst.clone());
    (one.soort, one.indicator.clone(), one.gebied.clone(), one.periode, tekst)
}

/// What is there now, in the order in which it first came, with what was decided.
fn merged<T: Clone, K: Eq + Hash>(
    before: &[T],
    now: &[T],
    key: impl Fn(&T) -> K,
    decided: impl Fn(&T) -> bool,
) -> Vec<T> {
    let mut left: HashMap<K, &T> = now.iter().map(|one| (key(one), one)).collect();
    let mut all: Vec<T> = Vec::with_capacity(now.len());
    for one in before {
        match left.remove(&key(one)) {
            Some(one) => all.push(one.clone()),
            None if decided(one) => all.push(one.clone()),
            None => {}
        }
    }
    let mut seen: HashSet<K> = HashSet::new();
    let new = |one: &&T| left.contains_key(&key(one)) && seen.insert(key(one));
    all.extend(now.iter().filter(new).cloned());
    all
}

/// The warnings about a draft, each with the number of figures that leaving out would touch.
fn counted(draft: &Draft, waarschuwingen: &[Waarschuwing]) -> Vec<(Waarschuwing, u64)> {
    let mut per_indicator: HashMap<&str, Vec<(u32, Periode)>> = HashMap::new();
    if waarschuwingen.iter().any(|one| one.weglating().is_some()) {
        for one in &draft.waarnemingen {
            let id = draft.indicatoren[one.indicator as usize].id.as_str();
            per_indicator.entry(id).or_default().push((one.gebied, one.periode));
        }
    }
    let number = |waarschuwing: &Waarschuwing| match waarschuwing.weglating() {
        None => 0,
        Some(Weglating { gebied: Some(_), periode: Some(_), .. }) => 1,
        Some(weglating) => {
            let figures = per_indicator.get(weglating.indicator.as_str());
            let touched =
                |(gebied, periode): &&(u32, Periode)| touches(draft, &weglating, *gebied, *periode);
            figures.map_or(0, |figures| figures.iter().filter(touched).count() as u64)
        }
    };
    waarschuwingen.iter().map(|one| (one.clone(), number(one))).collect()
}

fn touches(draft: &Draft, weglating: &Weglating, gebied: u32, periode: Periode) -> bool {
    let gebied = &draft.gebieden[gebied as usize];
    let here = match &weglating.gebied {
        Some(code) => gebied.code == *code,
        None => matches!(gebied.soort, GebiedSoort::Wijk | GebiedSoort::Buurt),
    };
    here && weglating.periode.is_none_or(|wanted| wanted == periode)
}

/// Cells and rows of codes that are not taken over.
pub fn skipped(draft: &Draft) -> u64 {
    let rows: u64 = draft.onbekende_gebieden.iter().map(|(_, rows)| rows).sum();
    draft.geweigerd.len() as u64 + rows
}

#[cfg(test)]
mod tests {
    use super::super::besluit::Besluit;
    use super::*;
    use crate::model::keuzes::{Koppeling, Verbetering};

    fn cell(rij: u64, inhoud: &str, reden: &str) -> Geweigerd {
        Geweigerd { rij, kolom: "waarde".into(), inhoud: inhoud.into(), reden: reden.into() }
    }

    fn draft(geweigerd: Vec<Geweigerd>, codes: &[&str]) -> Draft {
        let onbekende_gebieden = codes.iter().map(|code| ((*code).to_owned(), 2)).collect();
        Draft { bestand: "a.csv".into(), geweigerd, onbekende_gebieden, ..Draft::default() }
    }

    fn verbeter(rij: u64, inhoud: &str) -> Besluit {
        Besluit::Verbeter(Verbetering {
            bestand: "a.csv".into(),
            rij,
            kolom: "waarde".into(),
            inhoud: inhoud.into(),
        })
    }

    #[test]
    fn a_cell_that_was_put_right_stays_in_its_place() {
        let mut besluiten = Besluiten::default();
        let first = draft(vec![cell(3, "8o", "geen getal"), cell(7, "x", "geen getal")], &["BU1"]);
        let before = Lijsten::of(&Lijsten::default(), &first, &first.waarschuwingen, &besluiten);
        besluiten.take(verbeter(3, "80"));
        besluiten.take(Besluit::Koppel(Koppeling { code: "BU1".into(), naar: "BU2".into() }));
        let after = draft(vec![cell(7, "x", "geen getal"), cell(5, "y", "dubbel")], &["BU9"]);
        let lijsten = Lijsten::of(&before, &after, &after.waarschuwingen, &besluiten);
        let rows: Vec<u64> = lijsten.geweigerd.iter().map(|cell| cell.rij).collect();
        assert_eq!(rows, [3, 5, 7]);
        assert_eq!(lijsten.onbekend, [("BU1".to_owned(), 2), ("BU9".to_owned(), 2)]);
        assert_eq!(skipped(&after), 2 + 2);
    }

    #[test]
    fn a_correction_that_is_wrong_too_keeps_what_the_file_holds() {
        let mut besluiten = Besluiten::default();
        let first = draft(vec![cell(3, "8o", "geen getal")], &[]);
        let before = Lijsten::of(&Lijsten::default(), &first, &first.waarschuwingen, &besluiten);
        besluiten.take(verbeter(3, "veel"));
        let again = draft(vec![cell(3, "veel", "nog steeds geen getal")], &[]);
        let lijsten = Lijsten::of(&before, &again, &again.waarschuwingen, &besluiten);
        assert_eq!(lijsten.geweigerd, [cell(3, "8o", "nog steeds geen getal")]);
    }

    #[test]
    fn what_was_left_out_can_still_be_chosen() {
        let soort = WaarschuwingSoort::OveralGelijk;
        let same = Waarschuwing::about_indicator(soort, "x", "overal gelijk");
        let first = Draft { waarschuwingen: vec![same.clone()], ..Draft::default() };
        let mut besluiten = Besluiten::default();
        let before = Lijsten::of(&Lijsten::default(), &first, &first.waarschuwingen, &besluiten);
        besluiten.take(Besluit::LaatWeg(same.weglating().unwrap()));
        let lijsten = Lijsten::of(&before, &Draft::default(), &[], &besluiten);
        assert_eq!(lijsten.waarschuwingen, [(same, 0)]);
    }
}
