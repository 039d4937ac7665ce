//! Whether two figures of the same gebieden go together.

use super::distribution::t;
use super::verdeling::mean;
use crate::model::uitspraak::Confidence;

/// Fewer gebieden say nothing.
pub const LEAST: usize = 5;

/// How two figures go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Samenhang {
    /// Pearson's r, from −1 to 1.
    pub r: f64,
    /// Number of gebieden.
    pub n: usize,
    /// Whether it is more than chance at 95 %.
    pub is_significant: bool,
}

/// Pearson's r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), with |r|√((n − 2)/(1 − r²)) against
/// Student's t with n − 2 degrees of freedom; `None` with fewer than [`LEAST`] pairs or when one
/// of both is the same everywhere.
///
/// Source: Student 1908, *Biometrika* 6:302–310; Fisher 1915, *Biometrika* 10:507–521.
pub fn samenhang(pairs: &[(f64, f64)]) -> Option<Samenhang> {
    let n = pairs.len();
    if n < LEAST {
        return None;
    }
    let (xs, ys): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mx, my) = (mean(&xs)?, mean(&ys)?);
    let sum =
        |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|(x, y)| of(x - mx, y - my)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    let all_equal = |values: &[f64]| values.windows(2).all(|pair| pair[0] == pair[1]);
    if all_equal(&xs) || all_equal(&ys) || spread <= 0.0 {
        return None;
    }
    let r = (sum(&|x, y| x * y) / spread).clamp(-1.0, 1.0);
    let degrees = (n - 2) as f64;
    let student = r.abs() * (degrees / (1.0 - r * r)).sqrt();
    Some(Samenhang { r, n, is_significant: student > t(Confidence::P95, degrees) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_by_hand() {
        // x 1 … 5, y 2, 1, 4, 3, 5: Σdxdy = 8, Σdx² = Σdy² = 10, so r = 0.8. With 3 degrees of
        // freedom 0.878 is needed (any table of r): it can be chance.
        let pairs = [(1.0, 2.0), (2.0, 1.0), (3.0, 4.0), (4.0, 3.0), (5.0, 5.0)];
        let found = samenhang(&pairs).unwrap();
        assert!((found.r - 0.8).abs() < 1e-12 && found.n == 5 && !found.is_significant);
        let down: Vec<(f64, f64)> = (0..8).map(|i| (f64::from(i), -2.0 * f64::from(i))).collect();
        let found = samenhang(&down).unwrap();
        assert!(found.r == -1.0 && found.is_significant);
    }

    #[test]
    fn on_either_side_of_the_table() {
        // Eight pairs need 0.707 (any table of r). Of orders of 0 … 7, r = 1 − Σd²/84.
        let with = |order: [u32; 8]| {
            let pairs: Vec<(f64, f64)> =
                (0..8).zip(order).map(|(x, y)| (f64::from(x), f64::from(y))).collect();
            samenhang(&pairs).unwrap()
        };
        // Σd² = 4·4 + 4 + 4 = 24: 0.714; and 4 + 4 + 1 + 9 + 4 + 4 = 26: 0.690.
        let just = with([2, 3, 0, 1, 6, 5, 4, 7]);
        assert!((just.r - (1.0 - 24.0 / 84.0)).abs() < 1e-12 && just.is_significant);
        let not = with([2, 3, 1, 0, 6, 5, 4, 7]);
        assert!((not.r - (1.0 - 26.0 / 84.0)).abs() < 1e-12 && !not.is_significant);
    }

    #[test]
    fn few_or_equal_values_say_nothing() {
        assert_eq!(samenhang(&[(1.0, 1.0), (2.0, 2.0), (3.0, 3.0), (4.0, 4.0)]), None);
        assert_eq!(samenhang(&[(1.0, 5.0); 6]), None);
    }
}
