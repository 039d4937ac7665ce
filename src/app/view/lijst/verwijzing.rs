//! The names of rows that other rows refer to.

use crate::app::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::model::basis::{self, InLijst, Naam};
use crate::model::formulier::Formulier;
use crate::model::record::{Id, Noun, Value};
use crate::model::veld::VeldSoort;
use std::collections::HashMap;

/// The nouns that rows refer to.
const NOUNS: [Noun; 2] = [Noun::Partner, Noun::Ontmoetingsplek];

/// Names of places and partners.
#[derive(Debug, Clone, Default)]
pub struct Verwijzingen {
    /// What can be chosen, by name.
    keuzes: Vec<(Noun, Vec<(Id, String)>)>,
    /// Every name, also of what was removed.
    namen: HashMap<Id, String>,
}

impl Verwijzingen {
    /// Reads the names.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document) -> Result<Self, AppError> {
        let mut all = Self::default();
        for noun in NOUNS {
            let rows = document.records(noun)?;
            let named = |row: &Record| (row.id(), row.text("naam").to_owned());
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
                    all.namen.insert(id, found.text("naam").to_owned());
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

/// The rows that a row refers to, each with its noun.
pub(super) fn references(noun: Noun, row: &Record) -> Vec<(Noun, Id)> {
    let form = basis::omschrijving(noun).map(|one| one.formulier);
    let mut found = Vec::new();
    for veld in form.into_iter().flat_map(Formulier::velden) {
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
