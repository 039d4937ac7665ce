//! Opening what is not as it should be: each case has its own sentence, and nothing is lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../common/mod.rs"]
mod common;

mod cases;
mod crash;
mod damaged;
#[cfg(unix)]
mod full;
mod held;
mod names;
mod older;
#[cfg(unix)]
mod rights;
#[cfg(unix)]
mod second_name;

use common::Place;

/// Figures that the examples do not hold.
const FIGURES: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n\
                       WK040201;proef;2025;12,5;;;;Eigen telling\n";

/// Makes a file with a change that was acknowledged; `nog.csv` holds another one.
fn with_a_change(place: &Place, name: &str) {
    place.example(name);
    place.write("proef.csv", FIGURES);
    place.write("nog.csv", &FIGURES.replace("12,5", "13,5"));
    let told = place.run(&["importeer", name, "proef.csv", "--json"]).json();
    assert_eq!(told["nieuw"], 1);
}

/// The acknowledged change is there, and the file is sound.
#[track_caller]
fn still_there(place: &Place, name: &str) {
    let told = place.run(&["wijk", name, "Centrum", "--json"]).json();
    let figures = told["kerncijfers"].as_array().unwrap();
    let value = figures.iter().find(|figure| figure["id"] == "proef").map(|f| &f["waarde"]);
    assert_eq!(value, Some(&12.5.into()), "{name}");
    place.sound(name);
}

/// Calls that only look.
fn looking(name: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["foto", name],
        vec!["wijk", name, "Centrum"],
        vec!["geschiedenis", name],
        vec!["controleer", name],
        vec!["exporteer", name, "--soort", "waarnemingen", "--uit", "uit.csv"],
        vec!["importeer", name, "nog.csv", "--proef", "--json"],
    ]
}

/// Calls that change the file.
fn changing(name: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["importeer", name, "nog.csv"],
        vec!["ongedaan", name],
        vec!["opnieuw", name],
        vec!["terugzetten", name, "iets"],
    ]
}

/// Every call is refused with these words.
#[track_caller]
fn all_refused(place: &Place, name: &str, words: &[&str]) {
    for call in looking(name).into_iter().chain(changing(name)) {
        // A damaged file may be replaced by a backup; there is none of this name.
        let words = if call[0] == "terugzetten" { &words[..0] } else { words };
        place.run(&call).refused(words);
    }
    place.run(&[name]).refused(words);
}
