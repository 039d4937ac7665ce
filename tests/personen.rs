//! Persons in the window: what a text gives away, and wiping someone, by keyboard.
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
use live::{Place, Window, document};
use wijkbeeld::model::record::Noun;

fn plekken(place: &Place) -> Window {
    let mut window = place.start();
    window.go("Ontmoetingsplekken");
    window
}

fn enter(window: &mut Window, label: &str) {
    window.tab_to(label);
    window.press(Key::Enter);
}

fn note(window: &mut Window, text: &str) {
    window.tab_to("Toelichting");
    window.replace(text);
    window.press(Key::Tab);
}

#[test]
fn a_contact_is_wiped_after_a_question_and_does_not_come_back() {
    let place = Place::new();
    let mut window = plekken(&place);
    enter(&mut window, "Contact");
    window.fill("Contactpersoon", "Willemijn van Geheim");
    window.fill("Telefoon", "035 123 45 67");
    window.fill("Bewaren tot en met", "31-12-2030");
    enter(&mut window, "Contact wissen…");
    window.get_by_role_and_label(Role::Heading, "Deze persoon wissen?");
    assert!(window.shows("de contactgegevens van Buurthuis De Geus"));
    window.press(Key::Escape);
    assert_eq!(window.field("Telefoon"), "035 123 45 67", "Escape is no");
    enter(&mut window, "Contact wissen…");
    enter(&mut window, "Wissen");
    assert_eq!(window.field("Telefoon"), "");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.field("Telefoon"), "", "what was wiped does not come back");
    drop(window);
    let told = document(&place).history().unwrap();
    assert!(told.iter().any(|one| one.soort == "wissen"));
}

#[test]
fn a_text_that_gives_someone_away_says_so_and_is_kept() {
    let place = Place::new();
    let mut window = plekken(&place);
    note(&mut window, "Bel Jan, BSN 111222333, of mail jan@dewit.nl");
    assert!(window.shows("burgerservicenummer (BSN)") && window.shows("een e-mailadres"));
    note(&mut window, "Ook op zondag open");
    assert!(!window.shows("burgerservicenummer (BSN)"));
}

#[test]
fn a_person_is_wiped_by_name() {
    let place = Place::new();
    let mut window = plekken(&place);
    note(&mut window, "Sleutel bij Willemijn van Geheim");
    window.go("Gegevens");
    window.type_in("Naam, e-mailadres of telefoonnummer", "Piet Niemand");
    window.press(Key::Enter);
    assert!(window.shows("Deze persoon staat niet in het bestand"));
    window.type_in("Naam, e-mailadres of telefoonnummer", "willemijn van geheim");
    window.press(Key::Enter);
    assert!(window.shows("toelichting van Buurthuis De Geus"));
    enter(&mut window, "Wissen");
    drop(window);
    let places = document(&place).records(Noun::Ontmoetingsplek).unwrap();
    let texts: Vec<&str> = places.iter().map(|one| one.text("toelichting")).collect();
    assert!(texts.contains(&"Sleutel bij [gewist]"), "{texts:?}");
}
