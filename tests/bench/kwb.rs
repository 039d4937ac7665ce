//! Whole-country Kerncijfers (all gebieden) into a file, durably and indexed, beside the same work
//! by the `sqlite3` program, in one run: `cargo bench --bench kwb`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; `sqlite3` must be installed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::{self, Options};
use wijkbeeld::model::progress::Progress;

const RUNS: usize = 5;

fn main() {
    let shared = std::env::var("WIJKBEELD_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let kwb = Path::new(&shared).join("data/84799NED_TypedDataSet_nederland_kwb2020.csv");
    assert!(kwb.is_file(), "{} is not there", kwb.display());
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().canonicalize().unwrap();
    let (mut parse, mut store, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let (parsed, stored) = ours(&folder.join(format!("ons-{run}.wijk")), &kwb);
        parse.push(parsed);
        store.push(stored);
        other.push(sqlite3(&folder.join(format!("ander-{run}.db")), &kwb));
    }
    let both: Vec<Duration> = parse.iter().zip(&store).map(|(a, b)| *a + *b).collect();
    println!("{RUNS} runs, median (minimum to maximum), seconds");
    tell("read and check", &parse);
    tell("insert and commit", &store);
    tell("together", &both);
    tell("sqlite3 .import + unpivot", &other);
    println!("together / sqlite3: {:.2}", median(&both) / median(&other));
}

fn ours(path: &Path, kwb: &Path) -> (Duration, Duration) {
    let seed = exchange::seed::leeg("GM0402", "Hilversum").unwrap();
    let mut progress = Progress::silent();
    let mut document = Document::create(path, &seed, "Bench", &mut progress).unwrap();
    let known = files::known(&document).unwrap();
    let options = Options { alle_gebieden: true, ..Options::default() };
    let start = Instant::now();
    let drafts =
        files::read_drafts(&Lezer::Here, known, &[kwb.to_owned()], &options, &mut progress)
            .unwrap();
    let parsed = start.elapsed();
    let start = Instant::now();
    let (reports, _) = document.import(&drafts, "Bench", &mut progress).unwrap();
    let stored = start.elapsed();
    assert_eq!(reports[0].nieuw, 740_553);
    (parsed, stored)
}

/// The same table and index, filled by `.import` and an unpivot of every numeric column that
/// holds anything, as durably.
fn sqlite3(path: &Path, kwb: &Path) -> Duration {
    let header = std::fs::read_to_string(kwb).unwrap();
    let header = header.lines().next().unwrap().to_owned();
    let columns: Vec<String> =
        header.split(';').map(|name| name.trim_matches('"').into()).collect();
    let parts: Vec<String> = columns
        .iter()
        .enumerate()
        .skip(6)
        .map(|(nr, name)| {
            format!(
                "SELECT g.nr, {nr}, 202099, 1, CAST(trim({name}) AS REAL), NULL \
                 FROM ruw JOIN gebied AS g ON g.code = trim(ruw.WijkenEnBuurten) \
                 WHERE trim({name}) NOT IN ('', '.')"
            )
        })
        .collect();
    let script = format!(
        "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;\n\
         CREATE TABLE gebied (nr INTEGER PRIMARY KEY, code TEXT UNIQUE);\n\
         CREATE TABLE waarneming (gebied INTEGER NOT NULL, indicator INTEGER NOT NULL, \
         periode INTEGER NOT NULL, batch INTEGER NOT NULL, waarde REAL, reden INTEGER, \
         onder REAL, boven REAL, teller REAL, noemer REAL, kwalificatie TEXT, \
         PRIMARY KEY (gebied, indicator, periode, batch)) STRICT, WITHOUT ROWID;\n\
         CREATE INDEX waarneming_reeks ON waarneming \
         (indicator, periode, gebied, batch, waarde, reden);\n\
         .mode csv\n.separator ;\nBEGIN;\n.import '{}' ruw\n\
         INSERT INTO gebied (code) SELECT trim(WijkenEnBuurten) FROM ruw;\n\
         INSERT INTO waarneming (gebied, indicator, periode, batch, waarde, reden)\n{}\n\
         ORDER BY 1, 2;\nDROP TABLE ruw;\nCOMMIT;\nSELECT count(*) FROM waarneming;\n",
        kwb.display(),
        parts.join("\nUNION ALL\n"),
    );
    let start = Instant::now();
    let mut child = Command::new("sqlite3")
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sqlite3 is not installed");
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let elapsed = start.elapsed();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.trim_end().ends_with("740553"), "{text}");
    elapsed
}

fn tell(what: &str, times: &[Duration]) {
    let seconds = times.iter().map(Duration::as_secs_f64);
    let low = seconds.clone().fold(f64::INFINITY, f64::min);
    let high = seconds.fold(0.0, f64::max);
    println!("{what}: {:.2} ({low:.2} to {high:.2})", median(times));
}

fn median(times: &[Duration]) -> f64 {
    let mut sorted: Vec<f64> = times.iter().map(Duration::as_secs_f64).collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
