//! Outlines as what can be drawn: triangles to fill, lines to hatch, and where a name stands.

use super::wkt::rings;
use geo::{Coord, InteriorPoint as _, MultiPolygon, Polygon, TriangulateEarcut as _};

/// A part of the plane in RD metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kader {
    /// The corner in the south-west.
    pub min: [f64; 2],
    /// The corner in the north-east.
    pub max: [f64; 2],
}

impl Kader {
    /// The smallest one around all points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = [f64; 2]>) -> Option<Self> {
        points.into_iter().fold(None, |kader: Option<Self>, [x, y]| {
            let (min, max) = kader.map_or(([x, y], [x, y]), |kader| (kader.min, kader.max));
            let (min, max) = ([min[0].min(x), min[1].min(y)], [max[0].max(x), max[1].max(y)]);
            Some(Self { min, max })
        })
    }

    /// Whether a place lies in it, or on its edge.
    pub fn holds(self, place: [f64; 2]) -> bool {
        (0..2).all(|side| (self.min[side]..=self.max[side]).contains(&place[side]))
    }

    /// Whether another one has a part of the plane in common with it.
    pub fn overlaps(self, other: Self) -> bool {
        (0..2).all(|side| self.min[side] < other.max[side] && other.min[side] < self.max[side])
    }

    /// The same with a part of its size more on each side.
    pub fn wider(self, part: f64) -> Self {
        let room = [0, 1].map(|side| (self.max[side] - self.min[side]) * part);
        self.with_room(room)
    }

    /// The same with so many metres more on each side.
    pub fn wider_by(self, metres: f64) -> Self {
        self.with_room([metres, metres])
    }

    fn with_room(self, room: [f64; 2]) -> Self {
        Self {
            min: [self.min[0] - room[0], self.min[1] - room[1]],
            max: [self.max[0] + room[0], self.max[1] + room[1]],
        }
    }
}

/// A round length of at most `most` units of `per_unit` metres each, in metres: 1, 2 or 5 times a
/// power of ten.
pub fn scale_length(per_unit: f64, most: f64) -> f64 {
    let longest = per_unit * most;
    let ten = 10_f64.powf(longest.log10().floor());
    [5.0, 2.0, 1.0].into_iter().map(|part| part * ten).find(|one| *one <= longest).unwrap_or(ten)
}

/// Lines as [`arcering`], in a mirror: they fall where those rise.
pub fn arcering_dalend(ringen: &[Vec<[f64; 2]>], afstand: f64) -> Vec<[[f64; 2]; 2]> {
    let mirrored = |ring: &Vec<[f64; 2]>| ring.iter().map(|[x, y]| [-x, *y]).collect();
    let ringen: Vec<Vec<[f64; 2]>> = ringen.iter().map(mirrored).collect();
    let lines = arcering(&ringen, afstand).into_iter();
    lines.map(|line| line.map(|[x, y]| [-x, y])).collect()
}

/// What is needed to draw an outline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tekening {
    /// Its borders, holes too, each closed.
    pub ringen: Vec<Vec<[f64; 2]>>,
    /// Corners of the triangles that fill it, three by three.
    pub driehoeken: Vec<[f64; 2]>,
    /// A place well inside it.
    pub midden: Option<[f64; 2]>,
}

impl Tekening {
    /// Prepares an outline.
    pub fn new(omtrek: &MultiPolygon) -> Self {
        let pair = |coord: &Coord| [coord.x, coord.y];
        let ring = |ring: &geo::LineString| ring.0.iter().map(pair).collect();
        let triangles = |part: &Polygon| -> Vec<[f64; 2]> {
            let all = part.earcut_triangles().into_iter();
            all.flat_map(|one| [pair(&one.v1()), pair(&one.v2()), pair(&one.v3())]).collect()
        };
        Self {
            ringen: omtrek.iter().flat_map(rings).map(ring).collect(),
            driehoeken: omtrek.iter().flat_map(triangles).collect(),
            midden: omtrek.interior_point().map(|point| [point.x(), point.y()]),
        }
    }

