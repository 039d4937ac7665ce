//! What an importer read from a file, before anything is changed.

use super::record::Value;
use super::vermelding::Vermelding;
use super::vierkant::Vierkant;
use super::waarschuwing::Waarschuwing;
use super::wijkmaat::Wijkmaat;
use super::{Bron, Gebied, Indicator, Leefgebied, Periode, Waarneming};
use serde::{Deserialize, Serialize};

/// Everything that one file brings, checked but not yet stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Id of the importer (`kwb`).
    pub soort: String,
    /// Why the file was recognised as that kind.
    pub herkend_omdat: String,
    /// Name of the file, without its folder.
    pub bestand: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Which gebieden were taken (`eigen`, `alle`, or empty where it makes no difference) and
    /// any other choice that changes what the same bytes give (`jaar=2020`).
    pub bereik: String,
    /// Sources that the values refer to.
    pub bronnen: Vec<Bron>,
    /// Gebieden that the values refer to, sorted by code; those that the file does not know are
    /// made, in the batch of the first bron.
    pub gebieden: Vec<Gebied>,
    /// Leefgebieden to make when they are not there.
    pub leefgebieden: Vec<Leefgebied>,
    /// Indicators that the values refer to; made when they are not there, never altered.
    pub indicatoren: Vec<Indicator>,
    /// Definitions of indicators that replace what is there (only the fields named).
    pub definities: Vec<Definitie>,
    /// The values, in the order of the file.
    pub waarnemingen: Vec<Waarneming>,
    /// Columns of the source without any value.
    pub lege_kolommen: Vec<LegeKolom>,
    /// Distributions over the Dutch wijken.
    pub benchmarks: Vec<Benchmark>,
    /// Sizes of Dutch wijken, with their year; in the batch of the first bron.
    pub wijkmaten: Option<(i32, Vec<Wijkmaat>)>,
    /// Inhabitants per square of 100 m, with their year; by place, in the batch of the first bron.
    pub vierkanten: Option<(i32, Vec<Vierkant>)>,
    /// Outlines of gebieden.
    pub omtrekken: Vec<Omtrek>,
    /// Places or partners, in the order of the file.
    pub vermeldingen: Vec<Vermelding>,
    /// Cells that could not be used.
    pub geweigerd: Vec<Geweigerd>,
    /// Codes that the file does not know, with the number of rows.
    pub onbekende_gebieden: Vec<(String, u64)>,
    /// What the user should know.
    pub waarschuwingen: Vec<Waarschuwing>,
}

impl Draft {
    /// Whether there is anything to take over.
    pub fn usable(&self) -> bool {
        let figures = self.waarnemingen.is_empty() && self.definities.is_empty();
        let shapes = self.omtrekken.is_empty() && self.vierkanten.is_none();
        !(figures && shapes && self.vermeldingen.is_empty())
    }

    /// Whether a person can put something right: a cell with a name, or a code that is not known.
    pub fn can_be_mended(&self) -> bool {
        !self.onbekende_gebieden.is_empty() || self.geweigerd.iter().any(Geweigerd::is_a_cell)
    }

    /// Whether there is anything that belongs in a batch of a bron.
    pub fn has_figures(&self) -> bool {
        let empty = self.waarnemingen.is_empty()
            && self.gebieden.is_empty()
            && self.benchmarks.is_empty()
            && self.omtrekken.is_empty()
            && self.vierkanten.is_none();
        !empty
    }
}

/// New values for some fields of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "DefinitieParts", into = "DefinitieParts")]
pub struct Definitie {
    /// Id of the indicator.
    pub id: String,
    /// Field (column of table `indicator`) and value.
    pub velden: Vec<(&'static str, Value)>,
}

/// A [`Definitie`] on its way between two processes: names of fields are plain texts there.
type DefinitieParts = (String, Vec<(String, Value)>);

/// The fields that a definition may name.
const DEFINIEERBAAR: [&str; 12] = [
    "naam",
    "leefgebied",
    "eenheid",
    "richting",
    "gewicht",
    "in_foto",
    "soort",
    "noemer",
    "begrip",
    "schatting",
    "normalisatie",
    "toelichting",
];

impl From<Definitie> for DefinitieParts {
    fn from(definitie: Definitie) -> Self {
        let velden = definitie.velden.into_iter().map(|(name, value)| (name.to_owned(), value));
        (definitie.id, velden.collect())
    }
}

impl TryFrom<DefinitieParts> for Definitie {
    type Error = String;

