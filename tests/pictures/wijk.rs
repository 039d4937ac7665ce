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

#[test]
fn figure() {
    use wijkbeeld::app::query::{KeptFigures, Query as _, Reader, WijkQuery};
    use wijkbeeld::model::recept::FotoKeuze;
    let seed = wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap();
    let document = wijkbeeld::document::Document::in_memory(&seed, "Test").unwrap();
    let mut kept = KeptFigures::default();
    for code in ["WK040201", "WK040203", "WK040209"] {
        let vandaag = jiff::civil::date(2026, 11, 28);
        let query = WijkQuery { code: code.to_owned(), keuze: FotoKeuze::default(), vandaag };
        let view = query.answer(&mut Reader::new(&document, &mut kept)).unwrap();
        let figure = view.figuur.unwrap();
        let png = wijkbeeld::exchange::figure::png(&figure).unwrap();
        let path = super::folder().join(format!("figuur-{}.png", figure.head.naam));
        std::fs::write(path, png).unwrap();
    }
}
