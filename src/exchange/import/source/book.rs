//! A spreadsheet: an Excel workbook (.xlsx) or an OpenDocument one (.ods), sheet by sheet.

use super::Origin;
use super::bytes::hash_of;
use super::caps::{MAX_BOOK_MB, MAX_SHEETS};
use super::grid::Grid;
use super::{guard, ods, xlsx};
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use std::io::{Read, Seek};
use zip::ZipArchive;

/// Which kind of spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Excel,
    OpenDocument,
}

/// A spreadsheet that was looked through and found sound.
pub struct Book {
    origin: Origin,
    kind: Kind,
    /// Names of its sheets.
    sheets: Vec<String>,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
}

impl Book {
    /// Looks through a file that begins as a zip.
    ///
    /// # Errors
    /// When it is no spreadsheet, damaged, locked, or larger than a cap.
    pub fn open(origin: Origin, progress: &mut Progress) -> Result<Self, ImportError> {
        if origin.size()? > MAX_BOOK_MB * 1_000_000 {
            return Err(ImportError::BookTooLarge);
        }
        guard::refuse_many_parts(&mut origin.open()?)?;
        let mut archive =
            ZipArchive::new(origin.open()?).map_err(|error| guard::explain(&error))?;
        let kind = kind(&mut archive)?;
        guard::check(&mut archive, progress)?;
        drop(archive);
        let sha256 = hash_of(origin.open()?)?;
        let mut sheets = match kind {
            Kind::Excel => xlsx::sheets(origin.open()?)?,
            Kind::OpenDocument => ods::sheets(origin.open()?)?,
        };
        sheets.truncate(MAX_SHEETS);
        if sheets.is_empty() {
            return Err(ImportError::NoSheet);
        }
        Ok(Self { origin, kind, sheets, sha256 })
    }

    /// The name of the sheet at this place.
    pub fn sheet(&self, place: usize) -> Option<&str> {
        self.sheets.get(place).map(String::as_str)
    }

    /// Reads the sheet at this place.
    ///
    /// # Errors
    /// When it is damaged or larger than a cap.
    pub fn read(&self, place: usize, progress: &mut Progress) -> Result<Grid, ImportError> {
        let name = self.sheet(place).ok_or(ImportError::NoSheet)?;
        match self.kind {
            Kind::Excel => xlsx::read(self.origin.open()?, name, progress),
            Kind::OpenDocument => ods::read(self.origin.open()?, place, progress),
        }
    }
}

fn kind<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Kind, ImportError> {
    let has = |archive: &ZipArchive<R>, name: &str| archive.index_for_name(name).is_some();
    if has(archive, "content.xml") && has(archive, "mimetype") {
        let mut mimetype = String::new();
        let part = archive.by_name("mimetype").map_err(|error| guard::explain(&error))?;
        part.take(100).read_to_string(&mut mimetype).map_err(|_| ImportError::DamagedBook)?;
        return match mimetype.trim() {
            "application/vnd.oasis.opendocument.spreadsheet" => Ok(Kind::OpenDocument),
            _ => Err(ImportError::LooksLike("een OpenDocument-bestand zonder tabel")),
        };
    }
    let names: Vec<String> =
        archive.file_names().flatten().take(100).map(|name| name.to_lowercase()).collect();
    let any = |start: &str| names.iter().any(|name| name.starts_with(start));
    if any("word/") {
        Err(ImportError::LooksLike("een Word-bestand"))
    } else if any("ppt/") {
        Err(ImportError::LooksLike("een PowerPoint-bestand"))
    } else if any("xl/workbook.bin") {
        Err(ImportError::LooksLike("een binair Excel-bestand (.xlsb)"))
    } else if any("xl/") || any("[content_types]") {
        Ok(Kind::Excel)
    } else {
        Err(ImportError::LooksLike("een ZIP-bestand"))
    }
}
