//! The two axes of a figure.

use super::Tone;
use crate::model::foto::Klasse;

/// What runs along one side of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Axis {
    /// Values or time.
    Values {
        /// Lowest place that is shown.
        from: f64,
        /// Highest place that is shown.
        to: f64,
        /// Where a word stands, in order.
        ticks: Vec<Tick>,
        /// What is read along it; empty where that needs no words.
        naam: String,
    },
    /// A row per gebied: row 0 lies between 0 and 1.
    Rows(Vec<Row>),
    /// A column per subject, each with a width of its own.
    Columns(Vec<AxisColumn>),
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisColumn {
    /// What it says.
    pub naam: String,
    /// What stands under it in quieter words; may be empty.
    pub onder: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it is a part of the subject before it.
    pub deel: bool,
}

/// A place on an axis with its word.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it is.
    pub at: f64,
    /// What it says.
    pub text: String,
}

/// The words of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Code of the gebied.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// What stands under its name; may be empty.
    pub onder: String,
    /// How loud it is.
    pub tone: Tone,
    /// Its class, when it has one.
    pub klasse: Option<Klasse>,
    /// Whether a limit of the class lies inside its interval.
    pub grensgeval: bool,
    /// Place of its number.
    pub getal: usize,
    /// Whether it has no place among the others: its value is not beside theirs.
    pub apart: bool,
}

impl Axis {
    /// An axis from the first tick to the last.
    pub fn values(ticks: &[f64], text: impl Fn(f64) -> String) -> Self {
        Self::Values {
            from: ticks.first().copied().unwrap_or(0.0),
            to: ticks.last().copied().unwrap_or(1.0),
            ticks: ticks.iter().map(|at| Tick { at: *at, text: text(*at) }).collect(),
            naam: String::new(),
        }
    }

    /// The same with what is read along it.
    pub fn named(mut self, what: String) -> Self {
        if let Self::Values { naam, .. } = &mut self {
            *naam = what;
        }
        self
    }

    /// What is read along it; may be empty.
    pub fn naam(&self) -> &str {
        match self {
            Self::Values { naam, .. } => naam,
            Self::Rows(_) | Self::Columns(_) => "",
        }
    }

    /// Lowest and highest place.
    pub fn range(&self) -> (f64, f64) {
        match self {
            Self::Values { from, to, .. } => (*from, *to),
            Self::Rows(rows) => (0.0, rows.len() as f64),
            Self::Columns(columns) => (0.0, columns.last().map_or(1.0, |column| column.to)),
        }
    }

    /// The ticks; rows and columns have none.
    pub fn ticks(&self) -> &[Tick] {
        match self {
            Self::Values { ticks, .. } => ticks,
            Self::Rows(_) | Self::Columns(_) => &[],
        }
    }

    /// The rows, if it has rows.
    pub fn rows(&self) -> &[Row] {
        match self {
            Self::Values { .. } | Self::Columns(_) => &[],
            Self::Rows(rows) => rows,
        }
    }

    /// The columns, if it has columns.
    pub fn columns(&self) -> &[AxisColumn] {
        match self {
            Self::Values { .. } | Self::Rows(_) => &[],
            Self::Columns(columns) => columns,
        }
    }

    /// How far along the axis a place is, 0 to 1.
    pub fn fraction(&self, at: f64) -> f64 {
        let (from, to) = self.range();
        if to > from { (at - from) / (to - from) } else { 0.5 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_becomes_a_fraction() {
        let values = |from, to| Axis::Values { from, to, ticks: Vec::new(), naam: String::new() };
        let axis = values(20.0, 140.0);
        assert_eq!(axis.fraction(50.0), 0.25);
        assert_eq!(values(3.0, 3.0).fraction(3.0), 0.5);
    }
}
