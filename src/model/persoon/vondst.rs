//! What a free text gives away of a person: a BSN, an e-mail address, a telephone number.

use super::spoor::is_of_number;

/// Fewer digits are no number of a person.
const FEWEST_DIGITS: usize = 8;

/// Something in a text that belongs to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vondst {
    /// A number that can be a burgerservicenummer.
    Bsn,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telefoon,
}

impl Vondst {
    /// What to do about it.
    pub fn zin(self) -> &'static str {
        match self {
            Self::Bsn => {
                "Hier staat een nummer dat een burgerservicenummer (BSN) kan zijn. Haal het weg: een BSN hoort niet in dit bestand."
            }
            Self::Email => {
                "Hier staat een e-mailadres. Zet het liever bij Contact van een plek of partner: daar kan het later worden gewist."
            }
            Self::Telefoon => {
                "Hier staat een telefoonnummer. Zet het liever bij Contact van een plek of partner: daar kan het later worden gewist."
            }
        }
    }
}

/// What a text gives away, each kind once, the gravest first.
pub fn vondsten(text: &str) -> Vec<Vondst> {
    // Most texts hold neither; a form asks this at every frame.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < FEWEST_DIGITS && !text.contains('@') {
        return Vec::new();
    }
    let numbers: Vec<String> = numbers(text);
    let bsn = numbers.iter().any(|number| is_bsn(number));
    let telephone = numbers.iter().any(|number| is_telephone(number));
    let found = [
        (bsn, Vondst::Bsn),
        (text.split_whitespace().any(is_email), Vondst::Email),
        (telephone, Vondst::Telefoon),
    ];
    found.into_iter().filter_map(|(is, vondst)| is.then_some(vondst)).collect()
}

/// The digits of each number, whatever stands between them; a year or an amount is one too.
fn numbers(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !is_of_number(c));
    let mut all = Vec::new();
    for run in runs {
        // 'BSN 123456782 06 12345678': apart as they stand, and together.
        let digits = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
        all.extend(run.split(' ').map(digits));
        all.push(digits(run));
    }
    all.retain(|digits| digits.len() >= FEWEST_DIGITS);
    all
}

/// The eleven-test of the BSN (Besluit burgerservicenummer, article 1): nine digits, of which
/// 9·a + 8·b + … + 2·h − 1·i is a multiple of 11.
fn is_bsn(digits: &str) -> bool {
    // Fewer digits are a date more often than a number of before 2007.
    if digits.len() != 9 || digits.starts_with("00") {
        return false;
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.bytes().map(|byte| i32::from(byte - b'0'));
    let sum: i32 = values.zip(weights).map(|(value, weight)| value * weight).sum();
    sum % 11 == 0
}

fn is_telephone(digits: &str) -> bool {
    let national = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31"));
    match national {
        Some(rest) if rest.len() == 9 => true,
        _ => digits.len() == 10 && digits.starts_with('0'),
    }
}

fn is_email(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // 111222333 and 123456782 are the usual test numbers: 9+8+7+12+10+8+9+6-3 = 66 = 6 x 11, and
    // 9+16+21+24+25+24+21+16-2 = 154 = 14 x 11.
    #[test]
    fn a_bsn_is_known_by_the_eleven_test() {
        for text in ["BSN 111222333", "123456782", "1112.22.333", "zie 123456782 en verder"] {
            assert_eq!(vondsten(text), [Vondst::Bsn], "{text}");
        }
        for text in ["111222334", "123456789", "000000000", "1.234.567 inwoners", "2015-2026"] {
            assert_eq!(vondsten(text), [], "{text}");
        }
    }

    #[test]
    fn ways_to_reach_someone_are_seen_and_ordinary_texts_are_not() {
        assert_eq!(vondsten("Mail (jan@dewit.nl)."), [Vondst::Email]);
        assert_eq!(vondsten("Bel 035-123 45 67 na 17.00 uur"), [Vondst::Telefoon]);
        assert_eq!(vondsten("Bel +31 6 12345678"), [Vondst::Telefoon]);
        assert_eq!(vondsten("Op 21-11-2026, Kerkelanden 12, 1216 AB, @home"), []);
    }
}
