//! How far chance alone can move a figure, and why that cannot be said.

use super::interval::Interval;
use super::uitspraak::GeenUitspraak;

/// The limits between which a figure lies, chance considered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Toeval {
    /// The limits, in the unit of the figure.
    pub interval: Interval,
    /// What kind of chance it is.
    pub soort: ToevalSoort,
}

/// What kind of chance moves a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ToevalSoort {
    /// The source gives the limits.
    Bron,
    /// Not everybody was asked.
    Peiling,
    /// Everything was counted; next year it would be a little different all the same.
    Schommeling,
}

impl ToevalSoort {
    /// What the limits are called on the screen.
    pub fn text(self) -> &'static str {
        match self {
            Self::Bron => "interval volgens de bron",
            Self::Peiling => "interval 95 %",
            Self::Schommeling => "gewone schommeling",
        }
    }
}

/// Why a figure has no limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GeenToeval {
    /// There is no value.
    GeenWaarde,
    /// It comes out of a model.
    Modelschatting,
    /// Nobody says over how many people or answers it is.
    GeenNoemer,
    /// The numbers make no sense together.
    Uitspraak(GeenUitspraak),
}

impl GeenToeval {
    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::GeenWaarde => "geen cijfer",
            Self::Modelschatting => "modelschatting: geen toets",
            Self::GeenNoemer => "de bron zegt niet over hoeveel mensen dit gaat",
            Self::Uitspraak(_) => "de aantallen bij dit cijfer kloppen niet met elkaar",
        }
    }
}
