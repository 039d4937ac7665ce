//! Values in bulk: a whole country goes into the file with one pass over its values.

use super::Store;
use super::error::Result;
use crate::model::Reden;
use crate::model::progress::Progress;
use crate::model::waarneming::Extra;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement};

/// A value with the numbers under which the file knows its gebied, indicator and batch.
#[derive(Debug, Clone, Copy)]
pub struct BulkRow<'a> {
    /// `gebied.nr`.
    pub gebied: i64,
    /// `indicator.nr`.
    pub indicator: i64,
    /// `Periode::number`.
    pub periode: i64,
    /// `batch.nr`.
    pub batch: i64,
    /// The value, or why it is missing.
    pub waarde: std::result::Result<f64, Reden>,
    /// What only few values carry.
    pub extra: Option<&'a Extra>,
}

impl BulkRow<'_> {
    /// The order in which rows lie in the file.
    pub fn key(&self) -> (i64, i64, i64, i64) {
        (self.gebied, self.indicator, self.periode, self.batch)
    }
}

/// Rows between two looks at whether the user wants to stop.
const ROWS_PER_STEP: usize = 8192;

/// Rows in one statement: fewer spend their time on starting it, more on finding its parameters.
const ROWS_AT_ONCE: usize = 8;

impl Store {
    /// Puts values in, in the order of [`BulkRow::key`]. After an error part of them may lie
    /// there: it must be inside a transaction.
    ///
    /// # Errors
    /// What SQLite says, or that the user stopped it.
    pub fn insert_waarnemingen<'r>(
        &self,
        rows: impl ExactSizeIterator<Item = BulkRow<'r>>,
        progress: &mut Progress<'_>,
    ) -> Result<()> {
        let total = rows.len() as u64;
        let mut plain = Inserter::new(&self.db, false)?;
        let mut full = Inserter::new(&self.db, true)?;
        for (done, row) in rows.enumerate() {
            if done % ROWS_PER_STEP == 0 {
                progress.step("Cijfers opslaan", done as u64, total)?;
            }
            if row.extra.is_some() { &mut full } else { &mut plain }.put(row)?;
        }
        plain.finish()?;
        full.finish()
    }
}

/// Gathers rows until a statement is full of them.
struct Inserter<'s, 'r> {
    waiting: Vec<BulkRow<'r>>,
    many: Statement<'s>,
    single: Statement<'s>,
}

impl<'s, 'r> Inserter<'s, 'r> {
    fn new(db: &'s Connection, full: bool) -> Result<Self> {
        Ok(Self {
            waiting: Vec::with_capacity(ROWS_AT_ONCE),
            many: db.prepare(&insert_sql(full, ROWS_AT_ONCE))?,
            single: db.prepare(&insert_sql(full, 1))?,
        })
    }

    fn put(&mut self, row: BulkRow<'r>) -> Result<()> {
        self.waiting.push(row);
        if self.waiting.len() == ROWS_AT_ONCE {
            insert(&mut self.many, &self.waiting)?;
            self.waiting.clear();
        }
        Ok(())
    }

    fn finish(mut self) -> Result<()> {
        self.waiting.chunks(1).try_for_each(|row| insert(&mut self.single, row))
    }
}

/// FAIL instead of the usual ABORT: SQLite would note down every page for undoing the one
/// statement, while here the whole transaction is undone.
fn insert_sql(full: bool, rows: usize) -> String {
    let (head, places) = match full {
        true => (include_str!("sql/insert_waarneming_full.sql"), "(?,?,?,?,?,?,?,?,?,?,?)"),
        false => (include_str!("sql/insert_waarneming.sql"), "(?,?,?,?,?,?)"),
    };
    format!("{head}{}", vec![places; rows].join(","))
}

/// Runs a statement of [`insert_sql`] with these rows.
fn insert(statement: &mut Statement<'_>, rows: &[BulkRow<'_>]) -> Result<()> {
    let mut place = 0;
    let mut bind = |value: ValueRef<'_>| {
        place += 1;
        statement.raw_bind_parameter(place, ToSqlOutput::Borrowed(value))
    };
    for row in rows {
        for number in [row.gebied, row.indicator, row.periode, row.batch] {
            bind(ValueRef::Integer(number))?;
        }
        bind(real(row.waarde.ok()))?;
        bind(row.waarde.err().map_or(ValueRef::Null, |reden| ValueRef::Integer(reden.number())))?;
        let Some(extra) = row.extra else { continue };
        for number in [extra.onder, extra.boven, extra.teller, extra.noemer] {
            bind(real(number))?;
        }
        let words = extra.kwalificatie.as_deref();
        bind(words.map_or(ValueRef::Null, |words| ValueRef::Text(words.as_bytes())))?;
    }
    statement.raw_execute()?;
    Ok(())
}

fn real(number: Option<f64>) -> ValueRef<'static> {
    number.map_or(ValueRef::Null, ValueRef::Real)
}
