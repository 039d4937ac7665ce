//! How sure a statement about a figure must be, and why none can be made.

/// The share of cases in which a statement must hold, as 0.95 for 95 %.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// 95 %, the usual.
    pub const P95: Self = Self(0.95);

    /// 99,8 %, about three standard errors.
    pub const P99_8: Self = Self(0.998);

    /// From 0.5 to 0.999999; `None` outside that, where limits say nothing or cannot be computed.
    pub fn new(share: f64) -> Option<Self> {
        (0.5..=0.999_999).contains(&share).then_some(Self(share))
    }

    /// The share, 0.5 to 0.999999.
    pub fn share(self) -> f64 {
        self.0
    }

    /// Whether a two-sided p-value is small enough: p < 1 − share.
    pub fn is_reached_by(self, p: f64) -> bool {
        p < 1.0 - self.0
    }
}

/// Why chance around a figure cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GeenUitspraak {
    /// A number is infinite, not a number, or too large to be counted exactly.
    GeenGetal,
    /// A count or a spread is below zero.
    Negatief,
    /// The number of people, answers or places is zero.
    GeenNoemer,
    /// More cases than people.
    MeerDanNoemer,
    /// The count is too small for this method.
    TeKleinAantal,
    /// Too few values or answers.
    TeWeinigWaarnemingen,
    /// Fewer than five measurements.
    TeWeinigMetingen,
    /// Two measurements at the same time.
    ZelfdeTijd,
    /// Everything is equal, or everybody gave the same answer: the chance cannot be estimated.
    GeenSpreiding,
    /// The lower limit is above the upper one, or the value lies outside its own limits.
    OngeldigInterval,
}

impl GeenUitspraak {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::GeenGetal,
        Self::Negatief,
        Self::GeenNoemer,
        Self::MeerDanNoemer,
        Self::TeKleinAantal,
        Self::TeWeinigWaarnemingen,
        Self::TeWeinigMetingen,
        Self::ZelfdeTijd,
        Self::GeenSpreiding,
        Self::OngeldigInterval,
    ];

    /// The fixed word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::GeenGetal => "geen_getal",
            Self::Negatief => "negatief",
            Self::GeenNoemer => "geen_noemer",
            Self::MeerDanNoemer => "meer_dan_noemer",
            Self::TeKleinAantal => "te_klein_aantal",
            Self::TeWeinigWaarnemingen => "te_weinig_waarnemingen",
            Self::TeWeinigMetingen => "te_weinig_metingen",
            Self::ZelfdeTijd => "zelfde_tijd",
            Self::GeenSpreiding => "geen_spreiding",
            Self::OngeldigInterval => "ongeldig_interval",
        }
    }

    /// What a person reads.
    pub fn text(self) -> &'static str {
        match self {
            Self::GeenGetal => "geen getal om mee te rekenen",
            Self::Negatief => "een aantal of een spreiding onder nul",
            Self::GeenNoemer => "het gaat over nul mensen of antwoorden",
            Self::MeerDanNoemer => "het aantal is groter dan het totaal",
            Self::TeKleinAantal => "het aantal is te klein voor deze methode",
            Self::TeWeinigWaarnemingen => "te weinig waarnemingen",
            Self::TeWeinigMetingen => "minder dan vijf metingen",
            Self::ZelfdeTijd => "twee metingen op hetzelfde moment",
            Self::GeenSpreiding => "er is geen spreiding, dus toeval is niet te schatten",
            Self::OngeldigInterval => "de onder- en bovengrens passen niet bij het cijfer",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_has_limits() {
        assert_eq!(Confidence::new(0.95), Some(Confidence::P95));
        assert_eq!(Confidence::new(0.998), Some(Confidence::P99_8));
        for share in [95.0, 1.0, 0.0, -0.95, 0.999_999_9, f64::NAN, f64::INFINITY] {
            assert_eq!(Confidence::new(share), None, "{share}");
        }
    }

    #[test]
    fn a_p_value_on_the_limit_is_not_small_enough() {
        assert!(Confidence::P95.is_reached_by(0.049));
        assert!(!Confidence::P95.is_reached_by(1.0 - 0.95));
        assert!(!Confidence::P95.is_reached_by(f64::NAN));
    }

    #[test]
    fn every_reason_has_its_own_word_and_text() {
        let words: std::collections::HashSet<_> =
            GeenUitspraak::ALL.iter().flat_map(|reason| [reason.word(), reason.text()]).collect();
        assert_eq!(words.len(), 2 * GeenUitspraak::ALL.len());
    }
}
