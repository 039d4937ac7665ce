//! Areas that can be reckoned by hand.

use super::beste::oppervlaktes;
use super::*;
use crate::methods::geometrie::wkt;
use geo::{Area as _, Coord, LineString, MultiPolygon};
use proptest::prelude::*;
use std::f64::consts::PI;
use std::sync::Arc;

/// Far below the 0.1 percentage point that is promised.
const NEAR: f64 = 1e-5;

fn outline(wkt: &str) -> MultiPolygon {
    wkt::parse(wkt).unwrap()
}

/// A square of 1 km² with its lower left corner at a place in Hilversum.
fn square() -> MultiPolygon {
    outline("POLYGON((140000 470000,141000 470000,141000 471000,140000 471000,140000 470000))")
}

fn at(x: f64, y: f64) -> Coord {
    Coord { x: 140_000.0 + x, y: 470_000.0 + y }
}

fn outside(omtrek: &MultiPolygon, plekken: &[Coord], straal_m: f64) -> f64 {
    let vlakken: Arc<[Vlak]> = [Vlak::new(omtrek)].into();
    Bereik::prepare(&vlakken, plekken, straal_m).aandelen()[0]
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < NEAR, "{found} for {expected}");
}

#[test]
fn minutes_become_metres() {
    // 4,8 km/h is 80 m a minute; 80 × 15 / 1,3.
    near(GEWOON.straal_m(15.0), 923.076_923);
    near(LANGZAAM.straal_m(5.0), 192.307_692);
}

#[test]
fn one_circle_in_a_square() {
    near(outside(&square(), &[at(500.0, 500.0)], 300.0), 1.0 - PI * 0.09);
    assert_eq!(outside(&square(), &[], 300.0), 1.0);
    assert_eq!(outside(&square(), &[at(500.0, 500.0)], 900.0), 0.0);
}

#[test]
fn circles_apart_add_up() {
    let plekken = [at(250.0, 250.0), at(750.0, 750.0)];
    near(outside(&square(), &plekken, 200.0), 1.0 - 2.0 * PI * 0.04);
}

#[test]
fn circles_over_each_other_count_once() {
    // The lens of two circles: 2r² acos(d/2r) − d/2 · √(4r² − d²).
    let (r, d) = (0.2_f64, 0.25_f64);
    let lens = 2.0 * r * r * (d / (2.0 * r)).acos() - d / 2.0 * (4.0 * r * r - d * d).sqrt();
    let plekken = [at(350.0, 500.0), at(600.0, 500.0)];
    near(outside(&square(), &plekken, 200.0), 1.0 - 2.0 * PI * r * r + lens);
    let twice = [at(500.0, 500.0), at(500.0, 500.0)];
    near(outside(&square(), &twice, 200.0), 1.0 - PI * r * r);
}

#[test]
fn a_place_across_the_border_helps() {
    // The part of the circle beyond a line at distance h: r² acos(h/r) − h · √(r² − h²).
    let (r, h) = (0.3_f64, 0.1_f64);
    let segment = r * r * (h / r).acos() - h * (r * r - h * h).sqrt();
    near(outside(&square(), &[at(-100.0, 500.0)], 300.0), 1.0 - segment);
    assert_eq!(outside(&square(), &[at(-400.0, 500.0)], 300.0), 1.0);
}

#[test]
fn a_hole_is_no_part_of_the_gebied() {
    let lake = outline(
        "POLYGON((140000 470000,141000 470000,141000 471000,140000 471000,140000 470000),(140300 470300,140300 470700,140700 470700,140700 470300,140300 470300))",
    );
    assert_eq!(outside(&lake, &[at(500.0, 500.0)], 150.0), 1.0, "a raft");
    // A quarter of a circle of 200 m lies in the corner, 300 m from the lake: 0,84 km² of land.
    near(outside(&lake, &[at(0.0, 0.0)], 200.0), 1.0 - PI * 0.04 / 4.0 / 0.84);
}

#[test]
fn parts_are_one_gebied() {
    let two = outline(
        "MULTIPOLYGON(((140000 470000,140500 470000,140500 471000,140000 471000,140000 470000)),((142000 470000,142500 470000,142500 471000,142000 471000,142000 470000)))",
    );
    near(outside(&two, &[at(250.0, 500.0)], 200.0), 1.0 - PI * 0.04);
}

