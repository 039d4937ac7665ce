//! The method that holds for one indicator: the Foto's, or its own.

use crate::methods::index::{Normalisation, Spread};
use crate::model::recept::Methode;
use crate::model::{Indicator, Normalisatie};

/// How the values of one indicator are made comparable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eigen {
    /// The method, as JSON names it.
    pub methode: Methode,
    /// Whether ln x is taken first.
    pub ln: bool,
    /// Which centre and spread, for a z.
    pub spread: Spread,
}

impl Eigen {
    /// The method of an indicator under that of the Foto.
    ///
    /// Its own `z` or `mad` holds under any z, and is ignored under another method; its own `log`
    /// means ln x first, then the method of the Foto.
    pub fn of(indicator: &Indicator, foto: Methode) -> Self {
        match (indicator.normalisatie, foto.is_z()) {
            (Some(Normalisatie::Mad), true) => Self::new(Methode::Mad, false),
            (Some(Normalisatie::Z), true) => Self::new(Methode::Z, false),
            (Some(Normalisatie::Log), true) if foto == Methode::Mad => {
                Self::new(Methode::Log, true)
            }
            (Some(Normalisatie::Log), _) => Self { methode: Methode::Log, ..Self::new(foto, true) },
            _ => Self::new(foto, foto == Methode::Log),
        }
    }

    fn new(methode: Methode, ln: bool) -> Self {
        let spread = match methode {
            Methode::ZPopulatie => Spread::Population,
            Methode::ZInwoners => Spread::Inwoners,
            Methode::Mad => Spread::Mad,
            _ => Spread::Sample,
        };
        Self { methode, ln, spread }
    }

    /// The value, or its logarithm; `None` for the logarithm of what is not positive.
    pub fn transform(self, waarde: f64) -> Option<f64> {
        if self.ln { (waarde > 0.0).then(|| waarde.ln()) } else { Some(waarde) }
    }
}

/// A method that needs all values, as the index engine knows it; `None` for a z.
pub fn scale(methode: Methode) -> Option<Normalisation> {
    match methode {
        Methode::MinMax { onder, boven } => Some(Normalisation::MinMax { low: onder, high: boven }),
        Methode::Rang => Some(Normalisation::Rank),
        Methode::Borda => Some(Normalisation::Borda),
        Methode::Prank => Some(Normalisation::PercentRank),
        Methode::AfstandTotMax => Some(Normalisation::DistanceToMax),
        Methode::DeelVanMax => Some(Normalisation::FractionOfMax),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(own: Option<Normalisatie>, foto: Methode) -> (Methode, bool, Spread) {
        let indicator = Indicator { normalisatie: own, ..Indicator::unknown("a") };
        let eigen = Eigen::of(&indicator, foto);
        (eigen.methode, eigen.ln, eigen.spread)
    }

    #[test]
    fn the_own_method_holds_where_it_can() {
        use Normalisatie::{Log, Mad, Z};
        assert_eq!(of(None, Methode::ZPopulatie), (Methode::ZPopulatie, false, Spread::Population));
        assert_eq!(of(None, Methode::Log), (Methode::Log, true, Spread::Sample));
        assert_eq!(of(Some(Mad), Methode::Log), (Methode::Mad, false, Spread::Mad));
        assert_eq!(of(Some(Z), Methode::Mad), (Methode::Z, false, Spread::Sample));
        assert_eq!(of(Some(Log), Methode::Mad), (Methode::Log, true, Spread::Sample));
        assert_eq!(of(Some(Log), Methode::ZPopulatie), (Methode::Log, true, Spread::Population));
        // Under a method that is not a z.
        assert_eq!(of(Some(Mad), Methode::Rang), (Methode::Rang, false, Spread::Sample));
        assert_eq!(of(Some(Log), Methode::MIN_MAX), (Methode::Log, true, Spread::Sample));
    }
}
