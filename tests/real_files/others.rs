//! Registered crimes of the politie, and web exports of StatLine.

use crate::common::Place;
use crate::common::program::Answer;
use crate::{Table, open, source};
use serde_json::Value;

fn import(place: &Place, file: &str, options: &[&str]) -> Value {
    let mut command = place.program();
    command.args(["importeer", "x.wijk"]).arg(source(file)).args(options).arg("--json");
    Answer::of(&mut command).json()
}

fn gemeente(place: &Place, naam: &str) {
    let kwb = source("84799NED_TypedDataSet_nederland_kwb2020.csv");
    let mut command = place.program();
    command.args(["nieuw", "x.wijk", "--gemeente", naam, "--bron"]).arg(kwb);
    Answer::of(&mut command).done();
}

fn value(place: &Place, gebied: &str, indicator: &str, periode: &str) -> Option<f64> {
    let sql = "SELECT waarde FROM waarneming_leesbaar
               WHERE gebied = ?1 AND indicator = ?2 AND periode = ?3";
    open(place, "x.wijk")
        .query_row(sql, [gebied, indicator, periode], |row| row.get(0))
        .unwrap_or_else(|error| panic!("{gebied} {indicator} {periode}: {error}"))
}

#[test]
fn crimes_of_wijken_are_those_of_their_buurten() {
    let file = "misdrijven_47022NED_totaal_hilversum_2021-2025.csv";
    let place = Place::new();
    gemeente(&place, "Hilversum");
    let report = import(&place, file, &[]);
    assert_eq!(
        (&report["soort"], &report["geweigerd"]),
        (&"politie".into(), &serde_json::json!([]))
    );
    let table = Table::of_source(file);
    let sum = |wijk: &str, year: &str| -> f64 {
        let rows = table.rows.iter().filter(|row| {
            table.cell(row, "WijkenEnBuurten").unwrap().starts_with(&wijk.replace("WK", "BU"))
                && table.cell(row, "Perioden").unwrap().starts_with(year)
        });
        rows.map(|row| table.number(row, "GeregistreerdeMisdrijven_1").unwrap()).sum()
    };
    for wijk in ["WK040201", "WK040206", "WK040209"] {
        for year in ["2021", "2025"] {
            let found = value(&place, wijk, "geregistreerde-misdrijven", year);
            assert_eq!(found, Some(sum(wijk, year)), "{wijk} {year}");
        }
    }
    // Centrum: 1.000 crimes in 2021 and 9.775 inhabitants in 2020.
    let rate = value(&place, "WK040201", "misdrijven-per-1000-inwoners", "2021").unwrap();
    assert!((rate - 1000.0 * 1000.0 / 9775.0).abs() < 1e-9, "{rate}");
    assert_eq!(value(&place, "GM0402", "geregistreerde-misdrijven", "2025"), Some(4048.0));
    place.sound("x.wijk");
}

#[test]
fn web_exports_of_statline_keep_negative_scores_and_points() {
    let place = Place::new();
    gemeente(&place, "Amsterdam");
    let ses = import(&place, "statline_85163NED_seswoa_2019_amsterdam_bom.csv", &[]);
    assert_eq!((&ses["soort"], &ses["geweigerd"]), (&"statline".into(), &serde_json::json!([])));
    let score = "ses-woa-totaalscore-gemiddelde-score";
    assert_eq!(value(&place, "WK036300", score, "2019"), Some(-0.022));
    assert_eq!(value(&place, "BU03630100", score, "2019"), None);
    assert_eq!(value(&place, "GM0363", "particuliere-huishoudens", "2019"), Some(457_400.0));

    let near = import(&place, "statline_nabijheid2020_amsterdam_met_punt.csv", &[]);
    assert_eq!(near["geweigerd"], serde_json::json!([]));
    assert_eq!(value(&place, "WK036300", "afstand-tot-school", "2020"), Some(0.5));
    assert_eq!(value(&place, "BU03630100", "cafes-within-1-km", "2020"), None);
    place.sound("x.wijk");
}
