//! The panel 'Bron': where a figure or an outcome comes from.

use super::getal::{self, Notatie};
use super::{Span, betekenis};
use crate::model::foto::{Cijfer, Klasse};
use crate::model::{Bron, Indicator, nl};

/// Everything behind one outcome or one figure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BronPaneel {
    /// What it is about ('Zuidwest · gezondheid').
    pub titel: String,
    /// What to look at next, and the words of that button.
    pub naar: Option<(Verder, String)>,
    /// The class, where there is one.
    pub klasse: Option<Klasse>,
    /// The score and how it is computed, for who wants to check it; may be empty.
    pub score: String,
    /// How the outcome came about.
    pub uitleg: Vec<Span>,
    /// The outcomes it was taken together from (algemeen beeld).
    pub delen: Vec<Deel>,
    /// The figures it rests on.
    pub cijfers: Vec<BronCijfer>,
}

/// What a panel leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verder {
    /// A wijk, by code.
    Wijk(String),
    /// An indicator, by id.
    Indicator(String),
}

/// An outcome that another one was taken together from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deel {
    /// Its leefgebied.
    pub naam: String,
    /// Its class.
    pub klasse: Option<Klasse>,
    /// Its score, or why there is none.
    pub score: String,
}

/// One figure with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BronCijfer {
    /// Full name of the indicator.
    pub naam: String,
    /// Value with unit, or why it is missing.
    pub waarde: String,
    /// The figure to see it beside ('· Hilversum 79,5 %'); may be empty.
    pub naast: String,
    /// Its period.
    pub jaar: String,
    /// How it compares, in words, where it counts.
    pub vergelijking: String,
    /// Kind of number, over whom and of which age; may be empty.
    pub betekenis: String,
    /// Whether it is a model estimate.
    pub schatting: bool,
    /// How exact it is or how it was made.
    pub kwalificatie: String,
    /// What a reader should know.
    pub toelichting: String,
    /// Label and text of each known part of the source.
    pub bron: Vec<(&'static str, String)>,
}

impl BronCijfer {
    /// A figure as the panel shows it.
    pub fn new(indicator: &Indicator, notatie: &Notatie, cijfer: &Cijfer) -> Self {
        Self {
            naam: indicator.naam.clone(),
            waarde: notatie.value_or_reason(cijfer),
            naast: String::new(),
            jaar: getal::jaar(cijfer),
            vergelijking: String::new(),
            betekenis: betekenis::of(indicator),
            schatting: indicator.schatting,
            kwalificatie: cijfer.kwalificatie.to_string(),
            toelichting: indicator.toelichting.clone(),
            bron: bron_parts(&cijfer.bron),
        }
    }
}

/// The parts of a source that are known, each with its label.
pub fn bron_parts(text: &str) -> Vec<(&'static str, String)> {
    if text.is_empty() {
        return Vec::new();
    }
    let Ok(bron) = Bron::parse(text) else { return vec![("Bron", text.to_owned())] };
    let editie = nl::parse_date(&bron.editie).map_or(bron.editie, nl::date);
    [
        ("Uitgever", bron.uitgever),
        ("Tabel", bron.tabel),
        ("Editie", editie),
        ("Licentie", bron.licentie),
        ("Plaats", bron.plaats),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_parts_of_a_bron_are_shown() {
        let parts = bron_parts("CBS|84799NED|2021-03-01||kolom x");
        assert_eq!(
            parts,
            [
                ("Uitgever", "CBS".to_owned()),
                ("Tabel", "84799NED".to_owned()),
                ("Editie", "01-03-2021".to_owned()),
                ("Plaats", "kolom x".to_owned()),
            ]
        );
        assert!(bron_parts("").is_empty());
    }
}
