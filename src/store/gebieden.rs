//! Gebieden: which the file knows, and which of them are to be seen.

use super::Store;
use super::error::Result;
use crate::model::{Gebied, GebiedSoort};
use rusqlite::OptionalExtension as _;
use std::collections::HashMap;

impl Store {
    /// The number under which the file knows each code, withdrawn or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gebied_nrs(&self) -> Result<HashMap<String, i64>> {
        let rows =
            self.query_all("SELECT code, nr FROM gebied", |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }

    /// Every gebied that a batch which was not withdrawn brought or has values of, with its
    /// number, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn live_gebieden(&self) -> Result<Vec<(i64, Gebied)>> {
        self.live_gebieden_in(None)
    }

    /// The live gebieden that lie directly in another, with their numbers, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn children(&self, ouder: &str) -> Result<Vec<(i64, Gebied)>> {
        self.live_gebieden_in(Some(ouder))
    }

    fn live_gebieden_in(&self, ouder: Option<&str>) -> Result<Vec<(i64, Gebied)>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/live_gebieden.sql"))?;
        let rows = statement.query_map([ouder], |row| Ok((row.get(0)?, read_gebied(row, 1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One gebied with its number, withdrawn or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gebied(&self, code: &str) -> Result<Option<(i64, Gebied)>> {
        let sql = "SELECT nr, code, soort, naam, ouder FROM gebied WHERE code = ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_row([code], |row| Ok((row.get(0)?, read_gebied(row, 1)?)));
        Ok(found.optional()?)
    }

    /// Every gebied with the `batch.nr` that brought it, in the order of its number.
    pub fn gebieden_with_batch(&self) -> Result<Vec<(i64, Gebied)>> {
        let sql = "SELECT batch, code, soort, naam, ouder FROM gebied ORDER BY nr";
        self.query_all(sql, |row| Ok((row.get(0)?, read_gebied(row, 1)?)))
    }
}

fn read_gebied(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Gebied> {
    let soort: String = row.get(first + 1)?;
    Ok(Gebied {
        code: row.get(first)?,
        soort: GebiedSoort::parse(&soort).unwrap_or(GebiedSoort::Buurt),
        naam: row.get(first + 2)?,
        ouder: row.get(first + 3)?,
    })
}
