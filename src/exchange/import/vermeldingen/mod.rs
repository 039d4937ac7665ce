//! Own CSV `ontmoetingsplekken` and `partners`: rows that people keep, with the id that they have
//! elsewhere.
//!
//! A cell that is wrong is refused by itself and leaves what is there; a row without an id, or a
//! new one without a name, is refused as a whole.

mod cel;
pub mod ontmoetingsplekken;
mod opgevallen;
pub mod partners;
mod punt;

use self::opgevallen::Opgevallen;
use super::header::Columns;
use super::{Head, ImportError, Known, Row, Source, refuse};
use crate::exchange::ids::MAX_ID;
use crate::model::draft::Draft;
use crate::model::progress::Progress;
use crate::model::record::{Noun, Value};
use crate::model::vermelding::Vermelding;
use crate::model::{Bron, GebiedSoort, nl};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// More rows than this are no list that people keep by hand.
pub const MAX_ROWS: usize = 100_000;

/// What a kind of list holds.
struct Lijst {
    noun: Noun,
    /// Its columns beside `id`, in the order of an export.
    kolommen: &'static [&'static str],
    /// Columns that no other list has.
    eigen: &'static [&'static str],
    /// What one row is, in a sentence.
    woord: &'static str,
}

impl Lijst {
    fn columns(&self) -> Vec<&'static str> {
        std::iter::once("id").chain(self.kolommen.iter().copied()).collect()
    }

    /// Why a file is this list: an id, a column that tells, and mostly columns that are known.
    fn recognise(&self, head: &Head) -> Option<String> {
        let known = head.count(&self.columns());
        let telling = self.eigen.iter().find(|kolom| head.has(kolom))?;
        (head.has("id") && 2 * known >= head.columns.len())
            .then(|| format!("de kolommen id en {telling} horen bij {}", self.woord))
    }

    /// As [`Lijst::recognise`], when the user said that it is this list.
    fn fits(&self, head: &Head) -> Option<String> {
        let known = head.count(&self.columns()) >= 2;
        (head.has("id") && known).then(|| format!("de kolommen passen bij {}", self.woord))
    }

    fn parse(
        &'static self,
        source: &mut Source,
        known: &Known,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let mut reading = Reading {
            lijst: self,
            columns: Columns::check(&source.head, &["id"], self.kolommen)?,
            known,
            there: known.file_ids.get(&self.noun),
            vandaag: jiff::Zoned::now().date(),
            draft: Draft { bronnen: vec![self.bron(&source.bestand)], ..Draft::default() },
            first_rows: HashMap::new(),
            opgevallen: Opgevallen::default(),
        };
        reading.columns.refuse_half(&punt::PAREN)?;
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            reading.take(&row)?;
        }
        let read = |id: &str| reading.first_rows.contains_key(id);
        let warnings = reading.opgevallen.waarschuwingen(reading.there, read);
        reading.draft.waarschuwingen.extend(warnings);
        Ok(reading.draft)
    }

    /// Where a row that is new comes from.
    fn bron(&self, bestand: &str) -> Bron {
        let tabel = format!("{} uit {bestand}", nl::capital(self.woord));
        Bron { uitgever: "Eigen bestand".to_owned(), tabel, ..Bron::default() }
    }
}

struct Reading<'a> {
    lijst: &'static Lijst,
    columns: Columns,
    known: &'a Known,
    /// The ids that are here already.
    there: Option<&'a HashSet<String>>,
    vandaag: Date,
    draft: Draft,
    first_rows: HashMap<String, u64>,
    opgevallen: Opgevallen,
}

