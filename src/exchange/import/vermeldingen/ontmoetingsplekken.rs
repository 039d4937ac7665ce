//! Own CSV `ontmoetingsplekken`: places to meet.

use super::Lijst;
use crate::exchange::import::{Head, ImportError, Known, Options, Parser, Source};
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::record::Noun;

static LIJST: Lijst = Lijst {
    noun: Noun::Ontmoetingsplek,
    kolommen: &[
        "naam",
        "soort",
        "adres",
        "postcode",
        "lon",
        "lat",
        "rd_x",
        "rd_y",
        "status",
        "beheerder",
        "bevestigd_op",
        "bevestigd_door",
        "telefoon",
        "email",
        "contactpersoon",
        "wijk",
        "buurt",
    ],
    eigen: &[
        "adres",
        "postcode",
        "beheerder",
        "bevestigd_op",
        "rd_x",
        "lon",
        "status",
        "bevestigd_door",
    ],
    woord: "ontmoetingsplekken",
};

/// The importer.
pub struct Ontmoetingsplekken;

impl Parser for Ontmoetingsplekken {
    fn id(&self) -> &'static str {
        "ontmoetingsplekken"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        LIJST.recognise(head)
    }

    fn fits(&self, head: &Head) -> Option<String> {
        LIJST.fits(head)
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        _options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        LIJST.parse(source, known, progress)
    }
}
