//! The sociale basis beside places and partners: who works where, what is offered, what was agreed.
//! Each noun is one file here with an [`Omschrijving`], one entry in [`ALLE`], one in
//! [`Noun`] and one rung of the schema; storing, undo, history, search and copies follow from it.

pub mod inventaris;

use super::formulier::Formulier;
use super::record::Noun;
use super::veld::{Veld, VeldSoort};

/// What every layer has to know of such a noun.
#[derive(Debug)]
pub struct Omschrijving {
    /// The noun.
    pub noun: Noun,
    /// What a person calls one of them, in the history ('Dienst').
    pub woord: &'static str,
    /// The column that names a row in the history; never one that names a person.
    pub etiket: &'static str,
    /// Its fields.
    pub formulier: &'static Formulier,
    /// Columns of text that no form shows.
    pub extra: &'static [&'static str],
    /// Columns that say something about a person.
    pub persoonlijk: &'static [&'static str],
}

/// The nouns, in the order of [`Noun`].
pub const ALLE: &[&Omschrijving] = &[&inventaris::INVENTARISATIE, &inventaris::INVENTARISPUNT];

/// What is to be known of a noun; `None` of those that have a shape of their own.
pub fn omschrijving(noun: Noun) -> Option<&'static Omschrijving> {
    ALLE.iter().copied().find(|one| one.noun == noun)
}

impl Omschrijving {
    /// Its columns apart from the removed-mark: those of the form first. `None` for a column of
    /// text without a field.
    pub fn kolommen(&self) -> impl Iterator<Item = (&'static str, Option<VeldSoort>)> {
        let shown = self.formulier.velden().map(|veld| (veld.kolom, Some(veld.soort)));
        shown.chain(self.extra.iter().map(|kolom| (*kolom, None)))
    }

    /// The field of a column.
    pub fn veld(&self, kolom: &str) -> Option<&'static Veld> {
        self.formulier.veld(kolom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_noun_holds_together() {
        for one in ALLE {
            let kolommen: Vec<&str> = one.kolommen().map(|(kolom, _)| kolom).collect();
            let mut once = kolommen.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), kolommen.len(), "{}: a column stands twice", one.woord);
            assert!(kolommen.contains(&one.etiket), "{}", one.woord);
            assert!(kolommen.contains(&one.formulier.nodig), "{}", one.woord);
            assert!(one.persoonlijk.iter().all(|kolom| kolommen.contains(kolom)), "{}", one.woord);
            assert!(!one.persoonlijk.contains(&one.etiket), "{}: the history names", one.woord);
            assert!(kolommen.contains(&"bron"), "{}: no source", one.woord);
        }
    }
}
