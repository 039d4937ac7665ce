//! Odd input that once went wrong.

use crate::common::Place;

const HEADER: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";

#[test]
fn minus_zero_is_zero() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("min.csv", &format!("{HEADER}WK040201;koopwoningen;2023;-0,0;;-0;;X\n"));
    place.run(&["importeer", "h.wijk", "min.csv"]).done();
    place.sound("h.wijk");
    place.run(&["exporteer", "h.wijk", "--soort", "waarnemingen", "--uit", "uit.csv"]).done();
    assert!(place.text("uit.csv").contains("WK040201;koopwoningen;2023;0;;0;;X"));
}

#[test]
fn a_file_of_which_nothing_can_be_used_says_why() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("fout.csv", &format!("{HEADER}WK040201;koopwoningen;2023;twaalf;;;;X\n"));
    place.write("vreemd.csv", &format!("{HEADER}WK999901;koopwoningen;2023;12;;;;X\n"));
    place.write("leeg.csv", HEADER);
    for (file, reason) in
        [("fout.csv", "rij 2"), ("vreemd.csv", "WK999901"), ("leeg.csv", "geen rijen")]
    {
        let answer = place.run(&["importeer", "h.wijk", file]);
        assert_eq!(answer.code, Some(1), "{answer:?}");
        assert!(answer.err.contains(reason), "{answer:?}");
    }
}

#[test]
fn the_file_itself_is_no_file_with_figures() {
    let place = Place::new();
    place.example("h.wijk");
    let answer = place.run(&["importeer", "h.wijk", "h.wijk"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.err.contains("Wijkbeeld-bestand zelf"), "{answer:?}");
}

#[test]
fn who_it_is_may_stand_before_the_verb() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("goed.csv", &format!("{HEADER}WK040201;koopwoningen;2023;12;;;;X\n"));
    place.run(&["--wie", "Jan", "importeer", "h.wijk", "goed.csv"]).done();
    let history = place.run(&["geschiedenis", "h.wijk", "--json"]).json();
    assert_eq!(history[1]["wie"], "Jan");
    assert_eq!(place.run(&["h.wijk", "foto", "h.wijk"]).code, Some(2));
}

#[test]
fn after_putting_a_backup_back_undo_goes_on_where_that_was() {
    let place = Place::new();
    place.example("h.wijk");
    for (file, value) in [("een.csv", "1"), ("twee.csv", "2")] {
        place.write(file, &format!("{HEADER}WK040201;koopwoningen;2023;{value};;;;X\n"));
        place.run(&["importeer", "h.wijk", file]).done();
    }
    let backups = place.run(&["reservekopieen", "h.wijk", "--json"]).json();
    let newest = backups[0]["naam"].as_str().unwrap().to_owned();
    place.run(&["terugzetten", "h.wijk", &newest]).done();
    let told = place.run(&["ongedaan", "h.wijk"]);
    assert!(told.out.contains("een.csv"), "{told:?}");
    place.sound("h.wijk");
}

#[test]
fn a_month_is_no_previous_measurement_of_a_year() {
    let place = Place::new();
    place.example("h.wijk");
    place.write(
        "soort.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\np;P;wonen;%;hoger_is_gunstiger;1;ja\n",
    );
    let mut rows = HEADER.to_owned();
    for (wijk, value) in [("WK040201", 1), ("WK040202", 2), ("WK040203", 3)] {
        rows += &format!("{wijk};p;2025;{value};;;;X\n{wijk};p;2025-12;{};;;;X\n", value * 7);
    }
    place.write("cijfers.csv", &rows);
    place.run(&["importeer", "h.wijk", "soort.csv", "cijfers.csv"]).done();
    let foto = place.run(&["foto", "h.wijk", "--vergelijk", "vorige", "--json"]).json();
    let fields = foto["wijken"][0]["leefgebieden"].as_array().unwrap();
    let wonen = fields.iter().find(|field| field["id"] == "wonen").unwrap();
    assert_eq!(wonen["indicatoren"][0]["z"], serde_json::Value::Null, "{wonen}");
}

#[test]
fn figures_that_are_there_already_are_no_step_but_other_bounds_are() {
    let place = Place::new();
    place.example("h.wijk");
    let row = "WK040201;koopwoningen;2023;12,5;;10;15;X|t\n";
    place.write("een.csv", &format!("{HEADER}{row}"));
    place.write("punt.csv", &format!("{HEADER}{}", row.replace("12,5", "12.50")));
    place.write("ruimer.csv", &format!("{HEADER}{}", row.replace("15", "16")));
    place.run(&["importeer", "h.wijk", "een.csv"]).done();
    let steps = place.steps("h.wijk");
    let told = place.run(&["importeer", "h.wijk", "punt.csv", "--json"]).json();
    assert_eq!((&told["nieuw"], &told["gelijk"]), (&0.into(), &1.into()));
    assert_eq!(place.steps("h.wijk"), steps, "the same figure in other bytes");
    place.run(&["importeer", "h.wijk", "ruimer.csv"]).done();
    assert_eq!(place.steps("h.wijk"), steps + 1, "another upper bound");
}
