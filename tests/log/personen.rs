//! Taking a person out: of the rows, of the log, of the bytes of the file and of new backups.

use crate::common::{Place, create};
use crate::{import, sound, told};
use wijkbeeld::document::{Document, DocumentError, backup};
use wijkbeeld::model::persoon::TeWissen;
use wijkbeeld::model::record::{Edit, Id, Noun};

/// What must be gone: the person's name, telephone and address.
const SECRETS: [&str; 3] = ["Willemijn van Geheim", "06 87654321", "w.geheim@koepel.nl"];

fn set(document: &mut Document, (noun, id): (Noun, Id), field: &'static str, value: &str) {
    let edit = Edit::change(noun, id, vec![(field, value.into())]);
    document.edit(&[edit], "Sanne").unwrap();
}

fn text(document: &Document, (noun, id): (Noun, Id), field: &str) -> String {
    document.record(noun, id).unwrap().unwrap().text(field).to_owned()
}

/// A place with a contact who is named elsewhere too, in words and in a removed row.
fn lived_in(document: &mut Document) -> [(Noun, Id); 3] {
    let place = (Noun::Ontmoetingsplek, Id::new_v4());
    let other = (Noun::Partner, Id::new_v4());
    let note = (Noun::Wijktekst, Id::new_v4());
    set(document, place, "naam", "De Koepel");
    set(document, place, "contactpersoon", SECRETS[0]);
    set(document, place, "telefoon", SECRETS[1]);
    set(document, place, "telefoon", "035 123 45 67");
    set(document, place, "telefoon", SECRETS[1]);
    set(document, place, "email", SECRETS[2]);
    set(document, place, "bevestigd_door", SECRETS[0]);
    set(document, other, "naam", "Buurtkoor");
    set(document, other, "toelichting", "Bel WILLEMIJN van  Geheim op +31 6 8765 4321.");
    set(document, note, "gebied", "WK040203");
    set(document, note, "tekst", "Zei Willemijn van Geheim in het overleg");
    document.edit(&[Edit::remove(other.0, other.1)], SECRETS[0]).unwrap();
    [place, other, note]
}

fn wie(document: &Document, (noun, id): (Noun, Id)) -> TeWissen {
    document.contact_of(noun, id).unwrap()
}

fn holds(path: &std::path::Path, secret: &str) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes.windows(secret.len()).any(|part| part.eq_ignore_ascii_case(secret.as_bytes()))
}

#[test]
fn no_byte_of_a_wiped_person_is_left_in_the_file_or_a_new_backup() {
    let place = Place::new();
    let path = place.path("x.wijk");
    let mut document = create(&path);
    let [koepel, koor, note] = lived_in(&mut document);
    assert!(SECRETS.iter().all(|secret| holds(&path, secret)), "the guard sees what is there");
    let person = wie(&document, koepel);
    let sporen = document.sporen(&person).unwrap();
    assert_eq!(sporen.contact, ["De Koepel"]);
    assert!(sporen.gebruiker && sporen.eerder > 0, "{sporen:?}");
    document.wis_persoon(&person, "Sanne").unwrap();
    let journal = place.path("x.wijk-journal");
    for secret in SECRETS {
        assert!(!holds(&journal, secret), "{secret} lies beside the file that is still open");
    }

    assert_eq!(text(&document, koepel, "telefoon"), "");
    assert_eq!(text(&document, koepel, "bevestigd_door"), "[gewist]");
    assert_eq!(text(&document, koor, "toelichting"), "Bel [gewist] op [gewist].");
    assert_eq!(text(&document, note, "tekst"), "Zei [gewist] in het overleg");
    assert!(document.record(koor.0, koor.1).unwrap().unwrap().removed(), "it stays removed");
    assert!(document.sporen(&person).unwrap().teksten.is_empty());
    sound(&document);

    let kept = backup::make(&document, "dagelijks").unwrap();
    drop(document);
    for secret in SECRETS {
        assert!(!holds(&path, secret), "{secret} is still in the file");
        assert!(!holds(&kept, secret), "{secret} is in a new backup");
    }
    sound(&Document::open(&path).unwrap());
}

