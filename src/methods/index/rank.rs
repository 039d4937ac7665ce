//! Places in a row: rank, Borda and percent rank.

use super::geen_score::{GeenScore, Score};

/// The places of one indicator, lowest first; equal values share the lowest of their places
/// (R: `rank(ties.method = "min")`, which COINr uses).
pub(super) struct Ranking {
    sorted: Vec<f64>,
}

impl Ranking {
    /// The ranking of finite values in any order.
    pub(super) fn new(values: &[f64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        Self { sorted }
    }

    /// Rank, from 1: how many are lower, plus one.
    pub(super) fn rank(&self, value: f64) -> f64 {
        self.borda(value) + 1.0
    }

    /// Borda score, from 0: how many are lower.
    pub(super) fn borda(&self, value: f64) -> f64 {
        self.sorted.partition_point(|other| *other < value) as f64
    }

    /// Share of the others that is lower, 0 to 1: (rank − 1) / (n − 1).
    pub(super) fn percent(&self, value: f64) -> Score {
        match self.sorted.len() {
            0 | 1 => Err(GeenScore::TeWeinigGebieden),
            n => Ok(self.borda(value) / (n - 1) as f64),
        }
    }
}

/// Per score its place from the best: 1 for the highest, equal scores share the best of their
/// places; `None` without a score. For comparing outcomes, not for showing to residents.
pub fn ranks_from_best(scores: &[Option<f64>]) -> Vec<Option<usize>> {
    let mut sorted: Vec<f64> = scores.iter().flatten().copied().collect();
    sorted.sort_unstable_by(|a, b| f64::total_cmp(b, a));
    // What differs in the last digits of a computation alone is equal.
    let margin = |score: f64| 1e-9 * score.abs().max(1.0);
    let place = |score: f64| sorted.partition_point(|other| *other > score + margin(score)) + 1;
    scores.iter().map(|score| score.map(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // 10, 20, 20, 40: places 1, 2, 2, 4, as in sport.
    const VALUES: [f64; 4] = [20.0, 10.0, 40.0, 20.0];

    #[test]
    fn equal_values_share_the_lowest_place() {
        let ranking = Ranking::new(&VALUES);
        assert_eq!(VALUES.map(|x| ranking.rank(x)), [2.0, 1.0, 4.0, 2.0]);
        assert_eq!(VALUES.map(|x| ranking.borda(x)), [1.0, 0.0, 3.0, 1.0]);
        // (rank − 1)/(4 − 1).
        let percent = VALUES.map(|x| ranking.percent(x).unwrap());
        assert_eq!(percent, [1.0 / 3.0, 0.0, 1.0, 1.0 / 3.0]);
    }

    #[test]
    fn zero_has_no_sign() {
        let ranking = Ranking::new(&[0.0, -0.0, 1.0]);
        assert_eq!([ranking.rank(0.0), ranking.rank(-0.0), ranking.rank(1.0)], [1.0, 1.0, 3.0]);
    }

    #[test]
    fn one_value_has_a_place_but_no_share() {
        let ranking = Ranking::new(&[7.0]);
        assert_eq!((ranking.rank(7.0), ranking.borda(7.0)), (1.0, 0.0));
        assert_eq!(ranking.percent(7.0), Err(GeenScore::TeWeinigGebieden));
    }

    #[test]
    fn the_best_comes_first() {
        let ranks = ranks_from_best(&[Some(0.5), None, Some(2.0), Some(0.5), Some(-1.0)]);
        assert_eq!(ranks, [Some(2), None, Some(1), Some(2), Some(4)]);
        let ranks = ranks_from_best(&[Some(0.1 + 0.2), Some(0.3)]);
        assert_eq!(ranks, [Some(1), Some(1)], "0,1 + 0,2 is 0,3, whatever the computer says");
    }
}
