//! The cells of a sheet in memory: only those with something in them, as one text.

use super::Rows;
use super::caps::{MAX_CELL_MB, MAX_CELLS, MAX_COLUMNS, MAX_SHEET_ROWS, MAX_SHEET_TEXT};
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use csv::StringRecord;

/// A sheet; cells come in row by row.
#[derive(Debug, Default)]
pub struct Grid {
    text: String,
    /// Per cell its column and where its text ends.
    cells: Vec<(u16, u32)>,
    /// Per row its number (the first is 1) and where its cells end.
    rows: Vec<(u32, u32)>,
}

impl Grid {
    /// Adds a cell; `row` and `column` count from 0.
    ///
    /// # Errors
    /// When a cap is reached.
    pub fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), ImportError> {
        if text.is_empty() {
            return Ok(());
        }
        if column as usize >= MAX_COLUMNS {
            return Err(ImportError::TooManyColumns(column as usize + 1));
        }
        if row >= MAX_SHEET_ROWS {
            return Err(ImportError::TooManyRows);
        }
        if text.len() > MAX_CELL_MB * 1024 * 1024 {
            return Err(ImportError::CellTooLarge { rij: u64::from(row) + 1 });
        }
        let full = self.cells.len() as u64 >= MAX_CELLS;
        if full || self.text.len() + text.len() > MAX_SHEET_TEXT {
            return Err(ImportError::TooManyCells);
        }
        self.text.push_str(text);
        self.cells.push((column as u16, self.text.len() as u32));
        let end = self.cells.len() as u32;
        match self.rows.last_mut() {
            Some((number, cells)) if *number == row + 1 => *cells = end,
            Some((number, _)) if *number > row + 1 => return Err(ImportError::DamagedBook),
            _ => self.rows.push((row + 1, end)),
        }
        Ok(())
    }

    /// Repeats the last row, as it stands, below itself.
    ///
    /// # Errors
    /// When a cap is reached.
    pub fn repeat_row(&mut self, row: u32) -> Result<(), ImportError> {
        let Some((_, end)) = self.rows.last().copied() else { return Ok(()) };
        let before = self.rows.len().checked_sub(2).map_or(0, |place| self.rows[place].1);
        for cell in before..end {
            let (column, text_end) = self.cells[cell as usize];
            let start = cell.checked_sub(1).map_or(0, |before| self.cells[before as usize].1);
            let text = self.text[start as usize..text_end as usize].to_owned();
            self.push(row, u32::from(column), &text)?;
        }
        Ok(())
    }

    /// Whether a row (from 0) has anything in it.
    pub fn ends_with_row(&self, row: u32) -> bool {
        self.rows.last().is_some_and(|(number, _)| *number == row + 1)
    }
}

/// The rows of a sheet, one after another.
pub struct GridRows {
    grid: Grid,
    at: usize,
    sha256: String,
}

impl GridRows {
    /// The rows of a sheet in a file with this hash.
    pub fn new(grid: Grid, sha256: String) -> Self {
        Self { grid, at: 0, sha256 }
    }
}

impl Rows for GridRows {
    fn next(&mut self, cells: &mut StringRecord) -> Result<Option<u64>, ImportError> {
        let Some(&(number, end)) = self.grid.rows.get(self.at) else { return Ok(None) };
        let first = self.at.checked_sub(1).map_or(0, |before| self.grid.rows[before].1);
        cells.clear();
        for place in first..end {
            let (column, text_end) = self.grid.cells[place as usize];
            while cells.len() < usize::from(column) {
                cells.push_field("");
            }
            let start = place.checked_sub(1).map_or(0, |before| self.grid.cells[before as usize].1);
            // A cell that stands there twice: the first one counts, as Excel shows it.
            if cells.len() == usize::from(column) {
                cells.push_field(&self.grid.text[start as usize..text_end as usize]);
            }
        }
        self.at += 1;
        Ok(Some(u64::from(number)))
    }

    fn progress(&self) -> (u64, u64) {
        (self.at as u64, self.grid.rows.len() as u64)
    }

    fn finish(self: Box<Self>, _progress: &mut Progress) -> Result<String, ImportError> {
        Ok(self.sha256)
    }
}