#[test]
fn a_copy_without_persons_leaves_out_texts_that_tell_how_to_reach_someone() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let plek = (Noun::Ontmoetingsplek, Id::new_v4());
    set(&mut document, plek, "naam", "De Koepel");
    set(&mut document, plek, "adres", "Kerkstraat 1, bel 06-87654321");
    set(&mut document, plek, "toelichting", "Vraag w.geheim@koepel.nl");
    set(&mut document, plek, "toelichting", "Vraag de beheerder");
    set(&mut document, plek, "kosten", "Koffie € 1");
    let target = place.path("kopie.wijk");
    document.copy_to(&target, true).unwrap();
    assert_eq!(text(&document, plek, "adres"), "Kerkstraat 1, bel 06-87654321", "only the copy");
    for secret in ["87654321", "w.geheim"] {
        assert!(!holds(&target, secret), "{secret}");
    }
    let copy = Document::open(&target).unwrap();
    sound(&copy);
    assert_eq!(text(&copy, plek, "naam"), "De Koepel");
    assert!(text(&copy, plek, "adres").starts_with("[weggelaten"));
    assert_eq!(text(&copy, plek, "toelichting"), "Vraag de beheerder");
    assert_eq!(text(&copy, plek, "kosten"), "Koffie € 1");
}

#[test]
fn the_history_stays_readable_and_undo_brings_nobody_back() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let [koepel, ..] = lived_in(&mut document);
    let steps = document.history().unwrap().len();
    let person = wie(&document, koepel);
    document.wis_persoon(&person, "Sanne").unwrap();
    let history = told(&document);
    assert_eq!(history.len(), steps + 1);
    assert_eq!(history[0], "Persoon gewist: contact van De Koepel");
    assert!(history.contains(&"Partner verwijderd: Buurtkoor".to_owned()), "{history:?}");

    // Everything that was done before can still be taken back, all the way.
    while document.next_undo().unwrap().is_some() {
        document.undo("Sanne").unwrap();
        let said = text(&document, koepel, "telefoon");
        assert!(["", "035 123 45 67"].contains(&said.as_str()), "{said}");
    }
    while document.next_redo().unwrap().is_some() {
        document.redo("Sanne").unwrap();
    }
    assert_eq!(text(&document, koepel, "telefoon"), "");
    sound(&document);
}

#[test]
fn a_person_is_found_by_name_and_one_who_is_not_there_is_said() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let [koepel, ..] = lived_in(&mut document);
    let by = |text: &str| TeWissen { rij: None, teksten: vec![text.to_owned()] };
    let nobody = document.wis_persoon(&by("Piet Niemand"), "Sanne");
    assert!(matches!(nobody, Err(DocumentError::NobodyFound)));
    // Her number goes with her name: it is the same contact.
    document.wis_persoon(&by("willemijn van geheim"), "Sanne").unwrap();
    assert_eq!(text(&document, koepel, "telefoon"), "");
    assert_eq!(text(&document, koepel, "naam"), "De Koepel");
    sound(&document);
}

#[test]
fn a_file_that_is_read_again_does_not_bring_a_wiped_person_back() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let list = |name: &str, status: &str| {
        let rows = format!("id;naam;telefoon;status\nsk-1;De Brink;{};{status}\n", SECRETS[1]);
        place.write(name, &rows)
    };
    import(&mut document, list("een.csv", "open"));
    let id = document.records(Noun::Ontmoetingsplek).unwrap();
    let id = id.iter().find(|one| one.text("naam") == "De Brink").unwrap().id();
    let brink = (Noun::Ontmoetingsplek, id);
    assert_eq!(text(&document, brink, "telefoon"), SECRETS[1]);
    let person = wie(&document, brink);
    document.wis_persoon(&person, "Sanne").unwrap();
    import(&mut document, list("twee.csv", "gesloten"));
    assert_eq!(text(&document, brink, "status"), "gesloten", "the rest follows the file");
    assert_eq!(text(&document, brink, "telefoon"), "");
    assert_eq!(text(&document, brink, "ingelezen_contact"), "");
    sound(&document);
}

