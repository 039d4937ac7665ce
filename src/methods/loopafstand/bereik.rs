//! What of some gebieden lies outside the reach of all places, and what one more place changes.
//!
//! The first is worked out once (when a drag begins); one place more only cuts a circle out of
//! what is left, in the gebieden that it touches. Around barriers it cuts out what is in sight of
//! the place, and of each corner and crossing where one comes sooner than before.

use super::barrieres::{Barrieres, Rest};
use super::cirkel::cirkel;
use geo::algorithm::bool_ops::FillRule;
use geo::orient::Direction;
use geo::{Area as _, BooleanOps as _, BoundingRect as _, Coord, Intersects as _};
use geo::{MultiPolygon, Orient as _, Polygon, Rect};
use std::sync::Arc;

/// So many shapes are taken out together.
const AT_A_TIME: usize = 6;

/// The outline of a gebied of which the reach is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Vlak {
    omtrek: MultiPolygon,
    bounds: Option<Rect>,
    area: f64,
}

impl Vlak {
    /// An outline in RD metres; holes are no part of it.
    pub fn new(omtrek: &MultiPolygon) -> Self {
        let omtrek = omtrek.orient(Direction::Default);
        Self { bounds: omtrek.bounding_rect(), area: omtrek.unsigned_area(), omtrek }
    }

    /// Its area, in square metres.
    pub fn oppervlakte(&self) -> f64 {
        self.area
    }

    /// Its outline.
    pub fn omtrek(&self) -> &MultiPolygon {
        &self.omtrek
    }

    fn touches(&self, polygon: &Polygon) -> bool {
        let other = polygon.bounding_rect();
        self.bounds.zip(other).is_some_and(|(own, other)| own.intersects(&other))
    }

    /// What is left of a part of it when what can be reached is taken out.
    fn without(&self, rest: &MultiPolygon, bereikt: &[Polygon]) -> MultiPolygon {
        let near = bereikt.iter().filter(|one| self.touches(one)).cloned();
        let near = MultiPolygon::new(near.collect());
        if near.0.is_empty() {
            return rest.clone();
        }
        // All run against the clock: where some overlap, 'not zero' is their union.
        rest.difference_with_fill_rule(&near, FillRule::NonZero)
    }

    /// The same a few at a time. Around barriers what is in sight of one corner mostly is in sight
    /// of the next: what was taken out before no longer takes part.
    fn without_in_turn(&self, rest: &MultiPolygon, bereikt: &[Polygon]) -> MultiPolygon {
        let mut left = rest.clone();
        for some in bereikt.chunks(AT_A_TIME) {
            let parts: Vec<Rect> = left.iter().filter_map(|part| part.bounding_rect()).collect();
            let touches = |one: &&Polygon| {
                let own = one.bounding_rect();
                own.is_some_and(|own| parts.iter().any(|part| part.intersects(&own)))
            };
            let some: Vec<Polygon> = some.iter().filter(touches).cloned().collect();
            left = self.without(&left, &some);
        }
        left
    }
}

/// What lies outside the reach of places, per gebied.
#[derive(Debug, Clone)]
pub struct Bereik {
    vlakken: Arc<[Vlak]>,
    barrieres: Arc<Barrieres>,
    straal_m: f64,
    rest: Rest,
    gaten: Vec<MultiPolygon>,
}

impl Bereik {
    /// What of these gebieden is farther than `straal_m` from every place, as the crow flies.
    pub fn prepare(vlakken: &Arc<[Vlak]>, plekken: &[Coord], straal_m: f64) -> Self {
        Self::prepare_om(vlakken, &Arc::default(), plekken, straal_m)
    }

    /// The same around barriers.
    pub fn prepare_om(
        vlakken: &Arc<[Vlak]>,
        barrieres: &Arc<Barrieres>,
        plekken: &[Coord],
        straal_m: f64,
    ) -> Self {
        let mut rest = barrieres.nergens();
        let bereikt = reached(barrieres, plekken, straal_m, &mut rest);
        let gat = |vlak: &Vlak| match barrieres.is_open() {
            true => vlak.without(&vlak.omtrek, &bereikt),
            false => vlak.without_in_turn(&vlak.omtrek, &bereikt),
        };
        let gaten = vlakken.iter().map(gat).collect();
        Self { vlakken: vlakken.clone(), barrieres: barrieres.clone(), straal_m, rest, gaten }
    }

    /// The same with one place more.
    #[must_use]
    pub fn with(&self, plek: Coord) -> Self {
        let mut rest = self.rest.clone();
        let bereikt = reached(&self.barrieres, &[plek], self.straal_m, &mut rest);
        let all = self.vlakken.iter().zip(&self.gaten);
        let gaten = all.map(|(vlak, gat)| vlak.without(gat, &bereikt)).collect();
        let (vlakken, barrieres) = (self.vlakken.clone(), self.barrieres.clone());
        Self { vlakken, barrieres, straal_m: self.straal_m, rest, gaten }
    }

    /// The share of each gebied that is outside reach, from 0 to 1; a gebied without area has
    /// nothing outside.
    pub fn aandelen(&self) -> Vec<f64> {
        let share = |(vlak, gat): (&Vlak, &MultiPolygon)| match vlak.area > 0.0 {
            true => (gat.unsigned_area() / vlak.area).clamp(0.0, 1.0),
            false => 0.0,
        };
        self.vlakken.iter().zip(&self.gaten).map(share).collect()
    }

    /// What is outside reach of each gebied: to draw.
    pub fn gaten(&self) -> &[MultiPolygon] {
        &self.gaten
    }

    /// The gebieden.
    pub fn vlakken(&self) -> &[Vlak] {
        &self.vlakken
    }
}

/// What can be reached from places, besides what was reached before.
fn reached(
    barrieres: &Barrieres,
    plekken: &[Coord],
    straal_m: f64,
    rest: &mut Rest,
) -> Vec<Polygon> {
    match barrieres.is_open() {
        true => plekken.iter().map(|plek| cirkel(*plek, straal_m)).collect(),
        false => barrieres.bereikt(plekken, straal_m, rest),
    }
}
