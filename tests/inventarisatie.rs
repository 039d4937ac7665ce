//! Journey J6: the inventory of the sociale basis of a wijk is made ready, by keyboard, in the window
//! on a real file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod live;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use live::{Place, Window, document};
use wijkbeeld::app::clock::today;
use wijkbeeld::model::nl;
use wijkbeeld::model::record::Noun;
use wijkbeeld::ui::context::Target;

/// The list of Oost with the keyboard on its first row.
fn oost(place: &Place) -> Window {
    let mut window = place.start();
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    window.settle();
    window.press_with(Modifiers::COMMAND, Key::L);
    let first = window.focused().unwrap();
    assert!(first.starts_with("Wijkcentrum of buurthuis"), "the list has the keyboard: {first}");
    window
}

fn outcome(window: &mut Window, soort: &str) -> String {
    window.row(soort).split(", ").nth(2).unwrap().to_owned()
}

#[test]
fn a_wijk_is_made_ready_by_keyboard() {
    let place = Place::new();
    let mut window = oost(&place);
    window.get_by_label("0 van 8 wijken gereed. Nog niet: 8 wijken.");
    window.get_by_role_and_label(Role::Heading, "Oost: niet begonnen");
    assert!(window.shows("21 onbekend."));
    assert!(window.row("Wijkcentrum of buurthuis").contains("2 plekken, onbekend"));
    // Two keys per kind.
    for key in [Key::A, Key::A, Key::O, Key::G] {
        window.press(key);
        window.press(Key::ArrowDown);
    }
    assert_eq!(outcome(&mut window, "Wijkcentrum of buurthuis"), "aanwezig");
    assert_eq!(outcome(&mut window, "Bibliotheek"), "ontbreekt");
    assert_eq!(outcome(&mut window, "Winkels"), "onbekend");
    window.get_by_role_and_label(Role::Heading, "Oost: bezig");
    window.get_by_label("2 aanwezig, 1 ontbreekt, 1 bewust geen en 17 onbekend.");
    // The page of the wijk says so too, and leads back.
    window.go("Wijk");
    window.click(Role::Button, "Inventarisatie: bezig, nog 17 soorten onbekend");
    assert!(window.focused().unwrap().starts_with("Winkels"), "the keys are where they were");
    assert!(window.shows("17 soorten zijn onbekend, zonder toelichting: winkels, horeca"));
    let ready = window.get_by_role_and_label(Role::Button, "Zet op gereed");
    assert!(ready.accesskit_node().is_disabled(), "not while something is unknown");
    // The rest at once: from here to the end.
    for _ in 0..16 {
        window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    }
    window.get_by_role_and_label(Role::Heading, "17 soorten aangekruist");
    let field = window.query_by_role_and_label(Role::MultilineTextInput, "Toelichting");
    assert!(field.is_none(), "what is written down is about one kind");
    window.press(Key::G);
    window.get_by_label("2 aanwezig, 1 ontbreekt en 18 bewust geen.");
    // One of them nobody knows, and someone writes why.
    window.press(Key::X);
    assert!(window.shows("1 soort is onbekend, zonder toelichting: ondernemers."));
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Toelichting"));
    window.write("Nog niet met de ondernemers gesproken");
    window.press(Key::Tab);
    assert!(!window.shows("zonder toelichting"));
    window.tab_to("Zet op gereed");
    window.press(Key::Enter);
    window.get_by_label("1 van 8 wijken gereed. Nog niet: 7 wijken.");
    window.get_by_role_and_label(Role::Heading, "Oost: gereed");
    assert!(window.shows(&format!("Gereed op {}, door S. de Wit.", nl::date(today()))));
    // One key takes it back.
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::Heading, "Oost: bezig");
    window.press_with(Modifiers::COMMAND, Key::Y);
    window.click(Role::RadioButton, "Alle wijken");
    assert!(window.get_all_by_label("gereed").count() == 1);
    drop(window);
    let file = document(&place);
    let rows = file.records(Noun::Inventarispunt).unwrap();
    assert_eq!(rows.iter().filter(|row| row.text("gebied") == "WK040206").count(), 21);
    let said = file.records(Noun::Inventarisatie).unwrap();
    assert_eq!((said[0].text("stand"), said[0].text("door")), ("gereed", "S. de Wit"));
    assert!(rows.iter().all(|row| row.text("bron").starts_with("Eigen invoer|")));
    assert_eq!(file.check().unwrap(), Vec::<String>::new());
}

#[test]
fn what_the_file_knows_is_proposed_and_persons_stay_home() {
    let place = Place::new();
    let mut window = oost(&place);
    window.tab_to("Zet 2 soorten uit het bestand op aanwezig");
    window.press(Key::Enter);
    assert_eq!(outcome(&mut window, "Wijkcentrum of buurthuis"), "aanwezig");
    assert_eq!(outcome(&mut window, "Wijkpunt of inloop"), "aanwezig");
    assert!(window.shows("Laatst bevestigd op"));
    // What was found leads to its row.
    window.tab_to("Buurthuis De Geus");
    window.press(Key::Enter);
    window.get_by_role_and_label(Role::Heading, "Buurthuis De Geus");
    drop(window);
    let copy = place.path.join("zonder.wijk");
    document(&place).copy_to(&copy, true).unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    assert!(!bytes.windows(9).any(|part| part == b"S. de Wit"));
}

#[test]
fn after_a_click_on_a_row_the_keys_are_about_that_row() {
    let place = Place::new();
    let mut window = oost(&place);
    for _ in 0..6 {
        window.press(Key::ArrowDown);
    }
    // Above the current row, and below it.
    for (soort, key, found) in
        [("Bibliotheek", Key::G, "bewust geen"), ("Sport", Key::A, "aanwezig")]
    {
        let row = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(soort))
        };
        window.get_all_by_role(Role::Row).find(row).unwrap().click();
        window.settle();
        window.press(key);
        assert_eq!(outcome(&mut window, soort), found);
    }
}
