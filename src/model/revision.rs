//! How often the rows of each noun changed: what tells an old answer from a true one.

use super::record::Noun;

/// Number of changes per noun since the file was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Revisions([u64; Noun::ALL.len()]);

impl Revisions {
    /// A row of this noun changed.
    pub fn bump(&mut self, noun: Noun) {
        self.0[noun as usize] += 1;
    }

    /// A number that grows whenever a row of one of these nouns changes; of any noun when none
    /// is named.
    pub fn of(&self, nouns: &[Noun]) -> u64 {
        if nouns.is_empty() {
            return self.0.iter().sum();
        }
        nouns.iter().map(|noun| self.0[*noun as usize]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_changes_of_the_named_nouns_count() {
        let mut revisions = Revisions::default();
        revisions.bump(Noun::Partner);
        revisions.bump(Noun::Doel);
        assert_eq!(revisions.of(&[Noun::Partner, Noun::Ontmoetingsplek]), 1);
        assert_eq!(revisions.of(&[Noun::Batch]), 0);
        assert_eq!(revisions.of(&[]), 2);
    }

    #[test]
    fn every_noun_has_a_place_of_its_own() {
        for (place, noun) in Noun::ALL.into_iter().enumerate() {
            assert_eq!(noun as usize, place);
        }
    }
}
