//! The index: scores of indicators taken together along a tree ([`aggregate()`]).
//!
//! From indicators through doelen or leefgebieden to algemeen beeld: a [`Tree`] of any depth, with
//! a weight at every node. Who varies weights calls [`aggregate_into`] on one normalised
//! [`Matrix`] as often as needed: it allocates nothing.
//!
//! A cell without a score says why ([`GeenScore`]); no NaN or infinity comes out. What is missing
//! is left out and the weights of the rest are rescaled. Formulas as in COINr 1.1.14.

mod aggregate;
mod fault;
mod geen_score;
mod matrix;
mod tree;

pub use aggregate::{Aggregation, Threshold, aggregate, aggregate_into};
pub use fault::IndexFault;
pub use geen_score::{Cel, GeenScore, Score};
pub use matrix::Matrix;
pub use tree::{Node, NodeKind, Tree};
