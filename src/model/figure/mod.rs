//! A figure: a plain list of marks with their numbers, sentence and source.
//!
//! Every output (screen, SVG, PNG, table) is made from this one description. A number lives
//! once, in [`Figure::getallen`]; marks and cells of the table only point at it.

mod axis;
mod getal;
mod kaart;
mod mark;
mod netwerk;
mod table;
mod vulling;

pub use axis::{Axis, AxisColumn, Row, Tick};
pub use getal::Getal;
pub use kaart::{LegendSign, MapMark, Ring};
pub use mark::{Mark, Shape, Tone, Vlak};
pub use netwerk::{NetMark, NetTeken, Patroon};
pub use table::{Cell, Column, FigureTable, TableRow};
pub use vulling::{TRAPPEN, Vulling};

use std::sync::Arc;

/// A chart in words and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is said about the whole.
    pub head: Head,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis; rows run from the top down.
    pub y: Axis,
    /// Every number in it.
    pub getallen: Arc<[Getal]>,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
    /// The same numbers as a table.
    pub tabel: Arc<FigureTable>,
}

/// What a figure says in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Head {
    /// Name for a file, without ending ('misdrijven-verloop').
    pub naam: String,
    /// Title.
    pub titel: String,
    /// What the marks mean.
    pub ondertitel: String,
    /// Unit of the values.
    pub eenheid: String,
    /// What the figure says, in a sentence; a part that carries weight is `true`.
    pub zin: Vec<(String, bool)>,
    /// Where the numbers come from, a line each.
    pub bronnen: Vec<String>,
}

impl Figure {
    /// The number that a mark or cell points at.
    pub fn getal(&self, place: usize) -> Option<&Getal> {
        self.getallen.get(place)
    }

    /// The marks that stand for a number, with that number.
    pub fn numbered(&self) -> impl Iterator<Item = (&Mark, &Getal)> {
        self.marks.iter().filter_map(|mark| Some((mark, self.getal(mark.getal()?)?)))
    }

    /// Whether it is a map.
    pub fn is_map(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark, Mark::Map(_)))
    }

    /// Whether it is a network.
    pub fn is_network(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark, Mark::Net(_)))
    }

    /// The sentence without its weights.
    pub fn sentence(&self) -> String {
        self.head.zin.iter().map(|(text, _)| text.as_str()).collect()
    }
}
