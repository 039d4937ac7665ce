//! Where the classes lie: the limits of each rule, applied to the scores of all wijken.

use super::samen::{Marge, Score};
use crate::methods::verdeling::{mean, sd};
use crate::model::foto::Klasse;
use crate::model::recept::{KlasseRegel, Recept};

/// Fewer wijken than this have no spread to measure by.
const MIN_WIJKEN: usize = 3;

/// Points of an index per z: 100 is the benchmark.
const INDEX_PER_Z: f64 = 10.0;

/// The measure along which scores are laid.
#[derive(Debug, Clone, Copy)]
pub struct Maatlat {
    grenzen: Grenzen,
    /// From the scale of the score to that of z, for limits in z.
    naar_z: Option<Line>,
}

#[derive(Debug, Clone, Copy)]
enum Grenzen {
    /// Strictly below, strictly above; exactly on a limit is gemiddeld.
    Strikt { onder: f64, boven: f64 },
    /// Below 90; from 110.
    Index,
    /// 0 lies outside the interval of the score.
    Interval,
}

impl Maatlat {
    /// The measure of a rule for these scores of all wijken; `z` are their scores in z, where
    /// the scores themselves are on another scale. `None` when the rule needs more wijken, or more
    /// difference between them, than there are.
    pub fn new(
        regel: KlasseRegel,
        scores: &[Option<f64>],
        z: Option<&[Option<f64>]>,
    ) -> Option<Self> {
        let naar_z = match z.filter(|_| regel.is_in_z()) {
            Some(z) => Some(Line::between(scores, z)?),
            None => None,
        };
        Some(Self { grenzen: grenzen(regel, scores)?, naar_z })
    }

    /// The class of a score.
    pub fn klasse(&self, score: Score) -> Klasse {
        let waarde = self.naar_z.map_or(score.waarde, |line| line.at(score.waarde));
        let (onder, boven) = match self.grenzen {
            Grenzen::Strikt { onder, boven } => (below(waarde, onder), below(boven, waarde)),
            Grenzen::Index => {
                let index = 100.0 + INDEX_PER_Z * waarde;
                (below(index, 90.0), !below(index, 110.0))
            }
            Grenzen::Interval => {
                (below(waarde + score.marge.boven, 0.0), below(0.0, waarde - score.marge.onder))
            }
        };
        match (onder, boven) {
            (true, _) => Klasse::Ongunstiger,
            (_, true) => Klasse::Gunstiger,
            _ => Klasse::Gemiddeld,
        }
    }

    /// Whether chance can carry a score over a limit, as far as chance is known.
    pub fn is_near_limit(&self, score: Score) -> bool {
        if score.marge == Marge::default() {
            return false;
        }
        let reach = (score.waarde - score.marge.onder)..=(score.waarde + score.marge.boven);
        let limits = self.grenzen();
        limits.is_some_and(|(onder, boven)| reach.contains(&onder) || reach.contains(&boven))
    }

    /// The scores at which the class changes, lower and upper, in the scale of the scores; `None`
    /// where each wijk has its own.
    pub fn grenzen(&self) -> Option<(f64, f64)> {
        let (onder, boven) = match self.grenzen {
            Grenzen::Strikt { onder, boven } => (onder, boven),
            Grenzen::Index => (-10.0 / INDEX_PER_Z, 10.0 / INDEX_PER_Z),
            Grenzen::Interval => return None,
        };
        let back = |limit: f64| self.naar_z.map_or(limit, |line| line.back(limit));
        Some((back(onder), back(boven)))
    }
}

/// The scores at which the class changes, lower and upper, where these are the same for every
/// group of wijken and in every year; `None` where they follow from the scores or the figures.
pub fn vaste_grenzen(recept: &Recept) -> Option<[f64; 2]> {
    if recept.regel.is_in_z() && !recept.scores_in_z() {
        return None;
    }
    let (onder, boven) = Maatlat::new(recept.regel, &[], None)?.grenzen()?;
    Some([onder, boven])
}

/// Strictly below, where a difference in the last digits of a computation is none: what is equal
/// on paper must fall on the side that the rule says.
fn below(one: f64, other: f64) -> bool {
    const DIGITS: f64 = 1e-9;
    other - one > DIGITS * one.abs().max(other.abs()).max(1.0)
}

fn grenzen(regel: KlasseRegel, scores: &[Option<f64>]) -> Option<Grenzen> {
    let strict = |(onder, boven)| Grenzen::Strikt { onder, boven };
    match regel {
        KlasseRegel::Wijkbeeld => Some(strict((-0.5, 0.5))),
        KlasseRegel::Ggd => Some(strict((-1.0, 1.0))),
        KlasseRegel::Eigen { onder, boven } => Some(strict((onder, boven))),
        KlasseRegel::Rotterdam => Some(Grenzen::Index),
        KlasseRegel::Significantie => Some(Grenzen::Interval),
        KlasseRegel::Groningen => mean_distance(scores).map(strict),
        KlasseRegel::Tertiel => thirds(scores).map(strict),
    }
}

