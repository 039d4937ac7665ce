//! One action field by field.

use crate::document::Document;
use crate::document::error::Result;
use crate::model::log::Wijziging;
use crate::model::record::{Id, Noun};
use std::collections::BTreeMap;

/// What an action changed, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// The rows, in the order in which they were touched; no more than were asked for.
    pub rows: Vec<RowDetails>,
    /// How many rows there are in all.
    pub total: usize,
    /// How many rows of each noun.
    pub per_noun: BTreeMap<Noun, usize>,
    /// Names of the files that were taken in.
    pub files: Vec<String>,
}

/// What an action changed of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowDetails {
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub id: Id,
    /// Its name.
    pub naam: String,
    /// The fields, in the order in which they were written.
    pub changes: Vec<Wijziging>,
}

impl Document {
    /// What an action changed, of at most `most` rows.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn details(&self, id: Id, most: usize) -> Result<Details> {
        let log = self.log()?;
        let Some(entry) = log.entry(id) else { return Ok(Details::default()) };
        let mut rows: Vec<RowDetails> = entry
            .rows
            .iter()
            .take(most)
            .map(|(noun, row)| RowDetails {
                noun: *noun,
                id: *row,
                naam: log.labels.get(row).cloned().unwrap_or_default(),
                changes: Vec::new(),
            })
            .collect();
        for change in self.store.wijzigingen(id)? {
            if let Some(row) = rows.iter_mut().find(|row| row.id == change.rij) {
                row.changes.push(change);
            }
        }
        let mut per_noun: BTreeMap<Noun, usize> = BTreeMap::new();
        for (noun, _) in &entry.rows {
            *per_noun.entry(*noun).or_default() += 1;
        }
        Ok(Details { rows, total: entry.rows.len(), per_noun, files: entry.files.clone() })
    }

    /// The name of a row, also of one that was removed; empty when it has none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn row_name(&self, id: Id) -> Result<String> {
        Ok(self.log()?.labels.get(&id).cloned().unwrap_or_default())
    }
}
