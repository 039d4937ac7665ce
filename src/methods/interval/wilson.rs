//! Wilson's score interval for a share.

use crate::methods::distribution::z;
use crate::model::aandeel::Aandeel;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// The limits of a share, 0 to 1.
///
/// (2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²)); the lower one is written as
/// 2x² / (n(2x + z² + z·√…)), which is the same without subtracting what is nearly equal.
/// With x = 0 the lower limit is 0, with x = n the upper one 1.
///
/// Source: Wilson 1927, *Journal of the American Statistical Association* 22:209–212.
pub fn wilson(aandeel: Aandeel, confidence: Confidence) -> Result<Interval, GeenUitspraak> {
    let (x, n, z) = (aandeel.teller(), aandeel.noemer(), z(confidence));
    let square = z * z;
    let sum = 2.0 * x + square + z * (square + 4.0 * x * (1.0 - x / n)).sqrt();
    let onder = 2.0 * x * (x / n) / sum;
    let boven = if x == n { 1.0 } else { sum / (2.0 * (n + square)) };
    Interval::new(onder, boven.min(1.0))
}
