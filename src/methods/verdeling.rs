//! Mean, spread and middle of a set of values.
//!
//! Every sum runs over the values in ascending order, so that the same values give the same bits,
//! whatever the order in which a file names them.

use crate::model::draft::Verdeling;

/// Makes the raw MAD comparable with a standard deviation under a normal distribution.
pub const MAD_FACTOR: f64 = 1.4826;

/// The distribution of `values` (finite, any order); `None` when there are none.
///
/// * `gemiddelde` = Σx / n
/// * `sd` = √(Σ(x − mean)² / (n − 1)), the sample standard deviation
/// * `mad` = median of |x − median|, raw: without the factor 1.4826 (Hampel 1974)
/// * `gemiddelde_ln`, `sd_ln`: the same over ln x; `None` when any x ≤ 0
pub fn verdeling(values: &[f64]) -> Option<Verdeling> {
    let sorted = sorted(values);
    let mediaan = middle(&sorted)?;
    let logs: Option<Vec<f64>> = sorted.iter().map(|&x| (x > 0.0).then(|| x.ln())).collect();
    let logs = logs.unwrap_or_default();
    Some(Verdeling {
        n: u32::try_from(sorted.len()).unwrap_or(u32::MAX),
        gemiddelde: mean_of_sorted(&sorted)?,
        sd: sd_of_sorted(&sorted),
        mediaan,
        mad: mad_around(&sorted, mediaan)?,
        gemiddelde_ln: mean_of_sorted(&logs),
        sd_ln: sd_of_sorted(&logs),
    })
}

/// Arithmetic mean Σx / n; `None` without values.
pub fn mean(values: &[f64]) -> Option<f64> {
    mean_of_sorted(&sorted(values))
}

/// Sample standard deviation √(Σ(x − mean)² / (n − 1)); `None` below two values.
pub fn sd(values: &[f64]) -> Option<f64> {
    sd_of_sorted(&sorted(values))
}

/// Median: the middle value, or the mean of the middle two; `None` without values.
pub fn median(values: &[f64]) -> Option<f64> {
    middle(&sorted(values))
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

fn mean_of_sorted(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

fn sd_of_sorted(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let mean = mean_of_sorted(values)?;
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    Some((squares / (values.len() - 1) as f64).sqrt())
}

fn middle(sorted: &[f64]) -> Option<f64> {
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[half]),
        _ => Some(f64::midpoint(sorted[half - 1], sorted[half])),
    }
}

fn mad_around(values: &[f64], mediaan: f64) -> Option<f64> {
    let distances: Vec<f64> = values.iter().map(|x| (x - mediaan).abs()).collect();
    median(&distances)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hand_calculated() {
        // 2, 4, 4, 4, 5, 5, 7, 9: sum 40, mean 5; squares 9+1+1+1+0+0+4+16 = 32; 32/7.
        // Median (4+5)/2 = 4.5; distances 2.5 .5 .5 .5 .5 .5 2.5 4.5: median 0.5.
        let result = verdeling(&[9.0, 2.0, 4.0, 5.0, 4.0, 7.0, 4.0, 5.0]).unwrap();
        assert_eq!(result.n, 8);
        assert_eq!(result.gemiddelde, 5.0);
        assert_eq!(result.sd, Some((32.0_f64 / 7.0).sqrt()));
        assert_eq!(result.mediaan, 4.5);
        assert_eq!(result.mad, 0.5);
    }

    #[test]
    fn logarithms_need_positive_values() {
        // ln of 1, e, e²: 0, 1, 2: mean 1, sd 1.
        let e = std::f64::consts::E;
        let result = verdeling(&[1.0, e, e * e]).unwrap();
        assert!((result.gemiddelde_ln.unwrap() - 1.0).abs() < 1e-15);
        assert!((result.sd_ln.unwrap() - 1.0).abs() < 1e-15);
        let zero = verdeling(&[0.0, 1.0, 2.0]).unwrap();
        assert_eq!((zero.gemiddelde_ln, zero.sd_ln), (None, None));
        assert_eq!(zero.gemiddelde, 1.0);
    }

    #[test]
    fn few_values() {
        assert_eq!(verdeling(&[]), None);
        let one = verdeling(&[3.0]).unwrap();
        assert_eq!((one.n, one.gemiddelde, one.sd, one.mediaan, one.mad), (1, 3.0, None, 3.0, 0.0));
        assert_eq!((mean(&[]), sd(&[1.0]), median(&[])), (None, None, None));
    }

    #[test]
    fn the_order_of_the_values_makes_no_difference() {
        let values = [0.1, 1e16, 0.3, -1e16, 7.7, 0.2];
        let mut reversed = values;
        reversed.reverse();
        assert_eq!(verdeling(&values), verdeling(&reversed));
    }
}
