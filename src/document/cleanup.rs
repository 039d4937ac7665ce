//! 'Opruimen': deletes the figures of withdrawn batches, for good.

use super::Document;
use super::backup;
use super::error::{DocumentError, Result};
use super::transact::{Change, Soort};
use crate::model::progress::Progress;
use crate::model::record::{Edit, Noun, Value};
use crate::store::cleanup::BatchRow;
use crate::store::content::BatchParts;

/// What cleaning up would delete.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleanable {
    /// Names of the files whose figures were withdrawn.
    pub bestanden: Vec<String>,
    /// Number of values.
    pub waarden: u64,
    /// Bytes that they take in the file, about.
    pub bytes: u64,
}

impl Document {
    /// What cleaning up would delete.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn cleanable(&self) -> Result<Cleanable> {
        let batches = self.all_batches()?;
        let all: u64 = batches.iter().map(|batch| batch.waarden).sum();
        let withdrawn = batches.iter().filter(|batch| can_be_cleaned(&batch.row));
        let mut cleanable = Cleanable::default();
        for batch in withdrawn {
            cleanable.bestanden.push(batch.row.bestand.clone());
            cleanable.waarden += batch.waarden;
        }
        if cleanable.waarden > 0 {
            let bytes = u128::from(self.store.bytes_of_values()?);
            let share = bytes * u128::from(cleanable.waarden) / u128::from(all.max(1));
            cleanable.bytes = u64::try_from(share).unwrap_or(u64::MAX);
        }
        Ok(cleanable)
    }

    /// Deletes the figures of withdrawn batches, after a backup. It cannot be undone; the backup
    /// can be put back.
    ///
    /// # Errors
    /// [`DocumentError::NothingToCleanUp`], that no backup could be made, or what SQLite says;
    /// nothing was changed then.
    pub fn clean_up(&mut self, wie: &str, progress: &mut Progress<'_>) -> Result<Cleanable> {
        self.require_write()?;
        let cleanable = self.cleanable()?;
        let batches = self.store.all_batches()?;
        let withdrawn: Vec<BatchRow> = batches.into_iter().filter(can_be_cleaned).collect();
        if withdrawn.is_empty() {
            return Err(DocumentError::NothingToCleanUp);
        }
        progress.step("Reservekopie maken", 0, 1)?;
        if !self.path().as_os_str().is_empty() {
            backup::make(self, "voor-opruimen")?;
        }
        self.transact(Soort::Opruimen, wie, None, |change| change.clean_up(&withdrawn, progress))?;
        // What was deleted is gone already; the room on the disk is worth a try.
        if let Err(error) = self.store.vacuum() {
            tracing::warn!(%error, "the file did not become smaller");
        }
        Ok(cleanable)
    }
}

/// Whether a batch was withdrawn and still holds what it brought.
fn can_be_cleaned(batch: &BatchRow) -> bool {
    batch.ingetrokken && !batch.opgeruimd
}

impl Change<'_> {
    fn clean_up(&mut self, batches: &[BatchRow], progress: &mut Progress<'_>) -> Result<()> {
        self.store.delete_withdrawn(progress)?;
        let gebieden = self.store.gebieden_with_batch()?;
        for batch in batches {
            let own = gebieden.iter().filter(|(nr, _)| *nr == batch.nr);
            let gebieden = own.map(|(_, gebied)| gebied).collect();
            let left = BatchParts { gebieden, ..BatchParts::default() };
            let hash = left.sha256().into();
            let fields = vec![("opgeruimd", Value::Int(1)), ("inhoud_sha256", hash)];
            self.put(&Edit::change(Noun::Batch, batch.id, fields))?;
        }
        Ok(())
    }
}
