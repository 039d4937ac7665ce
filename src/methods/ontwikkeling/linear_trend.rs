//! χ² for a linear trend in shares.

use crate::methods::distribution::chi2_above;
use crate::methods::verschil::together;
use crate::model::aandeel::Aandeel;
use crate::model::ontwikkeling::Meting;
use crate::model::uitspraak::GeenUitspraak;

/// The outcome of the test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearTrend {
    /// χ² with one degree of freedom.
    pub chi2: f64,
    /// Change of the share per unit of time, by least squares weighted by the numbers.
    pub slope: f64,
    /// How often chance alone gives at least this χ², 0 to 1.
    pub p: f64,
}

/// Whether shares rise or fall with time, for groups in any order, of which some may have the same
/// time: (Σ n(t − t̄)(p − p̄))² / (p̄(1 − p̄) Σ n(t − t̄)²), t̄ and p̄ over all people together.
///
/// As `prop.trend.test` of R (Armitage 1955, *Biometrics* 11:375–386). Errors:
/// `TeWeinigWaarnemingen` (no groups), `GeenSpreiding` (all or nobody), `ZelfdeTijd` (all groups
/// at one time), `GeenGetal` (a time that cannot be calculated with).
pub fn linear_trend(groups: &[Meting<Aandeel>]) -> Result<LinearTrend, GeenUitspraak> {
    let [first, ..] = groups else { return Err(GeenUitspraak::TeWeinigWaarnemingen) };
    let shares: Vec<Aandeel> = groups.iter().map(|group| group.waarde).collect();
    let share = together(&shares)?;
    if groups.iter().all(|group| group.tijd == first.tijd) {
        return Err(GeenUitspraak::ZelfdeTijd);
    }
    let weighted = |of: &dyn Fn(&Meting<Aandeel>) -> f64| {
        groups.iter().map(|group| group.waarde.noemer() * of(group)).sum::<f64>()
    };
    // From the first one on, so that years do not lose the digits that 2000 takes.
    let middle = weighted(&|group| group.tijd - first.tijd) / weighted(&|_| 1.0);
    let away = |group: &Meting<Aandeel>| group.tijd - first.tijd - middle;
    let squares = weighted(&|group| away(group).powi(2));
    let slope = weighted(&|group| away(group) * (group.waarde.waarde() - share)) / squares;
    let chi2 = slope * slope * squares / (share * (1.0 - share));
    if !(slope.is_finite() && chi2.is_finite()) {
        return Err(GeenUitspraak::GeenGetal);
    }
    Ok(LinearTrend { chi2, slope, p: chi2_above(chi2, 1.0) })
}
