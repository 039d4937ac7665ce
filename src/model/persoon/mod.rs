//! Data of persons: which fields hold them, what a text gives away, and how a person is wiped.

mod spoor;
mod vondst;

pub use spoor::Persoon;
pub use vondst::{Vondst, vondsten};

use super::formulier::Formulier;
use super::record::{Id, Noun};
use super::veld::{Veld, VeldSoort, Woord};

/// What stands where a text tells how to reach someone, in what leaves the file without persons.
pub const WEGGELATEN: &str = "[weggelaten: hierin staan gegevens van een persoon]";

/// What stands in the log, and within a text, where a person was wiped.
pub const GEWIST: &str = "[gewist]";

/// The columns that say how to reach a person.
pub const CONTACT: [&str; 3] = ["telefoon", "email", "contactpersoon"];

/// The columns that are wiped with a person: how to reach someone, what for, whether that may be
/// passed on, until when it is kept, and what a file said of it last.
pub const WISBAAR: [&str; 7] = [
    "telefoon",
    "email",
    "contactpersoon",
    "contact_doel",
    "contact_delen",
    "contact_tot",
    "ingelezen_contact",
];

/// The day on which the contact was wiped: a file that is read later does not bring it back.
pub const GEWIST_OP: &str = "contact_gewist";

/// Whom to wipe: the contact of a row, a person by name, address or number, or both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeWissen {
    /// Everything that this row says of how to reach someone goes.
    pub rij: Option<(Noun, Id)>,
    /// What the person is recognised by elsewhere.
    pub teksten: Vec<String>,
}

/// Whether a person may be named to others.
pub const DELEN_KEUZE: &[Woord] = &[("ja", "ja"), ("nee", "nee"), ("", "niet gevraagd")];

/// Who is reached.
pub const CONTACTPERSOON: Veld = Veld::new("contactpersoon", "Contactpersoon", VeldSoort::Tekst);
/// By telephone.
pub const TELEFOON: Veld =
    Veld::new("telefoon", "Telefoon", VeldSoort::Telefoon).hulp("035 123 45 67");
/// By e-mail.
pub const EMAIL: Veld = Veld::new("email", "E-mail", VeldSoort::Email).hulp("naam@voorbeeld.nl");
/// What the data are kept for.
pub const DOEL: Veld = Veld::new("contact_doel", "Waarvoor bewaart u dit?", VeldSoort::Tekst)
    .hulp("Bijvoorbeeld: openingstijden navragen");
/// Whether they may be passed on.
pub const DELEN: Veld =
    Veld::new("contact_delen", "Mag dit gedeeld worden?", VeldSoort::Keuze(DELEN_KEUZE));
/// Until when they are kept.
pub const TOT: Veld =
    Veld::new("contact_tot", "Bewaren tot en met", VeldSoort::Dag).hulp("dd-mm-jjjj");

/// Whether rows of a noun have contact data, which lie in a table of their own.
pub fn has_contact(noun: Noun) -> bool {
    matches!(noun, Noun::Ontmoetingsplek | Noun::Partner | Noun::Functie)
}

/// Whether a field of a noun lies in the table of contact data.
pub fn is_contact(noun: Noun, kolom: &str) -> bool {
    has_contact(noun) && (WISBAAR.contains(&kolom) || kolom == GEWIST_OP)
}

/// Whether a column names a person or says how to reach one.
pub fn is_persoonlijk(kolom: &str) -> bool {
    kolom == "bevestigd_door" || CONTACT.contains(&kolom)
}

/// Texts without a form in which a person can be named.
const FREE: [(Noun, &str); 3] =
    [(Noun::Wijkkeuze, "toelichting"), (Noun::Batch, "bestand"), (Noun::Snapshot, "naam")];

/// Columns without a field of their own that repeat what people or files said.
const REPEATED: [&str; 3] = ["bevestigd_door", "ingelezen", "bron"];

/// Whether people write freely in a column, so that it can name a person. Codes, kinds, choices
/// and keys cannot: wiping a word out of these would break the file.
pub fn may_name(noun: Noun, kolom: &str) -> bool {
    if FREE.contains(&(noun, kolom)) {
        return true;
    }
    let Some(form) = Formulier::of(noun) else { return false };
    match form.veld(kolom) {
        Some(veld) => veld.is_free() || veld.soort == VeldSoort::Naam || REPEATED.contains(&kolom),
        None => REPEATED.contains(&kolom),
    }
}
