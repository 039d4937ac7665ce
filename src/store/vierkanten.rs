//! Inhabitants per square of 100 m.

use super::Store;
use super::error::Result;
use crate::model::vierkant::Vierkant;
use rusqlite::params;

/// The squares of one year.
pub type Vierkanten = (i32, Vec<Vierkant>);

impl Store {
    /// Puts the squares of one year in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_vierkanten(&self, batch: i64, (jaar, all): &Vierkanten) -> Result<()> {
        let sql = "INSERT INTO vierkant VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = self.db.prepare_cached(sql)?;
        for one in all {
            statement.execute(params![batch, jaar, one.x, one.y, one.inwoners])?;
        }
        Ok(())
    }

    /// The squares that count, of a year or else of the newest: of batches that were not
    /// withdrawn the one that came last; `None` when there are none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn vierkanten(&self, jaar: Option<i32>) -> Result<Option<Vierkanten>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/live_vierkanten.sql"))?;
        let mut rows = statement.query([jaar])?;
        let mut found: Option<Vierkanten> = None;
        while let Some(row) = rows.next()? {
            let jaar = row.get(0)?;
            found.get_or_insert_with(|| (jaar, Vec::new())).1.push(vierkant(row, 1)?);
        }
        Ok(found)
    }

    /// Every square with its `batch.nr` and year, in the order of the table.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn vierkanten_with_batch(&self) -> Result<Vec<(i64, i32, Vierkant)>> {
        let sql = "SELECT batch, jaar, x, y, inwoners FROM vierkant ORDER BY 1, 2, 3, 4";
        self.query_all(sql, |row| Ok((row.get(0)?, row.get(1)?, vierkant(row, 2)?)))
    }
}

fn vierkant(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Vierkant> {
    Ok(Vierkant { x: row.get(first)?, y: row.get(first + 1)?, inwoners: row.get(first + 2)? })
}
