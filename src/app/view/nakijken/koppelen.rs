//! The gebieden that an unknown code can be coupled to, and looking for one of them.

use crate::model::{Gebied, GebiedSoort};
use std::cmp::Reverse;
use std::sync::Arc;

/// A gebied that a code can be coupled to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GebiedKeuze {
    /// Its code.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Wijk or buurt.
    pub soort: GebiedSoort,
    /// Name and code in small letters, to look in.
    zoek: String,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zoek {
    /// Part of a name or code.
    pub tekst: String,
    /// Only of this kind; `None` for all.
    pub soort: Option<GebiedSoort>,
}

impl GebiedKeuze {
    /// All of them: those of the own gemeente first, by kind and code.
    pub fn all<'a>(gebieden: impl Iterator<Item = &'a Gebied>, gemeente: &str) -> Arc<[Self]> {
        let digits = gemeente.get(2..).unwrap_or_default();
        let own = |code: &str| code.get(2..6).is_some_and(|there| there == digits);
        let mut all: Vec<Self> = gebieden.map(Self::of).collect();
        all.sort_by(|a, b| {
            let key = |one: &Self| (Reverse(own(&one.code)), one.soort);
            key(a).cmp(&key(b)).then_with(|| a.code.cmp(&b.code))
        });
        all.into()
    }

    fn of(gebied: &Gebied) -> Self {
        let naam = gebied.label();
        let zoek = format!("{} {}", naam.to_lowercase(), gebied.code.to_lowercase());
        Self { code: gebied.code.clone(), naam, soort: gebied.soort, zoek }
    }
}

impl Zoek {
    /// Of the kind of an unknown code.
    pub fn for_code(code: &str) -> Self {
        Self { tekst: String::new(), soort: GebiedSoort::of_code(code) }
    }

    /// Places of the gebieden that have every word of the text.
    pub fn find(&self, gebieden: &[GebiedKeuze]) -> Vec<usize> {
        let text = self.tekst.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let fits = |one: &GebiedKeuze| {
            self.soort.is_none_or(|soort| soort == one.soort)
                && words.iter().all(|word| one.zoek.contains(word))
        };
        (0..gebieden.len()).filter(|place| fits(&gebieden[*place])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_by_kind_and_by_parts_of_name_and_code() {
        let gebied = |code: &str, naam: &str| Gebied {
            naam: Some(naam.to_owned()),
            ..Gebied::from_code(code).unwrap()
        };
        let gebieden = [
            gebied("WK034401", "West"),
            gebied("BU04020506", "Egelshoek"),
            gebied("WK040205", "Oost"),
            gebied("BU04020905", "Landelijk Gebied 95"),
        ];
        let all = GebiedKeuze::all(gebieden.iter(), "GM0402");
        let codes: Vec<&str> = all.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["WK040205", "BU04020506", "BU04020905", "WK034401"]);
        let mut zoek = Zoek::for_code("BU04020509");
        assert_eq!(zoek.find(&all), [1, 2]);
        zoek.tekst = "gebied 0905".to_owned();
        assert_eq!(zoek.find(&all), [2]);
        zoek = Zoek { tekst: "OOST".to_owned(), soort: None };
        assert_eq!(zoek.find(&all), [0]);
    }
}
