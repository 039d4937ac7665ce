//! A place or partner as a file from elsewhere has it, and what such a file may say.

use super::record::{Noun, Value};
use serde::{Deserialize, Serialize};

/// The columns of a place that a file may fill in.
pub const PLEK: &[&str] = &[
    "naam",
    "soort",
    "adres",
    "postcode",
    "rd_x",
    "rd_y",
    "status",
    "beheerder",
    "bevestigd_op",
    "bevestigd_door",
    "telefoon",
    "email",
    "contactpersoon",
];

/// The columns of a partner that a file may fill in.
pub const PARTNER: &[&str] =
    &["naam", "soort", "formeel_informeel", "werkgebied", "contactpersoon", "telefoon", "email"];

/// What is told of a row that is new, and never replaces what is there.
const BIJ_NIEUW: &[&str] = &["wijk", "buurt", "bron"];

/// The columns that a file may fill in of rows of this noun; none of other nouns.
pub fn kolommen(noun: Noun) -> &'static [&'static str] {
    match noun {
        Noun::Ontmoetingsplek => PLEK,
        Noun::Partner => PARTNER,
        _ => &[],
    }
}

/// Whether rows of a noun are named from elsewhere too, and so can stand here twice.
pub fn is_vermeld(noun: Noun) -> bool {
    !kolommen(noun).is_empty()
}

/// One row of such a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "VermeldingParts", into = "VermeldingParts")]
pub struct Vermelding {
    /// A place or a partner.
    pub noun: Noun,
    /// Row; the header is row 1.
    pub rij: u64,
    /// The id in the file, exactly as it came.
    pub sleutel: String,
    /// What the file says: column and value, `Null` for an empty cell. What it says nothing of is
    /// not named.
    pub velden: Vec<(&'static str, Value)>,
    /// What counts only when the row is new here.
    pub bij_nieuw: Vec<(&'static str, Value)>,
}

type Named = Vec<(String, Value)>;

/// A [`Vermelding`] on its way between two processes: names of columns are plain texts there.
type VermeldingParts = (Noun, u64, String, Named, Named);

impl From<Vermelding> for VermeldingParts {
    fn from(one: Vermelding) -> Self {
        let named = |velden: Vec<(&'static str, Value)>| {
            velden.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
        };
        (one.noun, one.rij, one.sleutel, named(one.velden), named(one.bij_nieuw))
    }
}

impl TryFrom<VermeldingParts> for Vermelding {
    type Error = String;

    fn try_from((noun, rij, sleutel, velden, bij_nieuw): VermeldingParts) -> Result<Self, String> {
        let velden = known(velden, kolommen(noun))?;
        Ok(Self { noun, rij, sleutel, velden, bij_nieuw: known(bij_nieuw, BIJ_NIEUW)? })
    }
}

fn known(named: Named, kolommen: &[&'static str]) -> Result<Vec<(&'static str, Value)>, String> {
    let known = |(name, value): (String, Value)| {
        let kolom = kolommen.iter().find(|kolom| **kolom == name);
        kolom.map(|kolom| (*kolom, value)).ok_or(name)
    };
    named.into_iter().map(known).collect()
}
