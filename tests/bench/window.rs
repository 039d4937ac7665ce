//! The real window on Linux: start to first frame beside a bare window with the same renderer, in
//! one run; memory; and what an untouched window does in a minute: `cargo bench --bench window`.
//!
//! Needs a display (`xvfb-run` gives one). `WIJKBEELD_SHARED` names the folder with `data/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const RUNS: usize = 9;
const BARE: &str = "WIJKBEELD_BARE_WINDOW";

fn main() {
    if std::env::var_os(BARE).is_some() {
        let options = eframe::NativeOptions::default();
        eframe::run_native("bare", options, Box::new(|_| Ok(Box::new(Bare)))).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let small = make(folder.path(), "hilversum.wijk");
    let (mut bare, mut own) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        bare.push(Window::open(bare_window()).first_frame);
        own.push(Window::open(wijkbeeld(&small, folder.path())).first_frame);
    }
    tell("a bare window", &mut bare);
    tell("Wijkbeeld on Hilversum", &mut own);
    println!("ratio of the medians: {:.2}", median(&own) / median(&bare));
    println!("memory of a bare window: {:.0} MB", Window::open(bare_window()).megabytes());
    untouched("Hilversum", &small, folder.path());
    if let Some(large) = country(folder.path()) {
        untouched("Nederland", &large, folder.path());
    }
}

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("leeg");
        eprintln!("frame");
    }
}

fn bare_window() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(BARE, "1");
    command
}

fn wijkbeeld(file: &Path, data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wijkbeeld"));
    command.arg(file).env("WIJKBEELD_DATA", data).env("WIJKBEELD_LOG", "wijkbeeld=trace");
    command
}

fn make(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    let mut command = Command::new(env!("CARGO_BIN_EXE_wijkbeeld"));
    command.arg("nieuw").arg(&path).args(["--voorbeeld", "hilversum"]);
    assert!(command.env("WIJKBEELD_DATA", folder).status().unwrap().success());
    path
}

fn country(folder: &Path) -> Option<PathBuf> {
    let shared = std::env::var("WIJKBEELD_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let kwb = Path::new(&shared).join("data/84799NED_TypedDataSet_nederland_kwb2020.csv");
    if !kwb.is_file() {
        println!("{} is not there: only Hilversum", kwb.display());
        return None;
    }
    let path = make(folder, "nederland.wijk");
    let mut command = Command::new(env!("CARGO_BIN_EXE_wijkbeeld"));
    command.arg("importeer").arg(&path).arg(kwb).arg("--alle-gebieden");
    assert!(command.env("WIJKBEELD_DATA", folder).status().unwrap().success());
    Some(path)
}

/// A window that drew its first frame, and counts the next ones; killed when dropped.
struct Window {
    child: Child,
    first_frame: Duration,
    frames: Arc<AtomicUsize>,
}

impl Window {
    fn open(mut command: Command) -> Self {
        let start = Instant::now();
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line.ends_with("frame")), "no window: is there a display?");
        let first_frame = start.elapsed();
        let frames = Arc::new(AtomicUsize::new(1));
        let counter = frames.clone();
        std::thread::spawn(move || {
            let drawn = lines.filter(|line| line.ends_with("frame"));
            drawn.for_each(|_| drop(counter.fetch_add(1, Ordering::Relaxed)));
        });
        Self { child, first_frame, frames }
    }

    fn proc(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).unwrap()
    }

    fn megabytes(&self) -> f64 {
        let status = self.proc("status");
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }

    /// Processor time so far, in hundredths of a second.
    fn ticks(&self) -> u64 {
        let stat = self.proc("stat");
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// A minute in which nobody touches the window, after the one check of the whole file that is
/// done when nobody asks for anything.
fn untouched(what: &str, file: &Path, data: &Path) {
    let window = Window::open(wijkbeeld(file, data));
    std::thread::park_timeout(Duration::from_secs(30));
    let (frames, ticks) = (window.frames.load(Ordering::Relaxed), window.ticks());
    std::thread::park_timeout(Duration::from_secs(60));
    let frames = window.frames.load(Ordering::Relaxed) - frames;
    let seconds = (window.ticks() - ticks) as f64 / 100.0;
    let megabytes = window.megabytes();
    println!(
        "{what}, untouched for 60 s: {frames} frames, {seconds} s processor, {megabytes:.0} MB"
    );
}

fn tell(what: &str, times: &mut [Duration]) {
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let (low, high) = (ms(times[0]), ms(times[times.len() - 1]));
    println!("{what}, start to first frame: {:.0} ms ({low:.0} to {high:.0})", median(times) * 1e3);
}

fn median(sorted: &[Duration]) -> f64 {
    sorted[sorted.len() / 2].as_secs_f64()
}
