//! Who is who in a wijk: functions with the person or organisation that has them.

use super::super::bron::bron_parts;
use super::{Aanwezig, AanwezigSoort, WijkGegevens};
use crate::app::view::lijst::stand_of;
use crate::document::records::Record;
use crate::model::basis::{self, Stand, functie};
use crate::model::bevestiging::Zekerheid;
use crate::model::partner::werkgebied_parts;
use crate::model::record::Noun;

/// Who works in the wijk or in the whole gemeente now, in the order of the functions.
pub(super) fn rows(input: &WijkGegevens<'_>) -> Vec<Aanwezig> {
    let (records, names) = input.functies;
    let Some(shape) = basis::in_lijst(Noun::Functie) else { return Vec::new() };
    let mut rows: Vec<(usize, Aanwezig)> = Vec::new();
    for record in records.iter().filter(|record| !record.removed() && works_here(record, input)) {
        let stand: Stand = stand_of(record, shape, input.vandaag);
        if stand.zekerheid == Zekerheid::Weg {
            continue;
        }
        let soort = record.text("soort");
        let place = functie::SOORTEN.iter().position(|one| *one == soort);
        let person = [record.text(functie::NAAM.kolom).to_owned(), names.naam(record.get("partner"))];
        let known: Vec<String> = person.into_iter().filter(|part| !part.is_empty()).collect();
        let row = Aanwezig {
            id: record.id(),
            soort: AanwezigSoort::Functie,
            naam: if known.is_empty() { "naam onbekend".to_owned() } else { known.join(", ") },
            onder: soort.to_owned(),
            tag: short(&stand.zegt).to_owned(),
            bevestigd: stand.zekerheid == Zekerheid::Bevestigd,
            bron: bron_parts(record.text("bron")),
        };
        rows.push((place.unwrap_or(usize::MAX), row));
    }
    rows.sort_by(|(a, one), (b, other)| (a, &one.naam, one.id).cmp(&(b, &other.naam, other.id)));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// How sure it is, without since when: there is little room.
fn short(zegt: &str) -> &str {
    zegt.split_once(", ").map_or(zegt, |(first, _)| first)
}

fn works_here(record: &Record, input: &WijkGegevens<'_>) -> bool {
    let here = [input.foto.code.as_str(), input.foto.naam.as_str(), input.gemeente];
    werkgebied_parts(record.text("werkgebied")).any(|part| here.contains(&part))
}
