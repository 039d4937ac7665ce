//! The words of the lists of places and partners.

pub use crate::model::lijst::Woorden;

use crate::model::record::Noun;

/// Of places to meet.
pub const PLEKKEN: Woorden = Woorden {
    noun: Noun::Ontmoetingsplek,
    titel: "Ontmoetingsplekken",
    nieuw: "Nieuwe plek",
    naamloos: "Nieuwe plek",
    een: "plek",
    meer: "plekken",
    zoek: "Zoek een plek",
    koppen: ["Naam", "Soort", "Wijk", "Wat zegt de bron?", "Bevestigd"],
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
    koppen: ["Naam", "Soort", "Werkgebied", "Wat zegt de bron?", "Bevestigd"],
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