    /// Whether a place lies in it.
    pub fn holds(&self, [x, y]: [f64; 2]) -> bool {
        let side =
            |a: [f64; 2], b: [f64; 2]| (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
        self.driehoeken.chunks_exact(3).any(|c| {
            let sides = [side(c[0], c[1]), side(c[1], c[2]), side(c[2], c[0])];
            sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
        })
    }
}

/// Lines under 45° over the area inside the rings, `afstand` metres apart; the same lines for every
/// outline, so that they run on from one to the next.
pub fn arcering(ringen: &[Vec<[f64; 2]>], afstand: f64) -> Vec<[[f64; 2]; 2]> {
    // Turned by 45° the lines are the rows v = k·afstand, and u runs along them.
    let turned = |[x, y]: [f64; 2]| ((x + y) * HALF_ROOT, (y - x) * HALF_ROOT);
    let back = |(u, v): (f64, f64)| [(u - v) * HALF_ROOT, (u + v) * HALF_ROOT];
    let mut crossings: Vec<(i64, f64)> = Vec::new();
    for ring in ringen {
        for pair in ring.windows(2) {
            let ((u0, v0), (u1, v1)) = (turned(pair[0]), turned(pair[1]));
            let (low, high) = (v0.min(v1), v0.max(v1));
            let first = (low / afstand).ceil() as i64;
            // Half open, so that a corner is crossed once.
            let rows = (first..).take_while(|row| (*row as f64) * afstand < high);
            crossings.extend(rows.map(|row| {
                let part = (row as f64 * afstand - v0) / (v1 - v0);
                (row, u0 + part * (u1 - u0))
            }));
        }
    }
    crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let inside = crossings.chunks_exact(2).filter(|pair| pair[0].0 == pair[1].0);
    inside
        .map(|pair| {
            let v = pair[0].0 as f64 * afstand;
            [back((pair[0].1, v)), back((pair[1].1, v))]
        })
        .collect()
}

const HALF_ROOT: f64 = std::f64::consts::FRAC_1_SQRT_2;

#[cfg(test)]
mod tests {
    use super::super::wkt;
    use super::*;

    const POND: &str = "POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))";

    fn area(corners: &[[f64; 2]]) -> f64 {
        let triangle = |c: &[[f64; 2]]| {
            ((c[1][0] - c[0][0]) * (c[2][1] - c[0][1]) - (c[2][0] - c[0][0]) * (c[1][1] - c[0][1]))
                .abs()
                / 2.0
        };
        corners.chunks_exact(3).map(triangle).sum()
    }

    #[test]
    fn triangles_fill_an_outline_and_leave_its_hole_open() {
        let drawn = Tekening::new(&wkt::parse(POND).unwrap());
        assert!((area(&drawn.driehoeken) - 96.0).abs() < 1e-9);
        assert_eq!(drawn.ringen.len(), 2);
        let [x, y] = drawn.midden.unwrap();
        assert!((0.0..=10.0).contains(&x) && !(4.0..=6.0).contains(&x) | !(4.0..=6.0).contains(&y));
    }

    #[test]
    fn the_scale_bar_has_a_round_length() {
        // 120 points of 10 metres are 1.200 metres.
        assert_eq!(scale_length(10.0, 120.0), 1000.0);
        assert_eq!(scale_length(1.0, 120.0), 100.0);
        assert_eq!(scale_length(2.0, 120.0), 200.0);
        assert_eq!(scale_length(5.0, 120.0), 500.0);
    }

    #[test]
    fn falling_lines_go_down_where_the_others_go_up() {
        let drawn = Tekening::new(&wkt::parse(POND).unwrap());
        // A line of no length at a corner goes neither up nor down.
        let goes = |[a, b]: &[[f64; 2]; 2], way: f64| ((b[1] - a[1]) - way * (b[0] - a[0])).abs();
        assert!(arcering(&drawn.ringen, 1.3).iter().all(|line| goes(line, 1.0) < 1e-9));
        let falling = arcering_dalend(&drawn.ringen, 1.3);
        assert!(!falling.is_empty());
        assert!(falling.iter().all(|line| goes(line, -1.0) < 1e-9));
    }

    #[test]
    fn hatching_covers_the_area_and_not_the_hole() {
        let drawn = Tekening::new(&wkt::parse(POND).unwrap());
        // Lines a apart of together a length L cover an area of L·a.
        let lines = arcering(&drawn.ringen, 0.01);
        let length: f64 = lines.iter().map(|[a, b]| (a[0] - b[0]).hypot(a[1] - b[1])).sum();
        assert!((length * 0.01 - 96.0).abs() < 0.5, "{length}");
        let middle = |[a, b]: &[[f64; 2]; 2]| [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        let in_pond = |[x, y]: [f64; 2]| (4.01..5.99).contains(&x) && (4.01..5.99).contains(&y);
        assert!(!lines.iter().map(middle).any(in_pond));
    }
}
