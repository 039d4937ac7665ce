//! Taking one older action back: only while what it said still stands.

use super::log::{Entry, Log};
use crate::document::Document;
use crate::document::error::{DocumentError, Result};
use crate::document::transact::Soort;
use crate::document::undo::inverse;
use crate::model::log::Wijziging;
use crate::model::record::{Id, Noun};
use std::collections::HashSet;

/// Whether an action can be taken back now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeBack {
    /// It can.
    Possible,
    /// It was taken back already, by this action.
    Done(Id),
    /// This later action changed the same.
    Blocked(Id),
    /// Figures are withdrawn as a batch: what else stands on them stays then.
    Figures,
    /// The figures it would bring back were deleted.
    CleanedUp,
    /// It is of a kind that is not taken back.
    Never,
}

impl Document {
    /// Whether an action can be taken back now, and if not, what stands in the way.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn can_take_back(&self, id: Id) -> Result<TakeBack> {
        let log = self.log()?;
        let Some(entry) = log.entry(id) else { return Ok(TakeBack::Never) };
        let root = &log.entries[entry.root];
        match root.soort {
            Some(Soort::Nieuw | Soort::Terugzetten | Soort::Opruimen | Soort::Wissen) | None => {
                return Ok(TakeBack::Never);
            }
            Some(Soort::Importeer) => return Ok(TakeBack::Figures),
            Some(_) => {}
        }
        let last = log.latest(entry);
        if last.done != entry.done {
            return Ok(TakeBack::Done(last.handeling.id));
        }
        if log.brings_cleaned_back(last, &self.store.wijzigingen(last.handeling.id)?) {
            return Ok(TakeBack::CleanedUp);
        }
        let blocking = match self.blocking(&log, root)? {
            None => self.removal_since(&log, root)?,
            blocking => blocking,
        };
        Ok(blocking.map_or(TakeBack::Possible, TakeBack::Blocked))
    }

    /// The newest later action that still stands and changed what this one said.
    fn blocking(&self, log: &Log, root: &Entry) -> Result<Option<Id>> {
        let later = self.handelingen_of_fields(root)?;
        let later = later.iter().filter_map(|id| log.entry(*id));
        let stands = |entry: &&Entry| {
            entry.root != root.root
                && entry.handeling.volgnr > root.handeling.volgnr
                && log.latest(entry).done
        };
        let newest = later.filter(stands).max_by_key(|entry| entry.handeling.volgnr);
        Ok(newest.map(|entry| entry.handeling.id))
    }

    /// The action that took a row away of which this one only changed fields.
    fn removal_since(&self, log: &Log, root: &Entry) -> Result<Option<Id>> {
        let changes = self.store.wijzigingen(root.handeling.id)?;
        let marked: HashSet<Id> = changes
            .iter()
            .filter(|change| change.veld == change.noun.removed_field())
            .map(|change| change.rij)
            .collect();
        for (noun, row) in root.rows.iter().filter(|(_, row)| !marked.contains(row)) {
            if self.store.row(*noun, *row)?.is_some_and(|there| there.removed(*noun)) {
                let marks = self.store.handelingen_of(*row, Some(noun.removed_field()))?;
                let entries = marks.iter().filter_map(|id| log.entry(*id));
                let newest = entries.max_by_key(|entry| entry.handeling.volgnr);
                return Ok(newest.map(|entry| entry.handeling.id));
            }
        }
        Ok(None)
    }

    /// The actions that changed the fields of an action; of a row that it made, any field.
    fn handelingen_of_fields(&self, root: &Entry) -> Result<HashSet<Id>> {
        let mut all = HashSet::new();
        for change in self.store.wijzigingen(root.handeling.id)? {
            let makes = change.veld == change.noun.removed_field() && change.oud.is_none();
            let veld = (!makes).then_some(change.veld.as_str());
            all.extend(self.store.handelingen_of(change.rij, veld)?);
        }
        Ok(all)
    }

    /// Takes one action back, whatever came after it, and says what it was. It is a step like
    /// any other: undo brings it back.
    ///
    /// # Errors
    /// [`DocumentError::CannotTakeBack`] with what stands in the way; nothing was changed then.
    pub fn take_back(&mut self, id: Id, wie: &str) -> Result<String> {
        self.require_write()?;
        match self.can_take_back(id)? {
            TakeBack::Possible => {}
            other => return Err(DocumentError::CannotTakeBack(self.why_not(&other)?)),
        }
        let (last, what) = {
            let log = self.log()?;
            let Some(entry) = log.entry(id) else { return Err(DocumentError::NothingToUndo) };
            (log.latest(entry).handeling.id, log.describe(entry))
        };
        let edits = inverse(&self.store.wijzigingen(last)?);
        self.transact(Soort::Teruggenomen, wie, Some(last), |change| {
            edits.iter().try_for_each(|edit| change.put(edit))
        })?;
        Ok(what)
    }

    /// The sentence that says why an action cannot be taken back; empty when it can.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn why_not(&self, state: &TakeBack) -> Result<String> {
        let told = |id: &Id| -> Result<String> {
            let event = self.event(*id)?;
            Ok(event.map_or_else(String::new, |event| {
                let when = super::local_time(&event.tijd);
                let who = if event.wie.is_empty() { "onbekend" } else { &event.wie };
                format!("'{}' door {who} op {when}", event.omschrijving)
            }))
        };
        Ok(match state {
            TakeBack::Possible => String::new(),
            TakeBack::Done(id) => format!("dit is al teruggedraaid: {}", told(id)?),
            TakeBack::Blocked(id) => {
                format!(
                    "daarna is hetzelfde nog eens veranderd: {}; neem eerst dat terug",
                    told(id)?
                )
            }
            TakeBack::Figures => "cijfers trekt u in bij Gegevens".to_owned(),
            TakeBack::CleanedUp => {
                "de cijfers zijn opgeruimd en kunnen niet terugkomen; lees het bestand opnieuw in"
                    .to_owned()
            }
            TakeBack::Never => "dit kan niet worden teruggenomen".to_owned(),
        })
    }
}

impl Log {
    /// Whether undoing these changes would bring a batch back whose figures are gone.
    fn brings_cleaned_back(&self, entry: &Entry, changes: &[Wijziging]) -> bool {
        let has_cleaned = entry.rows.iter().any(|(_, row)| self.cleaned.contains(row));
        has_cleaned
            && changes.iter().any(|change| {
                let mark = change.noun == Noun::Batch && change.veld == "ingetrokken";
                mark && self.cleaned.contains(&change.rij) && change.waarde.as_int() == Some(1)
            })
    }
}
