//! Files of every kind that can be read, changed at random: bytes, cells, rows, delimiters,
//! quotes, encodings, parts of a zip. Nothing panics, a refusal is a Dutch sentence, and what is
//! read is whole and can be taken over.
//!
//! `WIJKBEELD_FUZZ_SECONDS` says how long per kind (2), `WIJKBEELD_SEED` repeats a run. With the
//! feature `real-files` the files of the sources are changed too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells how to repeat a run")]

mod cells;
mod change;
mod consistent;
mod random;
mod real;
mod samples;
mod zipped;

use change::changed;
use random::Random;
use samples::Sample;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};
use wijkbeeld::document::Document;
use wijkbeeld::exchange::import::{Source, read_source};
use wijkbeeld::exchange::{IMPORTERS, Known, Options, seed};
use wijkbeeld::model::draft::Draft;
use wijkbeeld::model::progress::Progress;

/// Of so many files that can be read, one is also taken over.
const TAKEN_OVER: u64 = 16;

/// A kind of file with samples of it.
struct Kind {
    id: &'static str,
    samples: Vec<Sample>,
}

fn kinds() -> Vec<Kind> {
    let ids = IMPORTERS.iter().map(|importer| importer.id());
    ids.map(|id| Kind { id, samples: samples::of(id) }).collect()
}

/// What the Hilversum example knows.
fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| seed::known(&seed::voorbeeld("hilversum").unwrap()))
}

/// Reads bytes as a file with this name.
fn read(sample: &Sample, bytes: Vec<u8>, options: &Options) -> Result<Draft, String> {
    let source = Source::from_bytes(sample.name, bytes);
    let draft = source
        .and_then(|source| read_source(source, known(), options, &mut Progress::silent()))
        .map_err(|error| error.in_file(sample.name).to_string())?;
    Ok(draft)
}

#[test]
fn every_importer_has_samples_that_it_reads() {
    for kind in kinds() {
        assert!(!kind.samples.is_empty(), "{}: add samples to tests/mutate/samples.rs", kind.id);
        for sample in &kind.samples {
            let draft = read(sample, sample.bytes.clone(), &Options::default());
            let draft = draft.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(draft.soort, kind.id, "{}", sample.name);
            assert!(draft.usable() && draft.geweigerd.is_empty(), "{}: {draft:?}", sample.name);
            assert_eq!(consistent::faults(&draft), [""; 0], "{}", sample.name);
        }
    }
}

#[test]
fn no_changed_file_does_harm() {
    let kinds = Mutex::new(kinds().into_iter().chain(real::kind()).collect::<Vec<_>>());
    let first = number("WIJKBEELD_SEED").unwrap_or_else(random::anything);
    let seconds = Duration::from_secs(number("WIJKBEELD_FUZZ_SECONDS").unwrap_or(2));
    let failed = Mutex::new(Vec::new());
    let work = || {
        while let Some(kind) = { kinds.lock().unwrap().pop() } {
            failed.lock().unwrap().extend(attack(&kind, first, seconds));
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Changes files of a kind again and again; gives the first fault, with how to repeat it.
fn attack(kind: &Kind, first: u64, seconds: Duration) -> Option<String> {
    let start = Instant::now();
    let mut document = Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Test").unwrap();
    let (mut files, mut well) = (0_u64, 0_u64);
    while files == 0 || start.elapsed() < seconds {
        let nr = first.wrapping_add(files);
        let trial = AssertUnwindSafe(|| attempt(kind, nr, &mut document));
        let outcome = catch_unwind(trial).unwrap_or_else(|_| Err("it panicked".to_owned()));
        match outcome {
            Ok(read) => well += u64::from(read),
            Err(fault) => return Some(format!("{}: {fault}; WIJKBEELD_SEED={nr}", kind.id)),
        }
        files += 1;
    }
    println!("{}: {files} files from WIJKBEELD_SEED={first}, {well} of them read", kind.id);
    None
}

/// One changed file: whether it could be read, or what is wrong with the answer.
fn attempt(kind: &Kind, nr: u64, document: &mut Document) -> Result<bool, String> {
    let mut random = Random::new(nr);
    let sample = random.one_of(&kind.samples);
    let others: Vec<&[u8]> = kind.samples.iter().map(|other| &*other.bytes).collect();
    let bytes = changed(&sample.bytes, &others, &mut random);
    let forced = random.chance(3) && kind.id != real::ID;
    let options = Options {
        jaar: random.chance(4).then_some(2020),
        alle_gebieden: random.chance(2),
        soort: forced.then(|| kind.id.to_owned()),
        ..Options::default()
    };
    let draft = match read(sample, bytes, &options) {
        Ok(draft) => draft,
        Err(sentence) => return consistent::sentence(&sentence).map(|()| false),
    };
    let faults = consistent::faults(&draft);
    if !faults.is_empty() {
        return Err(faults.join(", "));
    }
    if draft.usable() && random.chance(TAKEN_OVER) {
        take_over(&draft, document)?;
    }
    Ok(true)
}

/// What was read can be taken over, and the document is sound after that.
fn take_over(draft: &Draft, document: &mut Document) -> Result<(), String> {
    let drafts = std::slice::from_ref(draft);
    document.import(drafts, "Test", &mut Progress::silent()).map_err(|error| error.to_string())?;
    let findings = document.check().map_err(|error| error.to_string())?;
    if findings.is_empty() { Ok(()) } else { Err(findings.join(", ")) }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a whole number"))
}
