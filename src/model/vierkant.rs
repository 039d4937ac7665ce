//! Squares of 100 m with the people who live there.

use serde::{Deserialize, Serialize};

/// Side of a square, in metres.
pub const ZIJDE_M: i32 = 100;

/// A square of 100 m by 100 m of CBS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vierkant {
    /// West side, in RD metres.
    pub x: i32,
    /// South side, in RD metres.
    pub y: i32,
    /// How many people live there; `None` when CBS does not tell.
    pub inwoners: Option<u32>,
}

impl Vierkant {
    /// The south-west corner that a code of CBS stands for, in RD metres: `E1423N4705` counts
    /// hectometres to the east and to the north.
    pub fn corner(code: &str) -> Option<[i32; 2]> {
        let (east, north) = code.trim().strip_prefix(['E', 'e'])?.split_once(['N', 'n'])?;
        Some([hectometres(east)?, hectometres(north)?])
    }

    /// Its centre, in RD metres.
    pub fn midden(self) -> [f64; 2] {
        let half = f64::from(ZIJDE_M) / 2.0;
        [f64::from(self.x) + half, f64::from(self.y) + half]
    }
}

fn hectometres(digits: &str) -> Option<i32> {
    let sound = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| digits.parse::<i32>().ok()).flatten().map(|n| n * ZIJDE_M)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_corner_in_hectometres() {
        assert_eq!(Vierkant::corner("E1423N4705"), Some([142_300, 470_500]));
        assert_eq!(Vierkant::corner("e0012n3070 "), Some([1_200, 307_000]));
        for wrong in ["", "E1423", "E142N4705", "N4705E1423", "E1423N47x5", "E+423N4705", "12"] {
            assert_eq!(Vierkant::corner(wrong), None, "{wrong}");
        }
        let square = Vierkant { x: 142_300, y: 470_500, inwoners: None };
        assert_eq!(square.midden(), [142_350.0, 470_550.0]);
    }
}
