//! What the map cannot show yet, and what to do about it.

use super::{KaartGegevens, Kleuring};
use crate::model::wijk::Plekpunt;

/// What a message is about: it is left out while that is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The colours.
    Kleur,
    /// The places.
    Plekken,
    /// What is out of reach.
    Lopen,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// What it is about.
    pub over: Over,
    /// What is missing and what to do.
    pub tekst: String,
}

/// Everything that is missing; of places only what must be done first.
pub(super) fn all(gegevens: &KaartGegevens<'_>, kleuring: &Kleuring) -> Vec<Melding> {
    let kleur = Some(kleuring.leeg.clone()).filter(|tekst| !tekst.is_empty());
    let kleur = kleur.map(|tekst| Melding { over: Over::Kleur, tekst });
    kleur.into_iter().chain(places(gegevens)).collect()
}

fn places(gegevens: &KaartGegevens<'_>) -> Option<Melding> {
    let with_point = || gegevens.punten.iter().filter(|plek| plek.punt.is_some());
    let counting = || with_point().filter(|plek| gegevens.vraag.counts(plek));
    if gegevens.punten.is_empty() {
        return message(Over::Plekken, NONE);
    }
    if with_point().next().is_none() {
        return message(Over::Plekken, NO_POINT);
    }
    if counting().next().is_none() {
        return message(Over::Lopen, NONE_COUNTS);
    }
    let open = |plek: &Plekpunt| gegevens.vraag.is_open_then(plek);
    if counting().any(|plek| open(plek) == Some(true)) {
        return None;
    }
    match counting().any(|plek| open(plek).is_none()) {
        true => message(Over::Lopen, NO_HOURS),
        false => message(Over::Lopen, CLOSED),
    }
}

fn message(over: Over, tekst: &str) -> Option<Melding> {
    Some(Melding { over, tekst: tekst.to_owned() })
}

const NONE: &str =
    "Er staan nog geen ontmoetingsplekken in dit bestand. Voeg ze toe bij Ontmoetingsplekken.";
const NO_POINT: &str = "Nog geen plek heeft een punt op de kaart. Kies een plek in de lijst naast de \
     kaart, klik op 'Zet op de kaart' en wijs aan waar zij staat.";
const NONE_COUNTS: &str = "Nog geen plek op de kaart telt mee voor de loopafstand. Een plek telt mee als \
     zij open is en iedereen vrij mag binnenlopen; dat vult u in bij de plek.";
const NO_HOURS: &str = "Van geen plek die meetelt is bekend of zij dan open is. Vul de openingstijden in \
     bij Ontmoetingsplekken.";
const CLOSED: &str = "Geen plek die meetelt is dan open: alles ligt buiten bereik.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::loopafstand::LoopKeuze;
    use crate::app::query::{KaartQuery, KeptFigures, Query as _, Reader};
    use crate::app::view::kaart::{Laag, Niveau};
    use crate::document::Document;
    use crate::exchange::seed;
    use crate::model::openingstijden::Dagdeel;
    use crate::model::recept::FotoKeuze;
    use crate::model::record::{Edit, Noun, Value};

    /// The message of a file in which each place of the example was changed like this.
    fn said(change: impl Fn(&mut Edit) -> bool, dagdeel: Option<Dagdeel>) -> Vec<Melding> {
        let mut seed = seed::voorbeeld("hilversum").unwrap();
        seed.edits.retain_mut(|edit| edit.noun != Noun::Ontmoetingsplek || change(edit));
        let document = Document::in_memory(&seed, "Test").unwrap();
        let query = KaartQuery {
            keuze: FotoKeuze::default(),
            laag: Laag::Geen,
            niveau: Niveau::Wijken,
            lopen: LoopKeuze { dagdeel, ..LoopKeuze::default() },
            wijk: None,
            vandaag: jiff::civil::date(2026, 11, 28),
        };
        let mut kept = KeptFigures::default();
        query.answer(&mut Reader::new(&document, &mut kept)).unwrap().meldingen
    }

    fn set(edit: &mut Edit, field: &'static str, value: Value) -> bool {
        edit.fields.retain(|(own, _)| *own != field);
        edit.fields.push((field, value));
        true
    }

    fn only(tekst: &str, over: Over) -> Vec<Melding> {
        message(over, tekst).into_iter().collect()
    }

    #[test]
    fn each_thing_that_is_missing_has_its_own_sentence() {
        assert_eq!(said(|_| true, None), [], "the example has a place that counts");
        assert_eq!(said(|_| false, None), only(NONE, Over::Plekken));
        let no_point = |edit: &mut Edit| {
            edit.fields.retain(|(field, _)| !field.starts_with("rd_"));
            true
        };
        assert_eq!(said(no_point, None), only(NO_POINT, Over::Plekken));
        let closed = |edit: &mut Edit| set(edit, "status", "gesloten".into());
        assert_eq!(said(closed, None), only(NONE_COUNTS, Over::Lopen));
        let evening = Some(Dagdeel::Avond);
        assert_eq!(said(|_| true, evening), only(NO_HOURS, Over::Lopen));
        let mornings =
            |edit: &mut Edit| set(edit, "openingstijden", "ma-vr 9-12; za dicht; zo dicht".into());
        assert_eq!(said(mornings, evening), only(CLOSED, Over::Lopen));
        assert_eq!(said(mornings, Some(Dagdeel::Ochtend)), []);
    }
}
