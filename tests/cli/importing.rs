//! Taking files in: one action, all or nothing, and what is said about it.

use crate::common::Place;
use crate::{DEFINITIONS, FIGURES};
use serde_json::Value;

/// A gemeente of four wijken and a hamlet, as CBS writes it; 2020 by its table number.
pub const KWB: &str = "84799NED_TypedDataSet_proef.csv";

pub fn kwb(place: &Place) {
    let mut text = "\"ID\";\"WijkenEnBuurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\
                    \"Codering_3\";\"AantalInwoners_5\";\"Mannen_6\"\n"
        .to_owned();
    for (code, naam, inwoners) in [
        ("GM9998", "Proefstad", "4150"),
        ("WK999801", "Proefstad", "1000"),
        ("WK999802", "Proefstad", "1000"),
        ("WK999803", "Proefstad", "1000"),
        ("WK999804", "Proefstad", "1000"),
        ("WK999805", "Proefstad", "150"),
        ("GM9997", "Elders", "25445"),
    ] {
        text += &format!("1;\"{code:10}\";\"{naam:40}\";\"x\";\"{code:10}\";{inwoners};\n");
    }
    place.write(KWB, &text);
}

/// A file of that gemeente.
pub fn proefstad(place: &Place, name: &str) {
    kwb(place);
    place.run(&["nieuw", name, "--gemeente", "Proefstad", "--bron", KWB]).done();
}

fn definitions(place: &Place) {
    place.write(
        "indicatoren.csv",
        &format!(
            "{DEFINITIONS}b;Bomen;groen;%;hoger_is_gunstiger;1;ja\n\
             a;Asfalt;groen;%;lager_is_gunstiger;2;ja\n"
        ),
    );
    place.write(
        "cijfers.csv",
        &format!(
            "{FIGURES}WK999801;a;2024;10;;;;Eigen\nWK999802;a;2024;20;;;;Eigen\n\
             WK999803;a;2024;30;;;;Eigen\nWK999801;b;2024;7;;;;Eigen\n\
             WK999802;b;2024;8;;;;Eigen\nWK999803;b;2024;9;;;;Eigen\n"
        ),
    );
}

/// What another program sees of a file: the Foto and both exports.
fn seen(place: &Place, name: &str) -> [String; 3] {
    let export = |soort: &str| {
        place.run(&["exporteer", name, "--soort", soort, "--uit", "gezien.csv"]).done();
        place.text("gezien.csv")
    };
    let foto = place.run(&["foto", name, "--json"]);
    [foto.done().to_owned(), export("indicatoren"), export("waarnemingen")]
}

/// The same without the order in which indicators came into the file.
fn unordered(seen: &[String; 3]) -> (Value, Vec<&str>, &str) {
    let mut foto: Value = serde_json::from_str(&seen[0]).unwrap();
    for wijk in foto["wijken"].as_array_mut().unwrap() {
        for leefgebied in wijk["leefgebieden"].as_array_mut().unwrap() {
            let indicatoren = leefgebied["indicatoren"].as_array_mut().unwrap();
            indicatoren.sort_by_key(|indicator| indicator["id"].to_string());
        }
    }
    let mut definitions: Vec<&str> = seen[1].lines().collect();
    definitions.sort_unstable();
    (foto, definitions, &seen[2])
}

#[test]
fn the_order_of_files_does_not_matter() {
    let place = Place::new();
    definitions(&place);
    let calls: [(&str, &[&[&str]]); 4] = [
        ("een.wijk", &[&["indicatoren.csv", "cijfers.csv"]]),
        ("twee.wijk", &[&["cijfers.csv", "indicatoren.csv"]]),
        ("drie.wijk", &[&["indicatoren.csv"], &["cijfers.csv"]]),
        ("vier.wijk", &[&["cijfers.csv"], &["indicatoren.csv"]]),
    ];
    for (name, imports) in calls {
        proefstad(&place, name);
        for files in imports {
            let call = [&["importeer", name], *files].concat();
            assert_eq!(place.run(&call).code, Some(0), "{call:?}");
        }
        assert_eq!(place.steps(name), 1 + imports.len(), "one action for each call");
    }
    let first = seen(&place, "een.wijk");
    assert!(first[0].contains("groen"), "{}", first[0]);
    assert!(seen(&place, "twee.wijk") == first, "another order in one call");
    assert!(seen(&place, "drie.wijk") == first, "one after another");
    let late = seen(&place, "vier.wijk");
    assert!(unordered(&late) == unordered(&first), "definitions in a later call");
}

#[test]
fn files_that_define_the_same_are_one_action_and_the_last_one_counts() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    place.write("later.csv", &format!("{DEFINITIONS}a;Asfalt en steen;groen;%;neutraal;1;nee\n"));
    let before = seen(&place, "p.wijk");
    place.run(&["importeer", "p.wijk", "indicatoren.csv", "later.csv", "cijfers.csv"]).done();
    assert_eq!(place.steps("p.wijk"), 2);
    let after = seen(&place, "p.wijk");
    assert!(after[1].contains("\na;Asfalt en steen;groen;%;neutraal;1;nee;"), "{}", after[1]);
    place.sound("p.wijk");
    place.run(&["ongedaan", "p.wijk"]).done();
    assert!(seen(&place, "p.wijk") == before);
    place.run(&["opnieuw", "p.wijk"]).done();
    assert!(seen(&place, "p.wijk") == after);
    place.sound("p.wijk");
}

