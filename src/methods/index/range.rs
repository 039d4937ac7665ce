//! Scales between the lowest and the highest value.

use super::geen_score::{GeenScore, Score, finite};
use super::{Column, Matrix, Normalisation};
use crate::model::Richting;

/// Lowest and highest value of one indicator.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    min: f64,
    max: f64,
    n: usize,
}

impl Range {
    /// The range of finite values.
    pub(super) fn new(values: &[f64]) -> Self {
        let min = values.iter().copied().fold(f64::INFINITY, f64::min);
        let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Self { min, max, n: values.len() }
    }

    /// Why nothing can be measured along it, if so.
    pub(super) fn check(self) -> Result<Self, GeenScore> {
        match self.n {
            0 | 1 => Err(GeenScore::TeWeinigGebieden),
            _ if self.min == self.max => Err(GeenScore::GeenSpreiding),
            _ if !(self.max - self.min).is_finite() => Err(GeenScore::NietEindig),
            _ => Ok(self),
        }
    }

    /// (x − min)/(max − min)·(high − low) + low.
    pub(super) fn min_max(self, value: f64, low: f64, high: f64) -> Score {
        let range = self.check()?;
        finite((value - range.min) / (range.max - range.min) * (high - low) + low)
    }

    /// 1 − (max − x)/(max − min): 1 at the most favourable value, 0 at the least.
    pub(super) fn distance_to_max(self, value: f64) -> Score {
        let range = self.check()?;
        finite(1.0 - (range.max - value) / (range.max - range.min))
    }

    /// x / max.
    pub(super) fn fraction_of_max(self, value: f64) -> Score {
        if self.max == 0.0 {
            return Err(GeenScore::MaximumNul);
        }
        finite(value / self.max)
    }
}

/// Columns that a fraction of the maximum turns around, so that a higher score is *less*
/// favourable: the highest value, favourable side up, is below 0.
///
/// That is so for every positive indicator of which lower is more favourable. COINr scores them
/// all the same and so does [`super::normalise()`]; warn before showing such an index.
pub fn flipped_columns(waarden: &Matrix<Option<f64>>, columns: &[Column]) -> Vec<usize> {
    let is_flipped = |place: &usize| {
        let column = columns[*place];
        let sign = if column.richting == Richting::LagerIsGunstiger { -1.0 } else { 1.0 };
        let values = waarden.column(*place).into_iter().flatten().filter(|x| x.is_finite());
        let max = values.map(|x| sign * x).fold(f64::NEG_INFINITY, f64::max);
        column.normalisation == Normalisation::FractionOfMax && max.is_finite() && max < 0.0
    };
    (0..waarden.columns().min(columns.len())).filter(is_flipped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hand_calculated() {
        // 2, 3, 6: range 4. 3: 1/4 of the way; on [1, 5]: 1/4·4 + 1 = 2; 1 − 3/4; 3/6.
        let range = Range::new(&[3.0, 2.0, 6.0]);
        assert_eq!(range.min_max(3.0, 0.0, 100.0), Ok(25.0));
        assert_eq!(
            [2.0, 3.0, 6.0].map(|x| range.min_max(x, 1.0, 5.0)),
            [Ok(1.0), Ok(2.0), Ok(5.0)]
        );
        assert_eq!(range.distance_to_max(3.0), Ok(0.25));
        assert_eq!(range.fraction_of_max(3.0), Ok(0.5));
    }

    #[test]
    fn without_a_range_there_is_no_score() {
        let flat = Range::new(&[0.1, 0.1, 0.1]);
        assert_eq!(flat.min_max(0.1, 0.0, 1.0), Err(GeenScore::GeenSpreiding));
        assert_eq!(flat.distance_to_max(0.1), Err(GeenScore::GeenSpreiding));
        assert_eq!(flat.fraction_of_max(0.1), Ok(1.0));
        let one = Range::new(&[5.0]);
        assert_eq!(one.min_max(5.0, 0.0, 1.0), Err(GeenScore::TeWeinigGebieden));
        assert_eq!(one.distance_to_max(5.0), Err(GeenScore::TeWeinigGebieden));
        assert_eq!(Range::new(&[0.0, -1.0]).fraction_of_max(-1.0), Err(GeenScore::MaximumNul));
        let wide = Range::new(&[-f64::MAX, f64::MAX]);
        assert_eq!(wide.min_max(0.0, 0.0, 1.0), Err(GeenScore::NietEindig));
    }
}
