//! Questions of every kind in one list: what the cache and the document thread handle.

use super::{Query, Reader};
use crate::app::AppError;
use crate::model::revision::Revisions;
use std::any::Any;
use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// An answer of any kind; only who asked knows which.
pub type AnyAnswer = Arc<dyn Any + Send + Sync>;

/// A [`Query`] of any kind.
pub trait AnyQuery: Debug + Send + Sync {
    /// Itself, to be told apart.
    fn as_any(&self) -> &dyn Any;
    /// Whether it is the same question.
    fn same(&self, other: &Asked) -> bool;
    /// Adds itself to a hash.
    fn hash_into(&self, state: &mut dyn Hasher);
    /// A copy to keep.
    fn boxed(&self) -> Box<Asked>;
    /// A number that grows when its answer becomes old.
    fn revision(&self, revisions: &Revisions) -> u64;
    /// Answers it.
    ///
    /// # Errors
    /// What the file says.
    fn any_answer(&self, file: &mut Reader<'_>) -> Result<AnyAnswer, AppError>;
}

/// A question of a kind that only its asker knows.
pub type Asked = dyn AnyQuery;

impl<Q: Query> AnyQuery for Q {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &Asked) -> bool {
        other.as_any().downcast_ref::<Q>() == Some(self)
    }

    fn hash_into(&self, mut state: &mut dyn Hasher) {
        std::any::TypeId::of::<Q>().hash(&mut state);
        self.hash(&mut state);
    }

    fn boxed(&self) -> Box<Asked> {
        Box::new(self.clone())
    }

    fn revision(&self, revisions: &Revisions) -> u64 {
        revisions.of(Q::NOUNS)
    }

    fn any_answer(&self, file: &mut Reader<'_>) -> Result<AnyAnswer, AppError> {
        Ok(Arc::new(self.answer(file)?))
    }
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.same(other)
    }
}

impl Eq for Asked {}

impl Hash for Asked {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash_into(state);
    }
}
