//! Refused cells and unknown codes: what is wrong, and what can be done.

use super::{BestandStof, Feiten, Stof, aantal, zin};
use crate::app::nakijken::{Besluiten, Punt};
use crate::model::GebiedSoort;
use crate::model::draft::{Draft, Geweigerd};
use crate::model::gebied::gemeente_code;

/// A refused cell or an unknown code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PuntRij {
    /// What it is about.
    pub punt: Punt,
    /// Its row, or the number of rows ('rij 45', '12 rijen').
    pub rij: String,
    /// Its column.
    pub kolom: String,
    /// What stands in the file.
    pub inhoud: String,
    /// What is wrong, as a sentence.
    pub wat: String,
    /// What can be done.
    pub doen: Doen,
    /// What was done.
    pub staat: Staat,
    /// The row for a screen reader.
    pub gezegd: String,
}

/// What can be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doen {
    /// Put the cell right.
    Verbeteren,
    /// Couple the code to a gebied.
    Koppelen,
    /// Only skip it: the row as a whole is wrong.
    Overslaan,
}

/// What was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staat {
    /// Nothing yet.
    Open,
    /// It is skipped.
    Overgeslagen,
    /// It is good now: what stands there, or the gebied that is meant.
    Goed(String),
    /// What was filled in is wrong too.
    NogFout(String),
}

/// The rows of one file: cells by row, then codes.
pub(super) fn rijen(stof: &Stof<'_>, bestand: &BestandStof<'_>) -> Vec<PuntRij> {
    let (draft, lijsten) = (bestand.draft, bestand.lijsten);
    let refused: std::collections::HashSet<(u64, &str)> =
        draft.geweigerd.iter().map(|cell| (cell.rij, cell.kolom.as_str())).collect();
    let cells = lijsten.geweigerd.iter().map(|cell| {
        let wrong = refused.contains(&(cell.rij, cell.kolom.as_str()));
        cel(&draft.bestand, cell, wrong, stof.besluiten)
    });
    let codes = lijsten.onbekend.iter().map(|(code, rows)| onbekend(stof, code, *rows));
    cells.chain(codes).collect()
}

fn cel(bestand: &str, cell: &Geweigerd, wrong: bool, besluiten: &Besluiten) -> PuntRij {
    let punt = Punt::cel(bestand, cell);
    let staat = match besluiten.verbeterd(bestand, cell) {
        Some(filled_in) if wrong => Staat::NogFout(filled_in.to_owned()),
        Some(filled_in) => Staat::Goed(filled_in.to_owned()),
        None if besluiten.overgeslagen.contains(&punt) => Staat::Overgeslagen,
        None => Staat::Open,
    };
    let doen = if cell.is_a_cell() { Doen::Verbeteren } else { Doen::Overslaan };
    row(PuntRij {
        punt,
        rij: format!("rij {}", cell.rij),
        kolom: if cell.is_a_cell() { cell.kolom.clone() } else { "hele rij".to_owned() },
        inhoud: cell.inhoud.clone(),
        wat: zin(&cell.reden),
        doen,
        staat,
        gezegd: String::new(),
    })
}

fn onbekend(stof: &Stof<'_>, code: &str, rows: u64) -> PuntRij {
    let punt = Punt::Code(code.to_owned());
    let staat = match stof.besluiten.gekoppeld(code) {
        Some(naar) => Staat::Goed(format!("{} ({naar})", stof.feiten.naam(naar))),
        None if stof.besluiten.overgeslagen.contains(&punt) => Staat::Overgeslagen,
        None => Staat::Open,
    };
    row(PuntRij {
        punt,
        rij: aantal(rows, "rij", "rijen"),
        kolom: "gebied".to_owned(),
        inhoud: code.to_owned(),
        wat: waarom_onbekend(stof.feiten, code),
        doen: Doen::Koppelen,
        staat,
        gezegd: String::new(),
    })
}

fn row(rij: PuntRij) -> PuntRij {
    let staat = match &rij.staat {
        Staat::Open => String::new(),
        Staat::Overgeslagen => " Wordt overgeslagen.".to_owned(),
        Staat::Goed(nu) => format!(" Nu: {nu}."),
        Staat::NogFout(nu) => format!(" Ingevuld: {nu}."),
    };
    let gezegd = format!("{}, {}: {}. {}{staat}", rij.rij, rij.kolom, rij.inhoud, rij.wat);
    PuntRij { gezegd, ..rij }
}

fn waarom_onbekend(feiten: &Feiten, code: &str) -> String {
    let gemeente = feiten.gemeente.label();
    let elsewhere = gemeente_code(code).is_some_and(|own| own != feiten.gemeente.code);
    match GebiedSoort::of_code(code) {
        Some(_) if elsewhere => format!("Dit gebied ligt niet in {gemeente}."),
        Some(GebiedSoort::Buurt) => format!("Deze buurtcode is niet bekend in {gemeente}."),
        Some(GebiedSoort::Wijk) => format!("Deze wijkcode is niet bekend in {gemeente}."),
        _ => "Dit is geen code van een gebied dat Wijkbeeld kent.".to_owned(),
    }
}

/// '2 geweigerde cellen en 1 onbekend gebied · 1 verbeterd'.
pub(super) fn titel(draft: &Draft, rijen: &[PuntRij]) -> String {
    let mut parts = Vec::new();
    if !draft.geweigerd.is_empty() {
        let cells = draft.geweigerd.len() as u64;
        parts.push(aantal(cells, "geweigerde cel", "geweigerde cellen"));
    }
    if !draft.onbekende_gebieden.is_empty() {
        let codes = draft.onbekende_gebieden.len() as u64;
        parts.push(aantal(codes, "onbekend gebied", "onbekende gebieden"));
    }
    let good = rijen.iter().filter(|rij| matches!(rij.staat, Staat::Goed(_))).count();
    let parts = parts.join(" en ");
    match (parts.is_empty(), good) {
        (_, 0) => parts,
        (true, _) => "Alles is verbeterd".to_owned(),
        (false, n) => format!("{parts} · {n} verbeterd"),
    }
}

/// How many wait for a decision; empty when none does.
pub(super) fn te_doen(rijen: &[PuntRij]) -> String {
    match open(rijen) {
        0 => String::new(),
        n => format!("{} te doen", crate::model::nl::number(n as f64, 0)),
    }
}

/// How many wait for a decision.
pub(super) fn open(rijen: &[PuntRij]) -> usize {
    rijen.iter().filter(|rij| matches!(rij.staat, Staat::Open | Staat::NogFout(_))).count()
}
