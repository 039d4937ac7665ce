//! Two rows that are one and the same become one, and come apart again with undo.

use crate::common::in_memory;
use crate::{sound, told};
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::model::record::{Edit, Id, Noun, Value};

const PLEK: Noun = Noun::Ontmoetingsplek;

fn add(document: &mut Document, noun: Noun, fields: Vec<(&'static str, Value)>) -> Id {
    let edit = Edit::add(noun, fields);
    let id = edit.id;
    document.edit(&[edit], "Test").unwrap();
    id
}

fn row(document: &Document, noun: Noun, id: Id) -> Vec<Value> {
    let record = document.record(noun, id).unwrap().unwrap();
    let fields = ["naam", "adres", "telefoon", "rd_x", "bevestigd_op", "bevestigd_door"];
    fields.map(|field| record.get(field).clone()).to_vec()
}

/// The same place twice: one with more of its own, one that was confirmed later.
fn twice(document: &mut Document) -> [Id; 3] {
    let full = add(
        document,
        PLEK,
        vec![
            ("naam", "De Koepel".into()),
            ("adres", "Kerkelanden 1".into()),
            ("soort", "buurthuis".into()),
            ("wijk", "WK040203".into()),
            ("bevestigd_op", "2025-01-02".into()),
            ("bevestigd_door", "A".into()),
        ],
    );
    let spare = add(
        document,
        PLEK,
        vec![
            ("naam", "Koepel".into()),
            ("telefoon", "035 123 45 67".into()),
            ("rd_x", 139_500.0.into()),
            ("bevestigd_op", "2026-10-02".into()),
        ],
    );
    let koffie = vec![("naam", "Koffieochtend".into()), ("plek", spare.into())];
    [full, spare, add(document, Noun::Activiteit, koffie)]
}

#[test]
fn what_one_lacks_comes_from_the_other_and_undo_takes_it_apart() {
    let mut document = in_memory();
    let [full, spare, koffie] = twice(&mut document);
    let (before_full, before_spare) = (row(&document, PLEK, full), row(&document, PLEK, spare));
    // Whichever is named first: of which more is known stays.
    let paar = document.samenvoegen(PLEK, [spare, full], "Test").unwrap();
    assert_eq!(paar.blijft.id(), full);
    let joined = row(&document, PLEK, full);
    let expected: [Value; 6] = [
        "De Koepel".into(),
        "Kerkelanden 1".into(),
        "035 123 45 67".into(),
        139_500.0.into(),
        // The later confirmation counts, and nobody said who.
        "2026-10-02".into(),
        Value::Null,
    ];
    assert_eq!(joined, expected);
    let plek = |document: &Document| {
        document.record(Noun::Activiteit, koffie).unwrap().unwrap().get("plek").clone()
    };
    assert_eq!(plek(&document), full.into(), "what happens there goes along");
    assert!(document.record(PLEK, spare).unwrap().unwrap().removed());
    assert_eq!(told(&document)[0], "Ontmoetingsplek samengevoegd: De Koepel en Koepel");
    sound(&document);

    document.undo("Test").unwrap();
    assert_eq!(row(&document, PLEK, full), before_full);
    assert_eq!(row(&document, PLEK, spare), before_spare);
    assert!(!document.record(PLEK, spare).unwrap().unwrap().removed());
    assert_eq!(plek(&document), spare.into());
    sound(&document);
}

#[test]
fn a_row_is_not_joined_with_itself_or_with_one_that_is_gone() {
    let mut document = in_memory();
    let [full, spare, _] = twice(&mut document);
    document.edit(&[Edit::remove(PLEK, spare)], "Test").unwrap();
    for ids in [[full, full], [full, spare], [full, Id::new_v4()]] {
        let refused = document.samenvoegen(PLEK, ids, "Test");
        assert!(matches!(refused, Err(DocumentError::CannotJoin)));
    }
}
