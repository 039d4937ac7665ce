//! Deleting withdrawn figures for good.

use crate::common::{Place, create, in_memory};
use crate::{batch, figures, import, sound, told};
use wijkbeeld::document::history::TakeBack;
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::model::progress::{CancelSwitch, Progress};
use wijkbeeld::model::record::{Edit, Noun};

const VALUES: [(&str, u16, &str); 3] =
    [("WK040203", 2025, "12,5"), ("WK040204", 2025, "8"), ("WK040206", 2025, "9")];

fn clean(document: &mut Document) -> u64 {
    document.clean_up("Test", &mut Progress::silent()).unwrap().waarden
}

#[test]
fn withdrawn_figures_are_counted_deleted_and_the_file_stays_sound() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let mut document = create(&path);
    let refused = document.clean_up("Test", &mut Progress::silent());
    assert!(matches!(refused, Err(DocumentError::NothingToCleanUp)));
    import(&mut document, figures(&place, "proef.csv", "2025-06-01", &VALUES));
    let id = batch(&document, "proef.csv").row.id;
    document.withdraw_batches(&[id], "Test").unwrap();
    let cleanable = document.cleanable().unwrap();
    assert_eq!((cleanable.waarden, cleanable.bestanden), (3, vec!["proef.csv".to_owned()]));
    assert!(cleanable.bytes > 0);
    let backups = document.backups().len();

    assert_eq!(clean(&mut document), 3);
    sound(&document);
    assert_eq!(document.backups().len(), backups + 1);
    assert_eq!(document.backups()[0].waarom, "voor-opruimen");
    assert_eq!(document.cleanable().unwrap().waarden, 0);
    let info = batch(&document, "proef.csv");
    assert_eq!((info.waarden, info.row.rijen, info.row.opgeruimd), (0, 3, true));
    assert_eq!(told(&document)[0], "Cijfers opgeruimd: proef.csv");
    drop(document);
    let document = Document::open(&path).unwrap();
    sound(&document);
    assert_eq!(batch(&document, "proef.csv").waarden, 0);
}

#[test]
fn what_was_deleted_does_not_come_back() {
    let place = Place::new();
    let mut document = in_memory();
    document.set_telt_mee("Zuid", Some(false), "Test").unwrap();
    import(&mut document, figures(&place, "proef.csv", "2025-06-01", &VALUES));
    let id = batch(&document, "proef.csv").row.id;
    document.withdraw_batches(&[id], "Test").unwrap();
    let withdrawal = document.next_undo().unwrap().unwrap().id;
    clean(&mut document);
    let restored = document.restore_batches(&[id], "Test");
    assert!(matches!(restored, Err(DocumentError::CleanedUp(file)) if file == "proef.csv"));
    assert_eq!(document.can_take_back(withdrawal).unwrap(), TakeBack::CleanedUp);
    assert!(document.take_back(withdrawal, "Test").is_err());
    // Undo passes over what only brought or withdrew them.
    assert_eq!(document.undo("Test").unwrap(), "Telt niet mee in de Foto: Zuid");
    assert!(matches!(document.undo("Test"), Err(DocumentError::NothingToUndo)));
    assert_eq!(document.redo("Test").unwrap(), "Telt niet mee in de Foto: Zuid");
    sound(&document);
    // The same file can be taken in again.
    import(&mut document, place.path("proef.csv"));
    assert_eq!(batch(&document, "proef.csv").waarden, 3);
    sound(&document);
}

#[test]
fn an_import_that_was_taken_back_and_deleted_is_not_done_again() {
    let place = Place::new();
    let mut document = in_memory();
    import(&mut document, figures(&place, "proef.csv", "2025-06-01", &VALUES));
    document.undo("Test").unwrap();
    clean(&mut document);
    let steps = document.history().unwrap().len();
    let redone = document.redo("Test");
    assert!(matches!(redone, Err(DocumentError::CleanedUp(_))), "{redone:?}");
    assert_eq!(document.history().unwrap().len(), steps);
    sound(&document);
    let place_to_meet = Edit::add(Noun::Ontmoetingsplek, vec![("naam", "Huis".into())]);
    document.edit(&[place_to_meet], "Test").unwrap();
    assert_eq!(document.undo("Test").unwrap(), "Ontmoetingsplek toegevoegd: Huis");
    assert!(matches!(document.undo("Test"), Err(DocumentError::NothingToUndo)));
}

#[test]
fn stopping_in_time_leaves_everything() {
    let place = Place::new();
    let mut document = in_memory();
    import(&mut document, figures(&place, "proef.csv", "2025-06-01", &VALUES));
    document.undo("Test").unwrap();
    let switch = CancelSwitch::default();
    let stop = switch.clone();
    let mut progress = Progress::new(switch, move |step| {
        if step.title == "Cijfers opruimen" && step.fraction > 0.2 {
            stop.cancel();
        }
    });
    let stopped = document.clean_up("Test", &mut progress);
    assert!(matches!(stopped, Err(DocumentError::Cancelled(_))));
    drop(progress);
    assert_eq!(batch(&document, "proef.csv").waarden, 3);
    document.redo("Test").unwrap();
    sound(&document);
}

#[test]
fn squares_that_were_withdrawn_do_not_count_and_are_deleted() {
    let place = Place::new();
    let mut document = in_memory();
    let squares = |jaar: u16, inwoners: u16| {
        let text = format!("crs28992res100m,aantal_inwoners\nE1407N4707,{inwoners}\n");
        place.write(&format!("cbs_vk100_{jaar}.csv"), &text)
    };
    import(&mut document, squares(2022, 20));
    import(&mut document, squares(2023, 25));
    let counting = |document: &Document| {
        let (jaar, all) = document.vierkanten().unwrap().unwrap();
        (jaar, all.len(), all[0].inwoners)
    };
    assert_eq!(counting(&document), (2023, 1, Some(25)));
    let id = batch(&document, "cbs_vk100_2023.csv").row.id;
    assert_eq!(document.batch_content(&[id]).unwrap().vierkanten, 1);
    document.withdraw_batches(&[id], "Test").unwrap();
    assert_eq!(counting(&document), (2022, 1, Some(20)), "those of the year before count again");
    document.restore_batches(&[id], "Test").unwrap();
    assert_eq!(counting(&document), (2023, 1, Some(25)));
    document.withdraw_batches(&[id], "Test").unwrap();
    clean(&mut document);
    sound(&document);
    assert_eq!(document.batch_content(&[id]).unwrap().vierkanten, 0);
    assert_eq!(counting(&document), (2022, 1, Some(20)));
}
