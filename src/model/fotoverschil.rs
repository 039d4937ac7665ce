//! What makes a Foto of now another one than a Foto of then.

use super::foto::{GeenUitkomst, Klasse};

/// Something that a Foto is computed from and that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oorzaak {
    /// What kind of thing.
    pub soort: OorzaakSoort,
    /// The sentence that a person reads.
    pub tekst: String,
}

/// What kind of thing is not as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OorzaakSoort {
    /// The newest year that counts.
    Jaar,
    /// A limit of small numbers.
    Grens,
    /// The wijken themselves: their codes or names.
    Wijken,
    /// Whether a wijk takes part.
    Meetellen,
    /// The stedelijkheid group of a wijk.
    Stedelijkheid,
    /// The inwoners of wijken.
    Inwoners,
    /// The leefgebieden.
    Leefgebieden,
    /// Which indicators count.
    Indicatoren,
    /// The weight, direction or another property of an indicator.
    Indicator,
    /// A later measurement counts.
    NieuweMeting,
    /// Another edition of the same source counts.
    Editie,
    /// Another source counts.
    AndereBron,
    /// The same source says something else.
    Correctie,
    /// A figure that counted does not any more.
    Ingetrokken,
    /// There is a figure where there was none.
    Aangevuld,
    /// The distribution over wijken elsewhere.
    Benchmark,
    /// The own wijken at the measurement before.
    VorigeMeting,
}

impl OorzaakSoort {
    /// The fixed word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Jaar => "jaar",
            Self::Grens => "grens",
            Self::Wijken => "wijken",
            Self::Meetellen => "meetellen",
            Self::Stedelijkheid => "stedelijkheid",
            Self::Inwoners => "inwoners",
            Self::Leefgebieden => "leefgebieden",
            Self::Indicatoren => "indicatoren",
            Self::Indicator => "indicator",
            Self::NieuweMeting => "nieuwe_meting",
            Self::Editie => "editie",
            Self::AndereBron => "andere_bron",
            Self::Correctie => "correctie",
            Self::Ingetrokken => "ingetrokken",
            Self::Aangevuld => "aangevuld",
            Self::Benchmark => "benchmark",
            Self::VorigeMeting => "vorige_meting",
        }
    }
}

/// The outcomes of two Foto's side by side, as far as both have them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UitkomstVerschil {
    /// Those with another class.
    pub klassen: Vec<KlasseVerschil>,
    /// How many have another score, be it in the last digit.
    pub scores: usize,
    /// How many were compared.
    pub alle: usize,
}

impl UitkomstVerschil {
    /// How much is otherwise, in one sentence.
    pub fn text(&self) -> String {
        let Self { klassen, scores, alle } = self;
        match (scores, klassen.len()) {
            (0, _) => format!("Alle {alle} scores en uitkomsten zijn gelijk"),
            (n, 0) => format!("{n} van de {alle} scores zijn anders; elke uitkomst is gelijk"),
            (n, 1) => format!("{n} van de {alle} scores zijn anders, en 1 uitkomst verandert"),
            (n, m) => {
                format!("{n} van de {alle} scores zijn anders, en {m} uitkomsten veranderen")
            }
        }
    }
}

/// One outcome that has another class than it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KlasseVerschil {
    /// Code of the wijk.
    pub code: String,
    /// Its name.
    pub wijk: String,
    /// Id of the leefgebied; `algemeen` for algemeen beeld.
    pub leefgebied: String,
    /// Name of the leefgebied.
    pub naam: String,
    /// What it was.
    pub toen: Result<Klasse, GeenUitkomst>,
    /// What it is.
    pub nu: Result<Klasse, GeenUitkomst>,
}

impl KlasseVerschil {
    /// 'Zuidwest, Gezondheid: nu gemiddeld, toen ongunstiger'.
    pub fn text(&self) -> String {
        let said = |klasse: Result<Klasse, GeenUitkomst>| {
            klasse.map_or_else(
                |geen| format!("geen uitkomst ({})", geen.text()),
                |one| one.word().to_owned(),
            )
        };
        format!("{}, {}: nu {}, toen {}", self.wijk, self.naam, said(self.nu), said(self.toen))
    }
}
