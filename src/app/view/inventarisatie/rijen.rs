//! The kinds of one wijk: what was found out, beside what is in the file.

use super::InventarisGegevens;
use super::gevonden::found;
use super::stappen::row_id;
use crate::document::records::Record;
use crate::model::basis::inventaris::{InventarisSoort, SOORTEN, Staat};
use crate::model::bevestiging::Bevestiging;
use crate::model::record::{Id, Noun};
use crate::model::{Gebied, nl};
use jiff::civil::Date;

/// A place or partner in the file that counts for a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gevonden {
    /// Place or partner.
    pub noun: Noun,
    /// Its row.
    pub id: Id,
    /// What it is called.
    pub naam: String,
    /// How sure it is ('was open in 2015').
    pub zegt: String,
}

/// One kind in a wijk.
#[derive(Debug, Clone, PartialEq)]
pub struct InventarisRij {
    /// Its row, whether it is there or not.
    pub id: Id,
    /// Whether the row is in the file.
    pub bestaat: bool,
    /// The kind.
    pub soort: &'static InventarisSoort,
    /// What was found out.
    pub staat: Staat,
    /// Why.
    pub toelichting: String,
    /// 'Laatst bevestigd op 28-11-2026 door Sanne'; empty when nobody did.
    pub bevestigd: String,
    /// The day of that.
    pub bevestigd_op: Option<Date>,
    /// What is in the file for it, in this wijk.
    pub gevonden: Vec<Gevonden>,
    /// '1 partner voor heel Hilversum'; empty when there is none.
    pub overal: String,
    /// Kind, what is in the file, outcome, explanation.
    pub cellen: [String; 4],
}

impl InventarisRij {
    /// Whether something has still to be found out or explained.
    pub fn is_open(&self) -> bool {
        super::bevinding(self).is_open()
    }
}

pub(super) fn rows(input: &InventarisGegevens<'_>, wijk: &Gebied) -> Vec<InventarisRij> {
    SOORTEN.iter().map(|soort| row(input, wijk, soort)).collect()
}

fn row(
    input: &InventarisGegevens<'_>,
    wijk: &Gebied,
    soort: &'static InventarisSoort,
) -> InventarisRij {
    let own = |row: &&Record| row.text("gebied") == wijk.code && row.text("soort") == soort.id;
    let punt = input.punten.iter().find(own);
    let text = |kolom| punt.map_or("", |row| row.text(kolom));
    let staat = Staat::parse(text("staat"));
    let (gevonden, elsewhere) = found(input, wijk, soort);
    let confirmed = Bevestiging::parse(text("bevestigd_op"), text("bevestigd_door"));
    let overal = elsewhere_words(elsewhere, input.gemeente);
    InventarisRij {
        id: punt.map_or_else(|| row_id(&wijk.code, soort), Record::id),
        bestaat: punt.is_some(),
        soort,
        staat,
        toelichting: text("toelichting").to_owned(),
        bevestigd_op: confirmed.as_ref().map(|one| one.op),
        bevestigd: confirmed.map(|one| nl::capital(&one.zin())).unwrap_or_default(),
        cellen: [
            soort.naam.to_owned(),
            in_file(&gevonden, elsewhere, input.gemeente),
            staat.text().to_owned(),
            text("toelichting").to_owned(),
        ],
        gevonden,
        overal,
    }
}

fn number(count: usize, noun: Noun) -> String {
    let word = match (noun, count) {
        (Noun::Ontmoetingsplek, 1) => "plek",
        (Noun::Ontmoetingsplek, _) => "plekken",
        (_, 1) => "partner",
        _ => "partners",
    };
    format!("{} {word}", nl::number(count as f64, 0))
}

fn in_file(gevonden: &[Gevonden], elsewhere: usize, gemeente: &str) -> String {
    match (gevonden.first(), elsewhere) {
        (Some(first), _) => number(gevonden.len(), first.noun),
        (None, 0) => "niets".to_owned(),
        (None, n) => format!("{n} voor heel {gemeente}"),
    }
}

fn elsewhere_words(elsewhere: usize, gemeente: &str) -> String {
    match elsewhere {
        0 => String::new(),
        n => format!("{} voor heel {gemeente}", number(n, Noun::Partner)),
    }
}
