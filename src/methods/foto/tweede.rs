//! The second benchmark: the country beside the own gemeente, or the other way round.

use crate::model::foto::{FotoInput, LeefgebiedUitkomst, Tweede, Uitkomst, Vergelijk, WijkFoto};
use crate::model::recept::Methode;

/// Which it is: wijken elsewhere that are as stedelijk, where the file has any, beside a
/// benchmark of the gemeente itself; the own wijken beside a benchmark of the country. None for a
/// rule or method that knows nothing but the own wijken.
pub fn benchmark(input: &FotoInput) -> Option<Vergelijk> {
    let methode = input.recept.methode;
    if input.recept.regel.is_relative() || !methode.is_z() || methode == Methode::ZInwoners {
        return None;
    }
    match input.vergelijk {
        Vergelijk::Nederland | Vergelijk::Vergelijkbaar => Some(Vergelijk::Wijken),
        Vergelijk::Wijken | Vergelijk::Gemeente | Vergelijk::Vorige => {
            let any = input.benchmarks.iter().any(|groepen| !groepen.is_empty());
            any.then_some(Vergelijk::Vergelijkbaar)
        }
    }
}

/// Notes the classes of the same wijken by the second benchmark.
pub fn lay_beside(wijken: &mut [WijkFoto], second: &[WijkFoto]) {
    for (wijk, other) in wijken.iter_mut().zip(second) {
        let counts: Vec<u32> = other.leefgebieden.iter().map(counted).collect();
        note(&mut wijk.algemeen, &other.algemeen, counts.iter().sum());
        let parts = wijk.leefgebieden.iter_mut().zip(&other.leefgebieden).zip(counts);
        for ((deel, other), count) in parts {
            note(&mut deel.uitkomst, &other.uitkomst, count);
        }
    }
}

fn note(uitkomst: &mut Uitkomst, other: &Uitkomst, indicatoren: u32) {
    if uitkomst.klasse().is_some() {
        uitkomst.tweede = other.klasse().map(|klasse| Tweede { klasse, indicatoren });
    }
}

/// Indicators that have a score.
fn counted(deel: &LeefgebiedUitkomst) -> u32 {
    let scores = deel.indicatoren.iter().filter(|indicator| indicator.z.is_ok());
    u32::try_from(scores.count()).unwrap_or(u32::MAX)
}
