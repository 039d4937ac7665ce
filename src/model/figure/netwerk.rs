//! What is drawn of a network. Places are in the units of the axes.

use crate::model::partner::Vorm;

/// How a line is drawn, so that kinds can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Patroon {
    /// Without gaps.
    Heel,
    /// Long strokes.
    Streep,
    /// Dots.
    Stip,
    /// A stroke and a dot.
    StreepStip,
    /// Short strokes.
    Kort,
}

impl Patroon {
    /// Lengths of strokes and of the gaps after them; empty without gaps.
    pub fn streken(self) -> &'static [f32] {
        match self {
            Self::Heel => &[],
            Self::Streep => &[10.0, 4.0],
            Self::Stip => &[2.0, 4.0],
            Self::StreepStip => &[10.0, 4.0, 2.0, 4.0],
            Self::Kort => &[5.0, 4.0],
        }
    }
}

/// One thing of a network.
#[derive(Debug, Clone, PartialEq)]
pub enum NetMark {
    /// A line between two nodes.
    Lijn {
        /// Where it begins.
        van: [f64; 2],
        /// Where it ends.
        naar: [f64; 2],
        /// Places of the numbers of both nodes.
        knopen: (usize, usize),
        /// How many lines between the same nodes were drawn before it.
        naast: usize,
        /// How it is drawn.
        patroon: Patroon,
        /// Whether it is read from the first to the second.
        gericht: bool,
        /// What is said of it.
        gezegd: String,
    },
    /// A node.
    Knoop {
        /// Where it is.
        at: [f64; 2],
        /// Its form: a square, a dot or an open diamond.
        vorm: Vorm,
        /// Whether it is set apart by a ring: it connects others.
        verbindt: bool,
        /// Place of its number.
        getal: usize,
    },
    /// What one sign says.
    Legenda {
        /// The sign.
        teken: NetTeken,
        /// What it says.
        tekst: String,
    },
}

/// A sign in the legend of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetTeken {
    /// A node.
    Knoop(Vorm),
    /// A node with a ring.
    Ring,
    /// A line, and whether it has an arrow.
    Lijn(Patroon, bool),
}

impl NetMark {
    /// Place of the number it stands for.
    pub fn getal(&self) -> Option<usize> {
        match self {
            Self::Knoop { getal, .. } => Some(*getal),
            _ => None,
        }
    }
}
