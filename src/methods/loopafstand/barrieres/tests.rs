//! Areas around barriers that can be reckoned by hand, and many more against another way of
//! reckoning.

use super::super::bereik::{Bereik, Vlak};
use super::*;
use crate::methods::geometrie::wkt;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::f64::consts::PI;
use std::sync::Arc;

fn at(x: f64, y: f64) -> Coord {
    Coord { x: 140_000.0 + x, y: 470_000.0 + y }
}

fn line(points: &[(f64, f64)]) -> LineString {
    points.iter().map(|(x, y)| at(*x, *y)).collect()
}

/// A kilometre to each side.
fn square() -> Arc<[Vlak]> {
    let text = "POLYGON((139500 469500,140500 469500,140500 470500,139500 470500,139500 469500))";
    [Vlak::new(&wkt::parse(text).unwrap())].into()
}

/// How many square metres of a square kilometre are within reach of places.
fn reached_from(barrieres: &Arc<Barrieres>, plekken: &[Coord], straal_m: f64) -> f64 {
    let bereik = Bereik::prepare_om(&square(), barrieres, plekken, straal_m);
    1e6 * (1.0 - bereik.aandelen()[0])
}

/// The same from its middle.
fn reached(lijnen: &[LineString], overgangen: &[Coord], straal_m: f64) -> f64 {
    let barrieres = Arc::new(Barrieres::new(lijnen, overgangen));
    reached_from(&barrieres, &[at(0.0, 0.0)], straal_m)
}

/// The part of a circle beyond a line at distance h: r² acos(h/r) − h · √(r² − h²).
fn segment(r: f64, h: f64) -> f64 {
    r * r * (h / r).acos() - h * (r * r - h * h).sqrt()
}

/// Far below the 0.1 percentage point of a square kilometre (1,000 m²) that is promised.
#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 100.0, "{found} m² for {expected}");
}

const FAR: f64 = 2_000.0;

/// A railway from south to north, 100 m to the east of the middle.
fn railway() -> LineString {
    line(&[(100.0, -FAR), (100.0, FAR)])
}

#[test]
fn without_barriers_it_is_a_circle() {
    near(reached(&[], &[], 300.0), PI * 90_000.0);
    let elsewhere = line(&[(400.0, -FAR), (400.0, FAR)]);
    near(reached(&[elsewhere], &[], 300.0), PI * 90_000.0);
}

#[test]
fn behind_a_long_railway_nothing_is_reached() {
    near(reached(&[railway()], &[], 300.0), PI * 90_000.0 - segment(300.0, 100.0));
}

#[test]
fn a_crossing_lets_through_with_what_is_left() {
    let this_side = PI * 90_000.0 - segment(300.0, 100.0);
    // Right in front of the place: 300 − 100 m are left for half a circle.
    near(reached(&[railway()], &[at(100.0, 0.0)], 300.0), this_side + PI * 40_000.0 / 2.0);
    // 75 m to the north: the way there is 125 m (3-4-5).
    let left = 175.0_f64;
    near(reached(&[railway()], &[at(100.0, 75.0)], 300.0), this_side + PI * left.powi(2) / 2.0);
}

#[test]
fn a_crossing_beside_the_line_is_one_of_it_when_it_is_near() {
    let closed = reached(&[railway()], &[], 300.0);
    let on_it = reached(&[railway()], &[at(100.0, 0.0)], 300.0);
    near(reached(&[railway()], &[at(120.0, 0.0)], 300.0), on_it);
    near(reached(&[railway()], &[at(126.0, 0.0)], 300.0), closed);
    assert_eq!(op_barriere(at(120.0, 7.0), &[railway()], SNAP_M), Some(at(100.0, 7.0)));
    assert_eq!(op_barriere(at(126.0, 7.0), &[railway()], SNAP_M), None);
    assert_eq!(op_barriere(at(0.0, 0.0), &[], SNAP_M), None);
}

#[test]
fn around_the_end_of_a_wall_one_goes_on_with_what_is_left() {
    // The wall ends right in front of the place: above it all is in sight, below it and behind
    // the wall lies a quarter of a circle with what is left, 300 − 100 m.
    let wall = line(&[(100.0, -FAR), (100.0, 0.0)]);
    let in_sight = PI * 90_000.0 - segment(300.0, 100.0) / 2.0;
    near(reached(&[wall], &[], 300.0), in_sight + PI * 40_000.0 / 4.0);
}

