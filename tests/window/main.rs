//! What someone does with the window, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod notices;
#[path = "../still/mod.rs"]
mod still;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::cell::RefCell;
use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::rc::Rc;
use still::Still;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::session::{Notice, NoticeKind, Question};
use wijkbeeld::app::settings::Settings;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::views::{VIEWS, ViewId};

/// The window with what it told the session.
struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
    sent: Rc<RefCell<Vec<Command>>>,
}

impl Deref for Window {
    type Target = Harness<'static, Option<WijkbeeldApp>>;

    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

fn window(desk: Still) -> Window {
    let sent = desk.sent.clone();
    let mut start = Some(desk);
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(8)
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    still::app(&ctx, start.take().unwrap(), Settings::default())
                });
                app.tick(&ctx);
                app.content_ui(ui);
                app.open_dialog(None, &ctx);
            },
            None,
        );
    harness.run();
    Window { harness, sent }
}

fn app(window: &Window) -> &WijkbeeldApp {
    window.state().as_ref().unwrap()
}

fn go(window: &mut Window, word: &str) {
    window.get_by_role_and_label(Role::Tab, word).click();
    window.run();
}

fn last_command(window: &Window) -> Option<Command> {
    window.sent.borrow().last().cloned()
}

#[test]
fn a_click_on_a_cell_opens_its_source_and_escape_closes_it() {
    let mut window = window(still::example());
    window.get_by_label_contains("Zuidwest, gezondheid: ongunstiger").click();
    window.run();
    window.get_by_label("Zuidwest · gezondheid");
    assert!(window.query_all_by_label_contains("50090NED").next().is_some());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Zuidwest · gezondheid").is_none());
}

#[test]
fn the_source_of_an_outcome_leads_to_its_wijk() {
    let mut window = window(still::example());
    window.get_by_label_contains("Zuidwest, gezondheid: ongunstiger").click();
    window.run();
    assert!(window.query_all_by_label("· Hilversum 79,5\u{a0}%").next().is_some());
    window.get_by_label("Naar Zuidwest").click();
    window.run();
    assert_eq!(app(&window).choice().view, ViewId::Wijk);
    window.get_by_role_and_label(Role::Heading, "Zuidwest");
}

#[test]
fn a_click_on_a_wijk_opens_its_view() {
    let mut window = window(still::example());
    window.get_by_label("Open Noordoost").click();
    window.run();
    assert_eq!(app(&window).choice().view, ViewId::Wijk);
    window.get_by_role_and_label(Role::Heading, "Noordoost");
}

#[test]
fn people_decide_whether_a_wijk_takes_part() {
    let mut window = window(still::example());
    go(&mut window, "Wijk");
    window.get_by_label("Telt mee in de Foto").scroll_to_me();
    window.run();
    window.get_by_label("Telt mee in de Foto").click();
    window.run();
    let expected = Command::SetTeltMee { wijk: "WK040201".to_owned(), telt_mee: Some(false) };
    assert_eq!(last_command(&window), Some(expected));
}

#[test]
fn the_table_shows_the_numbers_of_the_chart() {
    let mut window = window(still::example());
    window.get_by_label("Open Zuidwest").click();
    window.run();
    window.get_by_label("Arbeidsparticipatie: 64\u{a0}%; Hilversum 66\u{a0}%*");
    window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    window.run();
    // The outcome with how firm it is and the second benchmark, and a figure under it.
    for text in [
        "Bestaansvoorwaarden, hoe stevig",
        "Bestaansvoorwaarden, vergeleken met stedelijke wijken in Nederland",
        "Arbeidsparticipatie",
        "64\u{a0}%",
        "66\u{a0}%*",
        "−2",
    ] {
        assert!(window.query_all_by_label(text).next().is_some(), "{text}");
    }
}

#[test]
fn the_table_of_the_foto_has_its_words() {
    let mut window = window(still::example());
    window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    window.run();
    assert!(window.query_all_by_label_contains("ongunstiger").count() >= 3);
    window.get_by_role_and_label(Role::Table, "Foto als tabel");
}

#[test]
fn another_rule_changes_the_foto_and_says_what_became_other() {
    let mut window = window(still::example());
    window.get_by_role_and_label(Role::Button, "Andere regel…").click();
    window.run();
    let ggd = "GGD-regel: Een score lager dan −1 is ongunstiger, hoger dan +1 is gunstiger, en \
               alles daartussen is gemiddeld.";
    window.get_by_role_and_label(Role::RadioButton, ggd).click();
    window.run();
    // Zuidwest has −0,98 on gezondheid: between −1 and −0,5.
    window.get_by_label("Zuidwest, gezondheid: ongunstiger → gemiddeld");
    assert!(window.query_by_label_contains("Zuidwest, gezondheid: gemiddeld").is_some());
    window.get_by_role_and_label(Role::Button, "Terug naar de Wijkbeeld-regel").click();
    window.run();
    assert!(window.query_by_label("Zuidwest, gezondheid: ongunstiger → gemiddeld").is_none());
    assert!(window.query_by_label_contains("Zuidwest, gezondheid: ongunstiger").is_some());
}

#[test]
fn a_foto_is_kept_with_its_choices() {
    let mut window = window(still::example());
    window.get_by_role_and_label(Role::RadioButton, "Verantwoording").click();
    window.run();
    window.get_by_label("7. Hoe hard is het?");
    window.get_by_role_and_label(Role::Button, "Bewaar deze Foto").click();
    window.run();
    let expected = Command::KeepFoto { keuze: Default::default(), naam: None };
    assert_eq!(last_command(&window), Some(expected));
}

