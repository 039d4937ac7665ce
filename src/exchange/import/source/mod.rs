//! A file as a stream of rows, whether it is a CSV or a spreadsheet, with caps on everything that
//! a hostile file can blow up.

mod book;
mod bytes;
pub mod caps;
mod csv_rows;
mod feature;
mod geojson;
mod grid;
mod guard;
mod ods;
mod origin;
mod points;
mod row;
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
pub use feature::{Deel, Feature};
use geojson::FeatureFile;
use grid::GridRows;
use origin::Origin;
pub use row::{Head, Row};
use std::path::Path;

/// Rows between two looks at whether the user wants to stop.
const ROWS_PER_STEP: u64 = 256;

/// A header stands within this many rows: some tables have a title above it.
const HEADER_WITHIN: usize = 12;

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
    features: Option<FeatureFile>,
    utf8: bool,
    book: Option<(Book, usize)>,
    /// Whether rows may end before the last column.
    padded: bool,
    /// The first rows, in which the header is sought.
    preview: Vec<Row>,
    /// How many of these were handed out.
    handed: usize,
    corrections: Vec<Verbetering>,
    /// The columns that are asked; all when `None`.
    asked: Option<Vec<usize>>,
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
        if geojson::begins(&look.head) {
            let file = FeatureFile::new(origin, look.size, look.utf8);
            return match points::begins(&look.head) {
                true => Self::over_points(&file, bestand, look.utf8, progress),
                false => Ok(Self::over_features(file, bestand, look.utf8)),
            };
        }
        let delimiter = csv_rows::delimiter(&look.head);
        let rows = CsvRows::new(Box::new(origin.open()?), &look, delimiter);
        let head = Head { columns: Vec::new(), delimiter, geojson: false };
        let mut source = Self::over(Box::new(rows), bestand, head);
        source.utf8 = look.utf8;
        source.find_head(progress)?;
        Ok(source)
    }

    fn over_features(file: FeatureFile, bestand: String, utf8: bool) -> Self {
        let head = Head { columns: Vec::new(), delimiter: b';', geojson: true };
        let mut source = Self::over(Box::new(file.clone()), bestand, head);
        source.features = Some(file);
        source.utf8 = utf8;
        source
    }

    fn over_points(
        file: &FeatureFile,
        bestand: String,
        utf8: bool,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        let head = Head { columns: Vec::new(), delimiter: b';', geojson: false };
        let mut source = Self::over(Box::new(points::rows(file, progress)?), bestand, head);
        (source.utf8, source.padded) = (utf8, true);
        source.find_head(progress)?;
        Ok(source)
    }

    fn over_book(
        book: Book,
        bestand: String,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        let rows = GridRows::new(book.read(0, progress)?, book.sha256.clone());
        let head = Head { columns: Vec::new(), delimiter: b';', geojson: false };
        let mut source = Self::over(Box::new(rows), bestand, head);
        source.blad = book.sheet(0).map(str::to_owned);
        (source.book, source.padded) = (Some((book, 0)), true);
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
            features: None,
            utf8: true,
            book: None,
            padded: false,
            preview: Vec::new(),
            handed: 0,
            corrections: Vec::new(),
            asked: None,
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
        if self.head.geojson {
            return vec![self.head.clone()];
        }
        let delimiter = self.head.delimiter;
        let head = |row: &Row| {
            let columns = (0..row.len()).map(|column| row.cell(column).to_owned()).collect();
            Head { columns, delimiter, geojson: false }
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
        if self.padded {
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

    /// Only these columns are asked: what stands in others takes no room, and is not counted.
    pub fn ask(&mut self, columns: &[usize]) {
        self.asked = Some(columns.to_vec());
    }

    fn limit(&mut self, row: &Row) -> Result<(), ImportError> {
        let filled = |column: &usize| row.cells.get(*column).is_some_and(|cell| !cell.is_empty());
        let (cells, filled) = match &self.asked {
            Some(asked) => (asked.len(), asked.iter().filter(|column| filled(column)).count()),
            None => (row.cells.len(), row.cells.iter().filter(|cell| !cell.is_empty()).count()),
        };
        self.cells += cells as u64;
        self.filled += filled as u64;
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

    /// Hands out the features of a GeoJSON file, each with its number; the first is 1. A table has
    /// none.
    ///
    /// # Errors
    /// When the text is no GeoJSON or ends too early, a cap is reached, the user stops, or `take`
    /// refuses.
    pub fn features(
        &mut self,
        progress: &mut Progress,
        take: &mut dyn FnMut(u64, Feature) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        match &self.features {
            Some(file) => file.each(progress, take),
            None => Ok(()),
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
    pub fn finish(self, progress: &mut Progress) -> Result<String, ImportError> {
        self.rows.finish(progress)
    }
}
