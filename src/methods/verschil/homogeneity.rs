//! χ² for shares that may all be the same.

use crate::methods::distribution::chi2_above;
use crate::model::aandeel::Aandeel;
use crate::model::uitspraak::GeenUitspraak;

/// The outcome of a χ² test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChiSquare {
    /// χ², 0 or more.
    pub chi2: f64,
    /// Degrees of freedom.
    pub degrees: usize,
    /// How often chance alone gives at least this χ², 0 to 1.
    pub p: f64,
}

/// Whether the shares of these groups can be one and the same, without continuity correction:
/// Σ n(p − p̄)² / (p̄(1 − p̄)), p̄ the share of all together, with one degree less than there are
/// groups.
///
/// As `prop.test(…, correct = FALSE)` of R (Pearson 1900, *Philosophical Magazine* 50:157–175).
/// Errors: `TeWeinigWaarnemingen` (fewer than two groups), `GeenSpreiding` (all or nobody).
pub fn homogeneity(groups: &[Aandeel]) -> Result<ChiSquare, GeenUitspraak> {
    if groups.len() < 2 {
        return Err(GeenUitspraak::TeWeinigWaarnemingen);
    }
    let share = together(groups)?;
    let squares = groups.iter().map(|group| group.noemer() * (group.waarde() - share).powi(2));
    let chi2 = squares.sum::<f64>() / (share * (1.0 - share));
    let degrees = groups.len() - 1;
    Ok(ChiSquare { chi2, degrees, p: chi2_above(chi2, degrees as f64) })
}

/// The share of all groups together, more than 0 and less than 1; else `GeenSpreiding`.
pub fn together(groups: &[Aandeel]) -> Result<f64, GeenUitspraak> {
    let cases: f64 = groups.iter().map(|group| group.teller()).sum();
    let people: f64 = groups.iter().map(|group| group.noemer()).sum();
    let share = cases / people;
    if share * (1.0 - share) > 0.0 { Ok(share) } else { Err(GeenUitspraak::GeenSpreiding) }
}
