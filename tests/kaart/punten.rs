//! A batch of coordinates is pasted.

use super::*;

#[test]
fn pasted_points_put_places_on_the_map_in_one_step() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_by_label("Punten plakken…").click_accesskit();
    window.settle();
    window.get_by_role_and_label(Role::Heading, "Punten plakken");
    window.write(&format!(
        "{JOSEPH}\t141500\t471000\nWijkcentrum Lopes Dias\t141600\t471100\nKasteel\t141000\t471000"
    ));
    window.settle();
    assert!(window.query_by_label_contains("geen plek heet zo").is_some());
    window.get_by_label("Zet 2 plekken op de kaart").click_accesskit();
    window.settle();
    assert!(window.query_by_label("Punten plakken").is_none(), "the dialog is gone");
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Y);
    window.settle();
    drop(window);
    assert_eq!(plek(&place, JOSEPH).punt, Some([141_500.0, 471_000.0]));
    assert_eq!(plek(&place, "Wijkcentrum Lopes Dias").punt, Some([141_600.0, 471_100.0]));
}

#[test]
fn escape_leaves_the_places_and_keeps_what_was_pasted() {
    let place = Place::new();
    let mut window = start(&place);
    for _ in 0..2 {
        window.get_by_label("Punten plakken…").click_accesskit();
        window.settle();
        if window.query_by_label("Zet 1 plek op de kaart").is_none() {
            window.write(&format!("{JOSEPH}\t141500\t471000"));
            window.settle();
        }
        assert!(window.query_by_label("Zet 1 plek op de kaart").is_some());
        window.press(Key::Escape);
        window.settle();
        assert!(window.query_by_label("Zet 1 plek op de kaart").is_none());
    }
    drop(window);
    assert_eq!(plek(&place, JOSEPH).punt, None);
}
