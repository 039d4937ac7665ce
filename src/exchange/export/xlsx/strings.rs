//! The texts of a workbook of Excel, each kept once.

use crate::exchange::export::package::Package;
use crate::exchange::xml::{push, push_exact};
use std::collections::HashMap;
use std::io::{self, Seek, Write};
use std::rc::Rc;

/// Texts in the order in which they were first used.
#[derive(Debug, Default)]
pub struct Strings {
    places: HashMap<Rc<str>, usize>,
    texts: Vec<Rc<str>>,
    uses: usize,
}

impl Strings {
    /// The number by which a cell names this text.
    pub fn place_of(&mut self, text: &str) -> usize {
        self.uses += 1;
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let (text, place): (Rc<str>, _) = (text.into(), self.texts.len());
        self.texts.push(text.clone());
        self.places.insert(text, place);
        place
    }

    /// Writes the part that holds them.
    ///
    /// # Errors
    /// What the output says.
    pub fn write<W: Write + Seek>(&self, package: &mut Package<W>) -> io::Result<()> {
        let head = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" uniqueCount=\"{}\">",
            self.uses,
            self.texts.len()
        );
        package.push(|xml| xml.push_str(&head))?;
        for text in &self.texts {
            package.push(|xml| {
                xml.push_str("<si><t xml:space=\"preserve\">");
                push_text(xml, text);
                xml.push_str("</t></si>");
            })?;
        }
        package.push(|xml| xml.push_str("</sst>"))
    }
}

/// Excel writes a character that XML cannot hold as `_x0001_`, and a text that looks like that as
/// `_x005F_x0001_` (ECMA-376 part 1, 22.9.2.19).
fn push_text(xml: &mut String, text: &str) {
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        let (before, from) = rest.split_at(place);
        push_exact(xml, before, push_escape);
        xml.push_str(if looks_escaped(from) { "_x005F_x" } else { "_x" });
        rest = &from[2..];
    }
    push_exact(xml, rest, push_escape);
}

fn looks_escaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[2..6].iter().all(u8::is_ascii_hexdigit) && bytes[6] == b'_'
}

fn push_escape(xml: &mut String, c: char) {
    push(xml, format_args!("_x{:04X}_", u32::from(c)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_written_as_excel_does() {
        for (text, xml) in [
            ("a\u{1}b\u{FFFF}", "a_x0001_b_xFFFF_"),
            ("_x0041_", "_x005F_x0041_"),
            ("_x_x00e9_x", "_x_x005F_x00e9_x"),
            ("_x004", "_x004"),
            ("_xééé_", "_xééé_"),
            ("<\t>", "&lt;&#9;&gt;"),
        ] {
            let mut written = String::new();
            push_text(&mut written, text);
            assert_eq!(written, xml, "{text:?}");
        }
    }

    #[test]
    fn a_text_is_kept_once() {
        let mut strings = Strings::default();
        assert_eq!(["a", "b", "a"].map(|text| strings.place_of(text)), [0, 1, 0]);
    }
}
