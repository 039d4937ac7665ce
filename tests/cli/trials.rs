//! What changes nothing leaves the file as it is, to the byte.

use crate::FIGURES;
use crate::common::Place;

/// The files beside the document; none may be left there.
fn names(place: &Place) -> Vec<String> {
    let entries = std::fs::read_dir(place.path("")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.contains(".wijk"));
    names.sort();
    names
}

#[test]
fn words_that_look_leave_the_file_as_it_is() {
    let place = Place::new();
    place.example("h.wijk");
    let (before, changed) = (place.bytes("h.wijk"), modified(&place));
    let calls: [&[&str]; 16] = [
        &["foto", "h.wijk"],
        &["foto", "h.wijk", "--json", "--jaar", "2021"],
        &["foto", "h.wijk", "--csv", "--vergelijk", "gemeente"],
        &["foto", "h.wijk", "--vergelijk", "nederland"],
        &["foto", "h.wijk", "--vergelijk", "vergelijkbaar"],
        &["foto", "h.wijk", "--vergelijk", "vorige"],
        &["wijk", "h.wijk", "Oost"],
        &["wijk", "h.wijk", "Oost", "--json"],
        &["geschiedenis", "h.wijk"],
        &["geschiedenis", "h.wijk", "--json"],
        &["controleer", "h.wijk"],
        &["controleer", "h.wijk", "--json"],
        &["exporteer", "h.wijk", "--soort", "waarnemingen", "--uit", "w.csv"],
        &["exporteer", "h.wijk", "--soort", "indicatoren", "--uit", "i.csv"],
        &["reservekopieen", "h.wijk", "--json"],
        &["kopie", "h.wijk", "--uit", "k.wijk"],
    ];
    for call in calls {
        assert!(!place.run(call).done().is_empty(), "{call:?}");
        assert_eq!(place.bytes("h.wijk"), before, "{call:?}");
        assert_eq!(modified(&place), changed, "{call:?}");
    }
    assert_eq!(names(&place), ["h.wijk", "k.wijk"]);
}

fn modified(place: &Place) -> std::time::SystemTime {
    place.path("h.wijk").metadata().unwrap().modified().unwrap()
}

#[test]
fn a_trial_says_what_would_happen_and_does_not_do_it() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("a.csv", &format!("{FIGURES}WK040201;koopwoningen;2022;41,5;;;;Eigen\n"));
    let before = place.bytes("h.wijk");
    let trial = place.run(&["importeer", "h.wijk", "a.csv", "--proef", "--json"]);
    let text = place.run(&["importeer", "h.wijk", "a.csv", "--proef"]);
    assert!(text.done().contains("1 gewijzigd") && text.out.contains("niets opgeslagen"));
    assert_eq!(place.bytes("h.wijk"), before);
    assert_eq!(place.run(&["reservekopieen", "h.wijk", "--json"]).json(), serde_json::json!([]));
    let real = place.run(&["importeer", "h.wijk", "a.csv", "--json"]);
    assert_eq!(trial.done(), real.done(), "the trial said what happened");
    assert_ne!(place.bytes("h.wijk"), before);
    assert_eq!(names(&place), ["h.wijk"]);
}

