//! Is the file sound?

use super::Store;
use super::error::{Result, StoreError};

impl Store {
    /// Quick look at opening: the structure of every page.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when something is wrong.
    pub fn quick_check(&self) -> Result<()> {
        match self.check_pragma("PRAGMA quick_check(1)")? {
            None => Ok(()),
            Some(fault) => Err(StoreError::Damaged(fault)),
        }
    }

    /// Everything SQLite can check: pages, indexes, types, constraints. `None` when sound.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn full_check(&self) -> Result<Option<String>> {
        self.check_pragma("PRAGMA integrity_check(1)")
    }

    fn check_pragma(&self, sql: &str) -> Result<Option<String>> {
        let answer: String = self.db.query_row(sql, [], |row| row.get(0))?;
        // On one line, because it becomes part of a sentence.
        let in_one_line = || answer.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok((answer != "ok").then(in_one_line))
    }

    /// Number of references to rows that are not there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn foreign_key_faults(&self) -> Result<usize> {
        Ok(self.query_all("PRAGMA foreign_key_check", |_| Ok(()))?.len())
    }

    /// Number of values whose gebied, indicator or batch is not there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn loose_values(&self) -> Result<i64> {
        let sql = include_str!("sql/loose_values.sql");
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }
}
