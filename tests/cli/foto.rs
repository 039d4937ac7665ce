//! The Foto of known figures: checked by hand, or against what the sources publish.

use crate::common::Place;
use crate::importing::proefstad;
use crate::{DEFINITIONS, FIGURES};
use serde_json::Value;

fn wijk<'f>(foto: &'f Value, code: &str) -> &'f Value {
    let wijken = foto["wijken"].as_array().unwrap();
    wijken.iter().find(|wijk| wijk["code"] == code).unwrap()
}

fn leefgebied<'f>(foto: &'f Value, code: &str, id: &str) -> &'f Value {
    let leefgebieden = wijk(foto, code)["leefgebieden"].as_array().unwrap();
    leefgebieden.iter().find(|leefgebied| leefgebied["id"] == id).unwrap()
}

fn indicator<'f>(foto: &'f Value, code: &str, id: &str) -> &'f Value {
    let leefgebieden = wijk(foto, code)["leefgebieden"].as_array().unwrap();
    let mut all = leefgebieden.iter().flat_map(|l| l["indicatoren"].as_array().unwrap());
    all.find(|indicator| indicator["id"] == id).unwrap()
}

#[track_caller]
fn near(value: &Value, wanted: f64) {
    let value = value.as_f64().unwrap();
    assert!((value - wanted).abs() < 5e-6, "{value}, not {wanted}");
}

/// Figures that can be worked out on paper; wijk 05 has 150 inwoners and does not take part.
fn worked_out(place: &Place) {
    proefstad(place, "p.wijk");
    place.write(
        "i.csv",
        &format!(
            "{DEFINITIONS}a;A;groen;%;hoger_is_gunstiger;1;ja\nb;B;groen;%;lager_is_gunstiger;1;ja\n\
             c;C;rust;%;lager_is_gunstiger;1;ja\nd;D;stil;%;lager_is_gunstiger;1;ja\n\
             e;E;rand;%;hoger_is_gunstiger;1;ja\nf;F;over;%;hoger_is_gunstiger;1;ja\n\
             n;N;groen;%;neutraal;9;ja\nu;U;groen;%;hoger_is_gunstiger;9;nee\n"
        ),
    );
    let mut rows = FIGURES.to_owned();
    let mut add = |indicator: &str, values: [&str; 5]| {
        for (place, value) in values.iter().enumerate() {
            let (value, reden) = match value.parse::<f64>() {
                Ok(_) => (*value, ""),
                Err(_) => ("", *value),
            };
            let n = place + 1;
            rows += &format!("WK99980{n};{indicator};2024;{value};{reden};;;Eigen\n");
        }
    };
    add("a", ["10", "20", "30", "geheim", "1000"]);
    add("b", ["10", "20", "30", "20", "1000"]);
    add("c", ["100", "200", "300", "400", "0"]);
    add("d", ["5", "5", "5", "5", "9"]);
    add("e", ["88", "95", "105", "112", "0"]);
    add("f", ["88", "94", "106", "112", "0"]);
    add("n", ["1", "9", "1", "9", "1"]);
    add("u", ["1", "9", "1", "9", "1"]);
    place.write("w.csv", &rows);
    assert_eq!(place.run(&["importeer", "p.wijk", "i.csv", "w.csv"]).code, Some(0));
}

