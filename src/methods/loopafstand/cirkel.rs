//! A circle as a polygon whose area is that of the circle.
//!
//! A regular polygon with `n` corners at `R` from the middle has area `n/2 · R² · sin(2π/n)`.
//! `R` is chosen so that this is `πr²`: `R = r · √(2π / (n · sin(2π/n)))`. The corners then lie
//! outside the circle by at most `r · π²/(3n²)` and the middles of the sides inside it by half of
//! that, and what is too much and too little of a whole circle cancels out. `n` is the smallest
//! multiple of 8 with corners less than [`AFWIJKING_M`] outside: an area that is cut out of the
//! circle is wrong by at most that times the length of the cut, far below 0.1 % of a buurt.

use geo::{Coord, LineString, Polygon};
use std::f64::consts::PI;

/// How far the polygon may be from the circle, in metres.
pub const AFWIJKING_M: f64 = 0.05;

/// Fewest corners.
const LEAST: usize = 32;

/// The circle around a place; against the clock.
pub fn cirkel(midden: Coord, straal_m: f64) -> Polygon {
    let n = corners(straal_m);
    let step = 2.0 * PI / n as f64;
    let far = outer(straal_m);
    let corner = |nr: usize| {
        let (sin, cos) = (step * nr as f64).sin_cos();
        Coord { x: midden.x + far * cos, y: midden.y + far * sin }
    };
    Polygon::new((0..n).map(corner).collect::<LineString>(), Vec::new())
}

/// How far its corners are from the middle.
pub fn outer(straal_m: f64) -> f64 {
    let step = 2.0 * PI / corners(straal_m) as f64;
    straal_m * (step / step.sin()).sqrt()
}

/// The number of corners of a circle with this radius.
pub fn corners(straal_m: f64) -> usize {
    let needed = PI * (straal_m / (3.0 * AFWIJKING_M)).sqrt();
    // A radius is some kilometres at the most.
    (needed.ceil() as usize).next_multiple_of(8).max(LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Area as _;

    #[test]
    fn the_area_is_that_of_the_circle_and_the_edge_is_near_it() {
        let midden = Coord { x: 140_000.0, y: 470_000.0 };
        for straal in [50.0, 192.3, 923.1, 2_500.0] {
            let polygon = cirkel(midden, straal);
            let area = PI * straal * straal;
            assert!((polygon.unsigned_area() - area).abs() < area * 1e-9, "{straal}");
            let off =
                |point: Coord| ((point.x - midden.x).hypot(point.y - midden.y) - straal).abs();
            let middles = polygon.exterior().lines().map(|line| (line.start + line.end) / 2.0);
            let all = polygon.exterior().coords().copied().chain(middles);
            assert!(all.map(off).fold(0.0, f64::max) <= AFWIJKING_M * 1.01, "{straal}");
        }
        assert_eq!(corners(1.0), 32);
        assert_eq!(corners(923.1), 248, "π·√(923.1/0.15) = 246.5");
    }
}
