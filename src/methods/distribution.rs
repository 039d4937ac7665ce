//! The normal, χ² and Student's t distributions, as far as intervals and tests need them.
//!
//! The functions themselves are those of the crate `statrs`. The quantiles of χ² and t are not:
//! its search stops 10⁻⁹ from the answer, whatever the size of the answer, and that of t does not
//! end for a hundred million degrees of freedom. Here they are searched to the last bit.

use crate::model::uitspraak::Confidence;
use statrs::distribution::{ContinuousCDF as _, Normal};
use statrs::function::beta::beta_reg;
use statrs::function::gamma::{gamma_lr, gamma_ur};

/// From here on the expansion is nearer to Student's t than the beta function is.
const MANY_DEGREES: f64 = 1000.0;

/// The z between −z and z of which the confidence lies under a normal curve: Φ⁻¹(c + (1 − c)/2).
pub fn z(confidence: Confidence) -> f64 {
    let share = confidence.share();
    Normal::standard().inverse_cdf(share + (1.0 - share) / 2.0)
}

/// The t between −t and t of which the confidence lies under Student's t; degrees of freedom ≥ 1.
pub fn t(confidence: Confidence, degrees: f64) -> f64 {
    if degrees >= MANY_DEGREES {
        return t_from_z(z(confidence), degrees);
    }
    let outside = 1.0 - confidence.share();
    // P(|T| ≥ t) = I(ν/2, ½) at ν/(ν + t²), Abramowitz and Stegun 26.7.1 and 26.5.2.
    let outside_of = |t: f64| beta_reg(degrees / 2.0, 0.5, degrees / (degrees + t * t));
    first(|t| outside_of(t) <= outside)
}

/// Abramowitz and Stegun 26.7.5; for ν ≥ 1000 and |z| < 5 the next term is below 10⁻¹² of t.
fn t_from_z(z: f64, degrees: f64) -> f64 {
    let square = z * z;
    let polynomial = |terms: &[f64]| terms.iter().fold(0.0, |sum, term| sum * square + term) * z;
    [
        polynomial(&[79.0, 776.0, 1482.0, -1920.0, -945.0]) / 92160.0,
        polynomial(&[3.0, 19.0, 17.0, -15.0]) / 384.0,
        polynomial(&[5.0, 16.0, 3.0]) / 96.0,
        polynomial(&[1.0, 1.0]) / 4.0,
    ]
    .iter()
    .fold(0.0, |sum, term| (sum + term) / degrees)
        + z
}

/// P(χ² ≥ x) for a number of degrees of freedom > 0; 1 for x ≤ 0.
pub fn chi2_above(x: f64, degrees: f64) -> f64 {
    // Half of the smallest number is 0, of which the crate wants to know nothing; nor of infinity.
    match x / 2.0 {
        f64::INFINITY => 0.0,
        half if half > 0.0 => gamma_ur(degrees / 2.0, half),
        _ => 1.0,
    }
}

/// P(χ² ≤ x), finite x ≥ 0.
fn chi2_below(x: f64, degrees: f64) -> f64 {
    let half = x / 2.0;
    if half > 0.0 { gamma_lr(degrees / 2.0, half) } else { 0.0 }
}

/// The x below which χ² comes with a chance `p`, 0 < p < 1.
pub fn chi2_lower(p: f64, degrees: f64) -> f64 {
    first(|x| chi2_below(x, degrees) >= p)
}

/// The x above which χ² comes with a chance `p`, 0 < p < 1.
pub fn chi2_upper(p: f64, degrees: f64) -> f64 {
    first(|x| chi2_above(x, degrees) <= p)
}

/// The chance of a normal value at least as far from 0 as `z`, on either side.
pub fn two_sided(z: f64) -> f64 {
    chi2_above(z * z, 1.0)
}

