//! A full count, and the same per so many people.

use super::byar::byar;
use super::exact::exact;
use crate::model::aandeel::count as checked;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// From this many cases on Byar's approximation is good enough.
const ENOUGH_FOR_BYAR: f64 = 10.0;

/// The limits of a count of cases: exact (Poisson) below 10, Byar's from 10 on.
///
/// Errors: `GeenGetal`, `Negatief`.
pub fn count(x: f64, confidence: Confidence) -> Result<Interval, GeenUitspraak> {
    if x < ENOUGH_FOR_BYAR { exact(x, confidence) } else { byar(x, confidence) }
}

/// The limits of x cases per `multiplier` of n people or places, as 1000 for 'per 1.000'.
///
/// There may be more cases than people. Errors: `GeenGetal`, `Negatief`, `GeenNoemer`.
pub fn rate(
    x: f64,
    n: f64,
    multiplier: f64,
    confidence: Confidence,
) -> Result<Interval, GeenUitspraak> {
    let n = checked(n)?;
    if n == 0.0 {
        return Err(GeenUitspraak::GeenNoemer);
    }
    let cases = count(x, confidence)?;
    Interval::new(cases.onder() / n * multiplier, cases.boven() / n * multiplier)
}
