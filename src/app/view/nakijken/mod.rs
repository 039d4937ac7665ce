//! The review of an import: what a person decides about before anything is stored.

mod herkend;
mod koppelen;
mod punten;
mod tellingen;
#[cfg(test)]
mod tests;
mod waarschuwingen;
mod wijzigingen;

pub use koppelen::{GebiedKeuze, Zoek};
pub use punten::{Doen, PuntRij, Staat};
pub use tellingen::Telling;
pub use waarschuwingen::WaarschuwingRij;
pub use wijzigingen::{Label, WijzigingRij, Wijzigingen};

use crate::app::nakijken::Besluiten;
use crate::app::nakijken::lijsten::Lijsten;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::klein::Grenzen;
use crate::model::nl;
use crate::model::{Gebied, Indicator};
use std::collections::HashMap;
use std::sync::Arc;

/// The review, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct NakijkView {
    /// Which import; another one has another number.
    pub id: u64,
    /// Grows with every decision, also with one that could not be taken.
    pub nummer: u64,
    /// The files, in the order in which they were chosen.
    pub bestanden: Vec<BestandView>,
    /// The gebieden that a code can be coupled to.
    pub kiesbaar: Arc<[GebiedKeuze]>,
    /// Name of the gemeente.
    pub gemeente: String,
    /// What the button does ('173 waarden overnemen, 2 overslaan').
    pub overnemen: String,
    /// Why it can not be done now, as a sentence.
    pub waarom_niet: Option<String>,
    /// What was done when it is done ('173 waarden zijn overgenomen').
    pub overgenomen: String,
    /// What waits, for someone who looks at something else.
    pub wacht: String,
}

/// One file of the review.
#[derive(Debug, Clone, PartialEq)]
pub struct BestandView {
    /// Its name, without the folder.
    pub naam: String,
    /// What it was recognised as, and how much is in it.
    pub herkend: String,
    /// Why.
    pub omdat: String,
    /// The counts in one line, to choose it by.
    pub samenvatting: String,
    /// How many things wait for a decision; empty when none does.
    pub te_doen: String,
    /// New, changed, equal and refused.
    pub tellingen: [Telling; 4],
    /// Refused cells and unknown codes.
    pub punten: Vec<PuntRij>,
    /// How many there are, in words.
    pub punten_titel: String,
    /// The warnings.
    pub waarschuwingen: Vec<WaarschuwingRij>,
    /// How many there are, in words.
    pub waarschuwingen_titel: String,
    /// The figures that change.
    pub wijzigingen: Wijzigingen,
}

/// What the review is made from.
pub struct Stof<'a> {
    /// Which import.
    pub id: u64,
    /// How often it was decided about.
    pub nummer: u64,
    /// The files.
    pub bestanden: Vec<BestandStof<'a>>,
    /// What was decided.
    pub besluiten: &'a Besluiten,
    /// Names.
    pub feiten: &'a Feiten,
    /// What a code can be coupled to.
    pub kiesbaar: Arc<[GebiedKeuze]>,
    /// Whether taking over would change anything.
    pub verandert: bool,
    /// Number of figures that are left out.
    pub weggelaten: u64,
}

/// What one file is made from.
pub struct BestandStof<'a> {
    /// What was read.
    pub draft: &'a Draft,
    /// What taking it over would do.
    pub report: &'a ImportReport,
    /// What asks for a decision.
    pub lijsten: &'a Lijsten,
}

/// What is known of gebieden and indicators, with what the files bring.
#[derive(Debug, Clone)]
pub struct Feiten {
    /// The own gemeente.
    pub gemeente: Gebied,
    /// Gebieden by code.
    pub gebieden: HashMap<String, Gebied>,
    /// Indicators by id.
    pub indicatoren: HashMap<String, Indicator>,
    /// Inwoners by code of the gebied.
    pub inwoners: HashMap<String, f64>,
    /// Below which little is said.
    pub grenzen: Grenzen,
}

impl Feiten {
    /// Name of a gebied, or its code.
    fn naam(&self, code: &str) -> String {
        self.gebieden.get(code).map_or_else(|| code.to_owned(), Gebied::label)
    }

    /// Name of an indicator, or its id.
    fn indicator(&self, id: &str) -> String {
        self.indicatoren.get(id).map_or_else(|| id.to_owned(), |one| one.naam.clone())
    }
}

impl NakijkView {
    /// Formats everything.
    pub fn new(stof: &Stof<'_>) -> Self {
        let bestanden: Vec<BestandView> =
            stof.bestanden.iter().map(|bestand| BestandView::new(stof, bestand)).collect();
        Self {
            id: stof.id,
            nummer: stof.nummer,
            kiesbaar: stof.kiesbaar.clone(),
            gemeente: stof.feiten.gemeente.label(),
            overnemen: tellingen::knop(stof),
            waarom_niet: tellingen::waarom_niet(stof),
            overgenomen: tellingen::overgenomen(stof),
            wacht: wacht(&bestanden),
            bestanden,
        }
    }
}

impl BestandView {
    fn new(stof: &Stof<'_>, bestand: &BestandStof<'_>) -> Self {
        let BestandStof { draft, report, lijsten } = bestand;
        let punten = punten::rijen(stof, bestand);
        let waarschuwingen = waarschuwingen::rijen(stof, lijsten);
        Self {
            naam: draft.bestand.clone(),
            herkend: herkend::herkend(draft),
            omdat: herkend::omdat(draft, report),
            samenvatting: tellingen::samenvatting(report, draft),
            te_doen: punten::te_doen(&punten),
            tellingen: tellingen::kaarten(draft, report, &punten),
            punten_titel: punten::titel(draft, &punten),
            punten,
            waarschuwingen_titel: waarschuwingen::titel(&waarschuwingen),
            waarschuwingen,
            wijzigingen: Wijzigingen::new(stof, report),
        }
    }
}

fn wacht(bestanden: &[BestandView]) -> String {
    match bestanden {
        [one] => format!("Nakijken wacht: {}", one.naam),
        more => format!("Nakijken wacht: {} bestanden", more.len()),
    }
}

/// A sentence of an importer as a person reads it: with a capital and a full stop.
fn zin(text: &str) -> String {
    let sentence = nl::capital(text.trim());
    if sentence.ends_with(['.', '?', '!']) { sentence } else { sentence + "." }
}

/// A number of things in words: the word for one, and for more.
fn aantal(n: u64, one: &str, more: &str) -> String {
    let word = if n == 1 { one } else { more };
    format!("{} {word}", nl::number(n as f64, 0))
}
