//! The lists of the example.

use super::*;
use crate::app::query::{InventarisatieQuery, KeptFigures, Query as _, Reader};
use crate::document::Document;
use crate::exchange::seed;
use crate::model::basis::inventaris::SOORTEN;
use crate::model::nl::date as words;
use crate::model::record::{Edit, Noun};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 28);

fn document() -> Document {
    Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Test").unwrap()
}

fn view(document: &Document) -> InventarisView {
    let mut kept = KeptFigures::default();
    let query = InventarisatieQuery { vandaag: TODAY };
    query.answer(&mut Reader::new(document, &mut kept)).unwrap()
}

fn wijk(document: &Document, naam: &str) -> WijkInventaris {
    view(document).wijken.into_iter().find(|wijk| wijk.naam == naam).unwrap()
}

fn rij<'a>(wijk: &'a WijkInventaris, soort: &str) -> &'a InventarisRij {
    wijk.rijen.iter().find(|rij| rij.soort.id == soort).unwrap()
}

fn text(parts: &[Span]) -> String {
    crate::app::view::plain_text(parts)
}

#[test]
fn the_file_says_what_it_knows_and_nobody_looked_yet() {
    let document = document();
    let oost = wijk(&document, "Oost");
    // The example has two wijkcentra or buurthuizen and one informatiepunt in Oost.
    assert_eq!(rij(&oost, "wijkcentrum").cellen[1], "2 plekken");
    assert_eq!(rij(&oost, "wijkpunt").cellen[1], "1 plek");
    assert_eq!(rij(&oost, "horeca").cellen[1], "niets");
    // Partners for the whole gemeente say nothing about one wijk.
    assert_eq!(rij(&oost, "verenigingen").cellen[1], "1 voor heel Hilversum");
    assert!(rij(&oost, "verenigingen").gevonden.is_empty());
    assert_eq!(oost.voorstel().len(), 2);
    assert_eq!((oost.stand, oost.tellingen.as_str()), (Stand::NietBegonnen, "21 onbekend"));
    // Of the nine wijken one is buitengebied.
    assert_eq!(text(&view(&document).antwoord), "0 van 8 wijken gereed. Nog niet: 8 wijken.");
}

#[test]
fn what_is_closed_is_not_there() {
    let zuidoost = wijk(&document(), "Zuidoost");
    let names: Vec<&str> =
        rij(&zuidoost, "wijkcentrum").gevonden.iter().map(|one| one.naam.as_str()).collect();
    assert_eq!(names, ["Wijkcentrum Ons Huis"], "Nova Zembla and Van Riebeeck are closed");
}

#[test]
fn a_wijk_becomes_ready_and_counts() {
    let mut document = document();
    let start = wijk(&document, "Oost");
    let not_yet = start.set_stand(Stand::Gereed, TODAY, "Sanne").unwrap_err();
    assert!(not_yet.starts_with("21 soorten zijn onbekend, zonder toelichting"), "{not_yet}");
    let all: Vec<&InventarisRij> = start.rijen.iter().collect();
    document.edit(&start.set(&all, Staat::BewustGeen, TODAY, "Sanne"), "Test").unwrap();
    let there = start.set(&start.voorstel(), Staat::Aanwezig, TODAY, "Sanne");
    document.edit(&there, "Test").unwrap();
    let busy = wijk(&document, "Oost");
    assert_eq!((busy.stand, busy.nog.clone()), (Stand::Bezig, None));
    assert_eq!(busy.tellingen, "2 aanwezig en 19 bewust geen");
    assert!(!busy.is_gereed(), "nobody said so");
    document.edit(&[busy.set_stand(Stand::Gereed, TODAY, "Sanne").unwrap()], "Test").unwrap();
    let done = wijk(&document, "Oost");
    assert_eq!(done.stand_tekst, format!("Gereed op {}, door Sanne", words(TODAY)));
    assert!(text(&view(&document).antwoord).starts_with("1 van 8 wijken gereed."));
    // What becomes unknown again takes it out of the count.
    let again = done.set(&[rij(&done, "horeca")], Staat::Onbekend, TODAY, "Sanne");
    document.edit(&again, "Test").unwrap();
    let open = wijk(&document, "Oost");
    assert!(open.stand_tekst.ends_with("Nu is er weer iets onbekend"), "{}", open.stand_tekst);
    assert!(text(&view(&document).antwoord).starts_with("0 van 8 wijken gereed."));
    // An explanation is as good as an outcome.
    let why = ("toelichting", "niemand gesproken".into());
    let explained = Edit::change(Noun::Inventarispunt, rij(&open, "horeca").id, vec![why]);
    document.edit(&[explained], "Test").unwrap();
    assert!(text(&view(&document).antwoord).starts_with("1 van 8 wijken gereed."));
}

#[test]
fn two_quick_keys_make_one_row_and_undo_takes_it_back() {
    let mut document = document();
    let oost = wijk(&document, "Oost");
    let horeca = rij(&oost, "horeca");
    for staat in [Staat::Ontbreekt, Staat::BewustGeen] {
        document.edit(&oost.set(&[horeca], staat, TODAY, ""), "Test").unwrap();
    }
    assert_eq!(document.records(Noun::Inventarispunt).unwrap().len(), 1);
    let now = document.history().unwrap().last().unwrap().omschrijving.clone();
    assert_eq!(now, "Inventarisatie gewijzigd: Oost");
    document.undo("Test").unwrap();
    assert_eq!(rij(&wijk(&document, "Oost"), "horeca").staat, Staat::Ontbreekt);
    document.undo("Test").unwrap();
    let none = wijk(&document, "Oost");
    assert!(!rij(&none, "horeca").bestaat);
    document.edit(&none.set(&[rij(&none, "horeca")], Staat::Aanwezig, TODAY, ""), "Test").unwrap();
    assert_eq!(rij(&wijk(&document, "Oost"), "horeca").staat, Staat::Aanwezig);
    assert_eq!(document.check().unwrap(), Vec::<String>::new());
}

#[test]
fn the_table_has_every_kind_and_every_wijk() {
    let document = document();
    let tabel = view(&document).tabel;
    assert_eq!(tabel.kolommen.len(), 1 + 9);
    assert_eq!(tabel.rijen.len(), 1 + SOORTEN.len());
    assert_eq!(tabel.rijen[0].cellen[1], "nog niet");
}
