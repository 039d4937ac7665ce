//! Other figures of elsewhere and before. One sentence for all indicators to which the same
//! happened: a new edition of a table about the country is about all of them.

use super::{few, shared, tell};
use crate::model::draft::Groep;
use crate::model::foto::{FotoInput, Vergelijk};
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::nl;

pub(super) fn add(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    elsewhere(toen, nu, found);
    // The other benchmarks do not use it.
    if nu.vergelijk == Vergelijk::Vorige {
        before(toen, nu, found);
    }
}

fn elsewhere(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let mut told: Vec<(Vec<Groep>, Vec<String>)> = Vec::new();
    for (then, now) in shared(toen, nu) {
        let (then, benchmarks) = (&toen.benchmarks[then], &nu.benchmarks[now]);
        let other = |groep: &Groep| then.get(groep) != benchmarks.get(groep);
        let groups: Vec<Groep> = Groep::ALL.into_iter().filter(other).collect();
        let naam = quoted(nu, now);
        match told.iter_mut().find(|(known, _)| *known == groups) {
            _ if groups.is_empty() => {}
            Some((_, names)) => names.push(naam),
            None => told.push((groups, vec![naam])),
        }
    }
    for (groups, names) in told {
        let what = format!("De cijfers van {}", who(&groups));
        tell(found, OorzaakSoort::Benchmark, sentence(&what, &names));
    }
}

fn who(groups: &[Groep]) -> String {
    if groups == Groep::ALL {
        return "wijken in Nederland, ook naar stedelijkheid,".to_owned();
    }
    nl::list(&groups.iter().map(|groep| groep.text()).collect::<Vec<_>>())
}

fn before(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let other = |(then, now): &(usize, usize)| toen.vorige[*then] != nu.vorige[*now];
    let changed = shared(toen, nu).into_iter().filter(other);
    let names: Vec<String> = changed.map(|(_, now)| quoted(nu, now)).collect();
    if !names.is_empty() {
        let what = "De cijfers van de eigen wijken bij de vorige meting";
        tell(found, OorzaakSoort::VorigeMeting, sentence(what, &names));
    }
}

fn quoted(nu: &FotoInput, place: usize) -> String {
    format!("'{}'", nu.indicatoren[place].naam)
}

fn sentence(what: &str, names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    format!("{what} zijn nu anders bij {}", few(&names))
}
