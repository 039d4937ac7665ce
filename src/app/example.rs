//! The example, for the first page: its outlines, without a file.

use super::AppError;
use super::view::outline::OutlineView;
use crate::exchange::seed;
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
            let is_wijk = gebied.soort == GebiedSoort::Wijk;
            if gebied.soort != GebiedSoort::Buurt {
                outlines.push(OutlineView::from_wkt(label(gebied), &omtrek.geometrie, is_wijk));
            }
        }
    }
    Ok(outlines)
}
