//! Names as they could be, from a seed.

use wijkbeeld::app::view::zoek::{Doel, Soort, Zoekitem};
use wijkbeeld::model::record::Id;

/// Numbers that follow from a seed (xorshift).
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap()
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

const KINDS: [&str; 12] = [
    "Stichting",
    "Wijkcentrum",
    "Buurthuis",
    "Café",
    "Inloophuis",
    "Speeltuin",
    "Vereniging",
    "Ontmoetingsplek",
    "Bewonersgroep",
    "Jongerencentrum 't",
    "Huis van de wijk",
    "Stichting de",
];

const SYLLABLES: [&str; 24] = [
    "meent", "werf", "haven", "zuid", "oost", "berg", "kerk", "land", "rijk", "hof", "stede",
    "beek", "molen", "drift", "veld", "ijssel", "gooi", "linde", "sluis", "dijk", "ween", "crai",
    "trom", "penn",
];

fn proper(numbers: &mut Numbers) -> String {
    let mut name: String = (0..2 + numbers.below(2)).map(|_| numbers.one(&SYLLABLES)).collect();
    name[..1].make_ascii_uppercase();
    name
}

/// Ontmoetingsplekken and partners, half of each.
pub fn many(count: usize, seed: u64) -> Vec<Zoekitem> {
    let mut numbers = Numbers::new(seed);
    (0..count)
        .map(|number| {
            let id = Id::from_u128(number as u128);
            let (soort, doel) = match number % 2 {
                0 => (Soort::Plek, Doel::Plek(id)),
                _ => (Soort::Partner, Doel::Partner(id)),
            };
            let (first, second) = (proper(&mut numbers), proper(&mut numbers));
            let street = proper(&mut numbers);
            Zoekitem {
                soort,
                titel: format!("{} {first} {second}", numbers.one(&KINDS)),
                onder: format!("Buurthuis · {street}straat {} · Zuidwest", number % 300),
                aliassen: if number % 9 == 0 { vec![format!("de {second}")] } else { Vec::new() },
                doel,
            }
        })
        .collect()
}
