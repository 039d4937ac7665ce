//! What makes a Foto of now another one than a Foto of then, under the same choice.
//!
//! Everything that goes into a Foto is laid side by side: the wijken ([`wijken`]), the indicators
//! ([`indicatoren`]), each figure ([`cijfers`]) and what is compared with ([`benchmarks`]). When
//! no cause is found both are computed from the same.

mod benchmarks;
mod cijfers;
mod indicatoren;
#[cfg(test)]
mod tests;
mod uitkomsten;
mod waarden;
mod wijken;

pub use uitkomsten::uitkomsten;

use crate::model::foto::FotoInput;
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::klein::Grens;
use crate::model::nl;

/// Everything that is not as it was, the widest first.
pub fn oorzaken(toen: &FotoInput, nu: &FotoInput) -> Vec<Oorzaak> {
    let mut found = Vec::new();
    jaar(toen, nu, &mut found);
    grenzen(toen, nu, &mut found);
    wijken::add(toen, nu, &mut found);
    indicatoren::add(toen, nu, &mut found);
    cijfers::add(toen, nu, &mut found);
    benchmarks::add(toen, nu, &mut found);
    found
}

fn tell(found: &mut Vec<Oorzaak>, soort: OorzaakSoort, tekst: String) {
    found.push(Oorzaak { soort, tekst });
}

fn jaar(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let (toen, nu) = (toen.peiljaar, nu.peiljaar);
    if toen != nu {
        let tekst = format!("Cijfers tellen nu mee tot en met {nu}; toen tot en met {toen}");
        tell(found, OorzaakSoort::Jaar, tekst);
    }
}

fn grenzen(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    for grens in Grens::ALL {
        let (toen, nu) = (toen.grenzen.get(grens), nu.grenzen.get(grens));
        if toen == nu {
            continue;
        }
        let (what, unit) = match grens {
            Grens::Inwoners => ("Een wijk", "inwoners"),
            Grens::Mensen => ("Een cijfer", "mensen"),
        };
        let said = |number: u32| nl::number(f64::from(number), 0);
        let tekst =
            format!("{what} telt nu mee vanaf {} {unit}; toen vanaf {}", said(nu), said(toen));
        tell(found, OorzaakSoort::Grens, tekst);
    }
}

/// The indicators that both have: their places then and now.
fn shared(toen: &FotoInput, nu: &FotoInput) -> Vec<(usize, usize)> {
    let place = |id: &str| nu.indicatoren.iter().position(|indicator| indicator.id == id);
    let all = toen.indicatoren.iter().enumerate();
    all.filter_map(|(then, indicator)| Some((then, place(&indicator.id)?))).collect()
}

/// Up to three names, and how many there are more.
fn few(names: &[&str]) -> String {
    const SHOWN: usize = 3;
    match names.len() {
        0..=SHOWN => nl::list(names),
        n => format!("{} en nog {}", names[..SHOWN].join(", "), n - SHOWN),
    }
}
