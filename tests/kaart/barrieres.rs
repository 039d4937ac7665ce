//! Barriers: drawn on the map, and walked around.

use super::*;
use wijkbeeld::document::records::Record;
use wijkbeeld::model::basis::barriere::{LIJN, OVERGANGEN};
use wijkbeeld::model::punten::Punten;

/// The barriers that were not taken away.
fn barriers(place: &Place) -> Vec<Record> {
    let all = document(place).records(Noun::Barriere).unwrap();
    all.into_iter().filter(|one| !one.removed()).collect()
}

fn begin(window: &mut Window, soort: &str) {
    window.get_by_label("Barrière tekenen").click_accesskit();
    window.settle();
    window.click(Role::MenuItem, soort);
    window.settle();
}

#[test]
fn a_barrier_and_a_crossing_are_drawn_by_keyboard_and_taken_back() {
    let place = Place::new();
    let mut window = start(&place);
    begin(&mut window, "Spoorlijn");
    assert!(status(&window).starts_with("Klik waar de lijn begint"), "{}", status(&window));
    window.press(Key::Enter);
    for _ in 0..3 {
        window.press(Key::ArrowRight);
    }
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.settle();
    assert!(status(&window).starts_with("Waar kunt u ‘Spoorlijn’ te voet oversteken?"));
    window.press(Key::ArrowLeft);
    window.press(Key::Enter);
    window.settle();
    window.press(Key::Escape);
    assert!(window.query_by_role(Role::Status).is_none(), "Escape ends it");
    assert!(window.query_by_label_contains(", 1 overgang").is_some());
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.settle();
    assert!(window.query_by_label_contains(", geen overgang").is_some());
    window.press_with(Modifiers::COMMAND, Key::Y);
    window.settle();
    drop(window);
    let all = barriers(&place);
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((one.text("naam"), one.text("soort")), ("Spoorlijn", "spoor"));
    let lijn = Punten::lijn(one.text(LIJN)).unwrap();
    assert_eq!(lijn.len(), 2, "the corner that was pointed at again ends the line");
    let crossings = Punten::los(one.text(OVERGANGEN));
    assert!((lijn[0][0]..lijn[1][0]).contains(&crossings[0][0]), "{crossings:?} on {lijn:?}");
    assert!(one.text("werkgebied").starts_with("WK0402"), "{}", one.text("werkgebied"));
}

#[test]
fn a_line_of_one_corner_is_not_kept_and_escape_keeps_nothing() {
    let place = Place::new();
    let mut window = start(&place);
    begin(&mut window, "Water");
    window.press(Key::Enter);
    window.press(Key::Enter);
    assert!(status(&window).starts_with("Klik op de volgende hoek"), "it goes on");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.press(Key::Backspace);
    window.get_by_label("Lijn klaar").click_accesskit();
    window.settle();
    assert!(status(&window).starts_with("Klik op de volgende hoek"), "one corner is no line");
    window.press(Key::Escape);
    drop(window);
    assert!(barriers(&place).is_empty());
}

#[test]
fn a_click_on_the_sentence_draws_no_corner_below_it() {
    let place = Place::new();
    let mut window = start(&place);
    begin(&mut window, "Water");
    window.press(Key::Enter);
    assert!(status(&window).starts_with("Klik op de volgende hoek van de lijn"));
    window.get_by_role(Role::Status).click();
    window.settle();
    assert!(status(&window).starts_with("Klik op de volgende hoek van de lijn"), "still one");
}

#[test]
fn a_list_that_a_key_closes_gives_the_keyboard_back_to_its_button() {
    let place = Place::new();
    let mut window = start(&place);
    window.tab_to("Barrière tekenen");
    window.press(Key::Enter);
    window.press(Key::ArrowDown);
    assert_ne!(window.focused().as_deref(), Some("Barrière tekenen"), "the list has it");
    window.press(Key::Escape);
    assert!(window.query_by_role(Role::MenuItem).is_none());
    assert_eq!(window.focused().as_deref(), Some("Barrière tekenen"));
}

