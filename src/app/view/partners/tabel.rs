//! The table twin of the network: who has which betrekkingen, who connects, and who works where.

use super::netwerk::{Deel, KnoopView, PartnerKnoop};
use crate::app::view::tabel::TabelView;
use crate::model::figure::{Cell, Column, Figure, FigureTable, TableRow};
use crate::model::partner::Vorm;

/// A row per partner: its form, with how many it has a betrekking, whether it connects, a column per
/// wijk, and each betrekking in words.
pub fn tabel(deel: &Deel<'_>, knopen: &[KnoopView], wijken: &[String]) -> FigureTable {
    let column = |naam: &str, getal| Column { naam: naam.to_owned(), getal };
    let mut kolommen = vec![column("Partner", false), column("Vorm", false)];
    kolommen.push(column("Betrekkingen met", true));
    kolommen.push(column("Verbindt", false));
    kolommen.extend(wijken.iter().map(|naam| column(naam, false)));
    kolommen.push(column("Betrekkingen", false));
    let verbindt = |place: usize| match deel.verbindt(place) {
        true => "ja",
        false => "",
    };
    let rij = |(place, partner): (usize, &&PartnerKnoop)| {
        let vorm = match partner.vorm {
            Vorm::Onbekend => "onbekend",
            known => known.word(),
        };
        let mut cellen = vec![Cell::Text(partner.naam.clone()), Cell::Text(vorm.to_owned())];
        cellen.push(Cell::Getal(place));
        cellen.push(Cell::Text(verbindt(place).to_owned()));
        cellen.extend(partner.werkt.iter().map(|werkt| Cell::Text(werkt.word().to_owned())));
        cellen.push(Cell::Text(knopen[place].regels.join("; ")));
        TableRow { cellen, kop: false, gekozen: false }
    };
    FigureTable { kolommen, rijen: deel.partners.iter().enumerate().map(rij).collect() }
}

/// The table as the screen draws it: narrow columns, so that many wijken stand beside each other.
pub fn on_screen(figure: &Figure) -> TabelView {
    let mut view = TabelView::default();
    let last = figure.tabel.kolommen.len() - 1;
    for (place, kolom) in figure.tabel.kolommen.iter().enumerate() {
        view = match place {
            0 => view.words(kolom.naam.as_str(), 220.0),
            2 => view.figures(kolom.naam.as_str(), 104.0),
            _ if place == last => view.words(kolom.naam.as_str(), 400.0),
            _ => view.words(kolom.naam.as_str(), 84.0),
        };
    }
    for rij in &figure.tabel.rijen {
        let cells = rij.cellen.iter().map(|cell| cell.text(&figure.getallen).to_owned());
        view.push(cells.collect());
    }
    view
}
