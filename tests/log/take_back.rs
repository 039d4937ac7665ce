//! Taking one older action back.

use crate::common::in_memory;
use crate::{sound, told};
use proptest::prelude::*;
use wijkbeeld::document::history::TakeBack;
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::model::record::{Edit, Id, Noun};

fn place(document: &Document) -> Id {
    document.plekken(None).unwrap()[0].id
}

fn set(document: &mut Document, id: Id, field: &'static str, value: &str) -> Id {
    let edit = Edit::change(Noun::Ontmoetingsplek, id, vec![(field, value.into())]);
    document.edit(&[edit], "Test").unwrap().unwrap()
}

fn field(document: &Document, id: Id, field: &str) -> String {
    let rows = document.live_rows(Noun::Ontmoetingsplek).unwrap();
    let row = rows.iter().find(|row| row.id == id).unwrap();
    row.text(Noun::Ontmoetingsplek, field).to_owned()
}

#[test]
fn an_older_action_is_taken_back_and_the_later_ones_stay() {
    let mut document = in_memory();
    let id = place(&document);
    let before = field(&document, id, "adres");
    let first = set(&mut document, id, "adres", "Geuzenweg 86");
    set(&mut document, id, "beheerder", "Sanne");
    let steps = document.history().unwrap().len();
    document.take_back(first, "Jan").unwrap();
    assert_eq!(field(&document, id, "adres"), before);
    assert_eq!(field(&document, id, "beheerder"), "Sanne");
    let history = document.history().unwrap();
    assert_eq!(history.len(), steps + 1);
    assert_eq!(history[steps].soort, "teruggenomen");
    let naam = field(&document, id, "naam");
    let what = format!("Teruggenomen: Ontmoetingsplek gewijzigd: {naam}");
    assert_eq!(history[steps].omschrijving, what);
    sound(&document);

    // It is a step like any other.
    assert_eq!(document.undo("Jan").unwrap(), what);
    assert_eq!(field(&document, id, "adres"), "Geuzenweg 86");
    assert_eq!(told(&document)[0], format!("Ongedaan gemaakt: {what}"));
    assert_eq!(document.can_take_back(first).unwrap(), TakeBack::Possible);
    document.redo("Jan").unwrap();
    assert_eq!(field(&document, id, "adres"), before);
    let redone = document.history().unwrap().last().unwrap().id;
    assert_eq!(document.can_take_back(first).unwrap(), TakeBack::Done(redone));
    // Taking the taking back back does it again.
    document.take_back(redone, "Jan").unwrap();
    assert_eq!(field(&document, id, "adres"), "Geuzenweg 86");
    assert_eq!(told(&document)[0], format!("Weer gedaan: Ontmoetingsplek gewijzigd: {naam}"));
    sound(&document);
}

#[test]
fn a_later_change_of_the_same_field_stands_in_the_way_until_it_goes() {
    let mut document = in_memory();
    let id = place(&document);
    let first = set(&mut document, id, "adres", "Geuzenweg 86");
    let second = set(&mut document, id, "adres", "Geuzenweg 88");
    assert_eq!(document.can_take_back(first).unwrap(), TakeBack::Blocked(second));
    let refused = document.take_back(first, "Test").unwrap_err().to_string();
    let naam = field(&document, id, "naam");
    assert!(refused.contains(&format!("Ontmoetingsplek gewijzigd: {naam}")), "{refused}");
    assert_eq!(field(&document, id, "adres"), "Geuzenweg 88");
    document.undo("Test").unwrap();
    assert_eq!(document.can_take_back(first).unwrap(), TakeBack::Possible);
    document.redo("Test").unwrap();
    assert!(matches!(document.can_take_back(first).unwrap(), TakeBack::Blocked(_)));
    document.take_back(second, "Test").unwrap();
    document.take_back(first, "Test").unwrap();
    assert_ne!(field(&document, id, "adres"), "Geuzenweg 86");
    sound(&document);
}

