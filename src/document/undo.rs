//! Undo and redo: linear, persistent, read off the log itself.

use super::Document;
use super::error::{DocumentError, Result};
use super::transact::{Change, Soort};
use crate::model::log::{Handeling, Wijziging};
use crate::model::persoon::{GEWIST, is_contact};
use crate::model::record::{Edit, Id, Noun, Value};

/// What can be taken back and done again now; the last of each comes first in turn.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    /// Actions that can be taken back, oldest first.
    pub undo: Vec<Handeling>,
    /// Take-backs that can be undone, oldest first.
    pub redo: Vec<Handeling>,
}

impl Document {
    /// What can be taken back and done again now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn steps(&self) -> Result<Steps> {
        let (undo, redo) = self.log()?.steps();
        Ok(Steps { undo, redo })
    }

    /// What undo takes back now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn next_undo(&self) -> Result<Option<Handeling>> {
        Ok(self.log()?.next_undo().cloned())
    }

    /// What redo does again now: the action that took it back.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn next_redo(&self) -> Result<Option<Handeling>> {
        Ok(self.log()?.next_redo().cloned())
    }

    /// Whether a step was done since the file was opened, here.
    pub fn is_of_this_session(&self, step: &Handeling) -> bool {
        step.apparaat == self.apparaat
    }

    /// Takes the last action back, and says what it was.
    ///
    /// # Errors
    /// [`DocumentError::NothingToUndo`] when only the making of the file is left.
    pub fn undo(&mut self, wie: &str) -> Result<String> {
        let step = self.next_undo()?.ok_or(DocumentError::NothingToUndo)?;
        self.invert(Soort::Ongedaan, wie, &step)
    }

    /// Does the last action that was taken back again, and says what it was.
    ///
    /// # Errors
    /// [`DocumentError::NothingToRedo`] when nothing was taken back since the last change.
    pub fn redo(&mut self, wie: &str) -> Result<String> {
        let step = self.next_redo()?.ok_or(DocumentError::NothingToRedo)?;
        self.invert(Soort::Opnieuw, wie, &step)
    }

    fn invert(&mut self, soort: Soort, wie: &str, step: &Handeling) -> Result<String> {
        let what = self.describe_origin(step)?;
        let changes = self.store.wijzigingen(step.id)?;
        let edits = inverse(&changes);
        let put_all = |change: &mut Change<'_>| edits.iter().try_for_each(|edit| change.put(edit));
        self.transact(soort, wie, Some(step.id), put_all)?;
        Ok(what)
    }
}

/// The edits that bring back what was there before: rows that were born go, fields that were
/// replaced get their old value. In reverse order, so that what a row refers to is there.
pub(super) fn inverse(changes: &[Wijziging]) -> Vec<Edit> {
    let born: Vec<Id> = changes
        .iter()
        .filter(|change| change.veld == change.noun.removed_field() && change.oud.is_none())
        .map(|change| change.rij)
        .collect();
    let mut edits = Vec::with_capacity(changes.len());
    for change in changes.iter().rev() {
        let mark = change.noun.removed_field();
        let is_mark = change.veld == mark;
        if born.contains(&change.rij) {
            if is_mark {
                edits.push(Edit::remove(change.noun, change.rij));
            }
            continue;
        }
        let field = crate::store::records::field_names(change.noun)
            .find(|name| *name == change.veld)
            .unwrap_or(mark);
        let value = change.oud.clone().unwrap_or(Value::Null);
        let value = if is_wiped(change.noun, field, &value) { Value::Null } else { value };
        edits.push(Edit::change(change.noun, change.rij, vec![(field, value)]));
    }
    edits
}

/// What was wiped does not come back, not even as the mark that stands in its place.
fn is_wiped(noun: Noun, field: &str, value: &Value) -> bool {
    is_contact(noun, field) && value.as_text() == Some(GEWIST)
}
