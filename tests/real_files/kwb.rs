//! Kerncijfers wijken en buurten 2020 of CBS (84799NED), the whole country.

use crate::common::Place;
use crate::{Table, open, source};
use std::collections::HashMap;

const COUNTRY: &str = "84799NED_TypedDataSet_nederland_kwb2020.csv";

/// The columns before the figures: names and codes.
const NAMES: usize = 6;

/// A file of a gemeente from the whole country.
fn gemeente(place: &Place, name: &str, gemeente: &str) {
    let country = source(COUNTRY);
    let mut command = place.program();
    command.args(["nieuw", name, "--gemeente", gemeente, "--bron"]).arg(country);
    crate::common::program::Answer::of(&mut command).done();
}

fn count(db: &rusqlite::Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The values of an indicator, per code; `None` with its reason where one is missing.
fn values(db: &rusqlite::Connection, id: &str) -> HashMap<String, (Option<f64>, Option<String>)> {
    let sql = "SELECT gebied, waarde, reden FROM waarneming_leesbaar WHERE indicator = ?1";
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))));
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_whole_country_arrives_cell_by_cell() {
    let place = Place::new();
    let table = Table::of_source(COUNTRY);
    let filled = |row: &csv::StringRecord| {
        row.iter().skip(NAMES).filter(|cell| !matches!(cell.trim(), "" | ".")).count()
    };
    let cells: usize = table.rows.iter().map(filled).sum();
    assert_eq!((table.rows.len(), cells), (17_341, 740_553));

    gemeente(&place, "h.wijk", "Hilversum");
    let mut command = place.program();
    command.args(["importeer", "h.wijk"]).arg(source(COUNTRY)).args(["--alle-gebieden", "--json"]);
    let report = crate::common::program::Answer::of(&mut command).json();
    let told = |field: &str| report[field].as_u64().unwrap();
    assert_eq!(told("nieuw") + told("gelijk") + told("gewijzigd"), 740_553);
    assert_eq!((told("gewijzigd"), &report["geweigerd"]), (0, &serde_json::json!([])));
    place.sound("h.wijk");

    let db = open(&place, "h.wijk");
    let newest = "(SELECT max(nr) FROM batch)";
    // What was computed from other columns has a numerator.
    let kept = format!(
        "SELECT count(*) FROM waarneming
         WHERE batch = {newest} AND waarde IS NOT NULL AND teller IS NULL"
    );
    assert_eq!(count(&db, &kept), 740_553);
    missing_stays_missing(&table, &db);
}

fn missing_stays_missing(table: &Table, db: &rusqlite::Connection) {
    for (column, id) in [
        ("AantalInwoners_5", "aantal-inwoners"),
        ("AfstandTotGroteSupermarkt_106", "afstand-tot-grote-supermarkt"),
        ("MateVanStedelijkheid_115", "mate-van-stedelijkheid"),
        ("PersonenautoSPerHuishouden_102", "personenautos-per-huishouden"),
    ] {
        let values = values(db, id);
        assert_eq!(values.len(), 17_341, "{id}");
        for row in &table.rows {
            let code = table.cell(row, "WijkenEnBuurten").unwrap();
            let (value, reason) = &values[code];
            assert_eq!(*value, table.number(row, column), "{id} of {code}");
            let expected = value.is_none().then_some("geheim");
            assert_eq!(reason.as_deref(), expected, "{id} of {code}");
        }
    }
    // Not published at all in this edition: no value, no zero, told once for the column.
    assert!(table.rows.iter().all(|row| table.cell(row, "GemiddeldeWoningwaarde_35").is_none()));
    assert_eq!(values(db, "gemiddelde-woz-waarde").len(), 0);
    let told = "SELECT count(*) FROM lege_kolom JOIN indicator ON nr = indicator
                WHERE sleutel = 'gemiddelde-woz-waarde' AND batch = (SELECT max(nr) FROM batch)";
    assert_eq!(count(db, told), 1);
}