#[test]
fn a_name_that_is_a_word_of_the_file_breaks_nothing() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let plek = (Noun::Ontmoetingsplek, Id::new_v4());
    set(&mut document, plek, "naam", "Leeszaal");
    set(&mut document, plek, "soort", "bibliotheek");
    for word in ["Gemeente", "Bibliotheek", "open"] {
        set(&mut document, plek, "contactpersoon", word);
        let person = wie(&document, plek);
        document.wis_persoon(&person, "Sanne").unwrap();
        assert_eq!(document.gemeente().unwrap().1.code, "GM0402", "{word}");
        assert_eq!(text(&document, plek, "soort"), "bibliotheek", "{word}");
        sound(&document);
    }
}

#[test]
fn what_a_file_said_of_a_person_goes_and_does_not_come_back() {
    let place = Place::new();
    let path = place.path("x.wijk");
    let mut document = create(&path);
    let list = |name: &str, naam: &str| {
        let head = "id;naam;beheerder;bevestigd_op;bevestigd_door";
        place.write(name, &format!("{head}\nsk-1;{naam};{0};2026-01-02;{0}\n", SECRETS[0]))
    };
    import(&mut document, list("een.csv", "De Brink"));
    let by_name = TeWissen { rij: None, teksten: vec![SECRETS[0].to_owned()] };
    document.wis_persoon(&by_name, "Sanne").unwrap();
    sound(&document);
    import(&mut document, list("twee.csv", "De Nieuwe Brink"));
    let all = document.records(Noun::Ontmoetingsplek).unwrap();
    let brink = all.iter().find(|one| one.text("naam") == "De Nieuwe Brink").unwrap();
    assert_eq!([brink.text("beheerder"), brink.text("bevestigd_door")], ["[gewist]"; 2]);
    sound(&document);
    drop(document);
    assert!(!holds(&path, SECRETS[0]));
}

#[test]
fn a_number_that_is_shared_takes_nobody_else_along() {
    let place = Place::new();
    let mut document = create(&place.path("x.wijk"));
    let agents = ["Anna Agent", "Bram Agent"].map(|naam| {
        let one = (Noun::Functie, Id::new_v4());
        set(&mut document, one, "soort", "wijkagent");
        set(&mut document, one, "contactpersoon", naam);
        set(&mut document, one, "telefoon", "0900 8844");
        one
    });
    let person = wie(&document, agents[0]);
    assert_eq!(document.sporen(&person).unwrap().contact, ["wijkagent"]);
    document.wis_persoon(&person, "Sanne").unwrap();
    assert_eq!(text(&document, agents[0], "telefoon"), "");
    assert_eq!(text(&document, agents[1], "telefoon"), "0900 8844");
    assert_eq!(text(&document, agents[1], "contactpersoon"), "Bram Agent");
    sound(&document);
}

#[test]
fn a_person_of_whom_only_the_history_tells_is_wiped_and_the_windows_hear_of_it() {
    let place = Place::new();
    let path = place.path("x.wijk");
    let mut document = create(&path);
    let plek = (Noun::Ontmoetingsplek, Id::new_v4());
    set(&mut document, plek, "naam", "De Koepel");
    set(&mut document, plek, "contactpersoon", SECRETS[0]);
    set(&mut document, plek, "contactpersoon", "Piet");
    let before = document.revisions();
    let by_name = TeWissen { rij: None, teksten: vec![SECRETS[0].to_owned()] };
    document.wis_persoon(&by_name, "Sanne").unwrap();
    assert_ne!(document.revisions(), before);
    assert_eq!(text(&document, plek, "contactpersoon"), "Piet");
    // Who was wiped stays wiped in a copy that is given away.
    let person = wie(&document, plek);
    document.wis_persoon(&person, "Sanne").unwrap();
    document.copy_to(&place.path("kopie.wijk"), true).unwrap();
    let copy = Document::open(&place.path("kopie.wijk")).unwrap();
    assert_ne!(text(&copy, plek, "contact_gewist"), "");
    sound(&document);
    drop(document);
    assert!(!holds(&path, SECRETS[0]));
}
