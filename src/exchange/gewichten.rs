//! Other weights for a Foto: a CSV file with `id;gewicht` of indicators or leefgebieden.

use super::import::header::Columns;
use super::import::{ImportError, Row, Source};
use crate::model::nl;
use crate::model::progress::Progress;
use std::collections::BTreeMap;
use std::path::Path;

/// The weights by id; at least 0.
///
/// # Errors
/// One Dutch sentence with the name of the file, and the row that is wrong.
pub fn read(path: &Path) -> Result<BTreeMap<String, f64>, ImportError> {
    let mut progress = Progress::silent();
    let read = Source::open(path, &mut progress).and_then(|source| rows(source, &mut progress));
    read.map_err(|error| error.in_file(path.display().to_string()))
}

fn rows(mut source: Source, progress: &mut Progress) -> Result<BTreeMap<String, f64>, ImportError> {
    let columns = Columns::check(&source.head, &["id", "gewicht"], &[])?;
    let mut gewichten = BTreeMap::new();
    let mut row = Row::default();
    while source.next(&mut row, progress)? {
        let wrong = |reden: &'static str| ImportError::WrongRow { rij: row.number, reden };
        if columns.width_problem(&row).is_some() {
            return Err(wrong("deze rij heeft niet twee cellen; schrijf id;gewicht"));
        }
        let id = columns.text(&row, "id").trim().to_owned();
        let gewicht = nl::parse_number(columns.text(&row, "gewicht"))
            .filter(|gewicht| *gewicht >= 0.0)
            .ok_or_else(|| wrong("het gewicht is geen getal vanaf 0"))?;
        if id.is_empty() {
            return Err(wrong("de id ontbreekt"));
        }
        if gewichten.insert(id, gewicht).is_some() {
            return Err(wrong("deze id staat er al; houd één van beide rijen"));
        }
    }
    Ok(gewichten)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<BTreeMap<String, f64>, String> {
        let source = Source::from_text("g.csv", text).unwrap();
        rows(source, &mut Progress::silent()).map_err(|error| error.to_string())
    }

    #[test]
    fn weights_are_read_by_id() {
        let found = read("id;gewicht\nveiligheid;2\nbijstand-per-1000-inwoners;0,5\n").unwrap();
        let expected =
            [("bijstand-per-1000-inwoners".to_owned(), 0.5), ("veiligheid".to_owned(), 2.0)];
        assert_eq!(found, BTreeMap::from(expected));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_row() {
        for (text, words) in [
            ("id;gewicht\na;-1\n", "rij 2: het gewicht is geen getal vanaf 0"),
            ("id;gewicht\na;1\nb;veel\n", "rij 3: het gewicht"),
            ("id;gewicht\n;1\n", "rij 2: de id ontbreekt"),
            ("id;gewicht\na;1\na;2\n", "rij 3: deze id staat er al"),
            ("id;gewicht\na;1;2\n", "rij 2: deze rij heeft niet twee cellen"),
            ("naam;gewicht\na;1\n", "'naam'"),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.contains(words), "{told}");
        }
    }
}
