//! What one indicator says about one wijk.

use super::{Cijfer, Klasse};
use crate::model::Reden;
use crate::model::recept::Methode;

/// What one indicator says about one wijk.
#[derive(Debug, Clone)]
pub struct IndicatorUitkomst {
    /// Id of the indicator.
    pub id: String,
    /// Its name.
    pub naam: String,
    /// The figure.
    pub cijfer: Cijfer,
    /// The normalised value, favourable side up, or why there is none.
    pub z: Result<f64, GeenZ>,
    /// The normalisation that was used.
    pub normalisatie: Methode,
    /// What the rule makes of this indicator alone; `None` where it makes nothing of it.
    pub teken: Option<Teken>,
}

/// The sign of a wijk: its class, and whether chance can give it another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teken {
    /// Its class.
    pub klasse: Klasse,
    /// Whether a limit of the class lies inside its interval.
    pub grensgeval: bool,
}

impl Teken {
    /// 'gunstiger, grensgeval'.
    pub fn text(self) -> String {
        let open = if self.grensgeval { ", grensgeval" } else { "" };
        format!("{}{open}", self.klasse.word())
    }
}

/// Why an indicator does not count for a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GeenZ {
    /// The wijk has no value.
    GeenWaarde(Reden),
    /// The wijk does not take part.
    TeltNietMee,
    /// It is about too few people or answers.
    TeWeinigMensen,
    /// Fewer than three wijken have a value.
    TeWeinigWijken,
    /// All wijken have the same value.
    GeenSpreiding,
    /// The file has no benchmark for it.
    GeenBenchmark,
    /// ln x does not exist for a value that is not positive.
    NietPositief,
    /// A model estimate cannot be tested.
    Modelschatting,
    /// Without the numbers behind it a figure cannot be tested.
    GeenInterval,
}

impl GeenZ {
    /// The fixed word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::GeenWaarde(reden) => reden.word(),
            Self::TeltNietMee => "telt_niet_mee",
            Self::TeWeinigMensen => Reden::TeKlein.word(),
            Self::TeWeinigWijken => "te_weinig_wijken",
            Self::GeenSpreiding => "geen_spreiding",
            Self::GeenBenchmark => "geen_benchmark",
            Self::NietPositief => "niet_positief",
            Self::Modelschatting => "modelschatting",
            Self::GeenInterval => "geen_interval",
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::GeenWaarde(reden) => reden.text(),
            Self::TeltNietMee => "telt niet mee",
            Self::TeWeinigMensen => "gaat over te weinig mensen",
            Self::TeWeinigWijken => "minder dan drie wijken met een cijfer",
            Self::GeenSpreiding => "alle wijken hebben hetzelfde cijfer",
            Self::GeenBenchmark => "niets om mee te vergelijken",
            Self::NietPositief => "niet groter dan nul",
            Self::Modelschatting => "modelschatting: geen toets",
            Self::GeenInterval => "zonder aantallen geen toets",
        }
    }

    /// The same where there is little room: a cell of a table.
    pub fn short(self) -> &'static str {
        match self {
            Self::GeenWaarde(reden) => reden.short(),
            Self::TeWeinigMensen => Reden::TeKlein.short(),
            Self::GeenBenchmark | Self::TeWeinigWijken | Self::GeenSpreiding => "geen vergelijking",
            Self::Modelschatting | Self::GeenInterval => "geen toets",
            other => other.text(),
        }
    }
}
