//! The one door for change.

use super::Document;
use super::error::{DocumentError, Result};
use crate::model::log::Handeling;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::revision::Revisions;
use crate::store::Store;
use crate::store::records::{Row, fitting};

/// What kind of user action a handeling is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// The file was made. Nothing before it can be taken back.
    Nieuw,
    /// Figures or definitions were taken in.
    Importeer,
    /// Someone changed something.
    Wijzig,
    /// An action was taken back.
    Ongedaan,
    /// An action that was taken back was done again.
    Opnieuw,
    /// A backup was put back.
    Terugzetten,
    /// One older action was taken back, whatever came after it.
    Teruggenomen,
    /// The figures of withdrawn batches were deleted.
    Opruimen,
    /// A person was taken out, for good.
    Wissen,
    /// Two rows became one.
    Samenvoegen,
}

impl Soort {
    const ALL: [Self; 10] = [
        Self::Nieuw,
        Self::Importeer,
        Self::Wijzig,
        Self::Ongedaan,
        Self::Opnieuw,
        Self::Terugzetten,
        Self::Teruggenomen,
        Self::Opruimen,
        Self::Wissen,
        Self::Samenvoegen,
    ];

    /// The fixed word in the log and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nieuw => "nieuw",
            Self::Importeer => "importeer",
            Self::Wijzig => "wijzig",
            Self::Ongedaan => "ongedaan",
            Self::Opnieuw => "opnieuw",
            Self::Terugzetten => "terugzetten",
            Self::Teruggenomen => "teruggenomen",
            Self::Opruimen => "opruimen",
            Self::Wissen => "wissen",
            Self::Samenvoegen => "samenvoegen",
        }
    }

    /// Whether it stands in the log even when no field changed: else the same step would be
    /// taken back again and again, and that a person was wiped must be told.
    fn is_always_kept(self) -> bool {
        matches!(self, Self::Terugzetten | Self::Ongedaan | Self::Opnieuw | Self::Wissen)
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|soort| soort.word() == word)
    }
}

/// A user action under way: what may be changed, and the log that grows with it.
pub struct Change<'a> {
    pub(super) store: &'a Store,
    handeling: Id,
    hlc: i64,
    pub(super) fields_written: usize,
    revisions: Revisions,
}

