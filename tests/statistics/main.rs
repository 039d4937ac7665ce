//! Our statistics beside other people's: every row of `reference/phe` (PHEindicatormethods 2.1.0)
//! and `reference/trend` (base R). They are not part of the project: `WIJKBEELD_SHARED` names the
//! folder that holds `reference` (by default `../shared`), and a missing file is a failure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod counts;
mod means;
mod proportions;
mod ranks;
mod table;
mod trends;
