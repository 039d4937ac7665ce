//! One connection, opened so that nothing can go wrong behind our back.

use super::error::{Result, StoreError};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// A connection to a Wijkbeeld file, and every question and change that is made of SQL.
pub struct Store {
    pub(super) db: Connection,
}

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For changing; nobody else gets in.
    Write,
    /// For looking, at a copy that nobody changes or on a medium that cannot be written.
    Read,
    /// For making a new file.
    Create,
}

impl Store {
    /// Opens a file that is known to be ours, and takes its lock.
    ///
    /// `path` must be canonical: a path through a linked folder is refused by NOFOLLOW.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when it is open elsewhere; what SQLite says otherwise.
    pub fn open(path: &Path, mode: Mode) -> Result<Self> {
        let access = match mode {
            Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        let store = Self { db: Connection::open_with_flags(path, flags)? };
        store.configure(mode)?;
        Ok(store)
    }

    /// A file in memory, for tests.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory() -> Result<Self> {
        let store = Self { db: Connection::open_in_memory()? };
        store.configure(Mode::Create)?;
        Ok(store)
    }

    fn configure(&self, mode: Mode) -> Result<()> {
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        self.db.busy_timeout(std::time::Duration::ZERO)?;
        self.db.set_prepared_statement_cache_capacity(128);
        self.pragma("foreign_keys", "ON")?;
        self.pragma("cell_size_check", "ON")?;
        self.pragma("mmap_size", "0")?;
        self.pragma("temp_store", "MEMORY")?;
        if mode == Mode::Create {
            // Half as many pages to find and to split as with SQLite's own size: a whole country
            // goes in a fifth faster. Files that were made before keep theirs.
            self.pragma("page_size", "8192")?;
        }
        if mode != Mode::Read {
            self.pragma("locking_mode", "EXCLUSIVE")?;
            self.pragma("journal_mode", "DELETE")?;
            // The file is never let go of, so SQLite keeps the journal too: cut off, it holds nothing
            // of what a page said before, such as a person who was wiped.
            self.pragma("journal_size_limit", "0")?;
            self.pragma("synchronous", "EXTRA")?;
            self.pragma("secure_delete", "ON")?;
            self.db.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
        }
        self.set_query_only(true)
    }

    /// Lets changes in (`false`) or keeps them out (`true`).
    pub(super) fn set_query_only(&self, only: bool) -> Result<()> {
        self.pragma("query_only", if only { "ON" } else { "OFF" })
    }

    fn pragma(&self, name: &str, value: &str) -> Result<()> {
        // Some pragmas answer with a row and some do not: both are fine.
        let mut statement = self.db.prepare(&format!("PRAGMA {name}={value}"))?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    }

    /// Does `work` in one transaction: all of it is kept, durably, or nothing.
    ///
    /// `work` says with its `bool` whether there is anything to keep.
    ///
    /// # Errors
    /// What `work` or SQLite says; nothing was changed then.
    pub fn transaction<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Self) -> std::result::Result<(T, bool), E>,
    ) -> std::result::Result<T, E> {
        self.set_query_only(false)?;
        let outcome = self.begin_and_finish(work);
        if !self.db.is_autocommit() {
            // A failed rollback leaves the transaction to SQLite, which undoes it at closing.
            let _rolled_back = self.db.execute_batch("ROLLBACK");
        }
        if outcome.is_err() {
            // After an error of the disk SQLite undoes the half change at the next look; without
            // it the file would lie there half changed, and be carried off without its journal.
            let look = self.db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
            // What it says now is about the same disk; the first error is told.
            let _undone = look;
        }
        self.set_query_only(true)?;
        outcome
    }

    fn begin_and_finish<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Self) -> std::result::Result<(T, bool), E>,
    ) -> std::result::Result<T, E> {
        let begin = self.db.execute_batch("BEGIN IMMEDIATE");
        begin.map_err(StoreError::from)?;
        let (result, keep) = work(self)?;
        if keep {
            self.db.execute_batch("COMMIT").map_err(StoreError::from)?;
        }
        Ok(result)
    }
}
