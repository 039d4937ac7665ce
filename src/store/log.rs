//! The append-only log: user actions, the field changes they consist of, and who did them.

use super::Store;
use super::error::Result;
use super::value::SqlId;
use crate::model::log::{Handeling, Wijziging};
use crate::model::record::{Id, Noun, Value};
use rusqlite::{OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

impl Store {
    /// The id of the user with this name, made when there is none.
    pub fn gebruiker(&self, naam: &str) -> Result<Id> {
        let sql = "SELECT id FROM gebruiker WHERE naam = ?1";
        let known = self.db.query_row(sql, [naam], |row| row.get::<_, SqlId>(0)).optional()?;
        if let Some(SqlId(id)) = known {
            return Ok(id);
        }
        let id = Id::new_v4();
        let sql = "INSERT INTO gebruiker (id, naam) VALUES (?1, ?2)";
        self.db.execute(sql, params![SqlId(id), naam])?;
        Ok(id)
    }

    /// Writes down a user action.
    pub fn add_handeling(&self, handeling: &Handeling, wie: Id) -> Result<()> {
        self.db.prepare_cached(include_str!("sql/add_handeling.sql"))?.execute(params![
            SqlId(handeling.id),
            handeling.soort,
            handeling.tijd,
            SqlId(wie),
            SqlId(handeling.apparaat),
            handeling.betreft.map(SqlId),
        ])?;
        Ok(())
    }

    /// Gives a field a value and writes that down. A row that is not there is made.
    pub fn write_field(
        &self,
        handeling: Id,
        hlc: i64,
        (noun, rij): (Noun, Id),
        (veld, waarde): (&str, &Value),
    ) -> Result<()> {
        self.update_field(noun, rij, veld, waarde)?;
        let hash = change_hash(handeling, noun.table(), rij, veld, waarde, hlc);
        let previous = match self.last_change(rij, veld)? {
            Some((id, own)) if own == handeling => {
                // One action gives a field one value: the last one it comes to.
                let sql = "UPDATE wijziging SET waarde = ?2, hlc = ?3, sha256 = ?4 WHERE id = ?1";
                let values = params![SqlId(id), waarde, hlc, hash.as_slice()];
                self.db.prepare_cached(sql)?.execute(values)?;
                return Ok(());
            }
            other => other.map(|(id, _)| id),
        };
        let id = Id::new_v4();
        self.db.prepare_cached(include_str!("sql/add_wijziging.sql"))?.execute(params![
            SqlId(id),
            SqlId(handeling),
            noun.table(),
            SqlId(rij),
            veld,
            waarde,
            hlc,
            hash.as_slice(),
        ])?;
        if let Some(previous) = previous {
            let sql = "INSERT INTO vervangt (nieuw, oud) VALUES (?1, ?2)";
            self.db.prepare_cached(sql)?.execute([SqlId(id), SqlId(previous)])?;
        }
        Ok(())
    }

    /// Makes a row before its first field is written.
    pub fn make_row(&self, noun: Noun, id: Id) -> Result<()> {
        self.insert_row(noun, id)
    }

    /// The newest change of a field and the action it belongs to.
    fn last_change(&self, rij: Id, veld: &str) -> Result<Option<(Id, Id)>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/last_change.sql"))?;
        let change = statement.query_row(params![SqlId(rij), veld], |row| {
            Ok((row.get::<_, SqlId>(0)?.0, row.get::<_, SqlId>(1)?.0))
        });
        Ok(change.optional()?)
    }

    /// The clock value of the newest change.
    pub fn newest_hlc(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(hlc), 0) FROM wijziging";
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }

    /// The user actions after a place in the log, oldest first.
    pub fn handelingen_after(&self, volgnr: i64) -> Result<Vec<Handeling>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/handelingen.sql"))?;
        let rows = statement.query_map([volgnr], read_handeling)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest user action that changed a row, or one field of it.
    pub fn last_change_of(&self, rij: Id, veld: Option<&str>) -> Result<Option<Handeling>> {
        let sql = include_str!("sql/last_change_of_row.sql");
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_row(params![SqlId(rij), veld], read_handeling).optional()?)
    }

    /// The changes of one user action, in the order in which they were written.
    pub fn wijzigingen(&self, handeling: Id) -> Result<Vec<Wijziging>> {
        let mut statement = self.db.prepare_cached(include_str!("sql/wijzigingen.sql"))?;
        let rows = statement.query_map([SqlId(handeling)], |row| {
            let table: String = row.get(1)?;
            let replaced: Option<SqlId> = row.get(5)?;
            let oud: Value = row.get(6)?;
            let change = Wijziging {
                id: row.get::<_, SqlId>(0)?.0,
                noun: Noun::Instelling,
                rij: row.get::<_, SqlId>(2)?.0,
                veld: row.get(3)?,
                waarde: row.get(4)?,
                oud: replaced.map(|_| oud),
            };
            Ok((table, change))
        })?;
        let mut changes = Vec::new();
        for row in rows {
            let (table, change) = row?;
            changes.extend(Noun::from_table(&table).map(|noun| Wijziging { noun, ..change }));
        }
        Ok(changes)
    }

    /// Calls `each` for every change of the log, oldest first, with whether its hash is right.
    pub fn replay(&self, mut each: impl FnMut(&str, Id, &str, Value, bool)) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/replay.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (SqlId(handeling), table): (SqlId, String) = (row.get(0)?, row.get(1)?);
            let (SqlId(rij), veld): (SqlId, String) = (row.get(2)?, row.get(3)?);
            let (waarde, hlc): (Value, i64) = (row.get(4)?, row.get(5)?);
            let kept: Vec<u8> = row.get(6)?;
            let sound = change_hash(handeling, &table, rij, &veld, &waarde, hlc)[..] == kept[..];
            each(&table, rij, &veld, waarde, sound);
        }
        Ok(())
    }
}

fn read_handeling(row: &rusqlite::Row<'_>) -> rusqlite::Result<Handeling> {
    Ok(Handeling {
        volgnr: row.get(0)?,
        id: row.get::<_, SqlId>(1)?.0,
        soort: row.get(2)?,
        tijd: row.get(3)?,
        wie: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
        apparaat: row.get::<_, SqlId>(5)?.0,
        betreft: row.get::<_, Option<SqlId>>(6)?.map(|SqlId(id)| id),
    })
}

/// SHA-256 over everything a change says, so that a flipped bit shows.
pub(super) fn change_hash(
    handeling: Id,
    tabel: &str,
    rij: Id,
    veld: &str,
    waarde: &Value,
    hlc: i64,
) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(handeling.as_bytes());
    hash.update(tabel.as_bytes());
    hash.update([0]);
    hash.update(rij.as_bytes());
    hash.update(veld.as_bytes());
    hash.update([0]);
    hash.update(hlc.to_le_bytes());
    match waarde {
        Value::Null => hash.update([0]),
        Value::Int(number) => hash.update([&[1][..], &number.to_le_bytes()].concat()),
        Value::Real(number) => hash.update([&[2][..], &number.to_le_bytes()].concat()),
        Value::Text(text) => hash.update([&[3], text.as_bytes()].concat()),
        Value::Id(id) => hash.update([&[4], &id.as_bytes()[..]].concat()),
    }
    hash.finalize().into()
}