#[test]
fn a_file_without_figures_says_what_to_do_on_each_page() {
    let mut window = window(still::without_figures());
    for word in ["Foto", "Wijk", "Gegevens"] {
        go(&mut window, word);
        window.get_by_label("Nog geen cijfers");
        window.get_by_role_and_label(Role::Button, "Cijfers inlezen…");
        assert!(window.query_by_label("Tabel").is_none(), "{word}");
    }
}

#[test]
fn the_keyboard_shows_every_view() {
    let mut window = window(still::example());
    for view in VIEWS {
        window.key_press_modifiers(Modifiers::COMMAND, view.key);
        window.run();
        assert_eq!(app(&window).choice().view, view.id, "{}", view.word);
    }
}

#[test]
fn tab_reaches_every_control_and_each_has_a_name() {
    let mut window = window(still::example());
    for view in VIEWS {
        go(&mut window, view.word);
        let wanted = clickable_names(&window);
        assert!(wanted.len() > 8, "{wanted:?}");
        let reached = walk(&mut window, wanted.len() + 8);
        for name in wanted {
            assert!(reached.contains(&name), "{}: '{name}' is out of reach", view.word);
        }
    }
}

/// Names of what can be clicked and is in use.
fn clickable_names(window: &Window) -> Vec<String> {
    let nodes = window.query_all_by(|node| {
        let role = node.role();
        matches!(
            role,
            Role::Button
                | Role::Tab
                | Role::Link
                | Role::RadioButton
                | Role::ComboBox
                | Role::CheckBox
                | Role::TextInput
        ) && !node.is_disabled()
    });
    nodes.map(|node| name_of(node.accesskit_node())).collect()
}

fn name_of(node: egui_kittest::kittest::AccessKitNode<'_>) -> String {
    let name = node.label().unwrap_or_default();
    assert!(!name.is_empty(), "a {:?} has no name", node.role());
    name
}

/// Presses Tab and collects what gets the keyboard.
fn walk(window: &mut Window, steps: usize) -> Vec<String> {
    let mut reached = Vec::new();
    for _ in 0..steps {
        window.key_press(Key::Tab);
        window.run();
        let focused = window.query_all_by(|node| node.is_focused());
        reached.extend(focused.filter_map(|node| node.accesskit_node().label()));
    }
    reached
}

#[test]
fn enter_on_a_cell_opens_its_source() {
    let mut window = window(still::example());
    window.get_by_label_contains("Centrum, veiligheid: ongunstiger").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Centrum · veiligheid");
    assert!(window.get_by_label("Bron sluiten").is_focused());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Centrum · veiligheid").is_none());
    assert!(window.get_by_label_contains("Centrum, veiligheid: ongunstiger").is_focused());
}

#[test]
fn a_file_that_can_only_be_read_says_why_in_its_forms() {
    let mut window = window(still::read_only());
    go(&mut window, "Ontmoetingsplekken");
    assert!(window.query_all_by_label_contains("beveiligd tegen schrijven").next().is_some());
    for (role, name) in [
        (Role::TextInput, "Naam"),
        (Role::Button, "Nieuwe plek"),
        (Role::Button, "Verwijderen"),
        (Role::ComboBox, "Soort: buurthuis"),
    ] {
        let node = window.get_by_role_and_label(role, name);
        assert!(node.accesskit_node().is_disabled(), "{name}");
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.get_by_role_and_label(Role::Heading, "Buurthuis De Geus");
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut window = window(still::example());
    assert!(window.get_by_label("Opnieuw: er is niets").accesskit_node().is_disabled());
    window.get_by_label("Ongedaan maken: inlezen van misdrijven.csv").click();
    window.run();
    assert_eq!(last_command(&window), Some(Command::Undo));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert_eq!(last_command(&window), Some(Command::Redo));
}

#[test]
fn undo_leaves_a_text_field_alone() {
    let mut window = window(still::example());
    go(&mut window, "Instellingen");
    window.get_by_role_and_label(Role::TextInput, "Naam").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(last_command(&window), None);
}

#[test]
fn what_is_typed_is_in_the_settings() {
    let mut window = window(still::example());
    go(&mut window, "Instellingen");
    let field = window.get_by_role_and_label(Role::TextInput, "Naam");
    field.focus();
    field.type_text("Sanne");
    window.run();
    window.get_by_label("Zuidwest").click();
    window.run();
    assert_eq!(app(&window).settings().naam, "Sanne");
    assert_eq!(app(&window).settings().eigen_wijken, ["WK040203"]);
}

#[test]
fn another_wijk_is_chosen_on_top() {
    let mut window = window(still::example());
    window.get_by_label("Wijk: Centrum").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Oost").click();
    window.run();
    assert_eq!(app(&window).choice().wijk.as_deref(), Some("WK040206"));
    window.get_by_label("Wijk: Oost");
}

#[test]
fn nothing_is_drawn_when_nothing_happens() {
    let mut window = window(still::example());
    for view in VIEWS {
        go(&mut window, view.word);
        window.remove_cursor();
        window.run();
        let delay = window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert!(
            delay > std::time::Duration::from_secs(60),
            "{} repaints after {delay:?}",
            view.word
        );
    }
}
