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

mod live;

use egui::{Key, Modifiers};
use live::{Place, Window, document};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use wijkbeeld::app::drafts;
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
    let start = |role: &str| {
        Command::new(std::env::current_exe().unwrap())
            .arg(&place.path)
            .env(ROLE, role)
            .env("WIJKBEELD_DATA", place.path.join("gegevens"))
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

fn view(window: &Window) -> ViewId {
    window.app().choice().view
}

fn morning(folder: &Path) {
    let place = Place::at(folder);
    let mut window = place.start();
    window.press_with(Modifiers::COMMAND, Key::Num4);
    assert_eq!(view(&window), ViewId::Plekken);

    // A new place, with a day that is not there.
    window.press_with(Modifiers::COMMAND, Key::N);
    window.tab_to("Naam");
    window.write(NAAM);
    window.tab_to("Laatst bevestigd op");
    window.write("31-02-2026");
    window.press(Key::Tab);
    assert!(window.shows("Deze datum bestaat niet"));
    assert_eq!(window.field("Laatst bevestigd op"), "31-02-2026", "what was typed stays");
    assert!(window.shows("1 veld"), "it says that a field is not in the file");

    // Corrected and confirmed.
    window.tab_to("Laatst bevestigd op");
    window.replace("20-11-2026");
    window.press(Key::Tab);
    assert!(!window.shows("Deze datum bestaat niet"));
    window.tab_to("Door wie bevestigd?");
    window.write("beheerder, telefonisch");
    window.press(Key::Tab);

    // Found again with two letters the wrong way round.
    window.press_with(Modifiers::COMMAND, Key::Num1);
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("hiuskamer");
    assert!(window.shows(NAAM));
    window.press(Key::Enter);
    assert_eq!(view(&window), ViewId::Plekken);
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
    wait_until_kept(&place, "21-13");
    println!("{KILL_ME}");
    std::io::stdout().flush().unwrap();
    loop {
        std::thread::park();
    }
}

/// Drafts are written on a thread of their own; a person is slower than that.
fn wait_until_kept(place: &Place, text: &str) {
    let path = place.file.canonicalize().unwrap();
    let start = Instant::now();
    let kept = || {
        let drafts = drafts::load(&place.drafts(), &path);
        drafts.iter().any(|draft| draft.all_typed().any(|(_, typed)| typed == text))
    };
    while !kept() {
        assert!(start.elapsed() < Duration::from_secs(20), "the draft is not kept");
        std::thread::yield_now();
    }
}

fn afternoon(folder: &Path) {
    let place = Place::at(folder);
    let file = document(&place);
    assert_eq!(file.check().unwrap(), Vec::<String>::new());
    let plek = file.plekken(None).unwrap().into_iter().find(|plek| plek.naam == NAAM).unwrap();
    assert_eq!(plek.bevestigd_op, "2026-11-20");
    assert_eq!(plek.adres, "Lindel");
    drop(file);

    let mut window = place.start();
    assert!(window.shows(NAAM), "the draft is offered");
    window.tab_to("Verder gaan");
    window.press(Key::Enter);
    assert_eq!(view(&window), ViewId::Plekken);
    assert_eq!(window.field("Laatst bevestigd op"), "21-13", "what was typed is still there");
    window.tab_to("Laatst bevestigd op");
    window.replace("21-11-2026");
    window.press(Key::Tab);
    assert!(!window.shows("1 veld"));
}
