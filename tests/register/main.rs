//! The lists of the sociale basis beside places and partners, in the window on a real file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod every_noun;
mod exports;
#[path = "../live/mod.rs"]
mod live;
mod opgaven;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::ToSpan as _;
use live::{Place, Window, document};
use wijkbeeld::app::clock::today;
use wijkbeeld::app::view::geschiedenis::woorden::{self, Namen};
use wijkbeeld::document::Document;
use wijkbeeld::document::records::Record;
use wijkbeeld::model::basis;
use wijkbeeld::model::nl;
use wijkbeeld::model::record::{Edit, Id, Noun, Value};
use wijkbeeld::model::veld::VeldSoort;
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
fn the_example_knows_the_diensten_of_its_sources_and_a_wijk_shows_its_own() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Diensten");
    let rows = window.rows();
    let begeleiding: Vec<&String> =
        rows.iter().filter(|row| row.starts_with("Begeleiding in de wijk")).collect();
    // 001 regel 38: eind 2019 in Oost and Zuid-West; 002 regel 19: four wijken in October 2020.
    assert!(
        begeleiding.iter().any(|row| row.contains("Oost, Zuidwest, genoemd in 2020, sinds 2019"))
    );
    assert!(
        begeleiding.iter().any(|row| row.contains("Noordoost, Zuidoost, genoemd in 2020, nooit"))
    );
    for (code, there) in [("WK040206", true), ("WK040207", true), ("WK040202", false)] {
        window.state_mut().as_mut().unwrap().show_target(Target::Wijk(code.to_owned()));
        window.settle();
        assert_eq!(window.shows("Begeleiding in de wijk, dienst · begeleiding"), there, "{code}");
    }
    drop(window);
    let of_oost = records(&place, Noun::Dienst);
    assert!(of_oost.iter().all(|row| row.text("bron").starts_with("Gemeente Hilversum|")));
}

#[test]
fn an_activiteit_has_a_day_and_stands_with_its_place() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Activiteiten");
    window.press_with(Modifiers::COMMAND, Key::N);
    window.fill("Naam", "Koffieochtend");
    choose(&mut window, "Soort: kies een soort", "ontmoeten");
    choose_name(&mut window, "Plek: kies een naam", "de geus");
    window.click(Role::RadioButton, "Voor wie: ouderen (65+)");
    window.click(Role::Button, "Tijden invullen");
    window.fill("dinsdag", "10-12");
    window.click(Role::Button, "Klaar met de tijden");
    let row = window.row("Koffieochtend");
    assert!(row.contains("Buurthuis De Geus, di 10–12 uur, genoemd in"), "{row}");
    window.click(Role::Button, "Vandaag bevestigd");
    assert!(window.row("Koffieochtend").contains("di 10–12 uur, "));
    // The place tells what depends on it, and its wijk shows it.
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("buurthuis de geus");
    window.press(Key::Enter);
    window.click(Role::Button, "Activiteit: Koffieochtend");
    window.get_by_role_and_label(Role::Heading, "Koffieochtend");
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    window.settle();
    assert!(window.shows("Koffieochtend, activiteit · ontmoeten, di 10–12 uur"));
    drop(window);
    let row = &records(&place, Noun::Activiteit)[0];
    assert_eq!((row.text("tijden"), row.text("leeftijd")), ("di 10:00-12:00", "65+"));
    assert_eq!(document(&place).check().unwrap(), Vec::<String>::new());
}

#[test]
fn an_aanbeveling_without_a_sequel_asks_for_attention() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Aanbevelingen");
    // 000 regel 13: three recommendations, taken up in January 2018.
    assert_eq!(window.rows().len(), 3);
    let row = window.row("Mantelzorgondersteuning versterken");
    assert!(row.contains("mantelzorg, Ontmoeten in de wijk, opgepakt, 2018"), "{row}");
    assert!(!window.shows("aandacht"));
    window.press_with(Modifiers::COMMAND, Key::N);
    window.fill("Aanbeveling", "Meer zitbanken langs looproutes");
    assert!(window.row("Meer zitbanken").contains("nog geen vervolg"));
    assert!(window.shows("1 vraagt aandacht"));
    window.click(Role::RadioButton, "Opvolging: uitgevoerd");
    window.get_by_role_and_label(Role::MultilineTextInput, "Wat is ermee gedaan?").focus();
    window.settle();
    window.write("Acht banken geplaatst");
    window.press(Key::Tab);
    assert!(window.row("Meer zitbanken").contains("uitgevoerd"));
    assert!(!window.shows("aandacht"));
}

#[test]
fn a_project_says_how_far_it_is_and_asks_when_it_is_late() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Projecten");
    assert!(window.row("Herinrichting Ooievaarsplein").contains("genoemd in 2020"));
    window.click(Role::RadioButton, "Fase: in uitvoering");
    window.click(Role::RadioButton, "Bewoners: geven advies");
    window.fill("Klaar op", "01-01-2025");
    assert!(window.row("Herinrichting Ooievaarsplein").contains("in uitvoering"));
    assert!(window.shows("1 vraagt aandacht"));
    window.click(Role::RadioButton, "Fase: klaar");
    assert!(!window.shows("aandacht"));
    drop(window);
    let rows = records(&place, Noun::Project);
    let plein = rows.iter().find(|row| row.text("naam").contains("Ooievaars")).unwrap();
    assert_eq!((plein.text("fase"), plein.text("participatie")), ("klaar", "adviseren"));
}

#[test]
fn every_list_says_what_to_do_when_it_is_empty_and_begins_a_row_by_key() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    for shape in basis::lijsten() {
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

#[test]
fn what_has_stopped_says_since_when_and_leaves_the_page_of_the_wijk() {
    let place = Place::new();
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::J);
    window.click(Role::Tab, "Diensten");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("jongerenwerk in het centrum");
    window.press(Key::Enter);
    window.click(Role::Button, "Is gestopt…");
    window.type_in("Sinds wanneer is de dienst gestopt?", "2021");
    window.press(Key::Enter);
    assert!(window.row("Jongerenwerk in het centrum").contains("gestopt in 2021"));
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040201".to_owned()));
    window.settle();
    assert!(!window.shows("Jongerenwerk in het centrum, dienst"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Jongerenwerk in het centrum, dienst"));
}