/// The example with a barrier 200 m east of Buurthuis De Geus (141098,7 471275,2), 1.5 km long.
fn with_barrier(overgangen: &str) -> Place {
    let place = Place::new();
    let mut fields = vec![
        ("naam", "Spoorlijn naar Amersfoort".into()),
        ("soort", "spoor".into()),
        (LIJN, "LINESTRING(141300 470500,141300 472000)".into()),
    ];
    fields.extend((!overgangen.is_empty()).then(|| (OVERGANGEN, overgangen.into())));
    document(&place).edit(&[Edit::add(Noun::Barriere, fields)], "Test").unwrap();
    place
}

#[test]
fn the_reach_goes_around_a_barrier_or_over_its_crossing_and_says_so() {
    let free = beyond(&start(&Place::new()), 10);
    let place = with_barrier("");
    let mut window = start(&place);
    let shut = beyond(&window, 10);
    assert!(shut > free, "{shut} behind a barrier, {free} without it");
    assert!(window.shows("om 1 barrière heen, × 1,3"), "it is said how");
    window.click(Role::RadioButton, "Tabel");
    assert!(window.shows("1,5 km, geen overgang"), "it stands in the table");
    drop(window);
    let crossed = beyond(&start(&with_barrier("MULTIPOINT(141300 471275)")), 10);
    assert!(free < crossed && crossed < shut, "{free} < {crossed} < {shut}");
}

#[test]
fn a_barrier_is_named_in_its_list_and_taken_away_beside_the_map() {
    let place = with_barrier("");
    let mut window = start(&place);
    window.get_by_label("Open: Spoorlijn naar Amersfoort").click_accesskit();
    window.settle();
    window.get_by_role_and_label(Role::Heading, "Barrières");
    let app = window.state_mut().as_mut().unwrap();
    app.show(ViewId::Kaart);
    window.settle();
    window.get_by_label("Weghalen: Spoorlijn naar Amersfoort").click_accesskit();
    window.settle();
    assert!(window.query_by_label("Open: Spoorlijn naar Amersfoort").is_none());
    assert!(window.shows("hemelsbreed × 1,3"));
    drop(window);
    assert!(barriers(&place).is_empty());
}

#[test]
fn undo_takes_back_a_corner_and_then_the_barrier_with_its_mode() {
    let place = Place::new();
    put(&place, &[(JOSEPH, [141_160.0, 471_300.0])]);
    let mut window = start(&place);
    begin(&mut window, "Autoweg");
    for _ in 0..2 {
        window.press(Key::Enter);
        window.press(Key::ArrowDown);
    }
    assert!(status(&window).contains("‘Klaar’: bewaren"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(status(&window).starts_with("Klik op de volgende hoek van de lijn"));
    assert!(!window.shows(&format!("Zet {JOSEPH} op de kaart")), "what was done before stays");
    window.press(Key::Enter);
    window.get_by_label("Lijn klaar").click_accesskit();
    window.settle();
    assert!(status(&window).starts_with("Waar kunt u ‘Autoweg’ te voet oversteken?"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.settle();
    assert!(window.query_by_label("Overgangen klaar").is_none(), "the mode ends with the barrier");
    drop(window);
    assert!(barriers(&place).is_empty());
}

#[test]
fn with_the_mouse_enter_chooses_where_the_pointer_is() {
    let place = Place::new();
    let mut window = start(&place);
    begin(&mut window, "Water");
    let sign = window.get_all_by_label_contains("Buurthuis De Geus, ").next().unwrap().rect();
    window.event(egui::Event::PointerMoved(sign.center()));
    window.settle();
    window.press(Key::Enter);
    window.event(egui::Event::PointerMoved(sign.center() + egui::vec2(0.0, 60.0)));
    window.settle();
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.settle();
    drop(window);
    let lijn = Punten::lijn(barriers(&place)[0].text(LIJN)).unwrap();
    // De Geus stands at 141098,7 471275,2; its sign is as exact as a pixel.
    assert!((lijn[0][0] - 141_098.7).hypot(lijn[0][1] - 471_275.2) < 60.0, "{lijn:?}");
    assert!(lijn[1][1] < lijn[0][1], "60 pixels to the south: {lijn:?}");
}
