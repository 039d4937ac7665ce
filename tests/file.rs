//! The file: every operation can be taken back, and what is kept is what the log says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod common;

use common::{Place, create, in_memory};
use std::collections::BTreeMap;
use std::path::PathBuf;
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::exchange::Options;
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::record::{Edit, Id, Noun};
use wijkbeeld::model::waarneming::Edities;

/// Everything a user can see of a file, as text.
fn live_state(document: &Document) -> String {
    let mut text = String::new();
    for noun in Noun::ALL {
        for row in document.live_rows(noun).unwrap() {
            // A new batch has a new id; what matters is what it holds.
            text += &format!("{} {:?}\n", noun.table(), row);
        }
    }
    for value in document.value_list(Edities::Alle, &mut Progress::silent()).unwrap().iter() {
        let (gebied, indicator) = (&value.gebied.code, &value.indicator.id);
        let raw = value.value;
        let bron = value.bron.map(ToString::to_string).unwrap_or_default();
        text += &format!("{gebied} {indicator} {} {:?} {bron}\n", raw.periode, raw.waarde);
    }
    for (_, gebied) in document.gebieden().unwrap() {
        text += &format!("{gebied:?}\n");
    }
    text
}

type Operation = Box<dyn Fn(&mut Document)>;

/// Every operation that a user can do, with a name.
fn operations(place: &Place) -> BTreeMap<&'static str, Operation> {
    let indicatoren = place.write(
        "indicatoren.csv",
        "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n\
         proef;Proef;wonen;%;hoger_is_gunstiger;1;ja\n\
         koopwoningen;Koopwoningen;;%;neutraal;2;nee\n",
    );
    let waarnemingen = place.write(
        "waarnemingen.csv",
        "gebied;indicator;periode;waarde;reden;onder;boven;bron\n\
         WK040203;proef;2025;12,5;;;;Eigen telling|wijk|2025-06-01\n\
         WK040203;koopwoningen;2022;48;;;;Eigen telling|wijk|2025-06-01\n",
    );
    let kwb = place.write(
        "84799NED_TypedDataSet.csv",
        "\"ID\";\"WijkenEnBuurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\
         \"AantalInwoners_5\";\"Mannen_6\"\n\
         1;\"GM0402    \";\"Hilversum \";\"Gemeente  \";\"GM0402    \";90831;44619\n\
         2;\"WK040201  \";\"Hilversum \";\"Wijk      \";\"WK040201  \";9775;\n\
         3;\"GM1680    \";\"Aa en Hunze \";\"Gemeente  \";\"GM1680    \";25445;12708\n",
    );
    let import = |path: PathBuf| -> Operation {
        Box::new(move |document| import(document, std::slice::from_ref(&path)))
    };
    let both = [indicatoren.clone(), waarnemingen.clone()];
    BTreeMap::from([
        ("import indicatoren", import(indicatoren)),
        ("import waarnemingen", import(waarnemingen)),
        ("import kwb", import(kwb)),
        ("import two files", Box::new(move |document: &mut Document| import_all(document, &both))),
        (
            "wijk does not take part",
            Box::new(|document: &mut Document| {
                document.set_telt_mee("Zuid-West", Some(false), "Test").unwrap();
            }),
        ),
        (
            "wijk takes part after all",
            Box::new(|document: &mut Document| {
                document.set_telt_mee("WK040209", Some(true), "Test").unwrap();
            }),
        ),
        (
            "add a place",
            Box::new(|document: &mut Document| {
                let fields =
                    vec![("naam", "Het Huis van de Wijk".into()), ("wijk", "WK040203".into())];
                document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").unwrap();
            }),
        ),
        (
            "change a place",
            Box::new(|document: &mut Document| {
                let fields = vec![("status", "gesloten".into()), ("rd_x", 141_000.into())];
                let id = some_place(document);
                document.edit(&[Edit::change(Noun::Ontmoetingsplek, id, fields)], "Test").unwrap();
            }),
        ),
        (
            "remove a place",
            Box::new(|document: &mut Document| {
                let id = some_place(document);
                document.edit(&[Edit::remove(Noun::Ontmoetingsplek, id)], "Test").unwrap();
            }),
        ),
        (
            "change several rows at once",
            Box::new(|document: &mut Document| {
                let edits: Vec<Edit> = document
                    .partners(None)
                    .unwrap()
                    .iter()
                    .map(|p| Edit::change(Noun::Partner, p.id, vec![("werkgebied", "Oost".into())]))
                    .collect();
                document.edit(&edits, "Test").unwrap();
            }),
        ),
    ])
}

fn some_place(document: &Document) -> Id {
    document.plekken(None).unwrap()[0].id
}

fn import(document: &mut Document, files: &[PathBuf]) {
    import_all(document, files);
}

