//! A file with twenty thousand actions.

use crate::common::Place;
use std::path::Path;
use wijkbeeld::document::Document;
use wijkbeeld::document::history::Wanted;
use wijkbeeld::model::record::Noun;

const ACTIONS: usize = 20_000;

/// Writes actions into the log as years of use would: each changes one field of one place.
fn lengthen(path: &Path) {
    let db = rusqlite::Connection::open(path).unwrap();
    let sql = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ACTIONS})
         INSERT INTO handeling (id, soort, tijd, wie, apparaat)
         SELECT randomblob(16), 'wijzig', strftime('%Y-%m-%dT%H:%M:%SZ', 1700000000 + i * 997, 'unixepoch'),
             (SELECT id FROM gebruiker), randomblob(16)
         FROM n;
         INSERT INTO wijziging (id, handeling, tabel, rij, veld, waarde, hlc, sha256)
         SELECT randomblob(16), h.id, 'ontmoetingsplek', p.id,
             CASE h.volgnr % 3 WHEN 0 THEN 'adres' WHEN 1 THEN 'beheerder' ELSE 'telefoon' END,
             'waarde ' || h.volgnr, 9000000000000000 + h.volgnr, randomblob(32)
         FROM handeling AS h
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nr FROM ontmoetingsplek) AS p
             ON p.nr = h.volgnr % 5
         WHERE h.soort = 'wijzig'
         ORDER BY h.volgnr;"
    );
    db.execute_batch(&sql).unwrap();
}

#[test]
fn a_long_history_is_found_page_by_page() {
    let place = Place::new();
    let path = place.hilversum("lang.wijk");
    lengthen(&path);
    let document = Document::open(&path).unwrap();
    let all = document.search_history(&Wanted::default(), 200).unwrap();
    assert_eq!((all.total, all.events.len()), (ACTIONS + 1, 200));
    let nouns = [Noun::Ontmoetingsplek];
    let wanted = Wanted { nouns: &nouns, tekst: "GEWIJZIGD", ..Wanted::default() };
    let found = document.search_history(&wanted, 200).unwrap();
    assert_eq!(found.total, ACTIONS);
    assert!(found.events.iter().all(|event| event.soort == "wijzig"));
    let newest = document.history().unwrap().pop().unwrap();
    assert_eq!(found.events[0], newest);
    assert_eq!(document.next_undo().unwrap().unwrap().id, newest.id);
    let nobody = Wanted { wie: Some("Niemand"), ..Wanted::default() };
    assert_eq!(document.search_history(&nobody, 200).unwrap().total, 0);
    assert_eq!(all.wie, ["Test"]);
}
