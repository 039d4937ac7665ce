//! The program as a user or a script meets it: a child process, its exit code and what it says.

use super::Place;
use serde_json::Value;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// How a call ended.
#[derive(Debug)]
pub struct Answer {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
    call: String,
}

impl Place {
    /// Calls the program in this folder, without a display and with its own data in this place.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Answer {
        Answer::of(self.program().args(arguments))
    }

    /// The program, ready to be given arguments.
    pub fn program(&self) -> Command {
        self.command(Path::new(env!("CARGO_BIN_EXE_wijkbeeld")))
    }

    /// A command in the surroundings of a test: this folder, no display, a data folder of its own.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "WIJKBEELD_LOG", "USERNAME"] {
            command.env_remove(name);
        }
        command.env("WIJKBEELD_DATA", self.data()).env("HOME", self.path("thuis"));
        command.env("USER", "systeem").current_dir(self.path(""));
        command
    }

    /// Makes the Hilversum example here with the program.
    pub fn example(&self, name: &str) -> &Self {
        self.run(&["nieuw", name, "--voorbeeld", "hilversum"]).done();
        self
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    /// How many actions the file remembers.
    pub fn steps(&self, name: &str) -> usize {
        let history = self.run(&["geschiedenis", name, "--json"]).json();
        history.as_array().unwrap().len()
    }

    /// The file is sound, by its own account.
    pub fn sound(&self, name: &str) {
        assert_eq!(self.run(&["controleer", name]).done(), "in orde\n");
    }
}

impl Answer {
    pub fn of(command: &mut Command) -> Self {
        let call = format!("{command:?}");
        let output = command.output().unwrap();
        Self::from_output(call, output)
    }

    pub fn from_output(call: String, output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (out, err) = (text(output.stdout), text(output.stderr));
        Self { code: output.status.code(), out, err, call }
    }

    /// Exit code 0 and nothing but the result: gives the result.
    #[track_caller]
    pub fn done(&self) -> &str {
        assert_eq!((self.code, &*self.err), (Some(0), ""), "{}", self.call);
        &self.out
    }

    /// Exit code 0 with remarks on stderr: gives the remarks.
    #[track_caller]
    pub fn done_with_remarks(&self) -> &str {
        assert_eq!(self.code, Some(0), "{}\n{}", self.call, self.err);
        assert_ne!(self.err, "", "{}", self.call);
        &self.err
    }

    /// The result as JSON, whole and alone on stdout.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{}\n{}", self.call, self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// Exit code 1, nothing on stdout, and one sentence on stderr with these words in it.
    #[track_caller]
    pub fn refused(&self, words: &[&str]) -> &str {
        assert_eq!((self.code, &*self.out), (Some(1), ""), "{}\n{}", self.call, self.err);
        self.says(words)
    }

    /// Exit code 2, nothing on stdout, and one sentence on stderr that points at the help.
    #[track_caller]
    pub fn wrong_usage(&self, words: &[&str]) {
        assert_eq!((self.code, &*self.out), (Some(2), ""), "{}\n{}", self.call, self.err);
        assert!(self.says(words).ends_with("; zie 'wijkbeeld --help'\n"), "{}", self.err);
    }

    /// One line on stderr, of a sentence's length, with these words in it.
    #[track_caller]
    pub fn says(&self, words: &[&str]) -> &str {
        assert_eq!(self.err.lines().count(), 1, "{}\n{}", self.call, self.err);
        let sentence = self.err.strip_prefix("wijkbeeld: ").unwrap_or_default();
        assert!(sentence.split_whitespace().count() >= 4, "{}\n{}", self.call, self.err);
        for word in words {
            assert!(sentence.contains(word), "{}: no '{word}' in {sentence}", self.call);
        }
        assert!(!sentence.contains("panicked"), "{sentence}");
        &self.err
    }
}
