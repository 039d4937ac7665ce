//! Every word of every entry, in order, and which entries have it.

use super::Entry;
use super::fold::{compact, findable_words};
use std::collections::HashMap;
use std::ops::Range;

/// Where in an entry a word stands; the order is how much it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// In its title.
    Title,
    /// In another name for it.
    Alias,
    /// In what stands under the title.
    Under,
}

/// One word of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Which entry.
    pub entry: u32,
    /// Where in it.
    pub field: Field,
}

/// What is kept of an entry.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What goes first among equals; low is first.
    pub rank: u8,
    /// The letters of the title.
    pub title: Box<str>,
    /// The letters of the other names.
    pub aliases: Box<[Box<str>]>,
}

/// Entries that can be searched.
#[derive(Debug, Clone, Default)]
pub struct Index {
    words: Vec<(Box<str>, Range<u32>)>,
    postings: Vec<Posting>,
    pub(super) entries: Vec<Kept>,
}

impl Index {
    /// Takes in all entries; a hit names an entry by its place here.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut words: HashMap<String, Vec<Posting>> = HashMap::new();
        let mut kept = Vec::new();
        for (number, entry) in (0..).zip(entries) {
            let mut add = |field, text: &str| {
                for word in findable_words(text) {
                    let posting = Posting { entry: number, field };
                    words.entry(word.folded).or_default().push(posting);
                }
            };
            add(Field::Title, entry.title);
            entry.aliases.iter().for_each(|alias| add(Field::Alias, alias));
            add(Field::Under, entry.under);
            kept.push(Kept {
                rank: entry.rank,
                title: compact(entry.title).into(),
                aliases: entry.aliases.iter().map(|alias| compact(alias).into()).collect(),
            });
        }
        Self::of(words, kept)
    }

    fn of(all: HashMap<String, Vec<Posting>>, entries: Vec<Kept>) -> Self {
        let mut all: Vec<(String, Vec<Posting>)> = all.into_iter().collect();
        all.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut postings = Vec::new();
        let mut words = Vec::with_capacity(all.len());
        for (word, of_word) in all {
            let start = count(&postings);
            postings.extend(of_word);
            words.push((word.into(), start..count(&postings)));
        }
        Self { words, postings, entries }
    }

    /// The words, in order, each with where its postings stand.
    pub(super) fn words(&self) -> &[(Box<str>, Range<u32>)] {
        &self.words
    }

    /// The places of the words that start with these letters.
    pub(super) fn starting_with(&self, letters: &str) -> Range<usize> {
        let start = self.words.partition_point(|(word, _)| **word < *letters);
        let same = self.words[start..].iter().take_while(|(word, _)| word.starts_with(letters));
        start..start + same.count()
    }

    /// Who has a word.
    pub(super) fn postings(&self, word: usize) -> &[Posting] {
        let range = &self.words[word].1;
        &self.postings[range.start as usize..range.end as usize]
    }
}

/// A file with four thousand million words does not fit in memory.
fn count(postings: &[Posting]) -> u32 {
    u32::try_from(postings.len()).unwrap_or(u32::MAX)
}
