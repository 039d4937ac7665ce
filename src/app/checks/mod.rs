//! Checks on what a file brings beside what is there already, and beside the calendar: another
//! unit than before, jumps, codes that ended, years too far ahead. What a file says by itself is checked in [`crate::exchange::checks`].

mod eenheid;
mod eerder;
mod paren;
mod sprong;
#[cfg(test)]
mod tests;
mod toekomst;
mod vervallen;

use super::{AppError, clock};
use crate::document::Document;
use crate::exchange::checks::capped;
use crate::exchange::checks::cijfers::Cijfers;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::waarschuwing::Waarschuwing;
use eerder::Eerder;

/// Looks at a draft beside the figures that count now; the draft is not in the file yet.
///
/// # Errors
/// What the file says.
pub fn check_against(document: &Document, draft: &Draft) -> Result<Vec<Waarschuwing>, AppError> {
    check_all(document, std::slice::from_ref(draft))
        .map(|found| found.into_iter().flatten().collect())
}

/// As [`check_against`], for drafts that come in together; a list for each.
///
/// # Errors
/// What the file says.
pub fn check_all(
    document: &Document,
    drafts: &[Draft],
) -> Result<Vec<Vec<Waarschuwing>>, AppError> {
    if drafts.iter().all(|draft| draft.waarnemingen.is_empty()) {
        return Ok(vec![Vec::new(); drafts.len()]);
    }
    let eerder = Eerder::of(document)?;
    Ok(drafts.iter().map(|draft| check(&eerder, draft)).collect())
}

fn check(eerder: &Eerder, draft: &Draft) -> Vec<Waarschuwing> {
    let cijfers = Cijfers::of(draft, &eerder.known);
    let mut paren = paren::paren(&cijfers, eerder);
    let mut found = toekomst::check(draft, clock::today().year().into());
    found.extend(eenheid::check(&cijfers, &mut paren));
    found.extend(sprong::check(&cijfers, eerder, &paren));
    found.extend(vervallen::check(&cijfers, eerder));
    capped(found)
}

/// Puts warnings in the reports of the same drafts; what was taken in before is not judged again.
pub fn add_to(reports: &mut [ImportReport], found: Vec<Vec<Waarschuwing>>) {
    for (report, warnings) in reports.iter_mut().zip(found) {
        if !report.al_ingelezen {
            report.waarschuwingen.extend(warnings);
        }
    }
}
