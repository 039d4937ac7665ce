//! Calculations that others published with their outcomes: ours must be the same. The files are
//! not part of the project: `WIJKBEELD_SHARED` names the folder that holds `reference` (by default
//! `../shared`), and a missing file is a failure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod asem;
mod coinr;
mod table;
