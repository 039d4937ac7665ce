//! Every batch with what it holds, and the deleting of withdrawn ones.

use super::Store;
use super::error::Result;
use super::value::SqlId;
use crate::model::Bron;
use crate::model::progress::Progress;
use crate::model::record::Id;

/// A batch, withdrawn or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRow {
    /// Id of the row.
    pub id: Id,
    /// `batch.nr`.
    pub nr: i64,
    /// Its bron, when it has one.
    pub bron: Option<Bron>,
    /// Id of the importer.
    pub soort: String,
    /// Name of the file it came from.
    pub bestand: String,
    /// Number of rows that it brought.
    pub rijen: i64,
    /// Whether it was withdrawn.
    pub ingetrokken: bool,
    /// Whether its rows were deleted.
    pub opgeruimd: bool,
    /// Hash over what it holds.
    pub inhoud: String,
    /// The action that brought it in.
    pub gekomen: Option<Id>,
    /// The action that last withdrew it or brought it back.
    pub laatst: Option<Id>,
}

impl Store {
    /// Every batch, in the order in which they came.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all_batches(&self) -> Result<Vec<BatchRow>> {
        self.query_all(include_str!("sql/all_batches.sql"), |row| {
            let text = |index| row.get::<_, Option<String>>(index).map(Option::unwrap_or_default);
            let flag = |index| row.get::<_, Option<i64>>(index).map(|flag| flag == Some(1));
            let id = |index| row.get::<_, Option<SqlId>>(index).map(|id| id.map(|SqlId(id)| id));
            let bron = Bron {
                uitgever: text(2)?,
                tabel: text(3)?,
                editie: text(4)?,
                licentie: text(5)?,
                plaats: text(6)?,
            };
            Ok(BatchRow {
                id: row.get::<_, SqlId>(0)?.0,
                nr: row.get(1)?,
                bron: flag(13)?.then_some(bron),
                soort: text(7)?,
                bestand: text(8)?,
                rijen: row.get::<_, Option<i64>>(9)?.unwrap_or(0),
                ingetrokken: flag(10)?,
                opgeruimd: flag(11)?,
                inhoud: text(12)?,
                gekomen: id(14)?,
                laatst: id(15)?,
            })
        })
    }

    /// Number of gebieden, distributions, outlines and squares that a batch brought.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn beside_values(&self, batch: i64) -> Result<[u64; 4]> {
        let count = |table: &str| {
            let sql = format!("SELECT count(*) FROM {table} WHERE batch = ?1");
            let number =
                self.db.prepare_cached(&sql)?.query_row([batch], |row| row.get::<_, u32>(0))?;
            Ok::<_, super::StoreError>(u64::from(number))
        };
        Ok([count("gebied")?, count("benchmark")?, count("omtrek")?, count("vierkant")?])
    }

    /// Deletes what withdrawn batches hold, all but their gebieden: another batch may have
    /// values of these.
    ///
    /// # Errors
    /// What SQLite says, or that the user stopped it.
    pub fn delete_withdrawn(&self, progress: &mut Progress<'_>) -> Result<()> {
        let gebieden: Vec<i64> =
            self.query_all("SELECT nr FROM gebied ORDER BY nr", |row| row.get(0))?;
        let mut statement = self.db.prepare_cached(include_str!("sql/delete_waarnemingen.sql"))?;
        for (done, gebied) in gebieden.iter().enumerate() {
            progress.step("Cijfers opruimen", done as u64, gebieden.len() as u64)?;
            statement.execute([gebied])?;
        }
        for table in ["reeks", "lege_kolom", "benchmark", "omtrek", "wijkmaat", "vierkant"] {
            let which = "SELECT nr FROM batch WHERE ingetrokken = 1 AND opgeruimd IS NULL";
            self.db.execute(&format!("DELETE FROM {table} WHERE batch IN ({which})"), [])?;
        }
        Ok(())
    }

    /// Bytes that the values take in the file, with their index.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn bytes_of_values(&self) -> Result<u64> {
        let sql = include_str!("sql/bytes_of_values.sql");
        let bytes: i64 = self.db.query_row(sql, [], |row| row.get(0))?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    /// Gives room that is not used back to the disk.
    ///
    /// # Errors
    /// What SQLite says; the content is as it was then.
    pub fn vacuum(&mut self) -> Result<()> {
        self.set_query_only(false)?;
        let done = self.db.execute_batch("VACUUM");
        self.set_query_only(true)?;
        Ok(done?)
    }
}
