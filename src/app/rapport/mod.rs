//! Reports: what stands in them, and the file that is written. The window and the command line
//! share all of it.

mod inventarisatie;
#[cfg(test)]
mod tests;
mod wijk;

pub use inventarisatie::inventarisatie;

use super::{AppError, whole};
use crate::document::Document;
use crate::exchange::rapport::html;
use crate::model::Gebied;
use jiff::civil::Date;
use std::io::Write as _;
use std::path::Path;

/// The ending of a report.
pub const ENDING: &str = "html";

/// Writes the inventory of one wijk, or of all, as a page.
///
/// # Errors
/// What the file says, or when it cannot be written; what stood at the path is as it was then.
pub fn save_inventarisatie(
    document: &Document,
    wijk: Option<&Gebied>,
    vandaag: Date,
    path: &Path,
) -> Result<(), AppError> {
    let page = html(&inventarisatie(document, wijk, vandaag)?);
    whole::write(path, |out| {
        let fail = |source| AppError::Write { path: path.to_owned(), source };
        out.write_all(page.as_bytes()).map_err(fail)
    })
}
