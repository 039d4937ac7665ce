//! A table as text: the twin of every picture.

use crate::model::foto::Klasse;

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TabelKolom {
    /// Its head.
    pub naam: String,
    /// Whether it holds figures (right-aligned).
    pub getal: bool,
    /// Smallest width in points.
    pub breedte: f32,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabelRij {
    /// One text per column.
    pub cellen: Vec<String>,
    /// Whether it heads a group of rows.
    pub kop: bool,
    /// The class that each cell names; empty when none does.
    pub klassen: Vec<Option<Klasse>>,
}

impl TabelRij {
    /// The class that a cell names.
    pub fn klasse(&self, index: usize) -> Option<Klasse> {
        self.klassen.get(index).copied().flatten()
    }
}

/// A table as text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TabelView {
    /// The columns.
    pub kolommen: Vec<TabelKolom>,
    /// The rows.
    pub rijen: Vec<TabelRij>,
}

impl TabelView {
    /// Adds a column of words.
    pub fn words(mut self, naam: impl Into<String>, breedte: f32) -> Self {
        self.kolommen.push(TabelKolom { naam: naam.into(), getal: false, breedte });
        self
    }

    /// Adds a column of figures.
    pub fn figures(mut self, naam: impl Into<String>, breedte: f32) -> Self {
        self.kolommen.push(TabelKolom { naam: naam.into(), getal: true, breedte });
        self
    }

    /// Adds a row.
    pub fn push(&mut self, cellen: Vec<String>) {
        self.rijen.push(TabelRij { cellen, kop: false, klassen: Vec::new() });
    }

    /// Adds a row of outcomes that heads the next ones.
    pub fn push_outcomes(&mut self, cellen: Vec<String>, klassen: Vec<Option<Klasse>>) {
        self.rijen.push(TabelRij { cellen, kop: true, klassen });
    }

    /// Adds a row that heads the next ones.
    pub fn push_head(&mut self, cellen: Vec<String>) {
        self.rijen.push(TabelRij { cellen, kop: true, klassen: Vec::new() });
    }
}
