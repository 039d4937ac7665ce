//! Places and partners.

use super::{BEAMER, DARK, LAPTOP, LARGE, Look, TWICE, Window, ZOOMED, go, save, window};
use crate::still::{self, Still};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::path::Path;
use std::sync::Arc;
use wijkbeeld::app::drafts::{self, DraftKeeper};
use wijkbeeld::model::concept::Concept;
use wijkbeeld::model::record::{Id, Noun};
use wijkbeeld::ui::context::Target;

fn both(name: &str, desk: fn() -> Still, look: &Look) {
    let mut window = window(desk(), look);
    for word in ["Ontmoetingsplekken", "Partners"] {
        go(&mut window, word);
        save(&mut window, &format!("{name}-8-{}", word.to_lowercase()));
    }
}

#[test]
fn lists() {
    both("laptop", still::example, &LAPTOP);
    both("leeg", still::without_figures, &LAPTOP);
    both("lang", still::longest_names, &LAPTOP);
    both("lange-rij", still::long_rows, &LAPTOP);
    both("alleen-lezen", still::read_only, &LAPTOP);
}

#[test]
fn lists_elsewhere() {
    both("donker", still::example, &DARK);
    both("beamer", still::example, &BEAMER);
    both("zoom150", still::example, &ZOOMED);
    both("groot", still::example, &LARGE);
}

fn plekken(look: &Look) -> Window {
    let mut window = window(still::example(), look);
    go(&mut window, "Ontmoetingsplekken");
    window
}

#[test]
fn list_in_use() {
    let mut window = plekken(&LAPTOP);
    let field = window.get_by_role_and_label(Role::TextInput, "Laatst bevestigd op");
    field.focus();
    field.type_text("31-02-2026");
    window.key_press(Key::Tab);
    save(&mut window, "laptop-8-fout");
    window.key_press(Key::Escape);
    window.run();
    for _ in 0..2 {
        window.key_press(Key::Space);
        window.key_press(Key::ArrowDown);
        window.run();
    }
    save(&mut window, "laptop-8-aangekruist");
    window.query_all_by_label("Plek is dicht…").next().unwrap().click();
    save(&mut window, "laptop-8-dicht");
    window.key_press(Key::Escape);
    window.run();
    window.get_by_label("Toegankelijk met rolstoel: ja").focus();
    window.run();
    for _ in 0..3 {
        window.key_press(Key::Tab);
        window.run();
    }
    save(&mut window, "laptop-8-onder");
}

#[test]
fn new_row() {
    let mut window = plekken(&LAPTOP);
    window.get_by_role_and_label(Role::Button, "Nieuwe plek").click();
    window.run();
    save(&mut window, "laptop-8-nieuw");
    window.get_by_role_and_label(Role::TextInput, "Naam").type_text("Wijkcentrum de Koepel");
    save(&mut window, "laptop-8-bestaat-al");
}

#[test]
fn many_rows() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK)] {
        let mut window = window(still::many_places(20_000), look);
        go(&mut window, "Ontmoetingsplekken");
        save(&mut window, &format!("{name}-8-20000"));
    }
}

/// What an earlier window left behind is offered.
#[test]
fn left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = plekken(&LAPTOP);
    let document = Path::new("/home/gebruiker/Documenten/hilversum.wijk");
    let id = Id::parse_str("007919c8-0055-4d40-a313-92c979604823").unwrap();
    let mut concept = Concept::of(Noun::Ontmoetingsplek, id, "Buurthuis De Geus");
    concept.type_in("bevestigd_op", "31-02-2026");
    drafts::save(folder.path(), document, &[concept]).unwrap();
    let keeper = DraftKeeper::start(folder.path().to_owned(), Arc::new(|| ())).unwrap();
    let mut app = window.state_mut().take().unwrap().keep_drafts_with(keeper);
    app.settle_drafts();
    *window.state_mut() = Some(app);
    save(&mut window, "laptop-8-bezig");
    window.get_by_role_and_label(Role::Button, "Verder gaan").click();
    save(&mut window, "laptop-8-verder");
    window.get_by_role_and_label(Role::Button, "Bron").click();
    save(&mut window, "laptop-8-bron");
}

