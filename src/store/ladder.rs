//! The schema ladder: numbered steps that are only ever added.

use super::error::{Result, StoreError};
use super::{Store, header};

const RUNGS: &[&str] = &[
    include_str!("schema/001_basis.sql"),
    include_str!("schema/002_leesbaar.sql"),
    include_str!("schema/003_plekken.sql"),
    include_str!("schema/004_opruimen.sql"),
    include_str!("schema/005_reeksen.sql"),
    include_str!("schema/006_wijkmaten.sql"),
    include_str!("schema/007_snapshots.sql"),
    include_str!("schema/008_oordeel.sql"),
    include_str!("schema/009_plekpunt.sql"),
    include_str!("schema/010_plekvelden.sql"),
    include_str!("schema/011_vreemde_ids.sql"),
    include_str!("schema/012_contact.sql"),
    include_str!("schema/013_inventarisatie.sql"),
    include_str!("schema/014_functie.sql"),
    include_str!("schema/015_samenwerking.sql"),
    include_str!("schema/016_aanbod.sql"),
    include_str!("schema/017_opvolging.sql"),
    include_str!("schema/018_barriere.sql"),
    include_str!("schema/019_vierkanten.sql"),
    include_str!("schema/020_opgaven.sql"),
];

/// The version of a file that has walked the whole ladder.
pub const NEWEST: i32 = RUNGS.len() as i32;

impl Store {
    /// The rung on which the file stands.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn version(&self) -> Result<i32> {
        Ok(self.db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
    }

    /// Walks the steps that this file has not had, in one transaction.
    ///
    /// # Errors
    /// What SQLite says, or [`StoreError::Damaged`] when the result does not hold together; the
    /// file is as it was then.
    pub fn climb(&mut self) -> Result<()> {
        self.climb_to(NEWEST)
    }

    /// Walks the ladder up to a rung: how a file of an earlier version is made in tests.
    ///
    /// # Errors
    /// As [`Store::climb`].
    pub fn climb_to(&mut self, rung: i32) -> Result<()> {
        let from = usize::try_from(self.version()?).unwrap_or(0);
        let to = usize::try_from(rung).unwrap_or(0);
        self.transaction(|store| {
            for sql in RUNGS.get(from..to).unwrap_or_default() {
                store.db.execute_batch(sql)?;
            }
            store.db.pragma_update(None, "application_id", header::APPLICATION_ID)?;
            store.db.pragma_update(None, "user_version", rung)?;
            match store.foreign_key_faults()? {
                0 => Ok(((), true)),
                n => Err(StoreError::Damaged(format!("{n} verwijzingen kloppen niet"))),
            }
        })
    }
}
