//! A kept Foto in sentences.

use super::*;
use crate::app::snapshot::{check, keep};
use crate::document::Document;
use crate::methods::klein::verborgen;
use crate::model::klein::Grens;
use crate::model::recept::{FotoKeuze, KlasseRegel, Recept};

fn example() -> Document {
    let seed = crate::exchange::seed::voorbeeld("hilversum").unwrap();
    Document::in_memory(&seed, "Sanne").unwrap()
}

fn kept(document: &mut Document, regel: KlasseRegel, naam: &str) -> Id {
    let figures = document.gemeente_figures(verborgen).unwrap();
    keep(document, &figures, &with(Recept { regel, ..Recept::default() }), Some(naam), "Sanne")
        .unwrap()
}

fn with(recept: Recept) -> FotoKeuze {
    FotoKeuze { recept, ..FotoKeuze::default() }
}

fn view(document: &Document, id: Id) -> SnapshotView {
    beside(document, id, &FotoKeuze::default())
}

/// With the choices of the Foto on the screen.
fn beside(document: &Document, id: Id, scherm: &FotoKeuze) -> SnapshotView {
    let figures = document.gemeente_figures(verborgen).unwrap();
    let snapshot = document.snapshot(id).unwrap().unwrap();
    SnapshotView::new(&check(document, &figures, snapshot).unwrap(), "Hilversum", scherm)
}

#[test]
fn the_newest_comes_first_with_who_and_by_which_rule() {
    let mut document = example();
    kept(&mut document, KlasseRegel::Wijkbeeld, "Een");
    kept(&mut document, KlasseRegel::Ggd, "Twee");
    let rijen = SnapshotsView::new(&document.snapshots().unwrap(), &[]).rijen;
    assert_eq!((rijen[0].naam.as_str(), rijen[1].naam.as_str()), ("Twee", "Een"));
    assert!(rijen[0].onder.starts_with("Sanne · "), "{}", rijen[0].onder);
    assert!(rijen[0].onder.ends_with(" · GGD-regel (±1)"), "{}", rijen[0].onder);
    assert!(rijen[1].onder.ends_with(" · Wijkbeeld-regel (±0,5)"), "{}", rijen[1].onder);
}

#[test]
fn what_is_equal_is_said_in_two_sentences() {
    let mut document = example();
    let id = kept(&mut document, KlasseRegel::Wijkbeeld, "Een");
    let told = view(&document, id);
    assert_eq!(
        told.feiten,
        [
            ("Regel", "Wijkbeeld-regel (±0,5)".to_owned()),
            ("Vergeleken met", "wijken in Hilversum".to_owned()),
            ("Cijfers", "t/m 2025, 12 indicatoren".to_owned()),
        ]
    );
    assert_eq!(
        (told.bewaard.stand, told.nu.as_ref().unwrap().stand),
        (Stand::Gelijk, Stand::Gelijk)
    );
    assert!(told.oorzaken.is_empty() && told.uitkomsten.is_empty());
}

#[test]
fn what_changed_is_said_with_what_comes_of_it() {
    let mut document = example();
    let id = kept(&mut document, KlasseRegel::Wijkbeeld, "Een");
    document.set_telt_mee("Centrum", Some(false), "Sanne").unwrap();
    let told = view(&document, id);
    assert_eq!(
        (told.bewaard.stand, told.nu.as_ref().unwrap().stand),
        (Stand::Gelijk, Stand::Anders)
    );
    assert!(told.oorzaken[0].starts_with("Centrum telt nu niet mee (zo gekozen"), "{told:?}");
    let centrum = "Centrum, algemeen beeld: nu geen uitkomst (telt niet mee), toen ";
    assert!(told.uitkomsten.iter().any(|text| text.starts_with(centrum)), "{:?}", told.uitkomsten);
    document.undo("Sanne").unwrap();
    // A limit that no wijk or figure is near changes no score.
    document.set_grens(Grens::Inwoners, 201, "Sanne").unwrap();
    let told = view(&document, id);
    assert_eq!(told.oorzaken, ["Een wijk telt nu mee vanaf 201 inwoners; toen vanaf 200"]);
    assert_eq!(
        told.nu.as_ref().unwrap().tekst,
        "Opnieuw berekend met dezelfde keuzes op de cijfers van nu: alle 40 scores en uitkomsten \
         zijn gelijk"
    );
}

#[test]
fn own_weights_are_in_the_name_and_set_apart_from_those_on_the_screen() {
    let mut document = example();
    let figures = document.gemeente_figures(verborgen).unwrap();
    let mut recept = Recept::default();
    recept.gewichten.insert("sociale_relaties".to_owned(), 2.5);
    let id = keep(&mut document, &figures, &with(recept.clone()), None, "Sanne").unwrap();
    let rij = &SnapshotsView::new(&document.snapshots().unwrap(), &[]).rijen[0];
    assert!(rij.naam.ends_with(", wijkbeeld, eigen gewichten, 12 indicatoren"), "{}", rij.naam);
    assert!(rij.onder.ends_with(" · Wijkbeeld-regel (±0,5), eigen gewichten"), "{}", rij.onder);
    let told = beside(&document, id, &FotoKeuze::default());
    let gewichten = ("Gewichten", "Sociale relaties 2,5 (gewoon 1)".to_owned());
    assert!(told.feiten.contains(&gewichten), "{:?}", told.feiten);
    assert_eq!(
        told.nu.unwrap().tekst,
        "Opnieuw berekend met dezelfde keuzes op de cijfers van nu: gelijk"
    );
    assert_eq!(
        told.scherm.unwrap().tekst,
        "De Foto op het scherm is met andere keuzes gemaakt: gewicht van sociale relaties 1, toen \
         2,5"
    );
    assert_eq!(beside(&document, id, &with(recept)).scherm, None);
}

#[test]
fn a_foto_that_another_program_took_away_is_missed() {
    let mut document = example();
    kept(&mut document, KlasseRegel::Wijkbeeld, "Voor de raad");
    let lost = document.snapshots().unwrap();
    let view = SnapshotsView::new(&[], &lost);
    assert!(view.rijen.is_empty());
    let told = &view.verdwenen[0];
    assert!(told.starts_with("‘Voor de raad’ is bewaard op "), "{told}");
    assert!(told.contains("Zet een reservekopie terug"), "{told}");
}
