//! A reference file, read as plainly as can be, and how near to it is near enough.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use wijkbeeld::model::interval::Interval;
use wijkbeeld::model::uitspraak::Confidence;

/// The largest difference, relative to the reference.
const RELATIVE: f64 = 1e-9;

/// One row: column to cell, without the cells that are empty.
pub struct Row {
    cells: HashMap<String, String>,
    known: Vec<String>,
    place: String,
}

/// The rows of a file under `reference`; there must be so many, so that none goes unseen.
pub fn rows(name: &str, count: usize) -> Vec<Row> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").into();
    let shared = std::env::var_os("WIJKBEELD_SHARED").unwrap_or_else(default);
    let path: PathBuf = Path::new(&shared).join("reference").join(name);
    let mut reader =
        csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let known: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |(line, record): (usize, csv::StringRecord)| {
        let cells = known.iter().cloned().zip(record.iter().map(|cell| cell.trim().to_owned()));
        let cells = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        Row { cells, known: known.clone(), place: format!("{name}, row {}", line + 2) }
    };
    let rows: Vec<Row> = reader.records().map(Result::unwrap).enumerate().map(row).collect();
    assert_eq!(rows.len(), count, "{name}");
    rows
}

impl Row {
    /// The words of a cell; `None` where the reference has nothing.
    pub fn text(&self, column: &str) -> Option<&str> {
        assert!(self.known.iter().any(|known| known == column), "{}: no {column}", self.place);
        self.cells.get(column).map(String::as_str)
    }

    /// The number of a cell; `None` where the reference has nothing.
    pub fn number(&self, column: &str) -> Option<f64> {
        let wrong = |cell: &str| panic!("{}: {column} is {cell}", self.place);
        self.text(column).map(|cell| cell.parse().unwrap_or_else(|_| wrong(cell)))
    }

    /// The confidence of this row, as '95%'.
    pub fn confidence(&self) -> Confidence {
        match self.text("confidence") {
            Some("95%") => Confidence::P95,
            Some("99.8%") => Confidence::P99_8,
            other => panic!("{}: confidence {other:?}", self.place),
        }
    }

    /// Fails unless `found` is what the reference has in the column.
    #[track_caller]
    pub fn equals(&self, column: &str, found: f64) {
        let wanted = self.number(column).unwrap_or_else(|| panic!("{}: no {column}", self.place));
        let differs = (found - wanted).abs() / wanted.abs();
        assert!(differs <= RELATIVE, "{}: {column} is {wanted}, not {found}", self.place);
    }

    /// The same for both limits.
    #[track_caller]
    pub fn limits(&self, columns: [&str; 2], found: Interval) {
        self.equals(columns[0], found.onder());
        self.equals(columns[1], found.boven());
    }

    /// Fails unless the reference has nothing in these columns either.
    #[track_caller]
    pub fn has_none(&self, columns: &[&str]) {
        for column in columns {
            assert_eq!(self.text(column), None, "{}: {column}", self.place);
        }
    }
}

/// The two confidences of a table with both beside each other, with their columns.
pub const BOTH: [(Confidence, [&str; 2]); 2] = [
    (Confidence::P95, ["lower95_0cl", "upper95_0cl"]),
    (Confidence::P99_8, ["lower99_8cl", "upper99_8cl"]),
];
