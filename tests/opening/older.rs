//! A file of the version before.

use crate::common::Place;
use crate::{still_there, with_a_change};

#[test]
fn an_older_file_is_looked_at_on_a_copy_and_brought_up_to_date_after_a_backup() {
    let place = Place::new();
    with_a_change(&place, "oud.wijk");
    let db = rusqlite::Connection::open(place.path("oud.wijk")).unwrap();
    db.execute_batch("DROP VIEW waarneming_leesbaar; PRAGMA user_version = 1").unwrap();
    drop(db);
    let before = place.bytes("oud.wijk");
    place.run(&["foto", "oud.wijk"]).done();
    assert_eq!(place.bytes("oud.wijk"), before, "looking changes nothing");
    place.run(&["importeer", "oud.wijk", "nog.csv"]).done();
    still_newer(&place);
    place.run(&["ongedaan", "oud.wijk"]).done();
    still_there(&place, "oud.wijk");
    let backups = place.run(&["reservekopieen", "oud.wijk", "--json"]).json();
    let reasons: Vec<&str> =
        backups.as_array().unwrap().iter().map(|b| b["waarom"].as_str().unwrap()).collect();
    assert!(reasons.contains(&"voor-bijwerken"), "{reasons:?}");
}

fn still_newer(place: &Place) {
    let bytes = place.bytes("oud.wijk");
    assert_eq!(&bytes[60..64], &2i32.to_be_bytes(), "the newest rung of the ladder");
    place.sound("oud.wijk");
}
