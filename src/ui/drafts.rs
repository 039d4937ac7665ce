//! The drafts of the forms in this window: what was typed and is not in the file yet.

use super::desk::Desk;
use crate::app::drafts::{DraftKeeper, Told};
use crate::app::query::RecordQuery;
use crate::app::view::lijst::RecordView;
use crate::model::concept::Concept;
use crate::model::record::{Edit, Id, Noun};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that was typed in forms and is not in the file yet.
#[derive(Default)]
pub struct Drafts {
    keeper: Option<DraftKeeper>,
    document: Option<PathBuf>,
    concepten: Vec<Concept>,
    /// What an earlier window left behind; offered once it was held against the file.
    left_behind: Vec<Concept>,
    checked: bool,
    /// Whether the keeper still looks for them.
    looking: bool,
    problem: Option<String>,
    kept: Vec<Concept>,
    typing: Option<(Id, &'static str)>,
    /// A row that was just made, whose name is to be filled in.
    fresh: Option<Id>,
    /// A row that is not made before someone said that it is another one.
    held: Option<Id>,
}

/// Fields that are not in the file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// How many.
    pub fields: usize,
    /// Whether something is wrong in one of them.
    pub wrong: bool,
    /// The row of the first one.
    pub row: (Noun, Id),
    /// What the first one is: 'Buurthuis De Geus, laatst bevestigd op'.
    pub about: String,
}

impl Drafts {
    /// Keeps the drafts with this keeper.
    pub fn with_keeper(keeper: DraftKeeper) -> Self {
        Self { keeper: Some(keeper), ..Self::default() }
    }

    /// Another document has its own drafts.
    pub fn follow_file(&mut self, path: Option<&Path>) {
        if path == self.document.as_deref() {
            return;
        }
        self.keep(true);
        let keeper = self.keeper.take();
        *self = Self { keeper, document: path.map(Path::to_owned), ..Self::default() };
        if let (Some(keeper), Some(path)) = (&self.keeper, path) {
            keeper.open(path);
            self.looking = true;
        }
    }

    /// Takes in what the keeper tells; returns what went wrong.
    pub fn take_told(&mut self) -> Option<String> {
        while let Some(told) = self.keeper.as_ref().and_then(DraftKeeper::told) {
            self.take(told);
        }
        self.problem.take()
    }

    /// Waits for what the keeper tells: for tests, never in the window.
    pub fn settle(&mut self) {
        while self.looking {
            let told = self.keeper.as_ref().and_then(DraftKeeper::wait);
            match told {
                Some(told) => self.take(told),
                None => self.looking = false,
            }
        }
    }

    fn take(&mut self, told: Told) {
        match told {
            Told::Found(path, found) if Some(&path) == self.document.as_ref() => {
                self.kept.clone_from(&found);
                self.left_behind = found;
                self.looking = false;
            }
            Told::Found(..) => {}
            Told::Failed(text) => self.problem = Some(text),
        }
    }

    /// Holds the drafts against the file: what is in it needs no draft.
    pub fn follow_records(&mut self, session: &mut dyn Desk, vandaag: Date) {
        self.left_behind.iter_mut().for_each(Concept::leave_all);
        let mut all_known = true;
        for concept in self.concepten.iter_mut().chain(&mut self.left_behind) {
            match read(session, concept.noun, concept.id, vandaag).as_deref() {
                Some(Some(view)) => concept.follow(|kolom| view.value(kolom), vandaag),
                Some(None) => concept.nieuw = true,
                None => all_known = false,
            }
        }
        if session.settled() && all_known {
            self.concepten.iter_mut().for_each(Concept::not_arrived);
            self.left_behind.retain(|concept| !concept.is_empty());
            self.checked = true;
        }
    }

    /// The draft of a row.
    pub fn get(&self, id: Id) -> Option<&Concept> {
        self.concepten.iter().find(|concept| concept.id == id)
    }

    /// Keeps what was typed in a field of a row.
    pub fn type_in(&mut self, row: (Noun, Id, &str), kolom: &str, text: &str) {
        let (noun, id, naam) = row;
        if self.get(id).is_none() {
            self.concepten.push(Concept::of(noun, id, naam));
        }
        if let Some(concept) = self.concepten.iter_mut().find(|concept| concept.id == id) {
            concept.type_in(kolom, text);
        }
    }

    /// Begins a row that has still to be made.
    pub fn begin(&mut self, noun: Noun) -> Id {
        let id = Id::new_v4();
        self.concepten.push(Concept::nieuw(noun, id));
        self.fresh = Some(id);
        id
    }

