//! `foto --csv`: a row per wijk and leefgebied, then one for algemeen beeld.

use super::formula::guard;
use crate::model::foto::{Foto, Uitkomst, WijkFoto};
use crate::model::nl;

const COLUMNS: &str = "code;naam;telt_mee;leefgebied;score;klasse;reden;regel;jaar\n";

/// The Foto as CSV: `;`, decimal comma, LF.
pub fn to_csv(foto: &Foto) -> String {
    let mut text = COLUMNS.to_owned();
    for wijk in &foto.wijken {
        for leefgebied in &wijk.leefgebieden {
            push_row(&mut text, foto, wijk, &leefgebied.id, &leefgebied.uitkomst);
        }
        push_row(&mut text, foto, wijk, "algemeen", &wijk.algemeen);
    }
    text
}

fn push_row(text: &mut String, foto: &Foto, wijk: &WijkFoto, what: &str, uitkomst: &Uitkomst) {
    let score = uitkomst.score.ok().map(|(score, _)| nl::file_number(score));
    let cells = [
        cell(&wijk.code),
        cell(&wijk.naam),
        if wijk.telt_niet_mee.is_none() { "ja" } else { "nee" }.to_owned(),
        cell(what),
        score.unwrap_or_default(),
        uitkomst.klasse().map(|klasse| klasse.word()).unwrap_or_default().to_owned(),
        uitkomst.score.err().map(|geen| geen.word()).unwrap_or_default().to_owned(),
        cell(&foto.regel.id),
        foto.peiljaar.to_string(),
    ];
    text.push_str(&cells.join(";"));
    text.push('\n');
}

/// A text as a cell: no formula, and in quotes where it would break the row.
fn cell(text: &str) -> String {
    let text = guard(text);
    if text.contains([';', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.into_owned()
}
