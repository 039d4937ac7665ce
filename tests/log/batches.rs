//! Withdrawing and bringing back.

use crate::common::{Place, in_memory};
use crate::{batch, figures, import, sound, told};
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::record::Id;
use wijkbeeld::model::waarneming::Edities;

/// Two editions: the newer one overtakes one of the two values of the older one.
fn two_editions(place: &Place) -> Document {
    let mut document = in_memory();
    let old = [("WK040203", 2025, "12,5"), ("WK040204", 2025, "8")];
    import(&mut document, figures(place, "oud.csv", "2025-06-01", &old));
    let new = [("WK040203", 2025, "13"), ("WK040203", 2026, "14")];
    import(&mut document, figures(place, "nieuw.csv", "2026-02-01", &new));
    document
}

fn counting(document: &Document) -> Vec<String> {
    let list = document.value_list(Edities::Tellend, &mut Progress::silent()).unwrap();
    let own = list.iter().filter(|value| value.indicator.id == "proef");
    own.map(|value| {
        let (gebied, raw) = (&value.gebied.code, value.value);
        format!("{gebied} {} {}", raw.periode, raw.waarde.unwrap())
    })
    .collect()
}

/// Values of a batch, and how many of them count.
fn filled(document: &Document, bestand: &str) -> (u64, u64) {
    let content = document.batch_content(&[batch(document, bestand).row.id]).unwrap();
    (content.waarden, content.tellen)
}

#[test]
fn a_batch_says_what_it_fills_and_how_much_counts() {
    let place = Place::new();
    let document = two_editions(&place);
    assert_eq!(filled(&document, "oud.csv"), (2, 1));
    assert_eq!(filled(&document, "nieuw.csv"), (2, 2));
    let info = batch(&document, "nieuw.csv");
    assert_eq!((info.waarden, info.gekomen.0.as_str()), (2, "Test"));
    let (first, last) = info.periodes.unwrap();
    assert_eq!((first.year(), last.year()), (2025, 2026));
    let content = document.batch_content(&[info.row.id]).unwrap();
    assert_eq!((content.gebieden, content.indicatoren.len()), (1, 1));
    assert_eq!(content.indicatoren[0].1.len(), 2);
}

#[test]
fn the_batches_of_the_example_count_for_all_their_values_together() {
    let document = in_memory();
    let list = document.value_list(Edities::Tellend, &mut Progress::silent()).unwrap();
    let counted = list.iter().filter(|value| value.value.waarde.is_ok()).count() as u64;
    let batches = document.all_batches().unwrap();
    let content = batches.iter().map(|one| document.batch_content(&[one.row.id]).unwrap());
    let tellen: u64 = content.map(|content| content.tellen).sum();
    assert!(tellen >= counted && counted > 0, "{tellen} against {counted}");
    // A file with definitions has rows too, and no values.
    let with_values = batches.iter().filter(|one| one.waarden > 0);
    let in_rows: i64 = with_values.map(|one| one.row.rijen).sum();
    let held: u64 = batches.iter().map(|one| one.waarden).sum();
    assert_eq!(u64::try_from(in_rows).unwrap(), held);
}

#[test]
fn withdrawing_lets_the_older_edition_count_again() {
    let place = Place::new();
    let mut document = two_editions(&place);
    let before = counting(&document);
    assert_eq!(before, ["WK040203 2025 13", "WK040203 2026 14", "WK040204 2025 8"]);
    let id = batch(&document, "nieuw.csv").row.id;
    document.withdraw_batches(&[id], "Sanne").unwrap();
    assert_eq!(counting(&document), ["WK040203 2025 12.5", "WK040204 2025 8"]);
    assert_eq!(filled(&document, "oud.csv"), (2, 2));
    assert_eq!(filled(&document, "nieuw.csv"), (2, 0));
    assert_eq!(told(&document)[0], "Cijfers ingetrokken: nieuw.csv");
    let info = batch(&document, "nieuw.csv");
    assert!(info.row.ingetrokken);
    assert_eq!((info.gekomen.0.as_str(), info.laatst.0.as_str()), ("Test", "Sanne"));
    sound(&document);
    document.undo("Test").unwrap();
    assert_eq!(counting(&document), before);
    document.redo("Test").unwrap();
    assert_eq!(filled(&document, "nieuw.csv"), (2, 0));
    document.restore_batches(&[id], "Test").unwrap();
    assert_eq!(counting(&document), before);
    assert_eq!(told(&document)[0], "Cijfers teruggehaald: nieuw.csv");
    sound(&document);
}

#[test]
fn withdrawing_twice_is_one_step_and_what_is_not_there_is_refused() {
    let place = Place::new();
    let mut document = two_editions(&place);
    let id = batch(&document, "nieuw.csv").row.id;
    assert!(document.withdraw_batches(&[id], "Test").unwrap().is_some());
    assert!(document.withdraw_batches(&[id], "Test").unwrap().is_none());
    let unknown = document.withdraw_batches(&[Id::new_v4()], "Test");
    assert!(matches!(unknown, Err(DocumentError::NoSuchBatch)));
    sound(&document);
}
