//! The whole-country Gezondheidsmonitor as an Excel workbook, beside pandas on the same file, in
//! one run: `cargo bench --bench rivm`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; pandas is used where `WIJKBEELD_PYTHON` (by
//! default `python3`) has it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

#[path = "beside/mod.rs"]
mod beside;

use beside::{Python, source, tell, tell_ratio};
use std::path::Path;
use std::time::{Duration, Instant};
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::exchange::{self, Options};
use wijkbeeld::model::Reden;
use wijkbeeld::model::progress::Progress;

const RUNS: usize = 5;

/// Figures in the file, and cells with a point, which are secret.
const FIGURES: usize = 530_304;
const SECRET: usize = 24_608;

/// Rows below the header.
const ROWS: u64 = 17_341;

fn main() {
    let rivm = source("50090NED_nederland_2020_18plus.xlsx");
    let pandas = Python::with(&["pandas", "openpyxl"]);
    let (mut own, mut child, mut other) = (Vec::new(), Vec::new(), Vec::new());
    let program = Lezer::Child(env!("CARGO_BIN_EXE_wijkbeeld").into());
    for _ in 0..RUNS {
        own.push(ours(&Lezer::Here, &rivm));
        child.push(ours(&program, &rivm));
        if let Some(python) = &pandas {
            let (time, found) = python.run(PANDAS, &[&rivm]);
            assert_eq!(found, ROWS);
            other.push(time);
        }
    }
    println!("{RUNS} runs, median (minimum to maximum), seconds");
    tell("read, recognise and check every cell", &own);
    tell("the same in a process of its own", &child);
    if !other.is_empty() {
        tell("pandas read_excel", &other);
    }
    tell_ratio("own / pandas", &own, &other, 0.25);
    tell_ratio("in a process of its own / pandas", &child, &other, 0.25);
}

fn ours(lezer: &Lezer, rivm: &Path) -> Duration {
    let seed = exchange::seed::leeg("GM0402", "Hilversum").unwrap();
    let known = exchange::seed::known(&seed);
    let options = Options { alle_gebieden: true, ..Options::default() };
    let start = Instant::now();
    let draft = lezer.read(rivm, &known, &options, &mut Progress::silent()).unwrap();
    let elapsed = start.elapsed();
    let count = |wanted: fn(&Result<f64, Reden>) -> bool| {
        draft.waarnemingen.iter().filter(|one| wanted(&one.waarde)).count()
    };
    assert_eq!(count(Result::is_ok), FIGURES);
    assert_eq!(count(|waarde| *waarde == Err(Reden::Geheim)), SECRET);
    elapsed
}

const PANDAS: &str = r#"
import sys, time, pandas
start = time.perf_counter()
frame = pandas.read_excel(sys.argv[1])
print(time.perf_counter() - start, len(frame))
"#;
