//! Which gemeente of a KWB someone means.

use crate::exchange::catalogue::standard;
use crate::exchange::import::wide::kolommen::Kolommen;
use crate::exchange::import::{ImportError, Options, Parser as _, Row, Source, recognise};
use crate::model::gebied::tidy_code;
use crate::model::progress::Progress;
use crate::model::{GebiedSoort, nl};
use std::path::Path;

/// Names that are offered when none fits.
const NEAR: usize = 3;

/// Names that people use and CBS does not.
const EVERYDAY: [(&str, &str); 2] =
    [("den haag", "'s-gravenhage"), ("den bosch", "'s-hertogenbosch")];

/// Code and name of the gemeente in a KWB, by its code or its name in any case.
///
/// # Errors
/// When the file is no KWB, or none or several gemeenten fit; the sentence names what comes near.
pub fn find_gemeente(
    path: &Path,
    text: &str,
    options: &Options,
) -> Result<(String, String), ImportError> {
    gemeenten(path, options)
        .and_then(|gemeenten| pick(&gemeenten, text.trim()))
        .map_err(|error| error.in_file(path.display().to_string()))
}

fn gemeenten(path: &Path, options: &Options) -> Result<Vec<(String, String)>, ImportError> {
    let mut progress = Progress::silent();
    let mut source = Source::open(path, &mut progress)?;
    let (parser, _) = recognise(&mut source, options, &mut progress)?;
    if parser.id() != super::Kwb.id() {
        return Err(ImportError::DoesNotFit {
            soort: super::Kwb.id(),
            reden: format!("het is een bestand met {}", parser.id()),
        });
    }
    let kolommen = Kolommen::new(&source.head, standard())?;
    let mut found = Vec::new();
    let mut row = Row::default();
    while source.next(&mut row, &mut progress)? {
        let code = tidy_code(row.cell(kolommen.code));
        if GebiedSoort::of_code(&code) == Some(GebiedSoort::Gemeente) {
            let naam = kolommen.naam.map(|(place, _)| row.cell(place)).unwrap_or_default();
            let naam = if naam.is_empty() { code.clone() } else { naam.to_owned() };
            found.push((code, naam));
        }
    }
    Ok(found)
}

fn pick(gemeenten: &[(String, String)], asked: &str) -> Result<(String, String), ImportError> {
    let word = asked.to_lowercase();
    let everyday = EVERYDAY.iter().find(|(name, _)| *name == word);
    let word = everyday.map_or(word, |(_, official)| (*official).to_owned());
    let by_code = |(code, _): &&(String, String)| code.to_lowercase() == word;
    let by_name = |(_, naam): &&(String, String)| naam.to_lowercase() == word;
    let by_short_name = |(_, naam): &&(String, String)| short_name(naam) == word;
    let mut found: Vec<&(String, String)> = gemeenten.iter().filter(by_code).collect();
    if found.is_empty() {
        found = gemeenten.iter().filter(by_name).collect();
    }
    if found.is_empty() {
        found = gemeenten.iter().filter(by_short_name).collect();
    }
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(ImportError::GemeenteNotFound {
            gevraagd: asked.to_owned(),
            bijna: near(gemeenten, &word),
        }),
        several => {
            let words: Vec<String> =
                several.iter().map(|(code, naam)| format!("{naam} ({code})")).collect();
            Err(ImportError::GemeenteAmbiguous {
                gevraagd: asked.to_owned(),
                keuzes: joined(&words, "of"),
            })
        }
    }
}

/// The name without what CBS puts behind it to tell two apart: `Bergen (NH.)`.
fn short_name(naam: &str) -> String {
    naam.split_once(" (").map_or(naam, |(short, _)| short).to_lowercase()
}

fn near(gemeenten: &[(String, String)], word: &str) -> String {
    let mut scored: Vec<(usize, &String)> = gemeenten
        .iter()
        .map(|(_, naam)| (distance(word, &naam.to_lowercase()), naam))
        .filter(|(distance, naam)| *distance <= 1 + naam.chars().count() / 3)
        .collect();
    scored.sort();
    let names: Vec<String> = scored.into_iter().take(NEAR).map(|(_, naam)| naam.clone()).collect();
    if names.is_empty() {
        return "; noem de naam of de code van een gemeente uit het bestand".to_owned();
    }
    format!("; bedoelt u {}?", joined(&names, "of"))
}

fn joined(words: &[String], last: &str) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [first @ .., end] if !first.is_empty() => format!("{} {last} {end}", first.join(", ")),
        _ => nl::list(&words),
    }
}

/// How many letters differ (Levenshtein 1966); a name that begins with the word comes near.
fn distance(a: &str, b: &str) -> usize {
    if !a.is_empty() && b.starts_with(a) {
        return 1;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().take(100).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let change = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<(String, String)> {
        [
            ("GM0402", "Hilversum"),
            ("GM0373", "Bergen (NH.)"),
            ("GM0893", "Bergen (L.)"),
            ("GM0828", "Oss"),
        ]
        .map(|(code, naam)| (code.to_owned(), naam.to_owned()))
        .to_vec()
    }

    fn code(asked: &str) -> Result<String, String> {
        pick(&all(), asked).map(|(code, _)| code).map_err(|error| error.to_string())
    }

    #[test]
    fn by_code_or_name_in_any_case() {
        for asked in ["GM0402", "gm0402", "hilversum", "HILVERSUM"] {
            assert_eq!(code(asked).as_deref(), Ok("GM0402"), "{asked}");
        }
        assert_eq!(code("Bergen (L.)").as_deref(), Ok("GM0893"));
    }

    #[test]
    fn what_does_not_fit_names_what_comes_near() {
        let near = code("Hilversim").unwrap_err();
        assert!(near.contains("bedoelt u Hilversum?"), "{near}");
        let several = code("bergen").unwrap_err();
        assert!(several.contains("Bergen (NH.) (GM0373) of Bergen (L.) (GM0893)"), "{several}");
        assert!(code("Xyzzyqwerty").unwrap_err().contains("noem de naam of de code"));
    }
}
