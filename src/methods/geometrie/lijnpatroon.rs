//! Lines that differ by their pattern, so that nobody needs colours to tell them apart: a railway
//! with sleepers, water that waves, a motorway in two lanes, dashes for anything else.

use super::tekenen::Kader;
use crate::model::basis::barriere::BarriereSoort;
use std::f64::consts::TAU;

/// A straight stroke of a pattern, in the units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Streep {
    /// Where it begins.
    pub van: [f64; 2],
    /// Where it ends.
    pub tot: [f64; 2],
    /// How wide it is.
    pub breed: f64,
    /// Whether it has the colour of the ground, not that of ink.
    pub licht: bool,
}

/// Ground that is left free around a line.
const RAND: f64 = 8.0;
/// Between two sleepers of a railway.
const BIELS: f64 = 10.0;
/// A wave of water: how long, how far to each side, and in which steps it is drawn.
const GOLF: f64 = 14.0;
const UITSLAG: f64 = 3.0;
const STAP: f64 = 2.0;
/// A dash, and with the gap behind it.
const STREEP: f64 = 8.0;
const STREEP_EN_GAT: f64 = 13.0;

/// The strokes of a line from the back to the front, as far as it is in sight.
pub fn patroon(soort: BarriereSoort, lijn: &[[f64; 2]], zicht: Kader) -> Vec<Streep> {
    let stukken = stukken(lijn, zicht);
    let whole = |breed: f64, licht: bool| stukken.iter().map(move |stuk| stuk.heel(breed, licht));
    let mut strepen: Vec<Streep> = whole(RAND, true).collect();
    match soort {
        BarriereSoort::Spoor => {
            strepen.extend(whole(2.0, false));
            strepen.extend(stukken.iter().flat_map(Stuk::bielzen));
        }
        BarriereSoort::Water => strepen.extend(stukken.iter().flat_map(Stuk::golven)),
        BarriereSoort::Autoweg => {
            strepen.extend(whole(6.0, false));
            strepen.extend(whole(2.0, true));
        }
        BarriereSoort::Anders => strepen.extend(stukken.iter().flat_map(Stuk::strepen)),
    }
    strepen
}

/// A straight piece between two distances along the line.
struct Stuk {
    /// Where distance 0 would be on this piece.
    nul: [f64; 2],
    richting: [f64; 2],
    begin: f64,
    eind: f64,
}

impl Stuk {
    fn at(&self, along: f64, aside: f64) -> [f64; 2] {
        let [x, y] = self.richting;
        [self.nul[0] + x * along - y * aside, self.nul[1] + y * along + x * aside]
    }

    fn heel(&self, breed: f64, licht: bool) -> Streep {
        Streep { van: self.at(self.begin, 0.0), tot: self.at(self.eind, 0.0), breed, licht }
    }

    /// Distances along it that are whole multiples of a step.
    fn stappen(&self, step: f64) -> impl Iterator<Item = f64> {
        let (first, last) = ((self.begin / step).ceil() as i64, (self.eind / step).floor() as i64);
        (first..=last).map(move |nr| nr as f64 * step)
    }

    fn bielzen(&self) -> impl Iterator<Item = Streep> {
        let sleeper = |along| (self.at(along, -4.0), self.at(along, 4.0));
        self.stappen(BIELS).map(move |along| ink(sleeper(along), 2.0))
    }

    fn golven(&self) -> impl Iterator<Item = Streep> {
        let at = |along: f64| self.at(along, UITSLAG * (TAU * along / GOLF).sin());
        let steps = std::iter::once(self.begin).chain(self.stappen(STAP));
        steps.map(move |along| ink((at(along), at((along + STAP).min(self.eind))), 2.5))
    }

    fn strepen(&self) -> impl Iterator<Item = Streep> {
        let before = self.begin - STREEP_EN_GAT;
        let first = (before / STREEP_EN_GAT).ceil() as i64;
        let dashes = (first..).map(|nr| nr as f64 * STREEP_EN_GAT);
        let dashes = dashes.take_while(|from| *from < self.eind);
        let dashes = dashes.filter(|from| from + STREEP > self.begin);
        dashes.map(|from| {
            let (from, to) = (from.max(self.begin), (from + STREEP).min(self.eind));
            ink((self.at(from, 0.0), self.at(to, 0.0)), 3.0)
        })
    }
}

