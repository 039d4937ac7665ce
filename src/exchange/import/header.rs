//! The header of Wijkbeeld's own CSV files: every column is known by name.

use super::error::ImportError;
use super::source::{Head, Row};
use crate::exchange::formula::unguard;
use crate::model::nl;

/// Unknown columns that are named.
const UNKNOWN_SHOWN: usize = 5;

/// The longest text of a cell, in characters.
const MAX_TEXT: usize = 2_000;

/// Where each known column stands.
pub struct Columns {
    names: Vec<&'static str>,
    places: Vec<Option<usize>>,
    width: usize,
}

impl Columns {
    /// Checks the header against the columns of a kind.
    ///
    /// # Errors
    /// When the delimiter is no `;`, or columns are missing, double or unknown.
    pub fn check(
        head: &Head,
        required: &[&'static str],
        optional: &[&'static str],
    ) -> Result<Self, ImportError> {
        if head.delimiter != b';' {
            return Err(ImportError::NoSemicolons);
        }
        let names: Vec<&'static str> = [required, optional].concat();
        let mut places = vec![None; names.len()];
        let mut unknown = Vec::new();
        for (place, column) in head.columns.iter().enumerate() {
            match names.iter().position(|name| name.eq_ignore_ascii_case(column)) {
                None => unknown.push(format!("'{}'", super::shortened(column))),
                Some(index) if places[index].is_some() => {
                    return Err(ImportError::DuplicateColumn(super::shortened(column)));
                }
                Some(index) => places[index] = Some(place),
            }
        }
        refuse_unknown(&unknown, &names)?;
        let columns = Self { names, places, width: head.columns.len() };
        columns.refuse_missing(required)?;
        Ok(columns)
    }

    fn refuse_missing(&self, required: &[&'static str]) -> Result<(), ImportError> {
        let missing: Vec<String> = required
            .iter()
            .filter(|name| !self.has(name))
            .map(|name| format!("kolom '{name}'"))
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(ImportError::MissingColumns(join(&missing))) }
    }

    /// Refuses one column of two that say something together.
    ///
    /// # Errors
    /// [`ImportError::MissingColumns`].
    pub fn refuse_half(&self, pairs: &[[&'static str; 2]]) -> Result<(), ImportError> {
        let both = |pair: &&[&'static str; 2]| self.has(pair[0]) != self.has(pair[1]);
        match pairs.iter().find(both) {
            Some([first, second]) => self.refuse_missing(&[first, second]),
            None => Ok(()),
        }
    }

    /// Whether the file has this column.
    pub fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// The text of this column, without what guards it against formulas; empty when absent.
    pub fn text<'r>(&self, row: &'r Row, name: &str) -> &'r str {
        unguard(self.raw(row, name))
    }

    /// What stands in this column; empty when absent.
    pub fn raw<'r>(&self, row: &'r Row, name: &str) -> &'r str {
        self.place(name).map(|place| row.cell(place)).unwrap_or_default()
    }

    /// Whether a person put this cell right.
    pub fn is_corrected(&self, row: &Row, name: &str) -> bool {
        self.place(name).is_some_and(|place| row.is_corrected(place))
    }

    /// What is wrong with the number of cells of a row, as a Dutch sentence.
    pub fn width_problem(&self, row: &Row) -> Option<String> {
        (row.len() != self.width).then(|| {
            format!(
                "deze rij heeft {} cellen en de kop {}; kijk naar puntkomma's en \
                 aanhalingstekens in deze rij",
                row.len(),
                self.width
            )
        })
    }

    /// The first cell of a row with a text that is too long to keep, and what to do.
    pub fn long_problem(&self, row: &Row) -> Option<(&'static str, String)> {
        let is_long = |text: &str| text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some();
        let mut all = self.names.iter().zip(&self.places);
        let (name, _) = all.find(|(_, place)| place.is_some_and(|at| is_long(row.cell(at))))?;
        let most = nl::number(MAX_TEXT as f64, 0);
        Some((*name, format!("deze tekst is langer dan {most} tekens; kort haar in")))
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.places[self.names.iter().position(|other| *other == name)?]
    }
}

fn refuse_unknown(unknown: &[String], names: &[&str]) -> Result<(), ImportError> {
    if unknown.is_empty() {
        return Ok(());
    }
    let mut onbekend = unknown.to_vec();
    if onbekend.len() > UNKNOWN_SHOWN {
        onbekend.truncate(UNKNOWN_SHOWN);
        onbekend.push(format!("nog {} andere", unknown.len() - UNKNOWN_SHOWN));
    }
    let onbekend = super::cut(&join(&onbekend), super::SAID);
    Err(ImportError::UnknownColumns { onbekend, bekend: names.join(", ") })
}

fn join(words: &[String]) -> String {
    nl::list(&words.iter().map(String::as_str).collect::<Vec<_>>())
}