#[test]
fn what_is_left_is_what_is_drawn() {
    let vlakken: Arc<[Vlak]> = [Vlak::new(&square())].into();
    let bereik = Bereik::prepare(&vlakken, &[at(500.0, 500.0)], 300.0);
    near(bereik.gaten()[0].unsigned_area() / 1e6, bereik.aandelen()[0]);
    assert_eq!(bereik.gaten()[0].0[0].interiors().len(), 1, "a square with a round hole");
}

#[test]
fn the_best_place_is_where_nobody_is_yet() {
    let vlakken: Arc<[Vlak]> = [Vlak::new(&square())].into();
    let bereik = Bereik::prepare(&vlakken, &[at(200.0, 500.0)], 200.0);
    let best = beste_plek(&bereik, &oppervlaktes(&vlakken), &square(), 100.0).unwrap();
    // The most western place of those whose whole circle is new; then the most southern.
    assert_eq!(best.pos_rd, at(500.0, 200.0), "(400, 200) is 361 m from the other: too near");
    assert!((best.winst - 1e6 * PI * 0.04).abs() < 10.0, "{best:?}");
}

#[test]
fn the_best_place_follows_the_people() {
    let west =
        outline("POLYGON((140000 470000,140500 470000,140500 471000,140000 471000,140000 470000))");
    let east =
        outline("POLYGON((140500 470000,141000 470000,141000 471000,140500 471000,140500 470000))");
    let vlakken: Arc<[Vlak]> = [Vlak::new(&west), Vlak::new(&east)].into();
    let bereik = Bereik::prepare(&vlakken, &[], 200.0);
    let best = beste_plek(&bereik, &[10.0, 1_000.0], &square(), 100.0).unwrap();
    assert!(best.pos_rd.x >= 140_700.0, "{best:?}");
    // A circle of 0,04π km² in half a km² with 1.000 people.
    assert!((best.winst - 1_000.0 * PI * 0.04 / 0.5).abs() < 0.01, "{best:?}");
    let all = Bereik::prepare(&vlakken, &[at(500.0, 500.0)], 900.0);
    assert_eq!(beste_plek(&all, &[1.0, 1.0], &square(), 100.0), None, "nothing left to close");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn one_place_more_is_the_same_as_all_at_once(
        places in prop::collection::vec((-300.0..1300.0_f64, -300.0..1300.0_f64), 1..12),
        straal in 50.0..600.0_f64,
    ) {
        let plekken: Vec<Coord> = places.iter().map(|(x, y)| at(*x, *y)).collect();
        let vlakken: Arc<[Vlak]> = [Vlak::new(&square())].into();
        let (last, others) = plekken.split_last().unwrap();
        let others = Bereik::prepare(&vlakken, others, straal);
        let moved = others.with(*last).aandelen()[0];
        let all = Bereik::prepare(&vlakken, &plekken, straal).aandelen()[0];
        prop_assert!((moved - all).abs() < NEAR, "{moved} and {all}");
        prop_assert!(moved <= others.aandelen()[0] + NEAR);
    }

    #[test]
    fn shares_are_those_of_a_fine_grid(
        places in prop::collection::vec((0.0..1000.0_f64, 0.0..1000.0_f64), 1..6),
        straal in 100.0..400.0_f64,
    ) {
        let plekken: Vec<Coord> = places.iter().map(|(x, y)| at(*x, *y)).collect();
        let far = |x: i32, y: i32| {
            let point = at(f64::from(x) * 5.0 + 2.5, f64::from(y) * 5.0 + 2.5);
            plekken.iter().all(|plek| (plek.x - point.x).hypot(plek.y - point.y) > straal)
        };
        let count = (0..200).flat_map(|x| (0..200).map(move |y| (x, y))).filter(|(x, y)| far(*x, *y)).count();
        let counted = count as f64 / 40_000.0;
        prop_assert!((outside(&square(), &plekken, straal) - counted).abs() < 0.005);
    }
}

