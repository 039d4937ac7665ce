//! One morning by keyboard: a place is added with a typing error in its date, corrected,
//! confirmed, found with another typing error, taken back and brought back; then the program is
//! killed in the middle of a word, and everything is still there. Starts itself as the program
//! that is killed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells where it is")]

mod common;

use common::Place;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use wijkbeeld::app::drafts::{self, DraftKeeper};
use wijkbeeld::app::session::Session;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::document::Document;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;
use wijkbeeld::ui::views::ViewId;

const ROLE: &str = "WIJKBEELD_JOURNEY_ROLE";
const NAAM: &str = "Huiskamer De Linde";
const KILL_ME: &str = "kill me";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match std::env::var(ROLE).as_deref() {
        Ok("morning") => morning(Path::new(&arguments[1])),
        Ok("afternoon") => afternoon(Path::new(&arguments[1])),
        _ if arguments.iter().any(|argument| argument == "--list") => {}
        _ => {
            a_morning_that_ends_with_a_kill();
            println!("test result: 1 passed; 0 failed");
        }
    }
    ExitCode::SUCCESS
}

fn a_morning_that_ends_with_a_kill() {
    let place = Place::new();
    let path = place.hilversum("hilversum.wijk");
    let start = |role: &str| {
        Command::new(std::env::current_exe().unwrap())
            .arg(&path)
            .env(ROLE, role)
            .env("WIJKBEELD_DATA", place.data())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut program = start("morning");
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    let said = lines.find(|line| line.as_deref().is_ok_and(|line| line == KILL_ME));
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(said.is_some(), "the morning ended too early");
    assert!(start("afternoon").wait().unwrap().success());
}

/// The window on a file, played by keyboard.
struct Window(Harness<'static, Option<WijkbeeldApp>>);

fn window(path: &Path) -> Window {
    let document = Document::open(path).unwrap();
    let session = Session::start(Some(document), "Sanne", Arc::new(|| ())).unwrap();
    let mut start = Some(session);
    let harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(12)
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    let settings = Settings { naam: "Sanne".to_owned(), ..Settings::default() };
                    let dialogs = Box::<FakeDialogs>::default();
                    let session = start.take().unwrap();
                    let keeper = DraftKeeper::start(drafts::folder(), Arc::new(|| ())).unwrap();
                    let voorbeeld = Voorbeeld::default();
                    WijkbeeldApp::new(&ctx, session, settings, dialogs, voorbeeld)
                        .keep_drafts_with(keeper)
                });
                app.tick(&ctx);
                app.content_ui(ui);
            },
            None,
        );
    let mut window = Window(harness);
    window.rest();
    window.0.state_mut().as_mut().unwrap().settle_drafts();
    window.rest();
    window
}

impl Window {
    /// Draws until the document thread has answered everything.
    fn rest(&mut self) {
        self.0.run();
        while self.0.state_mut().as_mut().unwrap().settle() {
            self.0.run();
        }
        self.0.run();
    }

    fn press(&mut self, key: Key) {
        self.0.key_press(key);
        self.rest();
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.rest();
    }

    fn write(&mut self, text: &str) {
        self.0.event(egui::Event::Text(text.to_owned()));
        self.rest();
    }

    /// Presses Tab until the field with this label has the keyboard.
    fn tab_to(&mut self, label: &str) {
        for _ in 0..80 {
            if self.focused().as_deref() == Some(label) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not reach '{label}'");
    }

    fn focused(&self) -> Option<String> {
        let focused = self.0.query_all_by(|node| node.is_focused()).next()?;
        focused.accesskit_node().label()
    }

    /// Puts another text in the field with the keyboard.
    fn replace(&mut self, text: &str) {
        self.press_with(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    fn says(&self, part: &str) -> bool {
        self.0.query_all_by_label_contains(part).next().is_some()
    }

    fn view(&self) -> ViewId {
        self.0.state().as_ref().unwrap().choice().view
    }

    fn field(&self, label: &str) -> String {
        let field = self.0.get_by_role_and_label(Role::TextInput, label);
        field.value().unwrap_or_default()
    }
}

fn morning(path: &Path) {
    let mut window = window(path);
    window.press_with(Modifiers::COMMAND, Key::Num4);
    assert_eq!(window.view(), ViewId::Plekken);

    // A new place, with a day that is not there.
    window.press_with(Modifiers::COMMAND, Key::N);
    window.tab_to("Naam");
    window.write(NAAM);
    window.tab_to("Laatst bevestigd op");
    window.write("31-02-2026");
    window.press(Key::Tab);
    assert!(window.says("Deze datum bestaat niet"));
    assert_eq!(window.field("Laatst bevestigd op"), "31-02-2026", "what was typed stays");
    assert!(window.says("1 veld"), "it says that a field is not in the file");

    // Corrected and confirmed.
    window.tab_to("Laatst bevestigd op");
    window.replace("20-11-2026");
    window.press(Key::Tab);
    assert!(!window.says("Deze datum bestaat niet"));
    window.tab_to("Door wie bevestigd?");
    window.write("beheerder, telefonisch");
    window.press(Key::Tab);

    // Found again with two letters the wrong way round.
    window.press_with(Modifiers::COMMAND, Key::Num1);
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("hiuskamer");
    assert!(window.says(NAAM));
    window.press(Key::Enter);
    assert_eq!(window.view(), ViewId::Plekken);
    assert_eq!(window.field("Naam"), NAAM);

    // Taken back and brought back.
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.field("Door wie bevestigd?"), "");
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.field("Door wie bevestigd?"), "beheerder, telefonisch");

    // In the middle of a word the power goes.
    window.tab_to("Adres");
    window.write("Lindel");
    window.press(Key::Tab);
    window.tab_to("Laatst bevestigd op");
    window.replace("21-13");
    window.press(Key::Tab);
    wait_until_kept(path, "21-13");
    println!("{KILL_ME}");
    std::io::stdout().flush().unwrap();
    loop {
        std::thread::park();
    }
}

/// Drafts are written on a thread of their own; a person is slower than that.
fn wait_until_kept(path: &Path, text: &str) {
    let path = path.canonicalize().unwrap();
    let start = Instant::now();
    let kept = || {
        let drafts = drafts::load(&drafts::folder(), &path);
        drafts.iter().any(|draft| draft.all_typed().any(|(_, typed)| typed == text))
    };
    while !kept() {
        assert!(start.elapsed() < Duration::from_secs(20), "the draft is not kept");
        std::thread::yield_now();
    }
}

fn afternoon(path: &Path) {
    let document = Document::open(path).unwrap();
    assert_eq!(document.check().unwrap(), Vec::<String>::new());
    let plek = document.plekken(None).unwrap().into_iter().find(|plek| plek.naam == NAAM).unwrap();
    assert_eq!(plek.bevestigd_op, "2026-11-20");
    assert_eq!(plek.adres, "Lindel");
    drop(document);

    let mut window = window(path);
    assert!(window.says(NAAM), "the draft is offered");
    window.tab_to("Verder gaan");
    window.press(Key::Enter);
    assert_eq!(window.view(), ViewId::Plekken);
    assert_eq!(window.field("Laatst bevestigd op"), "21-13", "what was typed is still there");
    window.tab_to("Laatst bevestigd op");
    window.replace("21-11-2026");
    window.press(Key::Tab);
    assert!(!window.says("1 veld"));
}
