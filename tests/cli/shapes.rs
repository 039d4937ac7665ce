//! The shapes that scripts rely on: names and order of fields and columns.

use crate::FIGURES;
use crate::common::Place;
use crate::common::ordered::Shape;
use serde_json::Value;

const WIJK: &str = "code naam telt_mee algemeen leefgebieden";
const LEEFGEBIED: &str = "id score klasse reden robuustheid indicatoren";
const INDICATOR: &str = "id naam periode waarde reden z normalisatie bron";

fn is_wijk(shape: &Shape) {
    assert_eq!(shape.fields(), WIJK);
    assert_eq!(shape.get("algemeen").fields(), "score klasse reden robuustheid");
    let leefgebied = shape.get("leefgebieden").first();
    assert_eq!(leefgebied.fields(), LEEFGEBIED);
    assert_eq!(leefgebied.get("indicatoren").first().fields(), INDICATOR);
}

#[test]
fn the_foto_in_json() {
    let place = Place::new();
    place.example("h.wijk");
    let answer = place.run(&["foto", "h.wijk", "--json"]);
    let shape = Shape::of(answer.done());
    assert_eq!(shape.fields(), "gemeente peiljaar regel wijken naast_gemeenten");
    let naast = shape.get("naast_gemeenten");
    assert_eq!(naast.fields(), "aantal inwoners_van inwoners_tot algemeen leefgebieden");
    assert_eq!(shape.get("gemeente").fields(), "code naam");
    assert_eq!(shape.get("regel").fields(), "id omschrijving benchmark normalisatie aggregatie");
    is_wijk(shape.get("wijken").first());

    let foto = answer.json();
    assert_eq!(foto["gemeente"], serde_json::json!({"code": "GM0402", "naam": "Hilversum"}));
    assert_eq!(foto["regel"]["id"], "wijkbeeld");
    assert_eq!(foto["regel"]["benchmark"], "wijken");
    assert_eq!(foto["regel"]["normalisatie"], "z");
    assert_eq!(foto["regel"]["aggregatie"], "rekenkundig");
    let ids = ["bestaansvoorwaarden", "gezondheid", "veiligheid", "sociale_relaties"];
    let wijken = foto["wijken"].as_array().unwrap();
    assert_eq!(wijken.len(), 9);
    for wijk in wijken {
        let leefgebieden = wijk["leefgebieden"].as_array().unwrap();
        assert!(leefgebieden.iter().map(|leefgebied| &leefgebied["id"]).eq(ids));
        outcome(&wijk["algemeen"], wijk["telt_mee"] == true);
        for leefgebied in leefgebieden {
            outcome(leefgebied, wijk["telt_mee"] == true);
            for indicator in leefgebied["indicatoren"].as_array().unwrap() {
                assert!(indicator["waarde"].is_number() || indicator["reden"].is_string());
                assert_ne!(indicator["z"].is_number(), indicator["reden"].is_string());
                assert!(indicator["bron"].as_str().unwrap().contains('|'));
            }
        }
    }
}

/// A class with a score and how firm it is, or neither and a reason.
fn outcome(outcome: &Value, telt_mee: bool) {
    if telt_mee {
        robuustheid(&outcome["robuustheid"]);
        assert!(outcome["score"].is_number(), "{outcome}");
        let klasse = outcome["klasse"].as_str().unwrap();
        assert!(["ongunstiger", "gemiddeld", "gunstiger"].contains(&klasse), "{klasse}");
        assert_eq!(outcome["reden"], Value::Null);
    } else {
        assert_eq!((&outcome["score"], &outcome["klasse"]), (&Value::Null, &Value::Null));
        assert_eq!(outcome["reden"], "telt_niet_mee");
        assert_eq!(outcome["robuustheid"], Value::Null);
    }
}

/// A word with the share of the weights; one indicator has none.
fn robuustheid(found: &Value) {
    let words = ["stevig", "redelijk stevig", "grensgeval", "één indicator"];
    let word = found["woord"].as_str().unwrap();
    assert!(words.contains(&word), "{word}");
    match found["aandeel"].is_number() {
        true => assert_ne!(word, "één indicator", "{found}"),
        false => assert!(["één indicator", "grensgeval"].contains(&word), "{found}"),
    }
    if let Some(rang) = found["rang"].as_array() {
        let place = |index: usize| rang[index].as_u64().unwrap();
        assert!(rang.len() == 2 && 1 <= place(0) && place(0) <= place(1), "{found}");
    }
    let same = &found["normalisaties"];
    assert!(same["zelfde"].as_u64() <= same["alle"].as_u64(), "{found}");
}

#[test]
fn the_foto_in_csv() {
    let place = Place::new();
    place.example("h.wijk");
    let answer = place.run(&["foto", "h.wijk", "--csv"]);
    let lines: Vec<&str> = answer.done().lines().collect();
    assert_eq!(lines[0], "code;naam;telt_mee;leefgebied;score;klasse;reden;regel;jaar");
    assert_eq!(lines.len(), 1 + 9 * 5, "nine wijken, four leefgebieden and algemeen");
    let what = |line: &str| line.split(';').nth(3).unwrap().to_owned();
    let order: Vec<String> = lines[1..6].iter().map(|line| what(line)).collect();
    let ids = ["bestaansvoorwaarden", "gezondheid", "veiligheid", "sociale_relaties", "algemeen"];
    assert_eq!(order, ids);
    for line in &lines[1..] {
        let cells: Vec<&str> = line.split(';').collect();
        assert_eq!(cells.len(), 9, "{line}");
        assert_eq!(cells[7..], ["wijkbeeld", "2025"], "{line}");
        assert!(!cells[4].contains('.'), "decimal comma: {line}");
        assert_eq!(cells[4].is_empty(), cells[2] == "nee", "{line}");
    }
    let outside = "WK040209;Landelijk Gebied;nee;algemeen;;;telt_niet_mee;wijkbeeld;2025";
    assert_eq!(*lines.last().unwrap(), outside);
}

