//! What people wrote about a wijk, and the form for it.

use super::{BEAMER, DARK, LAPTOP, Look, Window, ZOOMED, save, window};
use crate::still;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::ui::context::Target;

fn zuidwest(look: &Look) -> Window {
    let mut window = window(still::with_texts(), look);
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040203".to_owned()));
    window.run();
    window
}

#[test]
fn texts() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)] {
        save(&mut zuidwest(look), &format!("{name}-2-wijk-teksten"));
    }
}

#[test]
fn writing() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("zoom150", &ZOOMED)] {
        let mut window = zuidwest(look);
        window.get_by_label("Schrijf op: behoeften").focus();
        window.key_press(Key::Enter);
        window.run();
        let field = window.get_by_role_and_label(Role::TextInput, "Wanneer gehoord of gezien?");
        field.focus();
        field.type_text("31-02-2026");
        window.run();
        window.get_by_label("Klaar").click();
        save(&mut window, &format!("{name}-2-wijk-schrijven"));
    }
}
