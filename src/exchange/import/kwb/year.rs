//! The year of a KWB, which stands nowhere in its rows.
//!
//! It follows from the table number in the file name, else from what the file holds: the place of
//! a column that moves through the years, and the inhabitants of the Netherlands on 1 January.

use crate::exchange::ids::base_name;
use crate::exchange::import::wide::bron::table_number;
use crate::exchange::import::{Head, ImportError, Source};
use crate::model::nl;

/// Tables of Kerncijfers wijken en buurten and their year.
const TABLES: [(&str, i32); 13] = [
    ("82339NED", 2013),
    ("82931NED", 2014),
    ("83220NED", 2015),
    ("83487NED", 2016),
    ("83765NED", 2017),
    ("84286NED", 2018),
    ("84583NED", 2019),
    ("84799NED", 2020),
    ("85039NED", 2021),
    ("85318NED", 2022),
    ("85618NED", 2023),
    ("85984NED", 2024),
    ("86165NED", 2025),
];

/// The number behind `MateVanStedelijkheid`, and the years whose table has it there.
const PLACES: [(&str, &[i32]); 5] = [
    ("MateVanStedelijkheid_104", &[2017]),
    ("MateVanStedelijkheid_115", &[2019, 2020]),
    ("MateVanStedelijkheid_116", &[2021, 2022]),
    ("MateVanStedelijkheid_120", &[2024, 2025]),
    ("MateVanStedelijkheid_125", &[2023]),
];

/// Inhabitants of the Netherlands on 1 January (CBS, Bevolking; kerncijfers).
const INHABITANTS: [(f64, i32); 8] = [
    (17_081_507.0, 2017),
    (17_181_084.0, 2018),
    (17_282_163.0, 2019),
    (17_407_585.0, 2020),
    (17_475_415.0, 2021),
    (17_590_672.0, 2022),
    (17_811_291.0, 2023),
    (17_942_942.0, 2024),
];

/// The year of the file.
///
/// # Errors
/// When nothing tells it, or `jaar` contradicts what the file says.
pub fn year(
    source: &Source,
    inhabitants_of_nl: Option<f64>,
    jaar: Option<i32>,
) -> Result<i32, ImportError> {
    let blad = source.blad.as_deref().unwrap_or_default();
    choose(clues(&source.bestand, blad, &source.head, inhabitants_of_nl), jaar)
}

fn choose(clues: Vec<Clue>, jaar: Option<i32>) -> Result<i32, ImportError> {
    let Some(jaar) = jaar else {
        let certain = clues.iter().find(|clue| clue.years.len() == 1);
        return certain.map(|clue| clue.years[0]).ok_or(ImportError::NoYear);
    };
    if !(1900..=2100).contains(&jaar) {
        let reden = "dat is geen jaartal van een KWB".to_owned();
        return Err(ImportError::OtherYear { jaar, reden });
    }
    match clues.into_iter().find(|clue| !clue.years.contains(&jaar)) {
        Some(clue) => Err(ImportError::OtherYear { jaar, reden: clue.reason }),
        None => Ok(jaar),
    }
}

/// The year of the table of Kerncijfers wijken en buurten whose number is in a file name.
pub fn year_of_table(bestand: &str) -> Option<i32> {
    let number = table_number(bestand)?;
    TABLES.iter().find(|(table, _)| *table == number).map(|(_, year)| *year)
}

/// Something that narrows down the year.
struct Clue {
    years: Vec<i32>,
    reason: String,
}

fn clues(bestand: &str, blad: &str, head: &Head, inhabitants_of_nl: Option<f64>) -> Vec<Clue> {
    let by_name = year_of_table(bestand).map(|year| {
        let number = table_number(bestand).unwrap_or_default();
        Clue { years: vec![year], reason: format!("tabel {number} gaat over {year}") }
    });
    let by_nl = inhabitants_of_nl.and_then(|inhabitants| {
        let &(_, year) = INHABITANTS.iter().find(|(number, _)| *number == inhabitants)?;
        let reason = format!("zoveel inwoners had Nederland in {year}");
        Some(Clue { years: vec![year], reason })
    });
    let by_workbook = year_of_kwb(blad).or_else(|| year_of_kwb(bestand)).map(|year| Clue {
        years: vec![year],
        reason: format!("het werkblad of bestand heet kwb-{year}"),
    });
    [by_name, by_workbook, by_columns(head), by_nl].into_iter().flatten().collect()
}

/// The year in the name of a workbook or its sheet: `kwb-2024.xlsx`, `KWB2025`.
fn year_of_kwb(name: &str) -> Option<i32> {
    let name = name.to_ascii_lowercase();
    let (_, rest) = name.split_once("kwb")?;
    let digits: String =
        rest.trim_start_matches(['-', '_', ' ']).chars().take_while(char::is_ascii_digit).collect();
    (digits.len() == 4).then(|| digits.parse().ok()).flatten()
}

fn by_columns(head: &Head) -> Option<Clue> {
    let column = head.columns.iter().find(|name| base_name(name) == "MateVanStedelijkheid")?;
    let (_, years) = PLACES.iter().find(|(name, _)| name == column)?;
    let words: Vec<String> = years.iter().map(i32::to_string).collect();
    let words = nl::list(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let reason = format!("de kolommen horen bij {words}");
    Some(Clue { years: years.to_vec(), reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(columns: &[&str]) -> Head {
        Head {
            columns: columns.iter().map(|&c| c.to_owned()).collect(),
            delimiter: b';',
            geojson: false,
        }
    }

    fn year(
        bestand: &str,
        head: &Head,
        inhabitants: Option<f64>,
        jaar: Option<i32>,
    ) -> Result<i32, ImportError> {
        choose(clues(bestand, "", head, inhabitants), jaar)
    }

    #[test]
    fn a_workbook_says_its_year() {
        for (name, year) in
            [("kwb-2024.xlsx", Some(2024)), ("KWB2025", Some(2025)), ("kwb.csv", None)]
        {
            assert_eq!(year_of_kwb(name), year, "{name}");
        }
    }

    #[test]
    fn name_then_content_then_choice() {
        let plain = head(&["AantalInwoners_5"]);
        assert_eq!(year("84799NED.csv", &plain, None, None).unwrap(), 2020);
        assert_eq!(year("kwb.csv", &plain, Some(17_407_585.0), None).unwrap(), 2020);
        let certain = head(&["MateVanStedelijkheid_125"]);
        assert_eq!(year("kwb.csv", &certain, None, None).unwrap(), 2023);
        assert_eq!(year("kwb.csv", &plain, None, Some(2018)).unwrap(), 2018);
        let two = head(&["MateVanStedelijkheid_115"]);
        assert_eq!(year("kwb.csv", &two, None, Some(2019)).unwrap(), 2019);
        assert!(matches!(year("kwb.csv", &two, None, None), Err(ImportError::NoYear)));
        assert!(matches!(year("99999NED.csv", &plain, None, None), Err(ImportError::NoYear)));
    }

    #[test]
    fn a_choice_that_contradicts_is_refused() {
        let plain = head(&["AantalInwoners_5"]);
        let two = head(&["MateVanStedelijkheid_115"]);
        for result in [
            year("84799NED.csv", &plain, None, Some(2021)),
            year("kwb.csv", &two, None, Some(2024)),
            year("kwb.csv", &plain, Some(17_407_585.0), Some(2019)),
            year("kwb.csv", &plain, None, Some(20)),
        ] {
            assert!(matches!(result, Err(ImportError::OtherYear { .. })), "{result:?}");
        }
    }
}
