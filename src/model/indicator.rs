//! Measures, the leefgebieden they belong to, and which side is favourable.

use serde::{Deserialize, Serialize};

/// A theme of the Foto (`bestaansvoorwaarden`, …, or one that an import made).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leefgebied {
    /// Fixed id in files and JSON (`sociale_relaties`).
    pub id: String,
    /// Name on the screen (`Sociale relaties`).
    pub naam: String,
    /// Place in the order.
    pub volgorde: i64,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Fixed id (`moeite-met-rondkomen-18plus`).
    pub id: String,
    /// Name with its full meaning.
    pub naam: String,
    /// Id of the leefgebied; empty when it belongs to none.
    pub leefgebied: String,
    /// Unit (`%`, `per 1.000 inwoners`).
    pub eenheid: String,
    /// Which side is favourable.
    pub richting: Richting,
    /// Weight within its leefgebied; at least 0.
    pub gewicht: f64,
    /// Whether it counts in the Foto.
    pub in_foto: bool,
    /// Kind of number.
    pub soort: Option<GetalSoort>,
    /// What it is divided by (`inwoners`); empty when not.
    pub noemer: String,
    /// Concept: indicators of one concept share one weight; empty when it stands alone.
    pub begrip: String,
    /// Whether it is a model estimate.
    pub schatting: bool,
    /// Its own normalisation, where it differs from the Foto's.
    pub normalisatie: Option<Normalisatie>,
    /// What a reader should know.
    pub toelichting: String,
}

impl Indicator {
    /// An indicator of which only the id is known: neutral and outside the Foto.
    pub fn unknown(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            naam: id.to_owned(),
            leefgebied: String::new(),
            eenheid: String::new(),
            richting: Richting::Neutraal,
            gewicht: 1.0,
            in_foto: false,
            soort: None,
            noemer: String::new(),
            begrip: String::new(),
            schatting: false,
            normalisatie: None,
            toelichting: String::new(),
        }
    }

    /// Whether it counts: in the Foto, with a favourable side and a weight.
    pub fn counts(&self) -> bool {
        self.in_foto && self.richting != Richting::Neutraal && self.gewicht > 0.0
    }
}

/// Which side of an indicator is favourable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Richting {
    /// A higher value is more favourable.
    HogerIsGunstiger,
    /// A lower value is more favourable.
    LagerIsGunstiger,
    /// No favourable side: context.
    Neutraal,
}

impl Richting {
    /// Every direction.
    pub const ALL: [Self; 3] = [Self::HogerIsGunstiger, Self::LagerIsGunstiger, Self::Neutraal];

    /// The fixed word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::HogerIsGunstiger => "hoger_is_gunstiger",
            Self::LagerIsGunstiger => "lager_is_gunstiger",
            Self::Neutraal => "neutraal",
        }
    }

    /// Reads the word; space, `-` and `_` are alike.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word(text);
        Self::ALL.into_iter().find(|richting| richting.word() == word)
    }

    /// +1 when higher is favourable, −1 when lower is, 0 without a side.
    pub fn sign(self) -> f64 {
        match self {
            Self::HogerIsGunstiger => 1.0,
            Self::LagerIsGunstiger => -1.0,
            Self::Neutraal => 0.0,
        }
    }
}

/// What kind of number an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GetalSoort {
    /// A count.
    Aantal,
    /// A percentage, 0 to 100.
    Percentage,
    /// Per 1.000 of its denominator.
    Per1000,
    /// A fraction, 0 to 1.
    Fractie,
    /// An amount in euro (or thousands of euro: the unit says which).
    Euro,
    /// An index.
    Index,
    /// Anything else.
    Overig,
}

impl GetalSoort {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Aantal,
        Self::Percentage,
        Self::Per1000,
        Self::Fractie,
        Self::Euro,
        Self::Index,
        Self::Overig,
    ];

    /// The fixed word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Aantal => "aantal",
            Self::Percentage => "percentage",
            Self::Per1000 => "per_1000",
            Self::Fractie => "fractie",
            Self::Euro => "euro",
            Self::Index => "index",
            Self::Overig => "overig",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word(text);
        Self::ALL.into_iter().find(|soort| soort.word() == word)
    }
}

/// How a value is made comparable between wijken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Normalisatie {
    /// (x − mean)/sd.
    Z,
    /// z of ln x; a value that is not positive is missing for the Foto.
    Log,
    /// (x − median)/(1.4826 × median of |x − median|).
    Mad,
}

impl Normalisatie {
    /// Every normalisation.
    pub const ALL: [Self; 3] = [Self::Z, Self::Log, Self::Mad];

    /// The fixed word in files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Z => "z",
            Self::Log => "log",
            Self::Mad => "mad",
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::Z => "gewoon",
            Self::Log => "logaritmisch",
            Self::Mad => "vanaf de middelste wijk",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        let word = fixed_word(text);
        Self::ALL.into_iter().find(|normalisatie| normalisatie.word() == word)
    }
}

/// A fixed word as people type it: case, space and `-` do not matter.
pub fn fixed_word(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-'], "_")
}
