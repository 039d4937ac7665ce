//! Every indicator with its favourable side up and on one scale.

use super::geen_score::{GeenScore, Score};
use super::range::Range;
use super::rank::Ranking;
use super::zscore::Centre;
use super::{Column, IndexFault, Matrix};
use crate::model::Richting;

/// A scale for the values x of one indicator, lower-is-better first multiplied by −1.
///
/// Middle, spread and places are those of the gebieden in the table that have a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Normalisation {
    /// x as it is: for values that are on one scale already.
    None,
    /// (x − middle)/spread·sd + mean (COINr: `n_zscore`).
    Z {
        /// Which middle and spread.
        spread: Spread,
        /// Score of the middle; 0 for a plain z.
        mean: f64,
        /// Score of one spread, above 0; 1 for a plain z.
        sd: f64,
    },
    /// (x − min)/(max − min)·(high − low) + low (COINr: `n_minmax`).
    MinMax {
        /// Score of the least favourable value.
        low: f64,
        /// Score of the most favourable value.
        high: f64,
    },
    /// Place from the least favourable, from 1; equal values share the lowest of their places
    /// (COINr: `n_rank`).
    Rank,
    /// Rank − 1: how many are less favourable (COINr: `n_borda`).
    Borda,
    /// (rank − 1)/(n − 1) (COINr: `n_prank`).
    PercentRank,
    /// 1 − (max − x)/(max − min) (COINr: `n_dist2max`).
    DistanceToMax,
    /// x/max (COINr: `n_fracmax`); see [`super::flipped_columns`].
    FractionOfMax,
}

impl Normalisation {
    /// z with the standard deviation over n − 1.
    pub const Z: Self = Self::Z { spread: Spread::Sample, mean: 0.0, sd: 1.0 };

    /// From 0 for the least to 100 for the most favourable value.
    pub const MIN_MAX: Self = Self::MinMax { low: 0.0, high: 100.0 };

    fn check(self) -> Result<(), IndexFault> {
        match self {
            Self::Z { mean, sd, .. } if !(mean.is_finite() && sd.is_finite() && sd > 0.0) => {
                Err(IndexFault::ZSchaal { mean, sd })
            }
            Self::MinMax { low, high } if !(low < high && (high - low).is_finite()) => {
                Err(IndexFault::Schaal { onder: low, boven: high })
            }
            _ => Ok(()),
        }
    }
}

/// Middle and spread of a z score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spread {
    /// Mean and √(Σ(x − mean)²/(n − 1)), as COINr.
    Sample,
    /// Mean and √(Σ(x − mean)²/n): the gebieden are all there are.
    Population,
    /// Mean and spread over inhabitants: Σwx/Σw and √(Σw(x − mean)²/Σw), w the inhabitants.
    Inwoners,
    /// Median and 1,4826 times the median distance to it (Hampel 1974; R: `mad`).
    Mad,
}

impl Spread {
    /// Every one, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Sample, Self::Population, Self::Inwoners, Self::Mad];
}

/// Scores of every indicator: gebied × indicator, higher is more favourable.
///
/// `waarden` has a row per gebied; `columns` one entry per indicator; `inwoners` one per gebied,
/// or none at all when no indicator uses [`Spread::Inwoners`].
///
/// # Errors
/// [`IndexFault`] when sizes differ, a scale is impossible or an indicator is neutral.
pub fn normalise(
    waarden: &Matrix<Option<f64>>,
    columns: &[Column],
    inwoners: &[Option<f64>],
) -> Result<Matrix<Score>, IndexFault> {
    IndexFault::check_size("indicatoren", waarden.columns(), columns.len())?;
    if !inwoners.is_empty() {
        IndexFault::check_size("inwonertallen", waarden.rows(), inwoners.len())?;
    }
    let missing = Err(GeenScore::Ontbreekt);
    let mut scores = Matrix::filled(waarden.rows(), waarden.columns(), missing);
    for (kolom, column) in columns.iter().enumerate() {
        column.normalisation.check()?;
        let cells = directed(&waarden.column(kolom), sign(column.richting, kolom)?);
        let cells = with_people(cells, column.normalisation, inwoners);
        scores.set_column(kolom, &scored(&cells, column.normalisation));
    }
    Ok(scores)
}

fn sign(richting: Richting, kolom: usize) -> Result<f64, IndexFault> {
    match richting {
        Richting::HogerIsGunstiger => Ok(1.0),
        Richting::LagerIsGunstiger => Ok(-1.0),
        Richting::Neutraal => Err(IndexFault::Neutraal { kolom }),
    }
}

