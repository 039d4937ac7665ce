//! The log as a person looks at it: what each action touched, kept in memory and only ever added
//! to, so that twenty thousand actions are read once.

use crate::document::error::Result;
use crate::document::transact::Soort;
use crate::model::basis;
use crate::model::klein::Grens;
use crate::model::log::Handeling;
use crate::model::record::{Id, Noun, Value};
use crate::store::Store;
use crate::store::history::TellingChange;
use std::collections::{HashMap, HashSet};

/// What an action did to the first row that it touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Act {
    /// Made it.
    Added,
    /// Took it away, or withdrew a batch.
    Removed,
    /// Brought it back.
    Restored,
    /// Deleted the figures of a batch.
    CleanedUp,
    /// Gave fields other values.
    #[default]
    Changed,
}

/// One action with what it touched.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub handeling: Handeling,
    pub soort: Option<Soort>,
    /// The rows, in the order in which they were touched.
    pub rows: Vec<(Noun, Id)>,
    pub act: Act,
    /// Names of files that were taken in.
    pub files: Vec<String>,
    /// What was decided about a wijk, when that is the first row.
    pub choice: Option<i64>,
    /// Codes or names of the wijken that the rows belonged to, before and after.
    pub wijken: Vec<String>,
    /// Place of the action that this one takes back or does again, in the end.
    pub root: usize,
    /// Whether the root is done after this action, or taken back.
    pub done: bool,
    /// Place of the newest action about this one, when this one is a root.
    pub latest: usize,
}

/// The whole log.
#[derive(Debug, Default)]
pub(in crate::document) struct Log {
    pub(super) entries: Vec<Entry>,
    pub(super) places: HashMap<Id, usize>,
    /// The name of each row now.
    pub(super) labels: HashMap<Id, String>,
    wijken: HashMap<Id, String>,
    choices: HashMap<Id, Option<i64>>,
    known: HashSet<Id>,
    /// Batches whose figures were deleted.
    pub(super) cleaned: HashSet<Id>,
    undo: Vec<usize>,
    redo: Vec<usize>,
    last_change: i64,
}

impl Log {
    /// Takes in what the file has more than this.
    pub fn refresh(&mut self, store: &Store) -> Result<()> {
        let last = self.entries.last().map_or(0, |entry| entry.handeling.volgnr);
        let new = store.handelingen_after(last)?;
        if new.is_empty() {
            return Ok(());
        }
        let first = self.entries.len();
        for handeling in new {
            self.add(handeling);
        }
        let seen = self.last_change;
        let mut touched = store.touched_rows_after(seen)?;
        touched.sort_unstable_by_key(|row| row.first);
        for row in touched {
            self.last_change = self.last_change.max(row.last);
            if let Some(place) = self.places.get(&row.handeling) {
                self.entries[*place].rows.push((row.noun, row.rij));
            }
        }
        let mut telling = store.telling_changes_after(seen)?.into_iter().peekable();
        for place in first..self.entries.len() {
            let id = self.entries[place].handeling.id;
            self.add_wijken(place);
            while let Some(change) = telling.next_if(|change| change.handeling == id) {
                self.tell(place, &change, store)?;
            }
            self.finish(place);
        }
        Ok(())
    }

    fn add(&mut self, handeling: Handeling) {
        let place = self.entries.len();
        let about = handeling.betreft.and_then(|id| self.places.get(&id).copied());
        let soort = Soort::parse(&handeling.soort);
        let (root, done) = match about {
            Some(about) => (self.entries[about].root, !self.entries[about].done),
            None => (place, true),
        };
        self.places.insert(handeling.id, place);
        self.entries.push(Entry {
            handeling,
            soort,
            rows: Vec::new(),
            act: Act::default(),
            files: Vec::new(),
            choice: None,
            wijken: Vec::new(),
            root,
            done,
            latest: place,
        });
        self.entries[root].latest = place;
        self.step(place, about);
    }

    /// A new action clears what could be done again; a new file clears all.
    fn step(&mut self, place: usize, about: Option<usize>) {
        let drop_about = |steps: &mut Vec<usize>| {
            let found = about.and_then(|about| steps.iter().rposition(|step| *step == about));
            found.map(|found| steps.remove(found)).or_else(|| steps.pop());
        };
        match self.entries[place].soort {
            Some(Soort::Nieuw) => {
                self.undo.clear();
                self.redo.clear();
            }
            // The log that came back with a backup goes on; putting back is itself undone by
            // putting back the backup that was made of what stood there. Deleted figures and
            // persons do not come back at all.
            Some(Soort::Terugzetten | Soort::Opruimen | Soort::Wissen) => {}
            Some(Soort::Ongedaan) => {
                drop_about(&mut self.undo);
                self.redo.push(place);
            }
            Some(Soort::Opnieuw) => {
                drop_about(&mut self.redo);
                self.undo.push(place);
            }
            _ => {
                self.redo.clear();
                self.undo.push(place);
            }
        }
    }

    /// The wijken of the rows as they were before the action.
    fn add_wijken(&mut self, place: usize) {
        let entry = &mut self.entries[place];
        for (_, row) in &entry.rows {
            if let Some(wijk) = self.wijken.get(row)
                && !entry.wijken.contains(wijk)
            {
                entry.wijken.push(wijk.clone());
            }
        }
    }

