//! Whole-country Kerncijfers (all gebieden) into a file, durably and indexed, beside the same work
//! by the `sqlite3` program and by DuckDB, in one run: `cargo bench --bench kwb`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; `sqlite3` must be installed, DuckDB is used
//! where `WIJKBEELD_PYTHON` (by default `python3`) has it.
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

/// Figures in the file, in columns that hold any.
const FIGURES: u64 = 740_553;

fn main() {
    let kwb = source("84799NED_TypedDataSet_nederland_kwb2020.csv");
    let duckdb = Python::with(&["duckdb"]);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().canonicalize().unwrap();
    let (mut own, mut sqlite, mut duck) = (Own::default(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        own.run(&folder.join(format!("ons-{run}.wijk")), &kwb);
        sqlite.push(sqlite3(&folder.join(format!("ander-{run}.db")), &kwb));
        if let Some(python) = &duckdb {
            let (time, found) = python.run(DUCKDB, &[&folder.join(format!("{run}.duck")), &kwb]);
            assert_eq!(found, FIGURES);
            duck.push(time);
        }
    }
    println!("{RUNS} runs, median (minimum to maximum), seconds");
    let together = own.tell();
    tell("sqlite3 .import + unpivot", &sqlite);
    tell_ratio("insert and commit / sqlite3", &own.store, &sqlite, 0.7);
    tell_ratio("together / sqlite3", &together, &sqlite, 0.7);
    if !duck.is_empty() {
        tell("DuckDB read_csv + unpivot", &duck);
    }
    tell_ratio("insert and commit / DuckDB", &own.store, &duck, 2.0);
    tell_ratio("together / DuckDB", &together, &duck, 2.0);
}

/// What each run of the own work took.
#[derive(Default)]
struct Own {
    parse: Vec<Duration>,
    store: Vec<Duration>,
    child: Vec<Duration>,
    backup: Vec<Duration>,
}

impl Own {
    fn run(&mut self, path: &Path, kwb: &Path) {
        let seed = exchange::seed::leeg("GM0402", "Hilversum").unwrap();
        let mut progress = Progress::silent();
        let mut document = Document::create(path, &seed, "Bench", &mut progress).unwrap();
        let known = files::known(&document).unwrap();
        let options = Options { alle_gebieden: true, ..Options::default() };
        let files = [kwb.to_owned()];
        let read = |lezer: &Lezer, known| {
            let mut progress = Progress::silent();
            let start = Instant::now();
            let drafts = files::read_drafts(lezer, known, &files, &options, &mut progress).unwrap();
            (drafts, start.elapsed())
        };
        let (drafts, here) = read(&Lezer::Here, known.clone());
        let program = Lezer::Child(env!("CARGO_BIN_EXE_wijkbeeld").into());
        let (_, there) = read(&program, known);
        self.parse.push(here);
        self.child.push(there.saturating_sub(here));
        let start = Instant::now();
        let (reports, _) = document.import(&drafts, "Bench", &mut progress).unwrap();
        self.store.push(start.elapsed());
        assert_eq!(reports[0].nieuw, FIGURES);
        let start = Instant::now();
        document.copy_to(&path.with_extension("kopie"), false).unwrap();
        self.backup.push(start.elapsed());
    }

    fn tell(&self) -> Vec<Duration> {
        let both: Vec<Duration> =
            self.parse.iter().zip(&self.store).map(|(parse, store)| *parse + *store).collect();
        tell("read and check", &self.parse);
        tell("insert and commit", &self.store);
        tell("together", &both);
        tell("apart: a process for the reading, and the way back from it", &self.child);
        tell("apart: a copy of the file after that, as a backup makes", &self.backup);
        both
    }
}

/// A table of every figure, by DuckDB's own reader and unpivot, kept in a file.
const DUCKDB: &str = r#"
import sys, time, duckdb
connection = duckdb.connect(sys.argv[1])
start = time.perf_counter()
connection.execute("""
    CREATE TABLE waarneming AS
    SELECT trim(WijkenEnBuurten) AS gebied, indicator, CAST(trim(tekst) AS DOUBLE) AS waarde
    FROM (UNPIVOT (FROM read_csv(?, delim = ';', header = true, all_varchar = true))
          ON COLUMNS(* EXCLUDE (ID, WijkenEnBuurten, Gemeentenaam_1, SoortRegio_2, Codering_3,
                                IndelingswijzigingWijkenEnBuurten_4))
          INTO NAME indicator VALUE tekst)
    WHERE trim(tekst) NOT IN ('', '.')
""", [sys.argv[2]])
connection.execute("CHECKPOINT")
elapsed = time.perf_counter() - start
print(elapsed, connection.execute("SELECT count(*) FROM waarneming").fetchone()[0])
"#;

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
    assert!(text.trim_end().ends_with(&FIGURES.to_string()), "{text}");
    elapsed
}
