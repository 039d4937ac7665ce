//! The map.

use super::{BEAMER, DARK, LAPTOP, LARGE, Look, Still, TWICE, Window, save, still, window};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::ui::views::ViewId;

/// The window on the map with a wijk chosen.
pub fn kaart(session: Still, look: &Look, wijk: &str) -> Window {
    let mut window = window(session, look);
    let open = format!("Open {wijk}");
    if window.query_by_label(&open).is_some() {
        window.get_by_label(&open).click();
        window.run();
    }
    window.state_mut().as_mut().unwrap().show(ViewId::Kaart);
    window.run();
    window
}

#[test]
fn the_map() {
    let looks = [
        ("laptop", &LAPTOP),
        ("donker", &DARK),
        ("beamer", &BEAMER),
        ("zoom200", &TWICE),
        ("groot", &LARGE),
    ];
    for (name, look) in looks {
        save(&mut kaart(still::example(), look, "Oost"), &format!("{name}-14-kaart"));
    }
}

#[test]
fn the_map_nearer_and_as_a_table() {
    let mut near = kaart(still::example(), &LAPTOP, "Oost");
    for _ in 0..4 {
        near.get_by_label("Dichterbij").click();
        near.run();
    }
    save(&mut near, "laptop-14-kaart-dichtbij");
    near.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    save(&mut near, "laptop-14-kaart-tabel");
    let mut put = kaart(still::example(), &LAPTOP, "Oost");
    put.get_by_label("Zet Wijkcentrum St. Joseph op de kaart").click_accesskit();
    put.run();
    save(&mut put, "laptop-14-kaart-zet");
}

#[test]
fn what_one_place_changes() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = kaart(still::example(), look, "Oost");
        window.get_by_label("Waar helpt één plek erbij het meest?").click_accesskit();
        window.run();
        let place = window.get_by_label_contains("Buurthuis De Geus, buurthuis");
        place.click_accesskit();
        drop(place);
        window.run();
        save(&mut window, &format!("{name}-14-kaart-invloed"));
        window.get_by_label("Zet ergens anders").click_accesskit();
        window.run();
        window.key_press(egui::Key::ArrowLeft);
        window.run();
        save(&mut window, &format!("{name}-14-kaart-proef"));
    }
}
