//! A share: so many cases among so many people, answers or places.

use super::uitspraak::GeenUitspraak;

/// Above 2⁵³ not every whole number has an f64 of its own.
const LARGEST_COUNT: f64 = 9_007_199_254_740_992.0;

/// So many of so many: 0 ≤ teller ≤ noemer, noemer > 0, both finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aandeel {
    teller: f64,
    noemer: f64,
}

impl Aandeel {
    /// From the cases and the people, answers or places they are among; need not be whole (weighted
    /// answers).
    ///
    /// Errors: `GeenGetal`, `Negatief`, `GeenNoemer`, `MeerDanNoemer`.
    pub fn new(teller: f64, noemer: f64) -> Result<Self, GeenUitspraak> {
        let (teller, noemer) = (count(teller)?, count(noemer)?);
        if noemer == 0.0 {
            return Err(GeenUitspraak::GeenNoemer);
        }
        if teller > noemer {
            return Err(GeenUitspraak::MeerDanNoemer);
        }
        Ok(Self { teller, noemer })
    }

    /// The cases.
    pub fn teller(self) -> f64 {
        self.teller
    }

    /// What they are among.
    pub fn noemer(self) -> f64 {
        self.noemer
    }

    /// The share, 0 to 1.
    pub fn waarde(self) -> f64 {
        self.teller / self.noemer
    }
}

/// A number of people or cases as it is; errors: `GeenGetal` (also above 2⁵³), `Negatief`.
pub fn count(x: f64) -> Result<f64, GeenUitspraak> {
    if !x.is_finite() || x > LARGEST_COUNT {
        Err(GeenUitspraak::GeenGetal)
    } else if x < 0.0 {
        Err(GeenUitspraak::Negatief)
    } else {
        Ok(x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_part_of_something() {
        use GeenUitspraak::{GeenGetal, GeenNoemer, MeerDanNoemer, Negatief};
        assert_eq!(Aandeel::new(1.0, 4.0).unwrap().waarde(), 0.25);
        assert_eq!(Aandeel::new(0.0, 0.0), Err(GeenNoemer));
        assert_eq!(Aandeel::new(5.0, 4.0), Err(MeerDanNoemer));
        assert_eq!(Aandeel::new(-1.0, 4.0), Err(Negatief));
        assert_eq!(Aandeel::new(1.0, -4.0), Err(Negatief));
        assert_eq!(Aandeel::new(f64::NAN, 4.0), Err(GeenGetal));
        assert_eq!(Aandeel::new(1.0, f64::INFINITY), Err(GeenGetal));
        assert_eq!(Aandeel::new(1.0, 1e16), Err(GeenGetal));
    }
}
