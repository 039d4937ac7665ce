//! The difference between two measurements, and whether it can be chance.

use super::interval::Interval;
use super::uitspraak::Confidence;

/// What changed from one measurement to the next, in the unit of the figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verschil {
    /// The later one minus the earlier one.
    pub verschil: f64,
    /// Limits of the difference; `None` when both shares are 0 or 1, which leaves nothing to
    /// estimate them from.
    pub interval: Option<Interval>,
    /// How often chance alone makes a difference at least as large, 0 to 1.
    pub p: f64,
}

impl Verschil {
    /// Whether the difference is more than chance. If not: 'verschil kan toeval zijn'.
    pub fn is_significant(&self, confidence: Confidence) -> bool {
        confidence.is_reached_by(self.p)
    }
}

/// A value with how far chance moves it: its standard error, in the same unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Schatting {
    /// The value.
    pub waarde: f64,
    /// The standard deviation that the value would have over many samples.
    pub standard_error: f64,
}
