//! The sociale basis beside places and partners: who works where, what is offered, what was agreed.
//! Each noun is one file here with an [`Omschrijving`], one entry in [`ALLE`], one in
//! [`Noun`] and one rung of the schema; storing, undo, history, search and copies follow from it.

pub mod aanbeveling;
pub mod activiteit;
pub mod barriere;
pub mod betrekking;
pub mod convenant;
pub mod dienst;
pub mod functie;
pub mod inventaris;
pub mod project;

use super::bevestiging::Zekerheid;
use super::formulier::Formulier;
use super::lijst::Woorden;
use super::partner;
use super::persoon::is_contact;
use super::record::{Id, Noun};
use super::veld::{Moment, Veld, VeldSoort};
use jiff::civil::Date;

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
    /// How it stands in a list of its own; `None` of what has a view of another shape.
    pub lijst: Option<InLijst>,
}

/// How rows stand in a list.
#[derive(Debug)]
pub struct InLijst {
    /// The words of the list.
    pub woorden: Woorden,
    /// What a row is called: the first of these that is filled in.
    pub naam: &'static [Naam],
    /// What the third column says.
    pub waar: Waar,
    /// How it is, as far as anyone knows.
    pub stand: fn(&dyn Velden, Date) -> Stand,
    /// What else can be searched for.
    pub zoek: &'static [&'static str],
}

/// A part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naam {
    /// What stands in a column.
    Veld(&'static str),
    /// The name of the row that a column refers to.
    Rij(&'static str),
}

/// What stands in the column 'waar'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waar {
    /// The wijken of column `werkgebied`.
    Wijken,
    /// The row or rows that a column refers to.
    Rij(&'static str),
}

/// The values of a row, by column.
pub trait Velden {
    /// The text in a column; empty when nothing is filled in.
    fn text(&self, kolom: &str) -> &str;
}

/// Not a column: the edition of the source.
pub const EDITIE: &str = "bron.editie";

/// How a row is, as far as anyone knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// In words, never more than is known ('genoemd in 2020').
    pub zegt: String,
    /// How sure it is.
    pub zekerheid: Zekerheid,
    /// The year of what is said, to sort by; 0 when unknown.
    pub jaar: i16,
    /// Whether something has to be done about it soon.
    pub let_op: bool,
}

/// How something is that goes on until it stops, with since when where that is known.
pub fn lopend(velden: &dyn Velden, vandaag: Date) -> Stand {
    let known = partner::Bekend {
        status: velden.text("status"),
        genoemd_op: velden.text(EDITIE),
        gestopt_op: velden.text("gestopt_op"),
        bevestigd_op: velden.text("bevestigd_op"),
        bevestigd_door: velden.text("bevestigd_door"),
    };
    let moment = if known.is_gestopt() { known.gestopt_op } else { known.genoemd_op };
    let since = Moment::parse(velden.text("sinds")).map(|since| since.jaar());
    let zegt = match since.filter(|_| !known.is_gestopt()) {
        Some(year) => format!("{}, sinds {year}", known.zegt(vandaag)),
        None => known.zegt(vandaag),
    };
    Stand {
        zegt,
        zekerheid: known.zekerheid(vandaag),
        jaar: Moment::parse(moment).map_or(0, Moment::jaar),
        let_op: false,
    }
}

/// The nouns, in the order in which people see their lists.
pub const ALLE: &[&Omschrijving] = &[
    &inventaris::INVENTARISATIE,
    &inventaris::INVENTARISPUNT,
    &functie::FUNCTIE,
    &dienst::DIENST,
    &activiteit::ACTIVITEIT,
    &betrekking::BETREKKING,
    &convenant::CONVENANT,
    &aanbeveling::AANBEVELING,
    &project::PROJECT,
    &barriere::BARRIERE,
];

/// How rows of a noun stand in a list; `None` of those that have a shape of their own.
pub fn in_lijst(noun: Noun) -> Option<&'static InLijst> {
    omschrijving(noun)?.lijst.as_ref()
}

/// The nouns with a list, in the order in which people see them.
pub fn lijsten() -> impl Iterator<Item = &'static InLijst> {
    ALLE.iter().filter_map(|one| one.lijst.as_ref())
}

/// What is to be known of a noun; `None` of those that have a shape of their own.
pub fn omschrijving(noun: Noun) -> Option<&'static Omschrijving> {
    ALLE.iter().copied().find(|one| one.noun == noun)
}

/// The nouns and columns that refer to rows of a noun, one row or several.
pub fn verwijzend(noun: Noun) -> impl Iterator<Item = (Noun, &'static str)> {
    ALLE.iter().flat_map(move |one| {
        let refers = move |(kolom, soort): (&'static str, Option<VeldSoort>)| {
            let to_noun = [VeldSoort::Rij(noun), VeldSoort::Rijen(noun)];
            soort.filter(|soort| to_noun.contains(soort)).map(|_| (one.noun, kolom))
        };
        one.kolommen().filter_map(refers)
    })
}

/// The ids in a list of rows.
pub fn ids(text: &str) -> impl Iterator<Item = Id> {
    text.split(',').filter_map(|part| Id::parse_str(part.trim()).ok())
}

impl Omschrijving {
    /// Its columns apart from the removed-mark: those of the form first. `None` for a column of
    /// text without a field.
    pub fn kolommen(&self) -> impl Iterator<Item = (&'static str, Option<VeldSoort>)> {
        let shown = self.formulier.velden().map(|veld| (veld.kolom, Some(veld.soort)));
        shown.chain(self.extra.iter().map(|kolom| (*kolom, None)))
    }

    /// Whether a column says something about a person.
    pub fn is_persoonlijk(&self, kolom: &str) -> bool {
        self.persoonlijk.contains(&kolom) || is_contact(self.noun, kolom)
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
            assert!(!one.is_persoonlijk(one.etiket), "{}: the history names", one.woord);
            assert!(kolommen.contains(&"bron"), "{}: no source", one.woord);
        }
    }
}
