//! Other programs that do the same work in the same run, and how times are told.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A file of a source; it must be there.
pub fn source(name: &str) -> std::path::PathBuf {
    let shared = std::env::var("WIJKBEELD_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let path = Path::new(&shared).join("data").join(name);
    assert!(path.is_file(), "{} is not there: set WIJKBEELD_SHARED", path.display());
    path
}

/// A Python with packages in it.
pub struct Python {
    program: String,
}

impl Python {
    /// `WIJKBEELD_PYTHON`, else `python3`; `None`, and how to install what is missing, when it
    /// does not have these packages.
    pub fn with(packages: &[&str]) -> Option<Self> {
        let program = std::env::var("WIJKBEELD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = format!("import {}", packages.join(", "));
        let mut command = Command::new(&program);
        let tried = command.args(["-c", &script]).stderr(Stdio::null()).status();
        if tried.is_ok_and(|status| status.success()) {
            return Some(Self { program });
        }
        let packages = packages.join(" ");
        println!("skipped: {program} has no {packages}; 'pip install {packages}' installs them");
        println!("  (WIJKBEELD_PYTHON names another Python)");
        None
    }

    /// Runs a script that prints the seconds that its work took, and how much it found.
    pub fn run(&self, script: &str, arguments: &[&Path]) -> (Duration, u64) {
        let mut command = Command::new(&self.program);
        let output = command.args(["-c", script]).args(arguments).output().unwrap();
        let (out, err) = (output.stdout, String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{err}");
        let text = String::from_utf8(out).unwrap();
        let (seconds, found) = text.trim().split_once(' ').unwrap();
        (Duration::from_secs_f64(seconds.parse().unwrap()), found.parse().unwrap())
    }
}

/// The median with the least and the most, in seconds.
pub fn tell(what: &str, times: &[Duration]) {
    let seconds = times.iter().map(Duration::as_secs_f64);
    let low = seconds.clone().fold(f64::INFINITY, f64::min);
    let high = seconds.fold(0.0, f64::max);
    println!("{what}: {:.3} ({low:.3} to {high:.3})", median(times));
}

/// How many times as long as another, with what is asked.
pub fn tell_ratio(what: &str, own: &[Duration], other: &[Duration], most: f64) {
    if !other.is_empty() {
        println!("{what}: {:.2} (at most {most})", median(own) / median(other));
    }
}

pub fn median(times: &[Duration]) -> f64 {
    let mut sorted: Vec<f64> = times.iter().map(Duration::as_secs_f64).collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