#[test]
fn outcomes_are_those_worked_out_by_hand() {
    let place = Place::new();
    worked_out(&place);
    let foto = place.run(&["foto", "p.wijk", "--json"]).json();
    let code = |n: usize| format!("WK99980{n}");
    // a: 10 20 30 has mean 20 and sd 10. b: 10 20 30 20 has mean 20 and sd √(200/3) = 8,164966.
    // c: 100 … 400 has mean 250 and sd √(50000/3) = 129,099445. Lower is better in b and c.
    for (id, zs) in [
        ("a", [Some(-1.0), Some(0.0), Some(1.0), None]),
        ("b", [Some(1.224_745), Some(0.0), Some(-1.224_745), Some(0.0)]),
        ("c", [Some(1.161_895), Some(0.387_298), Some(-0.387_298), Some(-1.161_895)]),
        ("d", [None, None, None, None]),
    ] {
        for (n, z) in (1..).zip(zs) {
            let told = indicator(&foto, &code(n), id);
            match z {
                Some(z) => near(&told["z"], z),
                None => assert_eq!(told["z"], Value::Null, "{id} {n}"),
            }
        }
    }
    assert_eq!(indicator(&foto, "WK999804", "a")["reden"], "geheim");
    assert_eq!(indicator(&foto, "WK999804", "a")["waarde"], Value::Null);
    assert_eq!(indicator(&foto, "WK999801", "d")["reden"], "geen_spreiding");
    // Groen is the mean of a and b; in wijk 04 half of the weight is there, which is enough.
    for (n, score) in (1..).zip([0.112_372, 0.0, -0.112_372, 0.0]) {
        near(&leefgebied(&foto, &code(n), "groen")["score"], score);
        assert_eq!(leefgebied(&foto, &code(n), "groen")["klasse"], "gemiddeld");
    }
    let klassen = ["gunstiger", "gemiddeld", "gemiddeld", "ongunstiger"];
    for (n, klasse) in (1..).zip(klassen) {
        assert_eq!(leefgebied(&foto, &code(n), "rust")["klasse"], klasse);
        assert_eq!(leefgebied(&foto, &code(n), "stil")["reden"], "geen_gegevens");
        assert_eq!(leefgebied(&foto, &code(n), "stil")["klasse"], Value::Null);
    }
    let groen = leefgebied(&foto, "WK999801", "groen")["indicatoren"].as_array().unwrap();
    assert_eq!(groen.len(), 2, "neutral and not chosen do not count");
    assert_eq!(foto["peiljaar"], 2024);
}

#[test]
fn a_class_begins_beyond_half_an_sd() {
    let place = Place::new();
    worked_out(&place);
    let foto = place.run(&["foto", "p.wijk", "--json"]).json();
    // e: 88 95 105 112 has mean 100 and sd √(338/3) = 10,614456, so 95 lies 0,471057 below.
    // f: 88 94 106 112 has mean 100 and sd √120 = 10,954451, so 94 lies 0,547723 below.
    for (id, scores, klassen) in [
        ("rand", [-1.130_534, -0.471_056], ["ongunstiger", "gemiddeld", "gemiddeld", "gunstiger"]),
        (
            "over",
            [-1.095_445, -0.547_723],
            ["ongunstiger", "ongunstiger", "gunstiger", "gunstiger"],
        ),
    ] {
        for (n, score) in (1..).zip([scores[0], scores[1], -scores[1], -scores[0]]) {
            let told = leefgebied(&foto, &format!("WK99980{n}"), id);
            near(&told["score"], score);
            assert_eq!(told["klasse"], klassen[n - 1], "{id} {n}");
        }
    }
}

#[test]
fn a_small_wijk_is_shown_and_does_not_take_part() {
    let place = Place::new();
    worked_out(&place);
    let foto = place.run(&["foto", "p.wijk", "--json"]).json();
    let small = wijk(&foto, "WK999805");
    assert_eq!(small["telt_mee"], false);
    assert_eq!(small["algemeen"]["reden"], "telt_niet_mee");
    let a = indicator(&foto, "WK999805", "a");
    assert_eq!(a["waarde"], 1000.0);
    assert_eq!((&a["z"], &a["reden"]), (&Value::Null, &"telt_niet_mee".into()));
    let text = place.run(&["foto", "p.wijk"]);
    assert!(text.done().contains("Wijk 05 telt niet mee: 150 inwoners"), "{}", text.out);
}

/// RIVM 50090NED, 2020, 18 years and older, as published, wijken 01 to 08.
const ERNSTIG_EENZAAM: [f64; 8] = [13.0, 7.8, 10.8, 10.2, 10.5, 12.0, 13.0, 9.2];
const VRIJWILLIGERS: [f64; 8] = [16.9, 25.6, 19.3, 20.8, 22.7, 17.9, 18.4, 24.9];
const RONDKOMEN: [f64; 8] = [20.0, 8.7, 14.2, 13.5, 13.5, 18.3, 20.1, 12.8];

#[test]
fn hilversum_shows_what_rivm_publishes() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    for (id, published) in [
        ("ernstig-zeer-ernstig-eenzaam-18plus", ERNSTIG_EENZAAM),
        ("vrijwilligerswerk-18plus", VRIJWILLIGERS),
        ("moeite-met-rondkomen-18plus", RONDKOMEN),
    ] {
        for (n, value) in (1..).zip(published) {
            let told = indicator(&foto, &format!("WK04020{n}"), id);
            assert_eq!(told["waarde"], value, "{id} {n}");
            assert_eq!(told["periode"], "2020");
            assert!(told["bron"].as_str().unwrap().starts_with("RIVM|50090NED"), "{told}");
        }
    }
}

