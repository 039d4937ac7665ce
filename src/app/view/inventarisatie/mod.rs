//! The inventory of the sociale basis: per wijk what is there, and how far the list is.

mod gevonden;
mod rijen;
mod stappen;
mod tabel;
#[cfg(test)]
mod tests;

pub use rijen::{Gevonden, InventarisRij};
pub use stappen::row_id;

use super::Span;
use super::tabel::TabelView;
use crate::document::records::Record;
use crate::model::basis::inventaris::{Bevinding, Staat, nog_niet_gereed};
use crate::model::record::Id;
use crate::model::wijk::Partner;
use crate::model::{Gebied, nl};
use jiff::civil::Date;
use std::collections::HashMap;

/// What the view is made from; rows that were removed are left out.
#[derive(Debug, Clone, Copy)]
pub struct InventarisGegevens<'a> {
    /// Name of the gemeente.
    pub gemeente: &'a str,
    /// Its wijken.
    pub wijken: &'a [Gebied],
    /// What people decided about taking part, per code.
    pub keuzes: &'a HashMap<String, (bool, String)>,
    /// How far each wijk is, as people said.
    pub standen: &'a [Record],
    /// What was found out.
    pub punten: &'a [Record],
    /// Places to meet.
    pub plekken: &'a [Record],
    /// Partners.
    pub partners: &'a [Partner],
    /// The day on which someone looks.
    pub vandaag: Date,
}

/// How far a wijk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stand {
    /// Nothing was found out yet.
    NietBegonnen,
    /// Something was.
    Bezig,
    /// Everything is known or explained, and someone said so.
    Gereed,
    /// The raad has it.
    Vastgesteld,
}

impl Stand {
    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::NietBegonnen => "niet begonnen",
            Self::Bezig => "bezig",
            Self::Gereed => "gereed",
            Self::Vastgesteld => "vastgesteld",
        }
    }

    /// Whether someone said that it is ready.
    pub fn is_gereed(self) -> bool {
        matches!(self, Self::Gereed | Self::Vastgesteld)
    }
}

/// The list of one wijk.
#[derive(Debug, Clone, PartialEq)]
pub struct WijkInventaris {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Whether it is one of the wijken that are counted.
    pub telt_mee: bool,
    /// How far it is.
    pub stand: Stand,
    /// 'Gereed op 28-11-2026, door Sanne'.
    pub stand_tekst: String,
    /// The same without who said so, for what leaves the file.
    pub stand_zonder_naam: String,
    /// '4 aanwezig, 1 ontbreekt en 16 onbekend'.
    pub tellingen: String,
    /// What has still to be found out or explained; `None` when nothing has.
    pub nog: Option<String>,
    /// The kinds, in their order.
    pub rijen: Vec<InventarisRij>,
    stand_id: Option<Id>,
}

/// The lists of all wijken.
#[derive(Debug, Clone, PartialEq)]
pub struct InventarisView {
    /// '7 van 8 wijken gereed.'
    pub antwoord: Vec<Span>,
    /// The wijken, in their order.
    pub wijken: Vec<WijkInventaris>,
    /// Kinds × wijken.
    pub tabel: TabelView,
}

impl InventarisView {
    /// Makes the view.
    pub fn new(input: &InventarisGegevens<'_>) -> Self {
        let wijken: Vec<WijkInventaris> =
            input.wijken.iter().map(|wijk| WijkInventaris::new(input, wijk)).collect();
        Self { antwoord: answer(&wijken), tabel: tabel::matrix(&wijken), wijken }
    }

    /// How far a wijk is, in a few words: 'bezig, nog 17 soorten onbekend'.
    pub fn in_short(&self, code: &str) -> String {
        let Some(wijk) = self.wijken.iter().find(|wijk| wijk.code == code) else {
            return Stand::NietBegonnen.text().to_owned();
        };
        let unknown = wijk.rijen.iter().filter(|rij| rij.staat == Staat::Onbekend).count();
        match (wijk.stand, unknown) {
            (Stand::NietBegonnen, _) | (_, 0) => wijk.stand.text().to_owned(),
            (stand, 1) => format!("{}, nog 1 soort onbekend", stand.text()),
            (stand, n) => format!("{}, nog {n} soorten onbekend", stand.text()),
        }
    }

