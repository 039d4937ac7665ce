//! 'Wat gaat hier goed?': only what is gunstiger.

use super::super::{Span, lower_first, vergelijk};
use super::WijkGegevens;
use super::rijen::{Groep, Plaats, SpineRij};
use crate::model::foto::Klasse;

/// One sentence per leefgebied that is gunstiger, with its most favourable figure.
pub(super) fn sentences(input: &WijkGegevens<'_>, groepen: &[Groep]) -> Vec<Vec<Span>> {
    let good = |groep: &&Groep| {
        groep.uitkomst.as_ref().is_some_and(|one| one.klasse == Some(Klasse::Gunstiger))
    };
    groepen.iter().filter(good).map(|groep| sentence(input, groep)).collect()
}

/// What to say when no leefgebied is gunstiger.
pub(super) fn nothing(input: &WijkGegevens<'_>) -> String {
    let known = input.foto.leefgebieden.iter().any(|deel| deel.uitkomst.klasse().is_some());
    if !known {
        return "Voor deze wijk is er geen uitkomst. Vraag in de wijk wat goed gaat.".to_owned();
    }
    let against = vergelijk::opening(input.hele_foto.regel.benchmark, input.gemeente);
    format!(
        "{against} is geen leefgebied ‘gunstiger’. Dat zegt niet dat er niets goed gaat: vraag het \
         in de wijk."
    )
}

fn sentence(input: &WijkGegevens<'_>, groep: &Groep) -> Vec<Span> {
    let mut spans = vec![Span::strong(groep.naam.clone()), Span::plain(" is gunstiger")];
    if let Some(rij) = most_favourable(groep) {
        let naam = lower_first(&rij.naam);
        spans.push(Span::plain(format!(
            ": {naam} {}, in heel {} {}",
            rij.wijk,
            input.gemeente,
            rij.gemeente.trim_end_matches('*')
        )));
    }
    spans.push(Span::plain("."));
    spans
}

fn most_favourable(groep: &Groep) -> Option<&SpineRij> {
    let place = |rij: &SpineRij| match rij.plaats {
        Plaats::Spine(spine) => spine.dot,
        _ => f32::NEG_INFINITY,
    };
    let best = groep.rijen.iter().max_by(|a, b| place(a).total_cmp(&place(b)))?;
    (place(best) > 0.0).then_some(best)
}
