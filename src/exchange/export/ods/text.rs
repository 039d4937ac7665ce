//! Texts in cells of OpenDocument.

use crate::exchange::xml::{push, push_exact};

/// Adds the rest of the opening tag of a cell, and its text.
///
/// Readers of paragraphs fold blanks together (OpenDocument 1.3 part 3, 6.1.2); a text with more
/// than single blanks between words is therefore also given as the value of the cell, exactly.
/// What XML cannot hold becomes `�`: the file stays whole, and it is seen that something stood
/// there.
pub fn push_content(xml: &mut String, text: &str) {
    if !has_loose_blanks(text) {
        xml.push_str("><text:p>");
        push_exact(xml, text, replace);
        xml.push_str("</text:p>");
        return;
    }
    xml.push_str(" office:string-value=\"");
    push_exact(xml, text, replace);
    xml.push_str("\">");
    for line in text.split('\n') {
        xml.push_str("<text:p>");
        push_line(xml, line);
        xml.push_str("</text:p>");
    }
}

fn replace(xml: &mut String, _: char) {
    xml.push(char::REPLACEMENT_CHARACTER);
}

fn has_loose_blanks(text: &str) -> bool {
    text.starts_with(' ')
        || text.ends_with(' ')
        || text.contains("  ")
        || text.contains(['\t', '\n', '\r'])
}

/// A line with its blanks as elements, except single ones between words.
fn push_line(xml: &mut String, line: &str) {
    let mut rest = line.trim_end_matches('\r');
    while let Some(place) = rest.find([' ', '\t', '\r']) {
        let (words, from) = rest.split_at(place);
        push_exact(xml, words, replace);
        rest = from.trim_start_matches(' ');
        match from.len() - rest.len() {
            0 => {
                xml.push_str(if from.starts_with('\t') { "<text:tab/>" } else { " " });
                rest = &from[1..];
            }
            1 if !words.is_empty() && !rest.is_empty() => xml.push(' '),
            blanks => push(xml, format_args!("<text:s text:c=\"{blanks}\"/>")),
        }
    }
    push_exact(xml, rest, replace);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(text: &str) -> String {
        let mut xml = String::new();
        push_content(&mut xml, text);
        xml
    }

    #[test]
    fn words_are_a_paragraph() {
        assert_eq!(
            content("'t Hoogt & \"meer\""),
            "><text:p>'t Hoogt &amp; &quot;meer&quot;</text:p>"
        );
        assert_eq!(content("a\u{1}\u{FFFE}b"), "><text:p>a��b</text:p>");
    }

    #[test]
    fn blanks_are_kept() {
        assert_eq!(
            content("a  b\t c\r\nd "),
            " office:string-value=\"a  b&#9; c&#13;&#10;d \">\
             <text:p>a<text:s text:c=\"2\"/>b<text:tab/><text:s text:c=\"1\"/>c</text:p>\
             <text:p>d<text:s text:c=\"1\"/></text:p>"
        );
    }
}