#[test]
fn sociale_relaties_of_hilversum_follow_from_what_rivm_publishes() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    // By hand: ernstig eenzaam has mean 10,8125 and sd √(23,12875/7) = 1,817720;
    // vrijwilligerswerk has mean 20,8125 and sd √(75,08875/7) = 3,275204.
    near(&indicator(&foto, "WK040201", "ernstig-zeer-ernstig-eenzaam-18plus")["z"], -1.203_431);
    near(&indicator(&foto, "WK040201", "vrijwilligerswerk-18plus")["z"], -1.194_582);
    near(&leefgebied(&foto, "WK040201", "sociale_relaties")["score"], -1.199_006);
    let klassen = [
        "ongunstiger",
        "gunstiger",
        "gemiddeld",
        "gemiddeld",
        "gemiddeld",
        "ongunstiger",
        "ongunstiger",
        "gunstiger",
    ];
    for (n, klasse) in (1..).zip(klassen) {
        let code = format!("WK04020{n}");
        assert_eq!(leefgebied(&foto, &code, "sociale_relaties")["klasse"], klasse, "{code}");
    }
}

#[test]
fn misdrijven_per_inwoner_are_compared_by_their_logarithm() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    let id = "misdrijven-per-1000-inwoners";
    let x: Vec<f64> = (1..=8)
        .map(|n| indicator(&foto, &format!("WK04020{n}"), id)["waarde"].as_f64().unwrap().ln())
        .collect();
    let mean = x.iter().sum::<f64>() / 8.0;
    let sd = (x.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 7.0).sqrt();
    for (n, x) in (1..).zip(x) {
        let told = indicator(&foto, &format!("WK04020{n}"), id);
        near(&told["z"], (mean - x) / sd);
        assert_eq!(told["normalisatie"], "log");
    }
}

#[test]
fn algemeen_beeld_is_the_mean_of_the_leefgebieden() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    for n in 1..=8 {
        let wijk = wijk(&foto, &format!("WK04020{n}"));
        let leefgebieden = wijk["leefgebieden"].as_array().unwrap();
        let sum: f64 = leefgebieden.iter().map(|l| l["score"].as_f64().unwrap()).sum();
        let score = sum / 4.0;
        near(&wijk["algemeen"]["score"], score);
        let klasse = match score {
            score if score < -0.5 => "ongunstiger",
            score if score > 0.5 => "gunstiger",
            _ => "gemiddeld",
        };
        assert_eq!(wijk["algemeen"]["klasse"], klasse);
    }
}

#[test]
fn a_year_shows_what_was_known_then() {
    let place = Place::new();
    place.example("h.wijk");
    let foto = |jaar: &str| place.run(&["foto", "h.wijk", "--jaar", jaar, "--json"]).json();
    // Misdrijven in Centrum (politie 47022NED): 1.000 in 2021, for 9.775 inwoners of 2020.
    let of_2021 = foto("2021");
    let told = indicator(&of_2021, "WK040201", "misdrijven-per-1000-inwoners");
    assert_eq!((&told["periode"], &of_2021["peiljaar"]), (&"2021".into(), &2021.into()));
    near(&told["waarde"], 102.301_79);
    // Income is of 2022; RIVM measured in 2016 and 2020.
    let income = indicator(&of_2021, "WK040201", "gemiddeld-inkomen-per-inwoner");
    assert_eq!((&income["periode"], &income["waarde"]), (&Value::Null, &Value::Null));
    let of_2016 = foto("2016");
    for wijk in of_2016["wijken"].as_array().unwrap() {
        assert_eq!(wijk["telt_mee"], false, "the number of inwoners is known from 2020");
    }
    assert_eq!(foto("1990")["peiljaar"], 1990);
}

#[test]
fn another_benchmark_gives_another_distance() {
    let place = Place::new();
    place.example("h.wijk");
    let z = |vergelijk: &str| {
        let foto = place.run(&["foto", "h.wijk", "--vergelijk", vergelijk, "--json"]).json();
        assert_eq!(foto["regel"]["benchmark"], vergelijk);
        indicator(&foto, "WK040201", "ernstig-zeer-ernstig-eenzaam-18plus")["z"].clone()
    };
    // Hilversum as a whole has 11,1 (RIVM), the sd of its wijken is 1,817720.
    near(&z("gemeente"), (11.1 - 13.0) / 1.817_720);
    assert!(z("nederland").is_number());
    assert_ne!(z("nederland"), z("vergelijkbaar"));
}
