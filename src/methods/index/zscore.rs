//! Distance to the middle, measured in spreads.

use super::Spread;
use super::geen_score::{GeenScore, Score, finite};
use super::range::Range;
use crate::methods::verdeling::{MAD_FACTOR, verdeling};
use crate::model::draft::Verdeling;

/// Middle and spread of one indicator.
#[derive(Debug, Clone, Copy)]
pub(super) struct Centre {
    middle: f64,
    spread: f64,
}

impl Centre {
    /// The middle and spread of finite values, with the inhabitants of each.
    pub(super) fn new(kind: Spread, values: &[f64], inwoners: &[f64]) -> Result<Self, GeenScore> {
        let counted = counted(kind, values, inwoners);
        Range::new(&counted).check()?;
        let found = match kind {
            Spread::Inwoners => weighted(values, inwoners),
            _ => verdeling(&counted).and_then(|verdeling| unweighted(kind, &verdeling)),
        };
        found.ok_or(GeenScore::TeWeinigGebieden)?.check()
    }

    fn check(self) -> Result<Self, GeenScore> {
        if !(self.middle.is_finite() && self.spread.is_finite()) {
            Err(GeenScore::NietEindig)
        } else if self.spread > 0.0 {
            Ok(self)
        } else {
            Err(GeenScore::GeenSpreiding)
        }
    }

    /// (x − middle)/spread·sd + mean.
    pub(super) fn score(self, value: f64, mean: f64, sd: f64) -> Score {
        finite((value - self.middle) / self.spread * sd + mean)
    }
}

/// The values that have a say in middle and spread.
fn counted(kind: Spread, values: &[f64], inwoners: &[f64]) -> Vec<f64> {
    let counts = |(value, people): (&f64, &f64)| {
        (kind != Spread::Inwoners || *people > 0.0).then_some(*value)
    };
    values.iter().zip(inwoners).filter_map(counts).collect()
}

fn unweighted(kind: Spread, verdeling: &Verdeling) -> Option<Centre> {
    let n = f64::from(verdeling.n);
    let (middle, spread) = match kind {
        Spread::Mad => (verdeling.mediaan, MAD_FACTOR * verdeling.mad),
        Spread::Population => (verdeling.gemiddelde, verdeling.sd? * ((n - 1.0) / n).sqrt()),
        Spread::Sample | Spread::Inwoners => (verdeling.gemiddelde, verdeling.sd?),
    };
    Some(Centre { middle, spread })
}

/// Mean Σwx/Σw and spread √(Σw(x − mean)²/Σw), summed from the lowest value up.
fn weighted(values: &[f64], inwoners: &[f64]) -> Option<Centre> {
    let mut pairs: Vec<(f64, f64)> = values.iter().copied().zip(inwoners.iter().copied()).collect();
    pairs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let people: f64 = pairs.iter().map(|(_, people)| people).sum();
    let middle = pairs.iter().map(|(x, people)| people * x).sum::<f64>() / people;
    let squares: f64 = pairs.iter().map(|(x, people)| people * (x - middle) * (x - middle)).sum();
    (people > 0.0).then(|| Centre { middle, spread: (squares / people).sqrt() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(kind: Spread, values: &[f64], inwoners: &[f64]) -> Result<Vec<f64>, GeenScore> {
        let centre = Centre::new(kind, values, inwoners)?;
        values.iter().map(|x| centre.score(*x, 0.0, 1.0)).collect()
    }

    #[test]
    fn with_n_minus_one_and_with_n() {
        // 2, 4, 6: mean 4, squares 8; 8/2 gives sd 2; 8/3 gives sd √(8/3).
        let ones = [1.0; 3];
        let values = [2.0, 4.0, 6.0];
        assert_eq!(scores(Spread::Sample, &values, &ones).unwrap(), [-1.0, 0.0, 1.0]);
        let found = scores(Spread::Population, &values, &ones).unwrap();
        assert!((found[2] - 2.0 / (8.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        // On mean 10 and sd 3: 10 − 3.
        let centre = Centre::new(Spread::Sample, &values, &ones).unwrap();
        assert_eq!(centre.score(2.0, 10.0, 3.0), Ok(7.0));
    }

    #[test]
    fn every_inhabitant_counts_once() {
        // Value 1 for 3.000 people and 5 for 1.000: mean 8/4 = 2; (3·1 + 1·9)/4 = 3: sd √3.
        let found = scores(Spread::Inwoners, &[1.0, 5.0], &[3000.0, 1000.0]).unwrap();
        assert!((found[0] + 1.0 / 3.0_f64.sqrt()).abs() < 1e-15);
        assert!((found[1] - 3.0_f64.sqrt()).abs() < 1e-15);
    }

    #[test]
    fn nobody_lives_there() {
        // The gebied without people is measured, but is not in mean or spread.
        let found = scores(Spread::Inwoners, &[1.0, 5.0, 2.0], &[3000.0, 1000.0, 0.0]).unwrap();
        assert_eq!(found[2], 0.0);
        let empty = scores(Spread::Inwoners, &[1.0, 5.0], &[0.0, 0.0]);
        assert_eq!(empty, Err(GeenScore::TeWeinigGebieden));
        let one = scores(Spread::Inwoners, &[1.0, 5.0, 5.0], &[0.0, 7.0, 9.0]);
        assert_eq!(one, Err(GeenScore::GeenSpreiding));
    }

    #[test]
    fn around_the_median() {
        // 1, 2, 3, 4, 100: median 3, distances 2 1 0 1 97: MAD 1, times 1.4826.
        let found = scores(Spread::Mad, &[1.0, 2.0, 3.0, 4.0, 100.0], &[1.0; 5]).unwrap();
        assert_eq!(found[4], 97.0 / 1.4826);
        // More than half equal: MAD 0.
        let flat = scores(Spread::Mad, &[3.0, 3.0, 3.0, 100.0], &[1.0; 4]);
        assert_eq!(flat, Err(GeenScore::GeenSpreiding));
    }

    #[test]
    fn without_spread_there_is_no_score() {
        for kind in Spread::ALL {
            let found = |values: &[f64]| scores(kind, values, &vec![1.0; values.len()]);
            // The mean of three times 0,1 is not exactly 0,1: the sd is not exactly 0.
            assert_eq!(found(&[0.1, 0.1, 0.1]), Err(GeenScore::GeenSpreiding), "{kind:?}");
            assert_eq!(found(&[5.0]), Err(GeenScore::TeWeinigGebieden), "{kind:?}");
            assert_eq!(found(&[]), Err(GeenScore::TeWeinigGebieden), "{kind:?}");
            assert_eq!(found(&[-f64::MAX, f64::MAX]), Err(GeenScore::NietEindig), "{kind:?}");
        }
    }
}
