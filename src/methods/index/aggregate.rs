//! Scores taken together, from the indicators up.

use super::geen_score::{Cel, GeenScore, Score};
use super::{IndexFault, Matrix, NodeKind, Tree};

/// How scores are taken together; w are the weights of the scores x that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aggregation {
    /// Σwx / Σw: a low score is made up for by a high one.
    Arithmetic,
    /// exp(Σw ln x / Σw): a low score weighs more; every x must be above 0.
    Geometric,
    /// Σw / Σ(w/x): a low score weighs most; no x may be 0.
    Harmonic,
}

impl Aggregation {
    /// Every way, in the order of a list.
    pub const ALL: [Self; 3] = [Self::Arithmetic, Self::Geometric, Self::Harmonic];

    /// What one score adds to the sum, before its weight.
    fn term(self, score: f64, cel: Cel) -> Score {
        match self {
            Self::Arithmetic => Ok(score),
            Self::Geometric if score <= 0.0 => Err(GeenScore::NietPositief(cel)),
            Self::Geometric => Ok(score.ln()),
            Self::Harmonic if score == 0.0 => Err(GeenScore::Nul(cel)),
            Self::Harmonic => Ok(1.0 / score),
        }
    }

    fn mean(self, sum: f64, weight: f64) -> f64 {
        match self {
            Self::Arithmetic => sum / weight,
            Self::Geometric => (sum / weight).exp(),
            Self::Harmonic => weight / sum,
        }
    }
}

/// The least share of what is directly under a node that must have a score, 0 to 1; exactly that
/// share is enough. With 0 one score is enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Threshold {
    /// Counted in parts, whatever their weights (COINr: `dat_thresh`).
    Aantal(f64),
    /// Counted in weight.
    Gewicht(f64),
}

impl Threshold {
    /// The share.
    pub fn share(self) -> f64 {
        match self {
            Self::Aantal(share) | Self::Gewicht(share) => share,
        }
    }

    fn is_met(self, tally: &Tally) -> bool {
        match self {
            Self::Aantal(share) => tally.present as f64 / tally.parts as f64 >= share,
            // Weights such as 0,1 and 0,2 do not add up exactly: a rounding error is not missing.
            Self::Gewicht(share) => tally.weight >= tally.whole * share * (1.0 - 1e-12),
        }
    }
}

/// The scores of every node: gebied × node, in the order of the tree, indicators included.
///
/// `normalised` has a row per gebied and a column per indicator, higher is more favourable.
/// Missing scores are left out and the weights of the rest are rescaled; a part of weight 0 is
/// left out of the mean. A calculation that cannot be done is not something missing: the cell
/// that is to blame stands in its node and in all above it (COINr stops there).
///
/// # Errors
/// [`IndexFault::Afmeting`] when the table has other indicators than the tree.
pub fn aggregate(normalised: &Matrix<Score>, tree: &Tree) -> Result<Matrix<Score>, IndexFault> {
    let missing = Err(GeenScore::GeenGegevens);
    let mut scores = Matrix::filled(normalised.rows(), tree.nodes().len(), missing);
    aggregate_into(normalised, tree, &tree.weights(), &mut scores)?;
    Ok(scores)
}

/// As [`aggregate()`], with other weights (one per node) and into a table that is there already.
///
/// It allocates nothing: meant to be called thousands of times on one normalised table.
///
/// # Errors
/// [`IndexFault::Afmeting`] when sizes differ, [`IndexFault::Gewicht`] on an impossible weight;
/// then nothing was written.
pub fn aggregate_into(
    normalised: &Matrix<Score>,
    tree: &Tree,
    weights: &[f64],
    scores: &mut Matrix<Score>,
) -> Result<(), IndexFault> {
    IndexFault::check_size("indicatoren", tree.columns(), normalised.columns())?;
    IndexFault::check_size("gebieden", normalised.rows(), scores.rows())?;
    IndexFault::check_size("onderdelen", tree.nodes().len(), scores.columns())?;
    tree.check_weights(weights)?;
    for gebied in 0..normalised.rows() {
        let row = scores.row_mut(gebied);
        fill_indicators(tree, normalised.row(gebied), row);
        for &knoop in tree.order() {
            row[knoop] = group(tree, weights, row, Cel { gebied, knoop });
        }
    }
    Ok(())
}

/// One group by itself: the parts with their weights, missing ones too. The place of a part that
/// is to blame is the `knoop` of its [`Cel`].
///
/// # Errors
/// Why there is no mean.
pub fn combine(
    aggregation: Aggregation,
    threshold: Threshold,
    parts: impl Iterator<Item = (f64, Option<f64>)>,
) -> Score {
    let mut tally = Tally::default();
    let mut last = 0;
    for (knoop, (weight, score)) in parts.enumerate() {
        let score = score.ok_or(GeenScore::Ontbreekt);
        tally.add(aggregation, score, weight, Cel { gebied: 0, knoop })?;
        last = knoop;
    }
    tally.score(aggregation, threshold, Cel { gebied: 0, knoop: last })
}

fn fill_indicators(tree: &Tree, normalised: &[Score], row: &mut [Score]) {
    for (score, node) in row.iter_mut().zip(tree.nodes()) {
        if let NodeKind::Indicator(column) = node.kind {
            *score = normalised[column];
        }
    }
}

/// What there is under a node in one gebied.
#[derive(Default)]
struct Tally {
    parts: usize,
    whole: f64,
    present: usize,
    weight: f64,
    sum: f64,
    fault: Option<GeenScore>,
}

fn group(tree: &Tree, weights: &[f64], row: &[Score], cel: Cel) -> Score {
    let NodeKind::Group { aggregation, threshold } = tree.nodes()[cel.knoop].kind else {
        return row[cel.knoop];
    };
    let mut tally = Tally::default();
    for &child in tree.children(cel.knoop) {
        let part = Cel { knoop: child, ..cel };
        tally.add(aggregation, row[child], weights[child], part)?;
    }
    tally.score(aggregation, threshold, cel)
}

impl Tally {
    /// Adds one part; a fault below is the answer at once.
    fn add(
        &mut self,
        aggregation: Aggregation,
        score: Score,
        weight: f64,
        cel: Cel,
    ) -> Result<(), GeenScore> {
        self.parts += 1;
        self.whole += weight;
        let score = match score {
            Ok(score) => score,
            Err(reason) if reason.is_fault() => return Err(reason),
            Err(_) => return Ok(()),
        };
        self.present += 1;
        if weight > 0.0 {
            self.weight += weight;
            match aggregation.term(score, cel) {
                Ok(term) => self.sum += weight * term,
                Err(fault) => self.fault = self.fault.or(Some(fault)),
            }
        }
        Ok(())
    }

    fn score(&self, aggregation: Aggregation, threshold: Threshold, cel: Cel) -> Score {
        if self.present == 0 {
            return Err(GeenScore::GeenGegevens);
        }
        if !threshold.is_met(self) {
            return Err(GeenScore::TeWeinigGegevens);
        }
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        if self.weight == 0.0 {
            return Err(GeenScore::GeenGewicht);
        }
        let mean = aggregation.mean(self.sum, self.weight);
        if mean.is_finite() { Ok(mean) } else { Err(GeenScore::LooptOver(cel)) }
    }
}