/// Values with the favourable side up, or why there is none.
fn directed(values: &[Option<f64>], sign: f64) -> Vec<Score> {
    let cell = |value: &Option<f64>| match value {
        None => Err(GeenScore::Ontbreekt),
        Some(value) if !value.is_finite() => Err(GeenScore::NietEindig),
        // Adding 0 makes −0 plain 0.
        Some(value) => Ok(sign * value + 0.0),
    };
    values.iter().map(cell).collect()
}

/// A value and the people it is about; the people count only where the scale asks for them.
type Cell = Result<(f64, f64), GeenScore>;

fn with_people(cells: Vec<Score>, scale: Normalisation, inwoners: &[Option<f64>]) -> Vec<Cell> {
    let needed = matches!(scale, Normalisation::Z { spread: Spread::Inwoners, .. });
    let people = |place: usize| {
        let known = inwoners.get(place).copied().flatten();
        known.filter(|people| people.is_finite() && *people >= 0.0)
    };
    let cell = |(place, score): (usize, Score)| match (score, people(place)) {
        (Err(reason), _) => Err(reason),
        (Ok(value), _) if !needed => Ok((value, 1.0)),
        (Ok(_), None) => Err(GeenScore::GeenInwoners),
        (Ok(value), Some(people)) => Ok((value, people)),
    };
    cells.into_iter().enumerate().map(cell).collect()
}

