//! Railways, water and motorways that are walked around, or crossed where one can.
//!
//! A barrier is a line, and a crossing is a point of it. The shortest way around leads along the
//! corners that stick out and over crossings (a visibility graph; Lozano-Pérez and Wesley, 1979):
//! from a place to those in sight, on to those that these see. One search from all places
//! together (Dijkstra, 1959) says how far one can still walk from each when the nearest place is
//! the beginning; what can be reached is then what is in sight of a place, and of each corner and
//! crossing as far as is left there.
//!
//! Where lines cross or touch each other there is no way through, unless a crossing is there. One
//! walks around a corner at two centimetres: that is all by which an outcome can be off.

mod knopen;
#[cfg(test)]
mod tests;

use super::zicht::{Oog, distance, nearest};
use geo::{Coord, Line, LineString, Polygon};

/// A crossing this near to a barrier is one of it, in metres: people click beside a line.
pub const SNAP_M: f64 = 25.0;

/// A place this near to a barrier stands on it and is reached from both sides, in metres.
pub const OP_M: f64 = 1.0;

/// Less than this is not walked on, in metres.
const LEAST_M: f64 = 1.0;

/// Where one comes sooner by less than this, one does not come sooner, in metres.
const SAME_M: f64 = 0.01;

/// What is walked around.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Barrieres {
    aantal: usize,
    muren: Vec<Line>,
    knopen: Vec<Oog>,
    /// Per corner or crossing those in sight, with the distance.
    wegen: Vec<Vec<(usize, f64)>>,
}

/// How far one can still walk from each corner and crossing, in metres; nothing where one does
/// not come.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rest(Vec<f64>);

impl Barrieres {
    /// Barriers as lines in RD metres, with the points where one can cross them; a crossing that
    /// is farther than [`SNAP_M`] from all of them is no crossing.
    pub fn new(lijnen: &[LineString], overgangen: &[Coord]) -> Self {
        let (muren, knopen) = knopen::of(lijnen, overgangen);
        let near = |knoop: &Oog| {
            let others = knopen.iter().enumerate().filter(|(_, other)| other.at != knoop.at);
            let seen = others.filter(|(_, other)| knoop.sees(other, &muren));
            seen.map(|(nr, other)| (nr, knoop.distance(other))).collect()
        };
        let wegen = knopen.iter().map(near).collect();
        let aantal = lijnen.iter().filter(|lijn| lijn.0.len() > 1).count();
        Self { aantal, muren, knopen, wegen }
    }

    /// How many there are.
    pub fn aantal(&self) -> usize {
        self.aantal
    }

    /// Whether there is nothing to walk around.
    pub fn is_open(&self) -> bool {
        self.muren.is_empty()
    }

    /// From every corner how far one can still walk, when no place is known yet.
    pub fn nergens(&self) -> Rest {
        Rest(vec![0.0; self.knopen.len()])
    }

    /// What can be reached from places besides what was reached before: polygons that may lie over
    /// each other, each against the clock. What is left at the corners is brought up to date.
    pub fn bereikt(&self, plekken: &[Coord], straal_m: f64, rest: &mut Rest) -> Vec<Polygon> {
        let ogen: Vec<Oog> =
            plekken.iter().map(|plek| Oog::new(*plek, OP_M, &self.muren)).collect();
        let changed = self.spread(&ogen, straal_m, rest);
        let own = ogen.iter().map(|oog| oog.zicht(straal_m, &self.muren));
        let beyond = changed.iter().map(|nr| self.knopen[*nr].zicht(rest.0[*nr], &self.muren));
        own.chain(beyond).collect()
    }

