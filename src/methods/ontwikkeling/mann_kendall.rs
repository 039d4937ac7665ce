//! The Mann–Kendall test for a course up or down.

use crate::methods::distribution::two_sided;
use crate::methods::rang::rangen;
use crate::model::uitspraak::GeenUitspraak;

/// The outcome of the test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// Pairs in which the later value is higher, minus pairs in which it is lower.
    pub s: i64,
    /// Variance of S without a course, corrected for equal values.
    pub variance: f64,
    /// S in standard deviations, brought nearer to 0 by one (continuity).
    pub z: f64,
    /// How often chance alone gives a z at least as far from 0, 0 to 1.
    pub p: f64,
}

/// Whether values, in order of time, rise or fall:
/// S = Σ sign(xⱼ − xᵢ) over i < j; Var S = (n(n − 1)(2n + 5) − Σ g(g − 1)(2g + 5))/18 over the
/// groups of g equal values; z = (S ∓ 1)/√Var S, 0 for S = 0; p from the normal distribution.
///
/// Source: Mann 1945, *Econometrica* 13:245–259; Kendall 1975, *Rank Correlation Methods*; Gilbert
/// 1987, *Statistical Methods for Environmental Pollution Monitoring*, 16.4. Errors: `GeenGetal`,
/// `TeWeinigWaarnemingen` (fewer than two values), `GeenSpreiding` (all equal).
pub fn mann_kendall(values: &[f64]) -> Result<MannKendall, GeenUitspraak> {
    let rangen = rangen(values)?;
    if values.len() < 2 {
        return Err(GeenUitspraak::TeWeinigWaarnemingen);
    }
    // A group of g counts g times, once for each of its values: (g − 1)(2g + 5) for each.
    let ties = rangen.iter().map(|rang| {
        let g = rang.equals() as f64;
        (g - 1.0) * (2.0 * g + 5.0)
    });
    let n = values.len() as f64;
    let variance = (n * (n - 1.0) * (2.0 * n + 5.0) - ties.sum::<f64>()) / 18.0;
    if variance <= 0.0 {
        return Err(GeenUitspraak::GeenSpreiding);
    }
    let s = score(values);
    let z = (s - s.signum()) as f64 / variance.sqrt();
    Ok(MannKendall { s, variance, z, p: two_sided(z) })
}

fn score(values: &[f64]) -> i64 {
    let later = |place: usize| values.iter().skip(place + 1);
    let of = |(place, value): (usize, &f64)| {
        later(place).map(|other| i64::from(other > value) - i64::from(other < value)).sum::<i64>()
    };
    values.iter().enumerate().map(of).sum()
}