    fn try_from((id, velden): DefinitieParts) -> Result<Self, String> {
        let known = |(name, value): (String, Value)| {
            let field = DEFINIEERBAAR.into_iter().find(|field| *field == name);
            field.map(|field| (field, value)).ok_or(name)
        };
        Ok(Self { id, velden: velden.into_iter().map(known).collect::<Result<_, _>>()? })
    }
}

/// A column that the source has, without any value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LegeKolom {
    /// Place in `Draft::indicatoren`.
    pub indicator: u32,
    /// Place in `Draft::bronnen`.
    pub bron: u32,
    /// The period of the column.
    pub periode: Periode,
}

/// The outline of a gebied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Omtrek {
    /// Place in `Draft::gebieden`.
    pub gebied: u32,
    /// Place in `Draft::bronnen`.
    pub bron: u32,
    /// How exact it is (`vereenvoudigd`, `schematisch`, `zoals_aangeleverd`).
    pub nauwkeurigheid: String,
    /// WKT MULTIPOLYGON in RD metres (EPSG:28992).
    pub geometrie: String,
}

/// A cell that was refused; the rest of the file is not affected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geweigerd {
    /// Row; the header is row 1.
    pub rij: u64,
    /// Name of the column.
    pub kolom: String,
    /// What stands there.
    pub inhoud: String,
    /// What is wrong and what to do, as a Dutch sentence.
    pub reden: String,
}

impl Geweigerd {
    /// Whether it is one cell that can be put right, and not a row as a whole.
    pub fn is_a_cell(&self) -> bool {
        !self.kolom.is_empty()
    }
}

/// Group of Dutch wijken by stedelijkheid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Groep {
    /// All wijken.
    Alle,
    /// Stedelijkheid 1 and 2.
    Stedelijk,
    /// Stedelijkheid 3.
    Matig,
    /// Stedelijkheid 4 and 5.
    Weinig,
}

impl Groep {
    /// Every group.
    pub const ALL: [Self; 4] = [Self::Alle, Self::Stedelijk, Self::Matig, Self::Weinig];

    /// The fixed word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alle => "alle",
            Self::Stedelijk => "1-2",
            Self::Matig => "3",
            Self::Weinig => "4-5",
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::Alle => "wijken in Nederland",
            Self::Stedelijk => "stedelijke wijken in Nederland",
            Self::Matig => "matig stedelijke wijken in Nederland",
            Self::Weinig => "weinig stedelijke wijken in Nederland",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|groep| groep.word() == text.trim())
    }

    /// The group of a wijk with this class of stedelijkheid (CBS: 1 most, 5 least urban).
    pub fn of_stedelijkheid(klasse: f64) -> Option<Self> {
        match klasse {
            1.0 | 2.0 => Some(Self::Stedelijk),
            3.0 => Some(Self::Matig),
            4.0 | 5.0 => Some(Self::Weinig),
            _ => None,
        }
    }
}

/// How an indicator is distributed over the Dutch wijken with at least 1.000 inwoners, the own
/// gemeente left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Benchmark {
    /// Place in `Draft::indicatoren`.
    pub indicator: u32,
    /// Place in `Draft::bronnen`.
    pub bron: u32,
    /// The period of the values.
    pub periode: Periode,
    /// Which wijken.
    pub groep: Groep,
    /// The distribution.
    pub verdeling: Verdeling,
}

/// Mean, spread and middle of a set of values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Verdeling {
    /// Number of values.
    pub n: u32,
    /// Arithmetic mean.
    pub gemiddelde: f64,
    /// Standard deviation, n − 1; `None` below two values.
    pub sd: Option<f64>,
    /// Median.
    pub mediaan: f64,
    /// Median of |x − median|, not scaled.
    pub mad: f64,
    /// Mean of ln x; `None` when a value is not positive.
    pub gemiddelde_ln: Option<f64>,
    /// Standard deviation of ln x, n − 1; `None` when a value is not positive.
    pub sd_ln: Option<f64>,
}
