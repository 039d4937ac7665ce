//! What a new file starts with.

use super::draft::Draft;
use super::record::Edit;

/// Everything that goes into a new file, as one handeling.
#[derive(Debug, Clone, Default)]
pub struct Seed {
    /// Code of the gemeente that the file is about.
    pub gemeente: String,
    /// Catalogue, gebieden and figures, in the order in which they go in.
    pub drafts: Vec<Draft>,
    /// Rows of nouns that people change: aliases, plekken, partners, doelen.
    pub edits: Vec<Edit>,
}
