//! How well entries answer to what was typed.

use super::Hit;
use super::index::{Field, Index, Kept};
use super::query::Query;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::ops::Range;
use std::sync::LazyLock;

/// How many typing errors a word of this many letters may have.
pub type Tolerance = fn(letters: usize) -> u8;

/// Of short words there are too many that look like each other.
pub const STRICT: Tolerance = |letters| u8::from(letters >= 6);

/// For when nothing else answers.
pub const GENEROUS: Tolerance = |letters| match letters {
    0..=3 => 0,
    4..=7 => 1,
    _ => 2,
};

/// No word of the entry answers.
const NOT: u8 = u8::MAX;

/// How an entry as a whole answers, before its single words count.
const SAME_TITLE: u32 = 0;
const SAME_ALIAS: u32 = 1;
const TITLE_STARTS: u32 = 2;
const ALIAS_STARTS: u32 = 3;
const WORDS: u32 = 4;

/// The entries that answer to every word of the query, in one of the ways it can be meant.
pub fn search(index: &Index, query: &Query, tolerance: Tolerance) -> Vec<Hit> {
    let mut distances: Vec<Option<u32>> = vec![None; index.entries.len()];
    for reading in &query.readings {
        answer_to_all(index, query, reading, tolerance, &mut distances);
    }
    let found = distances.iter().enumerate();
    let mut hits: Vec<Hit> =
        found.filter_map(|(entry, distance)| Some(Hit { distance: (*distance)?, entry })).collect();
    hits.sort_unstable();
    hits
}

fn answer_to_all(
    index: &Index,
    query: &Query,
    reading: &[String],
    tolerance: Tolerance,
    distances: &mut [Option<u32>],
) {
    let costs: Vec<Vec<u8>> =
        reading.iter().map(|token| costs_of(index, token, tolerance)).collect();
    for (entry, kept) in index.entries.iter().enumerate() {
        let of_entry = costs.iter().map(|costs| costs[entry]);
        let worst = of_entry.clone().max().unwrap_or(NOT);
        if worst == NOT {
            continue;
        }
        let sum = of_entry.map(u32::from).sum();
        let distance = distance(kept, query, worst, sum);
        let best = distances[entry].map_or(distance, |known| known.min(distance));
        distances[entry] = Some(best);
    }
}

/// One number to order by: the kind of answer, then the rank, then how far the words are, then
/// how long the title is.
fn distance(kept: &Kept, query: &Query, worst: u8, sum: u32) -> u32 {
    let typed = query.compact.as_str();
    let class = if *kept.title == *typed {
        SAME_TITLE
    } else if kept.aliases.iter().any(|alias| **alias == *typed) {
        SAME_ALIAS
    } else if kept.title.starts_with(typed) {
        TITLE_STARTS
    } else if kept.aliases.iter().any(|alias| alias.starts_with(typed)) {
        ALIAS_STARTS
    } else {
        WORDS + u32::from(worst)
    };
    let length = u32::try_from(kept.title.len()).unwrap_or(u32::MAX).min(255);
    class << 24 | u32::from(kept.rank.min(15)) << 20 | sum.min(4095) << 8 | length
}

/// For each entry how far its best word is from a token.
fn costs_of(index: &Index, token: &str, tolerance: Tolerance) -> Vec<u8> {
    let mut costs = vec![NOT; index.entries.len()];
    let same_start = index.starting_with(token);
    for word in same_start.clone() {
        let whole = index.words()[word].0.len() == token.len();
        note(index, word, if whole { 0 } else { 1 }, &mut costs);
    }
    let errors = tolerance(token.chars().count());
    if errors > 0 {
        note_nearly(index, token, errors, same_start, &mut costs);
    }
    costs
}

/// Words that start with the token but for a few typing errors.
fn note_nearly(index: &Index, token: &str, errors: u8, known: Range<usize>, costs: &mut [u8]) {
    let dfa = automaton(token, errors);
    for (number, (word, _)) in index.words().iter().enumerate() {
        if !known.contains(&number)
            && let Some(distance) = errors_in(&dfa, token, word)
            && distance <= errors
        {
            note(index, number, 1 + distance, costs);
        }
    }
}

/// The number of typing errors, from 1; the first letter is seldom wrong and counts double.
fn errors_in(dfa: &DFA, token: &str, word: &str) -> Option<u8> {
    let mut state = dfa.initial_state();
    for byte in word.bytes() {
        state = dfa.transition(state, byte);
        if state == SINK_STATE {
            return None;
        }
    }
    let Distance::Exact(errors) = dfa.distance(state) else { return None };
    let (typed, there) = (token.as_bytes(), word.as_bytes());
    let swapped =
        typed.get(..2).zip(there.get(..2)).is_some_and(|(a, b)| a[0] == b[1] && a[1] == b[0]);
    Some(errors + u8::from(typed.first() != there.first() && !swapped))
}

fn automaton(token: &str, errors: u8) -> DFA {
    static ONE: LazyLock<LevenshteinAutomatonBuilder> =
        LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
    static TWO: LazyLock<LevenshteinAutomatonBuilder> =
        LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));
    if errors == 1 { ONE.build_prefix_dfa(token) } else { TWO.build_prefix_dfa(token) }
}

/// `quality` is 0 for the same word, 1 for its beginning, more for typing errors. A typing error
/// in a title is farther than the right word under it.
fn note(index: &Index, word: usize, quality: u8, costs: &mut [u8]) {
    for posting in index.postings(word) {
        let cost = match (quality, posting.field) {
            (0 | 1, Field::Title) => quality,
            (0 | 1, Field::Alias) => 2 + quality,
            (0 | 1, Field::Under) => 4 + quality,
            (_, field) => 4 + 3 * (quality - 1) + field as u8,
        };
        let best = &mut costs[posting.entry as usize];
        *best = cost.min(*best);
    }
}
