//! The same label in another unit: a fraction where a percentage belongs, a count instead of a
//! percentage (`p_00_14` and `a_00_14` of CBS), euros instead of thousands of euros.

use crate::methods::verdeling::median;
use crate::model::indicator::GetalSoort;

/// Fewer values than this say nothing about their unit.
const MIN_VALUES: usize = 3;

/// The share of the values that must point the same way.
const MOST: f64 = 0.8;

/// A typical value that is this many times as large or as small as before is in another unit.
const FACTOR: f64 = 10.0;

/// What kind of number values look like that are said to be of another kind; `None` when they
/// may well be what they are said to be. For values of which no earlier ones are known.
///
/// * A percentage or count is a fraction when all values lie between 0 and 1 and most have two
///   decimals or more (16 % of 0–15 years: 0,16).
/// * A percentage or fraction is a count when most values are above 100.
/// * A fraction is a percentage when most values are above 1 and none is above 100.
/// * A count is a percentage when most values have decimals and none is above 100.
pub fn lijkt_op(soort: GetalSoort, values: &[f64]) -> Option<GetalSoort> {
    use GetalSoort::{Aantal, Fractie, Percentage};
    let values: Vec<f64> = values.iter().copied().filter(|value| *value != 0.0).collect();
    if values.len() < MIN_VALUES || values.iter().any(|value| *value < 0.0) {
        return None;
    }
    let all = |limit: f64| values.iter().all(|value| *value <= limit);
    let most = |test: &dyn Fn(f64) -> bool| is_most(values.iter().map(|value| test(*value)));
    let hundredths = |value: f64| (value * 10.0 - (value * 10.0).round()).abs() > 1e-9;
    let fractions = all(1.0) && most(&hundredths);
    match soort {
        Percentage | Aantal if fractions => Some(Fractie),
        Percentage | Fractie if most(&|value| value > 100.0) => Some(Aantal),
        Fractie if all(100.0) && most(&|value| value > 1.0) => Some(Percentage),
        Aantal if all(100.0) && most(&|value| value.fract() != 0.0) => Some(Percentage),
        _ => None,
    }
}

/// How many times as large the values are as earlier ones of the same gebieden (earlier, now),
/// when that is so much and so general that the unit must be another; values that are not
/// positive say nothing.
pub fn factor(pairs: &[(f64, f64)]) -> Option<f64> {
    let positive = pairs.iter().filter(|(before, now)| *before > 0.0 && *now > 0.0);
    let ratios: Vec<f64> = positive.map(|(before, now)| now / before).collect();
    let typical = median(&ratios).filter(|_| ratios.len() >= MIN_VALUES)?;
    let half_way = FACTOR.sqrt();
    let larger = typical >= FACTOR && is_most(ratios.iter().map(|ratio| *ratio >= half_way));
    let smaller =
        typical <= 1.0 / FACTOR && is_most(ratios.iter().map(|ratio| *ratio <= 1.0 / half_way));
    (larger || smaller).then_some(typical)
}

fn is_most(tests: impl ExactSizeIterator<Item = bool>) -> bool {
    let count = tests.len() as f64;
    tests.filter(|passed| *passed).count() as f64 >= MOST * count
}

#[cfg(test)]
mod tests {
    use super::*;
    use GetalSoort::{Aantal, Euro, Fractie, Percentage};

    /// Inwoners of 0 to 15 years in four wijken of Hilversum, 2024: percentages of CBS, the same
    /// as fractions, and as counts.
    const PERCENTAGES: [f64; 4] = [12.0, 14.0, 16.0, 17.0];
    const FRACTIONS: [f64; 4] = [0.12, 0.14, 0.16, 0.17];
    const COUNTS: [f64; 4] = [1205.0, 1090.0, 1485.0, 2995.0];

    #[test]
    fn values_tell_their_kind() {
        assert_eq!(lijkt_op(Percentage, &FRACTIONS), Some(Fractie));
        assert_eq!(lijkt_op(Percentage, &COUNTS), Some(Aantal));
        assert_eq!(lijkt_op(Fractie, &PERCENTAGES), Some(Percentage));
        assert_eq!(lijkt_op(Fractie, &COUNTS), Some(Aantal));
        assert_eq!(lijkt_op(Aantal, &FRACTIONS), Some(Fractie));
        assert_eq!(lijkt_op(Aantal, &[12.1, 14.4, 16.2, 17.0, 18.9]), Some(Percentage));
    }

    #[test]
    fn values_that_may_be_what_they_are_said_to_be() {
        for (soort, values) in [
            (Percentage, &PERCENTAGES[..]),
            (Fractie, &FRACTIONS),
            (Aantal, &COUNTS),
            (Aantal, &PERCENTAGES),
            // Small percentages with one decimal, and few values.
            (Percentage, &[0.3, 0.7, 0.5, 1.0]),
            (Percentage, &[0.12, 0.14]),
            (Percentage, &[0.12, 0.14, 0.0, 0.0]),
            // One value of four above 100 is a mistake of its own.
            (Percentage, &[12.0, 14.0, 16.0, 170.0]),
            (Percentage, &[0.12, 0.14, 0.16, -0.17]),
            (Euro, &FRACTIONS),
        ] {
            assert_eq!(lijkt_op(soort, values), None, "{soort:?} {values:?}");
        }
    }

    fn pairs(before: &[f64], now: &[f64]) -> Vec<(f64, f64)> {
        before.iter().copied().zip(now.iter().copied()).collect()
    }

    #[test]
    fn earlier_values_tell_the_unit() {
        let near = |found: Option<f64>, wanted: f64| (found.unwrap() - wanted).abs() < 1e-9;
        assert!(near(factor(&pairs(&PERCENTAGES, &FRACTIONS)), 0.01));
        // 1205/12 = 100,4; 1090/14 = 77,9; 1485/16 = 92,8; 2995/17 = 176,2: the middle is 96,6.
        let found = factor(&pairs(&PERCENTAGES, &COUNTS)).unwrap();
        assert!((found - f64::midpoint(1205.0 / 12.0, 1485.0 / 16.0)).abs() < 1e-9, "{found}");
        assert!(near(factor(&[(304.0, 304_000.0), (742.0, 742e3), (328.0, 328e3)]), 1000.0));
    }

    #[test]
    fn a_change_is_no_other_unit() {
        assert_eq!(factor(&pairs(&PERCENTAGES, &[15.0, 13.0, 18.0, 25.0])), None);
        assert_eq!(factor(&[(1.0, 20.0), (2.0, 40.0)]), None, "two gebieden");
        assert_eq!(factor(&[(1.0, 20.0), (2.0, 40.0), (100.0, 99.0), (90.0, 88.0)]), None);
        assert_eq!(factor(&[(0.0, 20.0), (0.0, 40.0), (0.0, 99.0)]), None);
    }
}
