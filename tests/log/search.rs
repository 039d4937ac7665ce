//! Finding in the history what touched a wijk, a noun or a person.

use crate::common::in_memory;
use wijkbeeld::document::Document;
use wijkbeeld::document::history::Wanted;
use wijkbeeld::document::transact::Soort;
use wijkbeeld::model::record::{Edit, Id, Noun};

fn add(document: &mut Document, naam: &str, wijk: &str) -> Id {
    let edit = Edit::add(Noun::Ontmoetingsplek, vec![("naam", naam.into()), ("wijk", wijk.into())]);
    let id = edit.id;
    document.edit(&[edit], "Sanne").unwrap();
    id
}

fn found(document: &Document, wanted: &Wanted<'_>) -> Vec<String> {
    let found = document.search_history(wanted, 50).unwrap();
    assert_eq!(found.total, found.events.len());
    found.events.into_iter().map(|event| event.omschrijving).collect()
}

const OOST: Wanted<'_> = Wanted {
    wijk: Some(("WK040206", "Oost")),
    nouns: &[],
    soorten: &[Soort::Wijzig],
    wie: None,
    tekst: "",
};
const ZUID: Wanted<'_> = Wanted { wijk: Some(("WK040204", "Zuid")), ..OOST };

#[test]
fn a_place_that_moved_is_found_in_both_wijken_and_after_it_was_removed() {
    let mut document = in_memory();
    let id = add(&mut document, "Huis", "WK040206");
    let fields = |fields| [Edit::change(Noun::Ontmoetingsplek, id, fields)];
    document.edit(&fields(vec![("adres", "Laan 1".into())]), "Jan").unwrap();
    document.edit(&fields(vec![("wijk", "WK040204".into())]), "Jan").unwrap();
    document.edit(&[Edit::remove(Noun::Ontmoetingsplek, id)], "Jan").unwrap();
    let (made, changed) = ("Ontmoetingsplek toegevoegd: Huis", "Ontmoetingsplek gewijzigd: Huis");
    assert_eq!(found(&document, &OOST), [changed, changed, made]);
    assert_eq!(found(&document, &ZUID), ["Ontmoetingsplek verwijderd: Huis", changed]);
}

#[test]
fn partners_are_found_by_the_wijken_that_they_name() {
    let mut document = in_memory();
    let fields = vec![("naam", "Versa".into()), ("werkgebied", "Zuid, Oost".into())];
    document.edit(&[Edit::add(Noun::Partner, fields)], "Sanne").unwrap();
    assert_eq!(found(&document, &OOST), ["Partner toegevoegd: Versa"]);
    assert_eq!(found(&document, &ZUID), ["Partner toegevoegd: Versa"]);
    let other = Wanted { nouns: &[Noun::Ontmoetingsplek], ..OOST };
    assert_eq!(found(&document, &other), Vec::<String>::new());
}

#[test]
fn people_and_words_are_found() {
    let mut document = in_memory();
    add(&mut document, "Huis van de Wijk", "WK040206");
    document.set_telt_mee("Oost", Some(false), "Jan").unwrap();
    document.undo("Jan").unwrap();
    let of_jan = Wanted { wie: Some("Jan"), ..Wanted::default() };
    let (decided, undone) =
        ("Telt niet mee in de Foto: Oost", "Ongedaan gemaakt: Telt niet mee in de Foto: Oost");
    assert_eq!(found(&document, &of_jan), [undone, decided]);
    let words = Wanted { tekst: " huis VAN ", ..Wanted::default() };
    assert_eq!(found(&document, &words), ["Ontmoetingsplek toegevoegd: Huis van de Wijk"]);
}
