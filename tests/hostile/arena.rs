//! Where a hostile file meets the program, and what must hold afterwards.

use crate::common::Place;
use crate::meter::{self, Ended};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// The longest that the program may work.
pub const MOST_SECONDS: u64 = 5;

/// A build without optimisation gets this many times as long.
const UNOPTIMISED: u64 = 6;

/// The most that all its processes together may hold, in millions of bytes.
pub const MOST_MEGABYTES: u64 = 300;

/// A sentence is no longer than this, the name of the file included.
const MOST_CHARACTERS: usize = 900;

/// Words of other people's messages: a Dutch sentence has none of them.
const FOREIGN: [&str; 12] = [
    "error",
    "invalid",
    "unexpected",
    "failed",
    " the ",
    "cannot",
    "unsupported",
    "overflow",
    "not found",
    "too many",
    "panicked",
    "unwrap",
];

/// A folder with the Hilversum example in it, and room for what is thrown at it.
pub struct Arena {
    place: Place,
}

impl Arena {
    pub fn new() -> Self {
        let arena = Self { place: Place::new() };
        std::fs::create_dir(arena.path("tmp")).unwrap();
        std::fs::write(arena.path("h.wijk"), example()).unwrap();
        arena
    }

    /// An arena with one file in it.
    pub fn with(name: &str, content: impl AsRef<[u8]>) -> Self {
        let arena = Self::new();
        std::fs::write(arena.path(name), content).unwrap();
        arena
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.place.path(name)
    }

    /// The call that would take this file in, on trial.
    pub fn call(&self, bron: &str) -> Command {
        let mut command = self.place.command(&program());
        command.env("TMPDIR", self.path("tmp"));
        command.args(["importeer", "h.wijk", bron, "--proef", "--json"]);
        command
    }

    /// Takes the file in, on trial: the limits hold and nothing is left behind.
    #[track_caller]
    pub fn throw(&self, bron: &str) -> Ended {
        self.throw_call(&mut self.call(bron))
    }

    #[track_caller]
    pub fn throw_call(&self, call: &mut Command) -> Ended {
        let before = self.state();
        let ended = meter::run(call);
        let faults = faults(&ended, limit_of_time(), MOST_MEGABYTES);
        assert!(faults.is_empty(), "{}\n{ended:?}", faults.join("\n"));
        self.unchanged(&before);
        ended
    }

    /// The file is refused with one Dutch sentence that names it and holds these words.
    #[track_caller]
    pub fn refused(&self, bron: &str, words: &[&str]) {
        let ended = self.throw(bron);
        let sentence = ended.answer.refused(words);
        let faults = faults_of_sentence(sentence, bron);
        assert!(faults.is_empty(), "{}: {sentence}", faults.join(", "));
    }

    /// The file is read: gives the report.
    #[track_caller]
    pub fn read(&self, bron: &str) -> Value {
        self.throw(bron).answer.json()
    }

    /// The document and every file beside it; not the log, which notes what went wrong.
    pub fn state(&self) -> State {
        let mut names = BTreeSet::new();
        let mut folders = vec![self.path("")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let is_log = entry.path() == self.path("gegevens").join("log");
                match entry.file_type().unwrap().is_dir() {
                    true if is_log => (),
                    true => folders.push(entry.path()),
                    false => drop(names.insert(entry.path())),
                }
            }
        }
        State { document: std::fs::read(self.path("h.wijk")).unwrap(), names }
    }

    #[track_caller]
    pub fn unchanged(&self, before: &State) {
        let after = self.state();
        assert!(after.document == before.document, "the document was changed");
        let left: Vec<&PathBuf> = after.names.difference(&before.names).collect();
        assert!(left.is_empty(), "left behind: {left:?}");
        assert_eq!(after.names, before.names);
    }
}

/// What must be the same before and after.
pub struct State {
    document: Vec<u8>,
    names: BTreeSet<PathBuf>,
}

/// The Hilversum example, made once.
fn example() -> &'static [u8] {
    static EXAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let place = Place::new();
        std::fs::read(place.hilversum("h.wijk")).unwrap()
    })
}

/// The program under attack.
pub fn program() -> PathBuf {
    let other = std::env::var_os("WIJKBEELD_PROGRAM").map(PathBuf::from);
    other.unwrap_or_else(|| Path::new(env!("CARGO_BIN_EXE_wijkbeeld")).to_owned())
}

fn limit_of_time() -> Duration {
    let is_own = std::env::var_os("WIJKBEELD_PROGRAM").is_none();
    let times = if is_own && cfg!(debug_assertions) { UNOPTIMISED } else { 1 };
    Duration::from_secs(times * MOST_SECONDS)
}

/// Which limits a run went over.
pub fn faults(ended: &Ended, longest: Duration, megabytes: u64) -> Vec<String> {
    let mut faults = Vec::new();
    if ended.took > longest {
        faults.push(format!("{:?} is longer than {longest:?}", ended.took));
    }
    if let Some(peak) = ended.peak.map(|kb| kb * 1024 / 1_000_000).filter(|mb| *mb > megabytes) {
        faults.push(format!("{peak} MB is more than {megabytes} MB"));
    }
    faults
}

/// What is wrong with a sentence on stderr about this file.
pub fn faults_of_sentence(sentence: &str, bron: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let line = sentence.trim_end_matches('\n');
    if line.chars().any(char::is_control) {
        faults.push("a control character".to_owned());
    }
    if line.chars().count() > MOST_CHARACTERS {
        faults.push(format!("{} characters", line.chars().count()));
    }
    if !line.contains(bron) {
        faults.push(format!("no '{bron}'"));
    }
    if ![';', ','].iter().any(|mark| line.contains(*mark)) {
        faults.push("no advice".to_owned());
    }
    let lower = line.replace(bron, "").to_lowercase();
    faults.extend(FOREIGN.iter().filter(|word| lower.contains(**word)).map(|w| format!("'{w}'")));
    faults
}
