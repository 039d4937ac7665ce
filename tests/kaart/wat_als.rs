//! What if people walk at another pace, or places close?

use super::*;
use wijkbeeld::model::record::Value;

#[test]
fn who_walks_slowly_gets_less_far_and_the_screen_says_so() {
    let place = Place::new();
    let mut window = start(&place);
    let usual = beyond(&window, 10);
    assert!(window.shows("Tempo 4,8 km per uur") && window.shows("bij 3 km/u"));
    assert!(window.shows("Inwoners per buurt, 2024"));
    window.get_by_label("Tempo en omweg aanpassen").click_accesskit();
    window.settle();
    window.type_in("Km per uur", "3");
    assert!(beyond(&window, 10) > usual, "at 3 km per hour more is out of reach");
    assert!(window.shows("Tempo 3 km per uur") && window.shows("bij 4,8 km/u"));
    let slow = beyond(&window, 10);
    window.type_in("Omweg ×", "1");
    assert!(beyond(&window, 10) < slow && window.shows("hemelsbreed × 1."));
    window.type_in("Km per uur", "12");
    assert!(window.shows("Vul een tempo in van 0,5 tot 10 km per uur"));
    assert!(window.shows("Tempo 3 km per uur"), "what cannot be changes nothing");
    window.get_by_label("Zet terug").click_accesskit();
    window.settle();
    assert_eq!(beyond(&window, 10), usual);
}

/// Activities of one partner at a place, in the file.
fn runs(place: &Place, naam: &str, count: usize) {
    let at = plek(place, naam).id;
    let partner = Edit::add(Noun::Partner, vec![("naam", "Stichting Samen".into())]);
    let by = Value::Id(partner.id);
    let activiteit = |nr: usize| {
        let naam = format!("Activiteit {nr}");
        let fields = vec![("naam", naam.into()), ("plek", Value::Id(at)), ("partner", by.clone())];
        Edit::add(Noun::Activiteit, fields)
    };
    let edits: Vec<Edit> =
        std::iter::once(partner.clone()).chain((1..=count).map(activiteit)).collect();
    document(place).edit(&edits, "Test").unwrap();
}

#[test]
fn places_close_together_in_a_trial_and_the_file_stays_as_it_is() {
    let place = Place::new();
    put(
        &place,
        &[(JOSEPH, [141_600.0, 470_700.0]), ("Wijkcentrum Lopes Dias", [139_000.0, 468_500.0])],
    );
    runs(&place, "Buurthuis De Geus", 5);
    let places = || document(&place).plekpunten().unwrap();
    let in_file = places();
    let mut window = start(&place);
    let before = beyond(&window, 10);
    for sign in ["Buurthuis De Geus, buurthuis", "Wijkcentrum St. Joseph, wijkcentrum"] {
        window.get_all_by_label_contains(sign).next().unwrap().click_accesskit();
        window.settle();
        window.get_by_label("Wat als deze plek dichtgaat?").click_accesskit();
        window.settle();
    }
    for words in [
        "2 plekken dicht: van Oost ligt mogelijk alles verder dan 10 minuten lopen",
        "Activiteit 5, Stichting Samen",
        "Stichting Samen: 5 activiteiten hier, nergens anders",
        "Draagt vijf of meer activiteiten alleen",
        "In de ochtend: onbekend bij 2 plekken",
        "Inwoners per buurt, 2024",
    ] {
        assert!(window.shows(words), "{words}");
    }
    assert_eq!(beyond(&window, 10), before, "what is so now stays beside it");
    let closed = window.query_all_by_label_contains("; dicht in de proef").count();
    assert_eq!(closed, 2, "their signs say so");
    window.get_by_label("Toch open: Buurthuis De Geus").click_accesskit();
    window.settle();
    assert!(window.shows("1 plek dicht: ") && !window.shows("Activiteit 5"));
    window.get_by_label("Stop de proef").click_accesskit();
    window.settle();
    assert!(!window.shows("1 plek dicht: "));
    drop(window);
    assert_eq!(places(), in_file);
}

#[test]
fn a_place_that_is_put_during_a_trial_is_told_below_what_to_do() {
    let place = Place::new();
    let mut window = start(&place);
    window
        .get_all_by_label_contains("Buurthuis De Geus, buurthuis")
        .next()
        .unwrap()
        .click_accesskit();
    window.settle();
    window.get_by_label("Wat als deze plek dichtgaat?").click_accesskit();
    window.settle();
    window.get_by_label(&format!("Zet {JOSEPH} op de kaart")).click_accesskit();
    window.settle();
    window.press(Key::ArrowRight);
    let to_do =
        window.get_by_label_contains(&format!("Klik op de kaart waar {JOSEPH} staat")).rect();
    let told = window.get_by_label_contains("Proef, 1 plek dicht. ").rect();
    assert!(told.top() >= to_do.bottom(), "{told} covers {to_do}");
    assert!(window.shows("; dicht in de proef"), "what is closed stays crossed out");
}
