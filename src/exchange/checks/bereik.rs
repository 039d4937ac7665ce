//! Values that cannot be: a percentage outside 0 to 100, a fraction outside 0 to 1, a negative
//! count.

use super::MOST_ALONE;
use super::cijfers::{Cijfers, Reeks, soort};
use super::woorden::{KIJK, KIJK_MEER, getal, kaal, naam, opsomming};
use crate::exchange::catalogue::standard;
use crate::methods::controle::buiten_bereik::Bereik;
use crate::model::indicator::GetalSoort;
use crate::model::nl;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{GebiedSoort, Indicator, Periode};
use std::collections::{BTreeMap, HashSet};

pub(super) fn check(cijfers: &Cijfers<'_>, odd: &mut HashSet<Reeks>) -> Vec<Waarschuwing> {
    let mut found = Vec::new();
    for (reeks, values) in cijfers.reeksen.iter().filter(|(reeks, _)| !odd.contains(reeks)) {
        let of_series = outside(cijfers, *reeks, values);
        found.extend(of_series);
    }
    odd.extend(found_series(cijfers, &found));
    found
}

/// The series in which something cannot be: whether such parts add up is not the question.
fn found_series(cijfers: &Cijfers<'_>, found: &[Waarschuwing]) -> Vec<Reeks> {
    let odd = found.iter().filter_map(|one| one.indicator.as_ref().zip(one.periode));
    let odd: HashSet<(&String, Periode)> = odd.collect();
    let is_odd = |reeks: &&Reeks| odd.contains(&(&cijfers.indicator(**reeks).id, reeks.periode));
    cijfers.reeksen.keys().filter(is_odd).copied().collect()
}

fn outside(cijfers: &Cijfers<'_>, reeks: Reeks, values: &BTreeMap<u32, f64>) -> Vec<Waarschuwing> {
    let indicator = cijfers.indicator(reeks);
    let bereik = soort(indicator).and_then(|soort| Bereik::of(soort, counts_people(indicator)));
    let Some(bereik) = bereik else { return Vec::new() };
    let own = |place: &u32| cijfers.gebied(*place).soort != GebiedSoort::Land;
    let wrong: Vec<(u32, f64)> = values
        .iter()
        .map(|(place, value)| (*place, *value))
        .filter(|(place, value)| own(place) && bereik.excludes(*value))
        .collect();
    let warning =
        |gebied, text| cijfers.warning(WaarschuwingSoort::BuitenBereik, reeks, gebied, text);
    let rule = rule(indicator, bereik);
    if wrong.len() > MOST_ALONE {
        let text = together(cijfers, reeks, &wrong, &rule);
        return vec![warning(None, text)];
    }
    let alone = wrong.into_iter().map(|(place, value)| {
        let gebied = nl::capital(&naam(cijfers.gebied(place)));
        let (value, naam, periode) = (getal(value, indicator), &indicator.naam, reeks.periode);
        let text = format!("{gebied} heeft {value} voor '{naam}' in {periode}. {rule} {KIJK}");
        warning(Some(place), text)
    });
    alone.collect()
}

fn together(cijfers: &Cijfers<'_>, reeks: Reeks, wrong: &[(u32, f64)], rule: &str) -> String {
    let indicator = cijfers.indicator(reeks);
    let words = |(place, value): &(u32, f64)| {
        format!("{} {}", naam(cijfers.gebied(*place)), getal(*value, indicator))
    };
    let all: Vec<String> = wrong.iter().map(words).collect();
    format!(
        "'{}' in {} kan zo niet in {} gebieden: {}. {rule} {KIJK_MEER}",
        indicator.naam,
        reeks.periode,
        wrong.len(),
        opsomming(&all)
    )
}

/// What can be, for a sentence.
fn rule(indicator: &Indicator, bereik: Bereik) -> String {
    let what = match soort(indicator) {
        Some(GetalSoort::Percentage) => "Een percentage",
        Some(GetalSoort::Fractie) => "Een fractie",
        Some(GetalSoort::Aantal) => "Een aantal",
        _ => "Dit cijfer",
    };
    match bereik.hoogst {
        Some(hoogst) => format!("{what} ligt tussen 0 en {}.", kaal(hoogst)),
        None => format!("{what} is nooit lager dan 0."),
    }
}

/// Whether 'per 1.000' counts people who are all among the inwoners: its numerator in the
/// catalogue is a count of people. Misdrijven and births are not.
fn counts_people(indicator: &Indicator) -> bool {
    let catalogue = standard();
    let derived = catalogue.afgeleid.iter().find(|afgeleid| afgeleid.id == indicator.id);
    let teller = derived.and_then(|afgeleid| catalogue.indicator(&afgeleid.teller));
    teller.is_some_and(|teller| teller.eenheid == "mensen")
}
