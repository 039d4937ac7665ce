//! A row of cells, and the header above the rows.

use csv::StringRecord;

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Names, without the blanks around them.
    pub columns: Vec<String>,
    /// What stands between the columns; `;` for a spreadsheet.
    pub delimiter: u8,
    /// Whether it is no table but GeoJSON: it has features and no columns.
    pub geojson: bool,
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
        if self.geojson {
            return "die van een kaart (GeoJSON)".to_owned();
        }
        let first: Vec<&str> = self.columns.iter().take(5).map(String::as_str).collect();
        let more = if self.columns.len() > 5 { " …" } else { "" };
        format!("'{}{more}'", super::super::shortened(&first.join(";")))
    }
}

/// One row of cells.
#[derive(Debug, Default, Clone)]
pub struct Row {
    pub(super) cells: StringRecord,
    /// Its number as a spreadsheet shows it; the first row of the file is 1.
    pub number: u64,
    /// Columns that a person put right.
    pub(super) corrected: Vec<usize>,
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

    pub(super) fn put(&mut self, column: usize, text: &str) {
        let width = self.cells.len().max(column + 1);
        let old = std::mem::take(&mut self.cells);
        for place in 0..width {
            let cell = old.get(place).unwrap_or_default();
            self.cells.push_field(if place == column { text } else { cell });
        }
        self.corrected.push(column);
    }
}
