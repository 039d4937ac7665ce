//! Gezondheid per wijk en buurt of RIVM: 50090NED as CSV and XLSX, and 50150NED.

use crate::common::Place;
use crate::common::program::Answer;
use crate::seeds::figures;
use crate::{Table, open, source};
use serde_json::Value;

const OF_2016: &str = "50090NED_UntypedDataSet_hilversum_2016_18plus.csv";
const OF_2020: &str = "50090NED_UntypedDataSet_hilversum_2020_18plus.csv";
const OLDER: &str = "50090NED_UntypedDataSet_hilversum_2020_65plus.csv";
const COUNTRY: &str = "50090NED_nederland_2020_18plus.xlsx";
const LATER: &str = "gezondheid_50150NED_goedervaren_hilversum_2012-2024.csv";
const KWB: &str = "84799NED_TypedDataSet_nederland_kwb2020.csv";

fn import(place: &Place, file: &str, options: &[&str]) -> Value {
    let mut command = place.program();
    command.args(["importeer", "h.wijk"]).arg(source(file)).args(options).arg("--json");
    Answer::of(&mut command).json()
}

/// A file about Hilversum with the CBS figures of its own, and the sizes of Dutch wijken.
fn hilversum(place: &Place) {
    let mut command = place.program();
    command.args(["nieuw", "h.wijk", "--gemeente", "Hilversum", "--bron"]).arg(source(KWB));
    Answer::of(&mut command).done();
}

/// The value of an indicator, or the reason that there is none.
fn value(
    place: &Place,
    gebied: &str,
    indicator: &str,
    periode: &str,
) -> (Option<f64>, Option<String>) {
    let sql = "SELECT waarde, reden FROM waarneming_leesbaar
               WHERE gebied = ?1 AND indicator = ?2 AND periode = ?3";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    open(place, "h.wijk")
        .query_row(sql, [gebied, indicator, periode], read)
        .unwrap_or_else(|error| panic!("{gebied} {indicator} {periode}: {error}"))
}

#[test]
fn every_cell_of_hilversum_is_there_with_its_reason() {
    for (file, suffix, periode) in
        [(OF_2016, "18plus", "2016"), (OF_2020, "18plus", "2020"), (OLDER, "65plus", "2020")]
    {
        let place = Place::new();
        hilversum(&place);
        assert_eq!(import(&place, file, &[])["soort"], "rivm");
        let table = Table::of_source(file);
        for (column, id) in [
            ("ErvarenGezondheidGoedZeerGoed_4", "ervaren-gezondheid-goed-zeer-goed"),
            ("MoeiteMetRondkomen_38", "moeite-met-rondkomen"),
            ("LopenNaarSchoolOfWerk_35", "lopen-naar-school-of-werk"),
        ] {
            for row in &table.rows {
                let code = table.cell(row, "WijkenEnBuurten").unwrap().replace("NL01", "NL00");
                let raw = row.get(table.columns[column]).unwrap().trim();
                let (value, reason) = value(&place, &code, &format!("{id}-{suffix}"), periode);
                assert_eq!(value, table.number(row, column), "{code} {id}");
                let expected = match raw {
                    "." => Some("geheim"),
                    "" => Some("niet_gevraagd"),
                    _ => None,
                };
                assert_eq!(reason.as_deref(), expected, "{code} {id}");
            }
        }
        place.sound("h.wijk");
    }
}

#[test]
fn the_later_table_is_laid_beside_the_earlier_one() {
    let place = Place::new();
    hilversum(&place);
    import(&place, OF_2016, &[]);
    import(&place, OF_2020, &[]);
    // Counted by hand with a spreadsheet: of 180 figures 108 are about other years, 5 are equal.
    let report = import(&place, LATER, &[]);
    let counts = ["nieuw", "gewijzigd", "gelijk"].map(|field| report[field].as_u64().unwrap());
    assert_eq!(counts, [108, 67, 5]);
    let largest = &report["wijzigingen"][0];
    assert_eq!(largest["gebied"], "BU04020506", "Egelshoek, 75,1 became 67,4");
    assert_eq!((&largest["oud"], &largest["nieuw"]), (&75.1.into(), &67.4.into()));
}

#[test]
fn the_whole_country_from_a_workbook_is_the_csv_of_hilversum() {
    let (from_csv, from_workbook) = (Place::new(), Place::new());
    for place in [&from_csv, &from_workbook] {
        hilversum(place);
    }
    import(&from_csv, OF_2020, &[]);
    let report = import(&from_workbook, COUNTRY, &[]);
    assert_eq!((&report["soort"], &report["geweigerd"]), (&"rivm".into(), &serde_json::json!([])));
    let sql = "SELECT gebied, indicator, periode, waarde, reden FROM waarneming_leesbaar
               WHERE gebied LIKE '__0402%' AND uitgever = 'RIVM' ORDER BY 1, 2, 3";
    let rows = |place: &Place| -> Vec<([String; 3], Option<f64>, Option<String>)> {
        let db = open(place, "h.wijk");
        let mut statement = db.prepare(sql).unwrap();
        let read = |row: &rusqlite::Row<'_>| {
            Ok(([row.get(0)?, row.get(1)?, row.get(2)?], row.get(3)?, row.get(4)?))
        };
        statement.query_map([], read).unwrap().map(Result::unwrap).collect()
    };
    let csv = rows(&from_csv);
    assert_eq!(csv.len(), 53 * 35, "53 gebieden of Hilversum, 35 questions");
    assert_eq!(rows(&from_workbook), csv);
}

