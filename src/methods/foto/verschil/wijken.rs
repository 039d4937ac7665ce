//! Other wijken, or wijken that take part otherwise.

use super::{few, tell};
use crate::model::foto::{FotoInput, WijkInput};
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};

pub(super) fn add(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let missing = |from: &FotoInput, other: &FotoInput| -> Vec<String> {
        let known = |wijk: &&WijkInput| other.wijken.iter().any(|one| one.code == wijk.code);
        let gone = from.wijken.iter().filter(|wijk| !known(wijk));
        gone.map(|wijk| format!("{} ({})", wijk.naam, wijk.code)).collect()
    };
    indeling(
        &missing(nu, toen),
        "Nieuwe wijk in de indeling",
        "Nieuwe wijken in de indeling",
        found,
    );
    indeling(
        &missing(toen, nu),
        "Deze wijk bestaat niet meer",
        "Deze wijken bestaan niet meer",
        found,
    );
    let pairs = pairs(toen, nu);
    for (toen, nu) in &pairs {
        naam(toen, nu, found);
        meetellen(toen, nu, found);
        groep(toen, nu, found);
    }
    inwoners(&pairs, found);
}

/// The wijken that both have.
pub(super) fn pairs<'a>(
    toen: &'a FotoInput,
    nu: &'a FotoInput,
) -> Vec<(&'a WijkInput, &'a WijkInput)> {
    let now = |wijk: &WijkInput| nu.wijken.iter().find(|one| one.code == wijk.code);
    toen.wijken.iter().filter_map(|wijk| Some((wijk, now(wijk)?))).collect()
}

fn indeling(names: &[String], one: &str, more: &str, found: &mut Vec<Oorzaak>) {
    if names.is_empty() {
        return;
    }
    let words: Vec<&str> = names.iter().map(String::as_str).collect();
    let what = if names.len() == 1 { one } else { more };
    tell(found, OorzaakSoort::Wijken, format!("{what}: {}", few(&words)));
}

fn naam(toen: &WijkInput, nu: &WijkInput, found: &mut Vec<Oorzaak>) {
    if toen.naam != nu.naam {
        let tekst = format!("{} heet nu {}; toen {}", nu.code, nu.naam, toen.naam);
        tell(found, OorzaakSoort::Wijken, tekst);
    }
}

/// The reason says a number of inwoners too, which may change without consequence.
fn meetellen(toen: &WijkInput, nu: &WijkInput, found: &mut Vec<Oorzaak>) {
    let naam = &nu.naam;
    let tekst = match (&toen.telt_niet_mee, &nu.telt_niet_mee) {
        (None, Some(why)) => format!("{naam} telt nu niet mee ({why}); toen wel"),
        (Some(why), None) => format!("{naam} telt nu mee; toen niet ({why})"),
        _ => return,
    };
    tell(found, OorzaakSoort::Meetellen, tekst);
}

fn groep(toen: &WijkInput, nu: &WijkInput, found: &mut Vec<Oorzaak>) {
    if toen.groep == nu.groep {
        return;
    }
    let said = |wijk: &WijkInput| wijk.groep.map_or("geen groep", |groep| groep.text());
    let (naam, now, then) = (&nu.naam, said(nu), said(toen));
    let tekst = format!("{naam} hoort nu bij: {now}; toen bij: {then}");
    tell(found, OorzaakSoort::Stedelijkheid, tekst);
}

/// Without the numbers: a small one is not shown.
fn inwoners(pairs: &[(&WijkInput, &WijkInput)], found: &mut Vec<Oorzaak>) {
    let other = pairs.iter().filter(|(toen, nu)| toen.inwoners != nu.inwoners);
    let names: Vec<&str> = other.map(|(_, nu)| nu.naam.as_str()).collect();
    if !names.is_empty() {
        let tekst = format!("Het aantal inwoners is nu anders in {}", few(&names));
        tell(found, OorzaakSoort::Inwoners, tekst);
    }
}
