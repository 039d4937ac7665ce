//! How far it is from one point of the map to another.

use crate::methods::loopafstand::{Barrieres, Lopen};
use crate::model::nl;
use geo::Coord;

/// A distance as the crow flies, and how long someone walks over it, around barriers.
#[derive(Debug, Clone, PartialEq)]
pub struct Gemeten {
    /// Metres as the crow flies.
    pub meter: f64,
    /// Minutes: metres around the barriers × detour / speed; `None` where there is no way.
    pub minuten: Option<f64>,
    /// '640 meter'.
    pub kort: String,
    /// '640 meter hemelsbreed; lopend ongeveer 10 minuten (hemelsbreed × 1,3, 4,8 km per uur)'.
    pub zin: String,
}

/// Less than this is no detour, in metres.
const SAME_M: f64 = 0.5;

/// Measures from one point in RD metres to another.
pub fn gemeten(van: [f64; 2], tot: [f64; 2], lopen: Lopen, barrieres: &Barrieres) -> Gemeten {
    let meter = (tot[0] - van[0]).hypot(tot[1] - van[1]);
    let kort = format!("{} meter", nl::number(meter, 0));
    let [begin, end] = [van, tot].map(|[x, y]| Coord { x, y });
    let around = match barrieres.is_open() {
        true => Some(meter),
        false => barrieres.afstand(begin, end),
    };
    let Some(around) = around else {
        let zin = format!("{kort} hemelsbreed; de barrières zijn niet over te steken");
        return Gemeten { meter, minuten: None, kort, zin };
    };
    let minuten = around * lopen.omweg / (lopen.snelheid_kmh * 1000.0 / 60.0);
    let (detour, hoe) = match around > meter + SAME_M {
        true => {
            let text = format!(", {} meter om de barrières heen", nl::number(around, 0));
            (text, lopen.hoe(barrieres.aantal()))
        }
        false => (String::new(), lopen.hoe(0)),
    };
    let tempo = nl::file_number(lopen.snelheid_kmh);
    let zin = format!(
        "{kort} hemelsbreed{detour}; lopend {} ({hoe}, {tempo} km per uur)",
        minutes(minuten)
    );
    Gemeten { meter, minuten: Some(minuten), kort, zin }
}

fn minutes(minuten: f64) -> String {
    match minuten.round() {
        whole if whole < 1.0 => "minder dan een minuut".to_owned(),
        1.0 => "ongeveer 1 minuut".to_owned(),
        whole => format!("ongeveer {} minuten", nl::number(whole, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::loopafstand::{GEWOON, LANGZAAM};

    #[test]
    fn a_distance_is_said_in_metres_and_in_minutes_of_walking() {
        // 3-4-5: 480 east and 360 north are 600 m. 600 × 1,3 = 780 m at 80 m a minute: 9,75 min.
        let free = Barrieres::default();
        let found = gemeten([141_000.0, 471_000.0], [141_480.0, 471_360.0], GEWOON, &free);
        assert_eq!((found.meter, found.minuten), (600.0, Some(9.75)));
        assert_eq!(
            found.zin,
            "600 meter hemelsbreed; lopend ongeveer 10 minuten (hemelsbreed × 1,3, 4,8 km per uur)"
        );
        // At 3 km an hour, 50 m a minute: 780 / 50 = 15,6.
        let slow = gemeten([0.0, 0.0], [480.0, 360.0], LANGZAAM, &free);
        assert_eq!(slow.minuten, Some(15.6));
        let nowhere = gemeten([1.0, 1.0], [1.0, 1.0], GEWOON, &free);
        assert!(nowhere.zin.starts_with("0 meter hemelsbreed; lopend minder dan een minuut"));
    }

    // A wall from (0, -300) to (0, 400) between (-400, 0) and (300, 0): around its southern end
    // that is 500 + 424,26 m; 924,26 × 1,3 / 80 = 15,0 minutes.
    #[test]
    fn a_distance_goes_around_a_barrier_and_says_so() {
        let wall: geo::LineString = vec![(0.0, -300.0), (0.0, 400.0)].into();
        let barrieres = Barrieres::new(std::slice::from_ref(&wall), &[]);
        let found = gemeten([-400.0, 0.0], [300.0, 0.0], GEWOON, &barrieres);
        assert_eq!(
            found.zin,
            "700 meter hemelsbreed, 924 meter om de barrières heen; lopend ongeveer 15 minuten \
             (om 1 barrière heen, × 1,3, 4,8 km per uur)"
        );
        let beside = gemeten([-400.0, 0.0], [-300.0, 0.0], GEWOON, &barrieres);
        assert!(beside.zin.contains("(hemelsbreed × 1,3, "), "{}", beside.zin);
        let square = vec![(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)];
        let moat = Barrieres::new(&[square.into()], &[]);
        let shut = gemeten([5.0, 5.0], [50.0, 5.0], GEWOON, &moat);
        assert_eq!(shut.minuten, None);
        assert_eq!(shut.zin, "45 meter hemelsbreed; de barrières zijn niet over te steken");
    }
}
