//! The Foto: all wijken × leefgebieden in three classes, with the rule that gave them.

mod indicator;

pub use indicator::{GeenZ, IndicatorUitkomst, Teken};

use super::draft::{Groep, Verdeling};
use super::gemeenten::{GemeenteFoto, Gemeenten};
use super::indicator::GetalSoort;
use super::kantelt::Kantelt;
use super::klein::Grenzen;
use super::recept::Recept;
use super::robuustheid::Robuustheid;
use super::{Indicator, Leefgebied, Periode, Reden};
use std::collections::HashMap;
use std::sync::Arc;

/// One of the three classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Klasse {
    /// Clearly on the unfavourable side.
    Ongunstiger,
    /// Around the benchmark.
    Gemiddeld,
    /// Clearly on the favourable side.
    Gunstiger,
}

impl Klasse {
    /// Every class, in the order of the source.
    pub const ALL: [Self; 3] = [Self::Ongunstiger, Self::Gemiddeld, Self::Gunstiger];

    /// The word on the screen and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ongunstiger => "ongunstiger",
            Self::Gemiddeld => "gemiddeld",
            Self::Gunstiger => "gunstiger",
        }
    }
}

/// What the wijken are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Vergelijk {
    /// The wijken that take part: their own mean and sd.
    #[default]
    Wijken,
    /// The gemeente's value with the sd of the wijken.
    Gemeente,
    /// Dutch wijken with at least 1.000 inwoners.
    Nederland,
    /// Those of the wijk's own stedelijkheid group.
    Vergelijkbaar,
    /// Mean and sd of the own wijken at the previous measurement.
    Vorige,
}

impl Vergelijk {
    /// Every benchmark.
    pub const ALL: [Self; 5] =
        [Self::Wijken, Self::Gemeente, Self::Nederland, Self::Vergelijkbaar, Self::Vorige];

    /// The fixed word on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Wijken => "wijken",
            Self::Gemeente => "gemeente",
            Self::Nederland => "nederland",
            Self::Vergelijkbaar => "vergelijkbaar",
            Self::Vorige => "vorige",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vergelijk| vergelijk.word() == text)
    }
}

/// Everything the Foto is computed from: the figures of one gemeente up to one year.
#[derive(Debug, Clone)]
pub struct FotoInput {
    /// Code of the gemeente.
    pub gemeente_code: String,
    /// Name of the gemeente.
    pub gemeente_naam: String,
    /// Newest year that counts.
    pub peiljaar: i32,
    /// What to compare with.
    pub vergelijk: Vergelijk,
    /// How.
    pub recept: Recept,
    /// Below these numbers of people there is no outcome.
    pub grenzen: Grenzen,
    /// The leefgebieden, in their order.
    pub leefgebieden: Vec<Leefgebied>,
    /// The indicators that count, in their order; figures below stand in this order.
    pub indicatoren: Vec<Indicator>,
    /// The wijken of the gemeente, by code.
    pub wijken: Vec<WijkInput>,
    /// Figures of the gemeente itself.
    pub gemeente: Vec<Cijfer>,
    /// Per indicator: the benchmarks of the newest period up to the year.
    pub benchmarks: Vec<HashMap<Groep, Verdeling>>,
    /// Per indicator: the values of the own wijken that take part at the previous measurement.
    pub vorige: Vec<Vec<f64>>,
    /// Per indicator, per wijk: the figures of people of 65 and older beside those of all adults.
    pub ouderen: Vec<Vec<Cijfer>>,
    /// Other gemeenten of the size of the own one, where the file has any.
    pub gemeenten: Option<Gemeenten>,
}

/// A wijk with its figures.
#[derive(Debug, Clone)]
pub struct WijkInput {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Why it does not take part, in words; `None` when it does.
    pub telt_niet_mee: Option<String>,
    /// Its stedelijkheid group, where known.
    pub groep: Option<Groep>,
    /// Inwoners in the newest year up to the chosen one, also a number that is not shown.
    pub inwoners: Option<f64>,
    /// One per indicator.
    pub cijfers: Vec<Cijfer>,
}

/// A figure as the Foto uses it: the newest one up to the chosen year.
#[derive(Debug, Clone, PartialEq)]
pub struct Cijfer {
    /// Its period; `None` when there is no figure at all.
    pub periode: Option<Periode>,
    /// The value, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// Numerator, where the source gives one.
    pub teller: Option<f64>,
    /// Denominator, where the source gives one: over how many people or answers it is.
    pub noemer: Option<f64>,
    /// The limits of the value, where the source gives them: lower and upper.
    pub grenzen: Option<(f64, f64)>,
    /// Text form of its bron; empty when there is none.
    pub bron: Arc<str>,
    /// How exact it is or how it was made; empty when nothing is said.
    pub kwalificatie: Arc<str>,
}

impl Cijfer {
    /// No figure at all.
    pub fn none() -> Self {
        Self {
            periode: None,
            waarde: Err(Reden::Onbekend),
            teller: None,
            noemer: None,
            grenzen: None,
            bron: "".into(),
            kwalificatie: "".into(),
        }
    }

    /// Whether a source gives a number: also one that is too small to be shown.
    pub fn is_known(&self) -> bool {
        matches!(self.waarde, Ok(_) | Err(Reden::TeKlein))
    }

