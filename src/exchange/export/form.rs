//! The forms in which a table is kept as a file.

use super::sheet::{MOST_CHARS, MOST_ROWS};
use std::path::Path;

/// A form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// A workbook of Excel.
    #[default]
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
    /// Own CSV.
    Csv,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Ods, Self::Csv];

    /// The ending of a file, without a point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Csv => "csv",
        }
    }

    /// The form that the name of a file asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|form| ending.eq_ignore_ascii_case(form.ending()))
    }

    /// Most rows below the header; `None` when there is no end to it.
    pub fn most_rows(self) -> Option<usize> {
        match self {
            Self::Xlsx | Self::Ods => Some(MOST_ROWS - 1),
            Self::Csv => None,
        }
    }

    /// Longest text in a cell, in UTF-16 units as Excel counts; `None` when there is no end to it.
    pub fn most_chars(self) -> Option<usize> {
        (self == Self::Xlsx).then_some(MOST_CHARS)
    }

    /// Whether it holds more than one table.
    pub fn has_sheets(self) -> bool {
        self != Self::Csv
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_its_form() {
        for form in Form::ALL {
            let name = format!("Cijfers v1.2.{}", form.ending().to_uppercase());
            assert_eq!(Form::of(Path::new(&name)), Some(form));
        }
        for name in ["cijfers", "cijfers.pdf", ".xlsx", ""] {
            assert_eq!(Form::of(Path::new(name)), None, "{name}");
        }
    }
}
