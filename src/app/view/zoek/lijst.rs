//! Lists that can be searched together.

use super::{Doel, Soort, Zoekitem};
use crate::methods::search::{Entry, Index, marks};
use std::ops::Range;

/// Things that can be found, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Zoeklijst {
    items: Vec<Zoekitem>,
    index: Index,
}

/// Something that answers to what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treffer {
    /// What kind of thing it is.
    pub soort: Soort,
    /// Its name.
    pub titel: String,
    /// What stands with it.
    pub onder: String,
    /// Which parts of the name answer.
    pub marks: Vec<Range<usize>>,
    /// Where it leads.
    pub doel: Doel,
}

/// Answers of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groep {
    /// The kind.
    pub soort: Soort,
    /// The best ones, best first.
    pub treffers: Vec<Treffer>,
    /// How many more there are.
    pub meer: usize,
}

/// All answers: the group with the best one first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uitslag {
    /// The groups.
    pub groepen: Vec<Groep>,
    /// How many answers there are, those that are not shown included.
    pub aantal: usize,
}

/// How many of a kind are shown, and how many when it is the only kind.
const MOST: usize = 6;
const MOST_ALONE: usize = 20;

impl Zoeklijst {
    /// Makes things ready to be searched.
    pub fn new(items: Vec<Zoekitem>) -> Self {
        let entries = items.iter().map(|item| Entry {
            rank: item.soort as u8,
            title: &item.titel,
            under: searched(item),
            aliases: &item.aliassen,
        });
        let index = Index::new(entries);
        Self { items, index }
    }

    /// All things, in their own order.
    pub fn items(&self) -> &[Zoekitem] {
        &self.items
    }
}

/// That a buurt lies in a wijk is good to read; who looks for the wijk does not mean its buurten.
fn searched(item: &Zoekitem) -> &str {
    match item.soort {
        Soort::Wijk | Soort::Buurt => "",
        _ => &item.onder,
    }
}

impl Uitslag {
    /// The answers in the order in which they are shown.
    pub fn treffers(&self) -> impl Iterator<Item = &Treffer> {
        self.groepen.iter().flat_map(|groep| &groep.treffers)
    }
}

impl Treffer {
    /// A thing by itself.
    pub fn of(item: &Zoekitem) -> Self {
        Self {
            soort: item.soort,
            titel: item.titel.clone(),
            onder: item.onder.clone(),
            marks: Vec::new(),
            doel: item.doel.clone(),
        }
    }
}

/// What answers to a text in all lists together.
pub fn zoek(lijsten: &[&Zoeklijst], tekst: &str) -> Uitslag {
    let found = |lijst: &&Zoeklijst| lijst.index.search(tekst);
    let mut hits: Vec<(u32, &Zoekitem)> = Vec::new();
    for (lijst, found) in lijsten.iter().zip(lijsten.iter().map(found)) {
        hits.extend(found.into_iter().map(|hit| (hit.distance, &lijst.items[hit.entry])));
    }
    hits.sort_by_key(|(distance, _)| *distance);
    let aantal = hits.len();
    let mut groepen: Vec<(Soort, Vec<&Zoekitem>)> = Vec::new();
    for (_, item) in hits {
        match groepen.iter_mut().find(|(soort, _)| *soort == item.soort) {
            Some((_, items)) => items.push(item),
            None => groepen.push((item.soort, vec![item])),
        }
    }
    let most = if groepen.len() == 1 { MOST_ALONE } else { MOST };
    let groepen = groepen.into_iter().map(|(soort, items)| groep(soort, &items, most, tekst));
    Uitslag { groepen: groepen.collect(), aantal }
}

fn groep(soort: Soort, items: &[&Zoekitem], most: usize, tekst: &str) -> Groep {
    let shown = items.iter().take(most);
    let treffers =
        shown.map(|item| Treffer { marks: marks(&item.titel, tekst), ..Treffer::of(item) });
    Groep { soort, treffers: treffers.collect(), meer: items.len().saturating_sub(most) }
}
