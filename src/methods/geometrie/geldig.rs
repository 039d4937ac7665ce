//! Whether an outline can be one: what would make a sum of its area wrong is named.
//!
//! Rings may touch (real outlines do); they may not cross. Without crossings each ring lies as a
//! whole inside or outside each other one, and counting rings around a ring says whether the
//! holes and parts are where they say.

use super::wkt::rings;
use geo::coordinate_position::{CoordPos, coord_pos_relative_to_ring};
use geo::kernels::{Kernel as _, RobustKernel};
use geo::{Area as _, Coord, Line, LineString, MultiPolygon, Orientation, Polygon};

/// What is wrong with an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gebrek {
    /// There is nothing in it.
    Leeg,
    /// A ring has fewer than three corners or encloses nothing.
    GeenVlak,
    /// A number is no number.
    GeenGetal,
    /// A border crosses itself or another one.
    KruistZichzelf,
    /// A hole is not in its part, or parts lie over each other.
    VerkeerdGenest,
}

impl Gebrek {
    /// What is wrong and what to do, as a Dutch sentence.
    pub fn text(self) -> &'static str {
        match self {
            Self::Leeg => "de grens is leeg; haal het bestand opnieuw op bij de bron",
            Self::GeenVlak => {
                "een ring van de grens heeft geen oppervlakte; herstel de grens in een kaartprogramma"
            }
            Self::GeenGetal => {
                "een coördinaat is geen getal; haal het bestand opnieuw op bij de bron"
            }
            Self::KruistZichzelf => {
                "de grens kruist zichzelf; herstel de grens in een kaartprogramma"
            }
            Self::VerkeerdGenest => {
                "een gat ligt buiten zijn vlak of vlakken liggen over elkaar; herstel de grens in een kaartprogramma"
            }
        }
    }
}

/// The first thing that is wrong with an outline in RD metres; `None` when it is sound.
pub fn gebrek(omtrek: &MultiPolygon) -> Option<Gebrek> {
    let all: Vec<&LineString> = omtrek.iter().flat_map(rings).collect();
    if all.is_empty() {
        return Some(Gebrek::Leeg);
    }
    let mut points = all.iter().flat_map(|ring| ring.coords());
    if points.any(|point| !(point.x.is_finite() && point.y.is_finite())) {
        return Some(Gebrek::GeenGetal);
    }
    let lines = all.iter().flat_map(|ring| ring.lines()).collect();
    if some_cross(lines) {
        return Some(Gebrek::KruistZichzelf);
    }
    if all.iter().any(|ring| !encloses_something(ring)) {
        return Some(Gebrek::GeenVlak);
    }
    (!well_nested(omtrek)).then_some(Gebrek::VerkeerdGenest)
}

/// The least area of a ring, in square metres.
const LEAST_AREA: f64 = 0.01;

fn encloses_something(ring: &LineString) -> bool {
    // Reckoned from its first point: far from the origin small areas drown in rounding.
    let first = ring.0.first().copied().unwrap_or_default();
    let near: LineString = ring.coords().map(|point| *point - first).collect();
    near.0.len() > 3 && Polygon::new(near, Vec::new()).unsigned_area() >= LEAST_AREA
}

/// Whether two lines cross each other within both. Lines are taken from left to right; only those
/// that are still going on are compared.
fn some_cross(mut lines: Vec<Line>) -> bool {
    let left = |line: &Line| line.start.x.min(line.end.x);
    let right = |line: &Line| line.start.x.max(line.end.x);
    lines.sort_by(|a, b| left(a).total_cmp(&left(b)));
    let mut going_on: Vec<Line> = Vec::new();
    for line in lines {
        going_on.retain(|other| right(other) > left(&line));
        if going_on.iter().any(|other| cross(other, &line)) {
            return true;
        }
        going_on.push(line);
    }
    false
}

fn cross(a: &Line, b: &Line) -> bool {
    let apart = a.start.y.max(a.end.y) < b.start.y.min(b.end.y)
        || b.start.y.max(b.end.y) < a.start.y.min(a.end.y);
    !apart && on_both_sides(a, b) && on_both_sides(b, a)
}

/// Whether the ends of a line are strictly on different sides of another.
fn on_both_sides(line: &Line, other: &Line) -> bool {
    let side = |point| RobustKernel::orient2d(line.start, line.end, point);
    matches!(
        (side(other.start), side(other.end)),
        (Orientation::Clockwise, Orientation::CounterClockwise)
            | (Orientation::CounterClockwise, Orientation::Clockwise)
    )
}

/// The outline with every hole that lies outside its part as a part of its own: simplified maps
/// have such holes where a narrow strip between two parts was lost.
pub fn losse_gaten_als_delen(omtrek: &MultiPolygon) -> MultiPolygon {
    let mut delen = Vec::new();
    for deel in omtrek {
        let inside = |gat: &LineString| lies_in(gat, deel.exterior()) != Some(false);
        let (gaten, los): (Vec<_>, Vec<_>) = deel.interiors().iter().cloned().partition(inside);
        delen.push(Polygon::new(deel.exterior().clone(), gaten));
        delen.extend(los.into_iter().map(|gat| Polygon::new(gat, Vec::new())));
    }
    MultiPolygon::new(delen)
}

