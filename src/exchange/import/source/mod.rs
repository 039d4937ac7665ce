//! A file as a stream of rows, whether it is a CSV or a spreadsheet, with caps on everything that
//! a hostile file can blow up.

mod book;
mod bytes;
pub mod caps;
mod csv_rows;
mod grid;
mod guard;
mod ods;
mod origin;
#[cfg(test)]
mod tests;
mod xlsx;

use super::error::ImportError;
use crate::model::keuzes::{Keuzes, Verbetering};
use crate::model::progress::Progress;
use book::Book;
use caps::{MAX_CELL_MB, MAX_CELLS, MAX_CELLS_WITH_EMPTY, MAX_COLUMNS};
use csv::StringRecord;
use csv_rows::CsvRows;
use grid::GridRows;
use origin::Origin;
use std::path::Path;

/// Rows between two looks at whether the user wants to stop.
const ROWS_PER_STEP: u64 = 256;

/// A header stands within this many rows: some tables have a title above it.
const HEADER_WITHIN: usize = 12;

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Names, without the blanks around them.
    pub columns: Vec<String>,
    /// What stands between the columns; `;` for a spreadsheet.
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
#[derive(Debug, Default, Clone)]
pub struct Row {
    cells: StringRecord,
    /// Its number as a spreadsheet shows it; the first row of the file is 1.
    pub number: u64,
    /// Columns that a person put right.
    corrected: Vec<usize>,
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

    /// Whether a person put this cell right.
    pub fn is_corrected(&self, column: usize) -> bool {
        self.corrected.contains(&column)
    }

    fn put(&mut self, column: usize, text: &str) {
        let width = self.cells.len().max(column + 1);
        let old = std::mem::take(&mut self.cells);
        for place in 0..width {
            let cell = old.get(place).unwrap_or_default();
            self.cells.push_field(if place == column { text } else { cell });
        }
        self.corrected.push(column);
    }
}

/// Rows as they stand in a file.
trait Rows {
    /// Puts the next row in `cells` and gives its number; `None` at the end.
    fn next(&mut self, cells: &mut StringRecord) -> Result<Option<u64>, ImportError>;

    /// How much was read, of how much.
    fn progress(&self) -> (u64, u64);

    /// Reads what is left and gives the SHA-256 of all bytes of the file, in hex.
    fn finish(self: Box<Self>, progress: &mut Progress) -> Result<String, ImportError>;
}

/// An open file.
pub struct Source {
    /// Name of the file, without its folder.
    pub bestand: String,
    /// Name of the sheet, when it is a spreadsheet.
    pub blad: Option<String>,
    /// Its columns.
    pub head: Head,
    rows: Box<dyn Rows>,
    utf8: bool,
    book: Option<(Book, usize)>,
    /// The first rows, in which the header is sought.
    preview: Vec<Row>,
    /// How many of these were handed out.
    handed: usize,
    corrections: Vec<Verbetering>,
    cells: u64,
    filled: u64,
    count: u64,
}

impl Source {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// When it cannot be opened, is too large, or is no table.
    pub fn open(path: &Path, progress: &mut Progress) -> Result<Self, ImportError> {
        let bestand = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self::start(Origin::file(path), bestand.unwrap_or_default(), progress)
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
        Self::start(Origin::memory(bytes), bestand.to_owned(), &mut Progress::silent())
    }

    fn start(
        origin: Origin,
        bestand: String,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        origin.refuse_too_large()?;
        if origin.begins_as_zip()? {
            return Self::over_book(Book::open(origin, progress)?, bestand, progress);
        }
        let look = bytes::look(origin.open()?, origin.size()?, progress)?;
        let delimiter = csv_rows::delimiter(&look.head);
        let rows = CsvRows::new(Box::new(origin.open()?), &look, delimiter);
        let head = Head { columns: Vec::new(), delimiter };
        let mut source = Self::over(Box::new(rows), bestand, head);
        source.utf8 = look.utf8;
        source.find_head(progress)?;
        Ok(source)
    }

    fn over_book(
        book: Book,
        bestand: String,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        let rows = GridRows::new(book.read(0, progress)?, book.sha256.clone());
        let head = Head { columns: Vec::new(), delimiter: b';' };
        let mut source = Self::over(Box::new(rows), bestand, head);
        source.blad = book.sheet(0).map(str::to_owned);
        source.book = Some((book, 0));
        match source.find_head(progress) {
            // A first sheet may be empty, or a cover.
            Err(ImportError::Empty) if source.next_sheet(progress)? => Ok(source),
            outcome => outcome.map(|()| source),
        }
    }

    fn over(rows: Box<dyn Rows>, bestand: String, head: Head) -> Self {
        Self {
            bestand,
            blad: None,
            head,
            rows,
            utf8: true,
            book: None,
            preview: Vec::new(),
            handed: 0,
            corrections: Vec::new(),
            cells: 0,
            filled: 0,
            count: 0,
        }
    }

