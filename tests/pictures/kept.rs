//! Pictures that are kept in the repository, light and dark at laptop size, so that a change of the
//! look is seen; `UPDATE_SNAPSHOTS=true` keeps them anew. The first one is in the README.

use super::foto::{by, opened, shown};
use super::indicatoren::{MISDRIJVEN, indicator, on_tab};
use super::{DARK, LAPTOP, Look, Still, Window, still, window};
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::model::recept::{KlasseRegel, Recept};

fn keep(window: &mut Window, name: &str) {
    window.run();
    // Text has a few edge pixels that differ between versions of the software renderer.
    let options = egui_kittest::SnapshotOptions::new().max_failed_pixels(60);
    window.snapshot_options(name, &options);
}

/// Keeps a picture of each look.
fn keep_both(name: &str, make: impl Fn(&Look) -> Window) {
    keep(&mut make(&LAPTOP), name);
    keep(&mut make(&DARK), &format!("{name}-donker"));
}

fn wijk(look: &Look) -> Window {
    let mut window = window(still::example(), look);
    window.get_by_label("Open Zuidwest").click();
    window.run();
    window
}

#[test]
fn kept_first_page() {
    keep(&mut window(Still::default(), &LAPTOP), "eerste-start");
}

#[test]
fn kept_foto_and_wijk() {
    keep_both("foto", |look| window(still::example(), look));
    keep_both("foto-gezondheid", |look| opened(look, "Gezondheid"));
    keep_both("foto-verantwoording", |look| shown(look, "Verantwoording"));
    keep_both("wijk", wijk);
}

#[test]
fn kept_other_rule() {
    let ggd = || Recept { regel: KlasseRegel::Ggd, ..Recept::default() };
    keep_both("foto-ggd", |look| by(look, ggd()));
}

#[test]
fn kept_indicatoren() {
    keep_both("misdrijven", |look| indicator(still::example(), look, MISDRIJVEN));
    keep_both("buurten", |look| on_tab(still::with_buurten(0), look, "Koopwoningen", "Buurten"));
    let naast = "Naast een ander cijfer";
    keep_both("naast", |look| on_tab(still::example(), look, MISDRIJVEN, naast));
    keep_both("inzet", |look| indicator(still::example(), look, "Inzet en behoefte"));
    keep_both("jaren", |look| indicator(still::example(), look, "Leefgebieden door de jaren"));
}
