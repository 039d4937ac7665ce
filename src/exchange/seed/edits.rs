//! Rows of an example that people change: aliases, plekken, partners, doelen.

use super::Files;
use crate::exchange::catalogue::rows;
use crate::exchange::import::ImportError;
use crate::model::basis;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::veld::VeldSoort;

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
    let own = [
        (Noun::Alias, "aliassen.csv", files.aliassen, ALIAS.as_slice()),
        (Noun::Wijkkeuze, "wijken.csv", files.wijken, &WIJK),
        (Noun::Ontmoetingsplek, "ontmoetingsplekken.csv", files.ontmoetingsplekken, &PLEK),
        (Noun::Partner, "partners.csv", files.partners, &PARTNER),
        (Noun::Doel, "doelen.csv", files.doelen, &DOEL),
    ];
    let own = own.into_iter().map(|(noun, naam, text, names)| (noun, naam, text, names.to_vec()));
    let rest =
        files.basis.iter().map(|(noun, naam, text)| (*noun, *naam, *text, heads(*noun, text)));
    for (noun, naam, text, names) in own.chain(rest) {
        if text.is_empty() {
            continue;
        }
        rows(naam, text, &names, |columns, row| {
            let cells = names.iter().map(|name| (*name, columns.text(row, name)));
            edits.push(edit(noun, cells));
        })?;
    }
    Ok(edits)
}

/// The columns of a described noun that a table has.
fn heads(noun: Noun, text: &str) -> Vec<&'static str> {
    let head = text.lines().next().unwrap_or_default();
    let has = |name: &&'static str| head.split(';').any(|own| own == *name);
    let known = basis::omschrijving(noun).into_iter().flat_map(|one| one.kolommen());
    std::iter::once("id").chain(known.map(|(kolom, _)| kolom)).filter(has).collect()
}

/// Whether a column of a noun refers to a row.
fn refers(noun: Noun, name: &str) -> bool {
    let veld = basis::omschrijving(noun).and_then(|one| one.veld(name));
    matches!(veld.map(|veld| veld.soort), Some(VeldSoort::Rij(_)))
}

/// A row as an edit; an empty cell names no field.
fn edit<'a>(noun: Noun, cells: impl Iterator<Item = (&'static str, &'a str)>) -> Edit {
    let mut edit = Edit::add(noun, Vec::new());
    for (name, text) in cells.filter(|(_, text)| !text.is_empty()) {
        match (name, Id::parse_str(text)) {
            ("id", Ok(id)) => edit.id = id,
            (_, Ok(id)) if refers(noun, name) => edit.fields.push((name, id.into())),
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