impl Reading<'_> {
    fn take(&mut self, row: &Row) -> Result<(), ImportError> {
        if let Some(problem) = self.columns.width_problem(row) {
            return refuse(&mut self.draft, row.number, "", "", problem);
        }
        let id = self.columns.text(row, "id").to_owned();
        if let Some(problem) = self.id_problem(&id) {
            return refuse(&mut self.draft, row.number, "id", &id, problem);
        }
        let mut velden = self.velden(row)?;
        let named = velden.iter().position(|(kolom, _)| *kolom == "naam");
        if named.is_none_or(|at| velden[at].1 == Value::Null) {
            if !self.there.is_some_and(|there| there.contains(&id)) {
                let reden = self.no_name();
                return refuse(&mut self.draft, row.number, "naam", "", reden);
            }
            if let Some(at) = named {
                velden.remove(at);
                refuse(&mut self.draft, row.number, "naam", "", NAAM_BLIJFT)?;
            }
        }
        if self.draft.vermeldingen.len() >= MAX_ROWS {
            return Err(ImportError::TooManyVermeldingen);
        }
        self.first_rows.insert(id.clone(), row.number);
        let bij_nieuw = self.bij_nieuw(row);
        self.draft.vermeldingen.push(Vermelding {
            noun: self.lijst.noun,
            rij: row.number,
            sleutel: id,
            velden,
            bij_nieuw,
        });
        Ok(())
    }

    fn id_problem(&self, id: &str) -> Option<String> {
        if id.is_empty() {
            return Some(GEEN_ID.to_owned());
        }
        if id.chars().count() > MAX_ID || id.chars().any(char::is_control) {
            return Some(format!("deze id is geen id van hoogstens {MAX_ID} tekens op één regel"));
        }
        let first = self.first_rows.get(id)?;
        Some(format!("deze id staat al op rij {first}; houd één van beide rijen"))
    }

    fn no_name(&self) -> String {
        let woord = self.lijst.woord;
        format!("deze id is nieuw bij {woord} en er staat geen naam bij; vul de naam in")
    }

    /// What the row says; cells that are wrong are refused.
    fn velden(&mut self, row: &Row) -> Result<Vec<(&'static str, Value)>, ImportError> {
        let mut velden = Vec::new();
        for kolom in self.lijst.kolommen.iter().filter(|kolom| !is_apart(kolom)) {
            if !self.columns.has(kolom) {
                continue;
            }
            let text = self.columns.text(row, kolom);
            match cel::value(kolom, text, self.vandaag) {
                Ok(value) => {
                    let said = value.as_text().unwrap_or_default();
                    self.opgevallen.see(self.lijst.noun, (row.number, *kolom), said);
                    velden.push((*kolom, value));
                }
                Err(reden) => refuse(&mut self.draft, row.number, kolom, text, reden)?,
            }
        }
        match punt::of(&self.columns, row) {
            Ok(punt) => velden.extend(punt.into_iter().flatten()),
            Err((kolom, reden)) => {
                let text = self.columns.text(row, kolom);
                refuse(&mut self.draft, row.number, kolom, text, reden)?;
            }
        }
        Ok(velden)
    }

    /// A place without a point, or in a file without boundaries, keeps the wijk that an export
    /// told; of rows that are here already these columns are ignored.
    fn bij_nieuw(&self, row: &Row) -> Vec<(&'static str, Value)> {
        let bron = self.draft.bronnen.first().map(ToString::to_string);
        let mut told = vec![("bron", bron.into())];
        for (kolom, soort) in [("wijk", GebiedSoort::Wijk), ("buurt", GebiedSoort::Buurt)] {
            let code = self.columns.text(row, kolom);
            if self.known.gebieden.get(code).is_some_and(|gebied| gebied.soort == soort) {
                told.push((kolom, code.into()));
            }
        }
        told
    }
}

/// Columns that say something together, or nothing.
fn is_apart(kolom: &str) -> bool {
    matches!(kolom, "lon" | "lat" | "rd_x" | "rd_y" | "wijk" | "buurt")
}

const GEEN_ID: &str = "deze rij heeft geen id; vul de id in waaronder het in uw lijst staat";
const NAAM_BLIJFT: &str = "de naam kan niet leeg zijn en blijft zoals hij is; vul de naam in";
