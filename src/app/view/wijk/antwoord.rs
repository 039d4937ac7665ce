//! The answer of a wijk in a sentence.

use super::super::foto::tweede_van;
use super::super::{Span, lower_first, vergelijk};
use super::WijkGegevens;
use crate::model::foto::{GeenUitkomst, Klasse, Uitkomst};
use crate::model::nl;

/// 'Binnen Hilversum is Zuidwest op gezondheid ongunstiger en op de andere drie gemiddeld.'
pub(super) fn answer(input: &WijkGegevens<'_>) -> Vec<Span> {
    let naam = &input.foto.naam;
    if let Some(reden) = &input.foto.telt_niet_mee {
        let reden = lower_first(reden.trim_end_matches('.'));
        return vec![Span::plain(format!("{naam} telt niet mee in de Foto: {reden}."))];
    }
    let with = |klasse| names(input, |uitkomst| uitkomst.klasse() == Some(klasse));
    let unknown = names(input, |uitkomst| uitkomst.klasse().is_none());
    let groups = [
        (with(Klasse::Ongunstiger), Klasse::Ongunstiger),
        (with(Klasse::Gunstiger), Klasse::Gunstiger),
        (with(Klasse::Gemiddeld), Klasse::Gemiddeld),
    ];
    if groups.iter().all(|(names, _)| names.is_empty()) {
        return vec![Span::plain(nothing(input))];
    }
    let benchmark = input.hele_foto.regel.benchmark;
    let opening = vergelijk::opening(benchmark, input.gemeente);
    let mut spans = vec![Span::plain(format!("{opening} is {naam} "))];
    add_groups(&mut spans, groups, unknown.is_empty());
    for (geen, words) in WITHOUT {
        let names = names(input, |uitkomst| uitkomst.score == Err(geen));
        if !names.is_empty() {
            spans.push(Span::plain(format!(" Over {} {words}.", list(&names))));
        }
    }
    spans.extend(vergelijk::caution(benchmark).map(Span::plain));
    spans.extend(tweede_van(input.hele_foto, input.foto));
    spans
}

/// What is said of leefgebieden without a class.
const WITHOUT: [(GeenUitkomst, &str); 5] = [
    (GeenUitkomst::GeenToets, "is geen toets mogelijk"),
    (GeenUitkomst::GeenMaat, "is geen vergelijking mogelijk: de cijfers zijn er wel"),
    (GeenUitkomst::GeenVergelijking, "is geen vergelijking mogelijk"),
    (GeenUitkomst::GeenGegevens, "is te weinig bekend"),
    (GeenUitkomst::TeltNietMee, "is geen uitkomst"),
];

/// Why there is no class at all.
fn nothing(input: &WijkGegevens<'_>) -> String {
    let naam = &input.foto.naam;
    let is = |geen| input.foto.leefgebieden.iter().any(|deel| deel.uitkomst.score == Err(geen));
    if is(GeenUitkomst::GeenMaat) || is(GeenUitkomst::GeenVergelijking) {
        let against = vergelijk::within(input.hele_foto.regel.benchmark, input.gemeente);
        return format!(
            "Van {naam} zijn er cijfers, maar te weinig om {against} een uitkomst te geven."
        );
    }
    if is(GeenUitkomst::GeenToets) {
        return format!("Van {naam} zijn er cijfers, maar geen die te toetsen zijn.");
    }
    format!("Van {naam} is nog niet genoeg bekend voor een uitkomst.")
}

/// The leefgebieden with such an outcome, in small letters.
fn names(input: &WijkGegevens<'_>, wanted: impl Fn(&Uitkomst) -> bool) -> Vec<String> {
    let parts = input.cijfers.leefgebieden.iter().zip(&input.foto.leefgebieden);
    parts
        .filter(|(_, deel)| wanted(&deel.uitkomst))
        .map(|(leefgebied, _)| leefgebied.naam.to_lowercase())
        .collect()
}

/// 'op a ongunstiger, op b gunstiger en op de andere twee gemiddeld.'
fn add_groups(spans: &mut Vec<Span>, groups: [(Vec<String>, Klasse); 3], all_known: bool) {
    let filled: Vec<&(Vec<String>, Klasse)> =
        groups.iter().filter(|(names, _)| !names.is_empty()).collect();
    let last = filled.len() - 1;
    for (index, (names, klasse)) in filled.iter().enumerate() {
        if index > 0 {
            spans.push(Span::plain(if index == last { " en " } else { ", " }));
        }
        let words = match (all_known, index, last) {
            (true, 0, 0) if names.len() > 1 => format!("alle {} leefgebieden", count(names.len())),
            (true, i, l) if i == l && names.len() > 1 && *klasse == Klasse::Gemiddeld => {
                format!("de andere {}", count(names.len()))
            }
            _ => list(names),
        };
        spans.push(Span::plain("op "));
        spans.push(Span::strong(words));
        spans.push(Span::plain(format!(" {}", klasse.word())));
    }
    spans.push(Span::plain("."));
}

fn list(names: &[String]) -> String {
    nl::list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

fn count(number: usize) -> String {
    const WORDS: [&str; 7] = ["nul", "een", "twee", "drie", "vier", "vijf", "zes"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
