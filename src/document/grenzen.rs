//! The limits of small numbers that a file uses.

use super::Document;
use super::error::{DocumentError, Result};
use super::transact::Soort;
use crate::model::klein::{Grens, Grenzen};
use crate::model::record::{Edit, Id, Noun};

impl Document {
    /// The limits of this file. What nobody chose, or what another program left there and cannot
    /// be, is the ordinary one.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn grenzen(&self) -> Result<Grenzen> {
        let mut grenzen = Grenzen::default();
        for grens in Grens::ALL {
            let chosen = self.setting(grens.sleutel())?;
            if let Some(Ok(waarde)) = chosen.map(|text| grens.parse(&text)) {
                grenzen = grenzen.with(grens, waarde);
            }
        }
        Ok(grenzen)
    }

    /// Chooses a limit, as one step that can be taken back.
    ///
    /// # Errors
    /// [`DocumentError::Grens`] when it is out of range, or what SQLite says.
    pub fn set_grens(&mut self, grens: Grens, waarde: u32, wie: &str) -> Result<Option<Id>> {
        let waarde = grens.parse(&waarde.to_string()).map_err(DocumentError::Grens)?;
        if self.grenzen()?.get(grens) == waarde {
            return Ok(None);
        }
        let work = |change: &mut super::transact::Change<'_>| {
            let known = change.find(Noun::Instelling, "sleutel", &grens.sleutel().into())?;
            let fields = vec![
                ("sleutel", grens.sleutel().into()),
                ("waarde", waarde.to_string().into()),
                ("verwijderd", false.into()),
            ];
            change.put(&Edit::change(Noun::Instelling, known.unwrap_or_else(Id::new_v4), fields))
        };
        self.transact(Soort::Wijzig, wie, None, work).map(|((), step)| step)
    }
}