#[test]
fn two_corners_are_two_legs() {
    // Down 100 m inside an alley of 4 m wide, around its end, and up again on the outside.
    let alley = [(-2.0, 300.0), (-2.0, -100.0)];
    let other = [(2.0, -100.0), (2.0, 300.0)];
    let roof = line(&[(-2.0, 300.0), (2.0, 300.0)]);
    let found = reached(&[line(&alley), line(&other), roof], &[], 300.0);
    // Around each corner of the mouth half a circle of 200 m; between them the alley of 400 m,
    // and as wide a strip of 200 m below it.
    near(found, PI * 40_000.0 + 4.0 * 400.0 + 4.0 * 200.0);
}

#[test]
fn what_bends_is_not_walked_through() {
    // The wall is y = 100 − |x|/40: the area in sight is ∫ ½ · min(r, way to the wall)² dθ.
    let bent = line(&[(-FAR, 50.0), (0.0, 100.0), (FAR, 50.0)]);
    let way = |turn: f64| {
        let (sin, cos) = turn.sin_cos();
        let down = sin + cos.abs() / 40.0;
        if down > 0.0 { 100.0 / down } else { f64::INFINITY }
    };
    let steps = 100_000;
    let step = 2.0 * PI / f64::from(steps);
    let halves = (0..steps).map(|nr| way(f64::from(nr) * step).min(300.0).powi(2) / 2.0 * step);
    near(reached(&[bent], &[], 300.0), halves.sum());
}

#[test]
fn a_place_on_a_barrier_is_reached_from_both_sides() {
    let through = line(&[(0.0, -FAR), (0.0, FAR)]);
    near(reached(std::slice::from_ref(&through), &[], 300.0), PI * 90_000.0);
    // A step aside it is on one side.
    let barrieres = Arc::new(Barrieres::new(&[through], &[]));
    near(reached_from(&barrieres, &[at(5.0, 0.0)], 300.0), PI * 90_000.0 - segment(300.0, 5.0));
}

#[test]
fn two_barriers_that_cross_close_a_quarter() {
    let cross = [line(&[(-FAR, 0.0), (FAR, 0.0)]), line(&[(0.0, -FAR), (0.0, FAR)])];
    let barrieres = Arc::new(Barrieres::new(&cross, &[]));
    // All of a circle of 100 m lies in the quarter of its place.
    near(reached_from(&barrieres, &[at(200.0, 200.0)], 100.0), PI * 10_000.0);
    near(reached_from(&barrieres, &[at(200.0, 0.0), at(0.0, 200.0)], 2_000.0), 1e6 * 0.75);
    near(reached_from(&barrieres, &[at(200.0, 200.0)], 2_000.0), 1e6 * 0.25);
    // A crossing where both meet opens all four.
    let open = Arc::new(Barrieres::new(&cross, &[at(0.0, 0.0)]));
    near(reached_from(&open, &[at(200.0, 200.0)], 2_000.0), 1e6);
}

#[test]
fn lines_that_all_but_touch_leave_no_way_through() {
    // The second is drawn to the first, and kept to a decimetre.
    let lines = [railway(), line(&[(99.9, 50.0), (-FAR, 50.0)])];
    let expected = PI * 90_000.0 - segment(300.0, 100.0) - segment(300.0, 50.0);
    // The corner at (100, 50) lies within both segments: ∫∫ beyond both lines, within the circle.
    let corner = (0..200_000)
        .map(|nr| 50.0 + (f64::from(nr) + 0.5) * 250.0 / 200_000.0)
        .map(|y| ((90_000.0 - y * y).max(0.0).sqrt() - 100.0).max(0.0) * 250.0 / 200_000.0)
        .sum::<f64>();
    near(reached(&lines, &[], 300.0), expected + corner);
}

#[test]
fn the_way_is_said_around_what_stands_between() {
    let wall = line(&[(100.0, -FAR), (100.0, 0.0)]);
    let barrieres = Barrieres::new(&[wall], &[]);
    let found = barrieres.afstand(at(0.0, -75.0), at(200.0, -75.0)).unwrap();
    assert!((found - 250.0).abs() < 0.1, "two legs of 125 m: {found}");
    assert_eq!(barrieres.afstand(at(0.0, 0.0), at(30.0, 40.0)), Some(50.0));
    let fence = line(&[(-9.0, -9.0), (9.0, -9.0), (9.0, 9.0), (-9.0, 9.0), (-9.0, -9.0)]);
    assert_eq!(Barrieres::new(&[fence], &[]).afstand(at(0.0, 0.0), at(90.0, 0.0)), None);
}

