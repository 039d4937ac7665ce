//! Pictures that are kept in the repository, light and dark at laptop size, so that a change of the
//! look is seen; `UPDATE_SNAPSHOTS=true` keeps them anew. The first one is in the README.

use super::foto::{by, opened, shown};
use super::indicatoren::{MISDRIJVEN, indicator, on_tab};
use super::kaart::kaart;
use super::{DARK, LAPTOP, Look, Still, Window, go, still, window};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use wijkbeeld::model::recept::{KlasseRegel, Recept};

fn keep(mut window: Window, name: &str, results: &mut SnapshotResults) {
    window.run();
    // Text has a few edge pixels that differ between versions of the software renderer.
    let options = SnapshotOptions::new().max_failed_pixels(60);
    window.snapshot_options(name, &options);
    results.extend_harness(&mut window);
}

/// Keeps a picture of each look.
fn keep_both(results: &mut SnapshotResults, name: &str, make: impl Fn(&Look) -> Window) {
    keep(make(&LAPTOP), name, results);
    keep(make(&DARK), &format!("{name}-donker"), results);
}

fn wijk(look: &Look) -> Window {
    let mut window = window(still::example(), look);
    window.get_by_label("Open Zuidwest").click();
    window.run();
    window
}

#[test]
fn kept_first_page() {
    let mut results = SnapshotResults::new();
    keep(window(Still::default(), &LAPTOP), "eerste-start", &mut results);
}

#[test]
fn kept_foto_and_wijk() {
    let mut results = SnapshotResults::new();
    keep_both(&mut results, "foto", |look| window(still::example(), look));
    keep_both(&mut results, "foto-gezondheid", |look| opened(look, "Gezondheid"));
    keep_both(&mut results, "foto-verantwoording", |look| shown(look, "Verantwoording"));
    keep_both(&mut results, "wijk", wijk);
}

#[test]
fn kept_map() {
    let mut results = SnapshotResults::new();
    keep_both(&mut results, "kaart", |look| kaart(still::example(), look, "Oost"));
}

#[test]
fn kept_basis() {
    let mut results = SnapshotResults::new();
    keep_both(&mut results, "inventarisatie", |look| {
        let mut window = window(still::basis::inventaris(), look);
        go(&mut window, "Inventarisatie");
        window
    });
}

#[test]
fn kept_other_rule() {
    let mut results = SnapshotResults::new();
    let ggd = || Recept { regel: KlasseRegel::Ggd, ..Recept::default() };
    keep_both(&mut results, "foto-ggd", |look| by(look, ggd()));
}

#[test]
fn kept_indicatoren() {
    let mut results = SnapshotResults::new();
    keep_both(&mut results, "misdrijven", |look| indicator(still::example(), look, MISDRIJVEN));
    keep_both(&mut results, "buurten", |look| {
        on_tab(still::with_buurten(0), look, "Koopwoningen", "Buurten")
    });
    let naast = "Naast een ander cijfer";
    keep_both(&mut results, "naast", |look| on_tab(still::example(), look, MISDRIJVEN, naast));
    keep_both(&mut results, "inzet", |look| indicator(still::example(), look, "Inzet en behoefte"));
    keep_both(&mut results, "jaren", |look| {
        indicator(still::example(), look, "Leefgebieden door de jaren")
    });
}
