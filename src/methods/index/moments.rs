//! How lopsided a distribution is, and how heavy its tails.

use crate::methods::verdeling::mean;

/// Skewness and kurtosis of type 2 (as in SAS, SPSS and Excel; 0 for a normal distribution).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Skewness: above 0 with a long tail at the high side.
    pub skew: f64,
    /// Excess kurtosis: above 0 with heavy tails.
    pub kurtosis: f64,
}

impl Moments {
    /// The moments of finite values; `None` below four of them or when they do not differ.
    ///
    /// With mₖ = Σ(x − mean)ᵏ / n: skewness m₃/m₂^1.5 · √(n(n−1))/(n−2); kurtosis
    /// ((n+1)(m₄/m₂² − 3) + 6)(n−1)/((n−2)(n−3)). Joanes and Gill (1998), G₁ and G₂; COINr:
    /// `skew` and `kurt`.
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        if values.len() < 4 || values.iter().all(|value| *value == values[0]) {
            return None;
        }
        let n = values.len() as f64;
        let mean = mean(values)?;
        let sum = |power: i32| values.iter().map(|x| (x - mean).powi(power)).sum::<f64>();
        let (second, third, fourth) = (sum(2), sum(3), sum(4));
        let skew = n.sqrt() * third / second.powf(1.5) * (n * (n - 1.0)).sqrt() / (n - 2.0);
        let ratio = n * fourth / (second * second);
        let kurtosis = ((n + 1.0) * (ratio - 3.0) + 6.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        (skew.is_finite() && kurtosis.is_finite()).then_some(Self { skew, kurtosis })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_excel() {
        // Microsoft, help of SKEW and KURT: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 give 0.359543 and
        // −0.151799637.
        let found = Moments::of(&[3.0, 4.0, 5.0, 2.0, 3.0, 4.0, 5.0, 6.0, 4.0, 7.0]).unwrap();
        assert!((found.skew - 0.359_543).abs() < 5e-7, "{}", found.skew);
        assert!((found.kurtosis + 0.151_799_637).abs() < 5e-10, "{}", found.kurtosis);
    }

    #[test]
    fn few_or_equal_values_have_none() {
        assert_eq!(Moments::of(&[1.0, 2.0, 9.0]), None);
        assert_eq!(Moments::of(&[0.1; 5]), None);
        assert_eq!(Moments::of(&[0.0, 0.0, 0.0, f64::MAX]), None, "its square is no number");
    }
}
