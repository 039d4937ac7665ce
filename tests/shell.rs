//! Searching, help, files that were open before and later starts, in the window without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod still;

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, ViewportCommand, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use still::Still;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::instance::{self, Instance, PATIENCE, Start, Wish};
use wijkbeeld::app::session::JobState;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Choice;
use wijkbeeld::ui::shell::commands::COMMANDS;
use wijkbeeld::ui::views::{VIEWS, ViewId};

struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
    sent: Rc<RefCell<Vec<Command>>>,
}

#[derive(Default)]
struct Given {
    desk: Still,
    settings: Settings,
    missing: Option<PathBuf>,
    instance: Option<Instance>,
}

fn open(given: Given) -> Window {
    let sent = given.desk.sent.clone();
    let mut start = Some(given);
    let harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(8)
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| make(&ctx, start.take().unwrap()));
                app.tick(&ctx);
                app.content_ui(ui);
                app.open_dialog(None, &ctx);
            },
            None,
        );
    let mut window = Window { harness, sent };
    window.settle();
    window
}

fn make(ctx: &egui::Context, given: Given) -> WijkbeeldApp {
    let app = still::app(ctx, given.desk, given.settings).missing(given.missing);
    match given.instance {
        Some(instance) => app.hear(instance, ctx),
        None => app,
    }
}

fn example() -> Window {
    open(Given { desk: still::example(), ..Given::default() })
}

impl Window {
    /// Until everything that was asked is there.
    fn settle(&mut self) {
        self.harness.run();
        while self.harness.state_mut().as_mut().unwrap().settle() {
            self.harness.run();
        }
    }

    fn app(&self) -> &WijkbeeldApp {
        self.harness.state().as_ref().unwrap()
    }

    fn choice(&self) -> &Choice {
        self.app().choice()
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn search(&mut self, text: &str) {
        self.press(Modifiers::COMMAND, Key::K);
        self.type_text(text);
    }

    fn type_text(&mut self, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, "Zoeken").type_text(text);
        self.settle();
    }

    fn answers(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| row.accesskit_node().label()).collect()
    }

    fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.settle();
    }

    fn has(&self, name: &str) -> bool {
        self.harness.query_all_by_label_contains(name).next().is_some()
    }

    fn last_command(&self) -> Option<Command> {
        self.sent.borrow().last().cloned()
    }

    fn viewport_commands(&self) -> &[ViewportCommand] {
        &self.harness.output().viewport_output[&ViewportId::ROOT].commands
    }
}

#[test]
fn typing_a_name_and_enter_shows_what_it_is_of() {
    for (text, view) in [
        ("noordoo", ViewId::Wijk),
        ("Zuid-West", ViewId::Wijk),
        ("kerkelanden", ViewId::Wijk),
        ("meentwerf", ViewId::Plekken),
        ("Stiching Present", ViewId::Partners),
        ("arbeidspart", ViewId::Indicatoren),
        ("geschied", ViewId::Geschiedenis),
    ] {
        let mut window = example();
        window.search(text);
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.choice().view, view, "{text}");
        assert!(window.answers().is_empty(), "the panel is gone");
    }
}

#[test]
fn a_place_and_a_partner_are_chosen_in_their_view() {
    let mut window = example();
    window.search("geus");
    window.press(Modifiers::NONE, Key::Enter);
    // Ids from `seeds/hilversum`.
    let id = window.choice().plek.unwrap().to_string();
    assert_eq!(id, "007919c8-0055-4d40-a313-92c979604823");
    window.search("stichting present");
    window.press(Modifiers::NONE, Key::Enter);
    let id = window.choice().partner.unwrap().to_string();
    assert_eq!(id, "0c999f28-f6c8-4446-b8f3-64bf64f19749");
}

#[test]
fn a_buurt_leads_to_its_wijk() {
    let mut window = example();
    window.search("Kerkelanden");
    assert_eq!(window.answers()[0], "Kerkelanden, buurt, in Zuidwest");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.choice().wijk.as_deref(), Some("WK040203"));
}

