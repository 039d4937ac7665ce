//! Answers that are still true, and questions that are under way.

use super::query::{AnyAnswer, Asked};
use crate::model::revision::Revisions;
use std::collections::{HashMap, HashSet};

/// How many answers are kept; a person looks at a few at a time.
const MOST: usize = 64;

/// An answer, or that there is none, with when it was true and last looked at.
struct Kept {
    revision: u64,
    answer: Option<AnyAnswer>,
    looked_at: u64,
}

/// Remembers answers until what they are about changes; the old answer stays on the screen until
/// the new one is there, so that nothing flickers.
#[derive(Default)]
pub struct Cache {
    answers: HashMap<Box<Asked>, Kept>,
    under_way: HashSet<Box<Asked>>,
    revisions: Revisions,
    looks: u64,
}

impl Cache {
    /// The answer to a question, if there is one, and whether it must be asked (again).
    pub fn look_up(&mut self, query: &Asked) -> (Option<AnyAnswer>, bool) {
        self.looks += 1;
        let known = self.answers.get_mut(query);
        let fresh = known.as_ref().is_some_and(|k| k.revision == query.revision(&self.revisions));
        let answer = known.and_then(|known| {
            known.looked_at = self.looks;
            known.answer.clone()
        });
        let ask = !fresh && !self.under_way.contains(query);
        if ask {
            self.under_way.insert(query.boxed());
        }
        (answer, ask)
    }

    /// Keeps an answer that was true at a revision of what it is about; `None` when there is
    /// none, so that a question that cannot be answered is not asked again and again.
    pub fn keep(&mut self, query: Box<Asked>, revision: u64, answer: Option<AnyAnswer>) {
        self.under_way.remove(&*query);
        if self.answers.len() >= MOST {
            self.forget_longest_unseen();
        }
        self.answers.insert(query, Kept { revision, answer, looked_at: self.looks });
    }

    fn forget_longest_unseen(&mut self) {
        let oldest = self.answers.values().map(|kept| kept.looked_at).min();
        self.answers.retain(|_, kept| Some(kept.looked_at) != oldest);
    }

    /// The file changed: answers about what changed must be asked again.
    pub fn changed(&mut self, revisions: Revisions) {
        self.revisions = revisions;
    }

    /// Another file: nothing of before is true.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether every question has its answer.
    pub fn settled(&self) -> bool {
        self.under_way.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::{BronnenQuery, OverviewQuery};
    use super::*;
    use crate::model::record::Noun;
    use std::sync::Arc;

    fn kept(cache: &mut Cache, query: &Asked) {
        assert!(cache.look_up(query).1);
        cache.keep(query.boxed(), query.revision(&cache.revisions), Some(Arc::new(1_u8)));
    }

    #[test]
    fn a_question_is_asked_once_and_its_answer_kept() {
        let mut cache = Cache::default();
        assert!(cache.look_up(&BronnenQuery).1);
        assert!(!cache.look_up(&BronnenQuery).1);
        cache.keep(Box::new(BronnenQuery), 0, Some(Arc::new(1_u8)));
        let (answer, ask) = cache.look_up(&BronnenQuery);
        assert!(answer.is_some() && !ask && cache.settled());
    }

    #[test]
    fn only_answers_about_what_changed_are_asked_again() {
        let mut cache = Cache::default();
        kept(&mut cache, &BronnenQuery);
        kept(&mut cache, &OverviewQuery);
        let mut revisions = Revisions::default();
        revisions.bump(Noun::Partner);
        cache.changed(revisions);
        assert!(!cache.look_up(&BronnenQuery).1);
        let (old, ask) = cache.look_up(&OverviewQuery);
        assert!(ask && old.is_some(), "the old answer stays until the new one is there");
    }
}
