//! The index: indicators on one scale, taken together along a tree.
//!
//! 1. Optional: outliers brought in ([`treat()`]).
//! 2. Each indicator with its favourable side up and on one scale ([`normalise()`]).
//! 3. From indicators through doelen or leefgebieden to algemeen beeld ([`aggregate()`]): a [`Tree`]
//!    of any depth, with a weight at every node.
//!
//! [`index`] does all three. Who varies weights calls [`aggregate_into`] on one normalised
//! [`Matrix`] as often as needed: it allocates nothing.
//!
//! A cell without a score says why ([`GeenScore`]); no NaN or infinity comes out. What is missing
//! is left out and the weights of the rest are rescaled. Formulas as in COINr 1.1.14 (Becker et
//! al. 2022, *Journal of Open Source Software* 7(78), 4567; MIT) and the OECD/JRC *Handbook on
//! Constructing Composite Indicators* (2008); `tests/reference` holds them against its results.

mod aggregate;
mod fault;
mod geen_score;
mod matrix;
mod moments;
mod normalise;
mod range;
mod rank;
#[cfg(test)]
mod tests;
mod treat;
mod tree;
mod winsorise;
mod zscore;

pub use aggregate::{Aggregation, Threshold, aggregate, aggregate_into, combine};
pub use fault::IndexFault;
pub use geen_score::{Cel, GeenScore, Score};
pub use matrix::Matrix;
pub use moments::Moments;
pub use normalise::{Normalisation, Spread, normalise};
pub use range::flipped_columns;
pub use rank::ranks_from_best;
pub use treat::{Treatment, TreatmentReport, treat};
pub use tree::{Node, NodeKind, Tree};

use crate::model::Richting;

/// What to do with one indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Which side is favourable; neutral is a fault, for it has no place in an index.
    pub richting: Richting,
    /// What to do about outliers; `None` leaves every value as it is.
    pub treatment: Option<Treatment>,
    /// The scale it is brought to.
    pub normalisation: Normalisation,
}

impl Column {
    /// An indicator on this scale, its outliers left as they are.
    pub fn new(richting: Richting, normalisation: Normalisation) -> Self {
        Self { richting, treatment: None, normalisation }
    }
}

/// Everything an index is made of.
#[derive(Debug, Clone, Copy)]
pub struct IndexInput<'a> {
    /// Values, a row per gebied and a column per indicator, in the unit of the indicator.
    pub waarden: &'a Matrix<Option<f64>>,
    /// Per indicator what to do with it.
    pub columns: &'a [Column],
    /// Inhabitants per gebied, for [`Spread::Inwoners`]; empty when nobody asks for it.
    pub inwoners: &'a [Option<f64>],
    /// How indicators go together.
    pub tree: &'a Tree,
}

/// An index with every step towards it.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexResult {
    /// Values after treatment, gebied × indicator.
    pub treated: Matrix<Option<f64>>,
    /// Per indicator what treatment did.
    pub reports: Vec<TreatmentReport>,
    /// Scores per indicator, gebied × indicator, higher is more favourable.
    pub normalised: Matrix<Score>,
    /// Scores per node, gebied × node in the order of the tree; indicators included.
    pub scores: Matrix<Score>,
}

/// Treats, normalises and aggregates.
///
/// # Errors
/// [`IndexFault`] when sizes, scales, directions or weights make no sense.
pub fn index(input: &IndexInput) -> Result<IndexResult, IndexFault> {
    let (treated, reports) = treat(input.waarden, input.columns)?;
    let normalised = normalise(&treated, input.columns, input.inwoners)?;
    let scores = aggregate(&normalised, input.tree)?;
    Ok(IndexResult { treated, reports, normalised, scores })
}
