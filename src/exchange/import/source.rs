//! A CSV file as a stream of rows, with caps on everything that a hostile file can blow up.

use super::bytes::{Bytes, look};
use super::error::ImportError;
use crate::model::progress::Progress;
use csv::{ReaderBuilder, StringRecord, Terminator};
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// Largest file, in millions of bytes.
pub const MAX_FILE_MB: u64 = 500;

/// Largest cell, in MiB.
pub const MAX_CELL_MB: usize = 1;

/// Most columns.
pub const MAX_COLUMNS: usize = 500;

/// Most cells with something in them; the whole-country KWB has less than 1 million, its export
/// as waarnemingen 4 million.
pub const MAX_CELLS: u64 = 6_000_000;

/// Most cells, empty ones too: an export has many columns that few rows use.
const MAX_CELLS_WITH_EMPTY: u64 = 4 * MAX_CELLS;

/// Largest row; a quote that is never closed ends here instead of in memory.
const MAX_ROW: usize = 4 * MAX_CELL_MB * 1024 * 1024;

const READ_AHEAD: usize = 64 * 1024;
const ROWS_PER_STEP: u64 = 256;

/// The first row: the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Names, without the blanks around them.
    pub columns: Vec<String>,
    /// What stands between the columns.
    pub delimiter: u8,
}

impl Head {
    /// Whether there is a column with this name, in any case.
    pub fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.eq_ignore_ascii_case(name))
    }

    /// How many of these columns there are.
    pub fn count(&self, names: &[&str]) -> usize {
        names.iter().filter(|name| self.has(name)).count()
    }

    /// The first columns, for a sentence.
    pub fn summary(&self) -> String {
        let first: Vec<&str> = self.columns.iter().take(5).map(String::as_str).collect();
        let more = if self.columns.len() > 5 { " …" } else { "" };
        format!("'{}{more}'", super::shortened(&first.join(";")))
    }
}

/// One row of cells.
#[derive(Debug, Default)]
pub struct Row {
    cells: StringRecord,
    /// Its number as a spreadsheet shows it; the header is row 1.
    pub number: u64,
}

impl Row {
    /// The text of a cell without the blanks around it; empty when there is no such cell.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether nothing stands in any cell.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Where the bytes are.
enum Origin {
    File(PathBuf),
    Memory(Vec<u8>),
}

impl Origin {
    fn open(&self) -> Result<Box<dyn Read>, ImportError> {
        Ok(match self {
            Self::File(path) => Box::new(File::open(path)?),
            Self::Memory(bytes) => Box::new(Cursor::new(bytes.clone())),
        })
    }

    fn size(&self) -> Result<u64, ImportError> {
        match self {
            Self::Memory(bytes) => Ok(bytes.len() as u64),
            Self::File(path) => {
                let meta = std::fs::metadata(path)?;
                if meta.is_dir() {
                    return Err(ImportError::IsFolder);
                }
                if !meta.is_file() {
                    return Err(ImportError::NotAFile);
                }
                Ok(meta.len())
            }
        }
    }
}

/// An open CSV file.
pub struct Source {
    /// Name of the file, without its folder.
    pub bestand: String,
    /// Its columns.
    pub head: Head,
    reader: csv::Reader<Bytes>,
    utf8: bool,
    size: u64,
    cells: u64,
    filled: u64,
    line_ends_in_cells: u64,
    rows: u64,
    last_row: u64,
}

impl Source {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// When it cannot be opened, is too large, or is no text.
    pub fn open(path: &Path, progress: &mut Progress) -> Result<Self, ImportError> {
        let bestand = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self::start(Origin::File(path.to_owned()), bestand.unwrap_or_default(), progress)
    }

    /// A source over a text in memory, for what the program itself brings.
    ///
    /// # Errors
    /// When it has no header.
    pub fn from_text(bestand: &str, text: &str) -> Result<Self, ImportError> {
        Self::from_bytes(bestand, text.as_bytes().to_vec())
    }

    /// A source over bytes in memory.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn from_bytes(bestand: &str, bytes: Vec<u8>) -> Result<Self, ImportError> {
        Self::start(Origin::Memory(bytes), bestand.to_owned(), &mut Progress::silent())
    }

