//! Undo, redo, history, backups.

use crate::FIGURES;
use crate::common::Place;

fn import(place: &Place, name: &str, value: u32) {
    let file = format!("{value}.csv");
    place.write(&file, &format!("{FIGURES}WK040201;proef;2025;{value};;;;Eigen\n"));
    place.run(&["importeer", name, &file]);
}

/// What the file says of the figure that these tests change.
fn figure(place: &Place, name: &str) -> Option<f64> {
    let told = place.run(&["wijk", name, "Centrum", "--json"]).json();
    let figures = told["kerncijfers"].as_array().unwrap();
    figures.iter().find(|figure| figure["id"] == "proef").map(|f| f["waarde"].as_f64().unwrap())
}

#[test]
fn undo_goes_back_to_the_making_of_the_file_and_redo_to_the_last_change() {
    let place = Place::new();
    place.example("h.wijk");
    place.run(&["ongedaan", "h.wijk"]).refused(&["niets", "ongedaan"]);
    place.run(&["opnieuw", "h.wijk"]).refused(&["niets", "opnieuw"]);
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    import(&place, "h.wijk", 1);
    import(&place, "h.wijk", 2);
    assert_eq!(figure(&place, "h.wijk"), Some(2.0));
    let undo = || place.run(&["ongedaan", "h.wijk"]).done().to_owned();
    let redo = || place.run(&["opnieuw", "h.wijk"]).done().to_owned();
    assert_eq!(undo(), "Ongedaan gemaakt: Ingelezen: 2.csv\n");
    assert_eq!(figure(&place, "h.wijk"), Some(1.0));
    assert_eq!(undo(), "Ongedaan gemaakt: Ingelezen: 1.csv\n");
    assert_eq!(figure(&place, "h.wijk"), None);
    assert_eq!(place.run(&["foto", "h.wijk", "--json"]).json(), foto);
    let before = place.bytes("h.wijk");
    place.run(&["ongedaan", "h.wijk"]).refused(&["niets", "ongedaan"]);
    assert_eq!(place.bytes("h.wijk"), before, "the floor is no step");
    assert_eq!(redo(), "Opnieuw gedaan: Ingelezen: 1.csv\n");
    assert_eq!(redo(), "Opnieuw gedaan: Ingelezen: 2.csv\n");
    assert_eq!(figure(&place, "h.wijk"), Some(2.0));
    place.run(&["opnieuw", "h.wijk"]).refused(&["niets", "opnieuw"]);
    place.sound("h.wijk");
}

#[test]
fn a_new_change_leaves_nothing_to_redo() {
    let place = Place::new();
    place.example("h.wijk");
    import(&place, "h.wijk", 1);
    place.run(&["ongedaan", "h.wijk"]).done();
    import(&place, "h.wijk", 2);
    place.run(&["opnieuw", "h.wijk"]).refused(&["niets", "opnieuw"]);
    assert_eq!(figure(&place, "h.wijk"), Some(2.0));
}

#[test]
fn history_only_grows_oldest_first() {
    let place = Place::new();
    place.example("h.wijk");
    import(&place, "h.wijk", 1);
    place.run(&["ongedaan", "h.wijk"]).done();
    place.run(&["opnieuw", "h.wijk"]).done();
    let history = place.run(&["geschiedenis", "h.wijk", "--json"]).json();
    let rows = history.as_array().unwrap();
    let told: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row["soort"].as_str().unwrap(), row["omschrijving"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("nieuw", "Bestand gemaakt"),
            ("importeer", "Ingelezen: 1.csv"),
            ("ongedaan", "Ongedaan gemaakt: Ingelezen: 1.csv"),
            ("opnieuw", "Opnieuw gedaan: Ingelezen: 1.csv"),
        ]
    );
    let times: Vec<jiff::Timestamp> =
        rows.iter().map(|row| row["tijd"].as_str().unwrap().parse().unwrap()).collect();
    assert!(times.is_sorted(), "{times:?}");
    let ids: std::collections::HashSet<&str> =
        rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 4);
    let text = place.run(&["geschiedenis", "h.wijk"]);
    assert_eq!(text.done().lines().count(), 4);
    assert!(text.out.lines().nth(1).unwrap().contains("Ingelezen: 1.csv"), "{}", text.out);
}

#[test]
fn a_backup_is_made_before_an_import_and_can_be_put_back() {
    let place = Place::new();
    place.example("h.wijk");
    let none = place.run(&["reservekopieen", "h.wijk"]);
    assert_eq!((none.code, &*none.out), (Some(0), ""));
    let foto = place.run(&["foto", "h.wijk", "--json"]).json();
    import(&place, "h.wijk", 1);
    let backups = place.run(&["reservekopieen", "h.wijk", "--json"]).json();
    let backup = &backups[0];
    assert_eq!((backups.as_array().unwrap().len(), &backup["waarom"]), (1, &"voor-inlezen".into()));
    let naam = backup["naam"].as_str().unwrap();
    assert!(place.run(&["reservekopieen", "h.wijk"]).done().starts_with(naam));
    let path = backup["pad"].as_str().unwrap();
    assert_eq!(std::fs::metadata(path).unwrap().len(), backup["bytes"].as_u64().unwrap());
    assert!(backup["tijd"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok(), "{backup}");

    let answer = place.run(&["terugzetten", "h.wijk", naam]);
    assert!(answer.done().contains(naam), "{}", answer.out);
    assert_eq!(figure(&place, "h.wijk"), None);
    assert_eq!(place.run(&["foto", "h.wijk", "--json"]).json(), foto);
    place.sound("h.wijk");
    // What was there before is a backup now, and can be put back by its path.
    let backups = place.run(&["reservekopieen", "h.wijk", "--json"]).json();
    assert_eq!(backups[0]["waarom"], "voor-terugzetten");
    place.run(&["terugzetten", "h.wijk", backups[0]["pad"].as_str().unwrap()]).done();
    assert_eq!(figure(&place, "h.wijk"), Some(1.0));
    place.sound("h.wijk");
}

#[test]
fn what_is_no_backup_is_not_put_back() {
    let place = Place::new();
    place.example("h.wijk");
    import(&place, "h.wijk", 1);
    place.write("tekst.wijk", "geen database");
    let mut half = place.bytes("h.wijk");
    half.truncate(half.len() / 2);
    std::fs::write(place.path("half.wijk"), half).unwrap();
    let before = place.bytes("h.wijk");
    place.run(&["terugzetten", "h.wijk", "20200101T000000000Z-x"]).refused(&["reservekopie"]);
    place.run(&["terugzetten", "h.wijk", "tekst.wijk"]).refused(&["tekst.wijk"]);
    place.run(&["terugzetten", "h.wijk", "half.wijk"]).refused(&["beschadigd"]);
    place.run(&["terugzetten", "h.wijk", "./h.wijk"]).refused(&["h.wijk", "zelf"]);
    assert_eq!(place.bytes("h.wijk"), before);
}
