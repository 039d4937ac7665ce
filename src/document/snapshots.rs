//! Foto's that were kept.

use super::Document;
use super::error::{DocumentError, Result};
use crate::model::log::Wijziging;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::snapshot::{Inhoud, Snapshot};
use crate::store::records::{Row, field_names};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Longer names are no names.
const LONGEST: usize = 200;

impl Document {
    /// The Foto's that were kept and not taken away, in the order in which they were kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>> {
        let mut placed = Vec::new();
        for row in self.store.rows(Noun::Snapshot, false)? {
            placed.push(self.placed(&row)?);
        }
        placed.sort_by_key(|(place, snapshot)| (*place, snapshot.id));
        Ok(placed.into_iter().map(|(_, snapshot)| snapshot).collect())
    }

    /// The Foto's that were kept and not taken away by the log, of which the row is gone all the
    /// same: as the log has them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lost_snapshots(&self) -> Result<Vec<Snapshot>> {
        let (noun, rows) = (Noun::Snapshot, self.store.rows(Noun::Snapshot, true)?);
        let known: HashSet<Id> = rows.iter().map(|row| row.id).collect();
        let mut lost: BTreeMap<Id, HashMap<String, Value>> = BTreeMap::new();
        self.store.replay(|table, rij, veld, waarde, _| {
            if table == noun.table() && !known.contains(&rij) {
                lost.entry(rij).or_default().insert(veld.to_owned(), waarde);
            }
        })?;
        let as_row = |(id, fields): (Id, HashMap<String, Value>)| {
            let value = |field| fields.get(field).cloned().unwrap_or(Value::Null);
            Row { id, values: field_names(noun).map(value).collect() }
        };
        let rows = lost.into_iter().map(as_row).filter(|row| !row.removed(noun));
        rows.map(|row| Ok(self.placed(&row)?.1)).collect()
    }

    /// One Foto that was kept and not taken away.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn snapshot(&self, id: Id) -> Result<Option<Snapshot>> {
        let row = self.store.row(Noun::Snapshot, id)?.filter(|row| !row.removed(Noun::Snapshot));
        Ok(row.map(|row| self.placed(&row)).transpose()?.map(|(_, snapshot)| snapshot))
    }

    /// Keeps a Foto, as one step that can be taken back.
    ///
    /// # Errors
    /// [`DocumentError::SnapshotName`] when the name is no name, or is that of another.
    pub fn keep_snapshot(&mut self, naam: &str, inhoud: &Inhoud, wie: &str) -> Result<Id> {
        let naam = self.free_name(naam)?;
        let edit = Edit::add(
            Noun::Snapshot,
            vec![
                ("naam", naam.into()),
                ("versie", inhoud.versie.into()),
                ("invoer", inhoud.invoer.clone().into()),
                ("invoer_sha256", inhoud.invoer_sha256.clone().into()),
                ("uitkomst", inhoud.uitkomst.clone().into()),
                ("uitkomst_sha256", inhoud.uitkomst_sha256.clone().into()),
            ],
        );
        let id = edit.id;
        self.edit(&[edit], wie)?;
        Ok(id)
    }

    fn free_name(&self, naam: &str) -> Result<String> {
        let naam = naam.trim();
        let refuse = |why: String| Err(DocumentError::SnapshotName(why));
        if naam.is_empty() {
            return refuse("een bewaarde Foto heeft een naam nodig".to_owned());
        }
        if naam.chars().count() > LONGEST || naam.chars().any(char::is_control) {
            return refuse(format!("een naam heeft hoogstens {LONGEST} letters, op één regel"));
        }
        match self.store.rows_with(Noun::Snapshot, "naam", &naam.into())?.is_empty() {
            true => Ok(naam.to_owned()),
            false => refuse(format!("er is al een bewaarde Foto '{naam}'; kies een andere naam")),
        }
    }

    /// A row with its place in the log, where it says when it was made and by whom.
    fn placed(&self, row: &Row) -> Result<(i64, Snapshot)> {
        let made = self.log()?.maker(row.id);
        let changes = match &made {
            Some(made) => self.store.wijzigingen(made.id)?,
            None => Vec::new(),
        };
        let text = |field| row.text(Noun::Snapshot, field).to_owned();
        let snapshot = Snapshot {
            id: row.id,
            naam: text("naam"),
            tijd: made.as_ref().map(|made| made.tijd.clone()).unwrap_or_default(),
            wie: made.as_ref().map(|made| made.wie.clone()).unwrap_or_default(),
            inhoud: Inhoud {
                versie: row.get(Noun::Snapshot, "versie").as_int().unwrap_or_default(),
                invoer: text("invoer"),
                invoer_sha256: text("invoer_sha256"),
                uitkomst: text("uitkomst"),
                uitkomst_sha256: text("uitkomst_sha256"),
            },
            as_logged: is_as_logged(row, &changes),
        };
        Ok((made.map_or(0, |made| made.volgnr), snapshot))
    }
}

/// Whether a row holds what it was made with. Its mark changes when it goes and comes back.
fn is_as_logged(row: &Row, changes: &[Wijziging]) -> bool {
    let mark = Noun::Snapshot.removed_field();
    let logged = |field: &str| -> &Value {
        let own = |change: &&Wijziging| change.rij == row.id && change.veld == field;
        changes.iter().find(own).map_or(&Value::Null, |change| &change.waarde)
    };
    let fields = field_names(Noun::Snapshot).zip(&row.values);
    fields.filter(|(field, _)| *field != mark).all(|(field, value)| logged(field) == value)
}
