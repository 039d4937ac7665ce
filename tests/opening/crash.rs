//! What a crash in the middle of a change leaves: a half-written file and its journal.

use super::{Place, changing, looking, still_there, with_a_change};
use std::path::Path;

/// Begins a change that is in the file already and not yet kept: with a small cache SQLite
/// writes pages before the end, after it has saved the old ones in the journal.
pub fn half_a_change(path: &Path) -> rusqlite::Connection {
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA cache_size=5; BEGIN EXCLUSIVE;
         UPDATE waarneming SET waarde = 666 WHERE waarde IS NOT NULL;
         UPDATE wijziging SET waarde = 'kapot' WHERE veld = 'naam';
         DELETE FROM handeling WHERE 0",
    )
    .unwrap();
    db
}

/// The file and journal as they lie there when the program is killed in the middle.
fn killed(place: &Place) -> (Vec<u8>, Vec<u8>) {
    with_a_change(place, "h.wijk");
    let before = place.bytes("h.wijk");
    let db = half_a_change(&place.path("h.wijk"));
    let left = (place.bytes("h.wijk"), place.bytes("h.wijk-journal"));
    db.execute_batch("ROLLBACK").unwrap();
    assert!(left.0 != before, "half of the change is in the file");
    assert_eq!(left.1[..8], [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7], "a hot journal");
    left
}

#[test]
fn a_half_change_is_undone_by_the_first_who_opens_the_file() {
    let place = Place::new();
    let (file, journal) = killed(&place);
    let journal_path = place.path("k.wijk-journal");
    for call in looking("k.wijk").into_iter().chain(changing("k.wijk").into_iter().take(2)) {
        std::fs::write(place.path("k.wijk"), &file).unwrap();
        std::fs::write(&journal_path, &journal).unwrap();
        let answer = place.run(&call);
        assert_eq!(answer.code, Some(0), "{call:?}: {}", answer.err);
        assert!(!answer.out.contains("666"), "{call:?}");
        assert!(!journal_path.exists(), "{call:?}");
        if call[0] == "ongedaan" {
            place.run(&["opnieuw", "k.wijk"]).done();
        }
        let told = place.run(&["wijk", "k.wijk", "Centrum", "--json"]).json();
        let value = if call == ["importeer", "k.wijk", "nog.csv"] { 13.5 } else { 12.5 };
        let figures = told["kerncijfers"].as_array().unwrap();
        let kept = figures.iter().find(|figure| figure["id"] == "proef").unwrap();
        assert_eq!(kept["waarde"], value, "{call:?}");
        place.sound("k.wijk");
    }
}

#[test]
fn a_journal_that_is_only_begun_harms_nothing() {
    let place = Place::new();
    let (_, journal) = killed(&place);
    let before = place.bytes("h.wijk");
    for length in [0, 7, 27, 512] {
        // Killed before the journal was whole: then nothing is in the file yet.
        std::fs::write(place.path("k.wijk"), &before).unwrap();
        let mut begun = journal[..length].to_vec();
        // The number of pages in it, which is written last.
        if length > 12 {
            begun[8..12].fill(0);
        }
        std::fs::write(place.path("k.wijk-journal"), begun).unwrap();
        still_there(&place, "k.wijk");
        assert!(place.bytes("k.wijk") == before, "{length} bytes");
    }
}
