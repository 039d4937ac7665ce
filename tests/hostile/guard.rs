//! Shows that the guard bites: it sees what a program holds, what it leaves and what it says.

use crate::FIGURES;
use crate::arena::{Arena, faults, faults_of_sentence};
use crate::meter;
use std::process::Command;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(3600);

fn good() -> String {
    format!("{FIGURES}WK040201;koopwoningen;2022;41,5;;;;Eigen\n")
}

#[test]
fn an_ordinary_file_is_read_and_goes_over_smaller_limits() {
    let arena = Arena::with("goed.csv", good());
    assert_eq!(arena.read("goed.csv")["gewijzigd"], 1);
    // Work enough for a clock that counts in hundredths of a second.
    let months = (1000..6000).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let rows: String = months
        .map(|(year, month)| format!("WK040201;koopwoningen;{year}-{month:02};41,5;;;;Eigen\n"))
        .collect();
    std::fs::write(arena.path("werk.csv"), format!("{FIGURES}{rows}")).unwrap();
    let ended = meter::run(&mut arena.call("werk.csv"));
    assert_eq!(faults(&ended, LONG, 1_000_000), [""; 0]);
    assert_eq!(faults(&ended, Duration::from_millis(1), 1_000_000).len(), 1);
    if cfg!(target_os = "linux") {
        let told = faults(&ended, LONG, 1);
        assert!(told.len() == 1 && told[0].ends_with("MB is more than 1 MB"), "{told:?}");
    }
}

/// Work counts, waiting does not, and neither who works.
#[test]
#[cfg(target_os = "linux")]
fn the_work_of_a_child_is_seen_too() {
    let script = "dd if=/dev/zero of=/dev/null bs=1M count=20000 status=none; exit 0";
    let work = meter::run(Command::new("sh").args(["-c", script]));
    assert!(work.took > Duration::from_millis(100), "{work:?}");
    let wait = meter::run(Command::new("sh").args(["-c", "read line < /dev/null; exit 0"]));
    assert!(wait.took < Duration::from_millis(100), "{wait:?}");
}

/// The process that was started stays small; the one that it starts holds 64 MB.
#[test]
#[cfg(target_os = "linux")]
fn what_a_child_holds_is_seen_too() {
    let script = "dd if=/dev/zero of=/dev/null bs=64M count=8 status=none; exit 0";
    let ended = meter::run(Command::new("sh").args(["-c", script]));
    assert_eq!(ended.answer.code, Some(0));
    assert!(ended.peak.unwrap() > 64 * 1024, "{ended:?}");
    let small = meter::run(Command::new("sh").args(["-c", "exit 0"]));
    assert!(small.peak.unwrap() < 64 * 1024, "{small:?}");
}

#[test]
#[should_panic(expected = "left behind")]
fn a_file_that_is_left_is_seen() {
    let arena = Arena::new();
    let before = arena.state();
    std::fs::write(arena.path("tmp/rest"), "").unwrap();
    arena.unchanged(&before);
}

#[test]
#[should_panic(expected = "the document was changed")]
fn a_document_that_changes_is_seen() {
    let arena = Arena::new();
    let before = arena.state();
    std::fs::write(arena.path("h.wijk"), "anders").unwrap();
    arena.unchanged(&before);
}

#[test]
fn a_sentence_that_helps_nobody_is_seen() {
    let good = "wijkbeeld: a.csv: het bestand is leeg; kies een bestand met een kop\n";
    assert_eq!(faults_of_sentence(good, "a.csv"), [""; 0]);
    for (bad, fault) in [
        ("wijkbeeld: a.csv: invalid header; kies een ander bestand\n", "'invalid'"),
        ("wijkbeeld: het bestand is leeg; kies een bestand met een kop\n", "no 'a.csv'"),
        ("wijkbeeld: a.csv: het bestand is leeg en dat kan niet\n", "no advice"),
        ("wijkbeeld: a.csv: cel '\u{1b}[2J' is geen getal; herstel dat\n", "a control character"),
    ] {
        assert_eq!(faults_of_sentence(bad, "a.csv"), [fault]);
    }
}
