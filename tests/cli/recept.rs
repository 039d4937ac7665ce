//! The rules, normalisations, aggregations and weights of `foto`.

use crate::common::Place;
use serde_json::Value;

fn foto(place: &Place, more: &[&str]) -> Value {
    place.run(&[&["foto", "h.wijk", "--json"], more].concat()).json()
}

/// Every class, wijk by wijk, algemeen last.
fn klassen(foto: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for wijk in foto["wijken"].as_array().unwrap() {
        let parts = wijk["leefgebieden"].as_array().unwrap().iter().chain([&wijk["algemeen"]]);
        for part in parts {
            let what = part["id"].as_str().unwrap_or("algemeen");
            found.push((format!("{} {what}", wijk["naam"]), part["klasse"].clone()));
        }
    }
    found
}

#[test]
fn every_rule_and_normalisation_has_its_own_word_in_the_answer() {
    let place = Place::new();
    place.example("h.wijk");
    for regel in ["wijkbeeld", "ggd", "rotterdam", "groningen", "tertiel", "eigen:-0,7:0,7"] {
        let told = foto(&place, &["--regel", regel]);
        assert_eq!(told["regel"]["id"], regel);
        assert!(klassen(&told).iter().any(|(_, klasse)| klasse.is_string()), "{regel}");
    }
    for normalisatie in [
        "z",
        "z_populatie",
        "z_inwoners",
        "mad",
        "log",
        "minmax",
        "minmax:1:10",
        "rang",
        "borda",
        "prank",
        "dist2max",
        "fracmax",
    ] {
        let told = foto(&place, &["--normalisatie", normalisatie]);
        assert_eq!(told["regel"]["normalisatie"], normalisatie);
        let robuust = &told["wijken"][0]["leefgebieden"][0]["robuustheid"];
        assert!(robuust["woord"].is_string(), "{normalisatie}: {robuust}");
    }
}

#[test]
fn wider_limits_leave_fewer_outcomes_at_the_sides() {
    let place = Place::new();
    place.example("h.wijk");
    let sides = |regel: &str| {
        let told = foto(&place, &["--regel", regel]);
        let scores = |wijk: &Value| -> Vec<(f64, String)> {
            let parts = wijk["leefgebieden"].as_array().unwrap().iter().chain([&wijk["algemeen"]]);
            let known =
                parts.filter_map(|one| Some((one["score"].as_f64()?, one["klasse"].as_str()?)));
            known.map(|(score, klasse)| (score, klasse.to_owned())).collect()
        };
        told["wijken"].as_array().unwrap().iter().flat_map(scores).collect::<Vec<_>>()
    };
    for (regel, limit) in [("wijkbeeld", 0.5), ("ggd", 1.0), ("eigen:-0,25:0,25", 0.25)] {
        for (score, klasse) in sides(regel) {
            let expected = match score {
                score if score < -limit => "ongunstiger",
                score if score > limit => "gunstiger",
                _ => "gemiddeld",
            };
            assert_eq!(klasse, expected, "{regel}: {score}");
        }
    }
}

#[test]
fn model_estimates_are_not_tested() {
    let place = Place::new();
    place.example("h.wijk");
    let told = foto(&place, &["--regel", "significantie"]);
    for wijk in told["wijken"].as_array().unwrap().iter().filter(|wijk| wijk["telt_mee"] == true) {
        let gezondheid = &wijk["leefgebieden"][1];
        assert_eq!(
            (&gezondheid["id"], &gezondheid["klasse"]),
            (&"gezondheid".into(), &Value::Null)
        );
        for indicator in gezondheid["indicatoren"].as_array().unwrap() {
            assert_eq!(indicator["reden"], "modelschatting");
        }
        // Crimes were counted: they have their own swing.
        assert!(wijk["leefgebieden"][2]["klasse"].is_string(), "{wijk}");
    }
}

#[test]
fn weights_come_from_a_file() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("g.csv", "id;gewicht\nveiligheid;0\nsociale_relaties;0\nbestaansvoorwaarden;0\n");
    let told = foto(&place, &["--gewichten", "g.csv"]);
    for wijk in told["wijken"].as_array().unwrap() {
        assert_eq!(wijk["algemeen"]["score"], wijk["leefgebieden"][1]["score"], "only gezondheid");
    }
    let with_gewichten = |text: &str| {
        place.write("g.csv", text);
        place.run(&["foto", "h.wijk", "--gewichten", "g.csv"])
    };
    with_gewichten("id;gewicht\nveiligheid;1\nbestaat-niet;1\n").refused(&[
        "g.csv",
        "rij 3",
        "'bestaat-niet'",
        "indicator of leefgebied",
    ]);
    with_gewichten("id;gewicht\nveiligheid;-2\n").refused(&["g.csv", "rij 2", "geen gewicht"]);
    with_gewichten("id,gewicht\nveiligheid,2\n").refused(&["g.csv", ";"]);
    place.run(&["foto", "h.wijk", "--gewichten", "weg.csv"]).refused(&["weg.csv", "bestaat niet"]);
}

#[test]
fn a_weight_that_could_be_of_two_things_is_refused() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("g.csv", "id;gewicht\nveiligheid;1\nkoopwoningen;2\n");
    let call = ["foto", "h.wijk", "--gewichten", "g.csv"];
    place.run(&call).refused(&["g.csv", "rij 3", "'koopwoningen'", "geen indicator"]);
    place.write(
        "i.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n\
         koopwoningen;Koopwoningen;koopwoningen;%;hoger_is_gunstiger;1;ja\n",
    );
    assert_eq!(place.run(&["importeer", "h.wijk", "i.csv"]).code, Some(0));
    let words =
        ["g.csv", "rij 3", "'koopwoningen'", "een indicator én een leefgebied", "andere id"];
    place.run(&call).refused(&words);
    let before = place.bytes("h.wijk");
    place.run(&["snapshot", "maak", "h.wijk", "--gewichten", "g.csv"]).refused(&words);
    assert_eq!(place.bytes("h.wijk"), before);
}

#[test]
fn a_mean_that_does_not_exist_names_the_cell() {
    let place = Place::new();
    place.example("h.wijk");
    let told = place.run(&["foto", "h.wijk", "--aggregatie", "meetkundig"]);
    told.refused(&["meetkundige gemiddelde bestaat niet", "Centrum", "minmax:1:100"]);
    let told = foto(&place, &["--aggregatie", "meetkundig", "--normalisatie", "minmax:1:100"]);
    assert_eq!(told["regel"]["aggregatie"], "meetkundig");
    let score = told["wijken"][0]["leefgebieden"][0]["score"].as_f64().unwrap();
    assert!((1.0..=100.0).contains(&score), "{score}");
}

#[test]
fn a_method_that_needs_all_values_is_refused_with_the_country() {
    let place = Place::new();
    place.example("h.wijk");
    for vergelijk in ["nederland", "vergelijkbaar"] {
        let call = ["foto", "h.wijk", "--normalisatie", "prank", "--vergelijk", vergelijk];
        place.run(&call).refused(&["'prank'", "alle wijken"]);
    }
    let own = foto(&place, &["--normalisatie", "prank"]);
    let gemeente = foto(&place, &["--normalisatie", "prank", "--vergelijk", "gemeente"]);
    assert_eq!(klassen(&own), klassen(&gemeente), "it uses the own wijken");
}