#[test]
fn benchmarks_are_those_of_the_example() {
    let place = Place::new();
    gemeente(&place, "h.wijk", "Hilversum");
    let db = open(&place, "h.wijk");
    let seed = Table::of_seed("benchmark.csv");
    let sql =
        "SELECT n, gemiddelde, sd, mediaan, mad FROM benchmark JOIN indicator ON nr = indicator
               WHERE sleutel = ?1 AND periode = 202099 AND groep = ?2";
    let mut compared = 0;
    for row in &seed.rows {
        if !seed.cell(row, "bron").unwrap().starts_with("CBS|84799NED") {
            continue;
        }
        let key = [seed.cell(row, "indicator").unwrap(), seed.cell(row, "groep").unwrap()];
        let found: [f64; 5] = db
            .query_row(sql, key, |row| {
                let n: i64 = row.get(0)?;
                Ok([n as f64, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])
            })
            .unwrap_or_else(|error| panic!("{key:?}: {error}"));
        for (name, found) in ["n", "gemiddelde", "sd", "mediaan", "mad"].into_iter().zip(found) {
            let wanted = seed.number(row, name).unwrap();
            // The seed has twelve digits.
            assert!((found - wanted).abs() <= wanted.abs() * 1e-11, "{key:?} {name}: {found}");
        }
        compared += 1;
    }
    assert_eq!(compared, 24, "six indicators, four groups");
}

#[test]
fn mean_and_sd_of_the_country_are_those_of_the_source() {
    let place = Place::new();
    gemeente(&place, "h.wijk", "Hilversum");
    let table = Table::of_source(COUNTRY);
    let values: Vec<f64> = table
        .rows
        .iter()
        .filter(|row| {
            let code = table.cell(row, "WijkenEnBuurten").unwrap();
            code.starts_with("WK") && !code.starts_with("WK0402")
        })
        .filter_map(|row| table.number(row, "AantalInwoners_5"))
        .filter(|inwoners| *inwoners >= 1000.0)
        .collect();
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let sd = (values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0)).sqrt();
    let sql = "SELECT n, gemiddelde, sd FROM benchmark JOIN indicator ON nr = indicator
               WHERE sleutel = 'aantal-inwoners' AND groep = 'alle'";
    let found: (f64, f64, f64) = open(&place, "h.wijk")
        .query_row(sql, [], |row| Ok((row.get::<_, i64>(0)? as f64, row.get(1)?, row.get(2)?)))
        .unwrap();
    assert_eq!(found.0, n);
    assert!((found.1 - mean).abs() < 1e-6 && (found.2 - sd).abs() < 1e-6, "{found:?}");
}

#[test]
fn any_gemeente_gets_a_foto_that_is_not_empty() {
    let place = Place::new();
    let table = Table::of_source(COUNTRY);
    for (naam, code) in [("Oss", "GM0828"), ("Utrecht", "GM0344"), ("Aa en Hunze", "GM1680")] {
        let file = format!("{code}.wijk");
        gemeente(&place, &file, naam);
        let foto = place.run(&["foto", &file, "--json"]).json();
        assert_eq!((&foto["gemeente"]["code"], &foto["peiljaar"]), (&code.into(), &2020.into()));
        let wijken = foto["wijken"].as_array().unwrap();
        let prefix = code.replace("GM", "WK");
        let own = |row: &&csv::StringRecord| {
            table.cell(row, "WijkenEnBuurten").unwrap().starts_with(&prefix)
        };
        assert_eq!(wijken.len(), table.rows.iter().filter(own).count(), "{naam}");
        let with_outcome = wijken.iter().filter(|wijk| {
            let leefgebieden = wijk["leefgebieden"].as_array().unwrap();
            leefgebieden.iter().any(|leefgebied| leefgebied["klasse"].is_string())
        });
        assert!(with_outcome.count() * 2 > wijken.len(), "{naam}: more than half has an outcome");
        let told = place.run(&["foto", &file, "--vergelijk", "nederland", "--json"]).json();
        assert!(told.to_string().contains("gunstiger"), "{naam} beside the country");
        place.sound(&file);
    }
}

#[test]
fn inwoners_of_the_wijken_are_those_of_the_example() {
    let place = Place::new();
    gemeente(&place, "h.wijk", "Hilversum");
    let values = values(&open(&place, "h.wijk"), "aantal-inwoners");
    let seed = Table::of_seed("waarnemingen.csv");
    let mut compared = 0;
    for row in &seed.rows {
        let is = |column: &str, text: &str| seed.cell(row, column) == Some(text);
        let code = seed.cell(row, "gebied").unwrap();
        if is("indicator", "aantal-inwoners") && is("periode", "2020") && code.starts_with("WK") {
            assert_eq!(values[code].0, seed.number(row, "waarde"), "{code}");
            compared += 1;
        }
    }
    assert_eq!(compared, 9);
}
