//! Which part of each wijk is far from an open place.

use crate::common::Place;
use serde_json::Value;
use wijkbeeld::document::Document;
use wijkbeeld::model::record::{Edit, Noun};

/// One wijk of a square kilometre and two buurten of half of it, in a gemeente of their own.
fn square(place: &Place, name: &str) {
    super::importing::proefstad(place, name);
    let feature = |code: &str, from: u32, to: u32| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\
             \"coordinates\":[[[{from},470000],[{to},470000],[{to},471000],[{from},471000],[{from},470000]]]}}}}"
        )
    };
    let all = [feature("WK999801", 140_000, 141_000), feature("WK999802", 141_000, 142_000)];
    place.write(
        "kaart.geojson",
        &format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", all.join(",")),
    );
    place.run(&["importeer", name, "kaart.geojson"]).done();
}

/// A place of a kind, with a status, and a point when it has one.
fn plek(place: &Place, name: &str, soort: &str, status: &str, punt: Option<(f64, f64)>) {
    let mut fields = vec![
        ("naam", soort.into()),
        ("soort", soort.into()),
        ("status", status.into()),
        ("wijk", "WK999801".into()),
    ];
    if let Some((x, y)) = punt {
        fields.extend([("rd_x", x.into()), ("rd_y", y.into())]);
    }
    let mut document = Document::open(&place.path(name)).unwrap();
    document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").unwrap();
}

fn asked(place: &Place, more: &[&str]) -> Vec<Value> {
    let call = [&["loopafstand", "s.wijk", "--json"], more].concat();
    place.run(&call).json().as_array().unwrap().clone()
}

fn share(rows: &[Value], code: &str, minuten: u64) -> Option<f64> {
    let own = |row: &&Value| row["code"] == code && row["minuten"] == minuten;
    rows.iter().find(own).unwrap()["aandeel_buiten"].as_f64()
}

#[test]
fn the_share_is_that_of_a_circle() {
    let place = Place::new();
    square(&place, "s.wijk");
    plek(&place, "s.wijk", "buurthuis", "open", Some((140_500.0, 470_500.0)));
    let rows = asked(&place, &[]);
    assert_eq!(rows.len(), 15, "five wijken, three numbers of minutes");
    // 80 m a minute, 5 minutes, detour 1,3: 307,7 m; π · 0,3077² of a square kilometre.
    let reach = std::f64::consts::PI * (0.4_f64 / 1.3).powi(2);
    let found = share(&rows, "WK999801", 5).unwrap();
    assert!((found - (1.0 - reach)).abs() < 1e-4, "{found}");
    assert_eq!(share(&rows, "WK999803", 5), None, "no outline");
    assert_eq!(rows[0]["plekken"], 1);
    assert_eq!(
        (&rows[0]["plekken_zonder_punt"], &rows[0]["plekken_zonder_tijden"]),
        (&0.into(), &1.into())
    );
    // 15 minutes reach across the border.
    assert!(share(&rows, "WK999802", 15).unwrap() < 1.0);
    assert_eq!(share(&rows, "WK999801", 15), Some(0.0));
    let slow = asked(&place, &["--snelheid", "3", "--minuten", "5", "--omweg", "1"]);
    let reach = std::f64::consts::PI * 0.25_f64.powi(2);
    assert!((share(&slow, "WK999801", 5).unwrap() - (1.0 - reach)).abs() < 1e-4);
}

#[test]
fn only_open_places_of_the_kinds_count() {
    let place = Place::new();
    square(&place, "s.wijk");
    let middle = Some((140_500.0, 470_500.0));
    plek(&place, "s.wijk", "buurthuis", "gesloten", middle);
    plek(&place, "s.wijk", "horeca", "open", middle);
    plek(&place, "s.wijk", "bibliotheek", "open", None);
    let usual = asked(&place, &["--minuten", "5"]);
    assert_eq!(share(&usual, "WK999801", 5), None, "nobody knows where the library is");
    assert_eq!((&usual[0]["plekken"], &usual[0]["plekken_zonder_punt"]), (&0.into(), &1.into()));
    let coffee = asked(&place, &["--minuten", "5", "--soorten", "horeca,bibliotheek"]);
    assert!(share(&coffee, "WK999801", 5).unwrap() < 0.8);
    assert_eq!((&coffee[0]["plekken"], &coffee[0]["plekken_zonder_punt"]), (&1.into(), &1.into()));
}

#[test]
fn the_example_says_what_it_does_not_know() {
    let place = Place::new();
    place.example("h.wijk");
    let bytes = place.bytes("h.wijk");
    let text = place.run(&["loopafstand", "h.wijk"]).done().to_owned();
    assert!(
        text.starts_with(
            "Buiten loopafstand van een open plek (hemelsbreed × 1,3; 4,8 km per uur)"
        ),
        "{text}"
    );
    assert!(text.contains("zonder punt"), "{text}");
    assert_eq!(place.bytes("h.wijk"), bytes, "looking changes nothing");
}

#[test]
fn people_count_by_their_buurt() {
    let place = Place::new();
    place.example("h.wijk");
    let mut document = Document::open(&place.path("h.wijk")).unwrap();
    let fields = vec![
        ("naam", "De Brink".into()),
        ("soort", "wijkcentrum".into()),
        ("status", "open".into()),
        ("rd_x", 140_700.0.into()),
        ("rd_y", 470_700.0.into()),
    ];
    document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").unwrap();
    drop(document);
    let rows = place.run(&["loopafstand", "h.wijk", "--json", "--minuten", "10"]).json();
    let centrum = &rows.as_array().unwrap()[0];
    assert_eq!(centrum["code"], "WK040201");
    let (area, people) = (
        centrum["aandeel_buiten"].as_f64().unwrap(),
        centrum["aandeel_inwoners"].as_f64().unwrap(),
    );
    assert!(area > 0.0 && area < 0.9 && people > 0.0 && people < 0.9, "{centrum}");
    assert!((area - people).abs() > 1e-3, "people do not live evenly over a wijk: {centrum}");
}

#[test]
fn wrong_choices_are_named() {
    let place = Place::new();
    place.example("h.wijk");
    place.run(&["loopafstand", "h.wijk", "--minuten", "0"]).wrong_usage(&["0"]);
    place.run(&["loopafstand", "h.wijk", "--snelheid", "40"]).wrong_usage(&["0,5 tot 10"]);
    place
        .run(&["loopafstand", "h.wijk", "--soorten", "kasteel"])
        .wrong_usage(&["kasteel", "wijkcentrum"]);
    place
        .run(&["loopafstand", "h.wijk", "--dagdeel", "avond"])
        .refused(&["openingstijden", "laat --dagdeel weg"]);
}
