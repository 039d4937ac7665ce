//! How long one move of a place takes in the reach of Hilversum: `cargo bench --bench loopafstand`.
//! The wijken of the example, and squares of a quarter of a wijk in the place of its 43 buurten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, reason = "it tells what it measured")]

use geo::{BooleanOps as _, BoundingRect as _, Coord, LineString, MultiPolygon, Rect};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};
use wijkbeeld::exchange::seed;
use wijkbeeld::methods::geometrie::wkt;
use wijkbeeld::methods::loopafstand::{Barrieres, Bereik, GEWOON, Vlak, beste_plek};
use wijkbeeld::model::GebiedSoort;

const PLACES: usize = 100;
const MOVES: usize = 60;
const MINUTES: [f64; 3] = [5.0, 10.0, 15.0];

/// What a frame may take.
const FRAME_MS: f64 = 16.0;

fn main() {
    let wijken = wijken();
    let parts: Vec<MultiPolygon> = wijken.iter().flat_map(quarters).collect();
    let vlakken: Arc<[Vlak]> = wijken.iter().chain(&parts).map(Vlak::new).collect();
    let places = places(&wijken, PLACES);
    println!("{} outlines, {PLACES} places, {MINUTES:?} minutes", vlakken.len());

    let (moving, others) = places.split_last().unwrap();
    let start = Instant::now();
    let prepared: Vec<Bereik> =
        MINUTES.iter().map(|m| Bereik::prepare(&vlakken, others, GEWOON.straal_m(*m))).collect();
    println!("begin of a drag: {:.1} ms", ms(start.elapsed()));

    let mut times: Vec<Duration> = (0..MOVES).map(|nr| one_move(&prepared, *moving, nr)).collect();
    times.sort();
    println!("one move, median: {:.2} ms", ms(times[MOVES / 2]));
    println!("one move, slowest: {:.2} ms", ms(times[MOVES - 1]));
    assert!(ms(times[MOVES / 2]) < FRAME_MS || cfg!(debug_assertions), "more than a frame");

    around_barriers(&wijken, &vlakken, &places);

    let start = Instant::now();
    let weights: Vec<f64> = vlakken.iter().map(Vlak::oppervlakte).collect();
    let best = beste_plek(&prepared[1], &weights, &wijken[1], 100.0);
    println!("where one more closes most: {:.0} ms ({best:?})", ms(start.elapsed()));
}

/// The same around six barriers of twenty points with twelve crossings.
fn around_barriers(wijken: &[MultiPolygon], vlakken: &Arc<[Vlak]>, places: &[Coord]) {
    let (lijnen, overgangen) = barriers(wijken);
    let start = Instant::now();
    let barrieres = Arc::new(Barrieres::new(&lijnen, &overgangen));
    println!("{} barriers put in order: {:.1} ms", barrieres.aantal(), ms(start.elapsed()));

    let (moving, others) = places.split_last().unwrap();
    for minuten in MINUTES {
        let straal_m = GEWOON.straal_m(minuten);
        let start = Instant::now();
        let prepared = [Bereik::prepare_om(vlakken, &barrieres, others, straal_m)];
        let begin = ms(start.elapsed());
        let mut times: Vec<Duration> =
            (0..MOVES).map(|nr| one_move(&prepared, *moving, nr)).collect();
        times.sort();
        let (median, slowest) = (ms(times[MOVES / 2]), ms(times[MOVES - 1]));
        println!(
            "around barriers, {minuten} minutes: begin {begin:.1} ms, one move {median:.2} ms, \
             slowest {slowest:.2} ms"
        );
        assert!(median < FRAME_MS || cfg!(debug_assertions), "more than a frame");
    }
}

/// Lines with bends through the gemeente, three each way, with two crossings in each.
fn barriers(wijken: &[MultiPolygon]) -> (Vec<LineString>, Vec<Coord>) {
    let all = MultiPolygon::new(wijken.iter().flat_map(|wijk| wijk.0.clone()).collect());
    let bounds = all.bounding_rect().unwrap();
    let at = |lijn: u32, nr: u32| {
        let (along, beside) = (f64::from(nr) / 19.0, f64::from(lijn / 2 + 1) / 4.0);
        let beside = beside + (along * 12.0 + f64::from(lijn)).sin() * 0.02;
        let (x, y) = if lijn.is_multiple_of(2) { (beside, along) } else { (along, beside) };
        let min = bounds.min();
        Coord { x: min.x + x * bounds.width(), y: min.y + y * bounds.height() }
    };
    let lijnen = (0..6).map(|lijn| (0..20).map(|nr| at(lijn, nr)).collect());
    let overgangen = (0..6).flat_map(|lijn| [6, 13].map(|nr| at(lijn, nr)));
    (lijnen.collect(), overgangen.collect())
}

/// The place goes 20 metres on; shares and shapes are made anew.
fn one_move(prepared: &[Bereik], from: Coord, nr: usize) -> Duration {
    let to = Coord { x: from.x + 20.0 * nr as f64, ..from };
    let start = Instant::now();
    for bereik in prepared {
        let moved = bereik.with(black_box(to));
        black_box((moved.aandelen(), moved.gaten().len()));
    }
    start.elapsed()
}

fn wijken() -> Vec<MultiPolygon> {
    let seed = seed::voorbeeld("hilversum").unwrap();
    let all = seed.drafts.iter().flat_map(|draft| {
        let of_wijk = |one: &&wijkbeeld::model::draft::Omtrek| {
            draft.gebieden[one.gebied as usize].soort == GebiedSoort::Wijk
        };
        draft.omtrekken.iter().filter(of_wijk)
    });
    all.map(|one| wkt::parse(&one.geometrie).unwrap()).collect()
}

/// A wijk cut in four by the middle of its bounds.
fn quarters(wijk: &MultiPolygon) -> Vec<MultiPolygon> {
    let bounds = wijk.bounding_rect().unwrap();
    let (min, mid, max) = (bounds.min(), bounds.center(), bounds.max());
    let corners = [min, Coord { x: max.x, y: min.y }, max, Coord { x: min.x, y: max.y }];
    let part = |corner: &Coord| wijk.intersection(&Rect::new(*corner, mid).to_polygon());
    corners.iter().map(part).collect()
}

/// Places spread over the gemeente by a fixed rule (the fractions of the golden ratio).
fn places(wijken: &[MultiPolygon], count: usize) -> Vec<Coord> {
    let all = MultiPolygon::new(wijken.iter().flat_map(|wijk| wijk.0.clone()).collect());
    let bounds = all.bounding_rect().unwrap();
    let at = |nr: usize| {
        let (a, b) = ((nr as f64 * 0.618_034).fract(), (nr as f64 * 0.754_877).fract());
        Coord { x: bounds.min().x + a * bounds.width(), y: bounds.min().y + b * bounds.height() }
    };
    (1..=count).map(at).collect()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
