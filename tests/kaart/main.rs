//! What someone does on the map: the window on a real file, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod barrieres;
#[path = "../live/mod.rs"]
mod live;
mod punten;
mod wat_als;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use live::{Place, Window, document};
use wijkbeeld::model::record::{Edit, Noun};
use wijkbeeld::model::wijk::Plekpunt;
use wijkbeeld::ui::context::Target;
use wijkbeeld::ui::views::ViewId;

const JOSEPH: &str = "Wijkcentrum St. Joseph";

/// The map with Oost chosen.
fn start(place: &Place) -> Window {
    let mut window = place.start();
    let app = window.state_mut().as_mut().unwrap();
    app.show_target(Target::Wijk("WK040206".to_owned()));
    app.show(ViewId::Kaart);
    window.settle();
    window
}

fn plek(place: &Place, naam: &str) -> Plekpunt {
    let all = document(place).plekpunten().unwrap();
    all.into_iter().find(|plek| plek.naam == naam).unwrap()
}

/// What stands in the row of a number of minutes ('≤ 71 %').
fn beyond(window: &Window, minuten: u32) -> f64 {
    let start = format!("{minuten} minuten, ");
    let row = window.get_by_label_contains(&start);
    let node = row.accesskit_node();
    let label = node.label().or_else(|| node.value()).unwrap();
    let share = label.trim_start_matches(&start).split(',').next().unwrap().to_owned();
    share.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

#[test]
fn a_place_is_put_on_the_map_by_keyboard_and_the_gap_closes() {
    let place = Place::new();
    assert_eq!(plek(&place, JOSEPH).punt, None);
    let mut window = start(&place);
    let before = beyond(&window, 10);
    window.get_by_label(&format!("Zet {JOSEPH} op de kaart")).click_accesskit();
    window.settle();
    window.get_by_role_and_label(Role::Status, &format!(
        "Klik op de kaart waar {JOSEPH} staat, of schuif met de pijlen en druk op Enter. Esc: stoppen."
    ));
    // Oost lies to the east of the middle of Hilversum.
    for _ in 0..2 {
        window.press(Key::ArrowRight);
    }
    window.press(Key::Enter);
    window.settle();
    assert!(!window.shows(&format!("Zet {JOSEPH} op de kaart")), "it has a point now");
    assert!(beyond(&window, 10) < before, "one place more leaves less out of reach");
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.settle();
    assert_eq!(beyond(&window, 10), before);
    drop(window);
    let back = plek(&place, JOSEPH);
    assert_eq!((back.punt, back.wijk), (None, "WK040206".to_owned()));
}

#[test]
fn escape_puts_nothing_on_the_map() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_by_label(&format!("Zet {JOSEPH} op de kaart")).click_accesskit();
    window.settle();
    window.press(Key::Escape);
    window.press(Key::Enter);
    window.settle();
    drop(window);
    assert_eq!(plek(&place, JOSEPH).punt, None);
}

#[test]
fn a_wijk_is_chosen_on_the_map_and_everything_stands_in_a_table() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_all_by_label_contains("Noordwest: gunstiger").next().unwrap().click_accesskit();
    window.settle();
    window.get_by_label_contains("Algemeen beeld: gunstiger");
    window.click(Role::RadioButton, "Tabel");
    for words in ["Buurthuis De Geus", "was open in 2015", "Gebied verder dan 15 min."] {
        assert!(window.shows(words), "{words}");
    }
}

/// Chooses from a list by keyboard.
fn choose(window: &mut Window, list: &str, word: &str) {
    window.tab_to(list);
    window.press(Key::Enter);
    window.get_by_role_and_label(Role::MenuItem, word).focus();
    window.settle();
    window.press(Key::Enter);
}

/// What is said while a place is on its way.
fn said(window: &Window) -> String {
    let status = window.query_all_by(|node| node.role() == Role::Status);
    let texts = status.filter_map(|node| node.accesskit_node().label());
    texts.filter(|text| text.contains("minuten lopen")).collect()
}