#[test]
fn csv_and_json_tell_the_same_scores() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    let csv = place.run(&["foto", "h.wijk", "--csv"]);
    for line in csv.done().lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let wijken = foto["wijken"].as_array().unwrap();
        let wijk = wijken.iter().find(|wijk| wijk["code"] == cells[0]).unwrap();
        let leefgebieden = wijk["leefgebieden"].as_array().unwrap();
        let named = leefgebieden.iter().find(|leefgebied| leefgebied["id"] == cells[3]);
        let outcome = named.unwrap_or(&wijk["algemeen"]);
        let score: Option<f64> = cells[4].replace(',', ".").parse().ok();
        match (outcome["score"].as_f64(), score) {
            // The reader of JSON may be off by the last bit.
            (Some(a), Some(b)) => assert!((a - b).abs() < 1e-14, "{line}"),
            (a, b) => assert_eq!(a, b, "{line}"),
        }
        assert_eq!(outcome["klasse"].as_str().unwrap_or_default(), cells[5], "{line}");
    }
}

#[test]
fn a_wijk_in_json() {
    let place = Place::new();
    place.example("h.wijk");
    let shape = Shape::of(place.run(&["wijk", "h.wijk", "Oost", "--json"]).done());
    assert_eq!(shape.fields(), "wijk kerncijfers foto plekken partners");
    assert_eq!(shape.get("wijk").fields(), "code naam");
    assert_eq!(shape.get("kerncijfers").first().fields(), "id naam periode waarde bron");
    assert_eq!(shape.get("plekken").first().fields(), "id naam soort status");
    assert_eq!(shape.get("partners").first().fields(), "id naam soort");
    is_wijk(shape.get("foto"));
}

#[test]
fn history_check_and_backups_in_json() {
    let place = Place::new();
    place.example("h.wijk");
    let history = Shape::of(place.run(&["geschiedenis", "h.wijk", "--json"]).done());
    assert_eq!(history.first().fields(), "id soort omschrijving tijd wie");
    let check = place.run(&["controleer", "h.wijk", "--json"]);
    assert_eq!(Shape::of(check.done()).fields(), "in_orde bevindingen");
    assert_eq!(check.json(), serde_json::json!({"in_orde": true, "bevindingen": []}));
    place.write("a.csv", &format!("{FIGURES}WK040201;proef;2025;1;;;;Eigen\n"));
    place.run(&["importeer", "h.wijk", "a.csv"]);
    let backups = place.run(&["reservekopieen", "h.wijk", "--json"]);
    assert_eq!(Shape::of(backups.done()).first().fields(), "naam tijd waarom bytes pad");
}

#[test]
fn a_report_in_json() {
    let place = Place::new();
    place.example("h.wijk");
    // Rows 2 to 5: a change, a new one, an unknown gebied, a bad cell.
    place.write(
        "a.csv",
        &format!(
            "{FIGURES}WK040201;koopwoningen;2022;41,5;;;;Eigen\n\
             WK040202;proef;2025;;geheim;;;Eigen\n\
             WK999999;proef;2025;1;;;;Eigen\n\
             WK040203;proef;2025;veel;;;;Eigen\n"
        ),
    );
    let answer = place.run(&["importeer", "h.wijk", "a.csv", "--json"]);
    let remarks = answer.done_with_remarks();
    assert!(remarks.contains("rij 5") && remarks.contains("'veel'"), "{remarks}");
    assert!(remarks.contains("WK999999"), "{remarks}");
    let shape = Shape::of(&answer.out);
    assert_eq!(
        shape.fields(),
        "soort herkend_omdat bron al_ingelezen nieuw gewijzigd gelijk wijzigingen \
         onbekende_gebieden geweigerd waarschuwingen"
    );
    let change = shape.get("wijzigingen").first();
    assert_eq!(change.fields(), "gebied indicator periode oud nieuw");
    assert_eq!(shape.get("onbekende_gebieden").first().fields(), "code rijen");
    assert_eq!(shape.get("geweigerd").first().fields(), "rij kolom inhoud reden");
    let warning = shape.get("waarschuwingen").first();
    assert_eq!(warning.fields(), "soort indicator gebied tekst");

    let report = answer.json();
    assert_eq!(report["soort"], "waarnemingen");
    assert_eq!(report["bron"], "Eigen");
    assert_eq!(report["al_ingelezen"], false);
    assert_eq!((&report["nieuw"], &report["gewijzigd"]), (&1.into(), &1.into()));
    assert_eq!(report["gelijk"], 0);
    // CBS, Kerncijfers per wijk 2022, koop_pct of Centrum: 40.
    assert_eq!(report["wijzigingen"][0]["oud"], 40.0);
    assert_eq!(report["wijzigingen"][0]["nieuw"], 41.5);
    let unknown = serde_json::json!([{"code": "WK999999", "rijen": 1}]);
    assert_eq!(report["onbekende_gebieden"], unknown);
    assert_eq!(report["geweigerd"][0]["rij"], 5);
    assert_eq!(report["geweigerd"][0]["kolom"], "waarde");
    assert_eq!(report["geweigerd"][0]["inhoud"], "veel");
}