fn ink((van, tot): ([f64; 2], [f64; 2]), breed: f64) -> Streep {
    Streep { van, tot, breed, licht: false }
}

/// The straight pieces of a line that are in sight.
fn stukken(lijn: &[[f64; 2]], zicht: Kader) -> Vec<Stuk> {
    let mut found = Vec::new();
    let mut gone = 0.0;
    for pair in lijn.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let by = [b[0] - a[0], b[1] - a[1]];
        let long = by[0].hypot(by[1]);
        if long > 0.0
            && let Some((from, to)) = in_zicht(a, by, zicht)
        {
            let richting = [by[0] / long, by[1] / long];
            let nul = [a[0] - richting[0] * gone, a[1] - richting[1] * gone];
            found.push(Stuk { nul, richting, begin: gone + from * long, eind: gone + to * long });
        }
        gone += long;
    }
    found
}

/// Which part of a straight line from `a` over `by` lies in a rectangle, from 0 to 1 (Liang, Y.-D.
/// and Barsky, B. A., 1984, A New Concept and Method for Line Clipping).
fn in_zicht(a: [f64; 2], by: [f64; 2], zicht: Kader) -> Option<(f64, f64)> {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for side in 0..2 {
        let edges = [(-by[side], a[side] - zicht.min[side]), (by[side], zicht.max[side] - a[side])];
        for (p, q) in edges {
            if p == 0.0 {
                if q < 0.0 {
                    return None;
                }
            } else if p < 0.0 {
                from = from.max(q / p);
            } else {
                to = to.min(q / p);
            }
        }
    }
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZICHT: Kader = Kader { min: [0.0, -50.0], max: [100.0, 50.0] };

    fn ink_of(soort: BarriereSoort, lijn: &[[f64; 2]]) -> Vec<Streep> {
        patroon(soort, lijn, ZICHT).into_iter().filter(|one| !one.licht).collect()
    }

    #[test]
    fn a_railway_has_a_sleeper_every_ten_and_nothing_out_of_sight() {
        let strepen = ink_of(BarriereSoort::Spoor, &[[-1e6, 0.0], [25.0, 0.0], [25.0, 20.0]]);
        let sleepers: Vec<&Streep> =
            strepen.iter().filter(|one| one.van[0] == one.tot[0] && one.van[0] < 25.0).collect();
        assert_eq!(sleepers.iter().map(|one| one.van[0]).collect::<Vec<_>>(), [0.0, 10.0, 20.0]);
        assert!(strepen.iter().all(|one| one.van[0] >= 0.0), "{strepen:?}");
        assert!(ink_of(BarriereSoort::Spoor, &[[0.0, 60.0], [100.0, 60.0]]).is_empty());
    }

    #[test]
    fn dashes_are_as_long_as_they_should_be() {
        let dashes = ink_of(BarriereSoort::Anders, &[[0.0, 0.0], [30.0, 0.0]]);
        let ends: Vec<[f64; 2]> = dashes.iter().map(|one| [one.van[0], one.tot[0]]).collect();
        assert_eq!(ends, [[0.0, 8.0], [13.0, 21.0], [26.0, 30.0]]);
    }

    #[test]
    fn water_waves_around_its_line_from_its_begin_to_its_end() {
        let waves = ink_of(BarriereSoort::Water, &[[0.0, 0.0], [70.0, 0.0]]);
        let highest = waves.iter().map(|one| one.van[1].abs()).fold(0.0, f64::max);
        assert!((2.0..=3.0).contains(&highest), "{highest}");
        assert_eq!((waves[0].van[0], waves[waves.len() - 1].tot[0]), (0.0, 70.0));
    }

    #[test]
    fn a_motorway_has_light_between_its_lanes() {
        let all = patroon(BarriereSoort::Autoweg, &[[0.0, 0.0], [50.0, 0.0]], ZICHT);
        let widths: Vec<(f64, bool)> = all.iter().map(|one| (one.breed, one.licht)).collect();
        assert_eq!(widths, [(8.0, true), (6.0, false), (2.0, true)]);
    }
}
