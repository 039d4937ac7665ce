//! The figures of the own gemeente, down to its buurten.

use super::Document;
use super::error::Result;
use super::figures::{FigureReader, Series};
use crate::model::Gebied;

impl Document {
    /// The gemeente, its wijken and their buurten, each with the figures that count.
    ///
    /// Reads only these: a file may hold the whole country.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn own_series(&self) -> Result<Vec<(Gebied, Series)>> {
        let reader = FigureReader::new(&self.store)?;
        let wijken = self.wijken()?;
        let mut gebieden = vec![self.gemeente()?];
        for (_, wijk) in &wijken {
            gebieden.extend(self.store.children(&wijk.code)?);
        }
        gebieden.extend(wijken);
        gebieden.into_iter().map(|(nr, gebied)| Ok((gebied, reader.series(nr)?))).collect()
    }
}
