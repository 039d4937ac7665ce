//! A label whose values are of another kind than those that count now.

use super::paren::{Paar, Paren, Stap};
use crate::exchange::checks::cijfers::{Cijfers, soort};
use crate::exchange::checks::eenheid::{WAT_TE_DOEN, lijken};
use crate::exchange::checks::woorden::kaal;
use crate::methods::controle::andere_eenheid::factor;
use crate::model::indicator::GetalSoort;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use std::collections::BTreeSet;

/// Finds them and takes their pairs away: each would be a jump. What is there now of the same
/// period tells more than another period does.
pub fn check(cijfers: &Cijfers<'_>, paren: &mut Paren) -> Vec<Waarschuwing> {
    let odd = |(stap, pairs): (&Stap, &Vec<Paar>)| Some((*stap, other_unit(pairs)?));
    let mut odd: Vec<(Stap, f64)> = paren.iter().filter_map(odd).collect();
    odd.sort_by_key(|(stap, _)| (stap.van != stap.naar, *stap));
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (stap, times) in odd {
        let pairs = paren.remove(&stap).unwrap_or_default();
        let Some(reeks) = pairs.first().map(|paar| paar.reeks) else { continue };
        if told.insert((reeks.indicator, reeks.periode)) {
            let tekst = sentence(cijfers, stap, &pairs, times);
            found.push(cijfers.warning(WaarschuwingSoort::AndereEenheid, reeks, None, tekst));
        }
    }
    found
}

fn other_unit(pairs: &[Paar]) -> Option<f64> {
    let values: Vec<(f64, f64)> = pairs.iter().map(|paar| (paar.van, paar.naar)).collect();
    factor(&values).filter(|_| pairs.iter().any(|paar| paar.nieuw))
}

fn sentence(cijfers: &Cijfers<'_>, stap: Stap, pairs: &[Paar], times: f64) -> String {
    let indicator = cijfers.indicator(pairs[0].reeks);
    let of_draft = pairs[0].reeks.periode;
    let other = if stap.van == of_draft { stap.naar } else { stap.van };
    // Seen from the draft, also where the other figure is of a later period.
    let times = if stap.naar == of_draft { times } else { 1.0 / times };
    let size = match times {
        times if times >= 1.0 => format!("ongeveer {} keer zo groot", kaal(times.round())),
        times => format!("ongeveer {} keer zo klein", kaal((1.0 / times).round())),
    };
    let new = pairs.iter().map(|paar| if stap.naar == of_draft { paar.naar } else { paar.van });
    let guess = guess(soort(indicator), times, &new.collect::<Vec<_>>());
    let whose = match other == of_draft {
        true => "die nu in het bestand staan".to_owned(),
        false => format!("die van {other}"),
    };
    format!(
        "De cijfers voor '{}' in {of_draft} zijn {size} als {whose}: {guess}. {WAT_TE_DOEN}",
        indicator.naam
    )
}

/// What they look like.
fn guess(soort: Option<GetalSoort>, times: f64, values: &[f64]) -> String {
    let all_below = |limit: f64| values.iter().all(|value| (0.0..=limit).contains(value));
    match soort {
        Some(GetalSoort::Percentage) if times < 1.0 && all_below(1.0) => {
            format!("ze {}", lijken(GetalSoort::Fractie))
        }
        Some(GetalSoort::Percentage | GetalSoort::Fractie) if !all_below(100.0) => {
            format!("ze {}", lijken(GetalSoort::Aantal))
        }
        Some(GetalSoort::Fractie) if times > 1.0 => {
            format!("ze {}", lijken(GetalSoort::Percentage))
        }
        Some(GetalSoort::Aantal) if times < 1.0 && all_below(100.0) => {
            format!("ze {}", lijken(GetalSoort::Percentage))
        }
        _ => "waarschijnlijk staan ze in een andere eenheid".to_owned(),
    }
}
