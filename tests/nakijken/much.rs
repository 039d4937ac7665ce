//! Several files and many rows: all can be reached, and what is out of sight is not laid out.

use super::*;

#[test]
fn several_files_are_looked_over_together() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let one = write(&place, "een.csv", &figures());
    let two = write(
        &place,
        "twee.csv",
        &format!(
            "{HEAD}WK040201;groet-buren;2024;81;;;;{BRON}\nWK040202;groet-buren;2023;x;;;;{BRON}\n"
        ),
    );
    let mut window = place.start();
    import(&mut window, &[&one, &two]);
    assert!(window.shows("samen overgenomen, of geen van alle"));
    assert!(window.shows("rij 3, waarde: 5o."));
    press(&mut window, "twee.csv, 1 nieuw, 0 gewijzigd, 0 gelijk, 1 geweigerd, 1 te doen");
    assert!(window.shows("rij 3, waarde: x.") && !window.shows("rij 3, waarde: 5o."));
    press(&mut window, "3 waarden overnemen, 3 overslaan");
    drop(window);
    let mut document = document(&place);
    assert_eq!(values(&document, "groet-buren"), expected(&[("WK040201", 81.0)]));
    assert_eq!(steps(&document), 2);
    document.undo("Test").unwrap();
    assert_eq!(values(&document, "kent-buren"), []);
    assert_eq!(values(&document, "groet-buren"), []);
}

#[test]
fn the_keyboard_reaches_every_decision_and_all_have_a_name() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let file = write(&place, "peiling.csv", &figures());
    let mut window = place.start();
    import(&mut window, &[&file]);
    let buttons: Vec<String> = window
        .query_all_by(|node| matches!(node.role(), Role::Button | Role::RadioButton))
        .filter(|node| !node.accesskit_node().is_disabled())
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert!(buttons.iter().all(|name| !name.is_empty()), "{buttons:?}");
    for name in buttons {
        window.tab_to(&name);
    }
    window.tab_to("Verbeteren… rij 3, 5o");
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Wat moet er staan?"));
    window.press(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Verbeteren… rij 3, 5o"));
}

#[test]
fn thousands_of_wrong_cells_are_not_laid_out() {
    let place = Place::new();
    let _tidy = Tidy(&place);
    let rows: String = (0..4_000)
        .map(|n| format!("WK040201;kent-buren;{};veel{n};;;;{BRON}\n", 1900 + n % 100))
        .collect();
    let file = write(&place, "fout.csv", &format!("{}{rows}", figures()));
    let mut window = place.start();
    import(&mut window, &[&file]);
    assert!(window.shows("4.001 geweigerde cellen en 1 onbekend gebied"));
    assert_eq!(window.rows().len(), 5 + 1, "a few cells, and a warning");
    window.get_by_label_contains("Toon alle: 4.001").click();
    window.settle();
    let drawn = window.rows().len();
    assert!((5..30).contains(&drawn), "{drawn} rows are drawn");
}
