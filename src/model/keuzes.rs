//! What a person decides while looking over what a file would bring.

use super::Periode;
use super::gebied::GebiedSoort;
use serde::{Deserialize, Serialize};

/// Every decision about one import; reading the files again with these gives the same draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keuzes {
    /// Cells that were put right.
    pub verbeteringen: Vec<Verbetering>,
    /// Codes that the file does not know, with the gebied that is meant.
    pub koppelingen: Vec<Koppeling>,
    /// Figures that a warning is about and that are not taken over.
    pub weglatingen: Vec<Weglating>,
}

/// What stands in one cell of a file, put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verbetering {
    /// Name of the file, without its folder.
    pub bestand: String,
    /// Row; the first row of the file is 1.
    pub rij: u64,
    /// Name of the column, as in [`super::draft::Geweigerd::kolom`].
    pub kolom: String,
    /// What must stand there.
    pub inhoud: String,
}

/// A code in the files that means a gebied that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Koppeling {
    /// The code in the files.
    pub code: String,
    /// Code of the gebied that is meant.
    pub naar: String,
}

/// Figures that are left out: those of an indicator, in one gebied or in all wijken and buurten,
/// in one period or in all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weglating {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the gebied; `None` for every wijk and buurt.
    pub gebied: Option<String>,
    /// The period; `None` for all.
    pub periode: Option<Periode>,
}

impl Keuzes {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The gebied that a code of a file stands for: what it was coupled to, else itself.
    pub fn gekoppeld<'a>(&'a self, code: &'a str) -> &'a str {
        let coupled = self.koppelingen.iter().find(|koppeling| koppeling.code == code);
        coupled.map_or(code, |koppeling| &koppeling.naar)
    }

    /// Whether a figure was left out.
    pub fn leaves_out(&self, indicator: &str, gebied: &str, periode: Periode) -> bool {
        self.weglatingen.iter().any(|out| out.is_about(indicator, gebied, periode))
    }
}

impl Weglating {
    fn is_about(&self, indicator: &str, gebied: &str, periode: Periode) -> bool {
        let same_gebied = || match &self.gebied {
            Some(code) => code == gebied,
            None => {
                matches!(GebiedSoort::of_code(gebied), Some(GebiedSoort::Wijk | GebiedSoort::Buurt))
            }
        };
        self.indicator == indicator
            && self.periode.is_none_or(|one| one == periode)
            && same_gebied()
    }
}
