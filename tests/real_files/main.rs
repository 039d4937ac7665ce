//! Whole files as the sources publish them. They are not part of the project: `WIJKBEELD_SHARED`
//! names the folder that holds `data` (by default `../shared`), and a missing file is a failure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../common/mod.rs"]
mod common;

mod checks;
mod grenzen;
mod kwb;
mod others;
mod rivm;
mod seeds;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The tables of a file of this test.
fn open(place: &common::Place, name: &str) -> rusqlite::Connection {
    rusqlite::Connection::open(place.path(name)).unwrap()
}

/// A file of a source.
fn source(name: &str) -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").into();
    let shared = std::env::var_os("WIJKBEELD_SHARED").unwrap_or_else(default);
    let path = Path::new(&shared).join("data").join(name);
    let found = path.canonicalize();
    found.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A table with its rows, read as plainly as can be: no code of the program is in between.
struct Table {
    columns: HashMap<String, usize>,
    rows: Vec<csv::StringRecord>,
}

impl Table {
    fn of_source(name: &str) -> Self {
        Self::read(&source(name))
    }

    fn of_seed(name: &str) -> Self {
        Self::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/hilversum").join(name))
    }

    fn read(path: &Path) -> Self {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path).unwrap();
        let columns = reader.headers().unwrap().iter().map(str::to_owned);
        let columns = columns.enumerate().map(|(place, name)| (name, place)).collect();
        Self { columns, rows: reader.records().map(Result::unwrap).collect() }
    }

    /// The cell without its padding; `None` where the source has nothing.
    fn cell<'r>(&self, row: &'r csv::StringRecord, column: &str) -> Option<&'r str> {
        let place = self.columns.get(column).unwrap_or_else(|| panic!("no column {column}"));
        row.get(*place).map(str::trim).filter(|cell| !cell.is_empty() && *cell != ".")
    }

    /// The number in a cell, with comma or point.
    fn number(&self, row: &csv::StringRecord, column: &str) -> Option<f64> {
        self.cell(row, column).map(|cell| cell.replace(',', ".").parse().unwrap())
    }
}
