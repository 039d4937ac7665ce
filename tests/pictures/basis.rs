//! The sociale basis beside places and partners.

use super::{BEAMER, DARK, LAPTOP, LARGE, Look, ZOOMED, go, save, window};

const LARGE_DARK: Look = Look { size: LARGE.size, ..DARK };
use crate::still::{self, Still};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

fn inventarisatie(name: &str, desk: fn() -> Still, look: &Look) {
    let mut window = window(desk(), look);
    go(&mut window, "Inventarisatie");
    save(&mut window, &format!("{name}-11-inventarisatie"));
    window.get_by_role_and_label(Role::RadioButton, "Alle wijken").click();
    save(&mut window, &format!("{name}-11-alle-wijken"));
}

#[test]
fn inventory() {
    inventarisatie("laptop", still::example, &LAPTOP);
    inventarisatie("donker", still::basis::inventaris, &DARK);
    inventarisatie("halverwege", still::basis::inventaris, &LAPTOP);
    inventarisatie("leeg", still::without_figures, &LAPTOP);
    inventarisatie("lang", still::longest_names, &LAPTOP);
    inventarisatie("beamer", still::basis::inventaris, &BEAMER);
    inventarisatie("zoom150", still::basis::inventaris, &ZOOMED);
}

#[test]
fn inventory_in_use() {
    let mut window = window(still::basis::inventaris(), &LAPTOP);
    go(&mut window, "Inventarisatie");
    window.key_press(Key::Space);
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Space);
    save(&mut window, "laptop-11-aangekruist");
}

/// Every other list of the sociale basis.
fn register(name: &str, desk: fn() -> Still, look: &Look) {
    let mut window = window(desk(), look);
    go(&mut window, "Wie doet wat");
    for (index, shape) in wijkbeeld::model::basis::lijsten().enumerate() {
        go(&mut window, shape.woorden.titel);
        save(
            &mut window,
            &format!("{name}-12-{}-{}", index + 1, shape.woorden.titel.to_lowercase()),
        );
    }
}

#[test]
fn register_lists() {
    register("laptop", still::basis::bezet, &LAPTOP);
    register("donker", still::basis::bezet, &DARK);
    register("beamer", still::basis::bezet, &BEAMER);
    register("voorbeeld", still::example, &LAPTOP);
    register("leeg", still::without_figures, &LAPTOP);
}

#[test]
fn register_in_a_wijk() {
    for (name, look) in [("laptop", &LARGE), ("donker", &LARGE_DARK)] {
        let mut window = window(still::basis::bezet(), look);
        let target = wijkbeeld::ui::context::Target::Wijk("WK040206".to_owned());
        window.state_mut().as_mut().unwrap().show_target(target);
        window.run();
        save(&mut window, &format!("{name}-12-wijk"));
    }
}
