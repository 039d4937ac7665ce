//! The names of rows that other rows refer to.

use crate::app::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::model::basis::{self, InLijst, Naam};
use crate::model::formulier::Formulier;
use crate::model::record::{Id, Noun, Value};
use crate::model::veld::{Veld, VeldSoort};
use std::collections::{BTreeSet, HashMap};

/// The nouns that rows refer to.
pub const NOUNS: [Noun; 3] = [Noun::Partner, Noun::Ontmoetingsplek, Noun::Doel];

/// Names of places, partners and doelen.
#[derive(Debug, Clone, Default)]
pub struct Verwijzingen {
    /// What can be chosen, by name.
    keuzes: Vec<(Noun, Vec<(Id, String)>)>,
    /// Every name, also of what was removed.
    namen: HashMap<Id, String>,
}

impl Verwijzingen {
    /// Reads the names of these nouns.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document, nouns: &[Noun]) -> Result<Self, AppError> {
        let mut all = Self::default();
        for noun in nouns.iter().copied() {
            let rows = document.records(noun)?;
            let named = |row: &Record| (row.id(), naam(noun, row));
            all.namen.extend(rows.iter().map(named));
            let mut live: Vec<(Id, String)> =
                rows.iter().filter(|row| !row.removed()).map(named).collect();
            live.sort_by_cached_key(|(id, naam)| (naam.to_lowercase(), *id));
            all.keuzes.push((noun, live));
        }
        Ok(all)
    }

    /// Reads only the names that these rows refer to: a file may hold many places.
    ///
    /// # Errors
    /// What the file says.
    pub fn of<'r>(
        document: &Document,
        rows: impl Iterator<Item = (Noun, &'r Record)>,
    ) -> Result<Self, AppError> {
        let mut all = Self::default();
        for (noun, row) in rows {
            for (about, id) in references(noun, row) {
                if let (false, Some(found)) =
                    (all.namen.contains_key(&id), document.record(about, id)?)
                {
                    all.namen.insert(id, naam(about, &found));
                }
            }
        }
        Ok(all)
    }

    /// What can be chosen of a noun, by name.
    pub fn keuzes(&self, noun: Noun) -> &[(Id, String)] {
        let found = self.keuzes.iter().find(|(own, _)| *own == noun);
        found.map_or(&[], |(_, rows)| rows)
    }

    /// Every name by the id as text, for values in the history.
    pub fn by_text(self) -> impl Iterator<Item = (String, String)> {
        self.namen.into_iter().map(|(id, naam)| (id.to_string(), naam))
    }

    /// The name of the row that a value refers to, of all rows when it is a list; empty when it
    /// refers to none.
    pub fn naam(&self, value: &Value) -> String {
        let known = |id: &Id| self.namen.get(id).cloned();
        match value {
            Value::Id(id) => known(id).unwrap_or_default(),
            Value::Text(text) => {
                basis::ids(text).filter_map(|id| known(&id)).collect::<Vec<_>>().join(", ")
            }
            _ => String::new(),
        }
    }

    /// What a row is called: the first part of its name that is filled in.
    pub fn titel(&self, record: &Record, shape: &InLijst) -> String {
        let part = |naam: &Naam| match naam {
            Naam::Veld(kolom) => record.text(kolom).to_owned(),
            Naam::Rij(kolom) => self.naam(record.get(kolom)),
        };
        let mut parts = shape.naam.iter().map(part);
        parts.find(|text| !text.is_empty()).unwrap_or_else(|| "zonder naam".to_owned())
    }
}

/// What a row that others refer to is called; a doel by its number first ('1.1 Blijvend werk …').
fn naam(noun: Noun, row: &Record) -> String {
    match noun {
        Noun::Doel => format!("{} {}", row.text("nr"), row.text("tekst")).trim().to_owned(),
        _ => row.text("naam").to_owned(),
    }
}

/// The nouns that the form of a noun refers to, each once.
pub fn verwezen(noun: Noun) -> Vec<Noun> {
    let about = |veld: &Veld| match veld.soort {
        VeldSoort::Rij(about) | VeldSoort::Rijen(about) => Some(about),
        _ => None,
    };
    let velden = Formulier::of(noun).into_iter().flat_map(Formulier::velden);
    let all: BTreeSet<Noun> = velden.filter_map(about).collect();
    all.into_iter().collect()
}

/// The rows that a row refers to, each with its noun.
pub(super) fn references(noun: Noun, row: &Record) -> Vec<(Noun, Id)> {
    let mut found = Vec::new();
    for veld in Formulier::of(noun).into_iter().flat_map(Formulier::velden) {
        match (veld.soort, row.get(veld.kolom)) {
            (VeldSoort::Rij(about), Value::Id(id)) => found.push((about, *id)),
            (VeldSoort::Rijen(about), Value::Text(text)) => {
                found.extend(basis::ids(text).map(|id| (about, id)));
            }
            _ => {}
        }
    }
    found
}
