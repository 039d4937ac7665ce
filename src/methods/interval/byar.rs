//! Byar's approximation of the limits of a Poisson count.

use crate::methods::distribution::z;
use crate::model::aandeel::count;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// The limits of a count: [`lower`] and [`upper`].
///
/// Source: Breslow and Day 1987, *Statistical Methods in Cancer Research* II, p. 69.
pub fn byar(x: f64, confidence: Confidence) -> Result<Interval, GeenUitspraak> {
    Interval::new(lower(x, confidence)?, upper(x, confidence)?)
}

/// The lower limit: x(1 − 1/(9x) − z/(3√x))³; 0 for x = 0.
///
/// Errors: `GeenGetal`, `Negatief`; `TeKleinAantal` when so few cases make the limit negative.
pub fn lower(x: f64, confidence: Confidence) -> Result<f64, GeenUitspraak> {
    let x = count(x)?;
    if x == 0.0 {
        return Ok(0.0);
    }
    let root = 1.0 - 1.0 / (9.0 * x) - z(confidence) / (3.0 * x.sqrt());
    if root < 0.0 { Err(GeenUitspraak::TeKleinAantal) } else { Ok(x * root.powi(3)) }
}

/// The upper limit: (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
///
/// Errors: `GeenGetal`, `Negatief`.
pub fn upper(x: f64, confidence: Confidence) -> Result<f64, GeenUitspraak> {
    let next = count(x)? + 1.0;
    let root = 1.0 - 1.0 / (9.0 * next) + z(confidence) / (3.0 * next.sqrt());
    Ok(next * root.powi(3))
}