/// The hours of a place, said and filled in, with something wrong, and what is folded away.
fn hours(name: &str, look: &Look) {
    let mut window = plekken(look);
    window.get_by_role_and_label(Role::Button, "Tijden invullen").focus();
    window.run();
    save(&mut window, &format!("{name}-8-tijden-leeg"));
    window.key_press(Key::Enter);
    window.run();
    for text in ["9-12, 13-17", "9-25", "dicht"] {
        window.event(egui::Event::Text(text.to_owned()));
        window.run();
        window.key_press(Key::ArrowDown);
        window.run();
    }
    save(&mut window, &format!("{name}-8-tijden"));
    window.get_by_role_and_label(Role::MultilineTextInput, "Andere tijden op deze dagen").focus();
    window.run();
    save(&mut window, &format!("{name}-8-tijden-onder"));
    window.get_by_role_and_label(Role::TextInput, "dinsdag").focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("9.30-12".to_owned()));
    window.run();
    window.get_by_role_and_label(Role::Button, "Klaar met de tijden").focus();
    window.run();
    window.key_press(Key::Enter);
    save(&mut window, &format!("{name}-8-tijden-gezegd"));
    window.query_all_by_label_contains("Meer over deze plek").next().unwrap().focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Voor wie").focus();
    save(&mut window, &format!("{name}-8-plek-meer"));
}

#[test]
fn hours_of_a_place() {
    hours("laptop", &LAPTOP);
    hours("donker", &DARK);
    hours("beamer", &BEAMER);
    hours("zoom200", &TWICE);
}

/// The call list: begun, with one place confirmed, and of a wijk where nobody has to be called.
fn calls(name: &str, look: &Look) {
    let mut window = plekken(look);
    window.state_mut().as_mut().unwrap().show_target(Target::Wijk("WK040206".to_owned()));
    go(&mut window, "Ontmoetingsplekken");
    window.get_by_role_and_label(Role::Button, "Bellijst").click();
    save(&mut window, &format!("{name}-8-bellijst"));
    window.get_by_role_and_label(Role::ComboBox, "Bellijst van: Oost").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Centrum").click();
    save(&mut window, &format!("{name}-8-bellijst-leeg"));
}

#[test]
fn the_call_list() {
    calls("laptop", &LAPTOP);
    calls("donker", &DARK);
    calls("beamer", &BEAMER);
    calls("zoom200", &TWICE);
}

#[test]
fn pictures_of_places() {
    use wijkbeeld::ui::views::ViewId;
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)] {
        for (which, session) in
            [("", still::with_hours as fn() -> Still), ("-leeg", still::example)]
        {
            let mut window = window(session(), look);
            window.state_mut().as_mut().unwrap().show(ViewId::Plekken);
            window.run();
            window.get_by_label("Beelden").click();
            save(&mut window, &format!("{name}-15-openingstijden{which}"));
            window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
            save(&mut window, &format!("{name}-15-openingstijden{which}-tabel"));
            window.get_by_role_and_label(Role::RadioButton, "Grafiek").click();
            window.run();
            window.get_by_role_and_label(Role::Tab, "Versheid").click();
            save(&mut window, &format!("{name}-15-versheid{which}"));
            window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
            save(&mut window, &format!("{name}-15-versheid{which}-tabel"));
        }
    }
}

#[test]
fn pictures_of_places_as_files() {
    use wijkbeeld::app::query::{
        KeptFigures, OpeningstijdenQuery, Query as _, Reader, VersheidQuery,
    };
    let seed = still::seed_with_hours();
    let document = wijkbeeld::document::Document::in_memory(&seed, "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut file = Reader::new(&document, &mut kept);
    let vandaag = jiff::civil::date(2026, 11, 28);
    let oost = || Some("WK040206".to_owned());
    let hours = OpeningstijdenQuery { wijk: oost(), vandaag }.answer(&mut file).unwrap();
    let fresh = VersheidQuery { wijk: oost(), vandaag }.answer(&mut file).unwrap();
    for (naam, view) in [("openingstijden", hours), ("versheid", fresh)] {
        let bytes = wijkbeeld::exchange::figure::png(&view.figuur.unwrap()).unwrap();
        std::fs::write(super::folder().join(format!("bestand-15-{naam}.png")), bytes).unwrap();
    }
}