    /// Goes on to the next sheet with something in it; `false` when there is none.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn next_sheet(&mut self, progress: &mut Progress) -> Result<bool, ImportError> {
        while let Some((book, place)) =
            self.book.as_mut().filter(|(book, at)| book.sheet(at + 1).is_some())
        {
            *place += 1;
            self.rows = Box::new(GridRows::new(book.read(*place, progress)?, book.sha256.clone()));
            self.blad = book.sheet(*place).map(str::to_owned);
            (self.preview, self.handed, self.cells, self.filled) = (Vec::new(), 0, 0, 0);
            match self.find_head(progress) {
                Err(ImportError::Empty) => {}
                outcome => return outcome.map(|()| true),
            }
        }
        Ok(false)
    }

    fn find_head(&mut self, progress: &mut Progress) -> Result<(), ImportError> {
        let mut row = Row::default();
        while self.preview.len() < HEADER_WITHIN && self.read(&mut row, progress)? {
            self.preview.push(row.clone());
            if self.preview.len() == 1 && row.len() > MAX_COLUMNS {
                return Err(ImportError::TooManyColumns(row.len()));
            }
        }
        if self.preview.is_empty() {
            return Err(ImportError::Empty);
        }
        self.begin_below(0);
        Ok(())
    }

    /// What the header would be at each of the first rows.
    pub fn heads(&self) -> Vec<Head> {
        let delimiter = self.head.delimiter;
        let head = |row: &Row| {
            let columns = (0..row.len()).map(|column| row.cell(column).to_owned()).collect();
            Head { columns, delimiter }
        };
        self.preview.iter().map(head).collect()
    }

    /// Takes one of the first rows as the header; the rows are those below it.
    pub fn begin_below(&mut self, place: usize) {
        if let Some(head) = self.heads().into_iter().nth(place) {
            self.head = head;
            self.handed = place + 1;
        }
    }

    /// Puts cells right as a person did.
    pub fn correct(&mut self, keuzes: &Keuzes) {
        let own = keuzes.verbeteringen.iter().filter(|one| one.bestand == self.bestand);
        self.corrections = own.cloned().collect();
    }

    /// Reads the next row that is not blank; `false` at the end.
    ///
    /// # Errors
    /// When a cap is reached, the file changes, or the user stops.
    pub fn next(&mut self, row: &mut Row, progress: &mut Progress) -> Result<bool, ImportError> {
        let there = match self.preview.get(self.handed) {
            Some(waiting) => {
                row.clone_from(waiting);
                self.handed += 1;
                true
            }
            None => self.read(row, progress)?,
        };
        if there {
            self.pad(row);
            self.put_right(row);
        }
        Ok(there)
    }

    /// A spreadsheet keeps no empty cells at the end of a row.
    fn pad(&self, row: &mut Row) {
        if self.book.is_some() {
            while row.len() < self.head.columns.len() {
                row.cells.push_field("");
            }
        }
    }

    fn put_right(&self, row: &mut Row) {
        let number = row.number;
        for correction in self.corrections.iter().filter(|one| one.rij == number) {
            let named = |column: &String| super::shortened(column) == correction.kolom;
            if let Some(column) = self.head.columns.iter().position(named) {
                row.put(column, &correction.inhoud);
            }
        }
    }

    fn read(&mut self, row: &mut Row, progress: &mut Progress) -> Result<bool, ImportError> {
        loop {
            if self.count.is_multiple_of(ROWS_PER_STEP) {
                let (done, total) = self.rows.progress();
                progress.step("Bestand lezen", done, total)?;
            }
            self.count += 1;
            row.corrected.clear();
            let Some(number) = self.rows.next(&mut row.cells)? else { return Ok(false) };
            row.number = number;
            self.limit(row)?;
            if !row.is_empty() {
                return Ok(true);
            }
        }
    }

    fn limit(&mut self, row: &Row) -> Result<(), ImportError> {
        self.cells += row.cells.len() as u64;
        self.filled += row.cells.iter().filter(|cell| !cell.is_empty()).count() as u64;
        if self.filled > MAX_CELLS || self.cells > MAX_CELLS_WITH_EMPTY {
            return Err(ImportError::TooManyCells);
        }
        let limit = MAX_CELL_MB * 1024 * 1024;
        let long = row.cells.as_slice().len() > limit;
        if long && row.cells.iter().any(|cell| cell.len() > limit) {
            return Err(ImportError::CellTooLarge { rij: row.number });
        }
        Ok(())
    }

    /// Whether the text was taken for windows-1252, because it is no UTF-8.
    pub fn is_windows_1252(&self) -> bool {
        !self.utf8
    }

    /// Reads what is left and gives the SHA-256 of all bytes, in hex.
    ///
    /// # Errors
    /// As [`Source::next`].
    pub fn finish(self, progress: &mut Progress) -> Result<String, ImportError> {
        self.rows.finish(progress)
    }
}
