//! What the views draw: everything formatted, sorted and decided, once per change of the file.

pub mod betekenis;
pub mod bron;
pub mod bronnen;
pub mod figuur;
pub mod foto;
pub mod geschiedenis;
pub mod getal;
mod gewicht;
pub mod indicatoren;
pub mod inventarisatie;
pub mod kaart;
pub mod klein;
pub mod levering;
pub mod lijst;
pub mod nakijken;
pub mod outline;
pub mod partners;
pub mod personen;
pub mod plekken;
mod reeks;
pub mod regel;
pub mod reservekopie;
pub mod snapshot;
pub mod tabel;
pub mod vergelijk;
pub mod wijk;
pub mod zoek;

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are semibold.
    pub strong: bool,
}

impl Span {
    /// Ordinary words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: false }
    }

    /// Words that carry the message.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: true }
    }
}

/// Words that go on within a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// Words that begin a line.
pub(crate) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// The sentence without its weights, for a screen reader.
pub fn plain_text(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
