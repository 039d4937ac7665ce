//! The table twin: gebieden as rows, periods as columns, then what belongs to the newest one.

use super::Reeks;
use crate::model::figure::{Cell, Column, FigureTable, Getal, TableRow, Tone};
use crate::model::foto::Klasse;
use crate::model::{Periode, Reden, nl};

/// What is not known.
pub(super) const DASH: &str = "–";

/// A number beside the value: head of its column, and where to find it.
type Beside = (&'static str, fn(&Getal) -> Option<f64>);

const BESIDE: [Beside; 4] = [
    ("Ondergrens", |getal| getal.onder),
    ("Bovengrens", |getal| getal.boven),
    ("Aantal", |getal| getal.teller),
    ("Gedeeld door", |getal| getal.noemer),
];

/// Class and words of a gebied.
pub type Outcome<'a> = &'a dyn Fn(&Reeks) -> (Option<Klasse>, String);

/// Makes the table of these series; `uitkomst` gives class and words of a gebied, when the
/// indicator counts.
pub fn table(getallen: &[Getal], reeksen: &[Reeks], uitkomst: Option<Outcome<'_>>) -> FigureTable {
    let periods = periods(getallen, reeksen);
    let newest = periods.last().copied();
    let current = |reeks: &Reeks| getallen.get(reeks.nu).filter(|getal| getal.periode == newest);
    let beside: Vec<Beside> = BESIDE
        .into_iter()
        .filter(|(_, of)| reeksen.iter().filter_map(current).any(|getal| of(getal).is_some()))
        .collect();
    let words = |naam: String, getal| Column { naam, getal };
    let mut kolommen = vec![words("Gebied".to_owned(), false)];
    kolommen.extend(periods.iter().map(|periode| words(periode.to_string(), true)));
    kolommen.extend(beside.iter().map(|(naam, _)| {
        words(newest.map_or((*naam).to_owned(), |newest| format!("{naam} {newest}")), true)
    }));
    if uitkomst.is_some() {
        kolommen.push(words("Uitkomst".to_owned(), false));
    }
    let row = |reeks: &Reeks| {
        let mut cellen = vec![Cell::Text(reeks.naam.clone())];
        cellen.extend(periods.iter().map(|periode| match cell(getallen, reeks, *periode) {
            // The last column says why.
            Cell::Getal(place) if uitkomst.is_some() && is_hidden(getallen, place, newest) => {
                Cell::Text(DASH.to_owned())
            }
            other => other,
        }));
        let value = |(_, of): &Beside| current(reeks).and_then(of);
        cellen.extend(beside.iter().map(|one| Cell::Text(value(one).map_or(DASH.into(), number))));
        cellen.extend(uitkomst.map(|uitkomst| {
            let (klasse, words) = uitkomst(reeks);
            Cell::Uitkomst(klasse, words)
        }));
        TableRow { cellen, kop: reeks.tone == Tone::Gemeente, gekozen: reeks.tone == Tone::Chosen }
    };
    FigureTable { rijen: reeksen.iter().map(row).collect(), kolommen }
}

fn periods(getallen: &[Getal], reeksen: &[Reeks]) -> Vec<Periode> {
    let places = reeksen.iter().flat_map(|reeks| &reeks.punten);
    let mut periods: Vec<Periode> =
        places.filter_map(|place| getallen.get(*place)?.periode).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

fn cell(getallen: &[Getal], reeks: &Reeks, periode: Periode) -> Cell {
    let of_period =
        |place: &&usize| getallen.get(**place).is_some_and(|g| g.periode == Some(periode));
    let found = reeks.punten.iter().find(of_period);
    found.map_or_else(|| Cell::Text(DASH.to_owned()), |place| Cell::Getal(*place))
}

/// Whether a figure of the newest period is not shown for its size: why stands under Uitkomst.
fn is_hidden(getallen: &[Getal], place: usize, newest: Option<Periode>) -> bool {
    let getal = getallen.get(place).filter(|getal| getal.periode == newest);
    getal.is_some_and(|getal| getal.waarde == Err(Reden::TeKlein))
}

/// Counts are whole; bounds keep a decimal.
pub(super) fn number(value: f64) -> String {
    nl::number(value, usize::from(value.fract() != 0.0))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{getallen, reeks};
    use super::*;
    use std::sync::Arc;

    fn made() -> (Arc<[Getal]>, FigureTable) {
        let given = [
            ("Stad", 2024, Ok(31.0)),
            ("Stad", 2025, Ok(30.0)),
            ("Zuid", 2025, Err(Reden::Geheim)),
        ];
        let mut numbers = getallen(&given, |_| "").to_vec();
        numbers[1].teller = Some(4048.0);
        let getallen: Arc<[Getal]> = numbers.into();
        let reeksen =
            [reeks(&getallen, "Stad", Tone::Gemeente), reeks(&getallen, "Zuid", Tone::Chosen)];
        let outcome = |_: &Reeks| (None, "geen gegevens".to_owned());
        let tabel = table(&getallen, &reeksen, Some(&outcome));
        (getallen, tabel)
    }

    #[test]
    fn years_are_columns_and_the_rest_belongs_to_the_newest() {
        let (_, tabel) = made();
        let heads: Vec<&str> = tabel.kolommen.iter().map(|kolom| kolom.naam.as_str()).collect();
        assert_eq!(heads, ["Gebied", "2024", "2025", "Aantal 2025", "Uitkomst"]);
    }

    #[test]
    fn cells_hold_the_numbers_or_say_why_not() {
        let (getallen, tabel) = made();
        let said = |row: usize| -> Vec<&str> {
            tabel.rijen[row].cellen.iter().map(|cell| cell.text(&getallen)).collect()
        };
        assert_eq!(said(0), ["Stad", "31", "30", "4.048", "geen gegevens"]);
        assert_eq!(said(1), ["Zuid", "–", "afgeschermd", "–", "geen gegevens"]);
        assert!(tabel.rijen[0].kop && tabel.rijen[1].gekozen);
    }
}
