//! Taking persons out: of tables, of the log, and of the names of users.

use super::Store;
use super::error::Result;
use super::log::change_hash;
use super::value::SqlId;
use crate::model::persoon::is_contact;
use crate::model::record::{Id, Noun, Value};
use rusqlite::params;

/// Where a text stands: in which field of which row.
#[derive(Debug, Clone, Copy)]
pub struct Plaats<'a> {
    /// Kind of row.
    pub noun: Noun,
    /// The row.
    pub rij: Id,
    /// The field.
    pub veld: &'a str,
}

/// A text of the log with what its hash covers.
struct LogText {
    id: SqlId,
    handeling: SqlId,
    tabel: String,
    rij: SqlId,
    veld: String,
    waarde: String,
    hlc: i64,
}

impl Store {
    /// Gives texts of the log another value, where `other` has one, with a hash that fits; returns
    /// how many. The only place where what the log says is altered.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn alter_in_log(
        &self,
        mut other: impl FnMut(Plaats<'_>, &str) -> Option<Value>,
    ) -> Result<usize> {
        let mut altered = 0;
        for text in self.texts_of_log()? {
            let Some(noun) = Noun::from_table(&text.tabel) else { continue };
            let place = Plaats { noun, rij: text.rij.0, veld: &text.veld };
            let Some(value) = other(place, &text.waarde) else { continue };
            let (handeling, rij) = (text.handeling.0, text.rij.0);
            let hash = change_hash(handeling, &text.tabel, rij, &text.veld, &value, text.hlc);
            let sql = "UPDATE wijziging SET waarde = ?2, sha256 = ?3 WHERE id = ?1";
            self.db.prepare_cached(sql)?.execute(params![text.id, value, hash.as_slice()])?;
            altered += 1;
        }
        Ok(altered)
    }

    fn texts_of_log(&self) -> Result<Vec<LogText>> {
        self.query_all(include_str!("sql/texts_of_log.sql"), |row| {
            Ok(LogText {
                id: row.get(0)?,
                handeling: row.get(1)?,
                tabel: row.get(2)?,
                rij: row.get(3)?,
                veld: row.get(4)?,
                waarde: row.get(5)?,
                hlc: row.get(6)?,
            })
        })
    }

    /// Gives a field of a row a value that the log has already.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn alter_in_row(&self, place: Plaats<'_>, value: &Value) -> Result<()> {
        self.update_field(place.noun, place.rij, place.veld, value)
    }

    /// Empties a field of every row of a noun.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn blank_in_rows(&self, noun: Noun, veld: &str) -> Result<()> {
        let table = if is_contact(noun, veld) { "contact" } else { noun.table() };
        self.db.execute(&format!("UPDATE {table} SET {veld} = NULL"), [])?;
        Ok(())
    }

    /// The names of those who made changes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gebruikers(&self) -> Result<Vec<(Id, String)>> {
        let sql = "SELECT id, naam FROM gebruiker WHERE naam IS NOT NULL ORDER BY id";
        self.query_all(sql, |row| Ok((row.get::<_, SqlId>(0)?.0, row.get(1)?)))
    }

    /// Takes out the name of a user.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn blank_gebruiker(&self, id: Id) -> Result<()> {
        self.db.execute("UPDATE gebruiker SET naam = NULL WHERE id = ?1", [SqlId(id)])?;
        Ok(())
    }
}
