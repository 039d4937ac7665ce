//! Opening a file: the header first, then seven cases, each with its own sentence.

use super::backup;
use super::copy::{TempCopy, stable_copy};
use super::error::{DocumentError, Result};
use super::history::Log;
use super::platform;
use super::slot::{self, Slot};
use crate::model::record::Id;
use crate::model::revision::Revisions;
use crate::store::connect::Mode;
use crate::store::header::{self, Header};
use crate::store::{Store, StoreError, ladder};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// What may be done with an open document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Everything.
    Write,
    /// Looking; says why, as a sentence for the user.
    Read(String),
}

/// An open file.
pub struct Document {
    pub(super) store: Store,
    path: PathBuf,
    access: Access,
    /// Random id of this opening: files get copied, so a file's own id would not tell two apart.
    pub(super) apparaat: Id,
    revisions: Revisions,
    /// Which file it was when it was opened or first changed.
    identity: Option<platform::Identity>,
    /// What the log tells, read once.
    pub(super) log: RefCell<Log>,
    /// Says who has it open; removed when the document closes.
    pub(super) slot: Option<Slot>,
    /// Removed from disk when the document closes.
    _copy: Option<TempCopy>,
}

impl Document {
    /// Opens a file for changing; an older one is brought up to date, after a backup.
    ///
    /// # Errors
    /// One of the seven cases, as a sentence; nothing was written then.
    pub fn open(path: &Path) -> Result<Self> {
        let (path, version) = inspect(path)?;
        if version > ladder::NEWEST {
            return Err(DocumentError::Newer(path));
        }
        if let Some(reason) = platform::why_read_only(&path) {
            return Err(DocumentError::ReadOnly { path, reason });
        }
        let store = open_store(&path, Mode::Write).map_err(|error| explain(&path, error))?;
        let mut document = Self::over(store, path, Access::Write, None);
        if version < ladder::NEWEST {
            backup::make(&document, "voor-bijwerken")?;
            document.store.climb()?;
        }
        Ok(document)
    }

    /// Opens a file for looking. It works beside an open window (on a steady copy), on an older
    /// file (on a copy that is brought up to date) and on a file that cannot be written.
    ///
    /// # Errors
    /// When the file is not ours, damaged, not there or not to be read.
    pub fn open_for_reading(path: &Path) -> Result<Self> {
        let (path, version) = inspect(path)?;
        recover(&path);
        let reason = platform::why_read_only(&path)
            .map(|reason| DocumentError::ReadOnly { path: path.clone(), reason }.to_string());
        let reason = match (version > ladder::NEWEST, reason) {
            (true, _) => DocumentError::Newer(path.clone()).to_string(),
            (false, Some(reason)) => reason,
            (false, None) if version == ladder::NEWEST => match Self::open(&path) {
                Err(DocumentError::OpenElsewhere { .. }) => String::new(),
                opened => return opened,
            },
            (false, None) => String::new(),
        };
        Self::open_copy(path, version, reason)
    }

    fn open_copy(path: PathBuf, version: i32, reason: String) -> Result<Self> {
        let copy = stable_copy(&path)?;
        let mode = if version < ladder::NEWEST { Mode::Write } else { Mode::Read };
        let store = open_store(copy.path(), mode).map_err(|error| explain(&path, error))?;
        let reason = if reason.is_empty() { open_elsewhere(&path).to_string() } else { reason };
        let mut document = Self::over(store, path, Access::Read(reason), Some(copy));
        if version < ladder::NEWEST {
            document.store.climb()?;
        }
        Ok(document)
    }

    /// A look at a backup of this file: nothing can be changed in it.
    ///
    /// # Errors
    /// When there is no such backup, or it is not sound.
    pub fn look_into_backup(&self, name: &str) -> Result<Self> {
        let backup = backup::named(&self.path, name)?;
        backup::check(&backup.path)?;
        let (path, version) = inspect(&backup.path)?;
        let when = super::history::local_time(&backup.moment());
        let reason = format!("dit is de reservekopie van {when}");
        let mut document = Self::open_copy(path, version, reason)?;
        document.path.clone_from(&self.path);
        Ok(document)
    }

    /// A copy in a folder of its own that may be changed and is thrown away: for a trial.
    ///
    /// # Errors
    /// As [`Document::open_for_reading`].
    pub fn open_trial(path: &Path) -> Result<Self> {
        let (path, version) = inspect(path)?;
        if version > ladder::NEWEST {
            return Err(DocumentError::Newer(path));
        }
        recover(&path);
        let copy = stable_copy(&path)?;
        let store = open_store(copy.path(), Mode::Write).map_err(|error| explain(&path, error))?;
        let mut document = Self::over(store, path, Access::Write, Some(copy));
        document.store.climb()?;
        Ok(document)
    }

