//! A known label whose values are of another kind.

use super::cijfers::{Cijfers, Reeks, soort};
use super::woorden::kaal;
use crate::methods::controle::andere_eenheid::lijkt_op;
use crate::model::indicator::GetalSoort;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::{BTreeMap, HashSet};

pub(super) fn check(cijfers: &Cijfers<'_>, odd: &mut HashSet<Reeks>) -> Vec<Waarschuwing> {
    let mut found = Vec::new();
    for (reeks, values) in &cijfers.reeksen {
        if let Some(tekst) = other_kind(cijfers, *reeks, values) {
            odd.insert(*reeks);
            found.push(cijfers.warning(WaarschuwingSoort::AndereEenheid, *reeks, None, tekst));
        }
    }
    found
}

fn other_kind(cijfers: &Cijfers<'_>, reeks: Reeks, values: &BTreeMap<u32, f64>) -> Option<String> {
    let indicator = cijfers.indicator(reeks);
    let soort = soort(indicator)?;
    let all: Vec<f64> = values.values().copied().collect();
    let looks_like = lijkt_op(soort, &all)?;
    let low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some(format!(
        "'{}' is {}, maar de cijfers van {} lopen van {} tot {}: dat {}. {}",
        indicator.naam,
        een(soort),
        reeks.periode,
        kaal(low),
        kaal(high),
        lijken(looks_like),
        WAT_TE_DOEN,
    ))
}

/// What a person can do about another unit.
pub const WAT_TE_DOEN: &str = "Reken ze om in het bestand of geef ze een eigen indicator, en lees \
                               het opnieuw in. Laat ze anders weg.";

fn een(soort: GetalSoort) -> &'static str {
    match soort {
        GetalSoort::Percentage => "een percentage",
        GetalSoort::Fractie => "een fractie (0 tot 1)",
        GetalSoort::Aantal => "een aantal",
        _ => "een ander getal",
    }
}

/// What values of a kind look like, for a sentence.
pub fn lijken(soort: GetalSoort) -> &'static str {
    match soort {
        GetalSoort::Percentage => "lijken percentages",
        GetalSoort::Fractie => "lijken fracties (0,16 in plaats van 16 %)",
        _ => "lijken aantallen",
    }
}
