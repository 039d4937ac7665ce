//! What an indicator says about the chosen wijk, in a few sentences.

use super::super::Span;
use super::getallen::Getallen;
use super::wijziging::Wijziging;
use crate::methods::figure::Reeks;
use crate::methods::figure::breaks::same_series;
use crate::model::figure::{Getal, Tone};

/// The answer. Nothing in it is computed: it holds figures and their years, and whether what
/// changed can be chance.
pub(super) fn sentence(
    getallen: &Getallen,
    wijziging: &Wijziging,
    gemeente: &str,
    schatting: bool,
) -> Vec<Span> {
    let of = |tone: Tone| getallen.reeksen.iter().find(|reeks| reeks.tone == tone);
    let now = |reeks: &Reeks| getallen.alle.get(reeks.nu);
    let city = of(Tone::Gemeente).and_then(now).filter(|getal| getal.waarde.is_ok());
    if range(getallen).is_none() {
        return only_gemeente(city, gemeente);
    }
    let mut spans = Vec::new();
    if let Some(wijk) = of(Tone::Chosen) {
        spans.extend(about_wijk(getallen, wijziging, wijk, schatting));
    }
    if let Some(city) = city {
        spans.push(Span::plain(format!("Heel {gemeente}: ")));
        spans.push(Span::strong(said(city)));
        spans.push(Span::plain(format!("{}. ", year_beside(city, getallen))));
    }
    if let Some((low, high)) = range(getallen).filter(|(low, high)| low.kort != high.kort) {
        spans.push(Span::plain("De wijken lopen van "));
        spans.push(Span::strong(said(low)));
        spans.push(Span::plain(" tot "));
        spans.push(Span::strong(said(high)));
        spans.push(Span::plain("."));
    }
    spans
}

fn only_gemeente(city: Option<&Getal>, gemeente: &str) -> Vec<Span> {
    let Some(city) = city else {
        return vec![Span::plain(
            "Over deze jaren zijn er geen cijfers. Kies boven een later jaar.",
        )];
    };
    let year = city.periode.map(|periode| format!(" ({periode}). ")).unwrap_or_default();
    vec![
        Span::plain(format!("Dit cijfer is er alleen voor heel {gemeente}: ")),
        Span::strong(city.tekst.clone()),
        Span::plain(format!("{year}Per wijk is er niets.")),
    ]
}

fn about_wijk(
    getallen: &Getallen,
    wijziging: &Wijziging,
    wijk: &Reeks,
    schatting: bool,
) -> Vec<Span> {
    let Some(now) = getallen.alle.get(wijk.nu) else { return Vec::new() };
    let naam = &wijk.naam;
    let year = now.periode.map(|periode| periode.to_string()).unwrap_or_default();
    if now.waarde.is_err() {
        let text = match now.periode {
            Some(_) => format!("Voor {naam} is er over {year} geen cijfer: {}. ", now.tekst),
            None => format!("Voor {naam} is er geen cijfer. "),
        };
        return vec![Span::plain(text)];
    }
    let before = before(getallen, wijk).filter(|_| !schatting);
    let mut spans = match before {
        Some(before) if before.kort == now.kort => vec![
            Span::plain(format!("{naam} bleef gelijk: ")),
            Span::strong(said(now)),
            Span::plain(format!(" ({} en {year}). ", period(before))),
        ],
        Some(before) => [
            Some(Span::plain(format!("{naam} ging van "))),
            Some(Span::strong(said(before))),
            Some(Span::plain(format!(" ({}) naar ", period(before)))),
            Some(Span::strong(said(now))),
            Some(Span::plain(format!(" ({year}). "))),
            wijziging.chance(),
        ]
        .into_iter()
        .flatten()
        .collect(),
        None => {
            let beside = if schatting { ", schatting" } else { "" };
            vec![
                Span::plain(format!("{naam}: ")),
                Span::strong(said(now)),
                Span::plain(format!(" ({year}{beside}). ")),
            ]
        }
    };
    spans.extend(wijziging.verloop.clone().map(Span::plain));
    spans
}

/// With '%', which is short; a longer unit stands under the title.
fn said(getal: &Getal) -> String {
    let star = if getal.kort.ends_with('*') { "*" } else { "" };
    if getal.tekst.ends_with('%') { format!("{}{star}", getal.tekst) } else { getal.kort.clone() }
}

fn period(getal: &Getal) -> String {
    getal.periode.map(|periode| periode.to_string()).unwrap_or_default()
}

/// The figure before the newest one, of the same series.
fn before<'a>(getallen: &'a Getallen, wijk: &Reeks) -> Option<&'a Getal> {
    let now = getallen.alle.get(wijk.nu)?;
    let earlier = wijk.punten.iter().rev().skip_while(|place| **place != wijk.nu).nth(1)?;
    let before = getallen.alle.get(*earlier)?;
    (before.waarde.is_ok() && same_series(&before.bron, &now.bron)).then_some(before)
}

/// ' (2024)' when a figure is not of the newest period.
fn year_beside(getal: &Getal, getallen: &Getallen) -> String {
    match getal.periode {
        Some(periode) if Some(periode) != getallen.nieuwste => format!(" ({periode})"),
        _ => String::new(),
    }
}

/// The lowest and the highest wijk that take part; `None` when no wijk has a value.
fn range(getallen: &Getallen) -> Option<(&Getal, &Getal)> {
    let wijk = |reeks: &&Reeks| {
        let compared = reeks.telt_mee && reeks.apart.is_none();
        compared && matches!(reeks.tone, Tone::Chosen | Tone::Muted)
    };
    let wijken = getallen.reeksen.iter().filter(wijk);
    let mut values: Vec<(f64, &Getal)> = wijken
        .filter_map(|reeks| getallen.alle.get(reeks.nu))
        .filter_map(|getal| Some((getal.waarde.ok()?, getal)))
        .collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some((values.first()?.1, values.last()?.1))
}
