//! Why a value is missing. Missing is never zero.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The reason that a [`crate::model::Waarneming`] has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reden {
    /// The source keeps it secret, because it would say something about few people.
    Geheim,
    /// The source has not published it (yet).
    NietGepubliceerd,
    /// The question was not asked that year.
    NietGevraagd,
    /// The figure has no meaning for this gebied.
    NietVanToepassing,
    /// Too few people or answers to say something.
    TeKlein,
    /// The source does not say why.
    Onbekend,
}

impl Reden {
    /// Every reason, in the order of its number in the file.
    pub const ALL: [Self; 6] = [
        Self::Geheim,
        Self::NietGepubliceerd,
        Self::NietGevraagd,
        Self::NietVanToepassing,
        Self::TeKlein,
        Self::Onbekend,
    ];

    /// The fixed word in files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Geheim => "geheim",
            Self::NietGepubliceerd => "niet_gepubliceerd",
            Self::NietGevraagd => "niet_gevraagd",
            Self::NietVanToepassing => "niet_van_toepassing",
            Self::TeKlein => "te_klein",
            Self::Onbekend => "onbekend",
        }
    }

    /// What a person reads on the screen.
    pub fn text(self) -> &'static str {
        match self {
            Self::Geheim => "afgeschermd",
            Self::NietGepubliceerd => "niet gepubliceerd",
            Self::NietGevraagd => "niet gevraagd",
            Self::NietVanToepassing => "niet van toepassing",
            Self::TeKlein => "te weinig mensen om iets te zeggen",
            Self::Onbekend => "onbekend",
        }
    }

    /// The same where there is little room: a cell, a row of a chart.
    pub fn short(self) -> &'static str {
        match self {
            Self::TeKlein => "te weinig mensen",
            other => other.text(),
        }
    }

    /// Reads a word; space, `-` and `_` are alike and case does not matter.
    pub fn parse(text: &str) -> Option<Self> {
        let word: String = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|reden| reden.word() == word)
    }

    /// The number under which the file keeps it (1 to 6).
    pub fn number(self) -> i64 {
        self as i64 + 1
    }

    /// The reason with this number.
    pub fn from_number(number: i64) -> Option<Self> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(index).copied()
    }
}

impl fmt::Display for Reden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_round_trip() {
        for reden in Reden::ALL {
            assert_eq!(Reden::parse(reden.word()), Some(reden));
            assert_eq!(Reden::from_number(reden.number()), Some(reden));
        }
        assert_eq!(Reden::parse("Niet van-toepassing"), Some(Reden::NietVanToepassing));
        assert_eq!(Reden::parse("nul"), None);
        assert_eq!(Reden::from_number(0), None);
        assert_eq!(Reden::from_number(i64::MIN), None);
    }
}
