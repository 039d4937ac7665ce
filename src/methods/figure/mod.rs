//! Figures made of numbers: which marks stand where. Pure, in the units of the axes.

pub mod breaks;
pub mod kaart;
pub mod labels;
pub mod netwerk;
pub mod panelen;
pub mod punten;
pub mod ranking;
pub mod spine;
pub mod table;
pub mod tartan;
pub mod ticks;
pub mod trend;
pub mod wolk;

#[cfg(test)]
mod fixtures;

pub use kaart::kaart;
pub use netwerk::netwerk;
pub use punten::punten;
pub use ranking::ranking;
pub use table::table;
pub use tartan::tartan;
pub use trend::trend;
pub use wolk::wolk;

use crate::model::figure::{Getal, Tone};

/// The numbers of one gebied, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Reeks {
    /// Code of the gebied.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Its name beside its newest number: with the year when that is an older one.
    pub label: String,
    /// Whether it is the chosen wijk, the gemeente, the country or another wijk.
    pub tone: Tone,
    /// Whether it takes part; a wijk that does not stands only in the table.
    pub telt_mee: bool,
    /// Why its newest number has no place among the others, where it is to be said: in the figure
    /// of all wijken it stands apart.
    pub apart: Option<String>,
    /// Places of its numbers in the list of all numbers, oldest first; of one period one.
    pub punten: Vec<usize>,
    /// Place of the number that stands for it now: its newest one.
    pub nu: usize,
}

/// The value at a place of the list of numbers.
fn value(getallen: &[Getal], place: usize) -> Option<f64> {
    getallen.get(place)?.waarde.ok()
}
