//! Own CSV `partners`: organisations and groups.

use super::Lijst;
use crate::exchange::import::{Head, ImportError, Known, Options, Parser, Source};
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::record::Noun;

static LIJST: Lijst = Lijst {
    noun: Noun::Partner,
    kolommen: &[
        "naam",
        "soort",
        "formeel_informeel",
        "werkgebied",
        "contactpersoon",
        "telefoon",
        "email",
    ],
    eigen: &["formeel_informeel", "werkgebied"],
    woord: "partners",
};

/// The importer.
pub struct Partners;

impl Parser for Partners {
    fn id(&self) -> &'static str {
        "partners"
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