#[test]
fn arrows_choose_and_the_mouse_too() {
    let mut window = example();
    window.search("zuid");
    let answers = window.answers();
    assert_eq!(answers[..2], ["Zuid, wijk, Hilversum", "Zuidwest, wijk, Hilversum"]);
    let chosen = |window: &Window| {
        let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
        rows.position(|row| row.accesskit_node().is_selected() == Some(true))
    };
    assert_eq!(chosen(&window), Some(0));
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&window), Some(answers.len() - 1), "up from the first is the last");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.choice().wijk.as_deref(), Some("WK040203"));
    window.search("zuid");
    window.click("Zuidoost, wijk, Hilversum");
    assert_eq!(window.choice().wijk.as_deref(), Some("WK040205"));
}

#[test]
fn a_command_is_found_and_done() {
    let mut window = example();
    window.search("ongedaan");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.last_command(), Some(Command::Undo));
}

#[test]
fn escape_gives_the_keyboard_back() {
    let mut window = example();
    window.harness.get_by_label_contains("Zuidwest, gezondheid: ongunstiger").focus();
    window.settle();
    window.search("zui");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.answers().is_empty());
    let cell = window.harness.get_by_label_contains("Zuidwest, gezondheid: ongunstiger");
    assert!(cell.is_focused());
}

#[test]
fn nothing_found_says_what_to_try() {
    let mut window = example();
    window.search("qqqqq");
    assert!(window.has("Niets gevonden voor ‘qqqqq’"));
    assert!(window.has("Typ een deel van de naam"));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.has("Niets gevonden"), "Enter chooses nothing");
}

#[test]
fn what_was_chosen_before_comes_first_when_nothing_is_typed() {
    let mut window = example();
    window.search("meentwerf");
    window.press(Modifiers::NONE, Key::Enter);
    window.click("Zoeken (Ctrl K)");
    assert!(window.has("Laatst gekozen"));
    assert!(window.answers()[0].starts_with("De Meentwerf, ontmoetingsplek"));
    assert_eq!(window.answers().len(), 1 + VIEWS.len());
}

#[test]
fn in_a_narrow_window_the_field_is_a_button_with_a_name() {
    let mut window = example();
    window.harness.set_size(egui::vec2(1024.0, 768.0));
    window.settle();
    window.click("Zoeken (Ctrl K)");
    assert!(window.harness.query_by_role_and_label(Role::TextInput, "Zoeken").is_some());
}

#[test]
fn f1_shows_every_key_of_the_lists() {
    let mut window = example();
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.harness.get_by_label("Hulp sluiten").is_focused());
    window.click("Sneltoetsen");
    for text in COMMANDS.iter().map(|entry| entry.text).chain(VIEWS.iter().map(|view| view.word)) {
        assert!(window.has(text), "{text}");
    }
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.has("Hulp sluiten"));
}

#[test]
fn the_first_page_has_help_too() {
    let mut window = open(Given::default());
    window.click("Hulp (F1)");
    assert!(window.has("Zien hoe het met de wijken gaat"));
    window.click("Hulp sluiten");
    assert!(!window.has("Zien hoe het met de wijken gaat"));
}

#[test]
fn about_says_where_everything_is_and_copies_it() {
    let mut window = example();
    window.click("Hulp (F1)");
    window.click("Over Wijkbeeld");
    assert!(window.has("/home/gebruiker/Documenten/hilversum.wijk"));
    window.harness.get_by_label("Kopieer deze gegevens").click();
    window.harness.step();
    let output = &window.harness.output().platform_output.commands;
    let copied = output.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.is_some_and(|text| text.contains("wijkbeeld.log")));
}

/// A file that is there and one that is not.
fn recent(place: &Path) -> (PathBuf, PathBuf) {
    let (here, gone) = (place.join("oss.wijk"), place.join("weg.wijk"));
    std::fs::write(&here, "").unwrap();
    (here, gone)
}

