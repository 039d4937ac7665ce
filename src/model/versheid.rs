//! How fresh something is: a confirmation counts less the older it is.

use super::bevestiging::VERS_MAANDEN;
use jiff::civil::Date;

/// What grows old, each at its own pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// A place to meet: its hours above all.
    Plek,
    /// A partner.
    Partner,
    /// A figure.
    Cijfer,
}

/// Days in a month, on average.
const DAGEN_PER_MAAND: f64 = 365.25 / 12.0;

impl Soort {
    /// After so many months it counts half.
    pub fn halfwaardetijd_maanden(self) -> i32 {
        match self {
            Self::Plek | Self::Partner => VERS_MAANDEN,
            Self::Cijfer => 24,
        }
    }

    /// What one of them counts today: 1 on the day itself, `0.5^(age / half-life)` after it, 0 when
    /// it was never confirmed. What lies in the future is of today.
    pub fn versheid(self, op: Option<Date>, vandaag: Date) -> f64 {
        let Some(op) = op else { return 0.0 };
        let days = f64::from(vandaag.duration_since(op).as_hours() as i32 / 24).max(0.0);
        0.5_f64.powf(days / DAGEN_PER_MAAND / f64::from(self.halfwaardetijd_maanden()))
    }

    /// The mean over several; `None` without any.
    pub fn gemiddeld(
        self,
        all: impl IntoIterator<Item = Option<Date>>,
        vandaag: Date,
    ) -> Option<f64> {
        let each: Vec<f64> = all.into_iter().map(|op| self.versheid(op, vandaag)).collect();
        (!each.is_empty()).then(|| each.iter().sum::<f64>() / each.len() as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn after_its_half_life_something_counts_half() {
        let today = date(2026, 11, 28);
        assert_eq!(Soort::Plek.versheid(Some(today), today), 1.0);
        // 28 May to 28 November are 184 days, 6 months are 182,625: 0,5^(184/182,625) = 0,49740.
        let half = Soort::Plek.versheid(Some(date(2026, 5, 28)), today);
        assert!((half - 0.4974).abs() < 5e-5, "{half}");
        // Of a figure two years are 731 days, 24 months 730,5.
        let figure = Soort::Cijfer.versheid(Some(date(2024, 11, 27)), today);
        assert!((figure - 0.5).abs() < 1e-3, "{figure}");
        assert_eq!(Soort::Partner.versheid(None, today), 0.0);
        assert_eq!(Soort::Plek.versheid(Some(date(2027, 1, 1)), today), 1.0);
    }

    #[test]
    fn what_was_never_confirmed_counts_for_nothing_in_the_mean() {
        let today = date(2026, 11, 28);
        assert_eq!(Soort::Plek.gemiddeld([Some(today), None, None, None], today), Some(0.25));
        assert_eq!(Soort::Plek.gemiddeld([], today), None);
    }
}