/// Journey J5: a place that was just found is added, gets hours and a point, and the gap closes.
#[test]
fn a_new_place_says_what_it_closes_and_when() {
    let place = Place::new();
    let mut window = start(&place);
    let before = beyond(&window, 10);
    window.go("Ontmoetingsplekken");
    window.press_with(Modifiers::COMMAND, Key::N);
    window.fill("Naam", "Buurtkamer De Akker");
    choose(&mut window, "Soort: kies een soort", "buurthuis");
    choose(&mut window, "Nu: niet bevestigd", "open");
    window.tab_to("Tijden invullen");
    window.press(Key::Enter);
    window.write("9-12");
    for _ in 0..4 {
        window.press_with(Modifiers::COMMAND, Key::D);
    }
    window.press(Key::Enter);
    window.write("dicht");
    window.press_with(Modifiers::COMMAND, Key::D);
    window.press(Key::Enter);
    window.tab_to("Zet op de kaart");
    window.press(Key::Enter);
    for _ in 0..2 {
        window.press(Key::ArrowRight);
    }
    let promised = said(&window);
    assert!(promised.starts_with("Oost: "), "{promised}");
    window.press(Key::Enter);
    assert_eq!(said(&window), "", "nothing is on its way any more");
    let after = beyond(&window, 10);
    assert!(after < before);
    // What was promised while it was on its way is what it became.
    assert!(
        promised.contains(&format!("{before}\u{a0}% verder dan 10 minuten lopen")),
        "{promised}"
    );
    assert!(promised.ends_with(&format!("wordt hoogstens {after}\u{a0}%.")), "{promised}");
    let now =
        format!("Zonder deze plek ligt hoogstens {before}\u{a0}% van Oost verder dan 10 minuten");
    assert!(window.shows(&now), "the place says what it closes");
    let row = |when: &str| {
        let row = window.get_by_label_contains(when);
        let node = row.accesskit_node();
        node.label().or_else(|| node.value()).unwrap()
    };
    assert!(row("In de ochtend").ends_with('%'), "{}", row("In de ochtend"));
    assert!(row("In de middag").contains("dan dicht"), "{}", row("In de middag"));
    assert!(row("In het weekend").contains("dan dicht"), "{}", row("In het weekend"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(beyond(&window, 10), before);
}

#[test]
fn the_best_place_for_one_more_has_a_star() {
    let place = Place::new();
    let mut window = start(&place);
    window.tab_to("Waar helpt één plek erbij het meest?");
    window.press(Key::Enter);
    window.get_by_label("Ster: hier helpt één plek erbij het meest");
    assert!(window.shows("Eén plek bij de ster brengt "));
    window.tab_to("Ster weghalen");
    window.press(Key::Enter);
    assert!(!window.shows("bij de ster"));
}

/// The map coloured by an indicator, found by typing a part of its name.
fn by_figure(window: &mut Window, typed: &str) {
    window.get_by_label("Uitkomst of één cijfer").click_accesskit();
    window.settle();
    window.type_in("Zoek een cijfer", typed);
    window.press(Key::Enter);
    window.settle();
}

#[test]
fn the_map_is_coloured_by_one_figure_of_wijken_and_of_buurten() {
    let place = Place::new();
    let mut window = start(&place);
    by_figure(&mut window, "misdrijven");
    // Politie and CBS, 47022NED over 2025: Zuid 25,713478 per 1.000 inwoners, Zuidwest 35,332253.
    assert!(window.query_by_label_contains("Zuid, 2025: 25,7 per 1.000").is_some());
    window.click(Role::RadioButton, "Tabel");
    assert!(window.shows("35,3 per 1.000 inwoners"));
    window.click(Role::RadioButton, "Kaart");
    window.click(Role::Tab, "Buurten");
    assert!(window.query_by_label_contains("Over de buurten is hier geen cijfer").is_some());
    by_figure(&mut window, "inwoners");
    assert!(window.query_by_label_contains("Over de buurten is hier geen cijfer").is_none());
    window.click(Role::RadioButton, "Tabel");
    // CBS, Kerncijfers wijken en buurten 2024, AantalInwoners_5 of BU04020102.
    assert!(window.shows("Havenstraatbuurt") && window.shows("3.005"), "a row per buurt");
}

/// What the map says of what was begun.
fn status(window: &Window) -> String {
    let node = window.get_by_role(Role::Status);
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap()
}

/// The metres and minutes in '1.234 meter hemelsbreed; lopend ongeveer 20 minuten (…'.
fn measured(window: &Window) -> (f64, f64) {
    let said = status(window);
    let number = |text: &str| -> f64 {
        text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
    };
    let (metres, rest) = said.split_once(" meter hemelsbreed").unwrap();
    let (minutes, _) = rest.split_once(" minuten").unwrap();
    (number(metres), number(minutes))
}

#[test]
fn a_distance_is_measured_by_keyboard() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_by_label("Afstand meten").click_accesskit();
    window.settle();
    assert!(status(&window).starts_with("Klik waar u begint te meten"));
    let mut found = Vec::new();
    for steps in [2, 4] {
        window.press(Key::Enter);
        for _ in 0..steps {
            window.press(Key::ArrowRight);
        }
        window.press(Key::Enter);
        found.push(measured(&window));
    }
    let [(near, _), (far, minutes)] = found[..] else { panic!("{found:?}") };
    assert!((far - 2.0 * near).abs() <= 2.0, "twice as many steps are twice as far: {found:?}");
    // 4,8 km per uur is 80 metres a minute, over streets 1,3 times as long.
    assert!((minutes - far * 1.3 / 80.0).abs() <= 0.51, "{found:?}");
    window.press(Key::Escape);
    assert!(window.query_by_role(Role::Status).is_none(), "Escape ends it");
    assert!(window.query_by_label("Afstand meten").is_some());
}

#[test]
fn a_click_on_a_name_or_a_sign_puts_the_place_there() {
    for (on, wijk) in [("Noordwest: ", "WK040202"), ("Buurthuis De Geus, ", "WK040206")] {
        let place = Place::new();
        let mut window = start(&place);
        window.get_by_label(&format!("Zet {JOSEPH} op de kaart")).click_accesskit();
        window.settle();
        // Hovering the name says what the place would change there: that names the wijk too.
        window.get_all_by_label_contains(on).next().unwrap().click();
        window.settle();
        drop(window);
        let put = plek(&place, JOSEPH);
        assert!(put.punt.is_some(), "{on} let the click through");
        assert_eq!(put.wijk, wijk);
    }
}

/// Puts places of the example on the map.
fn put(place: &Place, points: &[(&str, [f64; 2])]) {
    let mut document = document(place);
    let all = document.plekpunten().unwrap();
    let edit = |(naam, [x, y]): &(&str, [f64; 2])| {
        let id = all.iter().find(|plek| plek.naam == *naam).unwrap().id;
        let fields = vec![("rd_x", (*x).into()), ("rd_y", (*y).into())];
        Edit::change(Noun::Ontmoetingsplek, id, fields)
    };
    let edits: Vec<Edit> = points.iter().map(edit).collect();
    document.edit(&edits, "Test").unwrap();
}

#[test]
fn places_that_overlap_are_one_sign_until_one_comes_nearer() {
    let place = Place::new();
    // De Geus stands at 141098,7 471275,2.
    put(
        &place,
        &[(JOSEPH, [141_160.0, 471_300.0]), ("Wijkcentrum Lopes Dias", [141_110.0, 471_200.0])],
    );
    let mut window = start(&place);
    assert!(window.query_by_label_contains("Buurthuis De Geus, buurthuis").is_none());
    window.get_by_label_contains("3 plekken: ").click_accesskit();
    window.settle();
    assert!(window.query_by_label_contains("3 plekken: ").is_none(), "they came apart");
    for naam in ["Buurthuis De Geus, ", JOSEPH, "Wijkcentrum Lopes Dias, "] {
        assert!(window.query_all_by_label_contains(naam).next().is_some(), "{naam}");
    }
}

#[test]
fn places_on_one_point_are_chosen_one_after_another() {
    let place = Place::new();
    put(&place, &[(JOSEPH, [141_098.7, 471_275.2])]);
    let mut window = start(&place);
    let mut seen = Vec::new();
    for _ in 0..3 {
        window.get_by_label_contains("2 plekken: ").click_accesskit();
        window.settle();
        let shown = ["Buurthuis De Geus", JOSEPH]
            .into_iter()
            .find(|naam| window.query_by_role_and_label(Role::Label, naam).is_some());
        seen.push(shown.unwrap());
    }
    assert_eq!(seen[0], seen[2]);
    assert_ne!(seen[0], seen[1]);
}

/// De Geus stands at 141098,7 471275,2: 15,1 m from 141110,0 471265,2, and 61 from 141160 471300.
#[test]
fn a_place_that_stands_where_another_one_does_asks_whether_they_are_one() {
    let place = Place::new();
    put(
        &place,
        &[(JOSEPH, [141_110.0, 471_265.2]), ("Wijkcentrum Lopes Dias", [141_160.0, 471_300.0])],
    );
    let joseph = plek(&place, JOSEPH).id;
    let mut window = place.start();
    let app = window.state_mut().as_mut().unwrap();
    app.show_target(Target::Plek(joseph));
    window.settle();
    assert!(window.shows("Dezelfde plek? Buurthuis De Geus, op 15 meter"));
    assert!(!window.shows("Lopes Dias, op"), "61 m away is another building");
}

#[test]
fn a_place_outside_the_wijken_says_so_and_one_inside_brings_its_wijk() {
    let place = Place::new();
    put(&place, &[("Buurthuis De Geus", [130_000.0, 460_000.0])]);
    let geus = plek(&place, "Buurthuis De Geus");
    let mut window = start(&place);
    let app = window.state_mut().as_mut().unwrap();
    app.show_target(Target::Plek(geus.id));
    window.settle();
    window.get_by_label("Bekijk op de kaart").click_accesskit();
    window.settle();
    assert!(window.shows("Deze plek ligt buiten de wijken van Hilversum."));
    window.get_by_label("Zet ergens anders").click_accesskit();
    window.settle();
    window.press(Key::Num0);
    window.settle();
    // By mouse on the name of a wijk that is not the chosen one: names let the click through.
    let name = window.get_all_by_label_contains("Noordwest: ").next().unwrap().rect();
    window.event(egui::Event::PointerMoved(name.center()));
    window.settle();
    window.press(Key::Enter);
    window.settle();
    assert!(!window.shows("Deze plek ligt buiten de wijken"));
    window.get_by_label("Naar de wijk").click_accesskit();
    window.settle();
    window.get_by_role_and_label(Role::Heading, "Noordwest");
}
