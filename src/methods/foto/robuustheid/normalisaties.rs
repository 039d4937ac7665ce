//! Other ways of making values comparable, by the index engine.

use super::super::regel::klasse;
use super::super::samen::{self, Knoop, combine};
use super::super::{Plan, delen_of};
use crate::methods::index::{Column, Matrix, Normalisation, Score, Spread, normalise};
use crate::methods::verdeling::{mean, sd};
use crate::model::Normalisatie;
use crate::model::foto::{FotoInput, Uitkomst, WijkFoto};
use crate::model::robuustheid::Gelijk;

/// What is tried beside z. Scales that differ from one of these by a factor and a shift alone
/// give the same classes: Borda and rank, distance to max and min–max. A fraction of the maximum
/// turns the side of an indicator of which low is favourable, and is not tried.
const OTHERS: [Normalisation; 6] = [
    Normalisation::Z { spread: Spread::Population, mean: 0.0, sd: 1.0 },
    Normalisation::Z { spread: Spread::Inwoners, mean: 0.0, sd: 1.0 },
    Normalisation::Z { spread: Spread::Mad, mean: 0.0, sd: 1.0 },
    Normalisation::MIN_MAX,
    Normalisation::Rank,
    Normalisation::PercentRank,
];

/// The scores of every wijk by one normalisation, where it can be done.
pub struct Andere {
    /// Per leefgebied, in the order of the plan, a score per wijk.
    pub leefgebieden: Vec<Vec<Option<f64>>>,
    /// Algemeen beeld per wijk.
    pub algemeen: Vec<Option<f64>>,
}

/// Every other normalisation over the figures that count in these wijken.
pub fn andere(input: &FotoInput, plan: &Plan, wijken: &[WijkFoto]) -> Vec<Andere> {
    let Some(values) = values(input, plan, wijken) else { return Vec::new() };
    let inwoners: Vec<Option<f64>> = input.wijken.iter().map(|wijk| wijk.inwoners).collect();
    let of = |other: Normalisation| {
        let column = |indicator: &crate::model::Indicator| Column::new(indicator.richting, other);
        let columns: Vec<Column> = input.indicatoren.iter().map(column).collect();
        normalise(&values, &columns, &inwoners)
            .ok()
            .map(|scores| taken_together(input, plan, &scores))
    };
    OTHERS.into_iter().filter_map(of).collect()
}

/// The values that have a z, a row per wijk; ln x where the indicator asks for it.
fn values(input: &FotoInput, plan: &Plan, wijken: &[WijkFoto]) -> Option<Matrix<Option<f64>>> {
    let mut values = Matrix::filled(wijken.len(), input.indicatoren.len(), None);
    for (row, wijk) in wijken.iter().enumerate() {
        for (deel, (_, members)) in wijk.leefgebieden.iter().zip(&plan.leefgebieden) {
            for (one, member) in deel.indicatoren.iter().zip(members) {
                let waarde = one.cijfer.waarde.ok().filter(|_| one.z.is_ok());
                values.row_mut(row)[*member] = match one.normalisatie {
                    Normalisatie::Log => waarde.map(f64::ln),
                    Normalisatie::Z | Normalisatie::Mad => waarde,
                };
            }
        }
    }
    (!input.indicatoren.is_empty()).then_some(values)
}

fn taken_together(input: &FotoInput, plan: &Plan, scores: &Matrix<Score>) -> Andere {
    let mut algemeen: Vec<Vec<Knoop>> = vec![Vec::new(); scores.rows()];
    let mut leefgebieden = Vec::with_capacity(plan.leefgebieden.len());
    for (leefgebied, members) in &plan.leefgebieden {
        let score = |row: usize| {
            let z = |member: &usize| scores.at(row, *member).ok();
            combine(&samen::knopen(&delen_of(input, members, z)))
        };
        let found: Vec<_> = (0..scores.rows()).map(score).collect();
        if Plan::in_algemeen(leefgebied, members) {
            algemeen.iter_mut().zip(&found).for_each(|(rij, score)| rij.push((1.0, *score)));
        }
        leefgebieden.push(found.iter().map(|score| score.map(|score| score.waarde)).collect());
    }
    let algemeen = algemeen.iter().map(|rij| combine(rij).map(|score| score.waarde)).collect();
    Andere { leefgebieden, algemeen }
}

/// Counts the same class, once the other scores are made linear to the own: with the mean and
/// the sd of the own scores over the wijken that have both.
pub fn count(gelijk: &mut [Gelijk], uitkomsten: &[&Uitkomst], scores: &[Option<f64>]) {
    let own = |uitkomst: &Uitkomst| uitkomst.score.ok().map(|(score, _)| score);
    let both: Vec<(f64, f64)> = uitkomsten
        .iter()
        .zip(scores)
        .filter_map(|(uitkomst, score)| Some((own(uitkomst)?, (*score)?)))
        .collect();
    let Some(line) = Line::between(&both) else { return };
    for ((gelijk, uitkomst), score) in gelijk.iter_mut().zip(uitkomsten).zip(scores) {
        let Some(now) = uitkomst.klasse() else { continue };
        gelijk.add(score.is_some_and(|score| klasse(line.at(score)) == now));
    }
}

/// From a score on one scale to a score on the other.
struct Line {
    from: f64,
    to: f64,
    factor: f64,
}

impl Line {
    /// `None` when the other scores have no spread, or there are fewer than two.
    fn between(both: &[(f64, f64)]) -> Option<Self> {
        let (own, other): (Vec<f64>, Vec<f64>) = both.iter().copied().unzip();
        let spread = sd(&other).filter(|spread| *spread > 0.0)?;
        Some(Self { from: mean(&other)?, to: mean(&own)?, factor: sd(&own)? / spread })
    }

    fn at(&self, score: f64) -> f64 {
        (score - self.from) * self.factor + self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_scale_is_laid_on_the_own_one() {
        // Own scores −1, 0, 1 (mean 0, sd 1); others 10, 20, 60 (mean 30, sd √700 = 26.46):
        // −0.756, −0.378, 1.134. The middle one stays gemiddeld, the outer ones keep their side.
        let uitkomst = |score: f64| Uitkomst {
            score: Ok((score, klasse(score))),
            ..Uitkomst::none(crate::model::foto::GeenUitkomst::GeenGegevens)
        };
        let own = [uitkomst(-1.0), uitkomst(0.0), uitkomst(1.0)];
        let own: Vec<&Uitkomst> = own.iter().collect();
        let mut gelijk = [Gelijk::default(); 3];
        count(&mut gelijk, &own, &[Some(10.0), Some(20.0), Some(60.0)]);
        assert!(gelijk.iter().all(|one| *one == Gelijk { zelfde: 1, alle: 1 }));
        // 10, 30, 31 lie otherwise: mean 23.67, sd 11.85: −1.153, 0.535, 0.619: the middle moves.
        count(&mut gelijk, &own, &[Some(10.0), Some(30.0), Some(31.0)]);
        assert_eq!(gelijk.map(|one| one.zelfde), [2, 1, 2]);
        // Without spread nothing can be laid beside it.
        count(&mut gelijk, &own, &[Some(5.0), Some(5.0), Some(5.0)]);
        assert_eq!(gelijk[0].alle, 2);
    }
}
