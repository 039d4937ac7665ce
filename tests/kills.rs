//! Kills the program at random moments while it edits and while it imports, and looks whether
//! anything that was acknowledged is lost. Starts itself as the program that is killed.
//!
//! `WIJKBEELD_KILLS` says how often (100), `WIJKBEELD_SEED` repeats a run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

mod common;

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::Options;
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::record::{Edit, Noun};

const ROLE: &str = "WIJKBEELD_KILL_ROLE";
const ROWS_PER_IMPORT: usize = 3000;
const IMPORTS: usize = 40;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match std::env::var(ROLE).as_deref() {
        Ok("edit") => edit_for_ever(Path::new(&arguments[1]), false),
        Ok("edit-early") => edit_for_ever(Path::new(&arguments[1]), true),
        Ok("import") => import_for_ever(Path::new(&arguments[1])),
        _ if arguments.iter().any(|argument| argument == "--list") => ExitCode::SUCCESS,
        _ => run_all(),
    }
}

/// The killed program: changes a name again and again and says when it is kept.
fn edit_for_ever(path: &Path, too_early: bool) -> ExitCode {
    let mut document = Document::open(path).unwrap();
    let id = document.plekken(None).unwrap()[0].id;
    for n in 0_u64.. {
        let fields = vec![("beheerder", n.to_string().into())];
        let edit = Edit::change(Noun::Ontmoetingsplek, id, fields);
        if too_early {
            acknowledge(n);
        }
        document.edit(&[edit], "Test").unwrap();
        if !too_early {
            acknowledge(n);
        }
    }
    ExitCode::SUCCESS
}

/// The killed program: takes file after file in and says when each is kept.
fn import_for_ever(path: &Path) -> ExitCode {
    let mut document = Document::open(path).unwrap();
    for n in 0..IMPORTS as u64 {
        let file = path.with_file_name(import_name(n));
        let known = files::known(&document).unwrap();
        let mut progress = Progress::silent();
        let drafts =
            files::read_drafts(&Lezer::Here, known, &[file], &Options::default(), &mut progress)
                .unwrap();
        document.import(&drafts, "Test", &mut progress).unwrap();
        acknowledge(n);
    }
    loop {
        std::thread::park();
    }
}

fn acknowledge(n: u64) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{n}").and_then(|()| out.flush()).unwrap();
}

fn import_name(n: u64) -> String {
    format!("import_{n}.csv")
}

fn run_all() -> ExitCode {
    let seed = number("WIJKBEELD_SEED").unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.unwrap().as_nanos() as u64
    });
    let kills = number("WIJKBEELD_KILLS").unwrap_or(100);
    println!("kills: seed {seed}, {kills} each; repeat with WIJKBEELD_SEED={seed}");
    let place = common::Place::new();
    let base = place.hilversum("basis.wijk");
    write_imports(&place);
    let mut chance = Chance(seed);
    let mut failed = 0;
    let scenarios: [(&str, Judge, bool); 3] = [
        ("edit", judge_edit, true),
        ("import", judge_import, true),
        // The control: acknowledging before the commit must show up as loss.
        ("edit-early", judge_edit, false),
    ];
    for (role, judge, must_hold) in scenarios {
        let started = Instant::now();
        let (mut acknowledged, mut faults) = (0, Vec::new());
        for _ in 0..kills {
            let path = place.path("proef.wijk");
            let _journal = std::fs::remove_file(place.path("proef.wijk-journal"));
            std::fs::copy(&base, &path).unwrap();
            let acks = run_and_kill(&path, role, &mut chance);
            acknowledged += acks.len();
            faults.extend(judge(&path, &acks));
        }
        let holds = faults.is_empty() == must_hold;
        let seconds = started.elapsed().as_secs();
        let word = if holds { "ok" } else { "FAILED" };
        println!(
            "test {role}: {kills} kills, {acknowledged} acknowledged, {} lost or damaged, {seconds} s ... {word}",
            faults.len()
        );
        if !holds {
            faults.iter().take(5).for_each(|fault| println!("  {fault}"));
            failed += 1;
        }
    }
    println!("\ntest result: {} passed; {failed} failed", 3 - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn write_imports(place: &common::Place) {
    for n in 0..IMPORTS as u64 {
        let mut text = String::from("gebied;indicator;periode;waarde;reden;onder;boven;bron\n");
        for row in 0..ROWS_PER_IMPORT {
            let (year, series) = (1900 + row % 100, row / 100);
            text += &format!("WK040206;reeks-{series};{year};{n},{row};;;;Proef|tabel {n}\n");
        }
        place.write(&import_name(n), &text);
    }
}

/// Lets the program work until a random moment after its first acknowledgement.
fn run_and_kill(path: &Path, role: &str, chance: &mut Chance) -> Vec<u64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg(path)
        .env(ROLE, role)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (sender, lines) = channel();
    let stdout = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let _sent = sender.send(line.parse::<u64>().unwrap());
        }
    });
    let mut acks = vec![lines.recv().unwrap()];
    let most = if role == "import" { 400_000 } else { 40_000 };
    let until = Instant::now() + Duration::from_micros(chance.below(most));
    loop {
        match lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(ack) => acks.push(ack),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => panic!("the program stopped by itself"),
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    acks.extend(lines.try_iter());
    acks
}

type Judge = fn(&Path, &[u64]) -> Vec<String>;

fn judge_edit(path: &Path, acks: &[u64]) -> Vec<String> {
    let document = match Document::open(path) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = document.check().unwrap();
    let rows = document.live_rows(Noun::Ontmoetingsplek).unwrap();
    let id = document.plekken(None).unwrap()[0].id;
    let row = rows.iter().find(|row| row.id == id).unwrap();
    let kept: i64 = row.text(Noun::Ontmoetingsplek, "beheerder").parse().unwrap_or(-1);
    let last = i64::try_from(*acks.last().unwrap()).unwrap();
    if kept < last {
        faults.push(format!("change {last} was acknowledged, {kept} is in the file"));
    }
    let steps = document.history().unwrap().len();
    if steps < acks.len() + 1 {
        faults.push(format!("{} acknowledged, {steps} in the log", acks.len()));
    }
    faults
}

fn judge_import(path: &Path, acks: &[u64]) -> Vec<String> {
    let document = match Document::open(path) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = document.check().unwrap();
    let batches = document.batches().unwrap();
    let whole: HashSet<PathBuf> = batches
        .iter()
        .filter(|batch| batch.rijen == ROWS_PER_IMPORT as i64)
        .map(|batch| batch.bestand.clone().into())
        .collect();
    for ack in acks {
        if !whole.contains(Path::new(&import_name(*ack))) {
            faults.push(format!("import {ack} was acknowledged and is not whole"));
        }
    }
    faults
}

/// A small generator of random numbers (SplitMix64; Steele, Lea and Flood, 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % most
    }
}
