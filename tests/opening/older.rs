//! Files of the versions before.

use crate::common::Place;
use crate::{still_there, with_a_change};

/// What takes a file one version back, newest first; a file of version n has had all but the
/// last n − 1 of these.
const BACK: [&str; 19] = [
    "ALTER TABLE partner DROP COLUMN opgaven;",
    "DROP TABLE vierkant;",
    "DROP TABLE barriere;",
    "DELETE FROM wijziging WHERE tabel IN ('aanbeveling', 'project');
     DROP TABLE aanbeveling;
     DROP TABLE project;",
    "DELETE FROM wijziging WHERE tabel = 'dienst';
     DROP TABLE dienst;
     DROP TABLE activiteit;",
    // The example of today fills this one in.
    "DELETE FROM wijziging WHERE tabel = 'betrekking';
     DROP TABLE betrekking;
     DROP TABLE convenant;",
    "DROP TABLE functie;",
    "DROP TABLE inventarisatie;
     DROP TABLE inventarispunt;",
    "ALTER TABLE ontmoetingsplek ADD COLUMN telefoon TEXT;
     ALTER TABLE ontmoetingsplek ADD COLUMN email TEXT;
     ALTER TABLE ontmoetingsplek ADD COLUMN contactpersoon TEXT;
     ALTER TABLE ontmoetingsplek ADD COLUMN ingelezen_contact TEXT;
     ALTER TABLE partner ADD COLUMN telefoon TEXT;
     ALTER TABLE partner ADD COLUMN email TEXT;
     ALTER TABLE partner ADD COLUMN contactpersoon TEXT;
     ALTER TABLE partner ADD COLUMN ingelezen_contact TEXT;
     UPDATE ontmoetingsplek SET (telefoon, email, contactpersoon, ingelezen_contact) =
         (SELECT telefoon, email, contactpersoon, ingelezen_contact FROM contact WHERE van = id);
     UPDATE partner SET (telefoon, email, contactpersoon, ingelezen_contact) =
         (SELECT telefoon, email, contactpersoon, ingelezen_contact FROM contact WHERE van = id);
     DROP TABLE contact;",
    "ALTER TABLE ontmoetingsplek DROP COLUMN sleutel;
     ALTER TABLE ontmoetingsplek DROP COLUMN ingelezen;
     ALTER TABLE ontmoetingsplek DROP COLUMN ingelezen_contact;
     ALTER TABLE partner DROP COLUMN sleutel;
     ALTER TABLE partner DROP COLUMN ingelezen;
     ALTER TABLE partner DROP COLUMN ingelezen_contact;",
    "ALTER TABLE ontmoetingsplek DROP COLUMN openingstijden;
     ALTER TABLE ontmoetingsplek DROP COLUMN feestdagen;
     ALTER TABLE ontmoetingsplek DROP COLUMN vrij_binnen;
     ALTER TABLE ontmoetingsplek DROP COLUMN toilet;
     ALTER TABLE ontmoetingsplek DROP COLUMN ringleiding;
     ALTER TABLE ontmoetingsplek DROP COLUMN prikkelarm;
     ALTER TABLE ontmoetingsplek DROP COLUMN herkenbaar;
     ALTER TABLE ontmoetingsplek DROP COLUMN doelgroepen;
     ALTER TABLE ontmoetingsplek DROP COLUMN kosten;
     ALTER TABLE ontmoetingsplek DROP COLUMN capaciteit;
     ALTER TABLE ontmoetingsplek DROP COLUMN programma;",
    // The example of today fills this one in too.
    "DELETE FROM wijziging WHERE tabel = 'ontmoetingsplek' AND veld = 'buurt';
     ALTER TABLE ontmoetingsplek DROP COLUMN buurt;",
    "CREATE TABLE oud (
         id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
         gebied TEXT,
         soort TEXT CHECK (soort IN ('identiteit', 'behoefte', 'knelpunt', 'goed')),
         tekst TEXT,
         datum TEXT,
         verwijderd INTEGER NOT NULL DEFAULT 0
     ) STRICT;
     INSERT INTO oud SELECT id, gebied, soort, tekst, datum, verwijderd FROM wijktekst;
     DROP TABLE wijktekst;
     ALTER TABLE oud RENAME TO wijktekst;",
    "DROP TABLE snapshot;",
    "DROP TABLE wijkmaat;",
    "DROP TABLE reeks;",
    "DROP INDEX wijziging_hlc;
     ALTER TABLE batch DROP COLUMN opgeruimd;",
    // The example of today fills in one of these; that of then did not, nor did its log.
    "DELETE FROM wijziging WHERE tabel = 'ontmoetingsplek' AND veld = 'gesloten_op';
     DROP TABLE wijktekst;
     ALTER TABLE ontmoetingsplek DROP COLUMN gesloten_op;
     ALTER TABLE ontmoetingsplek DROP COLUMN rolstoel;
     ALTER TABLE ontmoetingsplek DROP COLUMN toelichting;
     ALTER TABLE partner DROP COLUMN status;
     ALTER TABLE partner DROP COLUMN gestopt_op;
     ALTER TABLE partner DROP COLUMN bevestigd_op;
     ALTER TABLE partner DROP COLUMN bevestigd_door;
     ALTER TABLE partner DROP COLUMN toelichting;",
    "DROP VIEW waarneming_leesbaar;",
];
const NEWEST: usize = BACK.len() + 1;

#[test]
fn an_older_file_is_looked_at_on_a_copy_and_brought_up_to_date_after_a_backup() {
    for version in 1..NEWEST {
        let place = Place::new();
        with_a_change(&place, "oud.wijk");
        make_older(&place, version);
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
}

#[test]
fn how_to_reach_someone_comes_along_from_an_older_file() {
    let place = Place::new();
    with_a_change(&place, "oud.wijk");
    place.write("plekken.csv", "id;naam;telefoon\nsk-1;De Brink;035 123 45 67\n");
    place.run(&["importeer", "oud.wijk", "plekken.csv", "--soort", "ontmoetingsplekken"]).done();
    make_older(&place, NEWEST - 1);
    place.run(&["importeer", "oud.wijk", "nog.csv"]).done();
    let export = ["exporteer", "oud.wijk", "--soort", "ontmoetingsplekken", "--met-personen"];
    place.run(&[&export[..], &["--uit", "uit.csv"]].concat()).done();
    let told = String::from_utf8(place.bytes("uit.csv")).unwrap();
    assert!(told.contains("035 123 45 67"), "{told}");
    place.sound("oud.wijk");
}

fn make_older(place: &Place, version: usize) {
    let db = rusqlite::Connection::open(place.path("oud.wijk")).unwrap();
    for sql in &BACK[..NEWEST - version] {
        db.execute_batch(sql).unwrap();
    }
    db.pragma_update(None, "user_version", version as i64).unwrap();
}

fn still_newer(place: &Place) {
    let bytes = place.bytes("oud.wijk");
    let newest = i32::try_from(NEWEST).unwrap();
    assert_eq!(&bytes[60..64], &newest.to_be_bytes(), "the newest rung of the ladder");
    place.sound("oud.wijk");
}