#[test]
fn how_it_is_reckoned_is_said_with_the_detour() {
    use super::super::GEWOON;
    assert_eq!(GEWOON.hoe(0), "hemelsbreed × 1,3");
    assert_eq!(GEWOON.hoe(1), "om 1 barrière heen, × 1,3");
    assert_eq!(GEWOON.hoe(3), "om 3 barrières heen, × 1,3");
    // 80 m a minute: 300 m of streets are 300 / 1,3 m here, around a barrier as well.
    let straal = GEWOON.straal_m(3.75);
    let left = straal - 100.0;
    let this_side = PI * straal * straal - segment(straal, 100.0);
    near(reached(&[railway()], &[at(100.0, 0.0)], straal), this_side + PI * left * left / 2.0);
}

/// The shortest way between points by trying every corner, with nothing of what is tested: a
/// corner is passed at a centimetre, on whichever side.
struct Oracle {
    muren: Vec<[Coord; 2]>,
    knopen: Vec<(Coord, bool)>,
}

impl Oracle {
    fn new(lijnen: &[LineString], overgangen: &[Coord]) -> Self {
        let muren: Vec<[Coord; 2]> =
            lijnen.iter().flat_map(LineString::lines).map(|l| [l.start, l.end]).collect();
        let corners = lijnen.iter().flat_map(|lijn| lijn.coords()).flat_map(|corner| {
            (0..7).map(move |nr| {
                // Seven: no two lie opposite each other, with the corner itself between them.
                let turn = 2.0 * PI / 7.0 * f64::from(nr) + 0.1;
                (Coord { x: corner.x + 0.01 * turn.cos(), y: corner.y + 0.01 * turn.sin() }, false)
            })
        });
        let gaps = overgangen.iter().map(|gap| (*gap, true));
        let knopen = corners.chain(gaps).collect();
        Self { muren, knopen }
    }

    /// Whether two points see each other; a wall on which a crossing lies hides nothing from it.
    fn sees(&self, (a, a_gap): (Coord, bool), (b, b_gap): (Coord, bool)) -> bool {
        let side =
            |p: Coord, q: Coord, r: Coord| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        let on = |p: Coord, [c, d]: &[Coord; 2]| {
            side(*c, *d, p).abs() / (d.x - c.x).hypot(d.y - c.y) < 0.002
        };
        !self.muren.iter().any(|muur| {
            let [c, d] = *muur;
            let crosses =
                side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
            crosses && !(a_gap && on(a, muur)) && !(b_gap && on(b, muur))
        })
    }

    /// How far each corner is from the nearest place (Bellman and Ford).
    fn afstanden(&self, plekken: &[Coord]) -> Vec<f64> {
        let way = |a: Coord, b: Coord| (a.x - b.x).hypot(a.y - b.y);
        let from = |knoop: &(Coord, bool)| {
            let seen = plekken.iter().filter(|plek| self.sees((**plek, false), *knoop));
            seen.map(|plek| way(*plek, knoop.0)).fold(f64::INFINITY, f64::min)
        };
        let mut far: Vec<f64> = self.knopen.iter().map(from).collect();
        let count = far.len();
        let mut edges = Vec::new();
        for a in 0..count {
            for b in 0..count {
                if a != b && self.sees(self.knopen[a], self.knopen[b]) {
                    edges.push((a, b, way(self.knopen[a].0, self.knopen[b].0)));
                }
            }
        }
        loop {
            let mut sooner = false;
            for (a, b, way) in &edges {
                if far[*a] + way < far[*b] - 1e-9 {
                    (far[*b], sooner) = (far[*a] + way, true);
                }
            }
            if !sooner {
                return far;
            }
        }
    }

    fn far(&self, plekken: &[Coord], afstanden: &[f64], punt: Coord) -> f64 {
        let way = |a: Coord| (a.x - punt.x).hypot(a.y - punt.y);
        let direct = plekken.iter().filter(|plek| self.sees((**plek, false), (punt, false)));
        let corners = self.knopen.iter().zip(afstanden);
        let around = corners
            .filter(|(knoop, _)| self.sees(**knoop, (punt, false)))
            .map(|(knoop, far)| far + way(knoop.0));
        direct.map(|plek| way(*plek)).chain(around).fold(f64::INFINITY, f64::min)
    }

    /// Whether a point is so near to a wall that either outcome is right.
    fn is_at_wall(&self, punt: Coord) -> bool {
        self.muren.iter().any(|[c, d]| distance(punt, &Line::new(*c, *d)) < 1.5)
    }
}

type Punt = (f64, f64);