    /// Whether this row was just begun; said once.
    pub fn take_fresh(&mut self, id: Id) -> bool {
        self.fresh.take_if(|fresh| *fresh == id).is_some()
    }

    /// Puts the draft of a row away.
    pub fn forget(&mut self, id: Id) {
        self.concepten.retain(|concept| concept.id != id);
    }

    /// Someone is typing in this field.
    pub fn typing_in(&mut self, id: Id, kolom: &'static str) {
        self.typing = Some((id, kolom));
    }

    /// Does not make this row yet: it may be there already.
    pub fn hold(&mut self, id: Id) {
        self.held = Some(id);
    }

    /// The changes that the fields that were left make. A row that was begun and left empty goes.
    pub fn after_frame(&mut self, shown: Option<Id>, vandaag: Date) -> Vec<Edit> {
        let (typing, held) = (self.typing.take(), self.held.take());
        let mut edits = Vec::new();
        for concept in &mut self.concepten {
            let fields: Vec<&'static str> = concept.all_typed().map(|(kolom, _)| kolom).collect();
            for kolom in fields {
                if typing != Some((concept.id, kolom)) {
                    concept.leave(kolom);
                }
            }
            if held != Some(concept.id) {
                edits.extend(concept.take_edit(vandaag));
            }
        }
        self.concepten.retain(|one| !one.is_empty() || (one.nieuw && shown == Some(one.id)));
        self.keep(typing.is_none());
        edits
    }

    fn keep(&mut self, at_once: bool) {
        let (Some(keeper), Some(document)) = (&self.keeper, &self.document) else { return };
        let now = self.concepten.iter().chain(&self.left_behind).filter(|one| !one.is_empty());
        if !now.clone().eq(self.kept.iter()) {
            self.kept = now.cloned().collect();
            keeper.keep(document, self.kept.clone(), at_once);
        }
    }

    /// What is not in the file, of this window or left behind by an earlier one.
    pub fn unsaved(&self, vandaag: Date) -> Option<Unsaved> {
        let all = || self.concepten.iter().chain(self.left_behind.iter().filter(|_| self.checked));
        let first = all().find(|concept| concept.unsaved() > 0)?;
        let named = (!first.naam.is_empty()).then(|| first.naam.clone());
        let words = named.into_iter().chain(first.first_unsaved().map(str::to_lowercase));
        Some(Unsaved {
            fields: all().map(Concept::unsaved).sum(),
            wrong: all().any(|concept| has_fault(concept, vandaag)),
            row: (first.noun, first.id),
            about: words.collect::<Vec<_>>().join(", "),
        })
    }

    /// Whether something is wrong in a field of this row.
    pub fn has_fault(&self, id: Id, vandaag: Date) -> bool {
        self.get(id).is_some_and(|concept| has_fault(concept, vandaag))
    }

    /// 'U was bezig met Buurthuis De Geus: 1 veld is nog niet bewaard.'
    pub fn offer(&self) -> Option<String> {
        let first = self.left_behind.first().filter(|_| self.checked)?;
        let naam = if first.naam.is_empty() { "een nieuwe rij" } else { &first.naam };
        let others = match self.left_behind.len() - 1 {
            0 => String::new(),
            1 => " en 1 andere".to_owned(),
            n => format!(" en {n} andere"),
        };
        let fields: usize = self.left_behind.iter().map(Concept::unsaved).sum();
        Some(format!("U was bezig met {naam}{others}: {}.", unsaved_words(fields)))
    }

    /// Goes on where an earlier window stopped; returns the first row.
    pub fn resume(&mut self) -> Option<(Noun, Id)> {
        let first = self.left_behind.first().map(|concept| (concept.noun, concept.id));
        for concept in std::mem::take(&mut self.left_behind) {
            if self.get(concept.id).is_none() {
                self.concepten.push(concept);
            }
        }
        first
    }

    /// Throws away what an earlier window left behind.
    pub fn discard(&mut self) {
        self.left_behind.clear();
        self.keep(true);
    }
}

/// '1 veld is nog niet bewaard'.
pub fn unsaved_words(fields: usize) -> String {
    match fields {
        1 => "1 veld is nog niet bewaard".to_owned(),
        n => format!("{n} velden zijn nog niet bewaard"),
    }
}

fn has_fault(concept: &Concept, vandaag: Date) -> bool {
    concept.all_typed().any(|(kolom, _)| concept.fault(kolom, vandaag).is_some())
}

fn read(
    session: &mut dyn Desk,
    noun: Noun,
    id: Id,
    vandaag: Date,
) -> Option<Arc<Option<RecordView>>> {
    session.ask_any(&RecordQuery { noun, id, vandaag })?.downcast().ok()
}
