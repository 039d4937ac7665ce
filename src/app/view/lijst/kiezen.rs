//! Which rows are shown, and in which order.

use super::{KOLOMMEN, Lijst, LijstRij};
use crate::methods::gelijkend::fold;
use crate::model::bevestiging::Zekerheid;
use std::collections::HashMap;

/// Which status is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Toon {
    /// Everything that was not taken away.
    #[default]
    Alles,
    /// Confirmed not long ago.
    Bevestigd,
    /// Not confirmed, or long ago.
    Onbevestigd,
    /// There no longer.
    Weg,
    /// Taken away.
    Verwijderd,
}

impl Toon {
    /// Every choice.
    pub const ALL: [Self; 5] =
        [Self::Alles, Self::Bevestigd, Self::Onbevestigd, Self::Weg, Self::Verwijderd];

    /// The fixed word in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Alles => "alles",
            Self::Bevestigd => "bevestigd",
            Self::Onbevestigd => "onbevestigd",
            Self::Weg => "weg",
            Self::Verwijderd => "verwijderd",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|toon| toon.word() == word).unwrap_or_default()
    }

    fn shows(self, rij: &LijstRij) -> bool {
        match self {
            Self::Alles => !rij.verwijderd,
            Self::Bevestigd => !rij.verwijderd && rij.zekerheid == Zekerheid::Bevestigd,
            Self::Onbevestigd => !rij.verwijderd && rij.zekerheid == Zekerheid::Onbevestigd,
            Self::Weg => !rij.verwijderd && rij.zekerheid == Zekerheid::Weg,
            Self::Verwijderd => rij.verwijderd,
        }
    }
}

/// Which wijk is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Waar {
    /// All of them.
    #[default]
    Overal,
    /// One, by its place in the list of wijken.
    Wijk(u16),
    /// What names no wijk.
    Geen,
}

/// What is shown, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that must all occur.
    pub zoek: String,
    /// Which wijk.
    pub waar: Waar,
    /// Which kind.
    pub soort: Option<String>,
    /// Which status.
    pub toon: Toon,
    /// Place of the column to sort by.
    pub kolom: usize,
    /// Whether the last comes first.
    pub aflopend: bool,
}

impl Filter {
    /// Whether everything that was not taken away is shown.
    pub fn shows_all(&self) -> bool {
        let Self { zoek, waar, soort, toon, .. } = self;
        zoek.trim().is_empty() && *waar == Waar::Overal && soort.is_none() && *toon == Toon::Alles
    }
}

impl Lijst {
    /// Places of the rows to show, in order.
    pub fn choose(&self, filter: &Filter) -> Vec<u32> {
        let folded = fold(&filter.zoek);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let shown = |place: &u32| {
            let rij = self.rij(*place);
            filter.toon.shows(rij)
                && is_there(filter.waar, rij)
                && filter.soort.as_ref().is_none_or(|soort| *soort == rij.cellen[1])
                && words.iter().all(|word| rij.zoek.contains(word))
        };
        let order = self.volgordes[filter.kolom.min(KOLOMMEN - 1)].iter().copied();
        match filter.aflopend {
            false => order.filter(shown).collect(),
            true => order.rev().filter(shown).collect(),
        }
    }
}

fn is_there(waar: Waar, rij: &LijstRij) -> bool {
    match waar {
        Waar::Overal => true,
        Waar::Wijk(place) => rij.wijken.contains(&place),
        Waar::Geen => rij.wijken.is_empty(),
    }
}

/// All rows in the order of each column; what is equal there goes by name.
pub(super) fn orders(rijen: &[LijstRij]) -> [Vec<u32>; KOLOMMEN] {
    let mut by_name: Vec<u32> = (0..rijen.len() as u32).collect();
    by_name.sort_unstable_by(|a, b| {
        let (a, b) = (&rijen[*a as usize], &rijen[*b as usize]);
        (&a.naam, a.id).cmp(&(&b.naam, b.id))
    });
    // Many rows share few words: each word is compared once.
    let by_words = |words: &dyn Fn(&LijstRij) -> String| {
        let keys: Vec<String> = rijen.iter().map(words).collect();
        let mut known: Vec<&str> = keys.iter().map(String::as_str).collect();
        known.sort_unstable();
        known.dedup();
        let ranks: HashMap<&str, usize> =
            known.into_iter().enumerate().map(|(rank, word)| (word, rank)).collect();
        let mut order = by_name.clone();
        order.sort_by_key(|place| ranks[keys[*place as usize].as_str()]);
        order
    };
    let soort = by_words(&|rij| rij.cellen[1].clone());
    let waar = by_words(&|rij| rij.cellen[2].clone());
    let zegt = by_words(&|rij| format!("{:04} {}", rij.jaar, rij.cellen[3]));
    // What was never confirmed comes first, and of those what was named longest ago.
    let bevestigd = by_words(&|rij| format!("{:10} {:04}", rij.bevestigd_op, rij.jaar));
    [by_name, soort, waar, zegt, bevestigd]
}