#[test]
fn several_files_are_one_action() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    let answer = place.run(&["importeer", "p.wijk", "indicatoren.csv", "cijfers.csv", "--json"]);
    let reports = answer.json();
    let told: Vec<(&Value, &Value)> =
        reports.as_array().unwrap().iter().map(|r| (&r["soort"], &r["nieuw"])).collect();
    assert_eq!(told, [(&"indicatoren".into(), &2.into()), (&"waarnemingen".into(), &6.into())]);
    assert_eq!(place.steps("p.wijk"), 2);
    let undone = place.run(&["ongedaan", "p.wijk"]);
    assert_eq!(undone.done(), "Ongedaan gemaakt: Ingelezen: indicatoren.csv, cijfers.csv\n");
    assert!(!seen(&place, "p.wijk")[2].contains("WK999801;a;"));
}

#[test]
fn one_bad_file_keeps_all_of_them_out() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    place.write("leeg.csv", FIGURES);
    place.write("vreemd.csv", "dit;is;niets\n1;2;3\n");
    place.write("nul.csv", "");
    let before = place.bytes("p.wijk");
    for bad in ["leeg.csv", "vreemd.csv", "nul.csv", "weg.csv"] {
        let answer = place.run(&["importeer", "p.wijk", "indicatoren.csv", bad, "cijfers.csv"]);
        answer.refused(&[bad]);
        assert!(!answer.err.contains("cijfers.csv"), "{}", answer.err);
        assert_eq!(place.bytes("p.wijk"), before, "{bad}");
    }
}

#[test]
fn the_same_bytes_are_taken_in_once_and_again_after_undo() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    for file in ["indicatoren.csv", "cijfers.csv"] {
        let import = || place.run(&["importeer", "p.wijk", file, "--json"]).json();
        assert_eq!(import()["al_ingelezen"], false);
        let (before, steps) = (place.bytes("p.wijk"), place.steps("p.wijk"));
        let again = import();
        assert_eq!(again["al_ingelezen"], true, "{file}");
        assert_eq!((&again["nieuw"], &again["gewijzigd"]), (&0.into(), &0.into()), "{file}");
        assert_eq!(place.bytes("p.wijk"), before, "{file}");
        let text = place.run(&["importeer", "p.wijk", file]);
        assert!(text.done().contains("al ingelezen"), "{}", text.out);
        place.run(&["ongedaan", "p.wijk"]).done();
        assert_eq!(import()["al_ingelezen"], false, "{file}, after undo");
        assert_eq!(place.steps("p.wijk"), steps + 2);
    }
    place.sound("p.wijk");
}

#[test]
fn another_scope_of_the_same_file_is_another_import() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    kwb(&place);
    let import = |more: &[&str]| {
        let call = [&["importeer", "p.wijk", KWB, "--json"], more].concat();
        place.run(&call).json()["al_ingelezen"].clone()
    };
    assert_eq!(import(&[]), true, "the file was made from it");
    assert_eq!(import(&["--alle-gebieden"]), false);
    assert_eq!(import(&["--alle-gebieden"]), true);
}

#[test]
fn the_year_of_a_kwb_is_not_guessed() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    std::fs::copy(place.path(KWB), place.path("zonder.csv")).unwrap();
    let before = place.bytes("p.wijk");
    place.run(&["importeer", "p.wijk", "zonder.csv"]).refused(&["zonder.csv", "--jaar"]);
    place.run(&["importeer", "p.wijk", KWB, "--jaar", "2024"]).refused(&[KWB, "2024", "2020"]);
    let made = ["nieuw", "n.wijk", "--gemeente", "Proefstad", "--bron"];
    place.run(&[&made[..], &["zonder.csv"]].concat()).refused(&["--jaar"]);
    place.run(&[&made[..], &[KWB, "--jaar", "2023"]].concat()).refused(&["2023"]);
    assert!(!place.path("n.wijk").exists());
    assert_eq!(place.bytes("p.wijk"), before);
    place.run(&["importeer", "p.wijk", "zonder.csv", "--jaar", "2018"]).done();
    let wijk = place.run(&["wijk", "p.wijk", "WK999805", "--json"]).json();
    let figures = wijk["kerncijfers"].as_array().unwrap();
    let inwoners = figures.iter().find(|figure| figure["id"] == "aantal-inwoners").unwrap();
    assert_eq!((&inwoners["periode"], &inwoners["waarde"]), (&"2020".into(), &150.0.into()));
}

#[test]
fn a_kind_that_does_not_fit_is_refused() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    let call = |soort| place.run(&["importeer", "p.wijk", "cijfers.csv", "--soort", soort]);
    call("kwb").refused(&["cijfers.csv", "kwb"]);
    call("indicatoren").refused(&["cijfers.csv", "indicatoren"]);
    assert_eq!(call("waarnemingen").code, Some(0));
}

#[test]
fn who_did_it_is_the_one_who_said_so() {
    let place = Place::new();
    proefstad(&place, "p.wijk");
    definitions(&place);
    let wie = |name: &str| {
        let history = place.run(&["geschiedenis", name, "--json"]).json();
        history.as_array().unwrap().last().unwrap()["wie"].clone()
    };
    assert_eq!(wie("p.wijk"), "systeem");
    place.run(&["importeer", "p.wijk", "indicatoren.csv", "--wie", "Fatima"]).done();
    assert_eq!(wie("p.wijk"), "Fatima");
    std::fs::create_dir_all(place.data()).unwrap();
    place.write("gegevens/instellingen.json", "{\"naam\": \"Jan\"}");
    place.run(&["ongedaan", "p.wijk"]).done();
    assert_eq!(wie("p.wijk"), "Jan");
}
