//! A Foto that is kept stays what it was, in the file and in the log.

use crate::common::{Place, create, in_memory};
use crate::{sound, told};
use wijkbeeld::app::snapshot::{check, keep};
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::methods::klein::verborgen;
use wijkbeeld::model::recept::FotoKeuze;
use wijkbeeld::model::record::{Edit, Id, Noun};
use wijkbeeld::model::snapshot::Controle;

fn kept(document: &mut Document, naam: &str) -> Id {
    let figures = document.gemeente_figures(verborgen).unwrap();
    keep(document, &figures, &FotoKeuze::default(), Some(naam), "Sanne").unwrap()
}

fn checked(document: &Document, id: Id) -> Controle {
    let figures = document.gemeente_figures(verborgen).unwrap();
    let snapshot = document.snapshot(id).unwrap().unwrap();
    check(document, &figures, snapshot).unwrap()
}

#[test]
fn what_was_kept_cannot_be_altered() {
    let mut document = in_memory();
    let id = kept(&mut document, "Voor de raad");
    let steps = document.history().unwrap().len();
    for field in ["naam", "invoer", "invoer_sha256", "uitkomst"] {
        let edit = Edit::change(Noun::Snapshot, id, vec![(field, "iets anders".into())]);
        let refused = document.edit(&[edit], "Test").unwrap_err();
        assert!(matches!(refused, DocumentError::SnapshotFixed(_)), "{refused}");
        assert!(refused.to_string().contains("'Voor de raad'"), "{refused}");
    }
    assert_eq!(document.history().unwrap().len(), steps);
    assert_eq!(checked(&document, id).fout, None);
}

#[test]
fn it_is_taken_away_and_comes_back_whole() {
    let mut document = in_memory();
    let (first, second) = (kept(&mut document, "Een"), kept(&mut document, "Twee"));
    document.edit(&[Edit::remove(Noun::Snapshot, first)], "Test").unwrap();
    assert_eq!(told(&document)[0], "Foto weggehaald: Een");
    let names = |document: &Document| -> Vec<String> {
        document.snapshots().unwrap().into_iter().map(|one| one.naam).collect()
    };
    assert_eq!(names(&document), ["Twee"]);
    document.undo("Test").unwrap();
    assert_eq!(told(&document)[0], "Ongedaan gemaakt: Foto weggehaald: Een");
    assert_eq!(names(&document), ["Een", "Twee"], "in the order in which they were kept");
    for id in [first, second] {
        let controle = checked(&document, id);
        assert_eq!((controle.fout, controle.snapshot.wie.as_str()), (None, "Sanne"));
        assert!(controle.nu.unwrap().is_gelijk());
    }
    sound(&document);
}

#[test]
fn a_copy_without_persons_does_not_say_who_kept_it() {
    let place = Place::new();
    let mut document = create(&place.path("h.wijk"));
    let id = kept(&mut document, "Voor de raad");
    document.copy_to(&place.path("kopie.wijk"), true).unwrap();
    let copy = Document::open(&place.path("kopie.wijk")).unwrap();
    let controle = checked(&copy, id);
    assert_eq!((controle.fout, controle.snapshot.wie.as_str()), (None, ""));
    sound(&copy);
}

#[test]
fn without_figures_there_is_nothing_to_keep() {
    let seed = wijkbeeld::exchange::seed::leeg("GM0402", "Hilversum").unwrap();
    let mut document = Document::in_memory(&seed, "Test").unwrap();
    let figures = document.gemeente_figures(verborgen).unwrap();
    let refused = keep(&mut document, &figures, &FotoKeuze::default(), None, "Test").unwrap_err();
    assert!(refused.to_string().contains("lees eerst cijfers in"), "{refused}");
}
