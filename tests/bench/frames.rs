//! Each view: from click to full, and one frame (layout and triangles, without the graphics
//! card), with Hilversum, with every gebied of the country and with 20.000 places and partners:
//! `cargo bench --bench frames`.
//!
//! `WIJKBEELD_SHARED` names the folder with `data/`; without it only Hilversum is measured.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    pos2, vec2,
};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use wijkbeeld::app::files;
use wijkbeeld::app::inlezen::Lezer;
use wijkbeeld::app::session::Session;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::{Options, seed};
use wijkbeeld::model::progress::Progress;
use wijkbeeld::model::record::{Edit, Noun};
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;
use wijkbeeld::ui::views::{VIEWS, ViewId};

const FRAMES: usize = 300;
const MANY: usize = 20_000;

fn main() {
    println!("milliseconds; of {FRAMES} frames the median and the 99th percentile");
    measure("Hilversum", hilversum());
    measure("many rows", many_rows());
    measure_scrolling(many_rows());
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

fn many_rows() -> Document {
    let mut document = hilversum();
    let wijk = |n: usize| format!("WK04020{}", 1 + n % 8);
    let row = |noun, n: usize| {
        let place = if noun == Noun::Partner { "werkgebied" } else { "wijk" };
        let naam = format!("Buurthuis {} {n}", ["De Koepel", "'t Web", "Ons Huis"][n % 3]);
        let adres = format!("Geuzenweg {n}");
        let mut fields = vec![("naam", naam.into()), ("soort", "buurthuis".into())];
        fields.push((place, wijk(n).into()));
        if noun == Noun::Ontmoetingsplek {
            fields.push(("adres", adres.into()));
        }
        Edit::add(noun, fields)
    };
    for noun in [Noun::Ontmoetingsplek, Noun::Partner] {
        let edits: Vec<Edit> = (0..MANY).map(|n| row(noun, n)).collect();
        document.edit(&edits, "Bench").unwrap();
    }
    document
}

fn nederland(kwb: &Path) -> Document {
    let mut document = hilversum();
    let options = Options { alle_gebieden: true, ..Options::default() };
    let mut progress = Progress::silent();
    let known = files::known(&document).unwrap();
    let drafts =
        files::read_drafts(&Lezer::Here, known, &[kwb.to_owned()], &options, &mut progress)
            .unwrap();
    document.import(&drafts, "Bench", &mut progress).unwrap();
    document
}

fn measure(what: &str, document: Document) {
    let ctx = Context::default();
    let mut app = app(&ctx, document);
    for view in VIEWS {
        let opened = open(&ctx, &mut app, view.id);
        for _ in 0..5 {
            frame(&ctx, &mut app, Vec::new());
            app.settle();
        }
        let still = many_frames(&ctx, &mut app, Vec::new);
        println!("{what}, {}: opened in {:.1}; frames {still}", view.word, ms(opened));
    }
}

/// Turns the wheel over the tables that are long.
fn measure_scrolling(document: Document) {
    let ctx = Context::default();
    let mut app = app(&ctx, document);
    for view in VIEWS.iter().filter(|view| [ViewId::Plekken, ViewId::Partners].contains(&view.id)) {
        let opened = open(&ctx, &mut app, view.id);
        let turned = many_frames(&ctx, &mut app, turn_wheel);
        println!("{MANY} rows, {}: opened in {:.1}; scrolling {turned}", view.word, ms(opened));
    }
}

fn turn_wheel() -> Vec<Event> {
    let over_the_table = pos2(500.0, 450.0);
    vec![
        Event::PointerMoved(over_the_table),
        Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -120.0),
            source: MouseWheelSource::Wheel,
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        },
    ]
}

fn app(ctx: &Context, document: Document) -> WijkbeeldApp {
    let session = Session::start(Some(document), "Bench", Arc::new(|| ())).unwrap();
    let dialogs = Box::<FakeDialogs>::default();
    let mut app =
        WijkbeeldApp::new(ctx, session, Settings::default(), dialogs, Voorbeeld::default());
    app.settle();
    frame(ctx, &mut app, Vec::new());
    while app.settle() {}
    app
}

/// From the click on a view to the frame that shows everything in it.
fn open(ctx: &Context, app: &mut WijkbeeldApp, view: ViewId) -> Duration {
    let start = Instant::now();
    app.show(view);
    loop {
        frame(ctx, app, Vec::new());
        if !app.settle() {
            return start.elapsed();
        }
    }
}

/// Median, 99th percentile and the least number of shapes, as text.
fn many_frames(ctx: &Context, app: &mut WijkbeeldApp, events: fn() -> Vec<Event>) -> String {
    let (mut times, shapes): (Vec<Duration>, Vec<usize>) =
        (0..FRAMES).map(|_| frame(ctx, app, events())).unzip();
    times.sort();
    let (median, high) = (ms(times[FRAMES / 2]), ms(times[FRAMES * 99 / 100]));
    format!("{median:.2}  {high:.2}  ({} shapes)", shapes.into_iter().min().unwrap())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// One frame, laid out and cut into triangles; the number of shapes tells that there was
/// something on it.
fn frame(ctx: &Context, app: &mut WijkbeeldApp, events: Vec<Event>) -> (Duration, usize) {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0));
    let input = RawInput { screen_rect: Some(screen), events, ..Default::default() };
    let start = Instant::now();
    app.tick(ctx);
    let output = ctx.run_ui(input, |ui| app.content_ui(ui));
    let shapes = output.shapes.len();
    let triangles = ctx.tessellate(output.shapes, output.pixels_per_point);
    let time = start.elapsed();
    assert!(!triangles.is_empty());
    (time, shapes)
}
