//! Checks on what a file brings, by itself: what is odd, why, and what can be done. Nothing is
//! refused. Only figures of the own gemeente are looked at: a whole country would drown them.

pub mod cijfers;
pub mod woorden;

mod bereik;
mod delen;
pub mod eenheid;
mod gelijk;
#[cfg(test)]
mod tests;

use super::import::Known;
use crate::model::draft::Draft;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use cijfers::{Cijfers, Reeks};
use std::collections::HashSet;

/// More warnings of one kind than this are counted, not told.
pub const MOST: usize = 12;

/// More gebieden than this share one warning.
const MOST_ALONE: usize = 2;

/// Looks at a draft with what is known of its gebieden and indicators.
///
/// A series that is in another unit or was copied is told once: what follows from that is not.
pub fn check(draft: &Draft, known: &Known) -> Vec<Waarschuwing> {
    let cijfers = Cijfers::of(draft, known);
    let mut odd: HashSet<Reeks> = HashSet::new();
    let mut found = eenheid::check(&cijfers, &mut odd);
    found.extend(gelijk::check(&cijfers, &mut odd));
    found.extend(bereik::check(&cijfers, &mut odd));
    found.extend(delen::check(&cijfers, &odd));
    capped(found)
}

/// Keeps the first of each kind and says how many more there are.
pub fn capped(warnings: Vec<Waarschuwing>) -> Vec<Waarschuwing> {
    let mut counts: Vec<(WaarschuwingSoort, usize)> = Vec::new();
    let mut kept = Vec::new();
    for warning in warnings {
        let soort = warning.soort;
        let place = counts.iter().position(|(counted, _)| *counted == soort);
        let place = place.unwrap_or_else(|| {
            counts.push((soort, 0));
            counts.len() - 1
        });
        counts[place].1 += 1;
        if counts[place].1 <= MOST {
            kept.push(warning);
        }
    }
    let more = counts.into_iter().filter(|(_, count)| *count > MOST);
    kept.extend(more.map(|(soort, count)| and_more(soort, count - MOST)));
    kept
}

fn and_more(soort: WaarschuwingSoort, more: usize) -> Waarschuwing {
    let text = format!(
        "Er zijn nog {more} waarschuwingen van deze soort. Zo veel wijst op een fout in het hele \
         bestand: kijk eerst of u het goede bestand hebt."
    );
    Waarschuwing::about_file(soort, text)
}
