//! The example, for the first page: its outlines, without a file.

use super::AppError;
use super::view::outline::OutlineView;
use crate::exchange::seed;
use crate::model::record::{Noun, Value};
use crate::model::seed::Seed;
use crate::model::{Gebied, GebiedSoort};

/// The outlines of the gemeente and its wijken in the Hilversum example.
///
/// # Errors
/// When the example cannot be read; a test keeps this from happening.
pub fn outlines() -> Result<Vec<OutlineView>, AppError> {
    let seed = seed::voorbeeld("hilversum")?;
    let label = |gebied: &Gebied| gebied.label();
    let mut outlines = Vec::new();
    for draft in &seed.drafts {
        for omtrek in &draft.omtrekken {
            let gebied = &draft.gebieden[omtrek.gebied as usize];
            let is_wijk = gebied.soort == GebiedSoort::Wijk && !stays_out(&seed, &gebied.code);
            if gebied.soort != GebiedSoort::Buurt {
                outlines.push(OutlineView::from_wkt(label(gebied), &omtrek.geometrie, is_wijk));
            }
        }
    }
    Ok(outlines)
}

/// Whether the example says that a wijk does not take part in the Foto.
fn stays_out(seed: &Seed, code: &str) -> bool {
    let named = |fields: &[(&str, Value)], field: &str, value: &Value| {
        fields.iter().any(|(name, there)| *name == field && there == value)
    };
    seed.edits.iter().filter(|edit| edit.noun == Noun::Wijkkeuze).any(|edit| {
        named(&edit.fields, "gebied", &code.into())
            && named(&edit.fields, "telt_mee", &false.into())
    })
}
