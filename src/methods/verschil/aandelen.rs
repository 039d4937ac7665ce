//! Two shares.

use super::homogeneity::{homogeneity, together};
use crate::methods::distribution::z;
use crate::model::aandeel::Aandeel;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use crate::model::verschil::Verschil;

/// With fewer cases than this expected in a cell χ² is not to be trusted: Cochran 1954,
/// *Biometrics* 10:417–451; R warns there.
const LEAST_EXPECTED: f64 = 5.0;

/// What changed between two shares: χ² for the chance, p₂ − p₁ ± z·√(p₁q₁/n₁ + p₂q₂/n₂) for the
/// limits, at most from −1 to 1.
///
/// As `prop.test(…, correct = FALSE)` of R. Errors: `GeenSpreiding` (all or nobody, both times),
/// `TeWeinigWaarnemingen` (fewer than 5 cases, or fewer than 5 others, expected at a time).
pub fn aandelen(
    van: Aandeel,
    naar: Aandeel,
    confidence: Confidence,
) -> Result<Verschil, GeenUitspraak> {
    let test = homogeneity(&[van, naar])?;
    let share = together(&[van, naar])?;
    let rarest = share.min(1.0 - share) * van.noemer().min(naar.noemer());
    if rarest < LEAST_EXPECTED {
        return Err(GeenUitspraak::TeWeinigWaarnemingen);
    }
    let verschil = naar.waarde() - van.waarde();
    let half = z(confidence) * (variance(van) + variance(naar)).sqrt();
    let interval = (half > 0.0)
        .then(|| Interval::new((verschil - half).max(-1.0), (verschil + half).min(1.0)))
        .transpose()?;
    Ok(Verschil { verschil, interval, p: test.p })
}

fn variance(aandeel: Aandeel) -> f64 {
    aandeel.waarde() * (1.0 - aandeel.waarde()) / aandeel.noemer()
}