fn import_all(document: &mut Document, files: &[PathBuf]) {
    let known = files::known(document).unwrap();
    let mut progress = Progress::silent();
    let drafts =
        files::read_drafts(&Lezer::Here, known, files, &Options::default(), &mut progress).unwrap();
    assert!(drafts.iter().all(|draft| draft.geweigerd.is_empty()), "{:?}", drafts[0].geweigerd);
    document.import(&drafts, "Test", &mut progress).unwrap();
}

fn sound(document: &Document, after: &str) {
    assert_eq!(document.check().unwrap(), Vec::<String>::new(), "after {after}");
}

#[test]
fn every_operation_can_be_taken_back_and_done_again() {
    let place = Place::new();
    for (name, operation) in &operations(&place) {
        let mut document = in_memory();
        let before = live_state(&document);
        operation(&mut document);
        let after = live_state(&document);
        assert_ne!(before, after, "{name} changes something");
        sound(&document, name);
        document.undo("Test").unwrap();
        similar(&before, &live_state(&document), name);
        sound(&document, name);
        document.redo("Test").unwrap();
        similar(&after, &live_state(&document), name);
        document.undo("Test").unwrap();
        document.redo("Test").unwrap();
        similar(&after, &live_state(&document), name);
        sound(&document, name);
    }
}

fn similar(a: &str, b: &str, name: &str) {
    let difference = a.lines().zip(b.lines()).find(|(a, b)| a != b);
    assert!(a == b, "{name}: {difference:?}, {} against {} lines", a.len(), b.len());
}

#[test]
fn all_operations_one_after_another_go_back_to_the_start() {
    let place = Place::new();
    let mut document = in_memory();
    let mut states = vec![live_state(&document)];
    for operation in operations(&place).values() {
        let steps = document.history().unwrap().len();
        operation(&mut document);
        // What was taken in before is no step.
        if document.history().unwrap().len() > steps {
            states.push(live_state(&document));
        }
    }
    for state in states.iter().rev().skip(1) {
        document.undo("Test").unwrap();
        similar(state, &live_state(&document), "undo");
    }
    assert!(matches!(document.undo("Test"), Err(DocumentError::NothingToUndo)));
    for state in states.iter().skip(1) {
        document.redo("Test").unwrap();
        similar(state, &live_state(&document), "redo");
    }
    assert!(matches!(document.redo("Test"), Err(DocumentError::NothingToRedo)));
    sound(&document, "all of it");
}

#[test]
fn changing_nothing_is_no_step_and_neither_is_a_failure() {
    let mut document = in_memory();
    let steps = document.history().unwrap().len();
    let (id, naam) = document.plekken(None).map(|p| (p[0].id, p[0].naam.clone())).unwrap();
    let same = Edit::change(Noun::Ontmoetingsplek, id, vec![("naam", naam.into())]);
    assert_eq!(document.edit(&[same], "Test").unwrap(), None);
    let bad = Edit::change(Noun::Ontmoetingsplek, id, vec![("rd_x", "oost".into())]);
    let good = Edit::change(Noun::Ontmoetingsplek, id, vec![("naam", "Anders".into())]);
    assert!(document.edit(&[good, bad], "Test").is_err());
    assert_eq!(document.history().unwrap().len(), steps);
    assert_ne!(document.plekken(None).unwrap()[0].naam, "Anders");
    assert!(matches!(document.undo("Test"), Err(DocumentError::NothingToUndo)));
}

#[test]
fn a_new_change_clears_what_could_be_done_again() {
    let mut document = in_memory();
    let place = |naam: &str| Edit::add(Noun::Ontmoetingsplek, vec![("naam", naam.into())]);
    document.edit(&[place("Een")], "Test").unwrap();
    document.undo("Test").unwrap();
    document.edit(&[place("Twee")], "Test").unwrap();
    assert!(matches!(document.redo("Test"), Err(DocumentError::NothingToRedo)));
    let told: Vec<String> =
        document.history().unwrap().into_iter().map(|event| event.omschrijving).collect();
    assert_eq!(
        told[1..],
        [
            "Ontmoetingsplek toegevoegd: Een",
            "Ongedaan gemaakt: Ontmoetingsplek toegevoegd: Een",
            "Ontmoetingsplek toegevoegd: Twee",
        ]
    );
}

#[test]
fn the_history_tells_what_was_decided_about_a_wijk() {
    let mut document = in_memory();
    document.set_telt_mee("Zuid", Some(false), "Jan").unwrap();
    document.undo("Jan").unwrap();
    document.set_telt_mee("Zuid", Some(false), "Jan").unwrap();
    document.set_telt_mee("Zuid", Some(true), "Jan").unwrap();
    let told: Vec<String> =
        document.history().unwrap().into_iter().map(|event| event.omschrijving).collect();
    assert_eq!(told[1], "Telt niet mee in de Foto: Zuid");
    assert_eq!(told[2], "Ongedaan gemaakt: Telt niet mee in de Foto: Zuid");
    assert_eq!(told[4], "Telt mee in de Foto: Zuid");
}

