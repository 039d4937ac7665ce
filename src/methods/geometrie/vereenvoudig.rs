//! Outlines with fewer points, for drawing. Sums are made of the outlines themselves.
//!
//! Borders that gebieden share stay shared: rings are cut where three borders meet or one begins
//! to be shared, each piece is made simpler once, in one direction (Douglas–Peucker), and every
//! gebied that has the piece gets the same one.

use super::wkt::rings;
use geo::{Coord, LineString, MultiPolygon, Polygon, Simplify as _};
use std::collections::{HashMap, HashSet};

/// The outlines with every border at most `most_m` metres off.
pub fn vereenvoudigd(omtrekken: &[&MultiPolygon], most_m: f64) -> Vec<MultiPolygon> {
    let knots = knots(omtrekken);
    let ring = |ring: &LineString| simpler(ring, &knots, most_m);
    let part = |part: &Polygon| {
        Polygon::new(ring(part.exterior()), part.interiors().iter().map(ring).collect())
    };
    omtrekken.iter().map(|omtrek| omtrek.iter().map(part).collect()).collect()
}

/// A point as what it is compared by.
type Key = (u64, u64);

fn key(point: &Coord) -> Key {
    ((point.x + 0.0).to_bits(), (point.y + 0.0).to_bits())
}

/// Points from which borders go to more or fewer than two others.
fn knots(omtrekken: &[&MultiPolygon]) -> HashSet<Key> {
    let mut beside: HashMap<Key, HashSet<Key>> = HashMap::new();
    for line in omtrekken
        .iter()
        .flat_map(|omtrek| omtrek.iter())
        .flat_map(rings)
        .flat_map(LineString::lines)
    {
        let (a, b) = (key(&line.start), key(&line.end));
        beside.entry(a).or_default().insert(b);
        beside.entry(b).or_default().insert(a);
    }
    beside.into_iter().filter(|(_, others)| others.len() != 2).map(|(point, _)| point).collect()
}

/// A ring with each piece between two knots made simpler; one that would enclose nothing stays.
fn simpler(ring: &LineString, knots: &HashSet<Key>, most_m: f64) -> LineString {
    let Some(points) =
        ring.0.split_last().map(|(_, points)| points).filter(|points| points.len() > 3)
    else {
        return ring.clone();
    };
    let cuts = cuts(points, knots);
    let mut kept: Vec<Coord> = Vec::new();
    for (place, from) in cuts.iter().enumerate() {
        let to = cuts[(place + 1) % cuts.len()];
        let length = (to + points.len() - from - 1) % points.len() + 1;
        let piece = points.iter().cycle().skip(*from).take(length + 1).copied().collect();
        let mut piece = simpler_piece(piece, most_m);
        piece.pop();
        kept.extend(piece);
    }
    kept.extend(kept.first().copied());
    if kept.len() > 3 { LineString::new(kept) } else { ring.clone() }
}

/// Where a ring is cut. A ring with fewer than two knots is also cut in its lowest point and the
/// one farthest from it, which are the same for whoever shares the ring.
fn cuts(points: &[Coord], knots: &HashSet<Key>) -> Vec<usize> {
    let mut cuts: Vec<usize> =
        (0..points.len()).filter(|at| knots.contains(&key(&points[*at]))).collect();
    if cuts.len() < 2 {
        let lower = |a: &&usize, b: &&usize| lowest_first(&points[**a], &points[**b]);
        let all: Vec<usize> = (0..points.len()).collect();
        let first =
            cuts.first().copied().or_else(|| all.iter().min_by(lower).copied()).unwrap_or(0);
        let away =
            |at: usize| (points[at].x - points[first].x).hypot(points[at].y - points[first].y);
        let far =
            all.iter().max_by(|a, b| away(**a).total_cmp(&away(**b)).then_with(|| lower(b, a)));
        cuts = vec![first, far.copied().unwrap_or(0)];
        cuts.sort_unstable();
        cuts.dedup();
    }
    cuts
}

fn lowest_first(a: &Coord, b: &Coord) -> std::cmp::Ordering {
    a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y))
}

/// A piece made simpler in a direction that does not depend on the ring it was cut from.
fn simpler_piece(mut points: Vec<Coord>, most_m: f64) -> Vec<Coord> {
    let backwards = points
        .iter()
        .zip(points.iter().rev())
        .map(|(a, b)| lowest_first(a, b))
        .find(|order| order.is_ne());
    let turned = backwards == Some(std::cmp::Ordering::Greater);
    if turned {
        points.reverse();
    }
    let mut simple = LineString::new(points).simplify(most_m).0;
    if turned {
        simple.reverse();
    }
    simple
}

#[cfg(test)]
mod tests {
    use super::super::wkt;
    use super::*;
    use geo::Area as _;

    /// Left and right of a wavy border from (10, 0) to (10, 10).
    const LEFT: &str = "POLYGON((0 0,10 0,10.2 3,9.9 5,10.1 7,10 10,0 10,0 0))";
    const RIGHT: &str = "POLYGON((20 0,20 10,10 10,10.1 7,9.9 5,10.2 3,10 0,20 0))";

    fn simple(wkts: &[&str], most_m: f64) -> Vec<MultiPolygon> {
        let all: Vec<MultiPolygon> = wkts.iter().map(|wkt| wkt::parse(wkt).unwrap()).collect();
        vereenvoudigd(&all.iter().collect::<Vec<_>>(), most_m)
    }

    fn points(omtrek: &MultiPolygon) -> HashSet<Key> {
        omtrek.iter().flat_map(|part| part.exterior().coords()).map(key).collect()
    }

    #[test]
    fn a_shared_border_stays_shared() {
        let both = simple(&[LEFT, RIGHT], 0.25);
        assert_eq!(both[0].unsigned_area(), 100.0, "the waves are gone");
        assert_eq!(both[0].unsigned_area() + both[1].unsigned_area(), 200.0, "and no gap opened");
        let finer = simple(&[LEFT, RIGHT], 0.15);
        let shared = points(&finer[0]).intersection(&points(&finer[1])).count();
        assert!(shared >= 3, "{shared} points of the border are left");
        assert_eq!(finer[0].unsigned_area() + finer[1].unsigned_area(), 200.0);
    }

    #[test]
    fn an_island_that_fills_a_hole_keeps_filling_it() {
        let ring = "2 2,5 1.9,8 2,8 8,2 8,2 2";
        let outer = format!("POLYGON((0 0,10 0,10 10,0 10,0 0),({ring}))");
        let turned = "5 1.9,2 2,2 8,8 8,8 2,5 1.9";
        let both = simple(&[&outer, &format!("POLYGON(({turned}))")], 0.5);
        assert_eq!(both[0].unsigned_area(), 64.0);
        assert_eq!(both[1].unsigned_area(), 36.0);
    }

    #[test]
    fn what_would_vanish_stays() {
        let small = simple(&["POLYGON((0 0,1 0,1 1,0 1,0 0))"], 50.0);
        assert_eq!(small[0].unsigned_area(), 1.0);
        assert!(simple(&[], 5.0).is_empty());
    }
}
