//! Two counts per so many people.

use crate::methods::distribution::{chi2_above, z};
use crate::model::aandeel::count;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use crate::model::verschil::Verschil;

/// With fewer cases than this expected at a time χ² is not to be trusted, as for shares.
const LEAST_EXPECTED: f64 = 5.0;

/// So many cases among so many people; there may be more cases than people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Telling {
    /// The cases.
    pub aantal: f64,
    /// The people.
    pub mensen: f64,
}

/// What changed between two counts, per person: of all cases together a share n₂/(n₁ + n₂) would
/// fall at the second time if nothing changed, so χ² = (x₁n₂ − x₂n₁)² / (n₁n₂(x₁ + x₂)); limits
/// d ± z·√(x₁/n₁² + x₂/n₂²).
///
/// Source: Przyborowski and Wilenski 1940, *Biometrika* 31:313–323, with the normal instead of the
/// binomial distribution. Errors: `GeenGetal`, `Negatief`, `GeenNoemer`, `GeenSpreiding` (no cases
/// at all), `TeWeinigWaarnemingen` (fewer than 5 cases expected at a time).
pub fn aantallen(
    van: Telling,
    naar: Telling,
    confidence: Confidence,
) -> Result<Verschil, GeenUitspraak> {
    let (x1, n1) = (count(van.aantal)?, count(van.mensen)?);
    let (x2, n2) = (count(naar.aantal)?, count(naar.mensen)?);
    if n1 == 0.0 || n2 == 0.0 {
        return Err(GeenUitspraak::GeenNoemer);
    }
    let cases = x1 + x2;
    if cases == 0.0 {
        return Err(GeenUitspraak::GeenSpreiding);
    }
    if cases * n1.min(n2) / (n1 + n2) < LEAST_EXPECTED {
        return Err(GeenUitspraak::TeWeinigWaarnemingen);
    }
    let chi2 = (x1 * n2 - x2 * n1).powi(2) / (n1 * n2 * cases);
    let verschil = x2 / n2 - x1 / n1;
    let half = z(confidence) * (x1 / n1 / n1 + x2 / n2 / n2).sqrt();
    let interval = Some(Interval::new(verschil - half, verschil + half)?);
    Ok(Verschil { verschil, interval, p: chi2_above(chi2, 1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const P95: Confidence = Confidence::P95;

    fn telling(aantal: f64, mensen: f64) -> Telling {
        Telling { aantal, mensen }
    }

    #[test]
    fn two_counts_by_hand() {
        // 357 and 327 among as many: χ² = 30²/684 = 1.3158; the chance of 1.3233 is 0.25, of
        // 1.0742 it is 0.30 (any table of χ² with one degree of freedom).
        let found = aantallen(telling(357.0, 9255.0), telling(327.0, 9255.0), P95).unwrap();
        assert!((found.p - 0.2513).abs() < 5e-5, "{found:?}");
        assert!((found.verschil * 9255.0 + 30.0).abs() < 1e-9);
        assert!(found.interval.unwrap().contains(0.0) && !found.is_significant(P95));
        // 40 and 70: χ² = 30²/110 = 8.18, more than the 6.635 of 0.01.
        let found = aantallen(telling(40.0, 1000.0), telling(70.0, 1000.0), P95).unwrap();
        assert!(found.p < 0.01 && !found.interval.unwrap().contains(0.0));
    }

    #[test]
    fn as_many_for_twice_the_people_is_half_of_it() {
        // 50 of 1000 and 50 of 2000: (50·2000 − 50·1000)² / (1000·2000·100) = 12.5.
        let found = aantallen(telling(50.0, 1000.0), telling(50.0, 2000.0), P95).unwrap();
        assert!((found.p - chi2_above(12.5, 1.0)).abs() < 1e-15);
        assert!((found.verschil + 0.025).abs() < 1e-15);
    }

    #[test]
    fn too_few_cases_say_nothing() {
        use GeenUitspraak::{GeenNoemer, GeenSpreiding, TeWeinigWaarnemingen};
        let few = aantallen(telling(4.0, 1000.0), telling(5.0, 1000.0), P95);
        assert_eq!(few, Err(TeWeinigWaarnemingen));
        let none = aantallen(telling(0.0, 1000.0), telling(0.0, 1000.0), P95);
        assert_eq!(none, Err(GeenSpreiding));
        assert_eq!(aantallen(telling(4.0, 0.0), telling(5.0, 9.0), P95), Err(GeenNoemer));
    }
}
