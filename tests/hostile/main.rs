//! Files that were made to do harm, each given to the program as a file with figures.
//!
//! Each is refused with one sentence (or read, where that is right) within [`arena::MOST_SECONDS`]
//! and [`arena::MOST_MEGABYTES`] of all processes together, and leaves nothing behind: the file
//! that is imported into stays as it is to the byte. The tests make what they need; nothing of it
//! is kept. `WIJKBEELD_PROGRAM` names another build of the program than that of the tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../common/mod.rs"]
mod common;

mod archive;
mod arena;
mod encodings;
mod guard;
mod meter;
mod ods;
mod sizes;
#[cfg(unix)]
mod special;
mod strings;
mod tables;
mod texts;
mod values;
mod xlsx;
mod xml;
mod zips;

/// The columns of `waarnemingen`, with a line end.
const FIGURES: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";