/// The least x > 0 that is far enough, by halving until no number lies between.
fn first(far_enough: impl Fn(f64) -> bool) -> f64 {
    let mut high = 1.0;
    while !far_enough(high) && high < f64::MAX / 2.0 {
        high *= 2.0;
    }
    let mut low = high / 2.0;
    while low > 0.0 && far_enough(low) {
        high = low;
        low /= 2.0;
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return high;
        }
        if far_enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64, relative: f64) {
        assert!((found - wanted).abs() <= relative * wanted.abs(), "{found}, not {wanted}");
    }

    fn confidence(share: f64) -> Confidence {
        Confidence::new(share).unwrap()
    }

    #[test]
    fn normal_as_in_tables() {
        // Wichura 1988 (Algorithm AS 241, Applied Statistics 37) and Abramowitz and Stegun
        // table 26.5, ten digits.
        near(z(confidence(0.5)), 0.674_489_750_196_081_7, 1e-15);
        near(z(confidence(0.9)), 1.644_853_627, 1e-9);
        near(z(Confidence::P95), 1.959_963_985, 1e-9);
        near(z(confidence(0.99)), 2.575_829_304, 1e-9);
    }

    #[test]
    fn student_as_in_its_closed_forms() {
        // ν = 1: P(|T| < t) = 2/π · arctan t. ν = 2: P(|T| < t) = t/√(2 + t²).
        for share in [0.5, 0.8, 0.95, 0.998, 0.999_9] {
            near(t(confidence(share), 1.0), (share * std::f64::consts::FRAC_PI_2).tan(), 1e-11);
            let wanted = share * (2.0 / (1.0 - share * share)).sqrt();
            near(t(confidence(share), 2.0), wanted, 1e-12);
        }
    }

    #[test]
    fn student_as_in_tables() {
        // NIST/SEMATECH e-Handbook, 1.3.6.7.2: upper 0.025 and 0.001, three decimals.
        let table = [(1.0, 12.706, 318.313), (10.0, 2.228, 4.143), (100.0, 1.984, 3.174)];
        for (degrees, at_95, at_998) in table {
            assert!((t(Confidence::P95, degrees) - at_95).abs() <= 0.000_5, "{degrees}");
            // The handbook has 318.313 where the closed form gives 318.309.
            assert!((t(Confidence::P99_8, degrees) - at_998).abs() <= 0.005, "{degrees}");
        }
    }

    #[test]
    fn student_is_one_curve_and_ends_as_the_normal_one() {
        let [below, above] = [MANY_DEGREES * (1.0 - 1e-12), MANY_DEGREES];
        for share in [0.5, 0.95, 0.998, 0.999_999] {
            near(t(confidence(share), below), t(confidence(share), above), 1e-10);
            assert_eq!(t(confidence(share), 1e300), z(confidence(share)));
        }
    }

    #[test]
    fn chi_square_as_in_its_closed_forms() {
        // ν = 2: P(χ² ≥ x) = e^(−x/2). ν = 4: (1 + x/2)·e^(−x/2).
        for p in [1e-6, 0.001, 0.025, 0.5, 0.975] {
            near(chi2_upper(p, 2.0), -2.0 * f64::ln(p), 1e-13);
            near(chi2_lower(p, 2.0), -2.0 * f64::ln_1p(-p), 1e-13);
            let x = chi2_upper(p, 4.0);
            near((1.0 + x / 2.0) * (-x / 2.0).exp(), p, 1e-12);
        }
        for x in [0.01, 1.0, 8.2, 60.0, 700.0] {
            near(chi2_above(x, 2.0), (-x / 2.0).exp(), 1e-12);
        }
    }

    #[test]
    fn chi_square_as_in_tables() {
        // NIST/SEMATECH e-Handbook, 1.3.6.7.4: upper and lower critical values, three decimals.
        for (degrees, lower, upper) in [(1.0, 0.001, 5.024), (10.0, 3.247, 20.483)] {
            assert!((chi2_lower(0.025, degrees) - lower).abs() <= 0.000_5, "{degrees}");
            assert!((chi2_upper(0.025, degrees) - upper).abs() <= 0.000_5, "{degrees}");
        }
    }

    #[test]
    fn far_ends() {
        assert_eq!((chi2_above(0.0, 1.0), chi2_above(-1.0, 3.0)), (1.0, 1.0));
        assert_eq!((chi2_above(1e6, 1.0), chi2_above(1e300, 9.0)), (0.0, 0.0));
        assert_eq!((two_sided(0.0), two_sided(1e200)), (1.0, 0.0));
        let smallest = f64::from_bits(1);
        assert_eq!((chi2_above(smallest, 1.0), chi2_below(smallest, 1.0)), (1.0, 0.0));
        near(two_sided(z(Confidence::P95)), 0.05, 1e-13);
        near(two_sided(-z(Confidence::P99_8)), 0.002, 1e-13);
        assert!(chi2_lower(0.001, 1e-3) >= 0.0);
    }
}
