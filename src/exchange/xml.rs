//! Text as XML holds it.

use std::fmt::{Arguments, Write as _};

/// Adds a piece of XML as it is.
pub fn push(xml: &mut String, piece: Arguments<'_>) {
    // Writing to a text cannot fail.
    let _written = xml.write_fmt(piece);
}

/// Text that may stand in XML and HTML; what XML does not know is left out.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' => safe.push(' '),
            c if c.is_control() || !is_known(c) => {}
            c => push_escaped(&mut safe, c),
        }
    }
    safe
}

/// Adds text so that a reader gets back exactly this text, blanks too; `unknown` writes down what
/// XML cannot hold at all.
pub fn push_exact(xml: &mut String, text: &str, unknown: impl Fn(&mut String, char)) {
    let mut rest = text;
    // Nearly every text goes in at once.
    while let Some(place) = rest.find(is_special) {
        let (before, from) = rest.split_at(place);
        xml.push_str(before);
        let mut chars = from.chars();
        match chars.next() {
            Some('\t') => xml.push_str("&#9;"),
            Some('\n') => xml.push_str("&#10;"),
            Some('\r') => xml.push_str("&#13;"),
            Some(c) if is_known(c) => push_escaped(xml, c),
            Some(c) => unknown(xml, c),
            None => {}
        }
        rest = chars.as_str();
    }
    xml.push_str(rest);
}

fn is_special(c: char) -> bool {
    c < ' ' || matches!(c, '&' | '<' | '>' | '"' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether XML can hold this character (XML 1.0, production `Char`).
fn is_known(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..) && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

fn push_escaped(xml: &mut String, c: char) {
    match c {
        '&' => xml.push_str("&amp;"),
        '<' => xml.push_str("&lt;"),
        '>' => xml.push_str("&gt;"),
        '"' => xml.push_str("&quot;"),
        c => xml.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_break_the_drawing() {
        assert_eq!(
            escape("De \"Haven\" <& Zee>\u{0}\n"),
            "De &quot;Haven&quot; &lt;&amp; Zee&gt; "
        );
    }

    #[test]
    fn blanks_stay_and_what_xml_cannot_hold_is_told() {
        let mut xml = String::new();
        push_exact(&mut xml, "\ta\r\n<ë>\u{1}\u{85}\u{FFFF}", |xml, _| xml.push('?'));
        assert_eq!(xml, "&#9;a&#13;&#10;&lt;ë&gt;?\u{85}?");
    }
}