/// One mean distance below and above the mean.
fn mean_distance(scores: &[Option<f64>]) -> Option<(f64, f64)> {
    let known = known(scores)?;
    let middle = mean(&known)?;
    let distances: Vec<f64> = known.iter().map(|score| (score - middle).abs()).collect();
    let distance = mean(&distances).filter(|distance| *distance > 0.0)?;
    Some((middle - distance, middle + distance))
}

/// Between the lowest third, the middle and the highest third: quantiles of Hyndman and Fan's
/// type 7 (1996, *The American Statistician* 50:361), as R has them.
fn thirds(scores: &[Option<f64>]) -> Option<(f64, f64)> {
    let mut known = known(scores)?;
    known.sort_unstable_by(f64::total_cmp);
    let quantile = |third: usize| {
        let steps = (known.len() - 1) * third;
        let (place, rest) = (steps / 3, (steps % 3) as f64 / 3.0);
        let next = known.get(place + 1).copied().unwrap_or(known[place]);
        known[place] + rest * (next - known[place])
    };
    Some((quantile(1), quantile(2)))
}

fn known(scores: &[Option<f64>]) -> Option<Vec<f64>> {
    let known: Vec<f64> = scores.iter().flatten().copied().collect();
    (known.len() >= MIN_WIJKEN).then_some(known)
}

/// From scores on one scale to scores on another: the same mean and sd over those who have both.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    from: f64,
    to: f64,
    factor: f64,
}

impl Line {
    /// `None` when either side has no spread, or fewer than two have both.
    pub fn between(from: &[Option<f64>], to: &[Option<f64>]) -> Option<Self> {
        let both = from.iter().zip(to).filter_map(|(from, to)| Some(((*from)?, (*to)?)));
        let (from, to): (Vec<f64>, Vec<f64>) = both.unzip();
        let spread = |values: &[f64]| sd(values).filter(|spread| *spread > 0.0);
        let factor = spread(&to)? / spread(&from)?;
        Some(Self { from: mean(&from)?, to: mean(&to)?, factor })
    }

    /// The score on the other scale.
    pub fn at(&self, score: f64) -> f64 {
        (score - self.from) * self.factor + self.to
    }

    /// And back.
    fn back(&self, score: f64) -> f64 {
        (score - self.to) / self.factor + self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};

    fn klassen(regel: KlasseRegel, scores: &[f64]) -> Vec<Klasse> {
        let known: Vec<Option<f64>> = scores.iter().copied().map(Some).collect();
        let maatlat = Maatlat::new(regel, &known, None).unwrap();
        scores.iter().map(|score| maatlat.klasse(Score::exact(*score))).collect()
    }

    #[test]
    fn each_rule_says_on_which_side_an_equal_value_falls() {
        let around = |limit: f64| [-limit - 1e-6, -limit, 0.0, limit, limit + 1e-6];
        let strict = [Ongunstiger, Gemiddeld, Gemiddeld, Gemiddeld, Gunstiger];
        assert_eq!(klassen(KlasseRegel::Wijkbeeld, &around(0.5)), strict);
        assert_eq!(klassen(KlasseRegel::Ggd, &around(1.0)), strict);
        let own = KlasseRegel::Eigen { onder: -2.0, boven: 2.0 };
        assert_eq!(klassen(own, &around(2.0)), strict);
        // Published by Rotterdam: 110 is Gunstiger, 105, 104 and 97 are around, 89 is Ongunstiger;
        // 90 belongs to 90–110.
        let index = [89.0, 90.0, 97.0, 104.0, 105.0, 110.0].map(|index| (index - 100.0) / 10.0);
        assert_eq!(
            klassen(KlasseRegel::Rotterdam, &index),
            [Ongunstiger, Gemiddeld, Gemiddeld, Gemiddeld, Gemiddeld, Gunstiger]
        );
    }

    #[test]
    fn what_is_equal_on_paper_is_equal() {
        // 0.1 + 0.2 + 0.2 is 0.5, and in a computer a little more; so is 1 + 1e-14.
        let sum = 0.1 + 0.2 + 0.2 + 3e-15;
        assert!(sum > 0.5);
        assert_eq!(klassen(KlasseRegel::Wijkbeeld, &[-sum, sum]), [Gemiddeld, Gemiddeld]);
        assert_eq!(klassen(KlasseRegel::Ggd, &[-1.0 - 1e-14, 1.0 + 1e-14]), [Gemiddeld; 2]);
        // From 110 on it is gunstiger, and 110 it is.
        assert_eq!(klassen(KlasseRegel::Rotterdam, &[1.0 - 1e-14]), [Gunstiger]);
    }

