//! A Foto that was kept: what it was computed from and what came out, never altered afterwards.

use super::foto::{FotoInput, Regel};
use super::fotoverschil::{KlasseVerschil, Oorzaak, UitkomstVerschil};
use super::gewicht::Weegbaar;
use super::recept::FotoKeuze;
use super::record::Id;

/// A Foto as the file keeps it. The texts are read and written by [`crate::exchange`]; each hash
/// is the SHA-256 of its text, in hex, so that another program can check it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Id of the row.
    pub id: Id,
    /// What a person calls it.
    pub naam: String,
    /// When it was kept, RFC 3339 in UTC.
    pub tijd: String,
    /// Who kept it; empty when the name was taken out.
    pub wie: String,
    /// What was kept.
    pub inhoud: Inhoud,
    /// Whether the row still says what the log says that was kept.
    pub as_logged: bool,
}

/// The texts of a Foto that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhoud {
    /// The form of both texts.
    pub versie: i64,
    /// The choice and every figure that went in.
    pub invoer: String,
    /// Hash of `invoer`.
    pub invoer_sha256: String,
    /// Every outcome.
    pub uitkomst: String,
    /// Hash of `uitkomst`.
    pub uitkomst_sha256: String,
}

/// What a Foto was computed from: enough to compute it again when the file has moved on.
#[derive(Debug, Clone)]
pub struct Bewaard {
    /// What was chosen; the year may be left open.
    pub keuze: FotoKeuze,
    /// Every figure, limit and setting.
    pub invoer: FotoInput,
}

/// A kept Foto held against itself, and against what the file holds now.
#[derive(Debug, Clone)]
pub struct Controle {
    /// The Foto.
    pub snapshot: Snapshot,
    /// What can be told of it; `None` when what was kept cannot be used.
    pub gegevens: Option<Gegevens>,
    /// Why it is not what was kept, as a sentence; `None` when it is equal to the last digit.
    pub fout: Option<String>,
    /// What the same choice gives now; `None` when what was kept cannot be used.
    pub nu: Option<Nu>,
}

/// What a kept Foto is about.
#[derive(Debug, Clone)]
pub struct Gegevens {
    /// Newest year that counted.
    pub peiljaar: i32,
    /// The rule.
    pub regel: Regel,
    /// How many indicators counted.
    pub indicatoren: usize,
    /// What was weighed, with the weights of the file then.
    pub weegbaar: Vec<Weegbaar>,
}

/// A Foto of now beside the one that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nu {
    /// Why it may be another one; empty when both are computed from the same.
    pub oorzaken: Vec<Oorzaak>,
    /// What comes out otherwise, or why nothing can come out now.
    pub uitkomst: Result<UitkomstVerschil, String>,
}

impl Nu {
    /// Whether nothing changed.
    pub fn is_gelijk(&self) -> bool {
        let same = self.uitkomst.as_ref().is_ok_and(|uitkomst| uitkomst.scores == 0);
        same && self.oorzaken.is_empty()
    }

    /// What comes out otherwise, in one sentence.
    pub fn text(&self) -> String {
        match &self.uitkomst {
            Ok(uitkomst) => uitkomst.text(),
            Err(fout) => format!("Nu kan deze Foto niet worden gemaakt: {fout}"),
        }
    }

    /// The outcomes that have another class.
    pub fn klassen(&self) -> &[KlasseVerschil] {
        self.uitkomst.as_ref().map_or(&[], |uitkomst| &uitkomst.klassen)
    }
}
