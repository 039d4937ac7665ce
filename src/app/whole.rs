//! Writing a file whole or not at all, and never over a Wijkbeeld file.

use super::AppError;
use crate::document::{Document, platform};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file beside its place and then puts it there in one step; `write` fails with the
/// sentence that the user reads.
///
/// # Errors
/// [`AppError::WouldReplaceDocument`], [`AppError::Write`], or what `write` says; what stood
/// there is as it was then.
pub fn write(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    if Document::is_one(path) {
        return Err(AppError::WouldReplaceDocument(path.to_owned()));
    }
    let half = platform::beside(path);
    let written = write_half(&half, path, write);
    if written.is_err() {
        // What is left of it helps nobody; it may not be there at all.
        let _removed = std::fs::remove_file(&half);
    }
    written
}

fn write_half(
    half: &Path,
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let fail = |source| AppError::Write { path: path.to_owned(), source };
    let mut out = BufWriter::new(File::create_new(half).map_err(fail)?);
    write(&mut out)?;
    out.flush().map_err(fail)?;
    out.get_ref().sync_all().map_err(fail)?;
    drop(out);
    platform::replace_file(half, path).map_err(fail)
}

/// Some dialogs give the name as it was typed, without an ending.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let has = path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if has {
        return path.to_owned();
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}