/// Compares what is left outside, and what is said of points, with the other way of reckoning.
fn compare(
    ends: &[Vec<Punt>],
    parts: &[f64],
    plekken: &[Punt],
    straal_m: f64,
) -> Result<(), TestCaseError> {
    let lijnen: Vec<LineString> = ends.iter().map(|ends| line(ends)).collect();
    let on = |(lijn, part): (&LineString, &f64)| {
        let first = lijn.lines().next().unwrap();
        first.start + (first.end - first.start) * *part
    };
    let gaps: Vec<Coord> = lijnen.iter().zip(parts).map(on).collect();
    let plekken: Vec<Coord> = plekken.iter().map(|(x, y)| at(*x, *y)).collect();
    let oracle = Oracle::new(&lijnen, &gaps);
    let afstanden = oracle.afstanden(&plekken);
    let barrieres = Arc::new(Barrieres::new(&lijnen, &gaps));
    let all = Bereik::prepare_om(&square(), &barrieres, &plekken, straal_m);
    let (last, others) = plekken.split_last().unwrap();
    let moved = Bereik::prepare_om(&square(), &barrieres, others, straal_m).with(*last);
    let kring = barrieres.kring(&plekken, straal_m);
    for nr in 0..400 {
        let (x, y) = (f64::from(nr) * 0.618_034, f64::from(nr) * 0.754_877);
        let punt = at(x.fract() * 999.0 - 499.5, y.fract() * 999.0 - 499.5);
        let far = oracle.far(&plekken, &afstanden, punt);
        let edge = (far - straal_m).abs() < 1.0;
        if edge || oracle.is_at_wall(punt) || plekken.iter().any(|plek| oracle.is_at_wall(*plek)) {
            continue;
        }
        let inside = far < straal_m;
        for (bereik, how) in [(&all, "all at once"), (&moved, "the last one put")] {
            use geo::Intersects as _;
            let out = bereik.gaten()[0].intersects(&punt);
            prop_assert_eq!(!out, inside, "{:?} is {} m away, {}", punt, far, how);
        }
        prop_assert_eq!(kring.holds(punt), inside, "{:?} is {} m away", punt, far);
    }
    Ok(())
}

fn coordinate() -> impl Strategy<Value = f64> {
    // As they are kept: to a decimetre.
    (-4_500..4_500_i32).prop_map(|tenths| f64::from(tenths) / 10.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn it_is_what_trying_every_corner_says(
        ends in prop::collection::vec(prop::collection::vec((coordinate(), coordinate()), 2..5), 1..4),
        parts in prop::collection::vec(0.1..0.9_f64, 0..3),
        plekken in prop::collection::vec((coordinate(), coordinate()), 1..4),
        straal_m in 100.0..500.0_f64,
    ) {
        compare(&ends, &parts, &plekken, straal_m)?;
    }

    /// A fence around the place, whatever its shape: nobody comes out.
    #[test]
    fn a_fence_holds(corners in prop::collection::vec(40.0..200.0_f64, 3..9)) {
        let step = 2.0 * PI / corners.len() as f64;
        let corner = |(nr, far): (usize, &f64)| {
            (far * (step * nr as f64).cos(), far * (step * nr as f64).sin())
        };
        let mut ring: Vec<Punt> = corners.iter().enumerate().map(corner).collect();
        ring.push(ring[0]);
        let twice: f64 = ring.windows(2).map(|p| p[0].0 * p[1].1 - p[1].0 * p[0].1).sum();
        let found = reached(&[line(&ring)], &[], 1_500.0);
        prop_assert!((found - twice / 2.0).abs() < 100.0, "{found} m² in {}", twice / 2.0);
    }
}

/// A place at 500 500 reaches 300 m; of 40 people 10 live 200 m away behind a wall.
#[test]
fn who_lives_behind_a_barrier_is_out_of_reach() {
    use crate::methods::loopafstand::wijken::{Bewoond, Wijk, buiten};
    let bewoond = |x, inwoners| Bewoond { at: at(x, 500.0), inwoners };
    let wijk = Wijk {
        vierkanten: Some(vec![bewoond(700.0, 10.0), bewoond(400.0, 30.0)]),
        ..Wijk::default()
    };
    let wall = line(&[(600.0, -1000.0), (600.0, 2000.0)]);
    let share = |barrieres: Barrieres| {
        let found =
            buiten(std::slice::from_ref(&wijk), &Arc::new(barrieres), &[at(500.0, 500.0)], 300.0);
        found[0].inwoners
    };
    assert_eq!(share(Barrieres::default()), Some(0.0));
    assert_eq!(share(Barrieres::new(std::slice::from_ref(&wall), &[])), Some(0.25));
    assert_eq!(share(Barrieres::new(&[wall], &[at(600.0, 500.0)])), Some(0.0), "over the crossing");
}
