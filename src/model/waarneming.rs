//! One value of an indicator for one gebied and one periode.

use super::{Periode, Reden};
use serde::{Deserialize, Serialize};

/// A value, or the reason why there is none.
///
/// `gebied`, `indicator` and `bron` are places in the lists of the [`super::draft::Draft`] that
/// holds it: whole-country files have hundreds of thousands of these.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Waarneming {
    /// Place in `Draft::gebieden`.
    pub gebied: u32,
    /// Place in `Draft::indicatoren`.
    pub indicator: u32,
    /// Place in `Draft::bronnen`.
    pub bron: u32,
    /// The period the value is about.
    pub periode: Periode,
    /// The value in the unit of the indicator, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// What only few values carry.
    pub extra: Option<Box<Extra>>,
}

/// Bounds, numerator and denominator, and words beside a value.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Extra {
    /// Lower bound of the interval.
    pub onder: Option<f64>,
    /// Upper bound of the interval.
    pub boven: Option<f64>,
    /// Numerator.
    pub teller: Option<f64>,
    /// Denominator.
    pub noemer: Option<f64>,
    /// How exact the source is ('ruim', 'bijna', 'zo'n') or how the value was made
    /// ([`BEREKEND`], [`BEREKEND_UIT_WIJKEN`]).
    pub kwalificatie: Option<String>,
}

/// Marks a value of which a person put the cell right while taking the file in.
pub const VERBETERD: &str = "verbeterd bij het inlezen";

/// Of which editions of a source values are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Edities {
    /// Of the one that counts.
    #[default]
    Tellend,
    /// Of older ones too.
    Alle,
}

/// Marks a value that was computed from others of the same source.
pub const BEREKEND: &str = "berekend";

/// Marks a value of the gemeente that no source gives: the weighted mean of its wijken.
pub const BEREKEND_UIT_WIJKEN: &str = "berekend uit de wijken";
