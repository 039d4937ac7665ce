//! Searching names: any word, by its beginning, in any order, with typing errors.

pub(super) mod fold;
mod index;
mod matching;
mod query;
#[cfg(test)]
mod tests;

pub use index::Index;

use fold::findable_words;
use query::Query;
use std::ops::Range;

/// Something that can be found.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What goes first among equals; low is first.
    pub rank: u8,
    /// Its name.
    pub title: &'a str,
    /// What stands under its name.
    pub under: &'a str,
    /// Its other names.
    pub aliases: &'a [String],
}

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How far it is from what was typed; comparable between indexes.
    pub distance: u32,
    /// Which entry.
    pub entry: usize,
}

impl Index {
    /// What answers to a text, the best first.
    pub fn search(&self, text: &str) -> Vec<Hit> {
        let Some(query) = Query::parse(text) else { return Vec::new() };
        let exact = matching::search(self, &query, matching::STRICT);
        if exact.is_empty() { matching::search(self, &query, matching::GENEROUS) } else { exact }
    }
}

/// Which parts of a title answer to what was typed, in order and apart from each other.
pub fn marks(title: &str, text: &str) -> Vec<Range<usize>> {
    let Some(query) = Query::parse(text) else { return Vec::new() };
    let words = findable_words(title);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for token in query.readings.iter().flatten() {
        let answering = words.iter().filter(|word| word.folded.starts_with(token.as_str()));
        marks.extend(answering.map(|word| word.place_of(token.len())));
    }
    merged(marks)
}

fn merged(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}