#[test]
fn an_import_that_brings_nothing_leaves_the_file_as_it_is() {
    let place = Place::new();
    place.example("h.wijk");
    let before = place.bytes("h.wijk");
    let wrong = |row: &str| format!("{FIGURES}{row}\n");
    for (name, content) in [
        ("leeg.csv", String::new()),
        ("kop.csv", FIGURES.to_owned()),
        ("geen-getal.csv", wrong("WK040201;koopwoningen;2022;veel;;;;Eigen")),
        ("geen-reden.csv", wrong("WK040201;koopwoningen;2022;;;;;Eigen")),
        ("geen-periode.csv", wrong("WK040201;koopwoningen;straks;1;;;;Eigen")),
        ("onbekend-gebied.csv", wrong("WK999901;koopwoningen;2022;1;;;;Eigen")),
        (
            "extra-kolom.csv",
            "gebied;indicator;periode;waarde;kleur\nWK040201;a;2022;1;rood\n".into(),
        ),
        ("tekst.csv", "Beste collega,\n\nHierbij de cijfers.\n".to_owned()),
        ("sqlite.csv", String::from_utf8_lossy(&before[..16]).into_owned()),
    ] {
        place.write(name, &content);
        place.run(&["importeer", "h.wijk", name]).refused(&[name]);
        place.run(&["importeer", "h.wijk", name, "--json"]).refused(&[name]);
        place.run(&["importeer", "h.wijk", name, "--proef"]).refused(&[name]);
        assert_eq!(place.bytes("h.wijk"), before, "{name}");
    }
    place.run(&["importeer", "h.wijk", "h.wijk"]).refused(&["h.wijk"]);
    place.run(&["importeer", "h.wijk", "gegevens"]).refused(&["gegevens", "map"]);
    place.run(&["importeer", "h.wijk", "weg.csv"]).refused(&["weg.csv", "bestaat niet"]);
    assert_eq!(place.bytes("h.wijk"), before);
    assert_eq!(place.steps("h.wijk"), 1);
}

#[test]
fn an_unknown_column_is_named() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("a.csv", &format!("{};kleur\nx\n", FIGURES.trim_end()));
    place.run(&["importeer", "h.wijk", "a.csv"]).refused(&["a.csv", "kleur"]);
    place.write("b.csv", "gebied;indicator;periode;waarde\nWK040201;a;2022;1\n");
    place.run(&["importeer", "h.wijk", "b.csv"]).refused(&["b.csv", "reden", "bron"]);
}

#[test]
fn columns_come_in_any_order_and_numbers_with_comma_or_point() {
    let place = Place::new();
    place.example("h.wijk");
    place.write(
        "a.csv",
        "waarde;bron;boven;periode;onder;reden;indicator;gebied\n\
         1,5;Eigen;;01-01-2022;;;proef;WK040201\n2.5;Eigen;;2022;;;proef;WK040202\n\
         3,5;Eigen;;2022;;;proef;WK040203\n",
    );
    let report = place.run(&["importeer", "h.wijk", "a.csv", "--json"]);
    let report = report.json();
    assert_eq!((&report["nieuw"], &report["geweigerd"][0]["rij"]), (&2.into(), &2.into()));
    place.run(&["exporteer", "h.wijk", "--soort", "waarnemingen", "--uit", "w.csv"]).done();
    let rows = place.text("w.csv");
    assert!(rows.contains("\nWK040202;proef;2022;2,5;;;;Eigen;;;\n"), "{rows}");
    assert!(rows.contains("\nWK040203;proef;2022;3,5;;;;Eigen;;;\n"), "{rows}");
}

#[test]
fn a_trial_tells_the_largest_difference_first_and_what_was_missing_last() {
    let place = Place::new();
    place.example("h.wijk");
    let row = |wijk: u8, value: &str| format!("WK04020{wijk};koopwoningen;2031;{value};;;;Eigen\n");
    let missing = "WK040204;koopwoningen;2031;;geheim;;;Eigen\n".to_owned();
    let first = [row(1, "40"), row(2, "40"), row(3, "40"), missing].concat();
    place.write("a.csv", &format!("{FIGURES}{first}"));
    let later = [row(4, "99"), row(1, "41"), row(2, "32,5"), row(3, "47,5")].concat();
    place.write("b.csv", &format!("{FIGURES}{later}"));
    place.run(&["importeer", "h.wijk", "a.csv"]).done();
    let report = place.run(&["importeer", "h.wijk", "b.csv", "--proef", "--json"]).json();
    let changes = report["wijzigingen"].as_array().unwrap();
    let told: Vec<String> = changes
        .iter()
        .map(|one| format!("{} {} {}", one["gebied"].as_str().unwrap(), one["oud"], one["nieuw"]))
        .collect();
    assert_eq!(
        told,
        ["WK040202 40.0 32.5", "WK040203 40.0 47.5", "WK040201 40.0 41.0", "WK040204 null 99.0",]
    );
    let fields: Vec<&String> = changes[0].as_object().unwrap().keys().collect();
    assert_eq!(fields.len(), 5, "what CLI.md names and nothing else: {fields:?}");
}
