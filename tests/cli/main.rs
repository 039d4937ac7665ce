//! The command line as a user or a script meets it: the words, the exit codes, what is said.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../common/mod.rs"]
mod common;

mod checks;
mod exporting;
mod files;
mod foto;
mod grenzen;
mod history;
mod importing;
mod loopafstand;
mod odd;
mod plekken;
mod rapport;
mod recept;
mod shapes;
mod snapshot;
mod trials;
mod usage;
mod vierkanten;
mod wijk;

/// The columns of `waarnemingen` that every file has.
const FIGURES: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";

/// The columns of `indicatoren` that every file has.
const DEFINITIONS: &str = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto\n";
