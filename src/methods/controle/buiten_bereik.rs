//! Values that cannot be: a percentage above 100, a count below zero.

use crate::model::indicator::GetalSoort;

/// Between which values a kind of number lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bereik {
    /// The lowest value that can be.
    pub laagst: f64,
    /// The highest; `None` when there is no limit.
    pub hoogst: Option<f64>,
}

impl Bereik {
    /// The range of a kind of number; `None` where any number can be.
    ///
    /// Per 1.000 ends at 1.000 only when `telt_mensen`: what is counted are people who are all in
    /// the denominator. Misdrijven per 1.000 inwoners were 1.256 in Media Park (Hilversum, 2024).
    pub fn of(soort: GetalSoort, telt_mensen: bool) -> Option<Self> {
        let hoogst = match soort {
            GetalSoort::Percentage => Some(100.0),
            GetalSoort::Fractie => Some(1.0),
            GetalSoort::Per1000 => telt_mensen.then_some(1000.0),
            GetalSoort::Aantal => None,
            GetalSoort::Euro | GetalSoort::Index | GetalSoort::Overig => return None,
        };
        Some(Self { laagst: 0.0, hoogst })
    }

    /// Whether a value cannot be; what binary tails do (100.00000000000001) is not held against it.
    pub fn excludes(self, value: f64) -> bool {
        let above = |hoogst: f64| value > hoogst * (1.0 + 1e-9);
        value < self.laagst || self.hoogst.is_some_and(above)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excludes(soort: GetalSoort, telt_mensen: bool, value: f64) -> bool {
        Bereik::of(soort, telt_mensen).is_some_and(|bereik| bereik.excludes(value))
    }

    #[test]
    fn each_kind_has_its_range() {
        use GetalSoort::{Aantal, Euro, Fractie, Index, Overig, Per1000, Percentage};
        let cases = [
            (Percentage, 100.0, false),
            (Percentage, 100.5, true),
            (Percentage, 416.0, true),
            (Percentage, -0.1, true),
            (Percentage, 0.1 + 99.9, false),
            (Fractie, 1.0, false),
            (Fractie, 1.01, true),
            (Aantal, -5.0, true),
            (Aantal, 94_435.0, false),
            (Per1000, 1256.0, false),
            (Per1000, -1.0, true),
        ];
        for (soort, value, wrong) in cases {
            assert_eq!(excludes(soort, false, value), wrong, "{soort:?} {value}");
        }
        // SES-WOA scores and vermogen may be negative.
        assert!([Euro, Index, Overig].iter().all(|soort| !excludes(*soort, true, -22.0)));
    }

    #[test]
    fn a_thousand_of_a_thousand_people_is_the_end() {
        assert!(excludes(GetalSoort::Per1000, true, 1000.5));
        assert!(!excludes(GetalSoort::Per1000, true, 1000.0));
    }
}
