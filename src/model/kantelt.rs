//! What would give an outcome another class: the smallest change of one figure or one weight.

use super::foto::Klasse;

/// The smallest changes found; `None` where none gives another class.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Kantelt {
    /// Of the figure of one indicator in this wijk.
    pub cijfer: Option<Kantelpunt>,
    /// Of the weight of one part: an indicator of a leefgebied, a leefgebied of algemeen beeld.
    pub gewicht: Option<Kantelpunt>,
}

/// One change, rounded so that recomputing with it gives the other class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kantelpunt {
    /// Place of the indicator among those of the leefgebied, or of the leefgebied.
    pub deel: usize,
    /// The value or weight now.
    pub van: f64,
    /// The one that gives the other class.
    pub naar: f64,
    /// The other class.
    pub klasse: Klasse,
}
