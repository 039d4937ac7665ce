//! What can be seen from a place between walls, up to a distance: the part of the circle to which
//! one can walk in a straight line.
//!
//! Rays go out in the directions of the corners of the circle and just past both sides of every
//! end of a wall; each stops at the first wall (an angular sweep as in Asano, 1985, without the
//! ordered tree: the walls near a place are few). A wall on which the place itself stands hides
//! nothing: it only lies in directions in which there is nothing to see.

use super::cirkel::{cirkel, corners, outer};
use geo::{Coord, Line, LineString, Polygon, Rect};
use std::f64::consts::PI;

/// A turn to just beside the end of a wall: a millimetre at a kilometre.
const BESIDE: f64 = 1e-6;

/// A place to look from, with the walls on which it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Oog {
    /// Where it is.
    pub at: Coord,
    /// Places of the walls that hide nothing from it.
    door: Vec<usize>,
}

impl Oog {
    /// A place; it stands on the walls that are no farther than `on_m`.
    pub fn new(at: Coord, on_m: f64, muren: &[Line]) -> Self {
        let on = |(nr, muur): (usize, &Line)| (distance(at, muur) <= on_m).then_some(nr);
        Self { at, door: muren.iter().enumerate().filter_map(on).collect() }
    }

    /// The part of the circle around it that is in sight; against the clock.
    pub fn zicht(&self, straal_m: f64, muren: &[Line]) -> Polygon {
        let (van, reach) = (self.at, outer(straal_m));
        let all = muren.iter().enumerate().filter(|(nr, _)| !self.door.contains(nr));
        let near = all.filter(|(_, muur)| distance(van, muur) <= reach);
        let near: Vec<Line> = near.map(|(_, muur)| *muur).collect();
        if near.is_empty() {
            return cirkel(van, straal_m);
        }
        let rim = Rim { reach, step: 2.0 * PI / corners(straal_m) as f64 };
        let rays: Vec<(Option<usize>, Coord)> =
            turns(van, &rim, &near).into_iter().map(|turn| ray(van, turn, &rim, &near)).collect();
        Polygon::new(without_middles(&rays), Vec::new())
    }

    /// Whether no wall stands between it and another place.
    pub fn sees(&self, other: &Self, muren: &[Line]) -> bool {
        let (from, way) = (self.at, other.at - self.at);
        let far = way.x.hypot(way.y);
        if far == 0.0 {
            return true;
        }
        let bounds = Rect::new(from, other.at);
        let ray = (way.x / far, way.y / far);
        let stops = |(nr, muur): (usize, &Line)| {
            comes_within(&bounds, muur)
                && hit(from, ray, muur).is_some_and(|hit| hit <= far)
                && !self.door.contains(&nr)
                && !other.door.contains(&nr)
        };
        !muren.iter().enumerate().any(stops)
    }

    /// How far another place is as the crow flies, in metres.
    pub fn distance(&self, other: &Self) -> f64 {
        (other.at.x - self.at.x).hypot(other.at.y - self.at.y)
    }
}

/// Whether a wall comes within some bounds.
fn comes_within(bounds: &Rect, muur: &Line) -> bool {
    let (a, b, low, high) = (muur.start, muur.end, bounds.min(), bounds.max());
    a.x.max(b.x) >= low.x
        && a.x.min(b.x) <= high.x
        && a.y.max(b.y) >= low.y
        && a.y.min(b.y) <= high.y
}

/// Where a ray ends, and at which wall.
fn ray(van: Coord, turn: f64, rim: &Rim, near: &[Line]) -> (Option<usize>, Coord) {
    let (sin, cos) = turn.sin_cos();
    let hits =
        near.iter().enumerate().filter_map(|(nr, muur)| Some((nr, hit(van, (cos, sin), muur)?)));
    let edge = rim.at(turn);
    let first = hits.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, far)| *far < edge);
    let far = first.map_or(edge, |(_, far)| far);
    (first.map(|(nr, _)| nr), Coord { x: van.x + far * cos, y: van.y + far * sin })
}

