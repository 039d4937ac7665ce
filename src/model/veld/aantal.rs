//! A whole number of things or people.

use super::Fout;

/// More than this is a slip of the fingers.
const MOST: i64 = 100_000;

/// Digits, with or without points between the thousands.
pub(super) fn parse(text: &str) -> Result<i64, Fout> {
    let digits = text.replace('.', "");
    let number = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok());
    number
        .flatten()
        .filter(|number| *number <= MOST)
        .ok_or_else(|| Fout::new("Dit is geen aantal.", "Schrijf een heel getal, bijvoorbeeld 40."))
}
