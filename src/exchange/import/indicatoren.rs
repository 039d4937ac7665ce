//! Own CSV `indicatoren`: what each indicator means and how it counts in the Foto.

use super::header::Columns;
use super::{Head, ImportError, Known, Options, Parser, Row, Source, refuse};
use crate::exchange::ids::id_problem;
use crate::model::draft::{Definitie, Draft};
use crate::model::indicator::{GetalSoort, fixed_word};
use crate::model::progress::Progress;
use crate::model::record::Value;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Indicator, Leefgebied, Normalisatie, Richting, nl};
use std::collections::HashMap;

/// The columns that every file has, in the order of an export.
pub const REQUIRED: [&str; 7] =
    ["id", "naam", "leefgebied", "eenheid", "richting", "gewicht", "in_foto"];

/// The columns that a file may have, in the order of an export.
pub const OPTIONAL: [&str; 6] =
    ["soort", "noemer", "begrip", "schatting", "normalisatie", "toelichting"];

/// More indicators in the Foto than this make it hard to read.
pub const MAX_IN_FOTO: usize = 16;

/// More new leefgebieden in one file than this is a mistake in the column.
pub const MAX_NEW_LEEFGEBIEDEN: usize = 100;

/// The importer.
pub struct Indicatoren;

impl Parser for Indicatoren {
    fn id(&self) -> &'static str {
        "indicatoren"
    }

    fn recognise(&self, head: &Head) -> Option<String> {
        let found = head.count(&REQUIRED);
        let telling = head.count(&["leefgebied", "richting", "gewicht", "in_foto"]);
        (head.has("id") && found >= 3 && telling >= 2)
            .then(|| "de kolommen id, richting en in_foto horen bij indicatoren".to_owned())
    }

    fn parse(
        &self,
        source: &mut Source,
        known: &Known,
        _options: &Options,
        progress: &mut Progress,
    ) -> Result<Draft, ImportError> {
        let columns = Columns::check(&source.head, &REQUIRED, &OPTIONAL)?;
        let mut reading =
            Reading { columns, known, draft: Draft::default(), first_rows: HashMap::new() };
        let mut row = Row::default();
        while source.next(&mut row, progress)? {
            reading.take(&row)?;
        }
        reading.warn_when_full();
        reading.warn_when_nowhere();
        Ok(reading.draft)
    }
}

struct Reading<'a> {
    columns: Columns,
    known: &'a Known,
    draft: Draft,
    first_rows: HashMap<String, u64>,
}

impl Reading<'_> {
    fn take(&mut self, row: &Row) -> Result<(), ImportError> {
        if let Some(problem) = self.columns.width_problem(row) {
            return refuse(&mut self.draft, row.number, "", "", problem);
        }
        if let Some((column, problem)) = self.columns.long_problem(row) {
            let text = self.columns.raw(row, column);
            return refuse(&mut self.draft, row.number, column, text, problem);
        }
        let id = self.columns.text(row, "id").to_owned();
        if let Some(problem) = self.id_problem(&id) {
            return refuse(&mut self.draft, row.number, "id", &id, problem);
        }
        let mut velden = Vec::new();
        let refused = self.draft.geweigerd.len();
        for name in REQUIRED.into_iter().chain(OPTIONAL).filter(|name| *name != "id") {
            if !self.columns.has(name) {
                continue;
            }
            let text = self.columns.text(row, name);
            match value(name, text, &id) {
                Ok(value) => velden.push((name, value)),
                Err(problem) => refuse(&mut self.draft, row.number, name, text, problem)?,
            }
        }
        if self.draft.geweigerd.len() == refused {
            self.first_rows.insert(id.clone(), row.number);
            self.add(id, velden);
        }
        if self.draft.leefgebieden.len() > MAX_NEW_LEEFGEBIEDEN {
            return Err(ImportError::TooManyLeefgebieden);
        }
        Ok(())
    }

    fn id_problem(&self, id: &str) -> Option<String> {
        if let Some(problem) = id_problem(id) {
            return Some(problem.to_owned());
        }
        let first = self.first_rows.get(id)?;
        Some(format!("deze id staat al op rij {first}; houd één van beide rijen"))
    }

    fn add(&mut self, id: String, mut velden: Vec<(&'static str, Value)>) {
        for (name, value) in &mut velden {
            if let ("leefgebied", Value::Text(text)) = (*name, &*value) {
                *value = self.leefgebied(text.clone()).into();
            }
        }
        if !self.known.indicatoren.contains_key(&id) {
            self.draft.indicatoren.push(made(&id, &velden));
        }
        self.draft.definities.push(Definitie { id, velden });
    }

    /// The id of a leefgebied, which is made when nobody knows it.
    fn leefgebied(&mut self, text: String) -> String {
        let id = fixed_word(&text);
        if id.is_empty() {
            return id;
        }
        let all = || self.known.leefgebieden.iter().chain(&self.draft.leefgebieden);
        let same =
            |leefgebied: &&Leefgebied| leefgebied.id == id || fixed_word(&leefgebied.naam) == id;
        if let Some(found) = all().find(same) {
            return found.id.clone();
        }
        let volgorde = all().map(|leefgebied| leefgebied.volgorde).max().unwrap_or(0) + 1;
        let naam = nl::capital(&text.trim().replace('_', " "));
        self.draft.leefgebieden.push(Leefgebied { id: id.clone(), naam, volgorde });
        id
    }

    /// An indicator of the Foto without a leefgebied would be nowhere to be seen.
    fn warn_when_nowhere(&mut self) {
        let field = |d: &Definitie, name: &str| {
            d.velden.iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone())
        };
        let nowhere = |d: &&Definitie| {
            field(d, "in_foto") == Some(true.into()) && field(d, "leefgebied") == Some("".into())
        };
        let warnings: Vec<Waarschuwing> = self
            .draft
            .definities
            .iter()
            .filter(nowhere)
            .map(|d| {
                let id = &d.id;
                let text =
                    format!("indicator '{id}' heeft geen leefgebied en komt niet in de Foto");
                Waarschuwing::about_indicator(WaarschuwingSoort::ZonderLeefgebied, id, text)
            })
            .collect();
        self.draft.waarschuwingen.extend(warnings);
    }

    fn warn_when_full(&mut self) {
        let defined = |id: &str| self.first_rows.contains_key(id);
        let kept = self.known.indicatoren.values().filter(|i| i.in_foto && !defined(&i.id)).count();
        let in_foto = ("in_foto", Value::from(true));
        let added = self.draft.definities.iter().filter(|d| d.velden.contains(&in_foto)).count();
        if kept + added > MAX_IN_FOTO {
            let text = format!(
                "er staan {} indicatoren in de Foto; met meer dan {MAX_IN_FOTO} is zij moeilijk te \
                 lezen",
                kept + added
            );
            let warning = Waarschuwing::about_file(WaarschuwingSoort::VeelInFoto, text);
            self.draft.waarschuwingen.push(warning);
        }
    }
}

