//! Kinds × wijken as a table.

use super::{Stand, WijkInventaris};
use crate::app::view::tabel::TabelView;
use crate::model::basis::inventaris::{SOORTEN, Staat};

/// One row per kind, one column per wijk; how far each wijk is on top.
pub(super) fn matrix(wijken: &[WijkInventaris]) -> TabelView {
    let mut tabel = TabelView::default().words("Soort", 196.0);
    for wijk in wijken {
        tabel = tabel.words(wijk.naam.as_str(), 84.0);
    }
    let row = |first: &str, cell: &dyn Fn(&WijkInventaris) -> String| {
        std::iter::once(first.to_owned()).chain(wijken.iter().map(cell)).collect()
    };
    tabel.push_head(row("Stand", &|wijk| far(wijk.stand).to_owned()));
    for (place, soort) in SOORTEN.iter().enumerate() {
        tabel.push(row(soort.naam, &|wijk| {
            wijk.rijen.get(place).map_or_else(String::new, |rij| short(rij.staat).to_owned())
        }));
    }
    tabel
}

/// How far a wijk is, in a narrow column.
fn far(stand: Stand) -> &'static str {
    if stand == Stand::NietBegonnen { "nog niet" } else { stand.text() }
}

/// An outcome in a narrow column.
fn short(staat: Staat) -> &'static str {
    match staat {
        Staat::Aanwezig => "✓ aanwezig",
        Staat::Ontbreekt => "ontbreekt",
        Staat::BewustGeen => "bewust geen",
        Staat::Onbekend => "?",
    }
}
