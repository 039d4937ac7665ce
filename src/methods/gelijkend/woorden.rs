//! Text in the form in which it is searched and compared.

use crate::methods::search::fold::{fold_letter, joins};

/// Words that many names share and that tell nothing apart.
const EMPTY_WORDS: &[&str] = &[
    "de",
    "het",
    "t",
    "een",
    "en",
    "van",
    "der",
    "den",
    "in",
    "voor",
    "stichting",
    "stiching",
    "st",
    "sint",
    "stg",
    "vereniging",
    "ver",
    "wijkcentrum",
    "buurtcentrum",
    "wijkpunt",
    "buurthuis",
    "buurtpunt",
    "jongerencentrum",
    "inloophuis",
    "ontmoetingscentrum",
];

/// Lower case, without diacritics; hyphens and apostrophes are gone, other signs are spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_alphanumeric() => fold_letter(c, |letter| folded.push(letter)),
            c if c == '-' || joins(c) => {}
            _ => folded.push(' '),
        }
    }
    folded
}

/// The words of a name that tell it apart; all of them when none does.
pub fn core_words(naam: &str) -> Vec<String> {
    let folded = fold(naam);
    let words = || folded.split_whitespace().map(str::to_owned);
    let core: Vec<String> = words().filter(|word| !EMPTY_WORDS.contains(&word.as_str())).collect();
    if core.is_empty() { vec![words().collect()] } else { core }
}

/// Street and house number in one form; `None` without a number: a street holds many places.
pub fn same_address_key(adres: &str) -> Option<String> {
    // What follows a comma is the town.
    let street = adres.split(',').next().unwrap_or_default();
    let folded = fold(&street.replace("str.", "straat").replace("ln.", "laan"));
    let words: Vec<&str> = folded.split_whitespace().collect();
    let number = words.iter().skip(1).any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    number.then(|| words.concat())
}

/// One bit for each letter that occurs; digits and other letters share the last ones.
pub(super) fn letters(text: &[char]) -> u32 {
    let bit = |c: &char| match c {
        'a'..='z' => *c as u32 - 'a' as u32,
        _ => 26 + (*c as u32 % 6),
    };
    text.iter().fold(0, |bits, c| bits | (1 << bit(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_leaves_letters_digits_and_spaces() {
        assert_eq!(fold("Súdwest-Fryslân"), "sudwestfrijslan");
        assert_eq!(fold("’t Hoogt & Co."), "t hoogt   co ");
        assert_eq!(fold("e\u{301}e\u{301}n"), "een", "also when the sign stands apart");
    }

    #[test]
    fn a_name_of_nothing_but_common_words_keeps_them() {
        assert_eq!(core_words("Wijkcentrum De Koepel"), ["koepel"]);
        assert_eq!(core_words("Het Buurthuis"), ["hetbuurthuis"]);
    }
}
