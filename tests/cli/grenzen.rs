//! Boundaries: taken in, taken back, written and read again.

use crate::common::Place;

/// The wijk Centrum as a square of one hectare, in RD.
fn centrum(side: u32) -> String {
    let (x, y) = (140_000 + side, 470_000 + side);
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"WK_CODE\":\"WK040201\"}},\
         \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[140000,470000],[{x},470000],[{x},{y}],[140000,{y}],[140000,470000]]]}}}}]}}"
    )
}

fn exported(place: &Place, file: &str, name: &str) -> String {
    place.run(&["exporteer", file, "--soort", "gebieden", "--uit", name]).done();
    place.text(name)
}

#[test]
fn boundaries_come_in_and_go_out_as_one_step() {
    let place = Place::new();
    place.example("h.wijk");
    let before = exported(&place, "h.wijk", "voor.geojson");
    place.write("kaart.geojson", &centrum(100));
    let report = place.run(&["importeer", "h.wijk", "kaart.geojson", "--json"]).json();
    assert_eq!((&report["soort"], &report["gewijzigd"]), (&"grenzen".into(), &1.into()));
    let steps = place.steps("h.wijk");
    let after = exported(&place, "h.wijk", "na.geojson");
    assert_ne!(before, after);
    assert!(after.contains("Eigen bestand|Grenzen uit kaart.geojson"), "{after}");
    let again = place.run(&["importeer", "h.wijk", "kaart.geojson"]).done().to_owned();
    assert!(again.contains("al ingelezen"), "{again}");
    assert_eq!(place.steps("h.wijk"), steps);
    place.run(&["ongedaan", "h.wijk"]).done();
    assert_eq!(exported(&place, "h.wijk", "terug.geojson"), before);
    place.sound("h.wijk");
}

#[test]
fn what_is_written_is_read_as_the_same() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("kaart.geojson", &centrum(100));
    place.run(&["importeer", "h.wijk", "kaart.geojson"]).done();
    let first = exported(&place, "h.wijk", "eerst.geojson");
    assert_eq!(first.matches("\"Feature\"").count(), 53, "the gemeente, 9 wijken, 43 buurten");
    let bytes = place.bytes("h.wijk");
    let same = place.run(&["importeer", "h.wijk", "eerst.geojson", "--json"]).json();
    assert_eq!((&same["gelijk"], &same["gewijzigd"]), (&53.into(), &0.into()));
    assert_eq!(place.bytes("h.wijk"), bytes, "nothing to take over: the file is untouched");
    place.example("anders.wijk");
    place.run(&["importeer", "anders.wijk", "eerst.geojson"]).done();
    assert_eq!(exported(&place, "anders.wijk", "tweede.geojson"), first);
    place.sound("anders.wijk");
}

#[test]
fn a_trial_tells_and_changes_nothing() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("kaart.geojson", &centrum(100));
    let bytes = place.bytes("h.wijk");
    let told = place.run(&["importeer", "h.wijk", "kaart.geojson", "--proef"]).done().to_owned();
    assert!(told.contains("1 gewijzigd") && told.contains("nog niets opgeslagen"), "{told}");
    assert_eq!(place.bytes("h.wijk"), bytes);
}

#[test]
fn a_wrong_map_is_refused_with_one_sentence() {
    let place = Place::new();
    place.example("h.wijk");
    let good = centrum(100);
    let bytes = place.bytes("h.wijk");
    let crossed =
        good.replace("[140100,470100],[140000,470100]", "[140000,470100],[140100,470090]");
    let elsewhere = good.replace("WK040201", "WK036301");
    for (name, text, words) in [
        ("half.geojson", &good[..good.len() - 30], ["houdt halverwege op", "bij de bron"]),
        ("kruis.geojson", &crossed, ["WK040201", "kruist zichzelf"]),
        ("elders.geojson", &elsewhere, ["buiten deze gemeente", "er is niets veranderd"]),
        ("punten.json", "{\"a\":[1,2]}", ["JSON-bestand", "geen tabel"]),
    ] {
        place.write(name, text);
        place.run(&["importeer", "h.wijk", name]).refused(&words);
    }
    assert_eq!(place.bytes("h.wijk"), bytes);
}

#[test]
fn boundaries_are_written_as_geojson_only() {
    let place = Place::new();
    place.example("h.wijk").run(&["nieuw", "o.wijk", "--voorbeeld", "oss"]).done();
    let call = ["exporteer", "h.wijk", "--soort", "gebieden", "--uit", "kaart.csv"];
    place.run(&call).wrong_usage(&["kaart.csv", ".geojson"]);
    let none = ["exporteer", "o.wijk", "--soort", "gebieden", "--uit", "kaart.geojson"];
    place.run(&none).refused(&["nog geen grenzen", "GeoJSON"]);
}
