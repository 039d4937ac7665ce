//! What was typed, in the ways in which it can be meant.

use super::fold::{Chunk, Word, chunks, compact, joined};

/// What was typed.
#[derive(Debug, Clone)]
pub struct Query {
    /// All letters, without spaces.
    pub compact: String,
    /// The words that must all be there, in each way it can be meant.
    pub readings: Vec<Vec<String>>,
}

impl Query {
    /// Reads what was typed; `None` when there is nothing to look for.
    pub fn parse(text: &str) -> Option<Self> {
        let chunks = chunks(text);
        let compact = compact(text);
        if compact.is_empty() {
            return None;
        }
        let mut readings: Vec<Vec<String>> = Vec::new();
        for reading in [parts(&chunks), whole_chunks(&chunks), vec![compact.clone()]] {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        Some(Self { compact, readings })
    }
}

/// 'zuid-west' as 'zuid' and 'west'.
fn parts(chunks: &[Chunk]) -> Vec<String> {
    chunks.iter().flatten().map(folded).collect()
}

/// 'zuid-west' as 'zuidwest'.
fn whole_chunks(chunks: &[Chunk]) -> Vec<String> {
    chunks.iter().map(|chunk| joined(chunk).folded).collect()
}

fn folded(word: &Word) -> String {
    word.folded.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_can_be_meant_in_two_ways() {
        let query = Query::parse("buurt Zuid-West").unwrap();
        let expected =
            [vec!["buurt", "zuid", "west"], vec!["buurt", "zuidwest"], vec!["buurtzuidwest"]];
        assert_eq!(query.readings, expected);
        assert_eq!(Query::parse("zuid").unwrap().readings, [["zuid"]]);
        assert!(Query::parse(" -' ").is_none());
    }
}
