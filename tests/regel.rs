//! Another rule and other weights in the window, on a real file, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod live;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use live::{Place, Window};
use wijkbeeld::model::recept::{Aggregatie, Recept};

const FIELD: &str = "Gewicht van Veiligheid, als getal";
const WHAT_TO_DO: &str = "Schrijf een getal van 0 tot en met 20, bijvoorbeeld 1,5.";

/// The window with the choices for the researcher.
fn start(place: &Place) -> Window {
    let mut window = place.start();
    window.click(Role::Button, "Andere regel…");
    window.get_by_label("Voor de onderzoeker").click();
    window.settle();
    window.get_by_label(FIELD).scroll_to_me();
    window.settle();
    window
}

fn weight(window: &Window) -> Option<f64> {
    window.app().choice().foto.recept.gewichten.get("veiligheid").copied()
}

#[test]
fn a_weight_is_taken_as_it_was_typed() {
    let place = Place::new();
    let mut window = start(&place);
    for (typed, expected) in [("1,125", 1.125), ("0,333", 0.333), ("2,7", 2.7), ("6,3", 6.3)] {
        window.type_in(FIELD, typed);
        assert_eq!(window.field(FIELD), typed, "while it is typed it stays");
        window.press(Key::Enter);
        assert_eq!(weight(&window), Some(expected), "{typed}");
        assert_eq!(window.field(FIELD), typed);
    }
}

#[test]
fn what_is_no_weight_is_refused_with_what_to_do() {
    let place = Place::new();
    let mut window = start(&place);
    for typed in ["-1", "99", "1e99", "abc", ""] {
        window.type_in(FIELD, typed);
        if typed.is_empty() {
            window.press(Key::Backspace);
        }
        window.press(Key::Enter);
        assert_eq!(weight(&window), None, "{typed}");
        assert!(window.shows(WHAT_TO_DO), "{typed}");
        assert_eq!(window.field(FIELD), typed, "it can be put right");
    }
    window.type_in(FIELD, "2");
    window.press(Key::Enter);
    assert_eq!(weight(&window), Some(2.0));
    assert!(!window.shows(WHAT_TO_DO));
}

#[test]
fn the_rule_stands_whole_under_the_title() {
    let place = Place::new();
    let mut window = place.start();
    let mut recept = Recept::default();
    recept.gewichten.insert("veiligheid".to_owned(), 2.0);
    window.state_mut().as_mut().unwrap().choose_recept(recept);
    window.settle();
    let rule = window.get_by_label("Wijkbeeld-regel (±0,5), eigen gewichten").rect();
    let button = window.get_by_role_and_label(Role::Button, "Andere regel…").rect();
    assert!(rule.top() >= button.bottom(), "{rule:?} is under {button:?}");
}

#[test]
fn a_mean_that_does_not_exist_is_said_where_it_was_chosen_in_the_words_of_the_window() {
    let place = Place::new();
    let mut window = start(&place);
    let recept = Recept { aggregatie: Aggregatie::Meetkundig, ..Recept::default() };
    window.state_mut().as_mut().unwrap().choose_recept(recept);
    window.settle();
    let told: Vec<_> = window
        .get_all_by_label_contains("Kies bij ‘Cijfers vergelijkbaar maken’")
        .map(|node| node.rect())
        .collect();
    let choice = window.get_by_label("Scores samennemen").rect();
    assert!(told.iter().any(|rect| rect.top() >= choice.bottom()), "{told:?} beside {choice:?}");
    assert!(!window.shows("minmax:1:100"));
}
