//! The words in which a list of a noun speaks: all that differs between places and partners.

use super::KOLOMMEN;
use crate::model::record::Noun;

/// The words of one list.
#[derive(Debug, PartialEq)]
pub struct Woorden {
    /// The noun.
    pub noun: Noun,
    /// Title of the page.
    pub titel: &'static str,
    /// The button that adds one.
    pub nieuw: &'static str,
    /// What it is called before it has a name.
    pub naamloos: &'static str,
    /// One of them.
    pub een: &'static str,
    /// More of them.
    pub meer: &'static str,
    /// In the search field.
    pub zoek: &'static str,
    /// Head of the column that says where.
    pub waar: &'static str,
    /// Widths of the columns before anyone changes them, in points.
    pub breedtes: [f32; KOLOMMEN],
    /// The choice of every status that is there no longer.
    pub weg: &'static str,
    /// The button that says that it is there no longer.
    pub weg_knop: &'static str,
    /// The same, done.
    pub weg_doen: &'static str,
    /// The question that comes with it.
    pub weg_vraag: &'static str,
    /// 'zijn gesloten', 'is gesloten'.
    pub weg_zinnen: (&'static str, &'static str),
    /// What is said when there are none yet.
    pub leeg: (&'static str, &'static str),
}

/// Of places to meet.
pub const PLEKKEN: Woorden = Woorden {
    noun: Noun::Ontmoetingsplek,
    titel: "Ontmoetingsplekken",
    nieuw: "Nieuwe plek",
    naamloos: "Nieuwe plek",
    een: "plek",
    meer: "plekken",
    zoek: "Zoek een plek",
    waar: "Wijk",
    breedtes: [178.0, 98.0, 138.0, 168.0, 88.0],
    weg: "gesloten",
    weg_knop: "Plek is dicht…",
    weg_doen: "Plek is dicht",
    weg_vraag: "Sinds wanneer is de plek dicht?",
    weg_zinnen: ("is gesloten", "zijn gesloten"),
    leeg: (
        "Nog geen ontmoetingsplekken",
        "Voeg een plek toe waar mensen elkaar ontmoeten, zoals een buurthuis of een buurttuin. Een naam is genoeg om te beginnen.",
    ),
};

/// Of partners.
pub const PARTNERS: Woorden = Woorden {
    noun: Noun::Partner,
    titel: "Partners",
    nieuw: "Nieuwe partner",
    naamloos: "Nieuwe partner",
    een: "partner",
    meer: "partners",
    zoek: "Zoek een partner",
    waar: "Werkgebied",
    breedtes: [178.0, 146.0, 108.0, 150.0, 88.0],
    weg: "gestopt",
    weg_knop: "Is gestopt…",
    weg_doen: "Partner is gestopt",
    weg_vraag: "Sinds wanneer is de partner gestopt?",
    weg_zinnen: ("is gestopt", "zijn gestopt"),
    leeg: (
        "Nog geen partners",
        "Voeg een organisatie of groep toe die iets betekent voor de wijken, zoals een vereniging of een kerk. Een naam is genoeg om te beginnen.",
    ),
};

impl Woorden {
    /// '1 plek', '3 plekken'.
    pub fn aantal(&self, number: usize) -> String {
        let word = if number == 1 { self.een } else { self.meer };
        format!("{} {word}", crate::model::nl::number(number as f64, 0))
    }
}
