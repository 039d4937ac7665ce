//! How far it is from one point of the map to another.

use crate::methods::loopafstand::Lopen;
use crate::model::nl;

/// A distance as the crow flies, and how long someone walks over it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gemeten {
    /// Metres.
    pub meter: f64,
    /// Minutes: metres × detour / speed.
    pub minuten: f64,
    /// '640 meter'.
    pub kort: String,
    /// '640 meter hemelsbreed; lopend ongeveer 10 minuten (hemelsbreed × 1,3, 4,8 km per uur)'.
    pub zin: String,
}

/// Measures from one point in RD metres to another.
pub fn gemeten(van: [f64; 2], tot: [f64; 2], lopen: Lopen) -> Gemeten {
    let meter = (tot[0] - van[0]).hypot(tot[1] - van[1]);
    let minuten = meter * lopen.omweg / (lopen.snelheid_kmh * 1000.0 / 60.0);
    let kort = format!("{} meter", nl::number(meter, 0));
    let number = nl::file_number;
    let how =
        format!("hemelsbreed × {}, {} km per uur", number(lopen.omweg), number(lopen.snelheid_kmh));
    let zin = format!("{kort} hemelsbreed; lopend {} ({how})", minutes(minuten));
    Gemeten { meter, minuten, kort, zin }
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
        let found = gemeten([141_000.0, 471_000.0], [141_480.0, 471_360.0], GEWOON);
        assert_eq!((found.meter, found.minuten), (600.0, 9.75));
        assert_eq!(
            found.zin,
            "600 meter hemelsbreed; lopend ongeveer 10 minuten (hemelsbreed × 1,3, 4,8 km per uur)"
        );
        // At 3 km an hour, 50 m a minute: 780 / 50 = 15,6.
        let slow = gemeten([0.0, 0.0], [480.0, 360.0], LANGZAAM);
        assert_eq!(slow.minuten, 15.6);
        let nowhere = gemeten([1.0, 1.0], [1.0, 1.0], GEWOON);
        assert!(nowhere.zin.starts_with("0 meter hemelsbreed; lopend minder dan een minuut"));
    }
}
