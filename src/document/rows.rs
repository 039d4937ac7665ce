//! Rows of the file as nouns of the model.

use super::Document;
use super::error::Result;
use crate::model::indicator::GetalSoort;
use crate::model::record::{Noun, Value};
use crate::model::{Gebied, Indicator, Leefgebied, Normalisatie, Richting};
use crate::store::records::Row;
use std::collections::HashMap;

impl Document {
    /// Code of the gemeente that the file is about.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gemeente_code(&self) -> Result<String> {
        Ok(self.setting("gemeente")?.unwrap_or_default())
    }

    pub(super) fn setting(&self, key: &str) -> Result<Option<String>> {
        let rows = self.store.rows(Noun::Instelling, false)?;
        let row = rows.iter().find(|row| row.text(Noun::Instelling, "sleutel") == key);
        Ok(row.map(|row| row.text(Noun::Instelling, "waarde").to_owned()))
    }

    /// The rows of a noun that were not removed, by id: for laying two states side by side.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn live_rows(&self, noun: Noun) -> Result<Vec<Row>> {
        Ok(self.store.rows(noun, false)?)
    }

    /// The gemeente that the file is about, with its number.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gemeente(&self) -> Result<(i64, Gebied)> {
        let code = self.gemeente_code()?;
        let found = self.store.gebied(&code)?;
        Ok(found.unwrap_or_else(|| (0, unknown_gemeente(&code))))
    }

    /// The wijken of the gemeente with their numbers, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijken(&self) -> Result<Vec<(i64, Gebied)>> {
        let (_, gemeente) = self.gemeente()?;
        Ok(self.store.children(&gemeente.code)?)
    }

    /// The buurten of a wijk, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn buurten(&self, wijk: &str) -> Result<Vec<Gebied>> {
        Ok(self.store.children(wijk)?.into_iter().map(|(_, gebied)| gebied).collect())
    }

    /// The leefgebieden, in their order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn leefgebieden(&self) -> Result<Vec<Leefgebied>> {
        let rows = self.store.rows(Noun::Leefgebied, false)?;
        let mut all: Vec<Leefgebied> = rows
            .iter()
            .map(|row| Leefgebied {
                id: row.text(Noun::Leefgebied, "sleutel").to_owned(),
                naam: row.text(Noun::Leefgebied, "naam").to_owned(),
                volgorde: row.get(Noun::Leefgebied, "volgorde").as_int().unwrap_or(i64::MAX),
            })
            .collect();
        all.sort_by(|a, b| (a.volgorde, &a.id).cmp(&(b.volgorde, &b.id)));
        Ok(all)
    }

    /// The indicators with their numbers, in the order in which they came into the file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn indicatoren(&self) -> Result<Vec<(i64, Indicator)>> {
        let rows = self.store.rows(Noun::Indicator, false)?;
        let mut all: Vec<(i64, Indicator)> = rows.iter().map(indicator).collect();
        all.sort_by_key(|(nr, _)| *nr);
        Ok(all)
    }

    /// What people decided about taking part in the Foto, per code of a wijk.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijkkeuzes(&self) -> Result<HashMap<String, (bool, String)>> {
        let rows = self.store.rows(Noun::Wijkkeuze, false)?;
        let choices = rows.iter().filter_map(|row| {
            let telt_mee = row.get(Noun::Wijkkeuze, "telt_mee").as_int()? != 0;
            let text = |field| row.text(Noun::Wijkkeuze, field).to_owned();
            Some((text("gebied"), (telt_mee, text("toelichting"))))
        });
        Ok(choices.collect())
    }
}

fn unknown_gemeente(code: &str) -> Gebied {
    Gebied {
        code: code.to_owned(),
        soort: crate::model::GebiedSoort::Gemeente,
        naam: None,
        ouder: None,
    }
}

fn indicator(row: &Row) -> (i64, Indicator) {
    let get = |field| row.get(Noun::Indicator, field);
    let text = |field| row.text(Noun::Indicator, field).to_owned();
    let yes = |field| get(field) == &Value::Int(1);
    let gewicht = match get("gewicht") {
        Value::Real(gewicht) => *gewicht,
        _ => 1.0,
    };
    let indicator = Indicator {
        id: text("sleutel"),
        naam: text("naam"),
        leefgebied: text("leefgebied"),
        eenheid: text("eenheid"),
        richting: Richting::parse(&text("richting")).unwrap_or(Richting::Neutraal),
        gewicht,
        in_foto: yes("in_foto"),
        soort: GetalSoort::parse(&text("soort")),
        noemer: text("noemer"),
        begrip: text("begrip"),
        schatting: yes("schatting"),
        normalisatie: Normalisatie::parse(&text("normalisatie")),
        toelichting: text("toelichting"),
    };
    (get("nr").as_int().unwrap_or_default(), indicator)
}