fn scored(cells: &[Cell], scale: Normalisation) -> Vec<Score> {
    let (values, people): (Vec<f64>, Vec<f64>) = cells.iter().filter_map(|cell| cell.ok()).unzip();
    let each = |score: &dyn Fn(f64) -> Score| -> Vec<Score> {
        cells.iter().map(|cell| cell.and_then(|(value, _)| score(value))).collect()
    };
    let range = Range::new(&values);
    let ranking = || Ranking::new(&values);
    match scale {
        Normalisation::None => each(&Ok),
        Normalisation::Z { spread, mean, sd } => {
            let centre = Centre::new(spread, &values, &people);
            each(&|value| centre?.score(value, mean, sd))
        }
        Normalisation::MinMax { low, high } => each(&|value| range.min_max(value, low, high)),
        Normalisation::Rank => {
            let ranking = ranking();
            each(&|value| Ok(ranking.rank(value)))
        }
        Normalisation::Borda => {
            let ranking = ranking();
            each(&|value| Ok(ranking.borda(value)))
        }
        Normalisation::PercentRank => {
            let ranking = ranking();
            each(&|value| ranking.percent(value))
        }
        Normalisation::DistanceToMax => each(&|value| range.distance_to_max(value)),
        Normalisation::FractionOfMax => each(&|value| range.fraction_of_max(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Richting::{HogerIsGunstiger, LagerIsGunstiger, Neutraal};

    const EVERY: [Normalisation; 11] = [
        Normalisation::None,
        Normalisation::Z,
        Normalisation::Z { spread: Spread::Population, mean: 0.0, sd: 1.0 },
        INWONERS,
        Normalisation::Z { spread: Spread::Mad, mean: 0.0, sd: 1.0 },
        Normalisation::MIN_MAX,
        Normalisation::Rank,
        Normalisation::Borda,
        Normalisation::PercentRank,
        Normalisation::DistanceToMax,
        Normalisation::FractionOfMax,
    ];

    const INWONERS: Normalisation =
        Normalisation::Z { spread: Spread::Inwoners, mean: 0.0, sd: 1.0 };

    fn scores(values: &[Option<f64>], richting: Richting, scale: Normalisation) -> Vec<Score> {
        let table = Matrix::new(values.len(), 1, values.to_vec()).unwrap();
        let people = vec![Some(1.0); values.len()];
        normalise(&table, &[Column::new(richting, scale)], &people).unwrap().column(0)
    }

    #[test]
    fn the_favourable_side_is_up() {
        // 1, 2, 5 of which lower is better: −1, −2, −5; mean −8/3.
        let values = [Some(1.0), Some(2.0), Some(5.0)];
        let found = |scale| scores(&values, LagerIsGunstiger, scale);
        assert_eq!(found(Normalisation::None), [Ok(-1.0), Ok(-2.0), Ok(-5.0)]);
        assert_eq!(found(Normalisation::MIN_MAX), [Ok(100.0), Ok(75.0), Ok(0.0)]);
        assert_eq!(found(Normalisation::Rank), [Ok(3.0), Ok(2.0), Ok(1.0)]);
        assert_eq!(found(Normalisation::Borda), [Ok(2.0), Ok(1.0), Ok(0.0)]);
        assert_eq!(found(Normalisation::PercentRank), [Ok(1.0), Ok(0.5), Ok(0.0)]);
        assert_eq!(found(Normalisation::DistanceToMax), [Ok(1.0), Ok(0.75), Ok(0.0)]);
        let mad = Normalisation::Z { spread: Spread::Mad, mean: 0.0, sd: 1.0 };
        assert_eq!(found(mad)[0], Ok(1.0 / 1.4826));
    }

    #[test]
    fn a_fraction_of_a_negative_maximum_turns_around_and_says_so() {
        // As COINr: −1/−1, −2/−1; the least favourable scores highest.
        let values = [Some(1.0), Some(2.0)];
        let found = scores(&values, LagerIsGunstiger, Normalisation::FractionOfMax);
        assert_eq!(found, [Ok(1.0), Ok(2.0)]);
        let table = Matrix::new(1, 3, vec![Some(1.0), Some(1.0), None]).unwrap();
        let columns = [HogerIsGunstiger, LagerIsGunstiger, LagerIsGunstiger]
            .map(|richting| Column::new(richting, Normalisation::FractionOfMax));
        assert_eq!(crate::methods::index::flipped_columns(&table, &columns), [1]);
    }

    #[test]
    fn each_cell_says_why_it_has_no_score() {
        let values = [Some(1.0), None, Some(f64::NAN), Some(f64::INFINITY), Some(3.0)];
        for scale in EVERY {
            let found = scores(&values, HogerIsGunstiger, scale);
            assert!(found[0].is_ok() && found[4].is_ok(), "{scale:?}: {found:?}");
            assert_eq!(found[1], Err(GeenScore::Ontbreekt));
            assert_eq!(found[2..4], [Err(GeenScore::NietEindig); 2]);
            let without = scores(&[Some(1.0), Some(3.0)], HogerIsGunstiger, scale);
            assert_eq!([found[0], found[4]], without[..], "{scale:?}");
        }
    }

    #[test]
    fn degenerate_indicators_give_reasons_and_no_nan() {
        let extreme = [Some(f64::MAX), Some(-f64::MAX), Some(0.0), Some(5e-324)];
        let cases: [&[Option<f64>]; 6] =
            [&[], &[None, None], &[Some(0.0)], &[Some(0.1); 3], &[Some(0.0); 3], &extreme];
        for (values, scale) in cases.iter().flat_map(|case| EVERY.map(|scale| (case, scale))) {
            for richting in [HogerIsGunstiger, LagerIsGunstiger] {
                let found = scores(values, richting, scale);
                let finite = found.iter().all(|score| score.is_err() || score.unwrap().is_finite());
                assert!(finite, "{scale:?} of {values:?}: {found:?}");
            }
        }
        let same = [Some(0.1); 3];
        let found = scores(&same, HogerIsGunstiger, Normalisation::Z);
        assert_eq!(found, [Err(GeenScore::GeenSpreiding); 3]);
        assert_eq!(scores(&same, HogerIsGunstiger, Normalisation::Rank), [Ok(1.0); 3]);
    }

    #[test]
    fn unknown_inhabitants_are_not_nobody() {
        let table = Matrix::new(3, 1, vec![Some(1.0), Some(5.0), Some(2.0)]).unwrap();
        let column = [Column::new(HogerIsGunstiger, INWONERS)];
        let people = [Some(3000.0), Some(1000.0), None];
        // Mean (3·1 + 1·5)/4 = 2.
        let found = normalise(&table, &column, &people).unwrap();
        assert!(found.at(0, 0).unwrap() < 0.0 && found.at(1, 0).unwrap() > 0.0);
        assert_eq!(found.at(2, 0), Err(GeenScore::GeenInwoners));
        let nobody = normalise(&table, &column, &[]).unwrap();
        assert_eq!(nobody.column(0), [Err(GeenScore::GeenInwoners); 3]);
    }

    #[test]
    fn impossible_choices_are_refused() {
        let table = Matrix::filled(2, 1, Some(1.0));
        let fault =
            |richting, scale| normalise(&table, &[Column::new(richting, scale)], &[]).unwrap_err();
        let neutral = fault(Neutraal, Normalisation::Z);
        assert_eq!(neutral, IndexFault::Neutraal { kolom: 0 });
        let down = fault(HogerIsGunstiger, Normalisation::MinMax { low: 5.0, high: 5.0 });
        assert_eq!(down, IndexFault::Schaal { onder: 5.0, boven: 5.0 });
        let flat = Normalisation::Z { spread: Spread::Sample, mean: 0.0, sd: 0.0 };
        let flat = fault(HogerIsGunstiger, flat);
        assert_eq!(flat, IndexFault::ZSchaal { mean: 0.0, sd: 0.0 });
        assert!(normalise(&table, &[], &[]).is_err());
        let column = [Column::new(HogerIsGunstiger, Normalisation::Z)];
        assert!(normalise(&table, &column, &[Some(1.0)]).is_err());
    }
}
