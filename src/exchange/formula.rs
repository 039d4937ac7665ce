//! Texts that a spreadsheet would run as a formula, made harmless, and back.
//!
//! A text that begins with `= + - @`, TAB or CR gets a `'` in front (OWASP, CSV injection). So
//! does a text that begins with `'` before one of those, because import takes exactly one off:
//! `'t Hoogt van 't Kruis` stays as it is, `+31 6` comes back as it was.

use std::borrow::Cow;

/// The text as it goes into a CSV cell.
pub fn guard(text: &str) -> Cow<'_, str> {
    if starts_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`guard`]; other texts stay as they are.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if starts_formula(text) => text,
        _ => cell,
    }
}

/// Quotes in front are looked through, however many: else `''=x` would lose one on its way.
fn starts_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_get_a_quote_and_lose_it_again() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+31 6 12345678", "'+31 6 12345678"),
            ("-", "'-"),
            ("@naam", "'@naam"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("'=x", "''=x"),
            ("'t Hoogt van 't Kruis", "'t Hoogt van 't Kruis"),
            ("''=x", "'''=x"),
            ("gewoon", "gewoon"),
            ("", ""),
        ] {
            assert_eq!(guard(text), cell, "{text:?}");
        }
        for text in ["=1+1", "+31 6", "'=x", "'t Hoogt van 't Kruis", "gewoon", "'"] {
            assert_eq!(unguard(&guard(text)), text);
        }
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back(text in "['=+@a\t-]{0,5}") {
            let cell = guard(&text).into_owned();
            prop_assert_eq!(unguard(&cell), text);
        }
    }
}
