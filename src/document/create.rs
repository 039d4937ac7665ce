//! Making a new file.

use super::Document;
use super::error::{DocumentError, Result};
use super::open::Access;
use super::platform;
use super::transact::Soort;
use crate::model::progress::Progress;
use crate::model::record::{Edit, Noun};
use crate::model::seed::Seed;
use crate::store::Store;
use crate::store::connect::Mode;
use std::path::Path;

impl Document {
    /// Makes a file with what it starts with, and opens it. The file appears whole or not at
    /// all, and never in the place of one that is there.
    ///
    /// # Errors
    /// [`DocumentError::Exists`], or what the system says; nothing is left then.
    pub fn create(
        path: &Path,
        seed: &Seed,
        wie: &str,
        progress: &mut Progress<'_>,
    ) -> Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(DocumentError::Exists(path.to_owned()));
        }
        let path = &platform::canonical_target(path)
            .map_err(|(folder, error)| DocumentError::io(&folder)(error))?;
        if platform::journal_of(path).symlink_metadata().is_ok() {
            return Err(DocumentError::OldJournal(path.to_owned()));
        }
        if platform::is_too_long(path) {
            return Err(DocumentError::NameTooLong(path.to_owned()));
        }
        let half = platform::beside(path);
        let made = make(&half, seed, wie, progress)
            .and_then(|()| put_in_place(&half, path))
            .and_then(|()| Self::open(path));
        if made.is_err() {
            // What is left of a file that failed is of no use; that it failed is what is said.
            let _removed = std::fs::remove_file(&half);
        }
        made
    }

    /// A file in memory with what it starts with: for tests and for a look without a file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory(seed: &Seed, wie: &str) -> Result<Self> {
        let mut document = Self::over(Store::in_memory()?, "".into(), Access::Write, None);
        document.fill(seed, wie, &mut Progress::silent())?;
        Ok(document)
    }

    fn fill(&mut self, seed: &Seed, wie: &str, progress: &mut Progress<'_>) -> Result<()> {
        self.store.climb()?;
        self.transact(Soort::Nieuw, wie, None, |change| {
            let gemeente =
                vec![("sleutel", "gemeente".into()), ("waarde", (&*seed.gemeente).into())];
            change.put(&Edit::add(Noun::Instelling, gemeente))?;
            for draft in &seed.drafts {
                change.take_over(draft, progress)?;
            }
            seed.edits.iter().try_for_each(|edit| change.put(edit))
        })?;
        Ok(())
    }
}

fn make(half: &Path, seed: &Seed, wie: &str, progress: &mut Progress<'_>) -> Result<()> {
    let store = Store::open(half, Mode::Create)?;
    Document::over(store, half.to_owned(), Access::Write, None).fill(seed, wie, progress)
}

/// Gives a finished file its name, unless another has taken that name in the meantime.
fn put_in_place(half: &Path, path: &Path) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(DocumentError::Exists(path.to_owned()));
    }
    platform::replace_file(half, path).map_err(DocumentError::io(path))
}
