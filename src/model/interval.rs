//! The limits between which a figure lies, chance considered.

use super::uitspraak::GeenUitspraak;

/// Limits in the unit of the figure: finite, the lower one not above the upper one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    onder: f64,
    boven: f64,
}

impl Interval {
    /// From limits; `GeenGetal` when one is not finite, `OngeldigInterval` when they are reversed.
    pub fn new(onder: f64, boven: f64) -> Result<Self, GeenUitspraak> {
        if !(onder.is_finite() && boven.is_finite()) {
            return Err(GeenUitspraak::GeenGetal);
        }
        if onder > boven {
            return Err(GeenUitspraak::OngeldigInterval);
        }
        Ok(Self { onder, boven })
    }

    /// The lower limit.
    pub fn onder(self) -> f64 {
        self.onder
    }

    /// The upper limit.
    pub fn boven(self) -> f64 {
        self.boven
    }

    /// Whether the value lies between the limits; on a limit is between.
    pub fn contains(self, value: f64) -> bool {
        self.onder <= value && value <= self.boven
    }

    /// The same in another unit, as 100 for percentages; errors as [`Interval::new`].
    pub fn times(self, multiplier: f64) -> Result<Self, GeenUitspraak> {
        Self::new(self.onder * multiplier, self.boven * multiplier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_finite_and_in_order() {
        assert_eq!(Interval::new(2.0, 1.0), Err(GeenUitspraak::OngeldigInterval));
        assert_eq!(Interval::new(f64::NAN, 1.0), Err(GeenUitspraak::GeenGetal));
        assert_eq!(Interval::new(0.0, f64::INFINITY), Err(GeenUitspraak::GeenGetal));
        let interval = Interval::new(0.25, 0.5).unwrap();
        assert_eq!([0.2, 0.25, 0.5, 0.6].map(|x| interval.contains(x)), [false, true, true, false]);
        assert!(!interval.contains(f64::NAN));
        assert_eq!(interval.times(100.0), Interval::new(25.0, 50.0));
        assert_eq!(interval.times(-1.0), Err(GeenUitspraak::OngeldigInterval));
        assert_eq!(interval.times(f64::NAN), Err(GeenUitspraak::GeenGetal));
    }
}
