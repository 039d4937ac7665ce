//! The lists of the sociale basis beside places and partners, in the window on a real file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod live;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::ToSpan as _;
use live::{Place, Window, document};
use wijkbeeld::app::clock::today;
use wijkbeeld::document::records::Record;
use wijkbeeld::model::nl;
use wijkbeeld::model::record::{Noun, Value};
use wijkbeeld::ui::context::Target;

fn records(place: &Place, noun: Noun) -> Vec<Record> {
    document(place).records(noun).unwrap()
}

/// Chooses in a field that opens a list.
fn choose(window: &mut Window, field: &str, row: &str) {
    window.click(Role::ComboBox, field);
    window.click(Role::MenuItem, row);
}

/// Chooses a name by typing a part of it.
fn choose_name(window: &mut Window, field: &str, part: &str) {
    window.click(Role::ComboBox, field);
    window.write(part);
    window.press(Key::Enter);
}

#[test]
fn who_is_who_is_filled_in_from_the_wijk_and_stands_there() {
    let place = Place::new();
    let mut window = place.start();
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    window.settle();
    assert!(window.shows("Wie is hier de wijkwethouder, de buurtcoördinator of de opbouwwerker?"));
    window.click(Role::Button, "Voeg toe: wie is wie");
    assert!(window.shows("Kies eerst: functie."));
    window.get_by_role_and_label(Role::ComboBox, "Wijken: Oost");
    window.fill("Naam", "Fatima Haddou-Janssen");
    assert!(window.shows("nog niet bewaard"), "there is no row without a function");
    choose(&mut window, "Functie: kies een soort", "opbouwwerker");
    window.get_by_label("Alles bewaard");
    choose_name(&mut window, "Organisatie: kies een naam", "opbouw");
    window.get_by_role_and_label(Role::ComboBox, "Organisatie: Opbouwwerk");
    window.fill("Sinds", "2024");
    window.click(Role::Button, "Vandaag bevestigd");
    let row = window.row("Fatima Haddou-Janssen");
    assert!(row.contains("opbouwwerker, Oost, actief, sinds 2024"), "{row}");
    // The wijk shows it, and leads back to it.
    window.go("Wijk");
    let said = "Fatima Haddou-Janssen, Opbouwwerk, opbouwwerker, actief";
    window.click(Role::Button, said);
    window.get_by_role_and_label(Role::Heading, "Fatima Haddou-Janssen");
    // So does searching.
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("haddou");
    assert!(window.shows("Functie · opbouwwerker · Oost"));
    window.press(Key::Enter);
    // One key takes the confirmation back; the history names no person.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.row("Fatima Haddou-Janssen").contains("genoemd in"));
    drop(window);
    let functie = &records(&place, Noun::Functie)[0];
    assert!(matches!(functie.get("partner"), Value::Id(_)));
    assert!(functie.text("bron").starts_with("Eigen invoer|"));
    let history = document(&place).history().unwrap();
    assert!(history.iter().any(|one| one.omschrijving == "Wie is wie toegevoegd: opbouwwerker"));
    assert!(history.iter().all(|one| !one.omschrijving.contains("Haddou")));
    assert_eq!(document(&place).check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_copy_without_persons_keeps_the_function_and_not_the_name() {
    let place = Place::new();
    let mut window = place.start();
    window.go("Wie doet wat");
    window.press_with(Modifiers::COMMAND, Key::N);
    choose(&mut window, "Functie: kies een soort", "wijkagent");
    window.fill("Naam", "Xanthippe Zonneveld");
    drop(window);
    let copy = place.path.join("zonder.wijk");
    document(&place).copy_to(&copy, true).unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    let holds = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
    assert!(holds(b"wijkagent") && !holds(b"Zonneveld"));
    assert!(std::fs::read(&place.file).unwrap().windows(9).any(|part| part == b"Zonneveld"));
}

#[test]
fn partners_go_together_and_each_shows_the_other() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Betrekkingen");
    // The example knows what its sources say.
    assert!(window.row("Zilveren Kruis").contains("is lid van, Ontmoeten in de wijk"));
    window.press_with(Modifiers::COMMAND, Key::N);
    choose_name(&mut window, "Partner: kies een naam", "herstel");
    choose(&mut window, "Betrekking: kies een soort", "verwijst naar");
    choose_name(&mut window, "Andere partner: kies een naam", "sociaal plein");
    assert!(window.row("Herstelnetwerk").contains("verwijst naar, Sociaal plein, genoemd in"));
    // The form of either partner leads to it.
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("sociaal plein");
    window.press(Key::Enter);
    window.click(Role::Button, "Betrekking: Herstelnetwerk verwijst naar Sociaal plein");
    window.get_by_role_and_label(Role::Heading, "Herstelnetwerk");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.row("Herstelnetwerk").contains("Sociaal plein"), "one step back");
    drop(window);
    let history = document(&place).history().unwrap();
    assert!(history.iter().any(|one| one.omschrijving == "Betrekking gewijzigd: verwijst naar"));
    assert_eq!(document(&place).check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_convenant_warns_before_it_ends_until_someone_says_what_comes_after() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Convenanten");
    window.press_with(Modifiers::COMMAND, Key::N);
    window.fill("Naam", "Convenant Gezonde School");
    choose(&mut window, "Partijen: kies namen", "GGD");
    window.press(Key::Escape);
    let end = today().checked_add(30.days()).unwrap();
    window.fill("Loopt tot en met", "31-02-2027");
    assert!(window.shows("Deze datum bestaat niet."));
    window.fill("Loopt tot en met", &nl::date(end));
    let row = window.row("Convenant Gezonde School");
    assert!(row.contains(&format!("GGD, loopt af op {}", nl::date(end))), "{row}");
    assert!(window.shows("1 vraagt aandacht"));
    // Every wijk shows it as long as nobody says for which it is.
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    window.settle();
    assert!(window.shows("Vraagt aandacht"));
    let said = format!("Convenant Gezonde School, convenant, loopt af op {}", nl::date(end));
    window.click(Role::Button, &said);
    window.click(Role::RadioButton, "Wat gebeurt er daarna?: wordt verlengd");
    assert!(!window.shows("vraagt aandacht"));
}

#[test]
fn every_list_says_what_to_do_when_it_is_empty_and_begins_a_row_by_key() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    for shape in wijkbeeld::model::basis::lijsten() {
        let words = &shape.woorden;
        window.click(Role::Tab, words.titel);
        window.get_by_role_and_label(Role::Heading, words.titel);
        if records_there(&window) == 0 {
            assert!(window.shows(words.leeg.0), "{}", words.titel);
        }
        window.press_with(Modifiers::COMMAND, Key::N);
        window.get_by_role_and_label(Role::Heading, words.naamloos);
        window.click(Role::Button, "Niet toevoegen");
    }
}

fn records_there(window: &Window) -> usize {
    window.rows().len()
}