/// The value of a cell, or a Dutch sentence about what is wrong with it.
fn value(name: &str, text: &str, id: &str) -> Result<Value, String> {
    match name {
        "naam" if text.is_empty() => Ok(id.into()),
        "leefgebied" if !text.is_empty() => match id_problem(text) {
            Some(_) => {
                Err("dit is geen naam van een leefgebied; kies een korte naam zonder | en ;"
                    .to_owned())
            }
            None => Ok(text.into()),
        },
        "richting" => {
            word(Richting::parse(text).map(Richting::word), &Richting::ALL.map(Richting::word))
        }
        "gewicht" => gewicht(text),
        "in_foto" | "schatting" => ja_nee(text),
        "soort" | "normalisatie" if text.is_empty() => Ok(Value::Null),
        "soort" => word(
            GetalSoort::parse(text).map(GetalSoort::word),
            &GetalSoort::ALL.map(GetalSoort::word),
        ),
        "normalisatie" => word(
            Normalisatie::parse(text).map(Normalisatie::word),
            &Normalisatie::ALL.map(Normalisatie::word),
        ),
        _ => Ok(text.into()),
    }
}

fn word(found: Option<&'static str>, all: &[&str]) -> Result<Value, String> {
    found.map(Value::from).ok_or_else(|| format!("kies uit {}", nl::list(all)))
}

fn gewicht(text: &str) -> Result<Value, String> {
    if text.is_empty() {
        return Ok(Value::Real(1.0));
    }
    match nl::parse_number(text) {
        None => Err("dit is geen getal; schrijf een gewicht zoals 1 of 0,5".to_owned()),
        Some(number) if number < 0.0 => Err("een gewicht kan niet negatief zijn".to_owned()),
        // −0 is 0.
        Some(number) => Ok(Value::Real(number + 0.0)),
    }
}

fn ja_nee(text: &str) -> Result<Value, String> {
    match text.to_lowercase().as_str() {
        "ja" => Ok(true.into()),
        "nee" | "" => Ok(false.into()),
        _ => Err("kies ja of nee".to_owned()),
    }
}

/// The indicator that these fields describe.
pub fn made(id: &str, velden: &[(&'static str, Value)]) -> Indicator {
    let mut made = Indicator::unknown(id);
    for (name, value) in velden {
        let text = value.as_text().unwrap_or_default();
        match *name {
            "naam" => made.naam = text.to_owned(),
            "leefgebied" => made.leefgebied = text.to_owned(),
            "eenheid" => made.eenheid = text.to_owned(),
            "richting" => made.richting = Richting::parse(text).unwrap_or(Richting::Neutraal),
            "gewicht" => made.gewicht = if let Value::Real(x) = value { *x } else { 1.0 },
            "in_foto" => made.in_foto = value.as_int() == Some(1),
            "soort" => made.soort = GetalSoort::parse(text),
            "noemer" => made.noemer = text.to_owned(),
            "begrip" => made.begrip = text.to_owned(),
            "schatting" => made.schatting = value.as_int() == Some(1),
            "normalisatie" => made.normalisatie = Normalisatie::parse(text),
            "toelichting" => made.toelichting = text.to_owned(),
            _ => (),
        }
    }
    made
}