fn well_nested(omtrek: &MultiPolygon) -> bool {
    let all: Vec<(usize, bool, &LineString)> = omtrek
        .iter()
        .enumerate()
        .flat_map(|(part, polygon)| {
            rings(polygon).enumerate().map(move |(nr, ring)| (part, nr > 0, ring))
        })
        .collect();
    all.iter().enumerate().all(|(place, (part, is_hole, ring))| {
        let others = all.iter().enumerate().filter(|(other, _)| *other != place);
        let Some(around) = others
            .map(|(_, other)| lies_in(ring, other.2).map(|inside| inside.then_some(other)))
            .collect::<Option<Vec<_>>>()
        else {
            return false;
        };
        let around: Vec<_> = around.into_iter().flatten().collect();
        let in_own = around.iter().any(|(other, hole, _)| other == part && !hole);
        let in_own_hole = around.iter().any(|(other, hole, _)| other == part && *hole);
        let odd = around.len() % 2 == 1;
        // A hole lies in its own part and in no hole of it; a part lies in holes of others only.
        if *is_hole { in_own && !in_own_hole && odd } else { !odd && !in_own }
    })
}

/// Whether a ring that does not cross another lies in it; `None` when they are the same line.
fn lies_in(ring: &LineString, other: &LineString) -> Option<bool> {
    let middles = ring.lines().map(|line| (line.start + line.end) / 2.0);
    let mut tries = ring.coords().copied().chain(middles);
    tries.find_map(|point: Coord| match coord_pos_relative_to_ring(point, other) {
        CoordPos::OnBoundary => None,
        CoordPos::Inside => Some(true),
        CoordPos::Outside => Some(false),
    })
}

#[cfg(test)]
mod tests {
    use super::super::wkt;
    use super::*;

    fn fault(wkt: &str) -> Option<Gebrek> {
        gebrek(&wkt::parse(wkt).unwrap())
    }

    #[test]
    fn sound_outlines_may_touch_themselves() {
        for wkt in [
            "POLYGON((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,4 2,2 2))",
            // Two triangles that meet in a point, as one ring.
            "POLYGON((0 0,4 0,2 2,4 4,0 4,2 2,0 0))",
            // A hole that touches the border with all its corners.
            "POLYGON((0 0,4 0,4 4,0 4,0 0),(2 0,4 2,2 4,0 2,2 0))",
            // An island in a lake, and a part beside it that shares a corner.
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(2 2,2 7,7 7,7 2,2 2)),((4 4,5 4,5 5,4 4)),((9 9,12 9,12 12,9 9)))",
            // A line there and back encloses nothing more.
            "POLYGON((0 0,4 0,6 0,4 0,4 4,0 4,0 0))",
        ] {
            assert_eq!(fault(wkt), None, "{wkt}");
        }
    }

    #[test]
    fn crossings_are_seen() {
        assert_eq!(fault("POLYGON((0 0,4 4,4 0,0 3,0 0))"), Some(Gebrek::KruistZichzelf));
        let over = "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((2 2,6 2,6 6,2 6,2 2)))";
        assert_eq!(fault(over), Some(Gebrek::KruistZichzelf));
    }

    #[test]
    fn holes_and_parts_in_the_wrong_place_are_seen() {
        for wkt in [
            "POLYGON((0 0,4 0,4 4,0 4,0 0),(6 6,8 6,8 8,6 6))",
            "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,8 1,8 8,1 8,1 1),(3 3,4 3,4 4,3 3))",
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((2 2,4 2,4 4,2 2)))",
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((0 0,9 0,9 9,0 9,0 0)))",
        ] {
            assert_eq!(fault(wkt), Some(Gebrek::VerkeerdGenest), "{wkt}");
        }
    }

    #[test]
    fn a_hole_beside_its_part_can_become_a_part() {
        let beside = "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 1),(6 6,8 6,8 8,6 6))";
        let mended = losse_gaten_als_delen(&wkt::parse(beside).unwrap());
        assert_eq!((gebrek(&mended), mended.unsigned_area()), (None, 16.0 - 0.5 + 2.0));
        let double = "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((2 2,4 2,4 4,2 2)))";
        let same = losse_gaten_als_delen(&wkt::parse(double).unwrap());
        assert_eq!(gebrek(&same), Some(Gebrek::VerkeerdGenest));
    }

    #[test]
    fn what_encloses_nothing_is_seen() {
        assert_eq!(gebrek(&MultiPolygon::new(Vec::new())), Some(Gebrek::Leeg));
        assert_eq!(fault("POLYGON((0 0,4 0,8 0,0 0))"), Some(Gebrek::GeenVlak));
        let ring = LineString::from(vec![(0.0, 0.0), (f64::NAN, 0.0), (1.0, 1.0), (0.0, 0.0)]);
        let nan = MultiPolygon::new(vec![Polygon::new(ring, Vec::new())]);
        assert_eq!(gebrek(&nan), Some(Gebrek::GeenGetal));
    }
}
