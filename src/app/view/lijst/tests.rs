use super::*;
use crate::document::Document;
use crate::exchange::seed;
use crate::model::record::Edit;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 22);

pub(super) fn document() -> Document {
    Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Test").unwrap()
}

pub(super) fn lijst(document: &Document, noun: Noun) -> Lijst {
    let wijken: Vec<Gebied> = document.wijken().unwrap().into_iter().map(|(_, w)| w).collect();
    Lijst::new(noun, &document.records(noun).unwrap(), &wijken, Verwijzingen::default(), TODAY)
}

fn names(lijst: &Lijst, filter: &Filter) -> Vec<String> {
    lijst.choose(filter).into_iter().map(|place| lijst.rij(place).naam().to_owned()).collect()
}

pub(super) fn id_of(lijst: &Lijst, naam: &str) -> Id {
    lijst.rijen.iter().find(|rij| rij.naam() == naam).unwrap().id
}

pub(super) fn text(parts: &[Span]) -> String {
    crate::app::view::plain_text(parts)
}

#[test]
fn places_stand_by_name_and_say_what_their_source_says() {
    let lijst = lijst(&document(), Noun::Ontmoetingsplek);
    let all = names(&lijst, &Filter::default());
    assert_eq!(all.len(), 14);
    assert!(all[0].starts_with("Buurthuis De Geus"));
    assert!(all[13].starts_with("Wijkcentrum Van Riebeeck"));
    let geus = lijst.find(id_of(&lijst, "Buurthuis De Geus")).unwrap();
    assert_eq!(geus.cellen[1..], ["buurthuis", "Oost", "was open in 2015", "nooit"]);
    assert_eq!(geus.zekerheid, Zekerheid::Onbevestigd);
}

#[test]
fn the_oldest_come_first_when_sorted_by_confirmation() {
    let mut document = document();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    let confirmed = confirm(id_of(&list, "Wijkcentrum St. Joseph"), "2026-11-21");
    document.edit(&[confirmed], "Test").unwrap();
    let lijst = lijst(&document, Noun::Ontmoetingsplek);
    let oldest = Filter { kolom: BEVESTIGD, toon: Toon::Onbevestigd, ..Filter::default() };
    let names_ = names(&lijst, &oldest);
    assert!(!names_.contains(&"Wijkcentrum St. Joseph".to_owned()));
    // Lopes Dias and De Koepel have no year; De Geus was named in 2015.
    assert_eq!(names_[..3], ["De Koepel", "Wijkcentrum Lopes Dias", "Buurthuis De Geus"]);
    let last = Filter { kolom: BEVESTIGD, aflopend: true, ..Filter::default() };
    assert_eq!(names(&lijst, &last)[0], "Wijkcentrum St. Joseph");
}

pub(super) fn confirm(id: Id, op: &str) -> Edit {
    let fields = vec![("bevestigd_op", op.into()), ("bevestigd_door", "S. de Wit".into())];
    Edit::change(Noun::Ontmoetingsplek, id, fields)
}

#[test]
fn a_search_finds_words_anywhere_without_their_signs() {
    let lijst = lijst(&document(), Noun::Ontmoetingsplek);
    let find = |zoek: &str| names(&lijst, &Filter { zoek: zoek.to_owned(), ..Filter::default() });
    assert_eq!(find("GEUZENWEG"), ["Buurthuis De Geus"]);
    assert_eq!(find("lelie nieuwe"), ["De Nieuwe Lelie"]);
    assert_eq!(find("joseph oost"), ["Wijkcentrum St. Joseph"]);
    assert!(find("xyz").is_empty());
    let oost = lijst.wijken.iter().position(|(_, naam)| naam == "Oost").unwrap();
    let filter = Filter { waar: Waar::Wijk(oost as u16), ..Filter::default() };
    assert_eq!(names(&lijst, &filter).len(), 3);
    assert_eq!(names(&lijst, &Filter { waar: Waar::Geen, ..Filter::default() }).len(), 3);
}

