//! Other figures of elsewhere and before.

use super::{shared, tell};
use crate::model::draft::Groep;
use crate::model::foto::FotoInput;
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::nl;

pub(super) fn add(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    for (then, now) in shared(toen, nu) {
        let naam = &nu.indicatoren[now].naam;
        let other =
            |groep: &Groep| toen.benchmarks[then].get(groep) != nu.benchmarks[now].get(groep);
        let groups: Vec<&str> =
            Groep::ALL.into_iter().filter(other).map(|groep| groep.text()).collect();
        if !groups.is_empty() {
            let tekst = format!("'{naam}': de cijfers van {} zijn nu anders", nl::list(&groups));
            tell(found, OorzaakSoort::Benchmark, tekst);
        }
        if toen.vorige[then] != nu.vorige[now] {
            let tekst = format!("'{naam}': de vorige meting van de eigen wijken is nu anders");
            tell(found, OorzaakSoort::VorigeMeting, tekst);
        }
    }
}
