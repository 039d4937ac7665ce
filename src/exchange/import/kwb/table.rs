//! The rows of a KWB that are needed: those in scope, and the wijken for the benchmarks.

use super::columns::Kolommen;
use crate::exchange::import::source::caps::MAX_CELLS;
use crate::exchange::import::{ImportError, Known, Options, Row, Source, refuse};
use crate::model::draft::Draft;
use crate::model::gebied::{gemeente_code, tidy_code};
use crate::model::progress::Progress;
use crate::model::{GebiedSoort, nl};
use std::collections::{BTreeMap, HashMap};

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Blank or `.`.
    Missing,
    /// A text where a number belongs; it is in the list of refused cells.
    Refused,
    /// A number.
    Value(f64),
}

impl Cell {
    /// The number, when it is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing | Self::Refused => None,
        }
    }
}

/// Which gebied a row is about.
pub struct Info {
    /// Its code.
    pub code: String,
    /// The name of its gemeente, or of the country.
    pub naam: String,
    /// What kind of gebied it is.
    pub soort: GebiedSoort,
    /// Whether its figures are taken over.
    pub in_scope: bool,
}

/// The rows that are needed, sorted by code.
pub struct Table {
    /// One per row.
    pub rows: Vec<Info>,
    /// Per column: whether any row of the whole file has something in it.
    pub filled: Vec<bool>,
    /// Whether any row is about the own gemeente.
    pub has_own: bool,
    /// Inhabitants of the country, where the file says so.
    pub inhabitants_of_nl: Option<f64>,
    cells: Vec<Cell>,
    starts: Vec<usize>,
}

impl Table {
    /// Reads all rows.
    ///
    /// # Errors
    /// When a cap is reached or the user stops.
    pub fn read(
        source: &mut Source,
        kolommen: &Kolommen,
        known: &Known,
        options: &Options,
        draft: &mut Draft,
        progress: &mut Progress,
    ) -> Result<Self, ImportError> {
        let mut reading = Reading {
            kolommen,
            gemeente: &known.gemeente,
            all: options.alle_gebieden,
            table: Self::empty(kolommen.indicatoren.len()),
            first_rows: HashMap::new(),
            onbekend: BTreeMap::new(),
        };
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            reading.take(&row, draft)?;
        }
        draft.onbekende_gebieden = reading.onbekend.into_iter().collect();
        Ok(reading.table.sorted())
    }

    fn empty(columns: usize) -> Self {
        Self {
            rows: Vec::new(),
            filled: vec![false; columns],
            has_own: false,
            inhabitants_of_nl: None,
            cells: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// The figures of a row, one per column.
    pub fn cells(&self, row: usize) -> &[Cell] {
        let start = self.starts[row];
        &self.cells[start..start + self.filled.len()]
    }

    fn sorted(mut self) -> Self {
        let mut rows: Vec<(Info, usize)> = self.rows.into_iter().zip(self.starts).collect();
        rows.sort_by(|(a, _), (b, _)| a.code.cmp(&b.code));
        (self.rows, self.starts) = rows.into_iter().unzip();
        self
    }
}

struct Reading<'a> {
    kolommen: &'a Kolommen,
    gemeente: &'a str,
    all: bool,
    table: Table,
    first_rows: HashMap<String, u64>,
    onbekend: BTreeMap<String, u64>,
}

impl Reading<'_> {
    fn take(&mut self, row: &Row, draft: &mut Draft) -> Result<(), ImportError> {
        let code = tidy_code(row.cell(self.kolommen.code));
        if let Some((column, problem)) = self.problem(row, &code) {
            return refuse(draft, row.number, column, &code, problem);
        }
        let Some(soort) = GebiedSoort::of_code(&code) else {
            *self.onbekend.entry(code).or_default() += 1;
            return Ok(());
        };
        self.first_rows.insert(code.clone(), row.number);
        let own = gemeente_code(&code).is_some_and(|gemeente| gemeente == self.gemeente);
        self.table.has_own |= own;
        let in_scope =
            self.all || own || matches!(soort, GebiedSoort::Gemeente | GebiedSoort::Land);
        if !in_scope && soort != GebiedSoort::Wijk {
            self.note_filled(row);
            return Ok(());
        }
        let naam = self.kolommen.naam.map(|place| row.cell(place)).unwrap_or_default().to_owned();
        self.keep(row, Info { code, naam, soort, in_scope }, draft)
    }

    fn problem(&self, row: &Row, code: &str) -> Option<(&'static str, String)> {
        if row.len() != self.kolommen.width {
            let width = self.kolommen.width;
            let problem = format!(
                "deze rij heeft {} cellen en de kop {width}; kijk naar scheidingstekens en \
                 aanhalingstekens in deze rij",
                row.len()
            );
            return Some(("", problem));
        }
        if code.is_empty() {
            let problem = "de code van het gebied ontbreekt; vul die in of haal de rij weg";
            return Some(("WijkenEnBuurten", problem.to_owned()));
        }
        let first = self.first_rows.get(code)?;
        let problem = format!("dit gebied staat al op rij {first}; houd één van beide rijen");
        Some(("WijkenEnBuurten", problem))
    }

    fn note_filled(&mut self, row: &Row) {
        for (filled, kolom) in self.table.filled.iter_mut().zip(&self.kolommen.indicatoren) {
            *filled = *filled || !is_missing(row.cell(kolom.place));
        }
    }

    fn keep(&mut self, row: &Row, info: Info, draft: &mut Draft) -> Result<(), ImportError> {
        self.note_filled(row);
        if self.table.cells.len() as u64 > MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        self.table.starts.push(self.table.cells.len());
        for kolom in &self.kolommen.indicatoren {
            let text = row.cell(kolom.place);
            let cell = cell(text);
            if cell == Cell::Refused && info.in_scope {
                let problem = "dit is geen getal; laat de cel leeg als er geen cijfer is";
                refuse(draft, row.number, &kolom.name, text, problem)?;
            }
            self.table.cells.push(cell);
        }
        if info.soort == GebiedSoort::Land {
            let start = self.table.cells.len() - self.kolommen.indicatoren.len();
            let inwoners = self.kolommen.inwoners.map(|place| self.table.cells[start + place]);
            self.table.inhabitants_of_nl = inwoners.and_then(Cell::value);
        }
        self.table.rows.push(info);
        Ok(())
    }
}

fn is_missing(text: &str) -> bool {
    matches!(text, "" | ".")
}

fn cell(text: &str) -> Cell {
    if is_missing(text) {
        return Cell::Missing;
    }
    nl::parse_number(text).map_or(Cell::Refused, Cell::Value)
}
