//! What is not a file of this program, or of a newer one.

use super::{Place, all_refused, changing, looking, still_there, with_a_change};
use std::path::Path;

fn listing(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_missing_file_and_a_folder() {
    let place = Place::new();
    place.write("nog.csv", super::FIGURES);
    all_refused(&place, "weg.wijk", &["weg.wijk", "bestaat niet"]);
    assert!(!place.path("weg.wijk").exists(), "nothing was made");
    std::fs::create_dir(place.path("map.wijk")).unwrap();
    all_refused(&place, "map.wijk", &["map.wijk", "is een map"]);
    assert_eq!(listing(&place.path("map.wijk")), Vec::<String>::new());
}

#[test]
fn what_is_no_database() {
    let place = Place::new();
    place.write("nog.csv", super::FIGURES);
    for (name, content) in [
        ("tekst.wijk", &b"Beste collega"[..]),
        ("zip.wijk", b"PK\x03\x04"),
        ("nul.wijk", &[0; 4096]),
    ] {
        std::fs::write(place.path(name), content).unwrap();
        all_refused(&place, name, &[name, "geen Wijkbeeld-bestand"]);
        assert_eq!(place.bytes(name), content);
    }
}

#[test]
#[cfg(unix)]
fn what_is_no_file() {
    let place = Place::new();
    let made = std::process::Command::new("mkfifo").arg(place.path("pijp.wijk")).status().unwrap();
    assert!(made.success());
    for name in ["pijp.wijk", "/dev/null", "/dev/zero"] {
        place.run(&["foto", name]).refused(&["geen Wijkbeeld-bestand"]);
        place.run(&["ongedaan", name]).refused(&["geen Wijkbeeld-bestand"]);
    }
}

#[test]
fn a_newer_version_can_be_looked_into_only() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    let mut bytes = place.bytes("h.wijk");
    let told = |name: &str| place.run(&["wijk", name, "Centrum", "--json"]).out;
    let before = told("h.wijk");
    // user_version, in the header.
    bytes[60..64].copy_from_slice(&99i32.to_be_bytes());
    std::fs::write(place.path("nieuwer.wijk"), &bytes).unwrap();
    for call in looking("nieuwer.wijk").into_iter().filter(|call| call[0] != "importeer") {
        let answer = place.run(&call);
        assert!(answer.done_with_remarks().contains("nieuwere versie"), "{call:?}");
        assert!(!answer.out.is_empty(), "{call:?}");
    }
    assert_eq!(told("nieuwer.wijk"), before);
    for call in changing("nieuwer.wijk") {
        place.run(&call).refused(&["nieuwer.wijk", "nieuwere versie", "Installeer"]);
    }
    place.run(&["importeer", "nieuwer.wijk", "nog.csv", "--proef"]).refused(&["nieuwere versie"]);
    assert!(place.bytes("nieuwer.wijk") == bytes);
    place.run(&["terugzetten", "h.wijk", "nieuwer.wijk"]).refused(&["nieuwere versie"]);
    still_there(&place, "h.wijk");
}

/// A database of another program as it lies there after a crash: its last changes are in the
/// log beside it.
fn other_program(place: &Place) -> Vec<String> {
    let made = rusqlite::Connection::open(place.path("werk.db")).unwrap();
    made.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (a);
         INSERT INTO t SELECT value FROM generate_series(1, 1000)",
    )
    .or_else(|_| made.execute_batch("INSERT INTO t VALUES (1), (2), (3)"))
    .unwrap();
    let names =
        ["", "-wal", "-shm"].map(|end| (format!("werk.db{end}"), format!("ander.wijk{end}")));
    for (from, to) in &names {
        std::fs::copy(place.path(from), place.path(to)).unwrap();
    }
    names.into_iter().map(|(_, to)| to).collect()
}

#[test]
fn the_file_of_another_program_stays_as_it_is() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("nog.csv", super::FIGURES);
    let names = other_program(&place);
    let before: Vec<Vec<u8>> = names.iter().map(|name| place.bytes(name)).collect();
    assert!(before[1].len() > 4096, "there is something in the log");
    all_refused(&place, "ander.wijk", &["ander.wijk", "ander programma"]);
    place.run(&["importeer", "h.wijk", "ander.wijk"]).refused(&["ander.wijk"]);
    place.run(&["kopie", "h.wijk", "--uit", "ander.wijk"]).refused(&["bestaat al"]);
    place.run(&["terugzetten", "h.wijk", "ander.wijk"]).refused(&["ander.wijk"]);
    place.run(&["nieuw", "ander.wijk", "--voorbeeld", "oss"]).refused(&["bestaat al"]);
    let after: Vec<Vec<u8>> = names.iter().map(|name| place.bytes(name)).collect();
    assert!(after == before);
    let beside = listing(&place.path(""));
    assert_eq!(beside.iter().filter(|name| name.starts_with("ander.wijk")).count(), 3);
}
