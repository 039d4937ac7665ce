//! Where one place more would close most.

use super::bereik::{Bereik, Vlak};
use crate::methods::geometrie::ligging::holds;
use geo::{BoundingRect as _, Coord, MultiPolygon};

/// The place that closes most, and how much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beste {
    /// The place, in RD.
    pub pos_rd: Coord,
    /// What comes within reach, in the unit of the weights.
    pub winst: f64,
}

/// Most points of a grid that are tried.
const MOST: f64 = 20_000.0;

/// Gains that differ less than this, relative, are the same: areas are exact to some nine digits.
const SAME: f64 = 1e-6;

/// A gain that is none.
const NOTHING: f64 = 1e-3;

/// The best of the points of a grid inside `binnen`; `None` when no point closes anything.
///
/// The points lie on whole multiples of `stap_m` in RD, so that the same question has the same
/// answer; a grid with too many points is made coarser. `gewichten` says how much each gebied
/// counts as a whole: its inwoners, or its area. Of points that close as much the most western,
/// then the most southern counts.
pub fn beste_plek(
    bereik: &Bereik,
    gewichten: &[f64],
    binnen: &MultiPolygon,
    stap_m: f64,
) -> Option<Beste> {
    let outside = |bereik: &Bereik| -> f64 {
        bereik.aandelen().iter().zip(gewichten).map(|(share, weight)| share * weight).sum()
    };
    let now = outside(bereik);
    beste_punt(binnen, stap_m, |pos_rd| now - outside(&bereik.with(pos_rd)))
}

/// As [`beste_plek`], of any gain that follows from the point.
pub fn beste_punt(
    binnen: &MultiPolygon,
    stap_m: f64,
    winst: impl Fn(Coord) -> f64,
) -> Option<Beste> {
    let mut best: Option<Beste> = None;
    for pos_rd in grid(binnen, stap_m) {
        let winst = winst(pos_rd);
        if winst > best.map_or(NOTHING, |best| best.winst) * (1.0 + SAME) {
            best = Some(Beste { pos_rd, winst });
        }
    }
    best
}

/// The area of each gebied, as its weight.
pub fn oppervlaktes(vlakken: &[Vlak]) -> Vec<f64> {
    vlakken.iter().map(Vlak::oppervlakte).collect()
}

fn grid(binnen: &MultiPolygon, stap_m: f64) -> Vec<Coord> {
    let Some(bounds) = binnen.bounding_rect().filter(|_| stap_m > 0.0) else { return Vec::new() };
    let coarse = (bounds.width() * bounds.height() / MOST).sqrt();
    let stap_m = stap_m.max(coarse);
    let steps = |low: f64, high: f64| {
        let (first, last) = ((low / stap_m).ceil() as i64, (high / stap_m).floor() as i64);
        (first..=last).map(move |nr| nr as f64 * stap_m)
    };
    let (min, max) = (bounds.min(), bounds.max());
    let columns = steps(min.x, max.x);
    let points = columns.flat_map(|x| steps(min.y, max.y).map(move |y| Coord { x, y }));
    points.filter(|point| holds(binnen, *point)).collect()
}
