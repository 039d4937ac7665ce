//! The table twin of a spine chart: a row per indicator.

use super::super::table::{DASH, number};
use super::{SpineGroep, SpineRegel};
use crate::model::figure::{Cell, Column, FigureTable, Getal, TableRow};

/// Every number of the chart, and what belongs to it; `wijk` and `gemeente` are names.
pub fn tabel(
    getallen: &[Getal],
    groepen: &[SpineGroep],
    wijk: &str,
    gemeente: &str,
) -> FigureTable {
    let kolommen = [
        ("Leefgebied", false),
        ("Uitkomst", false),
        ("Indicator", false),
        ("Soort cijfer", false),
        (wijk, true),
        (gemeente, true),
        ("Verschil", true),
        ("Jaar", false),
        ("Ondergrens", true),
        ("Bovengrens", true),
        ("Ongunstigste wijk", true),
        ("Middelste helft vanaf", true),
        ("Middelste helft tot", true),
        ("Gunstigste wijk", true),
    ];
    let column = |(naam, getal): (&str, bool)| Column { naam: naam.to_owned(), getal };
    let rows = |groep: &'_ SpineGroep| -> Vec<TableRow> {
        groep.rijen.iter().map(|regel| row(getallen, groep, regel)).collect()
    };
    FigureTable {
        kolommen: kolommen.map(column).to_vec(),
        rijen: groepen.iter().flat_map(rows).collect(),
    }
}

fn row(getallen: &[Getal], groep: &SpineGroep, regel: &SpineRegel) -> TableRow {
    let words = |text: &str| Cell::Text(text.to_owned());
    let limit = |of: fn(&Getal) -> Option<f64>| {
        let value = getallen.get(regel.wijk).and_then(of);
        Cell::Text(value.map_or_else(|| DASH.to_owned(), number))
    };
    let half = |place: usize| words(regel.helft.as_ref().map_or(DASH, |half| half[place].as_str()));
    let end =
        |place: usize| regel.uiterst.map_or_else(|| words(DASH), |ends| Cell::Getal(ends[place]));
    let [.., verschil, jaar] = &regel.woorden;
    TableRow {
        cellen: vec![
            words(&groep.naam),
            Cell::Uitkomst(groep.klasse, groep.tekst.clone()),
            words(&regel.volledig),
            words(&regel.soort),
            Cell::Getal(regel.wijk),
            Cell::Getal(regel.gemeente),
            words(verschil),
            words(jaar),
            limit(|getal| getal.onder),
            limit(|getal| getal.boven),
            end(0),
            half(0),
            half(1),
            end(1),
        ],
        kop: false,
        gekozen: false,
    }
}
