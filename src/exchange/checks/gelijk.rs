//! The same value on every wijk, or on every buurt: a figure of the gemeente copied down.

use super::cijfers::{Cijfers, Reeks, soort as soort_of};
use super::woorden::{getal, meervoud};
use crate::methods::controle::overal_gelijk::overal_gelijk;
use crate::model::GebiedSoort;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::{BTreeMap, HashSet};

/// Columns of CBS with this in their name hold a code, which neighbours may share.
const GEEN_MAAT: &str = "postcode";

pub(super) fn check(cijfers: &Cijfers<'_>, odd: &mut HashSet<Reeks>) -> Vec<Waarschuwing> {
    let mut found = Vec::new();
    for (reeks, values) in &cijfers.reeksen {
        if let Some(tekst) = copied(cijfers, *reeks, values).filter(|_| odd.insert(*reeks)) {
            found.push(cijfers.warning(WaarschuwingSoort::OveralGelijk, *reeks, None, tekst));
        }
    }
    found
}

fn copied(cijfers: &Cijfers<'_>, reeks: Reeks, values: &BTreeMap<u32, f64>) -> Option<String> {
    let indicator = cijfers.indicator(reeks);
    if indicator.id.contains(GEEN_MAAT) {
        return None;
    }
    [GebiedSoort::Wijk, GebiedSoort::Buurt].into_iter().find_map(|soort| {
        let parts = cijfers.of_soort(values, soort);
        let whole = cijfers.of_soort(values, GebiedSoort::Gemeente).first().copied();
        let value = overal_gelijk(&parts, whole, soort_of(indicator))?;
        Some(format!(
            "Alle {} {} hebben hetzelfde cijfer voor '{}' in {}: {}{}. Laat het weg, of neem het \
             over als het klopt.",
            parts.len(),
            meervoud(soort),
            indicator.naam,
            reeks.periode,
            getal(value, indicator),
            why(cijfers, values, value),
        ))
    })
}

/// Whose figure it is, where the draft says so.
fn why(cijfers: &Cijfers<'_>, values: &BTreeMap<u32, f64>, value: f64) -> String {
    let larger = |place: &&u32| {
        let soort = cijfers.gebied(**place).soort;
        matches!(soort, GebiedSoort::Gemeente | GebiedSoort::Land)
    };
    let mut same = values.iter().filter(|(_, other)| **other == value).map(|(place, _)| place);
    match same.find(larger).map(|place| cijfers.gebied(*place)) {
        Some(gebied) if gebied.soort == GebiedSoort::Land => {
            ", en dat is het cijfer van Nederland. Waarschijnlijk is een landelijk cijfer \
             overgenomen"
                .to_owned()
        }
        Some(gebied) => format!(
            ", en dat is het cijfer van {}. Waarschijnlijk is een gemeentecijfer overgenomen",
            gebied.label()
        ),
        None => ". Waarschijnlijk is een cijfer van de hele gemeente overgenomen".to_owned(),
    }
}
