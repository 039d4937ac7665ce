//! A Foto as texts that can be kept, and back: JSON in a form that never changes for a version.
//!
//! Numbers are written so that they read back to the last bit, and everything stands in a fixed
//! order, so that the same Foto always gives the same text and the same hash.

mod form;
mod read;
mod uitkomst;
mod write;

#[cfg(test)]
mod tests;

use crate::model::foto::Foto;
use crate::model::hex;
use crate::model::recept::FotoKeuze;
use crate::model::snapshot::{Bewaard, Inhoud};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// The form that is written. A later form gets a later number; earlier ones stay readable.
pub const VERSIE: i64 = 1;

/// Why the texts of a kept Foto cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SnapshotFault {
    /// A text is not the one that was hashed.
    #[error("wat bewaard is, is daarna veranderd: de {0} past niet bij haar SHA-256")]
    Tampered(&'static str),
    /// A newer program kept it.
    #[error("deze Foto is bewaard met een nieuwere versie van Wijkbeeld; installeer de nieuwste")]
    Newer,
    /// The text is no kept Foto.
    #[error("wat bewaard is, is niet te lezen: {0}")]
    Unreadable(String),
}

/// The texts of a Foto with what it was computed from.
pub fn inhoud(bewaard: &Bewaard, foto: &Foto) -> Inhoud {
    let (invoer, uitkomst) = (write::invoer(bewaard), uitkomst(foto));
    Inhoud {
        versie: VERSIE,
        invoer_sha256: sha256(&invoer),
        uitkomst_sha256: sha256(&uitkomst),
        invoer,
        uitkomst,
    }
}

/// What a kept Foto was computed from, after its texts were held against their hashes.
///
/// # Errors
/// [`SnapshotFault`]: why it cannot be used.
pub fn read(inhoud: &Inhoud) -> Result<Bewaard, SnapshotFault> {
    if inhoud.versie > VERSIE {
        return Err(SnapshotFault::Newer);
    }
    for (text, hash, what) in [
        (&inhoud.invoer, &inhoud.invoer_sha256, "invoer"),
        (&inhoud.uitkomst, &inhoud.uitkomst_sha256, "uitkomst"),
    ] {
        if sha256(text) != *hash {
            return Err(SnapshotFault::Tampered(what));
        }
    }
    read::invoer(&inhoud.invoer)
}

/// What was chosen for a kept Foto; `None` when its text cannot be read.
pub fn keuze(inhoud: &Inhoud) -> Option<FotoKeuze> {
    read::keuze_only(&inhoud.invoer).ok()
}

/// Every outcome as text: two Foto's with the same text are the same to the last digit.
pub fn uitkomst(foto: &Foto) -> String {
    text(&uitkomst::UitkomstForm::new(foto))
}

/// What is written here is text, numbers and lists: it cannot fail.
fn text(form: &impl serde::Serialize) -> String {
    serde_json::to_string(form).unwrap_or_default()
}

fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text))
}
