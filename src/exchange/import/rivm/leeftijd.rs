//! Age groups: a figure about all adults is another indicator than one about people over 65.

use crate::model::Indicator;

/// An age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leeftijd {
    /// Youngest age.
    vanaf: u16,
    /// The age at which it ends, if it does.
    tot: Option<u16>,
}

impl Leeftijd {
    /// Everyone of 18 and older.
    pub const VOLWASSEN: Self = Self { vanaf: 18, tot: None };

    /// Everyone of 65 and older.
    const OUDEREN: Self = Self { vanaf: 65, tot: None };

    /// Reads a code of StatLine (20300: 18 and older, 80200: 65 and older) or a title
    /// ('65 jaar of ouder', '18 tot 65 jaar').
    pub fn read(text: &str) -> Option<Self> {
        match text.trim() {
            "20300" => return Some(Self::VOLWASSEN),
            "80200" => return Some(Self::OUDEREN),
            _ => {}
        }
        let text = text.trim().to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [age, "jaar", "of" | "en", "ouder"] => {
                Some(Self { vanaf: age.parse().ok()?, tot: None })
            }
            [age] => Some(Self { vanaf: age.strip_suffix('+')?.parse().ok()?, tot: None }),
            [from, "tot", to, "jaar"] => {
                Some(Self { vanaf: from.parse().ok()?, tot: Some(to.parse().ok()?) })
            }
            _ => None,
        }
    }

    /// What comes behind the id of a question (`-18plus`).
    pub fn achtervoegsel(self) -> String {
        match self.tot {
            None => format!("-{}plus", self.vanaf),
            Some(tot) => format!("-{}-tot-{tot}", self.vanaf),
        }
    }

    /// As it stands behind a name ('18+').
    pub fn kort(self) -> String {
        match self.tot {
            None => format!("{}+", self.vanaf),
            Some(tot) => format!("{} tot {tot} jaar", self.vanaf),
        }
    }

    /// Whom a percentage is about.
    pub fn noemer(self) -> String {
        match self.tot {
            None => format!("inwoners van {} jaar en ouder", self.vanaf),
            Some(tot) => format!("inwoners van {} tot {tot} jaar", self.vanaf),
        }
    }

    /// The same question for this age group; only adults count in the Foto.
    pub fn instead_of_adults(self, id: &str, adults: &Indicator) -> Indicator {
        let group = match self {
            Self::OUDEREN => "Alleen 65-plussers.".to_owned(),
            other => format!("Alleen {}.", other.noemer()),
        };
        let adults_only = format!("({})", Self::VOLWASSEN.kort());
        Indicator {
            id: id.to_owned(),
            naam: adults.naam.replace(&adults_only, &format!("({})", self.kort())),
            noemer: self.noemer(),
            in_foto: false,
            toelichting: format!("{} {group}", adults.toelichting).trim().to_owned(),
            ..adults.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_titles_are_the_same_group() {
        for (text, suffix) in [
            ("20300", "-18plus"),
            ("18 jaar of ouder", "-18plus"),
            (" 18+ ", "-18plus"),
            ("80200", "-65plus"),
            ("65 jaar en ouder", "-65plus"),
            ("18 tot 65 jaar", "-18-tot-65"),
        ] {
            assert_eq!(Leeftijd::read(text).unwrap().achtervoegsel(), suffix, "{text}");
        }
        assert_eq!(Leeftijd::read("53115"), None);
        assert_eq!(Leeftijd::read("alle leeftijden"), None);
    }
}
