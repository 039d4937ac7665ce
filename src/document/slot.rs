//! Who has a file open: a note in the app's data folder, for the message only. The lock of the
//! file itself is the truth.

use super::Document;
use super::platform;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// A note that is removed when the document closes.
#[derive(Debug)]
pub(super) struct Slot(PathBuf);

#[derive(Serialize, Deserialize)]
struct Note {
    wie: String,
    sinds: String,
}

impl Drop for Slot {
    fn drop(&mut self) {
        // A note that stays behind is only read when the lock says that the file is open.
        let _removed = std::fs::remove_file(&self.0);
    }
}

impl Document {
    /// Leaves a note that says who has the file open, for someone else who tries to.
    pub fn announce(&mut self, wie: &str) {
        if self.require_write().is_err() || self.path().as_os_str().is_empty() {
            return;
        }
        let note = note_path(self.path());
        let sinds = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let text = serde_json::to_string(&Note { wie: wie.to_owned(), sinds }).unwrap_or_default();
        let folder = note.parent().map(std::fs::create_dir_all);
        // Without a note the message cannot name anyone; nothing else depends on it.
        if folder.is_some_and(|made| made.is_ok()) && std::fs::write(&note, text).is_ok() {
            self.slot = Some(Slot(note));
        }
    }
}

/// 'Jan, sinds 21-11-2026 14:03', when a note says so.
pub(super) fn who_has(document: &Path) -> Option<String> {
    let text = std::fs::read_to_string(note_path(document)).ok()?;
    let note: Note = serde_json::from_str(&text).ok()?;
    Some(format!("{}, sinds {}", note.wie, super::history::local_time(&note.sinds)))
}

fn note_path(document: &Path) -> PathBuf {
    let hash = Sha256::digest(document.as_os_str().as_encoded_bytes());
    let name = crate::model::hex(&hash[..8]);
    platform::data_folder().join("geopend").join(format!("{name}.json"))
}
