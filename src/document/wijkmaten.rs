//! How large the wijken of the country are.

use super::Document;
use super::error::Result;
use crate::store::wijkmaten::Wijkmaten;

impl Document {
    /// The sizes of Dutch wijken, by year; empty until a table about the whole country came in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijkmaten(&self) -> Result<Wijkmaten> {
        Ok(self.store.wijkmaten()?)
    }
}
