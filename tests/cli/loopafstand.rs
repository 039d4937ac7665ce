//! Which part of each wijk is far from an open place.

use crate::common::Place;
use serde_json::Value;
use wijkbeeld::document::Document;
use wijkbeeld::model::record::{Edit, Noun};

/// One wijk of a square kilometre and two buurten of half of it, in a gemeente of their own.
pub fn square(place: &Place, name: &str) {
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
pub fn plek(place: &Place, name: &str, soort: &str, status: &str, punt: Option<(f64, f64)>) {
    plek_with(place, name, (soort, status), punt, &[]);
}

/// The same, with more of its fields.
fn plek_with(
    place: &Place,
    name: &str,
    (soort, status): (&str, &str),
    punt: Option<(f64, f64)>,
    more: &[(&'static str, &str)],
) {
    let mut fields: Vec<(&'static str, wijkbeeld::model::record::Value)> = vec![
        ("naam", soort.into()),
        ("soort", soort.into()),
        ("status", status.into()),
        ("wijk", "WK999801".into()),
    ];
    if let Some((x, y)) = punt {
        fields.extend([("rd_x", x.into()), ("rd_y", y.into())]);
    }
    fields.extend(more.iter().map(|(kolom, text)| (*kolom, (*text).into())));
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
fn what_is_known_of_a_place_goes_before_its_kind() {
    let place = Place::new();
    square(&place, "s.wijk");
    let middle = Some((140_500.0, 470_500.0));
    plek_with(&place, "s.wijk", ("buurthuis", "open"), middle, &[("vrij_binnen", "nee")]);
    let members = asked(&place, &["--minuten", "5"]);
    assert_eq!((&members[0]["plekken"], share(&members, "WK999801", 5)), (&0.into(), None));
    plek_with(&place, "s.wijk", ("horeca", "open"), middle, &[("vrij_binnen", "ja")]);
    let coffee = asked(&place, &["--minuten", "5"]);
    assert_eq!(coffee[0]["plekken"], 1);
    assert!(share(&coffee, "WK999801", 5).unwrap() < 0.8);
    let named = asked(&place, &["--minuten", "5", "--soorten", "buurthuis"]);
    assert_eq!(named[0]["plekken"], 1, "who names a kind gets it, free or not");
}

#[test]
fn only_what_is_open_then_counts_and_unknown_hours_are_told() {
    let place = Place::new();
    square(&place, "s.wijk");
    let at = |x: f64| Some((x, 470_500.0));
    let week = "ma 09:00-17:00; di dicht; wo dicht; do dicht; vr dicht; za dicht; zo dicht";
    plek_with(&place, "s.wijk", ("buurthuis", "open"), at(140_250.0), &[("openingstijden", week)]);
    let told = |dagdeel: &str| {
        let rows = asked(&place, &["--minuten", "2", "--dagdeel", dagdeel]);
        let one = &rows[0];
        let number = |name: &str| one[name].as_u64().unwrap();
        (share(&rows, "WK999801", 2), number("plekken"), number("plekken_zonder_tijden"))
    };
    // 2 minutes: 160 m / 1,3 = 123,08 m; π · 0,12308² of a square kilometre.
    let one_circle = 1.0 - std::f64::consts::PI * (0.16_f64 / 1.3).powi(2);
    let (morning, open, unknown) = told("ochtend");
    assert!((morning.unwrap() - one_circle).abs() < 1e-4);
    assert_eq!((open, unknown), (1, 0));
    assert_eq!(told("avond"), (Some(1.0), 0, 0), "every place is known to be closed then");
    plek(&place, "s.wijk", "bibliotheek", "open", at(140_750.0));
    let (morning, open, unknown) = told("ochtend");
    assert!((morning.unwrap() - one_circle).abs() < 1e-4, "unknown hours reach nobody");
    assert_eq!((open, unknown), (1, 1));
    assert_eq!(told("avond"), (None, 0, 1), "unknown is not closed");
    let without = asked(&place, &["--minuten", "2"]);
    assert_eq!(
        (&without[0]["plekken"], &without[0]["plekken_zonder_tijden"]),
        (&2.into(), &1.into())
    );
    let text = place.run(&["loopafstand", "s.wijk", "--dagdeel", "avond"]).done().to_owned();
    assert!(text.contains("ten minste een uur open tussen 18 en 24 uur"), "{text}");
    assert!(text.contains("1 zonder openingstijden"), "{text}");
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
    place.run(&["loopafstand", "h.wijk", "--minuten", "0"]).wrong_usage(&["1 tot 120"]);
    place.run(&["loopafstand", "h.wijk", "--snelheid", "40"]).wrong_usage(&["0,5 tot 10"]);
    place
        .run(&["loopafstand", "h.wijk", "--soorten", "kasteel"])
        .wrong_usage(&["kasteel", "wijkcentrum"]);
    place.run(&["loopafstand", "h.wijk", "--dagdeel", "nacht"]).wrong_usage(&["nacht"]);
}

#[test]
fn places_that_close_together_leave_what_the_others_reach() {
    use wijkbeeld::app::loopafstand::{LoopVraag, Terrein};
    let place = Place::new();
    square(&place, "s.wijk");
    for x in [140_200.0, 140_500.0, 140_800.0] {
        plek(&place, "s.wijk", "buurthuis", "open", Some((x, 470_500.0)));
    }
    let terrein = Terrein::read(&Document::open(&place.path("s.wijk")).unwrap()).unwrap();
    let vraag = LoopVraag { minuten: vec![2], ..LoopVraag::default() };
    let ids: Vec<_> = terrein.plekken().iter().map(|plek| plek.id).collect();
    let outside =
        |dicht: usize| terrein.zonder(&ids[..dicht], &vraag)[0].buiten.oppervlakte.unwrap();
    // Circles of 2 minutes, 123,08 m, lie apart: each is π · 0,12308² of the square kilometre.
    let circle = std::f64::consts::PI * (0.16_f64 / 1.3).powi(2);
    for (dicht, left) in [(0, 3.0), (1, 2.0), (2, 1.0), (3, 0.0)] {
        assert!((outside(dicht) - (1.0 - left * circle)).abs() < 1e-4, "{dicht}");
    }
    let gat = |dicht: usize| terrein.gat_zonder(&ids[..dicht], &vraag, "WK999801").unwrap();
    let km2 = |gat: geo::MultiPolygon| geo::Area::unsigned_area(&gat) / 1e6;
    assert!((km2(gat(2)) - (1.0 - circle)).abs() < 1e-4);
    assert!((km2(gat(3)) - 1.0).abs() < 1e-9, "all closed: everything is out of reach");
}
