//! Boundaries as CBS and Kadaster, and others, publish them: RD and WGS84.

use crate::common::Place;
use crate::source;
use geo::{Area as _, Coord, MultiPolygon};
use serde_json::Value;
use std::path::Path;
use wijkbeeld::exchange::{Options, import, seed};
use wijkbeeld::methods::geometrie::{Omtrekken, vereenvoudigd, wkt};
use wijkbeeld::model::draft::Draft;
use wijkbeeld::model::gebied::GebiedSoort;
use wijkbeeld::model::progress::Progress;

const FILES: [(&str, usize); 5] = [
    ("hilversum_wijken_2024_rd.geojson", 9),
    ("hilversum_wijken_2024_wgs84.geojson", 9),
    ("hilversum_buurten_2024_rd.geojson", 43),
    ("hilversum_buurten_2024_wgs84.geojson", 43),
    ("cartomap_wijk_2023_hilversum_wgs84_grof.geojson", 9),
];

fn read(name: &str) -> Draft {
    let known = seed::known(&seed::voorbeeld("hilversum").unwrap());
    import::read(&source(name), &known, &Options::default(), &mut Progress::silent()).unwrap()
}

fn outlines(draft: &Draft) -> Vec<(String, MultiPolygon)> {
    let outline = |one: &wijkbeeld::model::draft::Omtrek| {
        let code = draft.gebieden[one.gebied as usize].code.clone();
        (code, wkt::parse(&one.geometrie).unwrap())
    };
    let mut all: Vec<_> = draft.omtrekken.iter().map(outline).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// The shoelace formula over the numbers of the file itself.
fn area_in_file(name: &str, code: &str) -> f64 {
    let text = std::fs::read_to_string(source(name)).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let features = file["features"].as_array().unwrap();
    let own = |feature: &&Value| {
        ["buurtcode", "wijkcode"].iter().find_map(|key| feature["properties"][key].as_str())
            == Some(code)
    };
    let geometry = &features.iter().find(own).unwrap()["geometry"];
    let parts = match geometry["type"].as_str() {
        Some("Polygon") => vec![geometry["coordinates"].clone()],
        _ => geometry["coordinates"].as_array().unwrap().clone(),
    };
    let ring = |ring: &Value| {
        let points: Vec<[f64; 2]> = serde_json::from_value(ring.clone()).unwrap();
        let twice: f64 = points.windows(2).map(|p| p[0][0] * p[1][1] - p[1][0] * p[0][1]).sum();
        twice.abs() / 2.0
    };
    let part = |part: &Value| {
        let rings: Vec<f64> = part.as_array().unwrap().iter().map(ring).collect();
        rings[0] - rings[1..].iter().sum::<f64>()
    };
    parts.iter().map(part).sum()
}

#[test]
fn every_boundary_of_every_file_is_read() {
    for (name, count) in FILES {
        let draft = read(name);
        assert_eq!(draft.soort, "grenzen", "{name}");
        assert_eq!(draft.omtrekken.len(), count, "{name}: {:?}", draft.geweigerd);
        assert!(draft.geweigerd.is_empty() && draft.onbekende_gebieden.is_empty(), "{name}");
    }
    assert_eq!(
        read(FILES[4].0).bronnen[0].to_string(),
        "CBS en Kadaster|Gebiedsindelingen 2023|2023-01-01|CC BY 4.0"
    );
}

#[test]
fn areas_are_those_of_the_file() {
    for name in [FILES[0].0, FILES[2].0] {
        for (code, omtrek) in outlines(&read(name)) {
            let expected = area_in_file(name, &code);
            let found = omtrek.unsigned_area();
            assert!((found - expected).abs() < 1.0, "{code}: {found} m² for {expected}");
        }
    }
}

#[test]
fn rd_and_degrees_give_the_same_wijken() {
    for (rd, degrees) in outlines(&read(FILES[0].0)).iter().zip(outlines(&read(FILES[1].0))) {
        let (a, b) = (rd.1.unsigned_area(), degrees.1.unsigned_area());
        // Five decimals are 1.1 m in latitude, 0.7 m in longitude.
        assert!((a - b).abs() / a < 0.002, "{}: {a} and {b} m²", rd.0);
    }
}

#[test]
fn a_place_lies_in_its_wijk_and_buurt() {
    let all = [read(FILES[0].0), read(FILES[2].0)];
    let gebieden = all.iter().flat_map(|draft| {
        draft.omtrekken.iter().map(|one| {
            let gebied = draft.gebieden[one.gebied as usize].clone();
            (gebied, wkt::parse(&one.geometrie).unwrap())
        })
    });
    let omtrekken = Omtrekken::new(gebieden);
    assert_eq!(omtrekken.of(GebiedSoort::Wijk).count(), 9);
    // The point with which PROJ was compared, north-east of the station: wijk Centrum ends there.
    let ligging = omtrekken.ligging(Coord { x: 140_700.0, y: 470_700.0 });
    assert_eq!(ligging.wijk.as_deref(), Some("WK040201"));
    assert_eq!(ligging.buurt.as_deref(), Some("BU04020101"));
}

#[test]
fn simpler_outlines_cover_the_same_ground() {
    let all = outlines(&read(FILES[2].0));
    let whole: Vec<&MultiPolygon> = all.iter().map(|(_, omtrek)| omtrek).collect();
    let points = |all: &[&MultiPolygon]| -> usize {
        all.iter().flat_map(|one| one.iter()).map(|part| part.exterior().0.len()).sum()
    };
    let simple = vereenvoudigd(&whole, 150.0);
    let simple: Vec<&MultiPolygon> = simple.iter().collect();
    assert!(points(&simple) < points(&whole) - 50, "{} of {}", points(&simple), points(&whole));
    let sum = |all: &[&MultiPolygon]| all.iter().map(|one| one.unsigned_area()).sum::<f64>();
    let union = |all: &[&MultiPolygon]| geo::unary_union(all.iter().copied()).unsigned_area();
    let (before, after) = (union(&whole), union(&simple));
    assert!((after - before).abs() < 0.002 * before, "{before} and {after} m²");
    // The file has outlines that lie over each other by some hectares; that hardly grows.
    let grown = (sum(&simple) - after) - (sum(&whole) - before);
    assert!(grown < 0.001 * before, "{grown} m² more lie double");
}

#[test]
fn the_program_takes_them_in_and_gives_them_back() {
    let place = Place::new();
    place.example("h.wijk");
    for (name, _) in [FILES[1], FILES[3]] {
        let path = source(name);
        place.run(&[Path::new("importeer"), Path::new("h.wijk"), &path]).done();
    }
    place.run(&["exporteer", "h.wijk", "--soort", "gebieden", "--uit", "a.geojson"]).done();
    place.example("b.wijk");
    place.run(&["importeer", "b.wijk", "a.geojson"]).done();
    place.run(&["exporteer", "b.wijk", "--soort", "gebieden", "--uit", "b.geojson"]).done();
    assert!(place.text("a.geojson") == place.text("b.geojson"), "it came back otherwise");
    assert_eq!(place.text("a.geojson").matches("\"Feature\"").count(), 1 + 9 + 43);
    place.sound("b.wijk");
}
