//! A person in texts: a name by its words, a telephone number by its digits.

use super::GEWIST;

/// What a person is recognised by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Persoon(Vec<Kenmerk>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kenmerk {
    /// Letters in lower case; a space stands for any white space.
    Woorden(Vec<char>),
    /// The digits of a telephone number after its 0 or country code.
    Nummer(String),
}

/// A shorter text would be found in too much.
const SHORTEST: usize = 3;
/// A telephone number has at least this many digits.
const FEWEST_DIGITS: usize = 8;

impl Persoon {
    /// From names, addresses and numbers; what is too short to tell a person by is left out.
    pub fn of<'a>(teksten: impl IntoIterator<Item = &'a str>) -> Self {
        Self(teksten.into_iter().filter_map(Kenmerk::of).collect())
    }

    /// Whether there is nothing to recognise a person by.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text names this person.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.iter().any(|kenmerk| kenmerk.wipe(text).is_some())
    }

    /// The text with `[gewist]` for this person; `None` when the person is not in it.
    pub fn wipe(&self, text: &str) -> Option<String> {
        let wiped = self.0.iter().fold(None, |wiped: Option<String>, kenmerk| {
            kenmerk.wipe(wiped.as_deref().unwrap_or(text)).or(wiped)
        });
        wiped.filter(|wiped| wiped != text)
    }
}

impl Kenmerk {
    fn of(text: &str) -> Option<Self> {
        let digits = digits(text);
        let is_number = text.chars().all(is_of_number) && digits.len() >= FEWEST_DIGITS;
        if is_number {
            return Some(Self::Nummer(subscriber(&digits).to_owned()));
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let chars: Vec<char> = words.join(" ").chars().map(lower).collect();
        (chars.len() >= SHORTEST).then_some(Self::Woorden(chars))
    }

    fn wipe(&self, text: &str) -> Option<String> {
        match self {
            Self::Woorden(words) => wipe_words(text, words),
            Self::Nummer(number) => wipe_number(text, number),
        }
    }
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Whole words only: 'Jan' is not in 'januari'.
fn wipe_words(text: &str, words: &[char]) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let (mut at, mut found) = (0, false);
    while at < chars.len() {
        let begins = at == 0 || !chars[at - 1].is_alphanumeric();
        match length_at(&chars[at..], words).filter(|_| begins) {
            Some(length) => {
                out.push_str(GEWIST);
                at += length;
                found = true;
            }
            None => {
                out.push(chars[at]);
                at += 1;
            }
        }
    }
    found.then_some(out)
}

/// How much of a text the words take at its beginning, when they stand there as whole words.
fn length_at(chars: &[char], words: &[char]) -> Option<usize> {
    let mut at = 0;
    for word in words {
        let first = *chars.get(at)?;
        if *word == ' ' {
            let space = chars[at..].iter().take_while(|c| c.is_whitespace()).count();
            if space == 0 {
                return None;
            }
            at += space;
        } else if lower(first) == *word {
            at += 1;
        } else {
            return None;
        }
    }
    let ends = chars.get(at).is_none_or(|next| !next.is_alphanumeric());
    ends.then_some(at)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

pub(super) fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || " -()+.\u{a0}".contains(c)
}

/// The digits without country code and 0: `+31 6 1234 5678` and `06-12345678` are one number.
fn subscriber(digits: &str) -> &str {
    let national = digits.strip_prefix("00").unwrap_or(digits);
    match national.strip_prefix("31").filter(|rest| rest.len() >= 9) {
        Some(rest) => rest.strip_prefix('0').unwrap_or(rest),
        None => digits.strip_prefix('0').unwrap_or(digits),
    }
}

/// However it is written. Numbers that stand in one row go together.
fn wipe_number(text: &str, number: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let (mut run, mut found) = (String::new(), false);
    for c in text.chars().map(Some).chain([None]) {
        match c {
            Some(c) if is_of_number(c) => run.push(c),
            other => {
                if digits(&run).contains(number) {
                    found = true;
                    let inner = run.trim_matches([' ', '.', '-', '\u{a0}']);
                    out.push_str(&run.replacen(inner, GEWIST, 1));
                } else {
                    out.push_str(&run);
                }
                run.clear();
                out.extend(other);
            }
        }
    }
    found.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_wiped_as_whole_words_however_it_is_written() {
        let person = Persoon::of(["Jan  de Wit"]);
        let wiped = |text: &str| person.wipe(text);
        assert_eq!(wiped("Bel JAN DE WIT."), Some("Bel [gewist].".into()));
        assert_eq!(wiped("jan\nde wit, jan de wit"), Some("[gewist], [gewist]".into()));
        assert_eq!(wiped("Jan de Witte"), None);
        assert_eq!(wiped("Jan"), None);
        assert_eq!(Persoon::of(["Él"]), Persoon::default(), "two letters are in too much");
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        let person = Persoon::of(["06 12345678"]);
        for text in ["+31 6 1234 5678", "0031612345678", "06-12345678", "(06) 12 34 56 78"] {
            assert_eq!(person.wipe(text).as_deref(), Some(GEWIST), "{text}");
        }
        assert_eq!(person.wipe("bel 0612345678 of mail"), Some("bel [gewist] of mail".into()));
        assert_eq!(person.wipe("0612345679"), None);
    }

    #[test]
    fn an_address_and_a_name_go_together() {
        let person = Persoon::of(["A. Jansen", "a.jansen@geus.nl"]);
        let text = "A. Jansen (a.jansen@geus.nl)";
        assert_eq!(person.wipe(text), Some("[gewist] ([gewist])".into()));
        assert!(person.is_in("mail A.Jansen@geus.nl") && !person.is_in("B. Jansen"));
    }
}