    #[test]
    fn groningen_measures_by_the_mean_distance() {
        // 0, 2, 3, 7: mean 3, distances 3, 1, 0, 4, mean 2: below 1, above 5.
        assert_eq!(
            klassen(KlasseRegel::Groningen, &[0.0, 2.0, 3.0, 7.0]),
            [Ongunstiger, Gemiddeld, Gemiddeld, Gunstiger]
        );
        assert!(Maatlat::new(KlasseRegel::Groningen, &[Some(1.0); 4], None).is_none());
    }

    #[test]
    fn eight_wijken_are_three_two_and_three() {
        let scores = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        let klassen = klassen(KlasseRegel::Tertiel, &scores);
        let count = |klasse| klassen.iter().filter(|one| **one == klasse).count();
        assert_eq!([Ongunstiger, Gemiddeld, Gunstiger].map(count), [3, 2, 3]);
        // R: quantile(1:8, c(1, 2)/3) gives 3.333333 and 5.666667.
        let known = scores.map(Some);
        let maatlat = Maatlat::new(KlasseRegel::Tertiel, &known, None).unwrap();
        let (onder, boven) = maatlat.grenzen().unwrap();
        assert!((onder - 10.0 / 3.0).abs() < 1e-12 && (boven - 17.0 / 3.0).abs() < 1e-12);
        assert!(Maatlat::new(KlasseRegel::Tertiel, &known[..2], None).is_none());
    }

    #[test]
    fn chance_explains_what_lies_within_the_interval() {
        let maatlat = Maatlat::new(KlasseRegel::Significantie, &[], None).unwrap();
        let of = |waarde, onder| {
            let marge = Marge { onder, boven: 0.2 };
            maatlat.klasse(Score { marge, ..Score::exact(waarde) })
        };
        assert_eq!(
            [of(0.3, 0.4), of(0.3, 0.3), of(0.3, 0.2), of(-0.3, 0.4)],
            [Gemiddeld, Gemiddeld, Gunstiger, Ongunstiger]
        );
    }

    #[test]
    fn only_some_rules_have_limits_that_stay_where_they_are() {
        use crate::model::recept::{Aggregatie, Methode};
        let of = |regel| vaste_grenzen(&Recept { regel, ..Recept::default() });
        assert_eq!(of(KlasseRegel::Wijkbeeld), Some([-0.5, 0.5]));
        assert_eq!(of(KlasseRegel::Ggd), Some([-1.0, 1.0]));
        // 90 and 110, ten points to a z.
        assert_eq!(of(KlasseRegel::Rotterdam), Some([-1.0, 1.0]));
        for moving in [KlasseRegel::Groningen, KlasseRegel::Tertiel, KlasseRegel::Significantie] {
            assert_eq!(of(moving), None, "{moving:?}");
        }
        let ranks = |regel| Recept { regel, methode: Methode::Rang, ..Recept::default() };
        assert_eq!(vaste_grenzen(&ranks(KlasseRegel::Ggd)), None, "laid on z anew each year");
        let own = KlasseRegel::Eigen { onder: 3.0, boven: 6.0 };
        assert_eq!(vaste_grenzen(&ranks(own)), Some([3.0, 6.0]));
        let geometric = Recept { aggregatie: Aggregatie::Meetkundig, ..Recept::default() };
        assert_eq!(vaste_grenzen(&geometric), None);
    }

    #[test]
    fn without_an_interval_nothing_is_near_a_limit() {
        let maatlat = Maatlat::new(KlasseRegel::Wijkbeeld, &[], None).unwrap();
        assert!(!maatlat.is_near_limit(Score::exact(0.5)));
        let marge = Marge { onder: 0.1, boven: 0.1 };
        assert!(maatlat.is_near_limit(Score { marge, ..Score::exact(0.45) }));
        assert!(!maatlat.is_near_limit(Score { marge, ..Score::exact(0.3) }));
    }

    #[test]
    fn limits_in_z_hold_for_a_score_on_another_scale() {
        // 0, 50, 100 (mean 50, sd 50) lies on z −1, 0, 1 (sd 1): 25 is −0.5.
        let scores = [Some(0.0), Some(50.0), Some(100.0)];
        let z = [Some(-1.0), Some(0.0), Some(1.0)];
        let maatlat = Maatlat::new(KlasseRegel::Wijkbeeld, &scores, Some(&z)).unwrap();
        assert_eq!(maatlat.grenzen(), Some((25.0, 75.0)));
        let of = |score| maatlat.klasse(Score::exact(score));
        assert_eq!(
            [of(24.0), of(25.0), of(75.0), of(76.0)],
            [Ongunstiger, Gemiddeld, Gemiddeld, Gunstiger]
        );
        // Own limits are in the scale of the score itself.
        let own = KlasseRegel::Eigen { onder: 10.0, boven: 90.0 };
        let maatlat = Maatlat::new(own, &scores, Some(&z)).unwrap();
        assert_eq!(maatlat.grenzen(), Some((10.0, 90.0)));
    }
}
