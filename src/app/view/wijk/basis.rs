//! The rest of the sociale basis in a wijk: who works there, and what asks for attention.

use super::super::bron::bron_parts;
use super::aanwezig::joined;
use super::{Aanwezig, AanwezigSoort, WijkGegevens};
use crate::document::records::Record;
use crate::model::basis::{InLijst, Stand, functie};
use crate::model::bevestiging::Zekerheid;
use crate::model::partner::werkgebied_parts;
use crate::model::record::{Noun, Value};

/// Who works in the wijk or in the whole gemeente now, in the order of the functions.
pub(super) fn who(input: &WijkGegevens<'_>) -> Vec<Aanwezig> {
    let mut rows: Vec<(usize, Aanwezig)> = Vec::new();
    for (_, record, stand) in input.basis.of(Noun::Functie, input.vandaag) {
        if stand.zekerheid == Zekerheid::Weg || !is_about(record, input) {
            continue;
        }
        let soort = record.text("soort");
        let order = functie::SOORTEN.iter().position(|one| *one == soort);
        let organisation = input.basis.namen.naam(record.get("partner"));
        let known: Vec<String> = [record.text(functie::NAAM.kolom).to_owned(), organisation]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let naam = if known.is_empty() { "naam onbekend".to_owned() } else { known.join(", ") };
        rows.push((order.unwrap_or(usize::MAX), row(Noun::Functie, naam, record, stand)));
    }
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What is offered here and what happens here, as far as it names this wijk or a place in it.
pub(super) fn offered(input: &WijkGegevens<'_>) -> Vec<Aanwezig> {
    let mut rows = Vec::new();
    for noun in [Noun::Dienst, Noun::Activiteit] {
        for (shape, record, stand) in input.basis.of(noun, input.vandaag) {
            if is_here(record, input) && stand.zekerheid != Zekerheid::Weg {
                rows.push(offer(input, (shape, record), stand));
            }
        }
    }
    rows
}

/// Services that name no wijk: those of the whole gemeente, then those of which nobody knows where.
pub(super) fn offered_elsewhere(input: &WijkGegevens<'_>) -> [Vec<Aanwezig>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    for (shape, record, stand) in input.basis.of(Noun::Dienst, input.vandaag) {
        let unknown = record.text("werkgebied").is_empty();
        let elsewhere = !is_here(record, input) && (unknown || is_about(record, input));
        if elsewhere && stand.zekerheid != Zekerheid::Weg {
            found[usize::from(unknown)].push(offer(input, (shape, record), stand));
        }
    }
    found
}

fn is_here(record: &Record, input: &WijkGegevens<'_>) -> bool {
    names_wijk(record, input) || at_a_place_here(record, input)
}

/// A service or activity: what it is and of which kind.
fn offer(input: &WijkGegevens<'_>, (shape, record): (&InLijst, &Record), stand: Stand) -> Aanwezig {
    let naam = input.basis.namen.titel(record, shape);
    let mut row = row(shape.woorden.noun, naam, record, stand);
    row.onder = joined(shape.woorden.een, record.text("soort"));
    row
}

fn at_a_place_here(record: &Record, input: &WijkGegevens<'_>) -> bool {
    let Value::Id(plek) = record.get("plek") else { return false };
    input.plekken.iter().any(|one| one.id == *plek)
}

/// What has to be done soon, here or in the whole gemeente.
pub(super) fn attention(input: &WijkGegevens<'_>) -> Vec<Aanwezig> {
    let mut rows = Vec::new();
    for (shape, _) in &input.basis.rijen {
        let noun = shape.woorden.noun;
        for (shape, record, stand) in input.basis.of(noun, input.vandaag) {
            let everywhere = record.text("werkgebied").is_empty();
            if stand.let_op && (everywhere || is_about(record, input)) {
                let naam = input.basis.namen.titel(record, shape);
                let mut row = row(noun, naam, record, stand);
                row.onder = shape.woorden.een.to_owned();
                rows.push(row);
            }
        }
    }
    rows
}

fn row(noun: Noun, naam: String, record: &Record, stand: Stand) -> Aanwezig {
    Aanwezig {
        id: record.id(),
        soort: AanwezigSoort::Basis(noun),
        naam,
        onder: record.text("soort").to_owned(),
        tag: short(&stand.zegt).to_owned(),
        bevestigd: stand.zekerheid == Zekerheid::Bevestigd && !stand.let_op,
        bron: bron_parts(record.text("bron")),
    }
}

/// How sure it is, without since when: there is little room.
fn short(zegt: &str) -> &str {
    zegt.split_once(", ").map_or(zegt, |(first, _)| first)
}

/// Whether a row names this wijk, or the whole gemeente.
fn is_about(record: &Record, input: &WijkGegevens<'_>) -> bool {
    let everywhere = |part: &str| part == input.gemeente;
    names_wijk(record, input) || werkgebied_parts(record.text("werkgebied")).any(everywhere)
}

fn names_wijk(record: &Record, input: &WijkGegevens<'_>) -> bool {
    let here = [input.foto.code.as_str(), input.foto.naam.as_str()];
    werkgebied_parts(record.text("werkgebied")).any(|part| here.contains(&part))
}