#[test]
fn a_place_is_found_by_for_whom_it_is_and_undo_takes_that_back() {
    let mut document = document();
    let id = id_of(&lijst(&document, Noun::Ontmoetingsplek), "De Koepel");
    let fields = vec![
        ("doelgroepen", "Ouderen, nieuwkomers".into()),
        ("capaciteit", 40.into()),
        ("feestdagen", "ja_ook_5_mei".into()),
        ("openingstijden", "ma 09:00-12:00".into()),
    ];
    document.edit(&[Edit::change(Noun::Ontmoetingsplek, id, fields)], "Test").unwrap();
    let find = |document: &Document| {
        let filter = Filter { zoek: "nieuwkomers".to_owned(), ..Filter::default() };
        names(&lijst(document, Noun::Ontmoetingsplek), &filter)
    };
    assert_eq!(find(&document), ["De Koepel"]);
    let view = RecordView::read(&document, Noun::Ontmoetingsplek, id, TODAY).unwrap().unwrap();
    assert_eq!((view.text("capaciteit"), view.text("openingstijden")), ("40", "ma 09:00-12:00"));
    document.undo("Test").unwrap();
    assert!(find(&document).is_empty());
    let record = document.record(Noun::Ontmoetingsplek, id).unwrap().unwrap();
    assert_eq!((record.text("openingstijden"), record.text("feestdagen")), ("", ""));
}

#[test]
fn the_answer_counts_what_can_be_confirmed() {
    let mut document = document();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    let all = list.choose(&Filter::default());
    // 14 places of the example, of which Nova Zembla and Van Riebeeck are closed.
    let before = "0 van 12 plekken bevestigd in de laatste 6 maanden; 2 zijn gesloten.";
    assert_eq!(text(&list.antwoord(&all, &PLEKKEN)), before);
    let fresh = confirm(id_of(&list, "Buurthuis De Geus"), "2026-11-21");
    let old = confirm(id_of(&list, "De Meentwerf"), "2025-11-21");
    document.edit(&[fresh, old], "Test").unwrap();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    let after = text(&list.antwoord(&list.choose(&Filter::default()), &PLEKKEN));
    assert!(after.starts_with("1 van 12 plekken"), "{after}");
    let old = list.find(id_of(&list, "De Meentwerf")).unwrap();
    assert_eq!((&*old.cellen[3], &*old.cellen[4]), ("was open op 21-11-2025", "21-11-2025"));
}

#[test]
fn what_was_taken_away_is_found_again() {
    let mut document = document();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    let id = id_of(&list, "De Koepel");
    document.edit(&[Edit::remove(Noun::Ontmoetingsplek, id)], "Test").unwrap();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    assert_eq!(names(&list, &Filter::default()).len(), 13);
    let removed = Filter { toon: Toon::Verwijderd, ..Filter::default() };
    assert_eq!(names(&list, &removed), ["De Koepel"]);
    assert!(list.resembling(Id::nil(), "de koepel", "").is_empty());
    document.edit(&[Edit::restore(Noun::Ontmoetingsplek, id)], "Test").unwrap();
    let list = lijst(&document, Noun::Ontmoetingsplek);
    assert_eq!(names(&list, &removed), [""; 0]);
    assert_eq!(
        list.resembling(Id::nil(), "de koepel", "")[0].naam_en_plaats(),
        "De Koepel, Zuidwest"
    );
    assert!(list.resembling(id, "de koepel", "").is_empty(), "not itself");
}

#[test]
fn partners_say_where_they_work_and_when_they_were_named() {
    let lijst = lijst(&document(), Noun::Partner);
    assert_eq!(names(&lijst, &Filter::default()).len(), 26);
    let present = lijst.find(id_of(&lijst, "Stichting Present")).unwrap();
    assert_eq!(present.cellen[2..], ["onbekend", "genoemd in 2020", "nooit"]);
    let misspelt = Filter { zoek: "stiching".to_owned(), ..Filter::default() };
    assert_eq!(names(&lijst, &misspelt), ["Stichting Present"], "its other name");
}

#[test]
fn a_record_shows_its_fields_its_source_and_who_changed_it() {
    let mut document = document();
    let id = id_of(&lijst(&document, Noun::Ontmoetingsplek), "Buurthuis De Geus");
    document.edit(&[confirm(id, "2026-11-21")], "S. de Wit").unwrap();
    let read = |id| RecordView::read(&document, Noun::Ontmoetingsplek, id, TODAY).unwrap();
    let view = read(id).unwrap();
    assert_eq!(view.text("bevestigd_op"), "21-11-2026");
    assert_eq!(view.value("bevestigd_op"), &"2026-11-21".into());
    assert_eq!(view.bevestigd, "Laatst bevestigd op 21-11-2026 door S. de Wit.");
    assert_eq!(view.zegt, "Open.");
    assert!(view.wijziging.starts_with("S. de Wit, "), "{}", view.wijziging);
    assert!(view.bron.iter().any(|(_, text)| text == "hilversumsnieuws.nl"));
    assert_eq!(read(Id::nil()), None);
    let other = id_of(&lijst(&document, Noun::Ontmoetingsplek), "De Koepel");
    assert!(read(other).unwrap().wijziging.starts_with("met het bestand gemaakt, "));
}
