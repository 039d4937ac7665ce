//! The course of a figure over at least five measurements.
//!
//! * [`aandelen`]: shares with their numbers, by χ² for a linear trend ([`linear_trend`]).
//! * [`waarden`]: anything else, by [`mann_kendall`] with [`theil_sen`] for the change per year.
//!
//! An arrow belongs only beside what is significant. Values that came out of a model say nothing
//! about a course: do not ask.

mod linear_trend;
mod mann_kendall;
#[cfg(test)]
mod tests;
mod theil_sen;

pub use linear_trend::{LinearTrend, linear_trend};
pub use mann_kendall::{MannKendall, mann_kendall};
pub use theil_sen::theil_sen;

use crate::model::aandeel::Aandeel;
use crate::model::ontwikkeling::{Meting, Ontwikkeling, Verloop};
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// Fewer measurements make no course.
const LEAST_MEASUREMENTS: usize = 5;

/// The course of a share; the time of each measurement is its score, so that years may be missing.
///
/// `per_jaar` is in shares: 0.01 is a percentage point. Errors: `TeWeinigMetingen`, `ZelfdeTijd`,
/// `GeenSpreiding` (all or nobody, every time), `GeenGetal`.
pub fn aandelen(
    metingen: &[Meting<Aandeel>],
    confidence: Confidence,
) -> Result<Ontwikkeling, GeenUitspraak> {
    let metingen = in_order(metingen)?;
    let trend = linear_trend(&metingen)?;
    Ok(Ontwikkeling {
        verloop: verloop(trend.slope, trend.p, confidence),
        per_jaar: trend.slope,
        p: trend.p,
        metingen: metingen.len(),
    })
}

/// The course of any other value. `per_jaar` is in its unit, and can be 0 beside a significant
/// course when most values are equal.
///
/// Errors: `TeWeinigMetingen`, `ZelfdeTijd`, `GeenSpreiding` (all values equal), `GeenGetal`.
pub fn waarden(
    metingen: &[Meting<f64>],
    confidence: Confidence,
) -> Result<Ontwikkeling, GeenUitspraak> {
    let metingen = in_order(metingen)?;
    let values: Vec<f64> = metingen.iter().map(|meting| meting.waarde).collect();
    let test = mann_kendall(&values)?;
    Ok(Ontwikkeling {
        verloop: verloop(test.z, test.p, confidence),
        per_jaar: theil_sen(&metingen)?,
        p: test.p,
        metingen: metingen.len(),
    })
}

fn verloop(direction: f64, p: f64, confidence: Confidence) -> Verloop {
    match confidence.is_reached_by(p) {
        true if direction > 0.0 => Verloop::Stijgt,
        true if direction < 0.0 => Verloop::Daalt,
        _ => Verloop::KanToevalZijn,
    }
}

/// At least five measurements, oldest first, each at a time of its own.
fn in_order<T: Copy>(metingen: &[Meting<T>]) -> Result<Vec<Meting<T>>, GeenUitspraak> {
    if metingen.len() < LEAST_MEASUREMENTS {
        return Err(GeenUitspraak::TeWeinigMetingen);
    }
    if !metingen.iter().all(|meting| meting.tijd.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    let mut sorted = metingen.to_vec();
    sorted.sort_by(|one, other| one.tijd.total_cmp(&other.tijd));
    if sorted.windows(2).any(|pair| pair[0].tijd == pair[1].tijd) {
        return Err(GeenUitspraak::ZelfdeTijd);
    }
    Ok(sorted)
}