#[test]
fn the_first_page_tells_a_file_that_is_gone_from_one_that_is_there() {
    let place = tempfile::tempdir().unwrap();
    let (here, gone) = recent(place.path());
    let recente_bestanden = vec![here.clone(), gone.clone()];
    let settings = Settings { recente_bestanden, ..Settings::default() };
    let mut window = open(Given { settings, ..Given::default() });
    assert!(window.has("niet gevonden"));
    window.click("Verwijder weg.wijk uit de lijst");
    assert_eq!(window.app().settings().recente_bestanden, std::slice::from_ref(&here));
    assert!(!window.has("niet gevonden"));
    window.click("oss.wijk");
    assert_eq!(window.last_command(), Some(Command::OpenFile(here)));
}

#[test]
fn the_last_file_that_moved_is_named_with_what_to_do() {
    let place = tempfile::tempdir().unwrap();
    let (_, gone) = recent(place.path());
    let settings = Settings {
        laatste_bestand: Some(gone.clone()),
        recente_bestanden: vec![gone.clone()],
        ..Settings::default()
    };
    let given = Given { settings, missing: Some(gone.clone()), ..Given::default() };
    let mut window = open(given);
    assert!(window.has("‘weg.wijk’ staat niet meer op zijn plek"));
    assert!(window.has(&place.path().display().to_string()));
    assert!(window.has("Voorbeeld openen"));
    window.click("Probeer opnieuw");
    assert_eq!(window.last_command(), Some(Command::OpenFile(gone)));
    window.click("Niet meer vragen");
    assert!(!window.has("staat niet meer"));
    assert_eq!(window.app().settings().laatste_bestand, None);
    assert!(window.app().settings().recente_bestanden.is_empty());
}

#[test]
fn the_name_of_the_file_leads_to_the_others() {
    let place = tempfile::tempdir().unwrap();
    let (here, gone) = recent(place.path());
    let settings = Settings { recente_bestanden: vec![here.clone(), gone], ..Settings::default() };
    let mut window = open(Given { desk: still::example(), settings, ..Given::default() });
    window.click("hilversum.wijk: ander bestand");
    assert!(window.has("weg.wijk: niet gevonden"));
    window.click("oss.wijk");
    assert_eq!(window.last_command(), Some(Command::OpenFile(here)));
}

fn instance(folder: &Path) -> Instance {
    match instance::start(folder, &Wish::default(), PATIENCE) {
        Start::First(instance) => instance,
        other => panic!("{other:?}"),
    }
}

fn start_again(folder: &Path, file: &str) {
    let wish = Wish { open: Some(PathBuf::from(file)) };
    assert!(matches!(instance::start(folder, &wish, PATIENCE), Start::HandedOver));
}

#[test]
fn a_later_start_raises_the_window_with_its_file() {
    let place = tempfile::tempdir().unwrap();
    let desk = still::example();
    let mut window =
        open(Given { desk, instance: Some(instance(place.path())), ..Given::default() });
    start_again(place.path(), "/tmp/oss.wijk");
    window.harness.step();
    let commands = window.viewport_commands();
    assert!(commands.contains(&ViewportCommand::Focus), "{commands:?}");
    assert!(commands.contains(&ViewportCommand::Minimized(false)));
    assert_eq!(window.last_command(), Some(Command::OpenFile("/tmp/oss.wijk".into())));
}

#[test]
fn a_later_start_waits_for_work_that_is_under_way() {
    let place = tempfile::tempdir().unwrap();
    let mut desk = still::example();
    let title = "KWB 2020 inlezen".to_owned();
    desk.job = Some(JobState { title, fraction: 0.4, can_cancel: true });
    let mut window =
        open(Given { desk, instance: Some(instance(place.path())), ..Given::default() });
    start_again(place.path(), "/tmp/oss.wijk");
    window.settle();
    assert_eq!(window.last_command(), None);
    assert!(window.has("'oss.wijk' is nog niet geopend"));
    assert!(window.has("KWB 2020 inlezen"));
}
