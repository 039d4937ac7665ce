//! Tables of CBS, RIVM and the politie that go on where a real one ends.

use crate::arena::Arena;
use std::fmt::Write as _;

/// Whatever is made of it: within the limits, and with a sentence when it is refused.
#[track_caller]
fn endured(name: &str, content: String) {
    let ended = Arena::with(name, content).throw(name);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    if ended.answer.code == Some(1) {
        ended.answer.refused(&[name]);
    }
}

const RIVM: &str = "Leeftijd;Marges;WijkenEnBuurten;Perioden";

/// More kinds of crime than fit in two bytes.
#[test]
fn seventy_thousand_kinds_of_crime() {
    let mut text = "WijkenEnBuurten;SoortMisdrijf;Perioden;GeregistreerdeMisdrijven_1\n".to_owned();
    for nr in 0..70_000 {
        writeln!(text, "GM0402;9.{}.{};2023JJ00;{nr}", nr / 1000, nr % 1000).unwrap();
    }
    endured("47022NED.csv", text);
}

#[test]
fn one_kind_of_crime_under_many_names() {
    let mut text = "WijkenEnBuurten;SoortMisdrijf;Perioden;GeregistreerdeMisdrijven_1\n".to_owned();
    for nr in 0..50_000 {
        writeln!(text, "GM0402;1.1.1 naam {nr};2023JJ00;{nr}").unwrap();
    }
    endured("47022NED.csv", text);
}

/// For each bound a value is sought that is not there.
#[test]
fn bounds_without_a_value() {
    let columns: String = (0..60).map(|nr| format!(";Vraag{nr}_{nr}")).collect();
    let mut text = format!("{RIVM}{columns}\n");
    let figures = ";1".repeat(60);
    for year in 1000..9000 {
        let marge = if year < 5000 { "MW00000" } else { "MO00000" };
        writeln!(text, "20300;{marge};GM0402;{year}JJ00{figures}").unwrap();
    }
    endured("50090NED.csv", text);
}

#[test]
fn ages_that_nobody_knows() {
    let mut text = format!("{RIVM};Eenzaam_28\n");
    for nr in 0..100_000 {
        writeln!(text, "{nr}9;MW{nr};GM0402;2020JJ00;1").unwrap();
    }
    endured("50090NED.csv", text);
}

/// Each age makes an indicator of each column.
#[test]
fn thousands_of_ages_in_hundreds_of_columns() {
    let columns: String = (0..400).map(|nr| format!(";Vraag{nr}_{nr}")).collect();
    let mut text = format!("{RIVM}{columns}\n");
    let figures = ";".repeat(399);
    for age in 0..10_000 {
        writeln!(text, "{age} tot {} jaar;MW00000;GM0402;2020JJ00;1{figures}", age + 1).unwrap();
    }
    endured("50090NED.csv", text);
}

/// An empty column is kept once in each period.
#[test]
fn hundreds_of_empty_columns_in_every_month() {
    let columns: String = (0..490).map(|nr| format!(";Vraag{nr}_{nr}")).collect();
    let mut text = format!("Perioden;WijkenEnBuurten{columns}\n");
    let figures = ";".repeat(489);
    for nr in 0..40_000 {
        let (year, month) = (1000 + nr / 12, nr % 12 + 1);
        writeln!(text, "{year}MM{month:02};WK040201;1{figures}").unwrap();
    }
    endured("tabel.csv", text);
}

/// A hundred thousand texts, in as many columns as there may be.
#[test]
fn columns_of_texts() {
    let mut text = "WijkenEnBuurten".to_owned();
    (0..495).for_each(|nr| write!(text, ";Kolom{nr}").unwrap());
    text += ";AantalX\n";
    for nr in 0..200 {
        writeln!(text, "WK0402{:02};{}1", nr % 9 + 1, "tekst;".repeat(495)).unwrap();
    }
    endured("tabel.csv", text.clone());
    let years = text.replacen("WijkenEnBuurten", "Perioden;WijkenEnBuurten", 1);
    let mut rows = years.lines();
    let mut text = format!("{}\n", rows.next().unwrap());
    for (nr, row) in rows.enumerate() {
        writeln!(text, "{};{row}", 1900 + nr / 9).unwrap();
    }
    endured("tabel.csv", text);
}

#[test]
fn names_of_gemeenten_of_almost_1_mb() {
    let long = "y".repeat(950_000);
    let mut text = "WijkenEnBuurten;Gemeentenaam_1;AantalInwoners_5\n".to_owned();
    writeln!(text, "GM0402;Hilversum;90000").unwrap();
    for nr in 0..330 {
        writeln!(text, "WK03{nr:04};{nr}{long};1000").unwrap();
    }
    endured("84799NED.csv", text);
}

#[test]
fn explanations_of_almost_1_mb() {
    let long = "y".repeat(950_000);
    let mut text = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto;toelichting\n".to_owned();
    for nr in 0..330 {
        writeln!(text, "i{nr};I;gezondheid;%;neutraal;1;nee;{long}").unwrap();
    }
    endured("indicatoren.csv", text);
}

#[test]
fn a_hundred_thousand_indicators() {
    let mut text = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n".to_owned();
    for nr in 0..100_000 {
        writeln!(text, "i{nr};I;leefgebied {nr};%;neutraal;1;nee").unwrap();
    }
    endured("indicatoren.csv", text);
}

#[test]
fn a_table_of_one_gebied_in_every_year_and_month() {
    let mut text = "Perioden;WijkenEnBuurten;Getal (aantal)\n".to_owned();
    for year in 1000..9999 {
        for month in 1..=12 {
            writeln!(text, "{year}MM{month:02};WK040201;{month}").unwrap();
        }
    }
    endured("tabel.csv", text);
}

/// A list of places for a whole continent.
#[test]
fn places_without_end() {
    let mut text = "id;naam;adres;telefoon\n".to_owned();
    for nr in 0..150_000 {
        writeln!(text, "p{nr};Plek {nr};Weg {nr};035 123 45 67").unwrap();
    }
    let ended = Arena::with("plekken.csv", text).throw("plekken.csv");
    ended.answer.refused(&["plekken.csv", "100.000 rijen"]);
}

/// Cells that are all wrong, or all there is.
#[test]
fn places_of_which_every_cell_is_wrong() {
    let mut text = "id;naam;lon;lat;rd_x;rd_y;status;bevestigd_op;email\n".to_owned();
    for nr in 0..15_000 {
        writeln!(text, "{nr};{nr};1e308;-1e308;NaN;inf;\u{202e}open;9999-99-99;@@").unwrap();
    }
    endured("plekken.csv", text);
    let one = format!("id;naam;adres\n{};\u{0};{}\n", "x".repeat(300), "y".repeat(900_000));
    endured("plekken.csv", one);
}
