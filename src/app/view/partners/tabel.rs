//! The table twin of the network: which partner works in which wijk.

use super::netwerk::{Deel, PartnerKnoop};
use crate::model::figure::{Cell, Column, FigureTable, TableRow};
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
