//! Whether a place or partner is there already under nearly the same name, or at the same
//! address: capitals, diacritics, hyphens, words like 'stichting' and typing errors do not count.

mod afstand;
mod woorden;

pub use afstand::within;
pub use woorden::{core_words, fold, same_address_key};

use woorden::letters;

/// A name and address in the form in which they are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vergelijkbaar {
    /// The words that tell it apart.
    words: Vec<Vec<char>>,
    /// The same without spaces, as letters.
    joined: Vec<char>,
    /// Which letters occur: one bit each.
    letters: u32,
    /// Street and number, where both are known.
    address: Option<String>,
}

impl Vergelijkbaar {
    /// Brings a name and address to that form.
    pub fn new(naam: &str, adres: &str) -> Self {
        let words: Vec<Vec<char>> =
            core_words(naam).iter().map(|word| word.chars().collect()).collect();
        let joined = words.concat();
        let letters = letters(&joined);
        Self { words, joined, letters, address: same_address_key(adres) }
    }

    /// Whether both are probably one and the same.
    pub fn resembles(&self, other: &Self) -> bool {
        self.same_address(other) || self.same_name(other)
    }

    fn same_address(&self, other: &Self) -> bool {
        self.address.is_some() && self.address == other.address
    }

    fn same_name(&self, other: &Self) -> bool {
        if self.joined.is_empty() || other.joined.is_empty() {
            return false;
        }
        let (short, long) =
            if self.joined.len() <= other.joined.len() { (self, other) } else { (other, self) };
        let most = errors_allowed(short.joined.len());
        // An error changes at most two of the letters that occur.
        let differ = (short.letters ^ long.letters).count_ones() as usize;
        let close = long.joined.len() - short.joined.len() <= most && differ <= 2 * most;
        (close && within(&short.joined, &long.joined, most)) || short.is_part_of(long)
    }

    /// 'Koepel' is part of 'Koepel Kerkelanden'; one short word says too little.
    fn is_part_of(&self, long: &Self) -> bool {
        let strange = (self.letters & !long.letters).count_ones() as usize;
        let within_letters = strange <= 2 * errors_allowed(self.joined.len());
        self.joined.len() >= PART
            && within_letters
            && self.words.iter().all(|word| long.has_word_like(word))
    }

    fn has_word_like(&self, word: &[char]) -> bool {
        self.words.iter().any(|own| within(word, own, errors_allowed(word.len())))
    }
}

/// A name of fewer letters is not taken for a part of a longer one.
const PART: usize = 5;

/// A longer name may hold more typing errors.
fn errors_allowed(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// The places in `known` that resemble `candidate`, in their order, at most `most`.
pub fn find_resembling(
    candidate: &Vergelijkbaar,
    known: &[Vergelijkbaar],
    most: usize,
) -> Vec<usize> {
    let resembling = known.iter().enumerate().filter(|(_, one)| candidate.resembles(one));
    resembling.map(|(place, _)| place).take(most).collect()
}

#[cfg(test)]
mod tests;
