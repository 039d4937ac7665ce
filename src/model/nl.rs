//! Numbers and dates the Dutch way, and back.

use jiff::civil::Date;

/// Reads a number with a decimal comma or point; no thousands, no exponent, no NaN or infinity.
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let separators = digits.bytes().filter(|b| matches!(b, b',' | b'.')).count();
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    let has_digit = digits.bytes().any(|b| b.is_ascii_digit());
    if !plain || !has_digit || separators > 1 {
        return None;
    }
    let value: f64 = text.replace(',', ".").parse().ok()?;
    // Minus zero is zero: statistics bureaus write it for what rounds to it from below.
    value.is_finite().then_some(value + 0.0)
}

/// A number for a file: shortest form that reads back the same, with a decimal comma.
pub fn file_number(value: f64) -> String {
    let value = if value == 0.0 { 0.0 } else { value };
    value.to_string().replace('.', ",")
}

/// From here on a number has digits that nobody ever counted.
const HUGE: f64 = 1e15;

/// A number for the screen: `1.234,5`, with a real minus sign; one that a wrong cell makes absurdly
/// large is short: `4,04 × 10^231`.
pub fn number(value: f64, decimals: usize) -> String {
    if value.abs() >= HUGE
        && let Some((digits, power)) = format!("{value:.2e}").split_once('e')
    {
        return format!("{} × 10^{power}", digits.replace('-', "−").replace('.', ","));
    }
    let rounded = format!("{:.decimals$}", round_half_up(value.abs(), decimals));
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let zero = rounded.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut text = String::new();
    if value < 0.0 && !zero {
        text.push('−');
    }
    text.push_str(&grouped(whole));
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// A number for the screen with its sign always said: `+1,2`, `−3,2`, `0`.
pub fn signed(value: f64, decimals: usize) -> String {
    let text = number(value, decimals);
    let zero = text.bytes().all(|b| matches!(b, b'0' | b','));
    if value > 0.0 && !zero { format!("+{text}") } else { text }
}

/// Half up, as people round (79,5 becomes 80), steady against binary tails (0,285 is 0,29).
fn round_half_up(value: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = value * scale;
    if !scaled.is_finite() || scaled > HUGE {
        return value;
    }
    (scaled + 0.5 + scaled * f64::EPSILON).floor() / scale
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// Reads `yyyy-mm-dd` or `dd-mm-yyyy`.
pub fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let &[a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    let sizes = (year.len(), month.len(), day.len());
    if !matches!(sizes, (4, 1..=2, 1..=2)) || !parts.concat().bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A date for the screen: `21-11-2026`.
pub fn date(date: Date) -> String {
    date.strftime("%d-%m-%Y").to_string()
}

/// The text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    // 'één' gets its capital without an accent.
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A text with its first letter small; an abbreviation ('OV') stays as it is.
pub fn small(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().chain(chars).collect()
}

/// A text of at most so many letters; one that is longer ends in '…'.
pub fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Joins words into a Dutch list: `a, b en c`.
pub fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_the_dutch_way() {
        assert_eq!(number(1234.5, 1), "1.234,5");
        assert_eq!(number(-1_234_567.0, 0), "−1.234.567");
        assert_eq!(number(-0.04, 1), "0,0");
        assert_eq!(number(999_999_999_999_999.0, 0), "999.999.999.999.999");
        assert_eq!(number(-4.0404e231, 0), "−4,04 × 10^231");
        assert_eq!(number(79.5, 0), "80");
        assert_eq!(number(0.285, 2), "0,29");
        assert_eq!(signed(1.25, 1), "+1,3");
        assert_eq!(signed(0.0, 1), "0,0");
        assert_eq!(file_number(0.1 + 0.2), "0,30000000000000004");
    }

    #[test]
    fn numbers_are_read_with_comma_or_point_and_nothing_else() {
        assert_eq!(parse_number(" 12,5 "), Some(12.5));
        assert_eq!(parse_number("-0.022"), Some(-0.022));
        assert!(parse_number("-0,0").unwrap().is_sign_positive());
        for text in ["", "-", ",", "1.234,5", "NaN", "inf", "1e3", "12 5", "0x10", "٣"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_both_ways_round() {
        assert_eq!(parse_date("2026-11-21"), parse_date("21-11-2026"));
        assert_eq!(date(parse_date("2026-11-21").unwrap()), "21-11-2026");
        for text in ["31-02-2026", "2026-13-01", "2026", "26-11-21", "+1-02-2026"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_text_ends_in_dots_and_a_short_one_does_not() {
        assert_eq!(shortened("Stichting Présent", 10), "Stichting…");
        assert_eq!(shortened("Présent", 7), "Présent");
    }

    #[test]
    fn lists_read_as_a_sentence() {
        assert_eq!(list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(list(&["a"]), "a");
    }
}