    /// A copy of what this document holds now that may be changed and is thrown away.
    ///
    /// # Errors
    /// When the copy cannot be written.
    pub fn trial(&self) -> Result<Self> {
        let copy = TempCopy::new();
        self.store.copy_to(copy.path())?;
        let store = open_store(copy.path(), Mode::Write)?;
        Ok(Self::over(store, self.path.clone(), Access::Write, Some(copy)))
    }

    pub(super) fn over(
        store: Store,
        path: PathBuf,
        access: Access,
        copy: Option<TempCopy>,
    ) -> Self {
        let identity = if copy.is_some() { None } else { platform::identity(&path) };
        Self {
            store,
            path,
            identity,
            access,
            apparaat: Id::new_v4(),
            revisions: Revisions::default(),
            log: RefCell::default(),
            slot: None,
            _copy: copy,
        }
    }

    /// Whether a Wijkbeeld file lies at this path, of any version.
    pub fn is_one(path: &Path) -> bool {
        matches!(header::read(path), Ok(Header::Ours { .. }))
    }

    /// Whether it was made by a newer version of the app, which may know more than this one.
    pub fn is_newer(&self) -> bool {
        self.store.version().is_ok_and(|version| version > ladder::NEWEST)
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What may be done with it.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// A change must not go to a file that was moved, removed or replaced meanwhile: nobody would
    /// find it again.
    ///
    /// # Errors
    /// [`DocumentError::NotInItsPlace`].
    pub(super) fn require_in_place(&mut self) -> Result<()> {
        if self.path.as_os_str().is_empty() || self._copy.is_some() {
            return Ok(());
        }
        let now = platform::identity(&self.path);
        match self.identity {
            Some(_) if now == self.identity => Ok(()),
            Some(_) => Err(DocumentError::NotInItsPlace(self.path.clone())),
            None => {
                self.identity = now;
                Ok(())
            }
        }
    }

    /// Go up with every change: what was read before is then out of date.
    pub fn revisions(&self) -> Revisions {
        self.revisions
    }

    pub(super) fn changed(&mut self, revisions: Revisions) {
        self.revisions = revisions;
    }

    /// The sentence that says why nothing can be changed.
    ///
    /// # Errors
    /// When it may only be looked at.
    pub(super) fn require_write(&self) -> Result<()> {
        match &self.access {
            Access::Write => Ok(()),
            Access::Read(reason) => {
                Err(DocumentError::ReadOnly { path: self.path.clone(), reason: reason.clone() })
            }
        }
    }
}

/// The canonical path of a file that is ours and its rung on the ladder, without SQLite.
fn inspect(path: &Path) -> Result<(PathBuf, i32)> {
    let path = path.canonicalize().map_err(DocumentError::io(path))?;
    if path.is_dir() {
        return Err(DocumentError::IsFolder(path));
    }
    if !path.is_file() {
        return Err(DocumentError::NotOurs(path));
    }
    match header::read(&path).map_err(DocumentError::io(&path))? {
        Header::Ours { .. } if header::is_cut_off(&path).map_err(DocumentError::io(&path))? => {
            Err(damaged(&path, "het einde ontbreekt"))
        }
        Header::Empty => Err(damaged(&path, "het is leeg, 0 bytes")),
        Header::Foreign => Err(DocumentError::NotOurs(path)),
        Header::OtherProgram => Err(DocumentError::OtherProgram(path)),
        Header::Ours { version } => Ok((path, version)),
    }
}

/// Lets SQLite undo a transaction that a crash cut off, before the file is copied. When that
/// cannot be done, someone else has the file or it cannot be written: the copying says so.
fn recover(path: &Path) {
    if header::journal_is_hot(path).unwrap_or(false) {
        let _recovered = Store::open(path, Mode::Write);
    }
}

fn open_store(path: &Path, mode: Mode) -> std::result::Result<Store, StoreError> {
    let store = Store::open(path, mode)?;
    store.quick_check()?;
    Ok(store)
}

fn explain(path: &Path, error: StoreError) -> DocumentError {
    match error {
        StoreError::Busy => open_elsewhere(path),
        StoreError::Damaged(fault) => damaged(path, &fault),
        StoreError::ReadOnly => DocumentError::ReadOnly {
            path: path.to_owned(),
            reason: "het systeem laat schrijven niet toe".to_owned(),
        },
        other => other.into(),
    }
}

fn open_elsewhere(path: &Path) -> DocumentError {
    DocumentError::OpenElsewhere { path: path.to_owned(), door: slot::who_has(path) }
}

fn damaged(path: &Path, fault: &str) -> DocumentError {
    DocumentError::Damaged {
        path: path.to_owned(),
        fault: fault.to_owned(),
        backup: backup::newest_good(path),
    }
}
