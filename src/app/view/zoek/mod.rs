//! What can be found, and what answers to what was typed.

mod lijst;
#[cfg(test)]
mod tests;

pub use lijst::{Groep, Treffer, Uitslag, Zoeklijst, zoek};

use crate::model::record::{Id, Noun};

/// Where something that was found leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doel {
    /// A wijk, by code.
    Wijk(String),
    /// An indicator, by id.
    Indicator(String),
    /// An ontmoetingsplek.
    Plek(Id),
    /// A partner.
    Partner(Id),
    /// A row of another list of the sociale basis.
    Rij(Noun, Id),
    /// A view, by its word.
    Scherm(&'static str),
    /// A command, by its id.
    Opdracht(&'static str),
}

/// What kind of thing it is; in the order in which they go among equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soort {
    /// A wijk.
    Wijk,
    /// A view.
    Scherm,
    /// A buurt; leads to its wijk.
    Buurt,
    /// An indicator.
    Indicator,
    /// A command.
    Opdracht,
    /// An ontmoetingsplek.
    Plek,
    /// A partner.
    Partner,
    /// Someone or something else of the sociale basis.
    Basis,
}

impl Soort {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Wijk,
        Self::Scherm,
        Self::Buurt,
        Self::Indicator,
        Self::Opdracht,
        Self::Plek,
        Self::Partner,
        Self::Basis,
    ];

    /// What one of them is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Wijk => "wijk",
            Self::Scherm => "scherm",
            Self::Buurt => "buurt",
            Self::Indicator => "indicator",
            Self::Opdracht => "opdracht",
            Self::Plek => "ontmoetingsplek",
            Self::Partner => "partner",
            Self::Basis => "wie doet wat",
        }
    }

    /// What several of them are called, above a list.
    pub fn title(self) -> &'static str {
        match self {
            Self::Wijk => "Wijken",
            Self::Scherm => "Schermen",
            Self::Buurt => "Buurten",
            Self::Indicator => "Indicatoren",
            Self::Opdracht => "Opdrachten",
            Self::Plek => "Ontmoetingsplekken",
            Self::Partner => "Partners",
            Self::Basis => "Wie doet wat",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zoekitem {
    /// What kind of thing it is.
    pub soort: Soort,
    /// Its name.
    pub titel: String,
    /// What stands with it.
    pub onder: String,
    /// Its other names.
    pub aliassen: Vec<String>,
    /// Where it leads.
    pub doel: Doel,
}
