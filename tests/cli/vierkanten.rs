//! Inhabitants per square of 100 m: taken in, taken back, and counted.

use crate::common::Place;
use crate::loopafstand::{plek, square};

/// A file of CBS: three squares in the first wijk (one secret), one in the second, one elsewhere.
const NAME: &str = "cbs_vk100_2023_v1.csv";
const SQUARES: &str = "\
crs28992res100m,aantal_inwoners,aantal_mannen
E1404N4704,60,30
E1401N4701,30,20
E1409N4709,-99997,-99997
E1415N4705,10,5
E0012N3070,500,250
";

fn squares(place: &Place, name: &str) {
    square(place, name);
    place.write(NAME, SQUARES);
}

#[test]
fn squares_come_in_and_go_out_as_one_step() {
    let place = Place::new();
    squares(&place, "s.wijk");
    let before = place.steps("s.wijk");
    let report = place.run(&["importeer", "s.wijk", NAME, "--json"]).json();
    assert_eq!((&report["soort"], &report["nieuw"]), (&"vierkanten".into(), &4.into()));
    assert_eq!(report["bron"], "CBS|Statistische gegevens per vierkant van 100 m 2023||CC BY 4.0");
    assert_eq!(report["geweigerd"], serde_json::json!([]));
    assert_eq!(place.steps("s.wijk"), before + 1);
    place.sound("s.wijk");
    let bytes = place.bytes("s.wijk");
    let again = place.run(&["importeer", "s.wijk", NAME, "--json"]).json();
    assert_eq!(again["al_ingelezen"], true);
    assert_eq!(place.bytes("s.wijk"), bytes, "nothing to take over: the file is untouched");
    place.run(&["ongedaan", "s.wijk"]).done();
    place.sound("s.wijk");
    let once_more = place.run(&["importeer", "s.wijk", NAME, "--json"]).json();
    assert_eq!((&once_more["nieuw"], &once_more["al_ingelezen"]), (&4.into(), &false.into()));
    place.sound("s.wijk");
}

#[test]
fn a_later_edition_of_a_year_tells_what_it_changes() {
    let place = Place::new();
    squares(&place, "s.wijk");
    place.run(&["importeer", "s.wijk", NAME]).done_with_remarks();
    let later = SQUARES.replace("E1401N4701,30", "E1401N4701,35");
    place.write("cbs_vk100_2023_v2.csv", &format!("{later}E1402N4702,5,5\n"));
    let report = place.run(&["importeer", "s.wijk", "cbs_vk100_2023_v2.csv", "--json"]).json();
    let counts = ["nieuw", "gewijzigd", "gelijk"].map(|name| report[name].as_u64().unwrap());
    assert_eq!(counts, [1, 1, 3]);
    place.sound("s.wijk");
}

#[test]
fn boundaries_come_first_or_in_the_same_call() {
    let place = Place::new();
    super::importing::proefstad(&place, "kaal.wijk");
    place.write(NAME, SQUARES);
    let bytes = place.bytes("kaal.wijk");
    place.run(&["importeer", "kaal.wijk", NAME]).refused(&[NAME, "lees die eerst in (GeoJSON)"]);
    assert_eq!(place.bytes("kaal.wijk"), bytes);
    squares(&place, "s.wijk");
    let both = ["importeer", "kaal.wijk", NAME, "kaart.geojson", "--json"];
    let reports = place.run(&both).json();
    assert_eq!((&reports[0]["nieuw"], &reports[1]["nieuw"]), (&4.into(), &2.into()));
    place.sound("kaal.wijk");
}

#[test]
fn a_geopackage_says_what_to_do() {
    let place = Place::new();
    squares(&place, "s.wijk");
    let mut bytes = b"SQLite format 3\0".to_vec();
    bytes.resize(68, 1);
    bytes.extend_from_slice(b"GPKG");
    std::fs::write(place.path("cbs_vk100_2023.gpkg"), bytes).unwrap();
    let words = ["een GeoPackage (.gpkg)", "sla de gegevens op als CSV"];
    place.run(&["importeer", "s.wijk", "cbs_vk100_2023.gpkg"]).refused(&words);
}

