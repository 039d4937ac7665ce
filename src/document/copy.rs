//! Copies: a steady one to look at, one to take away, one without persons.

use super::Document;
use super::error::{DocumentError, Result};
use super::platform;
use crate::model::basis;
use crate::model::persoon::{GEWIST_OP, WEGGELATEN, is_contact, may_name, vondsten};
use crate::model::record::{Id, Noun, Value};
use crate::store::connect::Mode;
use crate::store::header;
use crate::store::personen::Plaats;
use crate::store::records::field_names;
use crate::store::{Store, StoreError};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A file in the system's temporary folder that is removed when this is dropped.
#[derive(Debug)]
pub struct TempCopy(PathBuf);

impl TempCopy {
    pub(super) fn new() -> Self {
        Self(temp_folder().join(format!("wijkbeeld-{}.wijk", Id::new_v4())))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Canonical, because SQLite is told to refuse a path through a linked folder.
fn temp_folder() -> PathBuf {
    let folder = std::env::temp_dir();
    folder.canonicalize().unwrap_or(folder)
}

impl Drop for TempCopy {
    fn drop(&mut self) {
        // What cannot be removed is in the temporary folder, which the system empties.
        let _removed = std::fs::remove_file(&self.0);
    }
}

/// Copies a file that someone else may be changing: it was steady when it reads the same twice
/// and no transaction was under way before and after.
///
/// # Errors
/// [`DocumentError::Unsteady`] when it keeps changing.
pub(super) fn stable_copy(path: &Path) -> Result<TempCopy> {
    const TRIES: u32 = 20;
    for attempt in 0..TRIES {
        if let Some(copy) = try_copy(path)? {
            return Ok(copy);
        }
        // Not a wait for a result: the other program needs a moment to finish its change.
        std::thread::park_timeout(std::time::Duration::from_millis(u64::from(attempt) * 10));
    }
    Err(DocumentError::Unsteady(path.to_owned()))
}

fn try_copy(path: &Path) -> Result<Option<TempCopy>> {
    let hot = || header::journal_is_hot(path).map_err(DocumentError::io(path));
    if hot()? {
        return Ok(None);
    }
    let copy = TempCopy::new();
    let mut target = File::create_new(copy.path()).map_err(DocumentError::io(copy.path()))?;
    let copied = hash_file(path, |bytes| target.write_all(bytes))?;
    let again = hash_file(path, |_| Ok(()))?;
    Ok((copied == again && !hot()?).then_some(copy))
}

fn hash_file(path: &Path, mut each: impl FnMut(&[u8]) -> std::io::Result<()>) -> Result<[u8; 32]> {
    let mut file = File::open(path).map_err(DocumentError::io(path))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    loop {
        let n = file.read(&mut buffer).map_err(DocumentError::io(path))?;
        if n == 0 {
            return Ok(hash.finalize().into());
        }
        hash.update(&buffer[..n]);
        each(&buffer[..n]).map_err(DocumentError::io(path))?;
    }
}

/// Whether a field of a noun says something about a person.
fn is_personal(noun: Noun, field: &str) -> bool {
    let described = basis::omschrijving(noun);
    (is_contact(noun, field) && field != GEWIST_OP)
        || field == "bevestigd_door"
        || described.is_some_and(|one| one.persoonlijk.contains(&field))
}

/// What stands in place of a text in which someone wrote how to reach a person, or a BSN.
fn without_person(noun: Noun, field: &str, text: &str) -> Option<Value> {
    // What a file said last: only compared, never read.
    if field == "ingelezen" {
        let words = text.replace(['"', ':', ',', '{', '}'], " ");
        return (!vondsten(&words).is_empty()).then_some(Value::Null);
    }
    let hit = may_name(noun, field) && field != "bron" && !vondsten(text).is_empty();
    hit.then(|| WEGGELATEN.into())
}

/// Does so in every row.
fn leave_out_texts(store: &Store) -> std::result::Result<(), StoreError> {
    for noun in Noun::ALL {
        let fields: Vec<&'static str> =
            field_names(noun).filter(|field| may_name(noun, field)).collect();
        if fields.is_empty() {
            continue;
        }
        for row in store.rows(noun, true)? {
            for veld in &fields {
                if let Some(value) = without_person(noun, veld, row.text(noun, veld)) {
                    store.alter_in_row(Plaats { noun, rij: row.id, veld }, &value)?;
                }
            }
        }
    }
    Ok(())
}

impl Document {
    /// Writes a copy of the whole file to a path where nothing is yet.
    ///
    /// Without persons, the names of who made changes and all contact details are left out, and
    /// every text with a number or an address of a person in it.
    ///
    /// # Errors
    /// When something is there already, or the copy cannot be written; nothing is left then.
    pub fn copy_to(&self, target: &Path, without_persons: bool) -> Result<()> {
        let target = &refuse_existing(self.path(), target)?;
        let half = platform::beside(target);
        self.store.copy_to(&half)?;
        let finished = finish_copy(&half, without_persons).and_then(|()| {
            platform::replace_file(&half, target).map_err(DocumentError::io(target))
        });
        if finished.is_err() {
            // What is left of a copy that failed is of no use; that it failed is what is said.
            let _removed = std::fs::remove_file(&half);
        }
        finished
    }
}

/// The canonical path of a target that is not there, or is an empty file.
fn refuse_existing(own: &Path, target: &Path) -> Result<PathBuf> {
    if target.canonicalize().is_ok_and(|path| path == own) {
        return Err(DocumentError::SameFile(target.to_owned()));
    }
    let empty = target.symlink_metadata().is_ok_and(|found| found.is_file() && found.len() == 0);
    if !empty && target.symlink_metadata().is_ok() {
        return Err(DocumentError::Exists(target.to_owned()));
    }
    if platform::is_too_long(target) {
        return Err(DocumentError::NameTooLong(target.to_owned()));
    }
    platform::canonical_target(target).map_err(|(folder, error)| DocumentError::io(&folder)(error))
}

fn finish_copy(half: &Path, without_persons: bool) -> Result<()> {
    let mut store = Store::open(half, if without_persons { Mode::Write } else { Mode::Read })?;
    store.quick_check()?;
    if without_persons {
        store.transaction(|store| {
            for noun in Noun::ALL {
                let personal = field_names(noun).filter(|field| is_personal(noun, field));
                personal.into_iter().try_for_each(|field| store.blank_in_rows(noun, field))?;
            }
            leave_out_texts(store)?;
            store.alter_in_log(|at, text| match is_personal(at.noun, at.veld) {
                true => Some(Value::Null),
                false => without_person(at.noun, at.veld, text),
            })?;
            for (id, _) in store.gebruikers()? {
                store.blank_gebruiker(id)?;
            }
            Ok::<_, StoreError>(((), true))
        })?;
    }
    Ok(())
}
