//! What taking a file in did, or would do.

use super::draft::{Draft, Geweigerd};
use super::waarschuwing::Waarschuwing;

/// The report on one file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportReport {
    /// Name of the file.
    pub bestand: String,
    /// Id of the importer.
    pub soort: String,
    /// Why the file was recognised as that kind.
    pub herkend_omdat: String,
    /// The sources in it, in their text form, joined by `; ` when there are several.
    pub bron: String,
    /// Whether the same bytes in the same scope were taken in before: nothing changed.
    pub al_ingelezen: bool,
    /// Figures (or definitions) that were not there.
    pub nieuw: u64,
    /// Figures (or definitions) that differ from what counted until now.
    pub gewijzigd: u64,
    /// Figures (or definitions) that are the same.
    pub gelijk: u64,
    /// The figures that differ.
    pub wijzigingen: Vec<ValueChange>,
    /// Codes that the file does not know, with the number of rows.
    pub onbekende_gebieden: Vec<(String, u64)>,
    /// Cells that could not be used.
    pub geweigerd: Vec<Geweigerd>,
    /// What the user should know.
    pub waarschuwingen: Vec<Waarschuwing>,
}

/// A figure before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueChange {
    /// Code of the gebied.
    pub gebied: String,
    /// Id of the indicator.
    pub indicator: String,
    /// The period.
    pub periode: String,
    /// What counted until now; `None` when it was missing.
    pub oud: Option<f64>,
    /// What counts from now on; `None` when it is missing.
    pub nieuw: Option<f64>,
}

impl ImportReport {
    /// A report on a draft in which nothing is counted yet.
    pub fn of(draft: &Draft) -> Self {
        let bronnen: Vec<String> = draft.bronnen.iter().map(ToString::to_string).collect();
        Self {
            bestand: draft.bestand.clone(),
            soort: draft.soort.clone(),
            herkend_omdat: draft.herkend_omdat.clone(),
            bron: bronnen.join("; "),
            onbekende_gebieden: draft.onbekende_gebieden.clone(),
            geweigerd: draft.geweigerd.clone(),
            waarschuwingen: draft.waarschuwingen.clone(),
            ..Self::default()
        }
    }
}