#[test]
fn the_share_of_inhabitants_is_that_of_the_squares_out_of_reach() {
    let place = Place::new();
    squares(&place, "s.wijk");
    plek(&place, "s.wijk", "buurthuis", "open", Some((140_450.0, 470_450.0)));
    let asked = |more: &[&str]| {
        let rows = place.run(&[&["loopafstand", "s.wijk", "--json"], more].concat()).json();
        let found = rows.as_array().unwrap().iter().map(|row| row["aandeel_inwoners"].as_f64());
        (found.collect::<Vec<_>>(), rows[0]["inwoners_bron"].as_str().unwrap().to_owned())
    };
    assert_eq!(asked(&[]).1, "inwoners onbekend", "this gemeente has no buurten");
    place.run(&["importeer", "s.wijk", NAME]).done_with_remarks();
    // 5 minutes, 308 m: of 90 people the 30 at 424 m live farther; in the second wijk all 10, at
    // 1.105 m; 15 minutes reach 923 m, 20 minutes 1.231 m.
    let (found, bron) = asked(&["--minuten", "5,15,20"]);
    assert_eq!(bron, "inwoners: CBS-vierkanten 100 m, 2023");
    assert_eq!(
        found[..6],
        [Some(1.0 / 3.0), Some(0.0), Some(0.0), Some(1.0), Some(1.0), Some(0.0)]
    );
    assert_eq!(found[6], None, "no outline, so no squares");
    let text = place.run(&["loopafstand", "s.wijk", "--minuten", "5"]).done().to_owned();
    assert_eq!(text.lines().nth(1), Some("Inwoners: CBS-vierkanten 100 m, 2023"), "{text}");
    assert!(text.contains("33,3 % van de inwoners"), "{text}");
    place.run(&["ongedaan", "s.wijk"]).done();
    assert_eq!(asked(&[]).1, "inwoners onbekend");
}

#[test]
fn the_newest_year_counts_and_an_older_file_changes_nothing() {
    let place = Place::new();
    squares(&place, "s.wijk");
    plek(&place, "s.wijk", "buurthuis", "open", Some((140_450.0, 470_450.0)));
    place.write("cbs_vk100_2020.csv", "crs28992res100m,aantal_inwoners\nE1404N4704,5\n");
    place.run(&["importeer", "s.wijk", NAME]).done_with_remarks();
    place.run(&["importeer", "s.wijk", "cbs_vk100_2020.csv"]).done();
    let rows = place.run(&["loopafstand", "s.wijk", "--json", "--minuten", "5"]).json();
    assert_eq!(rows[0]["inwoners_bron"], "inwoners: CBS-vierkanten 100 m, 2023");
    assert!((rows[0]["aandeel_inwoners"].as_f64().unwrap() - 1.0 / 3.0).abs() < 1e-9);
    place.sound("s.wijk");
}

#[test]
fn squares_that_do_not_fit_the_buurten_are_neither_counted_nor_named() {
    let place = Place::new();
    place.example("h.wijk");
    let asked = || {
        let rows = place.run(&["loopafstand", "h.wijk", "--json", "--minuten", "10"]).json();
        let shares = rows.as_array().unwrap().iter().map(|row| row["aandeel_inwoners"].clone());
        (shares.collect::<Vec<_>>(), rows[0]["inwoners_bron"].as_str().unwrap().to_owned())
    };
    let (before, bron) = asked();
    assert!(bron.starts_with("inwoners per buurt"), "{bron}");
    // About 90.000 people live in Hilversum, some 10.000 of them in Centrum.
    for (jaar, inwoners) in [(2022, 5), (2023, 15_000)] {
        let name = format!("cbs_vk100_{jaar}.csv");
        let text = format!("crs28992res100m,aantal_inwoners\nE1407N4707,{inwoners}\n");
        place.write(&name, &text);
        let report = place.run(&["importeer", "h.wijk", &name, "--json"]).json();
        assert_eq!(report["nieuw"], 1, "{report}");
        assert_eq!(asked(), (before.clone(), bron.clone()), "{inwoners}");
    }
}
