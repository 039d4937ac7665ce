//! The table twin of the network: which partner works in which wijk.

use super::netwerk::{Deel, PartnerKnoop};
use crate::app::view::tabel::TabelView;
use crate::model::figure::{Cell, Column, Figure, FigureTable, TableRow};
use crate::model::partner::Vorm;

/// A row per partner: its form, with how many it has a betrekking, and a column per wijk.
pub fn tabel(deel: &Deel<'_>, wijken: &[String]) -> FigureTable {
    let column = |naam: &str, getal| Column { naam: naam.to_owned(), getal };
    let mut kolommen = vec![column("Partner", false), column("Vorm", false)];
    kolommen.push(column("Betrekkingen met", true));
    kolommen.extend(wijken.iter().map(|naam| column(naam, false)));
    let rij = |(place, partner): (usize, &&PartnerKnoop)| {
        let vorm = match partner.vorm {
            Vorm::Onbekend => "onbekend",
            known => known.word(),
        };
        let mut cellen = vec![Cell::Text(partner.naam.clone()), Cell::Text(vorm.to_owned())];
        cellen.push(Cell::Getal(place));
        cellen.extend(partner.werkt.iter().map(|werkt| Cell::Text(werkt.word().to_owned())));
        TableRow { cellen, kop: false, gekozen: false }
    };
    FigureTable { kolommen, rijen: deel.partners.iter().enumerate().map(rij).collect() }
}

/// The table as the screen draws it: narrow columns, so that many wijken stand beside each other.
pub fn on_screen(figure: &Figure) -> TabelView {
    let mut view = TabelView::default();
    for (place, kolom) in figure.tabel.kolommen.iter().enumerate() {
        view = match place {
            0 => view.words(kolom.naam.as_str(), 220.0),
            2 => view.figures(kolom.naam.as_str(), 104.0),
            _ => view.words(kolom.naam.as_str(), 84.0),
        };
    }
    for rij in &figure.tabel.rijen {
        let cells = rij.cellen.iter().map(|cell| cell.text(&figure.getallen).to_owned());
        view.push(cells.collect());
    }
    view
}
