//! What is drawn on a map. Places are in RD metres, x to the east and y to the north.

use super::Vulling;
use crate::model::basis::barriere::BarriereSoort;
use crate::model::foto::Klasse;

/// The corners of a border, closed.
pub type Ring = Vec<[f64; 2]>;

/// One thing on a map.
#[derive(Debug, Clone, PartialEq)]
pub enum MapMark {
    /// An area in its colour.
    Area {
        /// Its borders, holes too.
        ringen: Vec<Ring>,
        /// Its colour.
        vulling: Vulling,
        /// What is said of it.
        gezegd: String,
        /// Place of its number, where it has one.
        getal: Option<usize>,
    },
    /// The border of a wijk.
    Border {
        /// Its borders.
        ringen: Vec<Ring>,
        /// Whether it is the chosen one.
        gekozen: bool,
    },
    /// What is out of reach on foot.
    Gap {
        /// Its borders.
        ringen: Vec<Ring>,
    },
    /// What is walked around.
    Barrier {
        /// As what it is drawn.
        soort: BarriereSoort,
        /// Its corners.
        lijn: Vec<[f64; 2]>,
        /// Where one can cross it.
        overgangen: Vec<[f64; 2]>,
        /// Its name, its length and how often one can cross it.
        gezegd: String,
    },
    /// A place to meet.
    Place {
        /// Where it is.
        at: [f64; 2],
        /// Whether it counts for what is out of reach.
        telt_mee: bool,
        /// Whether someone confirmed it not long ago.
        bevestigd: bool,
        /// Its name and what is known of it.
        naam: String,
    },
    /// The name of an area, where there is room.
    Name {
        /// The middle of the area.
        at: [f64; 2],
        /// What it says.
        text: String,
        /// The class of the area, and whether that is a grensgeval.
        klasse: Option<(Klasse, bool)>,
        /// Whether it goes first.
        gekozen: bool,
    },
    /// What the colours and signs say.
    Legend {
        /// What is shown.
        titel: String,
        /// Unit and year; may be empty.
        onder: String,
        /// What each sign says.
        rijen: Vec<(LegendSign, String)>,
    },
}

/// A sign in the legend of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegendSign {
    /// A colour.
    Vulling(Vulling),
    /// An open sign of a class.
    Grensgeval,
    /// A place; filled when it counts.
    Place(bool),
    /// What is out of reach.
    Gap,
    /// What is walked around.
    Barrier(BarriereSoort),
    /// Where one can cross it.
    Crossing,
}

impl MapMark {
    /// Place of the number it stands for.
    pub fn getal(&self) -> Option<usize> {
        match self {
            Self::Area { getal, .. } => *getal,
            _ => None,
        }
    }
}
