//! Student's t interval for a mean.

use crate::methods::distribution::t;
use crate::methods::verdeling;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// The limits of a mean of n values with sample standard deviation sd, in their unit:
/// mean ± t·sd/√n, t with n − 1 degrees of freedom.
///
/// Source: Student 1908, *Biometrika* 6:1–25. Errors: `GeenGetal`, `Negatief` (sd),
/// `TeWeinigWaarnemingen` (n < 2), `GeenSpreiding` (sd = 0).
pub fn student(
    mean: f64,
    sd: f64,
    n: usize,
    confidence: Confidence,
) -> Result<Interval, GeenUitspraak> {
    if !(mean.is_finite() && sd.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    if sd < 0.0 {
        return Err(GeenUitspraak::Negatief);
    }
    if n < 2 {
        return Err(GeenUitspraak::TeWeinigWaarnemingen);
    }
    if sd == 0.0 {
        return Err(GeenUitspraak::GeenSpreiding);
    }
    let n = n as f64;
    let half = t(confidence, n - 1.0) * sd / n.sqrt();
    Interval::new(mean - half, mean + half)
}

/// The limits of the mean of these values; errors as [`student`].
pub fn mean(values: &[f64], confidence: Confidence) -> Result<Interval, GeenUitspraak> {
    if !values.iter().all(|value| value.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    let few = GeenUitspraak::TeWeinigWaarnemingen;
    let mean = verdeling::mean(values).ok_or(few)?;
    let sd = verdeling::sd(values).ok_or(few)?;
    // An sd of equal values may differ from 0 in its last bits: compare the values themselves.
    if values.windows(2).all(|pair| pair[0] == pair[1]) {
        return Err(GeenUitspraak::GeenSpreiding);
    }
    student(mean, sd, values.len(), confidence)
}
