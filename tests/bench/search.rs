//! How long one keystroke in the search field takes: `cargo bench --bench search`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, reason = "it tells what it measured")]

#[path = "../names/mod.rs"]
mod names;

use std::hint::black_box;
use std::time::{Duration, Instant};
use wijkbeeld::app::view::zoek::{Zoeklijst, zoek};

const COUNT: usize = 20_000;
const TIMES: usize = 20;
const SEED: u64 = 20_261_122;

/// What is typed, letter by letter.
const TYPED: [&str; 6] = [
    "stichting meentwerf",
    "Stiching",
    "wijkcentrum zuidwest 12",
    "café de kerkland",
    "ontmoetignsplek havenhof",
    "xyzzywerf",
];

fn main() {
    let items = names::many(COUNT, SEED);
    let start = Instant::now();
    let lijst = Zoeklijst::new(items);
    println!("index of {COUNT} names (seed {SEED}): {:.1} ms", ms(start.elapsed()));
    let mut all: Vec<(Duration, String)> = Vec::new();
    for text in TYPED {
        for (at, letter) in text.char_indices() {
            let typed = &text[..at + letter.len_utf8()];
            all.push((median(&lijst, typed), typed.to_owned()));
        }
    }
    all.sort();
    let (slowest, typed) = all.last().unwrap();
    println!("keystroke, median: {:.2} ms", ms(all[all.len() / 2].0));
    println!("keystroke, slowest: {:.2} ms ('{typed}')", ms(*slowest));
}

fn median(lijst: &Zoeklijst, typed: &str) -> Duration {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            black_box(zoek(&[lijst], black_box(typed)));
            start.elapsed()
        })
        .collect();
    times.sort();
    times[TIMES / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
