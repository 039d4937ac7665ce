//! Choices that cannot be combined, or cannot be computed.

use crate::model::foto::Vergelijk;
use crate::model::nl;
use crate::model::recept::{Aggregatie, Methode};
use thiserror::Error;

/// Why there is no Foto with these choices.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum FotoFault {
    /// A method that needs the values of all wijken, of which a file keeps only the distribution.
    #[error(
        "de normalisatie '{}' heeft de cijfers van alle wijken nodig, en van wijken in Nederland \
         bewaart het bestand alleen de verdeling; kies de normalisatie z, of vergelijk met de \
         eigen wijken",
        methode.word()
    )]
    HeeftAlleWijkenNodig {
        /// The method.
        methode: Methode,
    },
    /// Weighted by inhabitants, compared with something of which these are not known.
    #[error(
        "de normalisatie 'z_inwoners' kan niet met de vergelijking '{}': daarvan zijn de inwoners \
         per wijk niet bekend; kies de normalisatie z, of vergelijk met de eigen wijken",
        vergelijk.word()
    )]
    InwonersOnbekend {
        /// The comparison.
        vergelijk: Vergelijk,
    },
    /// A test that is only defined for z scores and their weighted mean.
    #[error(
        "de regel 'significantie' rekent met de normalisatie z en het rekenkundig gemiddelde; \
         laat --normalisatie en --aggregatie weg"
    )]
    ToetsZonderZ,
    /// A mean that does not exist for this score.
    #[error(
        "het {} gemiddelde bestaat niet voor een score van {}: {wijk}, {deel}; kies een \
         normalisatie met scores boven nul, bijvoorbeeld minmax:1:100",
        aggregatie.word().replace("kundig", "kundige").replace("onisch", "onische"),
        nl::number(*score, 3)
    )]
    GeenGemiddelde {
        /// How scores are taken together.
        aggregatie: Aggregatie,
        /// Name of the wijk.
        wijk: String,
        /// Name of the indicator or leefgebied.
        deel: String,
        /// Its score.
        score: f64,
    },
    /// A weight of something that the Foto does not have.
    #[error(
        "'{0}' is geen indicator of leefgebied van deze Foto; kijk met 'wijkbeeld foto --json' \
         hoe ze heten"
    )]
    OnbekendGewicht(String),
}