#[test]
fn what_was_removed_comes_back_and_what_was_filled_in_is_kept() {
    let mut document = in_memory();
    let id = place(&document);
    document.edit(&[Edit::remove(Noun::Ontmoetingsplek, id)], "Test").unwrap();
    let removal = document.history().unwrap().last().unwrap().id;
    let fields = vec![("naam", "Nieuw huis".into())];
    let made = document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").unwrap().unwrap();
    document.take_back(removal, "Test").unwrap();
    assert_eq!(place(&document), id);
    let rows = document.live_rows(Noun::Ontmoetingsplek).unwrap();
    let naam = |row: &&wijkbeeld::store::records::Row| {
        row.text(Noun::Ontmoetingsplek, "naam") == "Nieuw huis"
    };
    let new = rows.iter().find(naam).unwrap().id;
    let filled = set(&mut document, new, "telefoon", "035 123 45 67");
    assert_eq!(document.can_take_back(made).unwrap(), TakeBack::Blocked(filled));
    document.take_back(filled, "Test").unwrap();
    document.take_back(made, "Test").unwrap();
    assert!(!document.plekken(None).unwrap().iter().any(|plek| plek.id == new));
    sound(&document);
}

#[test]
fn the_start_and_imports_are_not_taken_back_here() {
    let mut document = in_memory();
    let start = document.history().unwrap()[0].id;
    assert_eq!(document.can_take_back(start).unwrap(), TakeBack::Never);
    assert!(matches!(document.take_back(start, "Test"), Err(DocumentError::CannotTakeBack(_))));
    let batch = document.all_batches().unwrap().pop().unwrap().row.id;
    document.withdraw_batches(&[batch], "Test").unwrap();
    let withdrawal = document.history().unwrap().last().unwrap().id;
    document.take_back(withdrawal, "Test").unwrap();
    assert!(document.all_batches().unwrap().iter().all(|batch| !batch.row.ingetrokken));
    sound(&document);
}

/// What a user does in a random test.
#[derive(Debug, Clone)]
enum Deed {
    Set(usize, usize, u8),
    Remove(usize),
    Add(u8),
    Undo,
    Redo,
    TakeBack(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0..3_usize, 0..3_usize, 0..3_u8).prop_map(|(row, field, to)| Deed::Set(row, field, to)),
        1 => (0..3_usize).prop_map(Deed::Remove),
        1 => (0..9_u8).prop_map(Deed::Add),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        4 => (0..40_usize).prop_map(Deed::TakeBack),
    ];
    proptest::collection::vec(deed, 1..40)
}

const FIELDS: [&str; 3] = ["adres", "beheerder", "status"];

fn rows(document: &Document) -> Vec<String> {
    let rows = document.live_rows(Noun::Ontmoetingsplek).unwrap();
    rows.iter().map(|row| format!("{row:?}")).collect()
}

fn act(document: &mut Document, places: &[Id], deed: &Deed) {
    let plek = Noun::Ontmoetingsplek;
    match deed {
        Deed::Set(row, field, to) => {
            let fields = vec![(FIELDS[*field], to.to_string().into())];
            document.edit(&[Edit::change(plek, places[*row], fields)], "Test").unwrap();
        }
        Deed::Remove(row) => {
            document.edit(&[Edit::remove(plek, places[*row])], "Test").unwrap();
        }
        Deed::Add(naam) => {
            let fields = vec![("naam", naam.to_string().into())];
            document.edit(&[Edit::add(plek, fields)], "Test").unwrap();
        }
        Deed::Undo => drop(document.undo("Test")),
        Deed::Redo => drop(document.redo("Test")),
        Deed::TakeBack(which) => {
            let history = document.history().unwrap();
            let id = history[which % history.len()].id;
            let (before, can) = (rows(document), document.can_take_back(id).unwrap());
            let taken = document.take_back(id, "Test");
            assert_eq!(taken.is_ok(), can == TakeBack::Possible, "{can:?}");
            if taken.is_ok() {
                assert_ne!(rows(document), before, "taking back changes something");
                document.undo("Test").unwrap();
                assert_eq!(rows(document), before, "and undo brings it back");
                document.redo("Test").unwrap();
            } else {
                assert_eq!(rows(document), before);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// Whatever is done, the state is what the log says, and undo goes back to the start.
    #[test]
    fn the_log_and_the_state_agree_whatever_is_done(deeds in deeds()) {
        let mut document = in_memory();
        let places: Vec<Id> =
            document.plekken(None).unwrap().iter().map(|plek| plek.id).take(3).collect();
        let start = rows(&document);
        for deed in &deeds {
            act(&mut document, &places, deed);
        }
        sound(&document);
        while document.undo("Test").is_ok() {}
        prop_assert_eq!(rows(&document), start);
        sound(&document);
    }
}
