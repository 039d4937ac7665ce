//! One frame of each view (layout, without painting), with Hilversum and with every gebied of
//! the country in the file: `cargo bench --bench frames`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; without it only Hilversum is measured.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use wijkbeeld::app::files;
use wijkbeeld::app::session::Session;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::{Options, seed};
use wijkbeeld::model::progress::Progress;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;
use wijkbeeld::ui::views::VIEWS;

const FRAMES: usize = 300;

fn main() {
    println!("median and 99th percentile of {FRAMES} frames, milliseconds");
    measure("Hilversum", hilversum());
    let shared = std::env::var("WIJKBEELD_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let kwb = Path::new(&shared).join("data/84799NED_TypedDataSet_nederland_kwb2020.csv");
    match kwb.is_file() {
        true => measure("Nederland", nederland(&kwb)),
        false => println!("{} is not there: only Hilversum", kwb.display()),
    }
}

fn hilversum() -> Document {
    Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Bench").unwrap()
}

fn nederland(kwb: &Path) -> Document {
    let mut document = hilversum();
    let options = Options { alle_gebieden: true, ..Options::default() };
    let mut progress = Progress::silent();
    let known = files::known(&document).unwrap();
    let drafts = files::read_drafts(known, &[kwb.to_owned()], &options, &mut progress).unwrap();
    document.import(&drafts, "Bench", &mut progress).unwrap();
    document
}

fn measure(what: &str, document: Document) {
    let ctx = egui::Context::default();
    let session = Session::start(Some(document), "Bench", Arc::new(|| ())).unwrap();
    let dialogs = Box::<FakeDialogs>::default();
    let settings = Settings::default();
    let voorbeeld = Voorbeeld::default();
    let mut app = WijkbeeldApp::new(&ctx, session, settings, dialogs, voorbeeld);
    app.settle();
    for view in VIEWS {
        app.show(view.id);
        for _ in 0..5 {
            frame(&ctx, &mut app);
            app.settle();
        }
        let (mut times, shapes): (Vec<Duration>, Vec<usize>) =
            (0..FRAMES).map(|_| frame(&ctx, &mut app)).unzip();
        let least = shapes.into_iter().min().unwrap();
        times.sort();
        let ms = |at: usize| times[at].as_secs_f64() * 1e3;
        let (median, high) = (ms(FRAMES / 2), ms(FRAMES * 99 / 100));
        println!("{what}, {}: {median:.2}  {high:.2}  ({least} shapes)", view.word);
    }
}

/// Lays one frame out; the number of shapes tells that there was something on it.
fn frame(ctx: &egui::Context, app: &mut WijkbeeldApp) -> (Duration, usize) {
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 768.0));
    let input = egui::RawInput { screen_rect: Some(screen), ..Default::default() };
    let start = Instant::now();
    app.tick(ctx);
    let output = ctx.run_ui(input, |ui| app.content_ui(ui));
    (start.elapsed(), output.shapes.len())
}