    fn tell(&mut self, place: usize, change: &TellingChange, store: &Store) -> Result<()> {
        let (noun, row) = (change.noun, change.rij);
        let veld = change.veld.as_str();
        if veld == noun.removed_field() {
            self.mark(place, change);
        }
        if veld == label_field(noun) {
            let text = change.waarde.as_text().unwrap_or_default();
            let label = match noun {
                _ if veld == "gebied" => store.gebied(text)?.map(|(_, gebied)| gebied.label()),
                Noun::Instelling => Grens::of_sleutel(text).map(|grens| grens.naam().to_owned()),
                _ => None,
            };
            self.labels.insert(row, label.unwrap_or_else(|| text.to_owned()));
        }
        match (noun, veld) {
            (Noun::Batch, "bestand") => {
                let name = change.waarde.as_text().unwrap_or_default();
                let files = &mut self.entries[place].files;
                if !files.iter().any(|known| known == name) {
                    files.push(name.to_owned());
                }
            }
            (Noun::Batch, "opgeruimd") if change.waarde == Value::Int(1) => {
                self.cleaned.insert(row);
                self.entries[place].act = Act::CleanedUp;
            }
            (Noun::Wijkkeuze, "telt_mee") => {
                self.choices.insert(row, change.waarde.as_int());
            }
            (_, "wijk" | "werkgebied" | "gebied") => {
                let wijk = change.waarde.as_text().unwrap_or_default().to_owned();
                let wijken = &mut self.entries[place].wijken;
                if !wijken.contains(&wijk) && !wijk.is_empty() {
                    wijken.push(wijk.clone());
                }
                self.wijken.insert(row, wijk);
            }
            _ => {}
        }
        Ok(())
    }

    fn mark(&mut self, place: usize, change: &TellingChange) {
        let is_new = self.known.insert(change.rij);
        let entry = &mut self.entries[place];
        if entry.rows.first().is_some_and(|(_, row)| *row == change.rij) {
            entry.act = match (is_new, change.waarde.as_int()) {
                (true, _) => Act::Added,
                (false, Some(0)) => Act::Restored,
                (false, _) => Act::Removed,
            };
        }
    }

    fn finish(&mut self, place: usize) {
        let entry = &mut self.entries[place];
        if let Some((Noun::Wijkkeuze, row)) = entry.rows.first() {
            entry.choice = self.choices.get(row).copied().flatten();
        }
    }

    /// The action that undo takes back now. What only brought, withdrew or brought back figures
    /// that were deleted since is passed over.
    pub fn next_undo(&self) -> Option<&Handeling> {
        let step = self.undo.iter().rev().find(|place| !self.is_spent(**place))?;
        Some(&self.entries[*step].handeling)
    }

    /// The taking back that redo undoes now.
    pub fn next_redo(&self) -> Option<&Handeling> {
        Some(&self.entries[*self.redo.last()?].handeling)
    }

    /// What can be taken back and done again now, oldest first.
    pub fn steps(&self) -> (Vec<Handeling>, Vec<Handeling>) {
        let handeling = |place: &usize| self.entries[*place].handeling.clone();
        let undo = self.undo.iter().filter(|place| !self.is_spent(**place));
        (undo.map(handeling).collect(), self.redo.iter().map(handeling).collect())
    }

    fn is_spent(&self, place: usize) -> bool {
        let rows = &self.entries[place].rows;
        let mut batches = rows.iter().filter(|(noun, _)| *noun == Noun::Batch).peekable();
        batches.peek().is_some() && batches.all(|(_, batch)| self.cleaned.contains(batch))
    }

    /// One action.
    pub(super) fn entry(&self, id: Id) -> Option<&Entry> {
        self.places.get(&id).map(|place| &self.entries[*place])
    }

    /// The newest action of those that took a root back or did it again.
    pub(super) fn latest(&self, entry: &Entry) -> &Entry {
        &self.entries[self.entries[entry.root].latest]
    }

    /// The action that made a row.
    pub fn maker(&self, row: Id) -> Option<Handeling> {
        let touches = |entry: &&Entry| entry.rows.iter().any(|(_, touched)| *touched == row);
        self.entries.iter().find(touches).map(|entry| entry.handeling.clone())
    }

    /// Who did an action, and when.
    pub fn who_and_when(&self, id: Option<Id>) -> Option<(String, String)> {
        let handeling = &self.entry(id?)?.handeling;
        Some((handeling.wie.clone(), handeling.tijd.clone()))
    }

    /// Number of actions that are newer than a time (RFC 3339, UTC).
    pub fn newer_than(&self, time: &str) -> usize {
        self.entries.iter().filter(|entry| *entry.handeling.tijd > *time).count()
    }
}

/// The field that names a row.
pub(in crate::document) fn label_field(noun: Noun) -> &'static str {
    match noun {
        Noun::Wijkkeuze | Noun::Wijktekst => "gebied",
        Noun::Alias => "alias",
        Noun::Doel => "tekst",
        Noun::Batch => "bestand",
        Noun::Bron => "tabel",
        Noun::Instelling => "sleutel",
        _ => basis::omschrijving(noun).map_or("naam", |one| one.etiket),
    }
}
