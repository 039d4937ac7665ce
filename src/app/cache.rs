//! Answers that are still true, and questions that are under way.

use super::query::{Answer, Query};
use std::collections::{HashMap, HashSet};

/// How many answers are kept; a person looks at a few at a time.
const MOST: usize = 64;

/// Remembers answers until the file changes; the old answer stays on the screen until the new
/// one is there, so that nothing flickers.
#[derive(Default)]
pub struct Cache {
    answers: HashMap<Query, (u64, Option<Answer>)>,
    under_way: HashSet<Query>,
    revision: u64,
}

impl Cache {
    /// The answer to a question, if there is one, and whether it must be asked (again).
    pub fn look_up(&mut self, query: &Query) -> (Option<&Answer>, bool) {
        let known = self.answers.get(query);
        let fresh = known.is_some_and(|(revision, _)| *revision == self.revision);
        let ask = !fresh && self.under_way.insert(query.clone());
        (known.and_then(|(_, answer)| answer.as_ref()), ask)
    }

    /// Keeps an answer that was true at a revision of the file; `None` when there is none, so
    /// that a question that cannot be answered is not asked again and again.
    pub fn keep(&mut self, query: Query, revision: u64, answer: Option<Answer>) {
        self.under_way.remove(&query);
        if self.answers.len() >= MOST {
            self.answers.retain(|_, (kept, _)| *kept == revision);
        }
        self.answers.insert(query, (revision, answer));
    }

    /// The file changed: answers of before must be asked again.
    pub fn changed(&mut self, revision: u64) {
        self.revision = revision;
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
