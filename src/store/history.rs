//! What the log tells about many actions at once, in few statements.

use super::Store;
use super::error::Result;
use super::value::SqlId;
use crate::model::record::{Id, Noun, Value};

/// A row that an action touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TouchedRow {
    /// The action.
    pub handeling: Id,
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub rij: Id,
    /// Place in the log of its first change in the action.
    pub first: i64,
    /// And of its last.
    pub last: i64,
}

/// A change that tells what an action was or where: a mark, a name, a wijk.
#[derive(Debug, Clone, PartialEq)]
pub struct TellingChange {
    /// The action.
    pub handeling: Id,
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub rij: Id,
    /// The field.
    pub veld: String,
    /// The value it got.
    pub waarde: Value,
}

impl Store {
    /// The rows that each action touched, of the changes after a place in the log; those of one
    /// action in no order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn touched_rows_after(&self, place: i64) -> Result<Vec<TouchedRow>> {
        let read = |row: &rusqlite::Row<'_>| {
            let (SqlId(handeling), SqlId(rij)) = (row.get(0)?, row.get(2)?);
            let noun = Noun::from_table(row.get_ref(1)?.as_str()?);
            let (first, last) = (row.get(3)?, row.get(4)?);
            Ok(noun.map(|noun| TouchedRow { handeling, noun, rij, first, last }))
        };
        let rows: Vec<Option<TouchedRow>> = match place {
            0 => self.query_all(include_str!("sql/touched_rows.sql"), read)?,
            _ => {
                let sql = include_str!("sql/touched_rows_after.sql");
                let mut statement = self.db.prepare_cached(sql)?;
                let rows = statement.query_map([place], read)?;
                rows.collect::<rusqlite::Result<_>>()?
            }
        };
        Ok(rows.into_iter().flatten().collect())
    }

    /// The telling changes after a place in the log, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn telling_changes_after(&self, place: i64) -> Result<Vec<TellingChange>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/telling_changes.sql"))?;
        let rows = statement.query_map([place], |row| {
            let (SqlId(handeling), SqlId(rij)) = (row.get(0)?, row.get(2)?);
            let noun = Noun::from_table(row.get_ref(1)?.as_str()?);
            let (veld, waarde) = (row.get(3)?, row.get(4)?);
            Ok(noun.map(|noun| TellingChange { handeling, noun, rij, veld, waarde }))
        })?;
        let rows: Vec<Option<TellingChange>> = rows.collect::<rusqlite::Result<_>>()?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// The actions that ever changed a field of a row, or any field; in no order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn handelingen_of(&self, rij: Id, veld: Option<&str>) -> Result<Vec<Id>> {
        let sql =
            "SELECT DISTINCT handeling FROM wijziging WHERE rij = ?1 AND veld = ifnull(?2, veld)";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement
            .query_map(rusqlite::params![SqlId(rij), veld], |row| row.get::<_, SqlId>(0))?;
        Ok(rows.map(|id| id.map(|SqlId(id)| id)).collect::<rusqlite::Result<_>>()?)
    }
}
