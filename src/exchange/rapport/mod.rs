//! Reports: a page of words and tables, and how it becomes a file.

mod html;

pub use html::html;

/// A report as plain texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pagina {
    /// Its title.
    pub titel: String,
    /// What stands under the title, a line each.
    pub onder: Vec<String>,
    /// Its parts.
    pub delen: Vec<Deel>,
    /// What stands at the end: what was left out, how it was made.
    pub voet: Vec<String>,
}

/// A part with a title of its own; printed, it begins on a new sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deel {
    /// Its title.
    pub titel: String,
    /// Lines under the title.
    pub alineas: Vec<String>,
    /// Its tables.
    pub tabellen: Vec<Tabel>,
}

/// A table; the first cell of a row is what the row is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tabel {
    /// What it holds.
    pub bijschrift: String,
    /// Heads of the columns.
    pub koppen: Vec<&'static str>,
    /// The rows, a text per column.
    pub rijen: Vec<Vec<String>>,
    /// What is said in its place when it has no rows.
    pub leeg: String,
    /// A line under it; may be empty.
    pub onder: String,
}
