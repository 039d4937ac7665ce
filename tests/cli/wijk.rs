//! Which wijk is meant, and what is told about it.

use crate::common::Place;
use wijkbeeld::document::Document;
use wijkbeeld::model::record::{Edit, Id, Noun};

#[test]
fn a_wijk_answers_to_code_name_and_alias() {
    let place = Place::new();
    place.example("h.wijk");
    for (asked, code) in [
        ("WK040203", "WK040203"),
        ("wk040203", "WK040203"),
        ("Zuidwest", "WK040203"),
        ("Zuid-West", "WK040203"),
        ("de Meent", "WK040208"),
        ("Hilversumse Meent", "WK040208"),
        ("zuid", "WK040204"),
        // There is a buurt of that name too: BU04020101.
        ("Centrum", "WK040201"),
    ] {
        let told = place.run(&["wijk", "h.wijk", asked, "--json"]).json();
        assert_eq!(told["wijk"]["code"], code, "{asked}");
        assert_eq!(told["foto"]["code"], code, "{asked}");
    }
}

#[test]
fn a_buurt_is_no_wijk() {
    let place = Place::new();
    place.example("h.wijk");
    let before = place.bytes("h.wijk");
    // Kerkelanden lies in Zuidwest, Noord in Noordoost.
    for buurt in ["Kerkelanden", "BU04020304", "BU04020101", "Noord", "GM0402", "Hilversum", "x"] {
        let answer = place.run(&["wijk", "h.wijk", buurt]);
        answer.refused(&["geen wijk", buurt, "Centrum (WK040201)", "Zuidwest (WK040203)"]);
        place.run(&["wijk", "h.wijk", buurt, "--json"]).refused(&[buurt]);
    }
    assert_eq!(place.bytes("h.wijk"), before);
}

#[test]
fn a_name_of_two_wijken_is_answered_with_both() {
    let place = Place::new();
    place.example("h.wijk");
    let mut document = Document::open(&place.path("h.wijk")).unwrap();
    let alias = |code: &str| {
        let fields = vec![
            ("soort", "gebied".into()),
            ("woord", code.into()),
            ("alias", "de zuidkant".into()),
        ];
        Edit::change(Noun::Alias, Id::new_v4(), fields)
    };
    document.edit(&[alias("WK040204"), alias("WK040205")], "Test").unwrap();
    drop(document);
    let answer = place.run(&["wijk", "h.wijk", "De Zuidkant"]);
    answer.refused(&["De Zuidkant", "Zuid (WK040204)", "Zuidoost (WK040205)", "code"]);
}

#[test]
fn the_places_and_partners_of_a_wijk_are_its_own() {
    let place = Place::new();
    place.example("h.wijk");
    let names = |wijk: &str, what: &str| -> Vec<String> {
        let told = place.run(&["wijk", "h.wijk", wijk, "--json"]).json();
        let rows = told[what].as_array().unwrap().clone();
        rows.iter().map(|row| row["naam"].as_str().unwrap().to_owned()).collect()
    };
    // hilversum_ontmoetingsplekken: De Geus stands in the Geuzenbuurt, Oost.
    assert!(names("Oost", "plekken").contains(&"Buurthuis De Geus".to_owned()));
    assert!(!names("Zuid", "plekken").contains(&"Buurthuis De Geus".to_owned()));
    assert!(names("Zuid", "partners").contains(&"Bibliotheek".to_owned()), "works everywhere");
    let text = place.run(&["wijk", "h.wijk", "Oost"]);
    assert!(text.done().starts_with("Oost (WK040206)\n"), "{}", text.out);
    assert!(text.out.contains("Buurthuis De Geus"), "{}", text.out);
}
