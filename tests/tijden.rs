//! The hours of a place and what else is kept of it, filled in by keyboard: the window on a real
//! file, without a screen.
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
use wijkbeeld::document::records::Record;
use wijkbeeld::model::record::{Noun, Value};

const GEUS: &str = "Buurthuis De Geus";

/// The window on the places, with the keyboard in the form of the first one.
fn form(place: &Place) -> Window {
    let mut window = place.start();
    window.go("Ontmoetingsplekken");
    window.get_all_by_role(Role::Row).next().unwrap().focus();
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Naam"));
    window
}

/// The days of the first place, with the keyboard in Monday.
fn days(window: &mut Window, button: &str) {
    window.tab_to(button);
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("maandag"));
}

fn copy_day(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::D);
}

fn geus(place: &Place) -> Record {
    let records = document(place).records(Noun::Ontmoetingsplek).unwrap();
    records.into_iter().find(|record| record.text("naam") == GEUS).unwrap()
}

#[test]
fn a_week_is_filled_in_with_a_few_keys_and_is_one_step() {
    let place = Place::new();
    let steps = document(&place).history().unwrap().len();
    let mut window = form(&place);
    days(&mut window, "Tijden invullen");
    window.write("9-12, 13-17");
    for day in ["dinsdag", "woensdag", "donderdag", "vrijdag"] {
        copy_day(&mut window);
        assert_eq!(window.focused().as_deref(), Some(day));
        assert_eq!(window.field(day), "9-12, 13-17");
    }
    window.press(Key::Enter);
    window.write("dicht");
    copy_day(&mut window);
    assert_eq!(window.focused().as_deref(), Some("zondag"));
    window.press(Key::Enter);
    window.get_by_label("ma–vr 9–12 en 13–17 uur, za–zo dicht");
    assert_eq!(window.focused().as_deref(), Some("Openingstijden wijzigen"));
    window.get_by_label("Alles bewaard");
    // One undo takes the whole week back.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Geen gegevens") && !window.shows("ma–vr"));
    window.press_with(Modifiers::COMMAND, Key::Y);
    window.get_by_label("ma–vr 9–12 en 13–17 uur, za–zo dicht");
    drop(window);
    let hours = "ma 09:00-12:00,13:00-17:00; di 09:00-12:00,13:00-17:00; \
                 wo 09:00-12:00,13:00-17:00; do 09:00-12:00,13:00-17:00; \
                 vr 09:00-12:00,13:00-17:00; za dicht; zo dicht";
    assert_eq!(geus(&place).text("openingstijden"), hours);
    assert_eq!(document(&place).history().unwrap().len(), steps + 3, "filled in, back, again");
}

#[test]
fn a_wrong_day_says_what_to_write_and_survives_a_kill() {
    let place = Place::new();
    let mut window = form(&place);
    days(&mut window, "Tijden invullen");
    window.write("9-25");
    let sentence = "Deze tijd bestaat niet. Schrijf 09:00-17:00.";
    assert!(!window.shows(sentence), "not while someone types");
    window.press(Key::ArrowDown);
    window.get_by_label(sentence);
    window.write("10-12");
    window.fill("Adres", "Geuzenweg 84");
    window.get_by_label(sentence);
    window.get_by_label("1 veld nog niet bewaard");
    drop(window);
    assert_eq!(geus(&place).text("openingstijden"), "");

    let mut window = form(&place);
    window.click(Role::Button, "Verder gaan");
    assert_eq!((window.field("maandag"), window.field("dinsdag")), ("9-25".into(), "10-12".into()));
    window.get_by_label(sentence);
    // Who says that the week is done is brought to what is wrong in it.
    window.get_by_role_and_label(Role::TextInput, "zondag").focus();
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("maandag"));
    window.fill("maandag", "9-17");
    assert!(!window.shows(sentence));
    window.get_by_label("Alles bewaard");
    drop(window);
    assert_eq!(geus(&place).text("openingstijden"), "ma 09:00-17:00; di 10:00-12:00");
}

#[test]
fn days_that_differ_and_holidays_stand_under_the_week() {
    let place = Place::new();
    let mut window = form(&place);
    assert!(!window.shows("Dicht op feestdagen"), "nothing to be closed yet");
    days(&mut window, "Tijden invullen");
    window.write("9-17");
    window.tab_to("Andere tijden op deze dagen");
    window.write("24-12-2026 t/m 3-1-2027 dicht");
    window.press(Key::Enter);
    window.write("31-02-2027 dicht");
    window.tab_to("Dicht op feestdagen: ja, ook 5 mei om de vijf jaar");
    window.press(Key::Space);
    let sentence = "Deze datum bestaat niet. Schrijf dag-maand-jaar en dan hoe het is, bijvoorbeeld 24-12-2026 dicht.";
    window.get_by_label(sentence);
    window.get_by_role_and_label(Role::MultilineTextInput, "Andere tijden op deze dagen").focus();
    window.settle();
    window.replace("24-12-2026 t/m 3-1-2027 dicht");
    window.tab_to("Klaar met de tijden");
    window.press(Key::Enter);
    window.get_by_label("ma 9–17 uur, di–zo onbekend, 1 uitzondering");
    drop(window);
    let record = geus(&place);
    assert_eq!(record.text("openingstijden"), "ma 09:00-17:00; 2026-12-24/2027-01-03 dicht");
    assert_eq!(record.text("feestdagen"), "ja_ook_5_mei");
}

#[test]
fn the_rest_of_a_place_is_folded_away_until_it_is_wanted() {
    let place = Place::new();
    let mut window = form(&place);
    assert!(!window.shows("Ringleiding"));
    window.tab_to("Meer over deze plek: ingevuld");
    window.press(Key::Enter);
    window.tab_to("Iedereen kan vrij binnenlopen: nee");
    window.press(Key::Space);
    window.tab_to("Plaats voor");
    window.write("veel");
    window.press(Key::Tab);
    window.get_by_label("Dit is geen aantal. Schrijf een heel getal, bijvoorbeeld 40.");
    window.fill("Plaats voor", "40");
    window.fill("Voor wie", "nieuwkomers");
    window.get_by_label("Alles bewaard");
    window.type_in("Zoek een plek", "nieuwkomers");
    assert_eq!(window.rows().len(), 1);
    window.go("Geschiedenis");
    let rows: Vec<_> = window.query_all_by_label_contains("Ontmoetingsplek gewijzigd").collect();
    rows.last().unwrap().click();
    window.settle();
    assert!(window.shows("vrij binnenlopen: nee"), "the history says it in words");
    drop(window);
    let record = geus(&place);
    assert_eq!(record.text("vrij_binnen"), "nee");
    assert_eq!(record.get("capaciteit"), &Value::Int(40));
}
