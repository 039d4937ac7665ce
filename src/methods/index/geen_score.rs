//! Why a cell has no score.

/// A score, or why there is none. Always finite.
pub type Score = Result<f64, GeenScore>;

/// A cell of the outcome. Places count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cel {
    /// Row of the gebied.
    pub gebied: usize,
    /// Node of the tree.
    pub knoop: usize,
}

/// Why a cell has no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GeenScore {
    /// There is no value.
    Ontbreekt,
    /// The value, or its score, is not a finite number.
    NietEindig,
    /// Every gebied has the same value, or so many that the spread is 0.
    GeenSpreiding,
    /// Only one gebied has a value: there is nothing to compare with.
    TeWeinigGebieden,
    /// How many people live in the gebied is unknown.
    GeenInwoners,
    /// The highest value is 0: nothing can be a fraction of it.
    MaximumNul,
    /// Nothing under the node has a score.
    GeenGegevens,
    /// Less has a score than the threshold of the node asks for.
    TeWeinigGegevens,
    /// What has a score under the node has weight 0.
    GeenGewicht,
    /// This cell is 0 or lower: a geometric mean does not exist.
    NietPositief(Cel),
    /// This cell is 0: a harmonic mean does not exist.
    Nul(Cel),
    /// The mean in this cell is too large for a number, or is divided by 0.
    LooptOver(Cel),
}

impl GeenScore {
    /// Whether it is a calculation that cannot be done, rather than something missing: every node
    /// above it gets the same answer, because a mean over the rest would hide it.
    pub fn is_fault(self) -> bool {
        matches!(self, Self::NietPositief(_) | Self::Nul(_) | Self::LooptOver(_))
    }
}

/// The score, unless it is not a finite number.
pub(super) fn finite(score: f64) -> Score {
    if score.is_finite() { Ok(score) } else { Err(GeenScore::NietEindig) }
}
