//! Rows of the nouns that people keep, one by one or all.

use super::Document;
use super::error::Result;
use super::import::vermeldingen::file_id;
use super::transact::Change;
use crate::model::log::Handeling;
use crate::model::record::{Id, Noun, Value};
use crate::store::records::Row;

/// A row of a noun.
#[derive(Debug, Clone)]
pub struct Record {
    noun: Noun,
    row: Row,
}

impl Record {
    /// Its id.
    pub fn id(&self) -> Id {
        self.row.id
    }

    /// Its id in files: the one that a file brought, exactly as it came, else its own.
    pub fn file_id(&self) -> String {
        file_id(&self.row, self.noun)
    }

    /// The value of a field; nothing when the noun has no such field.
    pub fn get(&self, field: &str) -> &Value {
        self.row.get(self.noun, field)
    }

    /// The text of a field; empty when nothing is filled in.
    pub fn text(&self, field: &str) -> &str {
        self.row.text(self.noun, field)
    }

    /// Whether it was taken away.
    pub fn removed(&self) -> bool {
        self.row.removed(self.noun)
    }
}

impl Change<'_> {
    /// One row as it is now, removed or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record(&self, noun: Noun, id: Id) -> Result<Option<Record>> {
        Ok(self.store.row(noun, id)?.map(|row| Record { noun, row }))
    }

    /// The rows of a noun that are there now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn records(&self, noun: Noun) -> Result<Vec<Record>> {
        let rows = self.store.rows(noun, false)?;
        Ok(rows.into_iter().map(|row| Record { noun, row }).collect())
    }
}

impl Document {
    /// Every row of a noun, removed ones too.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn records(&self, noun: Noun) -> Result<Vec<Record>> {
        let rows = self.store.rows(noun, true)?;
        Ok(rows.into_iter().map(|row| Record { noun, row }).collect())
    }

    /// One row, removed or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record(&self, noun: Noun, id: Id) -> Result<Option<Record>> {
        Ok(self.store.row(noun, id)?.map(|row| Record { noun, row }))
    }

    /// The row of an indicator, by its id in files.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn indicator_row(&self, id: &str) -> Result<Option<Id>> {
        Ok(self.store.find(Noun::Indicator, "sleutel", &id.into())?)
    }

    /// The newest user action that changed a row.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_change(&self, id: Id) -> Result<Option<Handeling>> {
        Ok(self.store.last_change_of(id, None)?)
    }
}
