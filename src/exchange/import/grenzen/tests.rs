use super::super::tests::known;
use super::super::{Options, Source, read_source};
use crate::methods::geometrie::wkt;
use crate::model::draft::Draft;
use crate::model::keuzes::{Keuzes, Koppeling};
use crate::model::progress::Progress;
use geo::Area as _;

/// A square of 100 by 100 metres in Hilversum, in RD.
const SQUARE: &str =
    "[[[140000,470000],[140100,470000],[140100,470100],[140000,470100],[140000,470000]]]";

fn try_read(bestand: &str, text: &str, options: &Options) -> Result<Draft, String> {
    Source::from_text(bestand, text)
        .and_then(|source| read_source(source, &known(), options, &mut Progress::silent()))
        .map_err(|error| error.to_string())
}

fn collection(features: &[String]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

fn feature(properties: &str, soort: &str, coordinates: &str) -> String {
    format!(
        "{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{{\"type\":\"{soort}\",\"coordinates\":{coordinates}}}}}"
    )
}

fn wijk(coordinates: &str) -> String {
    feature(r#""wijkcode":"WK040201","gemeentecode":"GM0402""#, "Polygon", coordinates)
}

fn read(features: &[String]) -> Draft {
    try_read("wijken.geojson", &collection(features), &Options::default()).unwrap()
}

/// Why the only area of a file is refused.
fn refused(feature: String) -> String {
    let draft = read(&[feature]);
    assert!(draft.omtrekken.is_empty());
    draft.geweigerd[0].reden.clone()
}

#[test]
fn an_outline_in_rd_is_kept_to_the_millimetre() {
    let draft =
        read(&[wijk("[[[140000.12345,470000],[140000,470100],[140100,470100],[140100,470000]]]")]);
    assert_eq!((draft.soort.as_str(), draft.geweigerd.len()), ("grenzen", 0));
    assert_eq!(draft.gebieden[0].code, "WK040201");
    let omtrek = &draft.omtrekken[0];
    assert_eq!(omtrek.nauwkeurigheid, "zoals_aangeleverd");
    assert_eq!(
        omtrek.geometrie,
        "MULTIPOLYGON(((140000.123 470000,140100 470000,140100 470100,140000 470100,140000.123 470000)))",
        "closed, against the clock"
    );
    assert_eq!(draft.bronnen[0].to_string(), "Eigen bestand|Grenzen uit wijken.geojson");
}

#[test]
fn degrees_are_known_by_their_size_whatever_the_crs_says() {
    // The square in degrees, to nine decimals.
    let degrees = "[[[5.167763,52.217896],[5.169227,52.217898],[5.169223,52.218797],[5.167759,52.218795],[5.167763,52.217896]]]";
    let text = format!(
        "{{\"type\":\"FeatureCollection\",\"crs\":{{\"properties\":{{\"name\":\"EPSG:28992\"}}}},\"features\":[{}]}}",
        wijk(degrees)
    );
    let draft = try_read("x.geojson", &text, &Options::default()).unwrap();
    let omtrek = wkt::parse(&draft.omtrekken[0].geometrie).unwrap();
    // A square of 0.001464 by 0.000899 degrees at this latitude is some 100 by 100 metres.
    assert!((omtrek.unsigned_area() - 10_000.0).abs() < 150.0, "{}", omtrek.unsigned_area());
}

#[test]
fn parts_and_holes_are_kept() {
    let parts = format!(
        "[{SQUARE},[[[140200,470000],[140300,470000],[140300,470100],[140200,470000]],[[140260,470010],[140290,470010],[140290,470030],[140260,470010]]]]"
    );
    let draft = read(&[feature(r#""code":"GM0402""#, "MultiPolygon", &parts)]);
    let omtrek = wkt::parse(&draft.omtrekken[0].geometrie).unwrap();
    assert_eq!(omtrek.unsigned_area(), 10_000.0 + 5_000.0 - 300.0);
}

#[test]
fn water_abroad_and_others_are_left_out_and_told() {
    let with = |properties: &str| feature(properties, "Polygon", SQUARE);
    let draft = read(&[
        with(r#""GM_CODE":"GM0402","H2O":"JA""#),
        with(r#""GM_CODE":"GM0402","H2O":"NEE""#),
        with(r#""GM_CODE":"GM9999","H2O":"B""#),
        with(r#""WK_CODE":"WK036301","GM_CODE":"GM0363""#),
        with(r#""WK_CODE":"WK036302","GM_CODE":"GM0363""#),
        with(r#""WK_CODE":"WK040209""#),
        with(r#""naam":"Zuid""#),
    ]);
    assert_eq!(draft.omtrekken.len(), 1);
    let told: Vec<&str> = draft.waarschuwingen.iter().map(|one| one.tekst.as_str()).collect();
    assert!(told[0].starts_with("Overgeslagen: 1 keer water en 1 keer buitenland"), "{told:?}");
    assert!(told[1].contains("2 gebieden buiten deze gemeente (van 1 gemeenten)"), "{told:?}");
    assert_eq!(draft.onbekende_gebieden, [("WK040209".to_owned(), 1)]);
    assert_eq!((draft.geweigerd[0].rij, draft.geweigerd[0].inhoud.as_str()), (7, "Zuid"));
}

#[test]
fn an_unknown_code_can_be_coupled() {
    let koppeling = Koppeling { code: "WK040209".into(), naar: "WK040202".into() };
    let keuzes = Keuzes { koppelingen: vec![koppeling], ..Keuzes::default() };
    let text = collection(&[feature(r#""c":"WK040209""#, "Polygon", SQUARE)]);
    let options = Options { keuzes, ..Options::default() };
    let draft = try_read("x.geojson", &text, &options).unwrap();
    assert_eq!(draft.gebieden[0].code, "WK040202");
}

#[test]
fn a_wrong_outline_gives_one_sentence() {
    for (coordinates, word) in [
        ("[[[140000,470000],[140100,470100],[140100,470000],[140000,470090]]]", "kruist zichzelf"),
        ("[[[140000,470000],[140100,470000],[140200,470000],[140000,470000]]]", "geen oppervlakte"),
        ("[[[140000,470000]]]", "geen oppervlakte"),
        ("[]", "leeg"),
        ("[[]]", "leeg"),
        ("null", "leeg"),
        ("[[[140000,470000],[140100],[140100,470100],[140000,470000]]]", "niet zoals"),
        ("[[[52.21,5.16],[52.21,5.17],[52.22,5.17],[52.21,5.16]]]", "verkeerd om"),
        ("[[[470000,140000],[470000,140100],[470100,140100],[470000,140000]]]", "verkeerd om"),
        ("[[[575300,6839000],[575400,6839000],[575400,6839100],[575300,6839000]]]", "geen RD"),
        ("[[[140000,470000],[140100,470000],[5.17,52.2],[140000,470000]]]", "buiten Nederland"),
        ("[[[140000,470000],[140100,470000],[1e300,470100],[140000,470000]]]", "buiten Nederland"),
    ] {
        let said = refused(wijk(coordinates));
        assert!(said.contains(word), "{coordinates}: {said}");
    }
    let point = feature(r#""code":"WK040201""#, "Point", "[140000,470000]");
    assert!(refused(point).contains("geen vlak"));
    let none = r#"{"type":"Feature","properties":{"code":"WK040201"},"geometry":null}"#;
    assert!(refused(none.to_owned()).contains("geen grens"));
    let twice = read(&[wijk(SQUARE), wijk(SQUARE)]);
    assert!(twice.geweigerd[0].reden.contains("twee keer") && twice.omtrekken.len() == 1);
}

#[test]
fn a_hole_beside_its_part_is_read_as_a_part_and_told() {
    let beside = "[[[140000,470000],[140100,470000],[140100,470100],[140000,470000]],[[140300,470000],[140400,470000],[140400,470100],[140300,470000]]]";
    let draft = read(&[wijk(beside)]);
    let omtrek = wkt::parse(&draft.omtrekken[0].geometrie).unwrap();
    assert_eq!((omtrek.0.len(), omtrek.unsigned_area()), (2, 10_000.0));
    assert_eq!(draft.waarschuwingen[0].soort.word(), "hersteld");
    let over = "[[[[140000,470000],[140100,470000],[140100,470100],[140000,470000]]],[[[140010,470002],[140090,470002],[140090,470080],[140010,470002]]]]";
    let twice = feature(r#""code":"WK040201""#, "MultiPolygon", over);
    assert!(refused(twice).contains("over elkaar"));
}

#[test]
fn too_many_points_are_refused() {
    let point = |at: u32| format!("[{},{}]", 140_000.0 + f64::from(at) * 0.1, 470_000 + at % 2);
    let many: Vec<String> = (0..100_001).map(point).collect();
    assert!(refused(wijk(&format!("[[{}]]", many.join(",")))).contains("meer dan 100.000 punten"));
}

#[test]
fn a_wrong_file_gives_one_sentence() {
    let whole = collection(&[wijk(SQUARE)]);
    for (text, word) in [
        (whole[..whole.len() - 20].to_owned(), "houdt halverwege op"),
        (whole.replace("140100,470100", "NaN,470100"), "geen geldige GeoJSON"),
        (whole.replace("140100,470100", "1e999,470100"), "geen geldige GeoJSON"),
        (whole.replace("140100,470100", "\"x\",470100"), "geen geldige GeoJSON"),
        (format!("{whole} nog iets"), "geen geldige GeoJSON"),
        ("{\"type\":\"FeatureCollection\"}".to_owned(), "geen gebieden"),
        ("{\"type\":\"FeatureCollection\",\"features\":{}}".to_owned(), "geen geldige GeoJSON"),
        ("{\"type\":\"Topology\",\"objects\":{}}".to_owned(), "een JSON-bestand"),
        (format!("{{\"features\":{}", "[".repeat(5_000)), "houdt halverwege op"),
    ] {
        let said = try_read("x.geojson", &text, &Options::default()).unwrap_err();
        assert!(said.contains(word), "{}: {said}", &text[..text.len().min(80)]);
    }
    let table = Options { soort: Some("kwb".to_owned()), ..Options::default() };
    let said = try_read("x.geojson", &whole, &table).unwrap_err();
    assert!(said.contains("past niet bij soort kwb"), "{said}");
}

#[test]
fn one_area_cannot_fill_the_memory() {
    let long = format!(r#""naam":"{}""#, "x".repeat(33_000_000));
    let text = collection(&[feature(&long, "Polygon", SQUARE)]);
    let said = try_read("x.geojson", &text, &Options::default()).unwrap_err();
    assert!(said.contains("groter dan 32 MB"), "{said}");
}
