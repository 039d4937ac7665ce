//! Where the limits of a class lie in the unit of an indicator.

use crate::model::Normalisatie;

/// Strictly outside these scores a wijk is ongunstiger or gunstiger.
const LIMITS: [f64; 2] = [-0.5, 0.5];

/// The values at which the class changes, lowest first, from values and the scores they got on
/// one scale; `None` when fewer than two of them differ.
///
/// A score is (x − centre) / spread with the favourable side up, and x is ln of the value under
/// `log`: two values with their scores fix the line. Those that lie farthest apart are taken.
pub fn limits(scores: &[(f64, f64)], normalisatie: Normalisatie) -> Option<[f64; 2]> {
    let log = normalisatie == Normalisatie::Log;
    let place = |value: f64| if log { value.ln() } else { value };
    let value = |place: f64| if log { place.exp() } else { place };
    let low = scores.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = scores.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let per_score = (place(high.0) - place(low.0)) / (high.1 - low.1);
    let mut limits = LIMITS.map(|score| value(place(low.0) + (score - low.1) * per_score));
    limits.sort_by(f64::total_cmp);
    limits.iter().all(|limit| limit.is_finite()).then_some(limits)
}

/// Whether a limit lies inside an interval: then chance alone can move the value to another class.
pub fn is_grensgeval(limits: [f64; 2], (onder, boven): (f64, f64)) -> bool {
    limits.iter().any(|limit| onder <= *limit && *limit <= boven)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::foto::klasse;
    use crate::model::foto::Klasse;

    #[test]
    fn limits_stand_in_the_unit_of_the_indicator() {
        // Mean 40, sd 10, lower is favourable: z = (40 − x)/10, so ±0.5 is 35 and 45.
        let scores = [(60.0, -2.0), (40.0, 0.0), (30.0, 1.0)];
        assert_eq!(limits(&scores, Normalisatie::Z), Some([35.0, 45.0]));
        // ln x with mean ln 40 and sd ln 2: 40 / √2 and 40 · √2.
        let scores = [(40.0, 0.0), (80.0, -1.0)];
        let [low, high] = limits(&scores, Normalisatie::Log).unwrap();
        assert!((low - 28.284).abs() < 1e-3 && (high - 56.569).abs() < 1e-3);
    }

    #[test]
    fn one_value_has_no_scale() {
        assert_eq!(limits(&[(3.0, 0.2)], Normalisatie::Z), None);
        assert_eq!(limits(&[(3.0, 0.2), (3.0, 0.2)], Normalisatie::Z), None);
        assert_eq!(limits(&[], Normalisatie::Z), None);
    }

    #[test]
    fn an_interval_over_a_limit_is_a_grensgeval() {
        assert!(is_grensgeval([35.0, 45.0], (34.0, 36.0)));
        assert!(is_grensgeval([35.0, 45.0], (36.0, 45.0)));
        assert!(!is_grensgeval([35.0, 45.0], (36.0, 44.0)), "the same class on either end");
        assert!(!is_grensgeval([35.0, 45.0], (46.0, 48.0)));
    }

    #[test]
    fn the_limits_are_those_of_the_rule() {
        assert_eq!(LIMITS.map(klasse), [Klasse::Gemiddeld; 2]);
        assert_eq!(klasse(LIMITS[0] - 1e-6), Klasse::Ongunstiger);
        assert_eq!(klasse(LIMITS[1] + 1e-6), Klasse::Gunstiger);
    }
}
