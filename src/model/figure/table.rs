//! The table twin of a figure.

use super::Getal;
use crate::model::foto::Klasse;

/// A figure as rows and columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FigureTable {
    /// The columns.
    pub kolommen: Vec<Column>,
    /// The rows.
    pub rijen: Vec<TableRow>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it says.
    pub naam: String,
    /// Whether it holds numbers.
    pub getal: bool,
}

/// One gebied.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// One per column.
    pub cellen: Vec<Cell>,
    /// Whether it is set apart: the gemeente.
    pub kop: bool,
    /// Whether it is the chosen wijk.
    pub gekozen: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words, or a number that is no mark.
    Text(String),
    /// The number at this place.
    Getal(usize),
    /// An outcome.
    Uitkomst(Option<Klasse>, String),
}

impl Cell {
    /// What the cell says; where a number is missing, why.
    pub fn text<'a>(&'a self, getallen: &'a [Getal]) -> &'a str {
        match self {
            Self::Text(text) | Self::Uitkomst(_, text) => text,
            Self::Getal(place) => getallen.get(*place).map_or("", |getal| {
                let missing = getal.why_missing().filter(|_| getal.periode.is_some());
                missing.unwrap_or(&getal.kort)
            }),
        }
    }

    /// The class that it names.
    pub fn klasse(&self) -> Option<Klasse> {
        match self {
            Self::Uitkomst(klasse, _) => *klasse,
            _ => None,
        }
    }
}
