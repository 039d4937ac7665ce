//! What the log makes possible: batches that come and go, and older actions taken back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../common/mod.rs"]
mod common;

mod batches;
mod cleanup;
mod long;
mod personen;
mod samenvoegen;
mod search;
mod session;
mod snapshots;
mod take_back;

use common::Place;
use std::path::PathBuf;
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::document::Document;
use wijkbeeld::document::batches::BatchInfo;
use wijkbeeld::exchange::Options;
use wijkbeeld::model::progress::Progress;

/// An own CSV with figures of the indicator 'proef' (gebied, year, value), from one edition.
fn figures(place: &Place, name: &str, editie: &str, rows: &[(&str, u16, &str)]) -> PathBuf {
    let mut text = String::from("gebied;indicator;periode;waarde;reden;onder;boven;bron\n");
    for (gebied, year, value) in rows {
        text += &format!("{gebied};proef;{year};{value};;;;Eigen telling|wijk|{editie}\n");
    }
    place.write(name, &text)
}

fn import(document: &mut Document, file: PathBuf) {
    let known = files::known(document).unwrap();
    let mut progress = Progress::silent();
    let drafts =
        files::read_drafts(&Lezer::Here, known, &[file], &Options::default(), &mut progress)
            .unwrap();
    document.import(&drafts, "Test", &mut progress).unwrap();
}

fn batch(document: &Document, bestand: &str) -> BatchInfo {
    let batches = document.all_batches().unwrap();
    batches.into_iter().rfind(|batch| batch.row.bestand == bestand).unwrap()
}

#[track_caller]
fn sound(document: &Document) {
    assert_eq!(document.check().unwrap(), Vec::<String>::new());
}

/// What the history says, newest first.
fn told(document: &Document) -> Vec<String> {
    document.history().unwrap().into_iter().rev().map(|event| event.omschrijving).collect()
}
