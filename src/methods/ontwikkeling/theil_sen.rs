//! The Theil–Sen slope.

use crate::methods::verdeling::median;
use crate::model::ontwikkeling::Meting;
use crate::model::uitspraak::GeenUitspraak;

/// The change per unit of time: the median of (xⱼ − xᵢ)/(tⱼ − tᵢ) over all pairs at two times.
///
/// Source: Sen 1968, *Journal of the American Statistical Association* 63:1379–1389. Errors:
/// `ZelfdeTijd` (no two times), `GeenGetal`.
pub fn theil_sen(metingen: &[Meting<f64>]) -> Result<f64, GeenUitspraak> {
    let pairs = metingen.iter().enumerate().flat_map(|(place, one)| {
        metingen.iter().skip(place + 1).filter(|other| other.tijd != one.tijd).map(|other| {
            let years = other.tijd - one.tijd;
            (other.waarde - one.waarde) / years
        })
    });
    let slopes: Vec<f64> = pairs.collect();
    if !slopes.iter().all(|slope| slope.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    median(&slopes).ok_or(GeenUitspraak::ZelfdeTijd)
}
