//! Areas with a CBS code.

use serde::{Deserialize, Serialize};

/// What kind of area a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GebiedSoort {
    /// The country (`NL00`).
    Land,
    /// Municipality (`GM0402`).
    Gemeente,
    /// District (`WK040203`, `WK0363AA`).
    Wijk,
    /// Neighbourhood (`BU04020304`).
    Buurt,
}

impl GebiedSoort {
    /// Every kind, largest first.
    pub const ALL: [Self; 4] = [Self::Land, Self::Gemeente, Self::Wijk, Self::Buurt];

    /// The fixed word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Gemeente => "gemeente",
            Self::Wijk => "wijk",
            Self::Buurt => "buurt",
        }
    }

    /// Reads the word, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase();
        Self::ALL.into_iter().find(|soort| soort.word() == word)
    }

    /// The kind that a CBS code stands for, by its letters and length.
    pub fn of_code(code: &str) -> Option<Self> {
        if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        match (code.get(..2)?, code.len()) {
            ("NL", _) => Some(Self::Land),
            ("GM", 6) => Some(Self::Gemeente),
            ("WK", 8) => Some(Self::Wijk),
            ("BU", 10) => Some(Self::Buurt),
            _ => None,
        }
    }
}

/// An area: gemeente, wijk, buurt or the country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebied {
    /// CBS code; text, may hold letters.
    pub code: String,
    /// What kind of area it is.
    pub soort: GebiedSoort,
    /// Its name, where a source gives one.
    pub naam: Option<String>,
    /// Code of the area it lies in.
    pub ouder: Option<String>,
}

impl Gebied {
    /// An area that only a code is known of: kind and parent follow from the code.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(Self {
            code: code.to_owned(),
            soort: GebiedSoort::of_code(code)?,
            naam: None,
            ouder: parent_code(code),
        })
    }

    /// The name, or a readable stand-in made from the code ('Wijk 06').
    pub fn label(&self) -> String {
        match (&self.naam, self.soort) {
            (Some(naam), _) => naam.clone(),
            (None, GebiedSoort::Wijk) => format!("Wijk {}", &self.code[6..]),
            (None, GebiedSoort::Buurt) => format!("Buurt {}", &self.code[6..]),
            (None, GebiedSoort::Land) => "Nederland".to_owned(),
            (None, GebiedSoort::Gemeente) => self.code.clone(),
        }
    }
}

/// The code of the gemeente in which a wijk or buurt lies: the same digits.
pub fn gemeente_code(code: &str) -> Option<String> {
    match GebiedSoort::of_code(code)? {
        GebiedSoort::Land => None,
        _ => Some(format!("GM{}", code.get(2..6)?)),
    }
}

fn parent_code(code: &str) -> Option<String> {
    match GebiedSoort::of_code(code)? {
        GebiedSoort::Land => None,
        GebiedSoort::Gemeente => Some("NL00".to_owned()),
        GebiedSoort::Wijk => gemeente_code(code),
        GebiedSoort::Buurt => Some(format!("WK{}", code.get(2..8)?)),
    }
}

/// Country codes of other tables (`NL01` of RIVM) and padding brought to one form.
pub fn tidy_code(text: &str) -> String {
    let code = text.trim().to_uppercase();
    match code.as_str() {
        "NL" | "NL01" => "NL00".to_owned(),
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_and_parent_follow_from_the_code() {
        let buurt = Gebied::from_code("BU0363AA01").unwrap();
        assert_eq!(buurt.soort, GebiedSoort::Buurt);
        assert_eq!(buurt.ouder.as_deref(), Some("WK0363AA"));
        let wijk = Gebied::from_code("WK040206").unwrap();
        assert_eq!(wijk.ouder.as_deref(), Some("GM0402"));
        assert_eq!(wijk.label(), "Wijk 06");
        assert_eq!(Gebied::from_code("XX01"), None);
        assert_eq!(Gebied::from_code("WK04€"), None);
        assert_eq!(Gebied::from_code("WK040é1"), None);
    }

    #[test]
    fn the_country_has_one_code() {
        assert_eq!(tidy_code(" NL01  "), "NL00");
        assert_eq!(tidy_code("wk0363aa"), "WK0363AA");
    }
}
