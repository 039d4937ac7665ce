//! Series: how many values each batch has of an indicator and period.

use super::Store;
use super::error::Result;
use std::collections::BTreeMap;

/// Number of values per `indicator.nr` and `Periode::number`.
pub type Reeksen = BTreeMap<(i64, i64), u64>;

impl Store {
    /// The series of every batch, by `batch.nr`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn reeksen(&self) -> Result<BTreeMap<i64, Reeksen>> {
        let sql = "SELECT batch, indicator, periode, waarden FROM reeks ORDER BY 1, 2, 3";
        let mut all: BTreeMap<i64, Reeksen> = BTreeMap::new();
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let waarden = u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
            all.entry(row.get(0)?).or_default().insert((row.get(1)?, row.get(2)?), waarden);
        }
        Ok(all)
    }

    /// Notes the series of one batch.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_reeksen(&self, batch: i64, reeksen: &Reeksen) -> Result<()> {
        let sql = "INSERT INTO reeks (batch, indicator, periode, waarden) VALUES (?1, ?2, ?3, ?4)";
        let mut statement = self.db.prepare_cached(sql)?;
        for ((indicator, periode), waarden) in reeksen {
            let waarden = i64::try_from(*waarden).unwrap_or(i64::MAX);
            statement.execute([batch, *indicator, *periode, waarden])?;
        }
        Ok(())
    }

    /// Number of series that do not tell how many values lie there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn reeks_faults(&self) -> Result<i64> {
        let sql = include_str!("sql/reeks_faults.sql");
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }

    /// Calls `each` with gebied and batch of every value of one indicator and period.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn reeks_keys_of(
        &self,
        (indicator, periode): (i64, i64),
        mut each: impl FnMut(i64, i64),
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/reeks_keys_of.sql"))?;
        let mut rows = statement.query([indicator, periode])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get(1)?);
        }
        Ok(())
    }
}
