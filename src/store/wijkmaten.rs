//! Sizes of the wijken of the whole country.

use super::Store;
use super::error::Result;
use crate::model::wijkmaat::Wijkmaat;
use rusqlite::params;
use std::collections::BTreeMap;

/// The sizes of wijken, by year.
pub type Wijkmaten = BTreeMap<i32, Vec<Wijkmaat>>;

impl Store {
    /// Puts the sizes of one year in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_wijkmaten(&self, batch: i64, jaar: i32, maten: &[Wijkmaat]) -> Result<()> {
        let sql = "INSERT INTO wijkmaat VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = self.db.prepare_cached(sql)?;
        for maat in maten {
            let numbers = (maat.inwoners, maat.stedelijkheid);
            statement.execute(params![batch, jaar, maat.code, numbers.0, numbers.1])?;
        }
        Ok(())
    }

    /// The sizes that batches brought which were not withdrawn; of one year those that came last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijkmaten(&self) -> Result<Wijkmaten> {
        let mut last: BTreeMap<i32, (i64, Vec<Wijkmaat>)> = BTreeMap::new();
        for (batch, jaar, maat) in self.all_wijkmaten(include_str!("sql/live_wijkmaten.sql"))? {
            let year = last.entry(jaar).or_insert_with(|| (batch, Vec::new()));
            if year.0 != batch {
                *year = (batch, Vec::new());
            }
            year.1.push(maat);
        }
        Ok(last.into_iter().map(|(jaar, (_, maten))| (jaar, maten)).collect())
    }

    /// Every size with its `batch.nr` and year, in the order of the table.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijkmaten_with_batch(&self) -> Result<Vec<(i64, i32, Wijkmaat)>> {
        self.all_wijkmaten(
            "SELECT batch, jaar, code, inwoners, stedelijkheid FROM wijkmaat ORDER BY 1, 2, 3",
        )
    }

    fn all_wijkmaten(&self, sql: &str) -> Result<Vec<(i64, i32, Wijkmaat)>> {
        self.query_all(sql, |row| {
            let maat =
                Wijkmaat { code: row.get(2)?, inwoners: row.get(3)?, stedelijkheid: row.get(4)? };
            Ok((row.get(0)?, row.get(1)?, maat))
        })
    }
}