    /// What is within reach of places, to be asked point by point.
    pub fn kring(&self, plekken: &[Coord], straal_m: f64) -> Kring<'_> {
        let ogen: Vec<Oog> =
            plekken.iter().map(|plek| Oog::new(*plek, OP_M, &self.muren)).collect();
        let mut rest = self.nergens();
        self.spread(&ogen, straal_m, &mut rest);
        Kring { barrieres: self, ogen, straal_m, rest }
    }

    /// The shortest way between two points around the barriers, in metres as the crow flies
    /// between its corners; `None` when there is none.
    pub fn afstand(&self, van: Coord, tot: Coord) -> Option<f64> {
        /// Farther than any way within a gemeente.
        const FAR_M: f64 = 1e6;
        let [van, tot] = [van, tot].map(|at| Oog::new(at, OP_M, &self.muren));
        if van.sees(&tot, &self.muren) {
            return Some(van.distance(&tot));
        }
        let mut rest = self.nergens();
        self.spread(std::slice::from_ref(&van), FAR_M, &mut rest);
        let seen = self.knopen.iter().zip(&rest.0).filter(|(_, left)| **left > 0.0);
        let seen = seen.filter(|(knoop, _)| knoop.sees(&tot, &self.muren));
        seen.map(|(knoop, left)| FAR_M - left + knoop.distance(&tot)).min_by(f64::total_cmp)
    }

    /// Carries what is left on from corner to corner, the most first; returns the corners where
    /// there is more than before.
    fn spread(&self, ogen: &[Oog], straal_m: f64, rest: &mut Rest) -> Vec<usize> {
        let mut open = vec![false; self.knopen.len()];
        let mut changed = open.clone();
        for oog in ogen {
            for (nr, knoop) in self.knopen.iter().enumerate() {
                let left = straal_m - oog.distance(knoop);
                if rest.is_less(nr, left) && oog.sees(knoop, &self.muren) {
                    (rest.0[nr], open[nr], changed[nr]) = (left, true, true);
                }
            }
        }
        let most = |open: &[bool], rest: &Rest| {
            let all = (0..open.len()).filter(|nr| open[*nr]);
            all.max_by(|a, b| rest.0[*a].total_cmp(&rest.0[*b]))
        };
        while let Some(nr) = most(&open, rest) {
            open[nr] = false;
            for (next, way) in &self.wegen[nr] {
                let left = rest.0[nr] - way;
                if rest.is_less(*next, left) {
                    (rest.0[*next], open[*next], changed[*next]) = (left, true, true);
                }
            }
        }
        (0..changed.len()).filter(|nr| changed[*nr]).collect()
    }
}

/// What is within reach of places on foot.
#[derive(Debug)]
pub struct Kring<'b> {
    barrieres: &'b Barrieres,
    ogen: Vec<Oog>,
    straal_m: f64,
    rest: Rest,
}

impl Kring<'_> {
    /// Whether a point lies within it.
    pub fn holds(&self, punt: Coord) -> bool {
        let muren = &self.barrieres.muren;
        let punt = Oog::new(punt, OP_M, muren);
        let from = |oog: &Oog, most: f64| punt.distance(oog) <= most && punt.sees(oog, muren);
        let mut corners = self.barrieres.knopen.iter().zip(&self.rest.0);
        self.ogen.iter().any(|oog| from(oog, self.straal_m))
            || corners.any(|(oog, left)| *left > 0.0 && from(oog, *left))
    }
}

impl Rest {
    fn is_less(&self, nr: usize, left: f64) -> bool {
        left > LEAST_M && left > self.0[nr] + SAME_M
    }
}

/// The point of the nearest line where a crossing comes that someone put beside it; `None` when it
/// is farther than `near_m` from all of them.
pub fn op_barriere(overgang: Coord, lijnen: &[LineString], near_m: f64) -> Option<Coord> {
    let all = lijnen.iter().flat_map(LineString::lines);
    let near = all.map(|lijn| nearest(overgang, &lijn));
    let away = |at: &Coord| (at.x - overgang.x).hypot(at.y - overgang.y);
    near.min_by(|a, b| away(a).total_cmp(&away(b))).filter(|at| away(at) <= near_m)
}

/// Whether a point lies this near to a line, in metres.
fn is_on(at: Coord, lijn: &Line, on_m: f64) -> bool {
    distance(at, lijn) <= on_m
}
