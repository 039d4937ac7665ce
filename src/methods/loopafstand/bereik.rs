//! What of some gebieden lies outside the reach of all places, and what one more place changes.
//!
//! The first is worked out once (when a drag begins); one place more only cuts a circle out of
//! what is left, in the gebieden that it touches.

use super::cirkel::cirkel;
use geo::algorithm::bool_ops::FillRule;
use geo::orient::Direction;
use geo::{Area as _, BooleanOps as _, BoundingRect as _, Coord, Intersects as _};
use geo::{MultiPolygon, Orient as _, Polygon, Rect};
use std::sync::Arc;

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

    /// What is left of a part of it when circles are taken out.
    fn without(&self, rest: &MultiPolygon, cirkels: &[Polygon]) -> MultiPolygon {
        let near = cirkels.iter().filter(|one| self.touches(one)).cloned();
        let near = MultiPolygon::new(near.collect());
        if near.0.is_empty() {
            return rest.clone();
        }
        // Circles run against the clock: where some overlap, 'not zero' is their union.
        rest.difference_with_fill_rule(&near, FillRule::NonZero)
    }
}

/// What lies outside the reach of places, per gebied.
#[derive(Debug, Clone)]
pub struct Bereik {
    vlakken: Arc<[Vlak]>,
    straal_m: f64,
    gaten: Vec<MultiPolygon>,
}

impl Bereik {
    /// What of these gebieden is farther than `straal_m` from every place.
    pub fn prepare(vlakken: &Arc<[Vlak]>, plekken: &[Coord], straal_m: f64) -> Self {
        let cirkels: Vec<Polygon> = plekken.iter().map(|plek| cirkel(*plek, straal_m)).collect();
        let gat = |vlak: &Vlak| vlak.without(&vlak.omtrek, &cirkels);
        Self { vlakken: vlakken.clone(), straal_m, gaten: vlakken.iter().map(gat).collect() }
    }

    /// The same with one place more.
    #[must_use]
    pub fn with(&self, plek: Coord) -> Self {
        let cirkels = [cirkel(plek, self.straal_m)];
        let all = self.vlakken.iter().zip(&self.gaten);
        let gaten = all.map(|(vlak, gat)| vlak.without(gat, &cirkels)).collect();
        Self { gaten, vlakken: self.vlakken.clone(), straal_m: self.straal_m }
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
