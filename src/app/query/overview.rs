//! What every view needs to know about the file.

use super::{Query, Reader};
use crate::app::AppError;
use crate::document::Document;
use crate::model::klein::Grenzen;
use crate::model::record::Noun;

/// Asks for the [`Overview`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OverviewQuery;

/// What every view needs to know about the file.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// Name of the gemeente.
    pub gemeente: String,
    /// Code and name of the wijken, in their fixed order.
    pub wijken: Vec<(String, String)>,
    /// Years with figures, oldest first.
    pub jaren: Vec<i32>,
    /// The limits of small numbers.
    pub grenzen: Grenzen,
    /// What undo takes back.
    pub ongedaan: Option<String>,
    /// What redo brings back.
    pub opnieuw: Option<String>,
}

impl Query for OverviewQuery {
    type Answer = Overview;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Overview, AppError> {
        let figures = file.figures()?;
        let document = file.document();
        let wijken = figures.wijken.iter().map(|(gebied, _)| (gebied.code.clone(), gebied.label()));
        let (ongedaan, opnieuw) = steps(document)?;
        Ok(Overview {
            gemeente: figures.gemeente.label(),
            wijken: wijken.collect(),
            jaren: figures.foto_years(),
            grenzen: figures.grenzen,
            ongedaan,
            opnieuw,
        })
    }
}

/// What undo takes back and redo brings back.
fn steps(document: &Document) -> Result<(Option<String>, Option<String>), AppError> {
    let describe = |step: Option<_>| step.map(|step| document.describe_origin(&step)).transpose();
    Ok((describe(document.next_undo()?)?, describe(document.next_redo()?)?))
}