#[test]
fn benchmarks_are_those_of_the_example() {
    let place = Place::new();
    hilversum(&place);
    let report = import(&place, COUNTRY, &[]);
    assert_eq!(report["waarschuwingen"], serde_json::json!([]));
    let db = open(&place, "h.wijk");
    let seed = Table::of_seed("benchmark.csv");
    let sql = "SELECT n, gemiddelde, sd FROM benchmark JOIN indicator ON nr = indicator
               WHERE sleutel = ?1 AND periode = 202099 AND groep = ?2";
    let mut compared = 0;
    for row in &seed.rows {
        let bron = seed.cell(row, "bron").unwrap();
        let key = [seed.cell(row, "indicator").unwrap(), seed.cell(row, "groep").unwrap()];
        if !bron.starts_with("RIVM") || !key[0].ends_with("-18plus") {
            continue;
        }
        let found: [f64; 3] = db
            .query_row(sql, key, |row| Ok([row.get::<_, i64>(0)? as f64, row.get(1)?, row.get(2)?]))
            .unwrap_or_else(|error| panic!("{key:?}: {error}"));
        for (name, found) in ["n", "gemiddelde", "sd"].into_iter().zip(found) {
            let wanted = seed.number(row, name).unwrap();
            assert!((found - wanted).abs() <= wanted.abs() * 1e-11, "{key:?} {name}: {found}");
        }
        compared += 1;
    }
    assert!(compared >= 28, "{compared}");
}

#[test]
fn without_the_sizes_of_wijken_the_benchmark_is_left_out_and_said() {
    let place = Place::new();
    place.example("h.wijk");
    let report = import(&place, COUNTRY, &["--proef"]);
    assert_eq!(report["waarschuwingen"][0]["soort"], "geen_benchmark");
    // In one call the order of the files makes no difference.
    let mut command = place.program();
    command.args(["importeer", "h.wijk"]).arg(source(COUNTRY)).arg(source(KWB)).arg("--json");
    let reports = Answer::of(&mut command).json();
    assert_eq!(reports[0]["waarschuwingen"], serde_json::json!([]));
}

#[test]
fn a_later_figure_of_the_gemeente_alone_is_not_laid_beside_earlier_ones_of_wijken() {
    let place = Place::new();
    hilversum(&place);
    import(&place, OF_2020, &[]);
    let call = ["foto", "h.wijk", "--vergelijk", "gemeente", "--json"];
    let z = |foto: &Value| -> Vec<f64> {
        let wijken = foto["wijken"].as_array().unwrap().iter();
        let of_wijk = |wijk: &Value| {
            let parts = wijk["leefgebieden"].as_array().unwrap().clone();
            let all = parts.iter().flat_map(|part| part["indicatoren"].as_array().unwrap().clone());
            let own = all.filter(|one| one["id"] == "ervaren-gezondheid-goed-zeer-goed-18plus");
            own.filter_map(|one| one["z"].as_f64()).collect::<Vec<f64>>()
        };
        wijken.flat_map(of_wijk).collect()
    };
    let before = z(&place.run(&call).json());
    assert!(before.len() >= 8, "{before:?}");
    // The later table has the gemeente and its buurten through 2024, and no wijken; its 2020 of
    // the gemeente is 79,2 where the earlier one has 79,5.
    import(&place, LATER, &[]);
    let after = z(&place.run(&call).json());
    let moved: Vec<f64> = after.iter().zip(&before).map(|(a, b)| a - b).collect();
    assert!(moved.iter().all(|step| *step > 0.0 && *step < 0.5), "{moved:?}");
}

#[test]
fn other_gemeenten_of_the_example_have_the_figures_of_the_files() {
    let place = Place::new();
    hilversum(&place);
    import(&place, COUNTRY, &[]);
    let mut gemeenten = std::collections::HashSet::new();
    let all = figures("50090NED").into_iter().chain(figures("84799NED"));
    for figure in all.filter(|one| one.gebied.starts_with("GM") && one.gebied != "GM0402") {
        let (found, _) = value(&place, &figure.gebied, &figure.indicator, &figure.periode);
        let (found, kept) = (found.unwrap(), figure.waarde.unwrap());
        assert!((found - kept).abs() < 5e-7, "{} of {}", figure.indicator, figure.gebied);
        gemeenten.insert(figure.gebied);
    }
    // All with 50.000 to 150.000 inwoners in 2020, but Hilversum.
    let sql = "SELECT count(*) FROM waarneming_leesbaar
               WHERE indicator = 'aantal-inwoners' AND gebied GLOB 'GM*' AND gebied <> 'GM0402'
               AND waarde >= 50000 AND waarde < 150000";
    let expected: u32 = open(&place, "h.wijk").query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(gemeenten.len(), expected as usize);
}
