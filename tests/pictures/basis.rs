//! The sociale basis beside places and partners.

use super::{BEAMER, DARK, LAPTOP, Look, ZOOMED, go, save, window};
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
