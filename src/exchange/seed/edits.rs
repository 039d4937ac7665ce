//! Rows of an example that people change: aliases, plekken, partners, doelen.

use super::Files;
use crate::exchange::catalogue::rows;
use crate::exchange::import::ImportError;
use crate::model::record::{Edit, Id, Noun, Value};

const ALIAS: [&str; 4] = ["soort", "woord", "alias", "bron"];
const WIJK: [&str; 3] = ["gebied", "telt_mee", "toelichting"];
const PLEK: [&str; 14] = [
    "id",
    "naam",
    "soort",
    "adres",
    "postcode",
    "status",
    "gesloten_op",
    "beheerder",
    "wijk",
    "genoemd_op",
    "buurt",
    "rd_x",
    "rd_y",
    "bron",
];
const PARTNER: [&str; 7] =
    ["id", "naam", "soort", "formeel_informeel", "werkgebied", "alias", "bron"];
const DOEL: [&str; 6] = ["id", "nr", "soort", "ouder", "tekst", "bron"];

/// The edits that make the rows; a uuid in the table is the id of the row.
pub fn edits(files: &Files) -> Result<Vec<Edit>, ImportError> {
    let mut edits = Vec::new();
    for (noun, naam, text, names) in [
        (Noun::Alias, "aliassen.csv", files.aliassen, ALIAS.as_slice()),
        (Noun::Wijkkeuze, "wijken.csv", files.wijken, &WIJK),
        (Noun::Ontmoetingsplek, "ontmoetingsplekken.csv", files.ontmoetingsplekken, &PLEK),
        (Noun::Partner, "partners.csv", files.partners, &PARTNER),
        (Noun::Doel, "doelen.csv", files.doelen, &DOEL),
    ] {
        if text.is_empty() {
            continue;
        }
        rows(naam, text, names, |columns, row| {
            let cells = names.iter().map(|name| (*name, columns.text(row, name)));
            edits.push(edit(noun, cells));
        })?;
    }
    Ok(edits)
}

/// A row as an edit; an empty cell names no field.
fn edit<'a>(noun: Noun, cells: impl Iterator<Item = (&'static str, &'a str)>) -> Edit {
    let mut edit = Edit::add(noun, Vec::new());
    for (name, text) in cells.filter(|(_, text)| !text.is_empty()) {
        match (name, Id::parse_str(text)) {
            ("id", Ok(id)) => edit.id = id,
            ("id", Err(_)) => edit.fields.push(("sleutel", text.into())),
            ("rd_x" | "rd_y", _) => {
                edit.fields.extend(text.parse::<f64>().ok().map(|metres| (name, metres.into())));
            }
            ("telt_mee", _) => edit.fields.push((name, (text == "ja").into())),
            _ => edit.fields.push((name, Value::from(text))),
        }
    }
    edit
}
