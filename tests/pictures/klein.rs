//! What is too small to say, in every view that has figures, and the limits.

use super::{BEAMER, DARK, LAPTOP, Look, Window, save, still, window};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use still::small::small_numbers;
use wijkbeeld::ui::context::Target;
use wijkbeeld::ui::views::ViewId;

const LOOKS: [(&str, &Look); 3] = [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)];

fn show(look: &Look, target: Target) -> Window {
    let mut window = window(small_numbers(), look);
    let zuidwest = Target::Wijk("WK040203".to_owned());
    for target in [zuidwest, target] {
        window.state_mut().as_mut().unwrap().show_target(target);
        window.run();
    }
    window
}

#[test]
fn small_numbers_in_a_wijk() {
    for (name, look) in LOOKS {
        let mut window = show(look, Target::Wijk("WK040203".to_owned()));
        save(&mut window, &format!("{name}-klein-wijk"));
        window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
        save(&mut window, &format!("{name}-klein-wijk-tabel"));
    }
}

#[test]
fn small_numbers_of_an_indicator() {
    for (name, look) in LOOKS {
        let ids = ["misdrijven-per-1000-inwoners", "vrijwilligerswerk-18plus"];
        for (id, word) in ids.into_iter().zip(["misdrijven", "vrijwilligers"]) {
            let mut window = show(look, Target::Indicator(id.to_owned()));
            save(&mut window, &format!("{name}-klein-{word}"));
            window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
            save(&mut window, &format!("{name}-klein-{word}-tabel"));
        }
    }
}

#[test]
fn limits_of_small_numbers() {
    for (name, look) in LOOKS {
        let mut window = show(look, Target::View(ViewId::Instellingen));
        let field = "Kleinste groep die meetelt (mensen)";
        window.get_by_role_and_label(Role::TextInput, field).focus();
        window.run();
        window.get_by_role_and_label(Role::TextInput, field).type_text("000");
        window.run();
        let other = "Kleinste wijk die meetelt (inwoners)";
        window.get_by_role_and_label(Role::TextInput, other).focus();
        window.run();
        window.get_by_role_and_label(Role::TextInput, other).scroll_to_me();
        save(&mut window, &format!("{name}-klein-instellingen"));
    }
}
