//! Other weights for a Foto: a CSV file with `id;gewicht` of indicators or leefgebieden.

use super::import::header::Columns;
use super::import::{ImportError, Row, Source};
use crate::model::progress::Progress;
use crate::model::{Indicator, Leefgebied, nl};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// Weights beyond these are mistakes, and do not add up exactly.
const SMALLEST: f64 = 0.000_001;
const LARGEST: f64 = 1_000_000.0;

const WRONG: &str = "dit is geen gewicht; schrijf een getal van 0 tot en met 1.000.000 in gewone \
                     cijfers, bijvoorbeeld 2 of 0,5";

/// What a weight can be of.
#[derive(Debug, Clone, Default)]
pub struct Bekend {
    indicatoren: HashSet<String>,
    leefgebieden: HashSet<String>,
}

impl Bekend {
    /// The indicators that count, and the leefgebieden.
    pub fn new<'a>(
        indicatoren: impl IntoIterator<Item = &'a Indicator>,
        leefgebieden: impl IntoIterator<Item = &'a Leefgebied>,
    ) -> Self {
        let counting = indicatoren.into_iter().filter(|one| one.counts());
        Self {
            indicatoren: counting.map(|one| one.id.clone()).collect(),
            leefgebieden: leefgebieden.into_iter().map(|one| one.id.clone()).collect(),
        }
    }

    /// A weight is of one thing: never of two, and never of nothing.
    fn check(&self, rij: u64, id: &str) -> Result<(), ImportError> {
        let id = id.to_owned();
        match (self.indicatoren.contains(&id), self.leefgebieden.contains(&id)) {
            (true, true) => Err(ImportError::TwofoldWeight { rij, id }),
            (false, false) => Err(ImportError::UnknownWeight { rij, id }),
            _ => Ok(()),
        }
    }
}

/// The weights by id; 0, or from a millionth to a million.
///
/// # Errors
/// One Dutch sentence with the name of the file, and the row that is wrong.
pub fn read(path: &Path, bekend: &Bekend) -> Result<BTreeMap<String, f64>, ImportError> {
    let mut progress = Progress::silent();
    let read =
        Source::open(path, &mut progress).and_then(|source| rows(source, bekend, &mut progress));
    read.map_err(|error| error.in_file(path.display().to_string()))
}

fn rows(
    mut source: Source,
    bekend: &Bekend,
    progress: &mut Progress,
) -> Result<BTreeMap<String, f64>, ImportError> {
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
            .filter(|gewicht| *gewicht == 0.0 || (SMALLEST..=LARGEST).contains(gewicht))
            .ok_or_else(|| wrong(WRONG))?;
        if id.is_empty() {
            return Err(wrong("de id ontbreekt"));
        }
        bekend.check(row.number, &id)?;
        if gewichten.insert(id, gewicht).is_some() {
            return Err(wrong("deze id staat er al; houd één van beide rijen"));
        }
    }
    Ok(gewichten)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bekend() -> Bekend {
        let all = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Bekend {
            indicatoren: all(&["a", "b", "bijstand-per-1000-inwoners", "wonen"]),
            leefgebieden: all(&["veiligheid", "wonen"]),
        }
    }

    #[test]
    fn a_weight_is_of_one_thing() {
        let told = read("id;gewicht\na;1\nwonen;2\n").unwrap_err();
        assert!(
            told.starts_with("rij 3: 'wonen' is hier een indicator én een leefgebied"),
            "{told}"
        );
        let told = read("id;gewicht\nverzonnen;2\n").unwrap_err();
        assert!(told.starts_with("rij 2: 'verzonnen' is geen indicator of leefgebied"), "{told}");
    }

    fn read(text: &str) -> Result<BTreeMap<String, f64>, String> {
        let source = Source::from_text("g.csv", text).unwrap();
        rows(source, &bekend(), &mut Progress::silent()).map_err(|error| error.to_string())
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
            ("id;gewicht\na;-1\n", "rij 2: dit is geen gewicht"),
            ("id;gewicht\na;1\nb;veel\n", "rij 3: dit is geen gewicht"),
            ("id;gewicht\na;1e6\n", "in gewone cijfers"),
            ("id;gewicht\na;10000000\n", "tot en met 1.000.000"),
            ("id;gewicht\na;0,0000000001\n", "rij 2: dit is geen gewicht"),
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
