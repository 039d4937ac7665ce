//! The call list: calling round a wijk by keyboard, in the window on a real file.
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
use wijkbeeld::app::clock::today;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::model::nl;
use wijkbeeld::model::record::Noun;
use wijkbeeld::ui::context::Target;

/// The call list of Oost, which has three places that nobody confirmed.
fn bellijst(place: &Place, settings: Settings) -> Window {
    let mut window = place.open(settings);
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    window.go("Ontmoetingsplekken");
    window.tab_to("Bellijst");
    window.press(Key::Enter);
    window
}

fn known() -> Settings {
    Settings { naam: "S. de Wit".to_owned(), ..Settings::default() }
}

fn confirmed(place: &Place) -> Vec<(String, String)> {
    let records = document(place).records(Noun::Ontmoetingsplek).unwrap();
    let fresh = records.iter().filter(|record| !record.text("bevestigd_op").is_empty());
    fresh.map(|one| (one.text("naam").to_owned(), one.text("bevestigd_door").to_owned())).collect()
}

#[test]
fn a_wijk_is_called_round_with_two_keys() {
    let place = Place::new();
    let steps = document(&place).history().unwrap().len();
    let mut window = bellijst(&place, known());
    window.get_by_label("0 van 3 plekken bevestigd in deze ronde.");
    let names: Vec<String> = window.rows();
    assert!(names[0].starts_with("Wijkcentrum St. Joseph"), "the oldest first: {names:?}");
    window.get_by_role_and_label(Role::Heading, "Wijkcentrum St. Joseph");
    window.get_by_role_and_label(Role::TextInput, "Telefoon");
    window.get_by_label("Wijkcentrum St. Joseph: geen telefoonnummer bekend");
    window.fill("Telefoon", "035 123 45 67");
    assert!(window.shows("Wijkcentrum St. Joseph: 035 123 45 67"));
    window.press(Key::Escape);
    window.press(Key::B);
    window.get_by_label("1 van 3 plekken bevestigd in deze ronde.");
    let row = window.row("Wijkcentrum St. Joseph");
    assert!(row.ends_with(&format!("open, {}", nl::date(today()))), "{row}");
    assert_eq!(window.rows().len(), 3, "who was reached stays where it was");
    // Nobody answers the second one.
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::B);
    window.get_by_label("2 van 3 plekken bevestigd in deze ronde.");
    // One key takes the last one back.
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.get_by_label("1 van 3 plekken bevestigd in deze ronde.");
    window.press(Key::ArrowUp);
    window.press(Key::B);
    window.tab_to("Bellijst sluiten");
    window.press(Key::Enter);
    assert!(window.rows().len() > 10);
    assert!(window.shows("2 van 12"));
    drop(window);
    let both = ["Buurthuis De Geus", "Wijkcentrum St. Joseph"];
    let mut done = confirmed(&place);
    done.sort();
    assert_eq!(done, both.map(|naam| (naam.to_owned(), "S. de Wit".to_owned())));
    assert_eq!(document(&place).history().unwrap().len(), steps + 5, "each is a step of its own");
}

#[test]
fn another_wijk_is_another_round_and_a_letter_in_a_field_is_a_letter() {
    let place = Place::new();
    let mut window = bellijst(&place, known());
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Naam"));
    window.press(Key::B);
    window.get_by_label("0 van 3 plekken bevestigd in deze ronde.");
    window.click(Role::ComboBox, "Bellijst van: Oost");
    window.click(Role::MenuItem, "Centrum");
    window.get_by_label("Hier hoeft u niemand te bellen. Kies een andere wijk, of alle wijken.");
    assert!(window.rows().is_empty());
    window.press(Key::B);
    window.click(Role::ComboBox, "Bellijst van: Centrum");
    window.click(Role::MenuItem, "Alle wijken");
    window.get_by_label("0 van 12 plekken bevestigd in deze ronde.");
    drop(window);
    assert!(confirmed(&place).is_empty());
}

#[test]
fn after_a_click_on_confirmed_the_keys_go_on() {
    let place = Place::new();
    let mut window = bellijst(&place, known());
    window.click(Role::Button, "Bevestigd");
    window.get_by_label("1 van 3 plekken bevestigd in deze ronde.");
    window.press(Key::ArrowDown);
    window.press(Key::B);
    window.get_by_label("2 van 3 plekken bevestigd in deze ronde.");
}
