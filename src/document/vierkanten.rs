//! Inhabitants per square of 100 m.

use super::Document;
use super::error::Result;
use crate::store::vierkanten::Vierkanten;

impl Document {
    /// The squares of the newest year, with that year; `None` until they came in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn vierkanten(&self) -> Result<Option<Vierkanten>> {
        Ok(self.store.vierkanten(None)?)
    }
}