    /// Whether it is about too few people or answers to compare it. A count is not about a part
    /// of them.
    pub fn is_about_few(&self, indicator: &Indicator, grenzen: Grenzen) -> bool {
        indicator.soort != Some(GetalSoort::Aantal) && grenzen.te_weinig(self.noemer)
    }
}

/// The result: a class per wijk and leefgebied, and how it came about.
#[derive(Debug, Clone)]
pub struct Foto {
    /// Code of the gemeente.
    pub gemeente_code: String,
    /// Name of the gemeente.
    pub gemeente_naam: String,
    /// Newest year that counts.
    pub peiljaar: i32,
    /// Oldest year of a figure that was used.
    pub oudste: Option<i32>,
    /// The rule.
    pub regel: Regel,
    /// What the wijken are compared with besides.
    pub tweede: Option<Vergelijk>,
    /// Below these numbers of people there is no outcome.
    pub grenzen: Grenzen,
    /// The leefgebieden, in their order.
    pub leefgebieden: Vec<Leefgebied>,
    /// The wijken, in their fixed order.
    pub wijken: Vec<WijkFoto>,
    /// The gemeente itself beside gemeenten of its size, where the file has figures of these.
    pub gemeente: Option<GemeenteFoto>,
}

/// The rule behind every outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Regel {
    /// Its word on the command line (`wijkbeeld`, `eigen:-1:1`).
    pub id: String,
    /// What it is called.
    pub naam: &'static str,
    /// Version of our form of it; empty for limits of the user.
    pub versie: &'static str,
    /// Where it was published.
    pub bron: &'static str,
    /// Its limits in words, and on which side an equal value falls.
    pub grenzen: String,
    /// The rule in one sentence, with its limits and what is compared.
    pub omschrijving: String,
    /// What the wijken are compared with.
    pub benchmark: Vergelijk,
    /// Every choice.
    pub recept: Recept,
}

/// One wijk of the Foto.
#[derive(Debug, Clone)]
pub struct WijkFoto {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Why it does not take part, in words; `None` when it does.
    pub telt_niet_mee: Option<String>,
    /// Its stedelijkheid group, where known.
    pub groep: Option<Groep>,
    /// Algemeen beeld.
    pub algemeen: Uitkomst,
    /// One per leefgebied.
    pub leefgebieden: Vec<LeefgebiedUitkomst>,
}

/// A score with its class, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uitkomst {
    /// The score and class.
    pub score: Result<(f64, Klasse), GeenUitkomst>,
    /// Whether more than half of the weight that counted is a model estimate.
    pub schatting: bool,
    /// What the second benchmark makes of it, where it can.
    pub tweede: Option<Tweede>,
    /// How firm it is; `None` where there is no class.
    pub robuustheid: Option<Robuustheid>,
    /// The smallest changes that give another class.
    pub kantelt: Kantelt,
    /// The class by the figures of people of 65 and older, where that is another.
    pub ouderen: Option<Klasse>,
}

/// The class by the second benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tweede {
    /// The class.
    pub klasse: Klasse,
    /// Number of indicators it rests on.
    pub indicatoren: u32,
}

impl Uitkomst {
    /// No outcome.
    pub fn none(geen: GeenUitkomst) -> Self {
        Self {
            score: Err(geen),
            schatting: false,
            tweede: None,
            robuustheid: None,
            kantelt: Kantelt::default(),
            ouderen: None,
        }
    }

    /// The class, if there is one.
    pub fn klasse(&self) -> Option<Klasse> {
        self.score.ok().map(|(_, klasse)| klasse)
    }
}

/// Why there is no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeenUitkomst {
    /// Less than half of the weight has a figure.
    GeenGegevens,
    /// The wijk does not take part.
    TeltNietMee,
    /// The rule needs more wijken, or more difference between them.
    GeenVergelijking,
    /// The rule tests figures, and these cannot be tested.
    GeenToets,
    /// There are figures, and for too many of them nothing to compare them with.
    GeenMaat,
}

impl GeenUitkomst {
    /// The fixed word in JSON and CSV.
    pub fn word(self) -> &'static str {
        match self {
            // One word for scripts: too little of the weight has a score.
            Self::GeenGegevens | Self::GeenMaat => "geen_gegevens",
            Self::TeltNietMee => "telt_niet_mee",
            Self::GeenVergelijking => "geen_vergelijking",
            Self::GeenToets => "geen_toets",
        }
    }

    /// The same where there is little room: a cell.
    pub fn short(self) -> &'static str {
        match self {
            Self::GeenVergelijking => "geen vergelijking",
            Self::GeenToets => "geen toets",
            other => other.text(),
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::GeenVergelijking => "te weinig wijken, of te weinig verschil",
            Self::GeenMaat => "geen vergelijking",
            Self::GeenToets => "geen toets: een schatting, of geen aantallen",
            Self::GeenGegevens => "geen gegevens",
            Self::TeltNietMee => "telt niet mee",
        }
    }
}

/// The outcome of a wijk in one leefgebied.
#[derive(Debug, Clone)]
pub struct LeefgebiedUitkomst {
    /// Id of the leefgebied.
    pub id: String,
    /// The outcome.
    pub uitkomst: Uitkomst,
    /// The indicators it rests on.
    pub indicatoren: Vec<IndicatorUitkomst>,
}
