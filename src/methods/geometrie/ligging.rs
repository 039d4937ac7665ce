//! In which gebied a place lies.

use crate::model::Gebied;
use crate::model::gebied::GebiedSoort;
use geo::coordinate_position::{CoordPos, CoordinatePosition as _};
use geo::{BoundingRect as _, Coord, Intersects as _, MultiPolygon, Rect};

/// The outlines of gebieden, in the order of their codes.
#[derive(Debug, Clone, Default)]
pub struct Omtrekken(Vec<(Gebied, MultiPolygon, Option<Rect>)>);

/// Where a place lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ligging {
    /// Code of the wijk; `None` outside every wijk.
    pub wijk: Option<String>,
    /// Code of the buurt; `None` when no outline of a buurt of that wijk holds the place.
    pub buurt: Option<String>,
}

impl Omtrekken {
    /// The outlines of these gebieden, in any order.
    pub fn new(outlines: impl IntoIterator<Item = (Gebied, MultiPolygon)>) -> Self {
        let boxed = |(gebied, omtrek): (Gebied, MultiPolygon)| {
            let bounds = omtrek.bounding_rect();
            (gebied, omtrek, bounds)
        };
        let mut all: Vec<_> = outlines.into_iter().map(boxed).collect();
        all.sort_by(|a, b| a.0.code.cmp(&b.0.code));
        Self(all)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of one kind, with their gebied.
    pub fn of(&self, soort: GebiedSoort) -> impl Iterator<Item = (&Gebied, &MultiPolygon)> {
        let own = self.0.iter().filter(move |(gebied, _, _)| gebied.soort == soort);
        own.map(|(gebied, omtrek, _)| (gebied, omtrek))
    }

    /// Wijk and buurt of a place.
    ///
    /// A border belongs to the gebieden on both sides; of these the one with the lowest code
    /// counts, so that every place has exactly one. The wijk decides: a buurt is only sought
    /// within it, because outlines of wijken and buurten may come from files that differ.
    pub fn ligging(&self, pos_rd: Coord) -> Ligging {
        let wijk = self.first(pos_rd, |gebied| gebied.soort == GebiedSoort::Wijk);
        let buurt = wijk.and_then(|wijk| {
            let inside = |gebied: &Gebied| gebied.ouder.as_deref() == Some(wijk);
            self.first(pos_rd, |gebied| gebied.soort == GebiedSoort::Buurt && inside(gebied))
        });
        Ligging { wijk: wijk.map(str::to_owned), buurt: buurt.map(str::to_owned) }
    }

    fn first(&self, pos_rd: Coord, counts: impl Fn(&Gebied) -> bool) -> Option<&str> {
        let holds = |omtrek: &MultiPolygon, bounds: &Option<Rect>| {
            bounds.is_some_and(|bounds| bounds.intersects(&pos_rd)) && holds(omtrek, pos_rd)
        };
        let mut own = self.0.iter().filter(|(gebied, _, _)| counts(gebied));
        own.find(|(_, omtrek, bounds)| holds(omtrek, bounds)).map(|(gebied, _, _)| &*gebied.code)
    }
}

/// Whether a place lies in an outline or on its border; what lies in a hole is outside.
pub fn holds(omtrek: &MultiPolygon, pos_rd: Coord) -> bool {
    omtrek.iter().any(|part| part.coordinate_position(&pos_rd) != CoordPos::Outside)
}

#[cfg(test)]
mod tests {
    use super::super::wkt;
    use super::*;

    fn gebied(code: &str, wkt: &str) -> (Gebied, MultiPolygon) {
        (Gebied::from_code(code).unwrap(), wkt::parse(wkt).unwrap())
    }

    /// Two wijken side by side, the second with a pond; the first with two buurten.
    fn city() -> Omtrekken {
        Omtrekken::new([
            gebied("WK040202", "POLYGON((10 0,20 0,20 10,10 10,10 0),(14 4,16 4,16 6,14 6,14 4))"),
            gebied("WK040201", "POLYGON((0 0,10 0,10 10,0 10,0 0))"),
            gebied("BU04020102", "POLYGON((0 5,11 5,11 10,0 10,0 5))"),
            gebied("BU04020101", "POLYGON((0 0,10 0,10 5,0 5,0 0))"),
        ])
    }

    fn at(x: f64, y: f64) -> (Option<String>, Option<String>) {
        let Ligging { wijk, buurt } = city().ligging(Coord { x, y });
        (wijk, buurt)
    }

    fn codes(wijk: &str, buurt: Option<&str>) -> (Option<String>, Option<String>) {
        (Some(wijk.to_owned()), buurt.map(str::to_owned))
    }

    #[test]
    fn a_place_lies_in_one_wijk_and_one_buurt() {
        assert_eq!(at(3.0, 2.0), codes("WK040201", Some("BU04020101")));
        assert_eq!(at(3.0, 7.0), codes("WK040201", Some("BU04020102")));
        assert_eq!(at(18.0, 2.0), codes("WK040202", None));
        assert_eq!(at(30.0, 2.0), (None, None));
    }

    #[test]
    fn on_a_border_the_lowest_code_counts() {
        assert_eq!(at(10.0, 2.0), codes("WK040201", Some("BU04020101")));
        assert_eq!(at(3.0, 5.0), codes("WK040201", Some("BU04020101")));
        assert_eq!(at(10.0, 5.0), codes("WK040201", Some("BU04020101")), "four meet");
        assert_eq!(at(20.0, 10.0), codes("WK040202", None), "the outer border is inside");
    }

    #[test]
    fn a_pond_is_outside_and_its_bank_is_not() {
        assert_eq!(at(15.0, 5.0), (None, None));
        assert_eq!(at(14.0, 5.0), codes("WK040202", None));
    }

    #[test]
    fn a_buurt_of_another_wijk_does_not_count() {
        assert_eq!(at(10.5, 7.0), codes("WK040202", None), "its outline sticks out");
    }
}
