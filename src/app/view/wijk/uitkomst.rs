//! An outcome of a wijk as a chip with words beside it.

use super::super::foto::tweede_kort;
use super::super::vergelijk;
use crate::model::foto::{Foto, Klasse, Uitkomst, Vergelijk, WijkFoto};

/// An outcome as a chip with words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UitkomstView {
    /// The class, if there is one.
    pub klasse: Option<Klasse>,
    /// The words in the chip.
    pub tekst: String,
    /// How firm it is, and whether it is a model estimate ('redelijk stevig ≈'); may be empty.
    pub onder: String,
    /// Whether it is a model estimate.
    pub schatting: bool,
    /// What a second benchmark makes of it.
    pub tweede: Option<TweedeView>,
    /// What a screen reader says.
    pub gezegd: String,
}

/// The same beside others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TweedeView {
    /// 'NL-stad: gemiddeld'
    pub tekst: String,
    /// Its class; `None` when it cannot be compared so.
    pub klasse: Option<Klasse>,
    /// Whether that is another class.
    pub anders: bool,
}

impl UitkomstView {
    pub(super) fn new((foto, wijk): (&Foto, &WijkFoto), uitkomst: &Uitkomst, before: &str) -> Self {
        let word = match uitkomst.score {
            Ok((_, klasse)) => klasse.word(),
            Err(reden) => reden.short(),
        };
        let klasse = uitkomst.klasse();
        let schatting = uitkomst.schatting && klasse.is_some();
        let stevig = uitkomst.robuustheid.map_or("", |found| found.woord.word());
        let mark = if schatting { "≈" } else { "" };
        let onder = format!("{stevig} {mark}").trim().to_owned();
        let kort = foto.tweede.filter(|_| klasse.is_some()).map(|met| match met {
            // 'Hier' would be this wijk, on its own page.
            Vergelijk::Wijken => vergelijk::within(met, &foto.gemeente_naam),
            _ => tweede_kort(foto, wijk).to_owned(),
        });
        let tweede = kort.map(|kort| match uitkomst.tweede.map(|other| other.klasse) {
            Some(other) => TweedeView {
                tekst: format!("{kort}: {}", other.word()),
                klasse: Some(other),
                anders: Some(other) != klasse,
            },
            // There is a class, so there are figures: what is missing is what to compare with.
            None => TweedeView {
                tekst: format!("{kort}: geen vergelijking"),
                klasse: None,
                anders: false,
            },
        });
        let tekst = format!("{before}{word}");
        let parts = [
            Some(tekst.clone()),
            Some(stevig.to_owned()).filter(|one| !one.is_empty()),
            schatting.then(|| "schatting".to_owned()),
            tweede.as_ref().map(|one| one.tekst.clone()),
        ];
        let gezegd = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Self { klasse, tekst, onder, schatting, tweede, gezegd }
    }
}