#[test]
fn a_wijk_has_a_share_of_its_area_and_of_its_people() {
    let half = |from: u32, to: u32| {
        outline(&format!(
            "POLYGON(({from} 470000,{to} 470000,{to} 471000,{from} 471000,{from} 470000))"
        ))
    };
    let buurt = |omtrek, inwoners| wijken::Buurt { omtrek: Some(omtrek), inwoners: Some(inwoners) };
    let (west, east) = (half(140_000, 140_500), half(140_500, 141_000));
    let wijk = wijken::Wijk {
        omtrek: Some(square()),
        buurten: vec![buurt(west, 900.0), buurt(east, 100.0)],
        vierkanten: None,
    };
    let bare = wijken::Wijk::default();
    // A circle of 200 m in the west: 0,04π of 1 km², and of half a km² with 900 of 1.000 people.
    let found = wijken::buiten(&[bare, wijk], &Arc::default(), &[at(250.0, 500.0)], 200.0);
    assert_eq!(found[0], wijken::Buiten { oppervlakte: None, inwoners: None });
    near(found[1].oppervlakte.unwrap(), 1.0 - PI * 0.04);
    near(found[1].inwoners.unwrap(), 1.0 - 0.9 * PI * 0.08);
}

#[test]
fn squares_go_before_buurten_and_barriers_hold_them_back() {
    let square_of = |x, y, inwoners| wijken::Bewoond { at: at(x, y), inwoners };
    let wijk = wijken::Wijk {
        omtrek: Some(square()),
        buurten: vec![wijken::Buurt { omtrek: Some(square()), inwoners: Some(1_000.0) }],
        vierkanten: Some(vec![
            square_of(350.0, 500.0, 60.0),
            square_of(650.0, 500.0, 30.0),
            square_of(950.0, 500.0, 10.0),
        ]),
    };
    // Within 200 m of the middle: 60 and 30 of 100 people.
    let plek = [at(500.0, 500.0)];
    let open = wijken::buiten(std::slice::from_ref(&wijk), &Arc::default(), &plek, 200.0);
    near(open[0].inwoners.unwrap(), 0.1);
    near(open[0].oppervlakte.unwrap(), 1.0 - PI * 0.04);
    // A wall east of the place, longer than anyone walks, keeps the 30 out of reach too.
    let wall = LineString::new(vec![at(550.0, 0.0), at(550.0, 1_000.0)]);
    let walled = Arc::new(Barrieres::new(&[wall], &[]));
    let held = wijken::buiten(std::slice::from_ref(&wijk), &walled, &plek, 200.0);
    near(held[0].inwoners.unwrap(), 0.4);
    let nobody = wijken::Wijk { vierkanten: Some(Vec::new()), ..wijk };
    let found = wijken::buiten(&[nobody], &Arc::default(), &plek, 200.0);
    assert_eq!(found[0].inwoners, None, "of no square here CBS tells who lives there");
}

#[test]
fn places_at_one_address_count_once() {
    // Edges of circles that all but coincide are the hard case for what cuts them out.
    let alone = outside(&square(), &[at(500.0, 500.0)], 400.0);
    for off in [0.001, 0.01, 0.05] {
        let beside = |nr: u32| {
            let turn = f64::from(nr);
            at(500.0 + off * (turn * 1.7).sin(), 500.0 + off * (turn * 2.3).cos())
        };
        let plekken: Vec<Coord> = (0..12).map(beside).collect();
        let found = outside(&square(), &plekken, 400.0);
        // A ring of 2π · 400 m, so wide as they lie apart.
        let most = 2.0 * PI * 0.4 * off / 1_000.0 + 1e-6;
        assert!(found <= alone && found >= alone - 2.0 * most, "{off}: {found} of {alone}");
    }
}

#[test]
fn places_in_rows_leave_what_a_hand_can_reckon() {
    // A row of circles that touch: r = 100, one every 200 m, in rows of 200 m.
    let places = (0..5).flat_map(|x| (0..5).map(move |y| (x, y)));
    let plekken: Vec<Coord> = places
        .map(|(x, y)| at(100.0 + 200.0 * f64::from(x), 100.0 + 200.0 * f64::from(y)))
        .collect();
    near(outside(&square(), &plekken, 100.0), 1.0 - 25.0 * PI * 0.01);
    // Corners of the cells are 100√2 from the middles: from there nothing is left.
    assert_eq!(outside(&square(), &plekken, 141.5), 0.0);
}
