//! Input from which no index can be made.

use crate::model::nl::file_number;
use thiserror::Error;

/// Why there is no index at all. Places count from 0 and are all this layer knows: who shows the
/// sentence to people puts the names of indicators and nodes in their place.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum IndexFault {
    /// Two things that belong together differ in size.
    #[error("het aantal {wat} klopt niet: {gevonden} in plaats van {verwacht}")]
    Afmeting {
        /// What is counted.
        wat: &'static str,
        /// How many there should be.
        verwacht: usize,
        /// How many there are.
        gevonden: usize,
    },
    /// A min–max scale that does not go up, or is endless.
    #[error(
        "de schaal van {} tot {} kan niet; de ondergrens moet lager zijn",
        file_number(*onder),
        file_number(*boven)
    )]
    Schaal {
        /// Score of the least favourable value.
        onder: f64,
        /// Score of the most favourable value.
        boven: f64,
    },
    /// A z scale without a mean, or with a spread that is not above 0.
    #[error(
        "een z-score met gemiddelde {} en spreiding {} kan niet; de spreiding moet hoger zijn dan 0",
        file_number(*mean),
        file_number(*sd)
    )]
    ZSchaal {
        /// Mean to bring scores to.
        mean: f64,
        /// Standard deviation to bring scores to.
        sd: f64,
    },
    /// Limits for treatment that are no numbers.
    #[error("de grenzen voor uitschieters van indicator {kolom} zijn geen getallen")]
    Behandeling {
        /// Column of the indicator.
        kolom: usize,
    },
    /// An indicator without a favourable side.
    #[error("indicator {kolom} heeft geen gunstige kant; kies die eerst, of laat de indicator weg")]
    Neutraal {
        /// Column of the indicator.
        kolom: usize,
    },
    /// A weight below 0, or no number; or weights that add up to more than a number can hold.
    #[error(
        "het gewicht {} van onderdeel {knoop} kan niet; kies een getal vanaf 0",
        file_number(*gewicht)
    )]
    Gewicht {
        /// The node.
        knoop: usize,
        /// Its weight.
        gewicht: f64,
    },
    /// A share of data that is not between 0 and 1.
    #[error(
        "onderdeel {knoop} vraagt een deel van {} van de gegevens; kies 0 tot en met 1",
        file_number(*aandeel)
    )]
    Aandeel {
        /// The node.
        knoop: usize,
        /// The share.
        aandeel: f64,
    },
    /// A parent that does not exist or is an indicator itself, or nodes in a circle.
    #[error("onderdeel {knoop} hangt niet onder een bestaand onderdeel")]
    Ouder {
        /// The node.
        knoop: usize,
    },
    /// Nodes without a parent: there must be one.
    #[error("er moet één onderdeel bovenaan staan, niet {aantal}")]
    Top {
        /// How many have no parent.
        aantal: usize,
    },
    /// A node with nothing under it.
    #[error("onder onderdeel {knoop} staat geen indicator")]
    Leeg {
        /// The node.
        knoop: usize,
    },
    /// An indicator without a column.
    #[error("onderdeel {knoop} verwijst naar indicator {kolom}, die er niet is")]
    Kolom {
        /// The node.
        knoop: usize,
        /// The column it names.
        kolom: usize,
    },
}

impl IndexFault {
    /// Faults when `gevonden` differs from `verwacht`.
    pub(super) fn check_size(
        wat: &'static str,
        verwacht: usize,
        gevonden: usize,
    ) -> Result<(), Self> {
        if verwacht == gevonden { Ok(()) } else { Err(Self::Afmeting { wat, verwacht, gevonden }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_to_change() {
        let fault = IndexFault::Gewicht { knoop: 3, gewicht: -0.5 };
        let sentence = "het gewicht -0,5 van onderdeel 3 kan niet; kies een getal vanaf 0";
        assert_eq!(fault.to_string(), sentence);
    }
}