impl Document {
    /// Does one user action: all of it is kept, durably and with its log, or nothing.
    ///
    /// Returns `None` beside the result of `work` when nothing changed: then there is no step.
    ///
    /// # Errors
    /// When the file may only be read, or what `work` says; nothing was changed then.
    pub fn transact<T>(
        &mut self,
        soort: Soort,
        wie: &str,
        betreft: Option<Id>,
        work: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<(T, Option<Id>)> {
        self.require_write()?;
        self.require_in_place()?;
        let (id, apparaat) = (Id::new_v4(), self.apparaat);
        let mut revisions = self.revisions();
        let outcome = self.store.transaction(|store| {
            let handeling = new_handeling(id, soort, apparaat, betreft);
            let wie = store.gebruiker(wie)?;
            store.add_handeling(&handeling, wie)?;
            let hlc = next_hlc(store.newest_hlc()?);
            let mut change = Change { store, handeling: id, hlc, fields_written: 0, revisions };
            let result = work(&mut change)?;
            let keep = change.fields_written > 0 || soort.is_always_kept();
            if keep && change.fields_written == 0 {
                // The history is longer, and what it says may have been wiped.
                change.touch(Noun::Instelling);
            }
            revisions = change.revisions;
            Ok::<_, DocumentError>(((result, keep.then_some(id)), keep))
        })?;
        if outcome.1.is_some() {
            self.changed(revisions);
        }
        Ok(outcome)
    }

    /// Changes rows of nouns as one user action. Changing nothing is no step.
    ///
    /// # Errors
    /// As [`Document::transact`].
    pub fn edit(&mut self, edits: &[Edit], wie: &str) -> Result<Option<Id>> {
        let work = |change: &mut Change<'_>| edits.iter().try_for_each(|edit| change.put(edit));
        self.transact(Soort::Wijzig, wie, None, work).map(|((), step)| step)
    }
}

fn new_handeling(id: Id, soort: Soort, apparaat: Id, betreft: Option<Id>) -> Handeling {
    let now = jiff::Timestamp::now();
    Handeling {
        volgnr: 0,
        id,
        soort: soort.word().to_owned(),
        tijd: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        wie: String::new(),
        apparaat,
        betreft,
    }
}

/// Hybrid logical clock: milliseconds × 65,536, and always past what the file has seen, so that
/// a clock that jumps back cannot put a change before the one it replaces.
fn next_hlc(newest: i64) -> i64 {
    let clock = jiff::Timestamp::now().as_millisecond().saturating_mul(1 << 16);
    clock.max(newest.saturating_add(1))
}

impl Change<'_> {
    /// Gives fields of a row their values; fields that have them already are not touched, and a
    /// row that is not there is made. A removed row that gets values comes back.
    ///
    /// # Errors
    /// When a field does not take the value, or what SQLite says.
    pub fn put(&mut self, edit: &Edit) -> Result<()> {
        let present = self.store.row(edit.noun, edit.id)?;
        if edit.noun == Noun::Batch {
            refuse_cleaned(present.as_ref(), edit)?;
        }
        refuse_altered(present.as_ref(), edit)?;
        if present.is_none() {
            self.store.make_row(edit.noun, edit.id)?;
            let mark = edit.noun.removed_field();
            if !edit.fields.iter().any(|(field, _)| *field == mark) {
                self.write(edit.noun, edit.id, mark, &Value::Int(0))?;
            }
        }
        for (field, value) in &edit.fields {
            let value = fitting(edit.noun, field, value)
                .ok_or_else(|| DocumentError::BadField((*field).to_owned()))?;
            let same = match &present {
                Some(row) => row.get(edit.noun, field) == &value,
                None => value == Value::Null,
            };
            if !same {
                self.write(edit.noun, edit.id, field, &value)?;
            }
        }
        Ok(())
    }

    /// Rows of a noun are no longer what they were, though no field was written.
    pub(super) fn touch(&mut self, noun: Noun) {
        self.revisions.bump(noun);
    }

    fn write(&mut self, noun: Noun, id: Id, field: &str, value: &Value) -> Result<()> {
        self.store.write_field(self.handeling, self.hlc, (noun, id), (field, value))?;
        self.hlc += 1;
        self.fields_written += 1;
        self.revisions.bump(noun);
        Ok(())
    }

    /// The row whose `sleutel` this is, removed or not.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find(&self, noun: Noun, field: &str, value: &Value) -> Result<Option<Id>> {
        Ok(self.store.find(noun, field, value)?)
    }
}

/// A Foto that was kept says for ever what it said: it goes or comes back as a whole.
fn refuse_altered(present: Option<&Row>, edit: &Edit) -> Result<()> {
    let Some(row) = present.filter(|_| edit.noun == Noun::Snapshot) else { return Ok(()) };
    let mark = edit.noun.removed_field();
    let alters =
        |(field, value): &(&str, Value)| *field != mark && row.get(edit.noun, field) != value;
    match edit.fields.iter().any(alters) {
        true => Err(DocumentError::SnapshotFixed(row.text(edit.noun, "naam").to_owned())),
        false => Ok(()),
    }
}

/// A batch whose figures were deleted does not come back: it would be empty.
fn refuse_cleaned(present: Option<&Row>, edit: &Edit) -> Result<()> {
    let restores = edit.fields.contains(&("ingetrokken", Value::Int(0)));
    let cleaned = |row: &&Row| row.get(Noun::Batch, "opgeruimd") == &Value::Int(1);
    match present.filter(cleaned) {
        Some(row) if restores => {
            Err(DocumentError::CleanedUp(row.text(Noun::Batch, "bestand").to_owned()))
        }
        _ => Ok(()),
    }
}