/// Of rays that end one after another at the same wall the first and the last: a line needs no
/// points in its middle.
fn without_middles(rays: &[(Option<usize>, Coord)]) -> LineString {
    let count = rays.len();
    let wall = |at: usize| rays[at % count].0;
    let middle = |at: &usize| {
        wall(*at).is_some() && wall(*at) == wall(at + count - 1) && wall(*at) == wall(at + 1)
    };
    (0..count).filter(|at| !middle(at)).map(|at| rays[at].1).collect()
}

/// The edge of the polygon that stands for the circle.
struct Rim {
    reach: f64,
    step: f64,
}

impl Rim {
    /// How far it is in a direction.
    fn at(&self, turn: f64) -> f64 {
        let beside = turn.rem_euclid(self.step) - self.step / 2.0;
        self.reach * (self.step / 2.0).cos() / beside.cos()
    }
}

/// The directions in which something changes, in their order.
fn turns(van: Coord, rim: &Rim, near: &[Line]) -> Vec<f64> {
    let count = (2.0 * PI / rim.step).round() as usize;
    let mut turns: Vec<f64> = (0..count).map(|nr| rim.step * nr as f64).collect();
    let ends = near.iter().flat_map(|muur| [muur.start, muur.end]);
    let in_reach = |point: &Coord| (point.x - van.x).hypot(point.y - van.y) <= rim.reach;
    let crossings = near.iter().flat_map(|muur| on_rim(van, rim.reach, muur));
    for point in ends.filter(in_reach).chain(crossings) {
        let turn = (point.y - van.y).atan2(point.x - van.x);
        turns.extend([turn - BESIDE, turn + BESIDE].map(|turn| turn.rem_euclid(2.0 * PI)));
    }
    turns.sort_by(f64::total_cmp);
    turns.dedup();
    turns
}

/// How far a ray goes until it meets a wall.
fn hit(van: Coord, (cos, sin): (f64, f64), muur: &Line) -> Option<f64> {
    let along = muur.end - muur.start;
    let across = cos * along.y - sin * along.x;
    if across == 0.0 {
        return None;
    }
    let to = muur.start - van;
    let far = (to.x * along.y - to.y * along.x) / across;
    let part = (to.x * sin - to.y * cos) / across;
    (far >= 0.0 && (0.0..=1.0).contains(&part)).then_some(far)
}

/// Where a wall crosses the circle.
fn on_rim(van: Coord, reach: f64, muur: &Line) -> impl Iterator<Item = Coord> {
    let (start, from, along) = (muur.start, muur.start - van, muur.end - muur.start);
    let a = along.x * along.x + along.y * along.y;
    let b = from.x * along.x + from.y * along.y;
    let c = from.x * from.x + from.y * from.y - reach * reach;
    let root = (b * b - a * c).max(0.0).sqrt();
    let parts = [(-b - root) / a, (-b + root) / a];
    // Beside a wall that only touches, or of no length, these are no numbers between 0 and 1.
    let inside = parts.into_iter().filter(move |part| root > 0.0 && (0.0..=1.0).contains(part));
    inside.map(move |part| start + along * part)
}

/// The distance from a place to a wall, in metres.
pub fn distance(van: Coord, muur: &Line) -> f64 {
    let nearest = nearest(van, muur);
    (nearest.x - van.x).hypot(nearest.y - van.y)
}

/// The point of a line that is nearest to a place.
pub fn nearest(van: Coord, line: &Line) -> Coord {
    let along = line.end - line.start;
    let square = along.x * along.x + along.y * along.y;
    if square == 0.0 {
        return line.start;
    }
    let to = van - line.start;
    line.start + along * ((to.x * along.x + to.y * along.y) / square).clamp(0.0, 1.0)
}
