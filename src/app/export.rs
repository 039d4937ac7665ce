//! Tables for other programs, as files: the steps that the window and the command line share.

mod basis;

use super::{AppError, whole};
use crate::document::Document;
use crate::document::records::Record;
use crate::document::value_list::ListedValue;
use crate::exchange::export::vermeldingen::{self, Bewaard};
use crate::exchange::export::waarnemingen::{self, WaarnemingRow};
use crate::exchange::export::{ExportError, gebieden, indicatoren};
use crate::methods::geometrie::wkt;
use crate::model::persoon::{CONTACT, DELEN};
use crate::model::progress::Progress;
use crate::model::record::{Noun, Value};
use crate::model::waarneming::Edities;
use std::path::Path;

pub use crate::exchange::export::Form;
pub use crate::exchange::export::vermeldingen::{Lijst, Vorm, Wens};

/// Writes the figures of a file; returns how many there are.
///
/// # Errors
/// What the file says, when the form cannot hold them, when they cannot be written, or that the
/// user stopped it; what stood at the path is as it was then.
pub fn figures(
    document: &Document,
    edities: Edities,
    form: Form,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<usize, AppError> {
    let list = document.value_list(edities, progress)?;
    let rows = list.iter().map(row);
    let number = rows.len();
    whole::write(path, |out| {
        waarnemingen::write(form, rows, out, progress).map_err(|error| about(path, error))
    })?;
    Ok(number)
}

/// Writes the definitions of the indicators of a file, as own CSV.
///
/// # Errors
/// What the file says, or when they cannot be written.
pub fn definitions(document: &Document, path: &Path) -> Result<(), AppError> {
    let all = document.indicatoren()?;
    whole::write(path, |out| {
        let rows = all.iter().map(|(_, indicator)| indicator);
        indicatoren::write(rows, out).map_err(|error| about(path, error.into()))
    })
}

/// Writes the outlines of gebieden, as GeoJSON in WGS84.
///
/// # Errors
/// [`AppError::NoOutlines`] when there are none, what the file says, or when they cannot be
/// written.
pub fn outlines(document: &Document, path: &Path) -> Result<(), AppError> {
    let all = document.omtrekken()?;
    let rows = all.iter().filter_map(|one| {
        Some(gebieden::GebiedRow {
            code: &one.gebied.code,
            naam: one.gebied.naam.as_deref().unwrap_or_default(),
            soort: one.gebied.soort.word(),
            nauwkeurigheid: &one.nauwkeurigheid,
            bron: &one.bron,
            omtrek: wkt::parse(&one.geometrie)?,
        })
    });
    let rows: Vec<gebieden::GebiedRow<'_>> = rows.collect();
    if rows.is_empty() {
        return Err(AppError::NoOutlines);
    }
    whole::write(path, |out| gebieden::write(rows, out).map_err(|error| about(path, error.into())))
}

impl Bewaard for Record {
    fn id(&self) -> String {
        self.file_id()
    }

    /// Who did not want to be passed on does not leave the file.
    fn value(&self, kolom: &str) -> &Value {
        let stays = CONTACT.contains(&kolom) && self.text(DELEN.kolom) == "nee";
        if stays { &Value::Null } else { self.get(kolom) }
    }
}

/// Writes a list, by name; returns how many there are.
///
/// # Errors
/// What the file says, when the form cannot hold them, or when they cannot be written.
pub fn list(document: &Document, wens: Wens, path: &Path) -> Result<usize, AppError> {
    let noun = match wens.lijst {
        Lijst::Plekken => Noun::Ontmoetingsplek,
        Lijst::Partners => Noun::Partner,
        Lijst::Basis(noun) => return write_list(wens, &basis::rows(document, noun)?, path),
    };
    let mut rows = document.records(noun)?;
    rows.retain(|row| !row.removed());
    // By the id in files: another file with the same list has the same order.
    rows.sort_by_cached_key(|row| (row.text("naam").to_owned(), row.file_id()));
    write_list(wens, &rows, path)
}

fn write_list<B: Bewaard>(wens: Wens, rows: &[B], path: &Path) -> Result<usize, AppError> {
    whole::write(path, |out| {
        vermeldingen::write(wens, rows, out).map_err(|error| about(path, error))
    })?;
    Ok(rows.len())
}

fn row<'a>(listed: ListedValue<'a>) -> WaarnemingRow<'a> {
    WaarnemingRow {
        gebied: &listed.gebied.code,
        indicator: &listed.indicator.id,
        periode: listed.value.periode,
        waarde: listed.value.waarde,
        extra: listed.value.extra.as_ref(),
        bron: listed.bron,
    }
}

fn about(path: &Path, error: ExportError) -> AppError {
    match error {
        ExportError::Io(source) => AppError::Write { path: path.to_owned(), source },
        ExportError::Cancelled(cancelled) => AppError::Document(cancelled.into()),
        other => AppError::Export(other),
    }
}
