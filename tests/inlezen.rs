//! Reading in a process of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod common;

use common::Place;
use std::path::{Path, PathBuf};
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::exchange::{ImportError, Options};
use wijkbeeld::model::draft::Draft;
use wijkbeeld::model::progress::{CancelSwitch, Progress};

fn program() -> Lezer {
    Lezer::Child(env!("CARGO_BIN_EXE_wijkbeeld").into())
}

fn read(lezer: &Lezer, path: &Path, progress: &mut Progress) -> Result<Draft, ImportError> {
    let known = files::known(&common::in_memory()).unwrap();
    lezer.read(path, &known, &Options::default(), progress)
}

fn rivm(place: &Place, rows: usize) -> PathBuf {
    let mut text = "WijkenEnBuurten;Leeftijd;Marges;Perioden;GoedErvarenGezondheid_4\n".to_owned();
    for row in 0..rows {
        text += &format!(
            "WK04020{};20300;MW00000;{}JJ00;7{},5\n",
            1 + row % 8,
            2000 + row / 8,
            row % 10
        );
    }
    text += "WK040201;20300;MW00000;1999JJ00;8o.7\n";
    place.write("50150NED.csv", &text)
}

#[test]
fn another_process_reads_what_this_one_reads() {
    let place = Place::new();
    let path = rivm(&place, 16);
    let there = read(&program(), &path, &mut Progress::silent()).unwrap();
    let here = read(&Lezer::Here, &path, &mut Progress::silent()).unwrap();
    assert_eq!(there.waarnemingen, here.waarnemingen);
    assert_eq!((there.waarnemingen.len(), there.geweigerd.len()), (16, 1));
    assert_eq!(there.geweigerd, here.geweigerd);
    assert_eq!((there.sha256, there.indicatoren), (here.sha256, here.indicatoren));
}

#[test]
fn what_it_refuses_is_one_sentence_with_the_name_of_the_file() {
    let place = Place::new();
    let path = place.write("leeg.csv", "");
    let error = read(&program(), &path, &mut Progress::silent()).unwrap_err().to_string();
    let here = read(&Lezer::Here, &path, &mut Progress::silent()).unwrap_err().to_string();
    assert_eq!(error, here);
    assert!(
        error.ends_with("leeg.csv: het bestand is leeg; kies een bestand met een kop en rijen")
    );
}

#[test]
fn it_stops_when_the_user_does() {
    let place = Place::new();
    let path = rivm(&place, 8);
    let switch = CancelSwitch::default();
    switch.cancel();
    let result = read(&program(), &path, &mut Progress::new(switch, |_| ()));
    assert!(matches!(result, Err(ImportError::Cancelled(_))));
}

#[test]
fn it_tells_how_far_it_is() {
    let place = Place::new();
    let path = rivm(&place, 60_000);
    let mut seen = Vec::new();
    let known = files::known(&common::in_memory()).unwrap();
    let mut progress = Progress::new(CancelSwitch::default(), |step| seen.push(step.fraction));
    let outcome = program().read(&path, &known, &Options::default(), &mut progress);
    drop(progress);
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(seen.iter().any(|fraction| *fraction > 0.0 && *fraction < 1.0), "{seen:?}");
}

#[test]
fn a_reader_that_cannot_start_or_says_nothing_is_told() {
    let place = Place::new();
    let path = rivm(&place, 8);
    let absent = Lezer::Child(place.path("weg"));
    let error = read(&absent, &path, &mut Progress::silent()).unwrap_err().to_string();
    assert!(error.contains("het inlezen kan niet starten"), "{error}");
    // A program that ends without a word, as one does that was killed for its memory.
    #[cfg(unix)]
    {
        let silent = Lezer::Child("/bin/true".into());
        let error = read(&silent, &path, &mut Progress::silent()).unwrap_err().to_string();
        assert!(error.contains("te veel geheugen"), "{error}");
    }
}
