//! Any error of the layers below; each is a Dutch sentence already.

use crate::document::DocumentError;
use crate::exchange::ImportError;
use crate::exchange::seed::SeedError;

/// What can go wrong, as a sentence for the user.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// With the open file.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// With a file that is read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// With the examples.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// With a file that is written.
    #[error("'{}' kan niet worden geschreven: {source}", .path.display())]
    Write {
        /// The file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Nothing in the files could be used.
    #[error("in '{0}' staat niets dat Wijkbeeld kan gebruiken; er is niets veranderd")]
    NothingUsable(String),
}