#[test]
fn undo_goes_on_in_a_later_session() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let mut document = create(&path);
    document.set_telt_mee("Zuid", Some(false), "Jan").unwrap();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    let step = document.steps().unwrap().undo.pop().unwrap();
    assert!(!document.is_of_this_session(&step));
    assert_eq!(step.wie, "Jan");
    assert_eq!(document.undo("Piet").unwrap(), "Telt niet mee in de Foto: Zuid");
    assert_eq!(document.wijkkeuzes().unwrap().len(), 1, "only the choice of the example is left");
}

#[test]
fn the_same_file_twice_is_taken_in_once_and_again_after_undo() {
    let place = Place::new();
    let mut document = in_memory();
    let operations = operations(&place);
    operations["import waarnemingen"](&mut document);
    let steps = document.history().unwrap().len();
    operations["import waarnemingen"](&mut document);
    assert_eq!(document.history().unwrap().len(), steps);
    document.undo("Test").unwrap();
    operations["import waarnemingen"](&mut document);
    assert_eq!(document.history().unwrap().len(), steps + 2);
}

#[test]
fn a_value_that_was_flipped_on_disk_is_found() {
    let place = Place::new();
    for sql in [
        "UPDATE waarneming SET waarde = waarde + 0.1 WHERE waarde IS NOT NULL",
        "UPDATE ontmoetingsplek SET naam = 'Iets anders'",
        "UPDATE wijziging SET waarde = 'x' WHERE veld = 'naam'",
        "DELETE FROM benchmark WHERE groep = '3'",
        "UPDATE gebied SET naam = 'Noord' WHERE code = 'WK040206'",
    ] {
        let path = place.hilversum(&format!("{}.wijk", Id::new_v4()));
        let db = rusqlite::Connection::open(&path).unwrap();
        db.execute_batch(sql).unwrap();
        drop(db);
        let document = Document::open(&path).unwrap();
        assert_ne!(document.check().unwrap(), Vec::<String>::new(), "{sql}");
    }
}

#[test]
fn a_copy_without_persons_names_nobody_and_is_sound() {
    let place = Place::new();
    let mut document = create(&place.path("hilversum.wijk"));
    let secret = "Willemijn van Geheim";
    let fields = vec![("naam", "Huis".into()), ("contactpersoon", secret.into())];
    document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Klaas Zonderling").unwrap();
    let copy = place.path("kopie.wijk");
    document.copy_to(&copy, true).unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    for name in [secret, "Klaas Zonderling"] {
        let found = bytes.windows(name.len()).any(|part| part == name.as_bytes());
        assert!(!found, "{name} is still in the copy");
    }
    let copy = Document::open(&copy).unwrap();
    sound(&copy, "a copy without persons");
    assert!(copy.plekken(None).unwrap().iter().any(|plek| plek.naam == "Huis"));
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_or_replaced_takes_no_change_and_can_still_be_copied() {
    let place = Place::new();
    let path = place.path("x.wijk");
    let mut document = create(&path);
    let change = |document: &mut Document| {
        let fields = vec![("naam", "Het Huis van de Wijk".into())];
        document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").map(|_| ())
    };
    change(&mut document).unwrap();
    std::fs::rename(&path, place.path("weg.wijk")).unwrap();
    let refused = change(&mut document).unwrap_err();
    assert!(refused.to_string().contains("verplaatst, verwijderd of vervangen"), "{refused}");
    std::fs::copy(place.path("weg.wijk"), &path).unwrap();
    assert!(change(&mut document).is_err(), "another file has its name");
    document.copy_to(&place.path("kopie.wijk"), false).unwrap();
    std::fs::remove_file(&path).unwrap();
    std::fs::rename(place.path("weg.wijk"), &path).unwrap();
    change(&mut document).unwrap();
    assert_eq!(document.plekken(None).unwrap().len(), 14 + 2, "what is in the example, and two");
}

#[test]
fn a_new_file_does_not_take_over_the_journal_of_an_earlier_one() {
    let place = Place::new();
    place.write("x.wijk-journal", "what an earlier file left");
    let path = place.path("x.wijk");
    let made = Document::create(&path, &common::seed(), "Test", &mut Progress::silent());
    let refused = made.err().unwrap();
    assert!(refused.to_string().contains("x.wijk-journal"), "{refused}");
    assert!(!path.exists());
}

#[test]
fn the_same_finding_many_times_is_said_once() {
    let place = Place::new();
    let path = place.path("x.wijk");
    drop(create(&path));
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute("UPDATE partner SET naam = naam || '!'", []).unwrap();
    let partners: i64 = db.query_row("SELECT count(*) FROM partner", [], |row| row.get(0)).unwrap();
    drop(db);
    let findings = Document::open(&path).unwrap().check().unwrap();
    assert_eq!(findings, [format!("partner.naam wijkt af van het logboek ({partners} keer)")]);
}
