//! Whole files: a compact copy of this one, or another one's content put back into it.

use super::connect::Mode;
use super::error::{Result, StoreError};
use super::{Store, header};
use std::fs::File;
use std::path::Path;

impl Store {
    /// Writes a compact, durable copy to a path where nothing may be yet.
    ///
    /// # Errors
    /// What SQLite or the system says; a half copy is taken away.
    pub fn copy_to(&self, target: &Path) -> Result<()> {
        self.set_query_only(false)?;
        let copied = self.vacuum_into(target);
        self.set_query_only(true)?;
        if copied.is_err() {
            // What is left of a copy that failed is of no use; that it failed is what is said.
            let _removed = std::fs::remove_file(target);
        }
        copied
    }

    fn vacuum_into(&self, target: &Path) -> Result<()> {
        let name = target.to_str().ok_or_else(|| {
            let error = std::io::Error::other("de naam heeft tekens die niet kunnen");
            StoreError::io(target)(error)
        })?;
        self.db.execute("VACUUM INTO ?1", [name])?;
        let file = File::options().write(true).open(target).map_err(StoreError::io(target))?;
        file.sync_all().map_err(StoreError::io(target))
    }

    /// Puts the content of another Wijkbeeld file in the place of this one's, in one step.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when `source` is not sound; nothing was changed then.
    pub fn replace_with(&mut self, source: &Path) -> Result<()> {
        if !matches!(
            header::read(source).map_err(StoreError::io(source))?,
            header::Header::Ours { .. }
        ) {
            return Err(StoreError::Damaged("de reservekopie is geen Wijkbeeld-bestand".into()));
        }
        let other = Self::open(source, Mode::Read)?;
        other.quick_check()?;
        self.set_query_only(false)?;
        let restored = self.restore_pages(&other);
        self.set_query_only(true)?;
        restored
    }

    fn restore_pages(&mut self, other: &Self) -> Result<()> {
        let backup = rusqlite::backup::Backup::new(&other.db, &mut self.db)?;
        backup.run_to_completion(1000, std::time::Duration::ZERO, None)?;
        Ok(())
    }
}
