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

fn partner(document: &mut Document, naam: &str) -> Id {
    add(document, Noun::Partner, vec![("naam", naam.into())])
}

#[test]
fn a_convenant_follows_and_nothing_is_tied_to_itself() {
    let mut document = in_memory();
    let [a, b, c] = ["Versa", "Wijkteam", "Het wijkteam"].map(|naam| partner(&mut document, naam));
    let partijen = format!("{a},{b},{c}");
    let convenant = vec![("naam", "Samen".into()), ("partijen", partijen.into())];
    let convenant = add(&mut document, Noun::Convenant, convenant);
    let tie = vec![("soort", "werkt samen met".into()), ("van", b.into()), ("naar", c.into())];
    let tie = add(&mut document, Noun::Betrekking, tie);
    document.samenvoegen(Noun::Partner, [b, c], "Test").unwrap();
    let record = |noun, id| document.record(noun, id).unwrap().unwrap();
    assert_eq!(record(Noun::Convenant, convenant).text("partijen"), format!("{a},{b}"));
    assert!(record(Noun::Betrekking, tie).removed());
    assert!(told(&document)[0].starts_with("Partner samengevoegd: "), "{}", told(&document)[0]);
    sound(&document);
}

#[test]
fn what_belongs_together_is_taken_over_together() {
    let mut document = in_memory();
    let full = vec![
        ("naam", "De Brink".into()),
        ("adres", "Brink 1".into()),
        ("postcode", "1211 AA".into()),
        ("soort", "buurthuis".into()),
        ("wijk", "WK040206".into()),
        ("status", "open".into()),
        ("contactpersoon", "Jan".into()),
        ("sleutel", Value::Null),
    ];
    let full = add(&mut document, PLEK, full);
    let spare = vec![
        ("naam", "Brink".into()),
        ("wijk", "WK040204".into()),
        ("rd_x", 140_000.0.into()),
        ("rd_y", 470_000.0.into()),
        ("status", "gesloten".into()),
        ("gesloten_op", "2026".into()),
        ("bevestigd_op", "2026-10-02".into()),
        ("bevestigd_door", "S. de Wit".into()),
        ("telefoon", "035 123 45 67".into()),
        ("contact_delen", "ja".into()),
        ("sleutel", "sk-9".into()),
        ("ingelezen", r#"{"naam":"Brink"}"#.into()),
    ];
    let spare = add(&mut document, PLEK, spare);
    let paar = document.samenvoegen(PLEK, [full, spare], "Test").unwrap();
    let (blijft, weg) = (paar.blijft.id(), paar.weg.id());
    let texts = |id: Id, fields: &[&str]| -> Vec<String> {
        let record = document.record(PLEK, id).unwrap().unwrap();
        fields.iter().map(|field| record.text(field).to_owned()).collect()
    };
    // The later word is that it is closed, and says who said so.
    let stand = ["status", "gesloten_op", "bevestigd_op", "bevestigd_door"];
    assert_eq!(texts(blijft, &stand), ["gesloten", "2026", "2026-10-02", "S. de Wit"]);
    // A number without a name of one, and a name without a number of another, are not one person.
    let contact = ["contactpersoon", "telefoon", "contact_delen"];
    let kept = texts(blijft, &contact);
    assert!(kept == ["Jan", "", ""] || kept == ["", "035 123 45 67", "ja"], "{kept:?}");
    assert_eq!(texts(blijft, &["wijk"]), ["WK040204"], "the wijk of the point");
    assert_eq!(texts(blijft, &["sleutel", "ingelezen"]), ["sk-9", r#"{"naam":"Brink"}"#]);
    if blijft == full {
        assert_eq!(texts(weg, &["sleutel", "ingelezen"]), ["", ""]);
    }
    sound(&document);
}
