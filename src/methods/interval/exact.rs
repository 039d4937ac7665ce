//! The exact limits of a Poisson count.

use crate::methods::distribution::{chi2_lower, chi2_upper};
use crate::model::aandeel::count;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// The limits of a small count: χ²⁻¹(α/2; 2x)/2 and χ²⁻¹(1 − α/2; 2x + 2)/2, where α is 1 − the
/// confidence. With x = 0 the lower limit is 0.
///
/// Source: Garwood 1936, *Biometrika* 28:437–442. Errors: `GeenGetal`, `Negatief`.
pub fn exact(x: f64, confidence: Confidence) -> Result<Interval, GeenUitspraak> {
    let x = count(x)?;
    let outside = (1.0 - confidence.share()) / 2.0;
    let onder = if x == 0.0 { 0.0 } else { chi2_lower(outside, 2.0 * x) / 2.0 };
    Interval::new(onder, chi2_upper(outside, 2.0 * x + 2.0) / 2.0)
}
