//! What people wrote about a wijk: dated texts beside the figures, never mixed with the score.

use super::record::Id;
use super::veld::{Veld, VeldSoort, Woord};

const SOORTEN: &[Woord] = &[
    ("identiteit", "identiteit"),
    ("behoefte", "behoefte"),
    ("knelpunt", "knelpunt"),
    ("oordeel", "oordeel van professionals"),
    ("goed", "gaat goed"),
];

/// What a text is about.
pub const SOORT: Veld = Veld::new("soort", "Waar gaat het over?", VeldSoort::Keuze(SOORTEN));
/// The text itself.
pub const TEKST: Veld = Veld::new("tekst", "Tekst", VeldSoort::Verhaal)
    .hulp("Schrijf over de wijk, niet over personen");
/// When it was heard or seen.
pub const DATUM: Veld =
    Veld::new("datum", "Wanneer gehoord of gezien?", VeldSoort::Datum).hulp("dd-mm-jjjj").nodig();
/// The wijk it is about.
pub const GEBIED: Veld = Veld::new("gebied", "Wijk", VeldSoort::Wijk);

/// What a text about a wijk is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TekstSoort {
    /// What kind of wijk it is.
    Identiteit,
    /// What is needed.
    Behoefte,
    /// What is in the way.
    Knelpunt,
    /// What professionals judge, beside the figures and never mixed with them.
    Oordeel,
    /// What goes well.
    Goed,
}

impl TekstSoort {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Identiteit, Self::Behoefte, Self::Knelpunt, Self::Oordeel, Self::Goed];

    /// The fixed word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Identiteit => "identiteit",
            Self::Behoefte => "behoefte",
            Self::Knelpunt => "knelpunt",
            Self::Oordeel => "oordeel",
            Self::Goed => "goed",
        }
    }

    /// What a person reads above texts of this kind.
    pub fn text(self) -> &'static str {
        match self {
            Self::Identiteit => "Identiteit",
            Self::Behoefte => "Behoeften",
            Self::Knelpunt => "Knelpunten",
            Self::Oordeel => "Oordeel van professionals (telt niet mee in de uitkomst)",
            Self::Goed => "Wat goed gaat",
        }
    }

    /// Reads the fixed word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|soort| soort.word() == word)
    }
}

/// One text about a wijk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wijktekst {
    /// Id of the row.
    pub id: Id,
    /// What it is about.
    pub soort: TekstSoort,
    /// The text itself.
    pub tekst: String,
    /// When it was heard or seen, `yyyy-mm-dd`; empty when unknown.
    pub datum: String,
    /// Who wrote it last; empty when unknown.
    pub wie: String,
}
