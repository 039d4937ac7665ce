//! What a cell says, or what is wrong with it.

use crate::model::indicator::fixed_word;
use crate::model::record::Value;
use crate::model::veld::{Fout, Veld, VeldSoort, Woord};
use crate::model::{nl, ontmoetingsplek, partner};
use jiff::civil::Date;

/// The longest text, in characters: as much as a form takes.
const MOST: usize = 200;

/// The value of a cell; an empty cell is nothing filled in.
pub(super) fn value(kolom: &'static str, text: &str, vandaag: Date) -> Result<Value, String> {
    let form = |soort| {
        let veld = Veld::new(kolom, kolom, soort);
        veld.parse(text, vandaag).map_err(|fout| reden(&fout))
    };
    match kolom {
        "soort" => soort(text),
        "status" => keuze(text, ontmoetingsplek::STATUSSEN),
        "formeel_informeel" => keuze(text, partner::FORMEEL),
        "postcode" => form(VeldSoort::Postcode),
        "telefoon" => form(VeldSoort::Telefoon),
        "email" => form(VeldSoort::Email),
        "bevestigd_op" => form(VeldSoort::Datum),
        _ if text.chars().count() > MOST => Err(too_long()),
        // A list from elsewhere keeps its line ends.
        _ => form(VeldSoort::Lang),
    }
}

fn too_long() -> String {
    format!("deze tekst is langer dan {MOST} tekens; kort haar in")
}

/// A kind that is offered in its fixed form; other kinds stay as the file has them.
fn soort(text: &str) -> Result<Value, String> {
    if text.chars().count() > MOST {
        return Err(too_long());
    }
    let word = fixed_word(text);
    let mut offered = ontmoetingsplek::SOORTEN.iter().chain(partner::SOORTEN);
    let value = match offered.find(|soort| **soort == word) {
        Some(soort) => *soort,
        None => text,
    };
    Ok(Some(value).filter(|text| !text.is_empty()).into())
}

/// One of some fixed words, also as a person reads them.
fn keuze(text: &str, woorden: &[Woord]) -> Result<Value, String> {
    let word = fixed_word(text);
    let is_it = |(vast, gelezen): &&Woord| *vast == word || fixed_word(gelezen) == word;
    match woorden.iter().find(is_it) {
        _ if text.is_empty() => Ok(Value::Null),
        Some((vast, _)) => Ok(Some(*vast).filter(|vast| !vast.is_empty()).into()),
        None => {
            let vast: Vec<&str> =
                woorden.iter().map(|(vast, _)| *vast).filter(|vast| !vast.is_empty()).collect();
            Err(format!("kies uit {}, of laat de cel leeg", nl::list(&vast)))
        }
    }
}

/// 'deze datum bestaat niet; schrijf dag-maand-jaar, bijvoorbeeld 28-02-2026'.
fn reden(fout: &Fout) -> String {
    let part = |text: &str| {
        let mut letters = text.trim_end_matches('.').chars();
        let first = letters.next().map(char::to_lowercase);
        first.into_iter().flatten().chain(letters).collect::<String>()
    };
    format!("{}; {}", part(fout.wat), part(&fout.hoe))
}
