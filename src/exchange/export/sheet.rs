//! A sheet of a workbook: columns with a name, and rows of cells.

use std::borrow::Cow;
use std::io;

/// Most rows of a sheet, the header too, in Excel and LibreOffice.
pub const MOST_ROWS: usize = 1_048_576;

/// Most UTF-16 units in a cell of Excel.
pub const MOST_CHARS: usize = 32_767;

/// A sheet before it has rows.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, on its tab.
    pub name: &'static str,
    /// Its columns.
    pub columns: Cow<'static, [Column]>,
}

/// A column of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name, in the header.
    pub name: &'static str,
    /// How wide it is shown, in characters.
    pub width: u8,
    /// Whether its texts look like numbers or dates (`2022`, `2022-06`) and must stay texts, also
    /// when someone types them again.
    pub as_text: bool,
}

impl Column {
    /// A column.
    pub const fn new(name: &'static str, width: u8) -> Self {
        Self { name, width, as_text: false }
    }

    /// A column of texts that look like numbers or dates.
    pub const fn as_text(name: &'static str, width: u8) -> Self {
        Self { name, width, as_text: true }
    }
}

/// A cell below the header.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A finite number.
    Number(f64),
    /// A text; never a formula.
    Text(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// A text; an empty one is nothing.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number, or nothing. Minus zero is zero, as everywhere.
    pub fn number(number: Option<f64>) -> Self {
        match number {
            Some(number) if number.is_finite() => Self::Number(number + 0.0),
            // No source gives these, and a sheet has no number for them.
            Some(number) => Self::Text(number.to_string().into()),
            None => Self::Empty,
        }
    }
}

/// A file with sheets that is being written: one sheet after another, row by row.
pub trait SheetWriter {
    /// Begins a sheet with its header.
    ///
    /// # Errors
    /// What the output says.
    fn begin(&mut self, sheet: &'static Sheet) -> io::Result<()>;

    /// Adds a row to it; as many cells as it has columns.
    ///
    /// # Errors
    /// What the output says.
    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()>;

    /// Hands everything to the output.
    ///
    /// # Errors
    /// What the output says.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// The letters of a column, counted from 0: `A` … `Z`, `AA` ….
pub fn letters(column: usize) -> String {
    let (rest, last) = (column / 26, column % 26);
    let last = char::from(b'A' + last as u8);
    if rest == 0 { last.to_string() } else { format!("{}{last}", letters(rest - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!([0, 10, 25, 26, 701, 702].map(letters), ["A", "K", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn nothing_is_empty_and_zero_has_no_sign() {
        assert_eq!(Cell::text(""), Cell::Empty);
        assert_eq!(Cell::number(None), Cell::Empty);
        let Cell::Number(zero) = Cell::number(Some(-0.0)) else { panic!("no number") };
        assert!(zero.is_sign_positive());
    }
}