    fn start(
        origin: Origin,
        bestand: String,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        let size = origin.size()?;
        if size > MAX_FILE_MB * 1_000_000 {
            return Err(ImportError::TooLarge);
        }
        let look = look(origin.open()?, size, progress)?;
        let delimiter = delimiter(&look.head);
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(READ_AHEAD)
            .from_reader(Bytes::new(origin.open()?, look.utf8));
        let head = Head { columns: Vec::new(), delimiter };
        let mut source = Self {
            bestand,
            head,
            reader,
            utf8: look.utf8,
            size: look.size,
            cells: 0,
            filled: 0,
            line_ends_in_cells: 0,
            rows: 0,
            last_row: 0,
        };
        source.read_head(progress)?;
        Ok(source)
    }

    fn read_head(&mut self, progress: &mut Progress) -> Result<(), ImportError> {
        let mut row = Row::default();
        if !self.next(&mut row, progress)? {
            return Err(ImportError::Empty);
        }
        if row.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns(row.len()));
        }
        self.head.columns = (0..row.len()).map(|column| row.cell(column).to_owned()).collect();
        Ok(())
    }

    /// Reads the next row that is not blank; `false` at the end.
    ///
    /// # Errors
    /// When a cap is reached, the file changes, or the user stops.
    pub fn next(&mut self, row: &mut Row, progress: &mut Progress) -> Result<bool, ImportError> {
        loop {
            if self.rows.is_multiple_of(ROWS_PER_STEP) {
                progress.step("Bestand lezen", self.reader.get_ref().taken, self.size)?;
            }
            self.rows += 1;
            self.reader.get_mut().allowance = MAX_ROW;
            match self.reader.read_record(&mut row.cells) {
                Ok(true) => self.count(row)?,
                Ok(false) => return Ok(false),
                Err(error) => return Err(self.explain(error)),
            }
            if !row.is_empty() {
                return Ok(true);
            }
        }
    }

    fn count(&mut self, row: &mut Row) -> Result<(), ImportError> {
        self.cells += row.cells.len() as u64;
        self.filled += row.cells.iter().filter(|cell| !cell.is_empty()).count() as u64;
        if self.filled > MAX_CELLS || self.cells > MAX_CELLS_WITH_EMPTY {
            return Err(ImportError::TooManyCells);
        }
        let text = row.cells.as_slice();
        let line_ends = text.bytes().filter(|&byte| byte == b'\n').count();
        self.line_ends_in_cells += line_ends as u64;
        let lines = self.reader.position().line().saturating_sub(1);
        // A quote that is never closed takes the last line end into its cell.
        row.number = lines.saturating_sub(self.line_ends_in_cells).max(self.last_row + 1);
        self.last_row = row.number;
        let limit = MAX_CELL_MB * 1024 * 1024;
        if text.len() > limit && row.cells.iter().any(|cell| cell.len() > limit) {
            return Err(ImportError::CellTooLarge { rij: row.number });
        }
        Ok(())
    }

    fn explain(&self, error: csv::Error) -> ImportError {
        match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                ImportError::CellTooLarge { rij: self.last_row + 1 }
            }
            csv::ErrorKind::Io(error) => error.into(),
            // The first look found valid text.
            _ => ImportError::Changed,
        }
    }

    /// Whether the text was taken for windows-1252, because it is no UTF-8.
    pub fn is_windows_1252(&self) -> bool {
        !self.utf8
    }

    /// Reads what is left and gives the SHA-256 of all bytes, in hex.
    ///
    /// # Errors
    /// As [`Source::next`].
    pub fn finish(mut self, progress: &mut Progress) -> Result<String, ImportError> {
        let mut row = Row::default();
        while self.next(&mut row, progress)? {}
        Ok(self.reader.get_ref().sha256())
    }
}

/// `;` where the first line has one, else `,` or TAB where it has those.
fn delimiter(head: &[u8]) -> u8 {
    let mut quoted = false;
    let (mut semicolons, mut commas, mut tabs) = (0, 0, 0);
    for &byte in head.trim_ascii_start() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b';' if !quoted => semicolons += 1,
            b',' if !quoted => commas += 1,
            b'\t' if !quoted => tabs += 1,
            _ => (),
        }
    }
    match (semicolons, commas, tabs) {
        (0, 0, 1..) => b'\t',
        (0, 1.., _) => b',',
        _ => b';',
    }
}
