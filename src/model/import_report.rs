//! What taking a file in did, or would do.

use super::Reden;
use super::draft::{Draft, Geweigerd};
use super::record::Id;
use super::waarschuwing::Waarschuwing;
use std::sync::Arc;

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
    /// The years of the figures that were not there, oldest first, each once.
    pub nieuwe_jaren: Vec<i32>,
    /// Figures (or definitions) that differ from what counted until now.
    pub gewijzigd: u64,
    /// Figures (or definitions) that are the same.
    pub gelijk: u64,
    /// The figures that differ, the largest difference first.
    pub wijzigingen: Vec<ValueChange>,
    /// Places of which the file gave the point, each with its row in the file.
    pub punten: Vec<(u64, Id)>,
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
    /// What counted until now.
    pub oud: Uitgave,
    /// What this file gives.
    pub nieuw: Uitgave,
    /// Whether what the file gives counts from now on; not when its edition is the older one.
    pub telt: bool,
}

/// A figure in one edition of its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitgave {
    /// The figure, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// The source, in its text form; empty when it is not known.
    pub bron: Arc<str>,
}

impl ValueChange {
    /// How much the figures differ, without a sign; `None` when one of them is missing.
    pub fn size(&self) -> Option<f64> {
        let (oud, nieuw) = self.oud.waarde.ok().zip(self.nieuw.waarde.ok())?;
        Some((nieuw - oud).abs())
    }
}

/// Puts the largest difference first and what is missing on one side last; what differs as much
/// keeps its order.
pub fn largest_first(changes: &mut [ValueChange]) {
    // 75,1 − 67,4 and 8,8 − 1,1 are as large: tails of binary fractions do not decide.
    let steady = |change: &ValueChange| change.size().map(|size| (size * 1e9).round());
    changes.sort_by(|a, b| match (steady(a), steady(b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
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

#[cfg(test)]
mod tests {
    use super::*;

    fn change(gebied: &str, oud: Result<f64, Reden>, nieuw: Result<f64, Reden>) -> ValueChange {
        let uitgave = |waarde| Uitgave { waarde, bron: "CBS".into() };
        ValueChange {
            gebied: gebied.to_owned(),
            indicator: "x".to_owned(),
            periode: "2024".to_owned(),
            oud: uitgave(oud),
            nieuw: uitgave(nieuw),
            telt: true,
        }
    }

    #[test]
    fn the_largest_difference_comes_first_and_what_is_missing_last() {
        let mut changes = [
            change("a", Err(Reden::Geheim), Ok(900.0)),
            change("b", Ok(75.1), Ok(67.4)),
            change("c", Ok(10.0), Ok(12.0)),
            change("d", Ok(3.0), Err(Reden::TeKlein)),
            change("e", Ok(1.1), Ok(8.8)),
        ];
        largest_first(&mut changes);
        let order: String = changes.iter().map(|change| change.gebied.as_str()).collect();
        assert_eq!(order, "becad");
    }
}
