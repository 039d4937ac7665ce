//! Reading figures back.

use super::Store;
use super::batches::{read_extra, read_waarde};
use super::content::{BenchmarkRow, OmtrekRow};
use super::error::Result;
use super::value::SqlId;
use crate::model::draft::{Groep, Verdeling};
use crate::model::record::Id;
use crate::model::waarneming::Extra;
use crate::model::{Bron, Periode, Reden};

/// A batch that was not withdrawn, with its bron.
#[derive(Debug, Clone)]
pub struct LiveBatch {
    /// `batch.nr`.
    pub nr: i64,
    /// Its bron, when it has one.
    pub bron: Option<(Id, Bron)>,
    /// Id of the importer.
    pub soort: String,
    /// Name of the file it came from.
    pub bestand: String,
    /// SHA-256 of that file.
    pub sha256: String,
    /// Which part of the file was taken.
    pub bereik: String,
    /// Number of rows.
    pub rijen: i64,
}

/// The columns of one batch without any value: `batch.nr`, and indicator and period of each.
pub type EmptyColumns = (i64, Vec<(i64, i64)>);

/// A value as it lies in the file.
#[derive(Debug, Clone)]
pub struct RawValue {
    /// `gebied.nr`.
    pub gebied: i64,
    /// `indicator.nr`.
    pub indicator: i64,
    /// The period.
    pub periode: Periode,
    /// `batch.nr`.
    pub batch: i64,
    /// The value, or why it is missing.
    pub waarde: std::result::Result<f64, Reden>,
    /// What only few values carry.
    pub extra: Option<Extra>,
}

impl Store {
    pub(super) fn query_all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All batches that were not withdrawn, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn live_batches(&self) -> Result<Vec<LiveBatch>> {
        self.query_all(include_str!("sql/live_batches.sql"), |row| {
            let text = |index| row.get::<_, Option<String>>(index).map(Option::unwrap_or_default);
            let bron = match row.get::<_, Option<SqlId>>(1)? {
                None => None,
                Some(SqlId(id)) => Some((
                    id,
                    Bron {
                        uitgever: text(2)?,
                        tabel: text(3)?,
                        editie: text(4)?,
                        licentie: text(5)?,
                        plaats: text(6)?,
                    },
                )),
            };
            Ok(LiveBatch {
                nr: row.get(0)?,
                bron,
                soort: text(7)?,
                bestand: text(8)?,
                sha256: text(9)?,
                bereik: text(10)?,
                rijen: row.get::<_, Option<i64>>(11)?.unwrap_or(0),
            })
        })
    }

    /// Every value of one gebied, of all batches.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn values_of_gebied(&self, gebied: i64) -> Result<Vec<RawValue>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/values_of_gebied.sql"))?;
        let rows = statement.query_map([gebied], read_value)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every value of one indicator for the gemeenten but one, of all batches, without what only
    /// few values carry.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn values_of_other_gemeenten(&self, indicator: i64, but: &str) -> Result<Vec<RawValue>> {
        let sql = include_str!("sql/values_of_other_gemeenten.sql");
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement
            .query_map(rusqlite::params![indicator, but], |row| bare_value(row, indicator))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every value of one indicator for one gebied, of all batches.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn values_of(&self, gebied: i64, indicator: i64) -> Result<Vec<RawValue>> {
        let sql = include_str!("sql/values_of_gebied_and_indicator.sql");
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([gebied, indicator], read_value)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Calls `each` for every value of one indicator, of all batches, without what only few
    /// values carry.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn values_of_indicator(
        &self,
        indicator: i64,
        mut each: impl FnMut(RawValue),
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/values_of_indicator.sql"))?;
        let mut rows = statement.query([indicator])?;
        while let Some(row) = rows.next()? {
            each(bare_value(row, indicator)?);
        }
        Ok(())
    }

    /// Calls `each` with gebied, batch and value of every buurt that has a row for an indicator in
    /// a period, by buurt and batch.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn values_of_buurten(
        &self,
        indicator: i64,
        periode: Periode,
        mut each: impl FnMut(i64, i64, Option<f64>),
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/values_of_buurten.sql"))?;
        let mut rows = statement.query([indicator, periode.number()])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get(1)?, row.get(2)?);
        }
        Ok(())
    }

    /// Calls `each` for every value of the file, of all batches, in the order of the table.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all_values(&self, mut each: impl FnMut(RawValue)) -> Result<()> {
        let mut statement = self.db.prepare(include_str!("sql/all_waarnemingen.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(read_value(row)?);
        }
        Ok(())
    }

    /// The gebieden that a batch has values of.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gebieden_of_batch(&self, batch: i64) -> Result<Vec<i64>> {
        let sql = "SELECT DISTINCT gebied FROM waarneming WHERE batch = ?1 ORDER BY gebied";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([batch], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Columns without any value: per batch, indicator and period, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lege_kolommen(&self) -> Result<Vec<EmptyColumns>> {
        let sql = "SELECT batch, indicator, periode FROM lege_kolom ORDER BY 1, 2, 3";
        let rows = self.query_all(sql, |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
        Ok(grouped(rows))
    }

    /// Every distribution with its `batch.nr`, in the order of the table.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn benchmarks_with_batch(&self) -> Result<Vec<(i64, BenchmarkRow)>> {
        self.query_all(include_str!("sql/benchmarks.sql"), |row| {
            let groep = Groep::parse(&row.get::<_, String>(2)?).unwrap_or(Groep::Alle);
            let verdeling = Verdeling {
                n: row.get(4)?,
                gemiddelde: row.get(5)?,
                sd: row.get(6)?,
                mediaan: row.get(7)?,
                mad: row.get(8)?,
                gemiddelde_ln: row.get(9)?,
                sd_ln: row.get(10)?,
            };
            Ok((row.get(3)?, (row.get(0)?, row.get(1)?, groep, verdeling)))
        })
    }

    /// Every outline with its `batch.nr`, by gebied.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn omtrekken_with_batch(&self) -> Result<Vec<(i64, OmtrekRow)>> {
        let sql = "SELECT batch, gebied, nauwkeurigheid, geometrie FROM omtrek ORDER BY gebied";
        self.query_all(sql, |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?))))
    }
}

fn grouped(rows: Vec<(i64, (i64, i64))>) -> Vec<EmptyColumns> {
    let mut groups: Vec<EmptyColumns> = Vec::new();
    for (batch, column) in rows {
        match groups.last_mut() {
            Some((last, columns)) if *last == batch => columns.push(column),
            _ => groups.push((batch, vec![column])),
        }
    }
    groups
}

/// gebied, periode, batch, waarde, reden.
fn bare_value(row: &rusqlite::Row<'_>, indicator: i64) -> rusqlite::Result<RawValue> {
    Ok(RawValue {
        gebied: row.get(0)?,
        indicator,
        periode: read_periode(row.get(1)?)?,
        batch: row.get(2)?,
        waarde: read_waarde(row.get(3)?, row.get(4)?),
        extra: None,
    })
}

fn read_value(row: &rusqlite::Row<'_>) -> rusqlite::Result<RawValue> {
    Ok(RawValue {
        gebied: row.get(0)?,
        indicator: row.get(1)?,
        periode: read_periode(row.get(2)?)?,
        batch: row.get(3)?,
        waarde: read_waarde(row.get(4)?, row.get(5)?),
        extra: read_extra(row, 6)?,
    })
}

fn read_periode(number: i64) -> rusqlite::Result<Periode> {
    Periode::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number))
}
