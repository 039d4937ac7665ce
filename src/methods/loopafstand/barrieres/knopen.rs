//! Lines cut where they meet, and the corners and crossings along which one walks.

use super::super::zicht::{Oog, nearest};
use super::{SNAP_M, is_on, op_barriere};
use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line, LineString, Simplify as _};
use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::PI;

/// How far from a corner one walks around it, in metres.
const BESIDE_M: f64 = 0.02;

/// Ends this near to another line touch it, in metres: points are kept to a decimetre.
const JOIN_M: f64 = 0.2;

/// A point this near to a line lies on it, in metres.
const ON_M: f64 = 0.005;

/// A bend of less than this is none, in metres.
const STRAIGHT_M: f64 = 0.01;

/// A wall that goes on straight has no corner that sticks out, to this angle.
const STRAIGHT: f64 = 1e-6;

/// Whole millimetres: points that are the same are one.
type Plaats = (i64, i64);

/// The walls, and the corners and crossings along which ways lead.
pub(super) fn of(lijnen: &[LineString], overgangen: &[Coord]) -> (Vec<Line>, Vec<Oog>) {
    let lijnen: Vec<LineString> = lijnen.iter().map(|lijn| lijn.simplify(STRAIGHT_M)).collect();
    let lijnen = joined(&lijnen);
    let gaten: Vec<Coord> =
        overgangen.iter().filter_map(|overgang| op_barriere(*overgang, &lijnen, SNAP_M)).collect();
    let pieces: Vec<Line> = lijnen.iter().flat_map(LineString::lines).collect();
    let buren = neighbours(&pieces, &gaten);
    // Each piece is known at both ends.
    let once = buren.iter().flat_map(|(van, all)| all.range(*van..).map(|tot| (*van, *tot)));
    let muren: Vec<Line> = once.map(|(van, tot)| Line::new(point(van), point(tot))).collect();
    let crossings: BTreeSet<Plaats> = gaten.iter().map(|gat| plaats(*gat)).collect();
    let mut knopen: Vec<Oog> =
        crossings.iter().map(|gat| Oog::new(point(*gat), ON_M, &muren)).collect();
    for (van, all) in buren.iter().filter(|(van, _)| !crossings.contains(*van)) {
        knopen.extend(around(*van, all).into_iter().map(|at| Oog::new(at, 0.0, &muren)));
    }
    (muren, knopen)
}

/// Lines of which an end that all but touches another line is drawn on to it.
fn joined(lijnen: &[LineString]) -> Vec<LineString> {
    let mut all = lijnen.to_vec();
    for (own, lijn) in all.iter_mut().enumerate() {
        let others = lijnen.iter().enumerate().filter(|(nr, _)| *nr != own);
        let others: Vec<Line> = others.flat_map(|(_, other)| other.lines()).collect();
        let to_other = |end: &mut Coord| {
            if let Some(other) = others.iter().find(|other| is_on(*end, other, JOIN_M)) {
                *end = nearest(*end, other);
            }
        };
        lijn.0.first_mut().map(to_other);
        lijn.0.last_mut().map(to_other);
    }
    all
}

/// Every point where a wall ends, bends, is crossed or meets another, with those that a wall leads
/// to.
fn neighbours(pieces: &[Line], gaten: &[Coord]) -> BTreeMap<Plaats, BTreeSet<Plaats>> {
    let mut buren: BTreeMap<Plaats, BTreeSet<Plaats>> = BTreeMap::new();
    for (own, piece) in pieces.iter().enumerate() {
        let mut cuts = vec![piece.start, piece.end];
        cuts.extend(gaten.iter().filter(|gat| is_on(**gat, piece, ON_M)));
        for (_, other) in pieces.iter().enumerate().filter(|(nr, _)| *nr != own) {
            cuts.extend(meetings(piece, other));
        }
        let along = piece.end - piece.start;
        let part = |at: &Coord| (at.x - piece.start.x) * along.x + (at.y - piece.start.y) * along.y;
        cuts.sort_by(|a, b| part(a).total_cmp(&part(b)));
        for pair in cuts.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(plaats);
            if a != b {
                buren.entry(a).or_default().insert(b);
                buren.entry(b).or_default().insert(a);
            }
        }
    }
    buren
}

/// Where two pieces meet.
fn meetings(piece: &Line, other: &Line) -> Vec<Coord> {
    let ends = [other.start, other.end];
    let mut found: Vec<Coord> = ends.into_iter().filter(|end| is_on(*end, piece, ON_M)).collect();
    if let Some(LineIntersection::SinglePoint { intersection, is_proper: true }) =
        line_intersection(*piece, *other)
    {
        found.push(intersection);
    }
    found
}

/// The points around a corner where a way may bend: in the middle of each angle that is wider than
/// straight.
fn around(van: Plaats, buren: &BTreeSet<Plaats>) -> Vec<Coord> {
    let at = point(van);
    let turn = |to: &Plaats| {
        let to = point(*to);
        (to.y - at.y).atan2(to.x - at.x)
    };
    let mut turns: Vec<f64> = buren.iter().map(turn).collect();
    turns.sort_by(f64::total_cmp);
    let next = turns.iter().skip(1).copied().chain(turns.first().map(|first| first + 2.0 * PI));
    let wide = turns.iter().zip(next).filter(|(turn, next)| next - *turn >= PI - STRAIGHT);
    let middle = wide.map(|(turn, next)| (turn + next) / 2.0);
    middle
        .map(|turn| Coord { x: at.x + BESIDE_M * turn.cos(), y: at.y + BESIDE_M * turn.sin() })
        .collect()
}

fn plaats(at: Coord) -> Plaats {
    ((at.x * 1e3).round() as i64, (at.y * 1e3).round() as i64)
}

fn point((x, y): Plaats) -> Coord {
    Coord { x: x as f64 / 1e3, y: y as f64 / 1e3 }
}
