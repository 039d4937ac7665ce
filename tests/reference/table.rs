//! A published table with a row per gebied.

use std::path::{Path, PathBuf};
use wijkbeeld::methods::index::Matrix;

/// A file of `reference/coinr`.
pub fn file(name: &str) -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").into();
    let shared = std::env::var_os("WIJKBEELD_SHARED").unwrap_or_else(default);
    let path = Path::new(&shared).join("reference/coinr").join(name);
    let found = path.canonicalize();
    found.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A table of text, read as plainly as can be.
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn read(name: &str) -> Self {
        let mut reader = csv::Reader::from_path(file(name)).unwrap();
        let cells = |record: &csv::StringRecord| -> Vec<String> {
            record.iter().map(|cell| cell.trim().to_owned()).collect()
        };
        let columns = cells(reader.headers().unwrap());
        let rows = reader.records().map(|record| cells(&record.unwrap())).collect();
        Self { columns, rows }
    }

    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The text of a cell; `None` where it says `NA`.
    pub fn text(&self, row: usize, column: &str) -> Option<&str> {
        let place = self.columns.iter().position(|name| name == column);
        let place = place.unwrap_or_else(|| panic!("no column {column}"));
        Some(self.rows[row][place].as_str()).filter(|text| *text != "NA")
    }

    pub fn number(&self, row: usize, column: &str) -> Option<f64> {
        self.text(row, column).map(|text| text.parse().unwrap())
    }

    /// The row of a country.
    pub fn row_of(&self, country: &str) -> usize {
        let found = (0..self.rows()).find(|row| self.text(*row, "uCode") == Some(country));
        found.unwrap_or_else(|| panic!("no country {country}"))
    }

    /// These columns for these countries, in that order.
    pub fn matrix(&self, countries: &[String], columns: &[String]) -> Matrix<Option<f64>> {
        let mut cells = Vec::with_capacity(countries.len() * columns.len());
        for row in countries.iter().map(|country| self.row_of(country)) {
            cells.extend(columns.iter().map(|column| self.number(row, column)));
        }
        Matrix::new(countries.len(), columns.len(), cells).unwrap()
    }
}

/// The largest difference between two tables; a cell that only one of them has is a failure.
pub fn largest_difference(
    found: &Matrix<Option<f64>>,
    expected: &Matrix<Option<f64>>,
    columns: &[String],
) -> f64 {
    let size = |matrix: &Matrix<Option<f64>>| (matrix.rows(), matrix.columns());
    assert_eq!(size(found), size(expected));
    let mut largest = 0.0_f64;
    for row in 0..found.rows() {
        for (column, name) in columns.iter().enumerate() {
            match (found.at(row, column), expected.at(row, column)) {
                (Some(found), Some(expected)) => largest = largest.max((found - expected).abs()),
                (None, None) => {}
                (found, expected) => panic!("{name}, row {row}: {found:?} for {expected:?}"),
            }
        }
    }
    largest
}
