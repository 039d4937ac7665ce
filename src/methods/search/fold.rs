//! Text as it is compared: without case, diacritics, hyphens and apostrophes; y is ij.

use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word as it is compared, and where it stands in the text it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The folded letters.
    pub folded: String,
    start: usize,
    /// For each byte of `folded`, where its letter ends in the text.
    ends: Vec<usize>,
}

impl Word {
    fn at(start: usize) -> Self {
        Self { folded: String::new(), start, ends: Vec::new() }
    }

    fn push(&mut self, letter: char, end: usize) {
        self.folded.push(letter);
        self.ends.resize(self.folded.len(), end);
    }

    fn append(&mut self, other: &Self) {
        self.folded.push_str(&other.folded);
        self.ends.extend_from_slice(&other.ends);
    }

    /// Where the first `bytes` of the folded letters stand in the text.
    pub fn place_of(&self, bytes: usize) -> Range<usize> {
        let end = bytes.checked_sub(1).and_then(|last| self.ends.get(last));
        self.start..end.copied().unwrap_or(self.start)
    }
}

/// What is written without a space ('Zuid-West', 'G!DS'): its parts.
pub type Chunk = Vec<Word>;

/// The chunks of a text, each with its words.
pub fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks = vec![Chunk::new()];
    let mut word: Option<Word> = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            let end = at + c.len_utf8();
            fold_letter(c, |letter| word.get_or_insert_with(|| Word::at(at)).push(letter, end));
        } else if !joins(c) {
            take_word(&mut chunks, &mut word);
            if c.is_whitespace() {
                chunks.push(Chunk::new());
            }
        }
    }
    take_word(&mut chunks, &mut word);
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}

fn take_word(chunks: &mut [Chunk], word: &mut Option<Word>) {
    if let (Some(chunk), Some(word)) = (chunks.last_mut(), word.take()) {
        chunk.push(word);
    }
}

/// Every word under which a text can be found: its parts, two parts beside each other as one
/// ('Media Park' is 'mediapark' too), and a chunk as a whole ('G.G.D.' is 'ggd').
pub fn findable_words(text: &str) -> Vec<Word> {
    let chunks = chunks(text);
    let wholes = chunks.iter().filter(|chunk| chunk.len() > 2).map(|chunk| joined(chunk));
    let wholes: Vec<Word> = wholes.collect();
    let mut words: Vec<Word> = chunks.into_iter().flatten().collect();
    let pairs: Vec<Word> = words.windows(2).map(joined).collect();
    words.extend(pairs);
    words.extend(wholes);
    words
}

/// Words as one.
pub fn joined(words: &[Word]) -> Word {
    let mut whole = Word::at(words.first().map_or(0, |word| word.start));
    let bytes = words.iter().map(|word| word.ends.len()).sum();
    whole.folded.reserve(bytes);
    whole.ends.reserve(bytes);
    for word in words {
        whole.append(word);
    }
    whole
}

/// All letters of a text without spaces: for 'is the same' and 'starts with'.
pub fn compact(text: &str) -> String {
    chunks(text).into_iter().flatten().map(|word| word.folded).collect()
}

/// An apostrophe or a loose diacritic does not end a word: "foto's" is 'fotos'.
pub(in crate::methods) fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '\u{ad}') || is_combining_mark(c)
}

/// A letter without its case and signs, as one letter or more.
pub(in crate::methods) fn fold_letter(c: char, mut letter: impl FnMut(char)) {
    for lower in c.to_lowercase() {
        decompose_compatible(lower, |part| match part {
            mark if is_combining_mark(mark) => (),
            // Typed 'by' while the source has 'bij', and the other way round.
            'y' => "ij".chars().for_each(&mut letter),
            'ß' => "ss".chars().for_each(&mut letter),
            'æ' => "ae".chars().for_each(&mut letter),
            'œ' => "oe".chars().for_each(&mut letter),
            'ø' => letter('o'),
            'ł' => letter('l'),
            'ı' => letter('i'),
            other => letter(other),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found_under(text: &str) -> Vec<String> {
        findable_words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn case_and_diacritics_do_not_count() {
        assert_eq!(compact("Café"), "cafe");
        assert_eq!(compact("CAFE\u{301}"), "cafe");
        assert_eq!(compact("Súdwest-Fryslân"), "sudwestfrijslan");
        assert_eq!(compact("ĲSSELSTEIN"), compact("Ysselstein"));
    }

    #[test]
    fn hyphens_and_apostrophes_do_not_count() {
        assert_eq!(found_under("Zuid-West"), ["zuid", "west", "zuidwest"]);
        assert_eq!(found_under("'t Web"), ["t", "web", "tweb"]);
        assert_eq!(found_under("foto’s"), ["fotos"]);
        assert_eq!(found_under("G.G.D."), ["g", "g", "d", "gg", "gd", "ggd"]);
        assert_eq!(found_under(" – ! "), Vec::<String>::new());
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Café ’t Web";
        let words = findable_words(text);
        assert_eq!(&text[words[0].place_of(3)], "Caf");
        assert_eq!(&text[words[0].place_of(4)], "Café");
        assert_eq!(&text[words[2].place_of(2)], "We");
        assert_eq!(words[0].place_of(0), 0..0);
        let zeverijn = findable_words("Zeveryn");
        assert_eq!(zeverijn[0].folded, "zeverijn");
        assert_eq!(&"Zeveryn"[zeverijn[0].place_of(6)], "Zevery");
    }
}