    /// The list of a wijk; of the first when there is no such wijk.
    pub fn wijk(&self, code: Option<&str>) -> Option<&WijkInventaris> {
        let found = self.wijken.iter().find(|wijk| Some(wijk.code.as_str()) == code);
        found.or_else(|| self.wijken.first())
    }
}

impl WijkInventaris {
    fn new(input: &InventarisGegevens<'_>, wijk: &Gebied) -> Self {
        let rijen = rijen::rows(input, wijk);
        let own = |row: &&Record| row.text("gebied") == wijk.code;
        let said = input.standen.iter().find(own);
        let nog = nog_niet_gereed(&rijen.iter().map(bevinding).collect::<Vec<_>>());
        let stand = stand(said, &rijen);
        Self {
            naam: wijk.label(),
            telt_mee: input.keuzes.get(&wijk.code).is_none_or(|(counts, _)| *counts),
            stand_tekst: stand_text(stand, said, nog.is_some(), true),
            stand_zonder_naam: stand_text(stand, said, nog.is_some(), false),
            tellingen: counts(&rijen),
            code: wijk.code.clone(),
            stand_id: said.map(Record::id),
            stand,
            nog,
            rijen,
        }
    }

    /// Whether it counts as ready: someone said so, and it still is.
    pub fn is_gereed(&self) -> bool {
        self.stand.is_gereed() && self.nog.is_none()
    }
}

fn bevinding(rij: &InventarisRij) -> Bevinding<'_> {
    Bevinding { soort: rij.soort, staat: rij.staat, toelichting: &rij.toelichting }
}

fn stand(said: Option<&Record>, rijen: &[InventarisRij]) -> Stand {
    match said.map(|row| row.text("stand")) {
        Some("gereed") => Stand::Gereed,
        Some("vastgesteld") => Stand::Vastgesteld,
        _ if rijen.iter().any(|rij| rij.bestaat) => Stand::Bezig,
        _ => Stand::NietBegonnen,
    }
}

fn stand_text(stand: Stand, said: Option<&Record>, nog: bool, met_naam: bool) -> String {
    let Some(row) = said.filter(|_| stand.is_gereed()) else {
        return nl::capital(stand.text());
    };
    let mut text = nl::capital(stand.text());
    if let Some(day) = nl::parse_date(row.text("datum")) {
        text = format!("{text} op {}", nl::date(day));
    }
    if met_naam && !row.text("door").is_empty() {
        text = format!("{text}, door {}", row.text("door"));
    }
    if nog { format!("{text}. Nu is er weer iets onbekend") } else { text }
}

fn counts(rijen: &[InventarisRij]) -> String {
    let of = |staat: Staat| rijen.iter().filter(|rij| rij.staat == staat).count();
    let words = [
        (Staat::Aanwezig, "aanwezig"),
        (Staat::Ontbreekt, "ontbreekt"),
        (Staat::BewustGeen, "bewust geen"),
        (Staat::Onbekend, "onbekend"),
    ];
    let parts: Vec<String> = words
        .into_iter()
        .filter(|(staat, _)| of(*staat) > 0)
        .map(|(staat, word)| format!("{} {word}", of(staat)))
        .collect();
    nl::list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// '7 van 8 wijken gereed. Nog niet: Noordwest.'
fn answer(wijken: &[WijkInventaris]) -> Vec<Span> {
    const NAMED: usize = 4;
    let counted: Vec<&WijkInventaris> = wijken.iter().filter(|wijk| wijk.telt_mee).collect();
    let open: Vec<&str> =
        counted.iter().filter(|wijk| !wijk.is_gereed()).map(|wijk| wijk.naam.as_str()).collect();
    let ready = counted.len() - open.len();
    let word = if counted.len() == 1 { "wijk" } else { "wijken" };
    let first = Span::strong(format!("{ready} van {} {word} gereed", counted.len()));
    let rest = match open.len() {
        0 => ".".to_owned(),
        n if n <= NAMED => format!(". Nog niet: {}.", nl::list(&open)),
        n => format!(". Nog niet: {n} wijken."),
    };
    vec![first, Span::plain(rest)]
}
