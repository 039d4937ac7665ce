//! The period a figure is about: a year, a quarter or a month.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A year (`2022`), quarter (`2022K2`) or month (`2022-06`).
///
/// Ordered by time; the parts of a year come before the year as a whole, so that the last of
/// several periods of one year is the year figure, which wins over its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Periode(i32);

const YEAR: i32 = 99;
const QUARTER: i32 = 20;

/// A text that is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is geen periode; schrijf 2022, 2022K2 of 2022-06")]
pub struct NotAPeriode(pub String);

impl Periode {
    /// The whole of a year.
    pub fn year_of(year: i32) -> Self {
        Self(year * 100 + YEAR)
    }

    /// The year it lies in.
    pub fn year(self) -> i32 {
        self.0.div_euclid(100)
    }

    /// Whether it is a whole year.
    pub fn is_year(self) -> bool {
        self.part() == YEAR
    }

    /// Whether it is as long as another: both years, quarters or months.
    pub fn is_like(self, other: Self) -> bool {
        let kind = |part: i32| (part == YEAR, part > QUARTER);
        kind(self.part()) == kind(other.part())
    }

    /// The whole number under which the file keeps it: year × 100 + part (99 = the year,
    /// 21–24 = quarter, 1–12 = month).
    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    /// The period with this number, if there is one.
    pub fn from_number(number: i64) -> Option<Self> {
        let periode = Self(i32::try_from(number).ok()?);
        let known = (1000..=9999).contains(&periode.year())
            && matches!(periode.part(), 1..=12 | 21..=24 | YEAR);
        known.then_some(periode)
    }

    fn part(self) -> i32 {
        self.0.rem_euclid(100)
    }
}

impl fmt::Display for Periode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year();
        match self.part() {
            YEAR => write!(f, "{year:04}"),
            part if part > QUARTER => write!(f, "{year:04}K{}", part - QUARTER),
            month => write!(f, "{year:04}-{month:02}"),
        }
    }
}

impl FromStr for Periode {
    type Err = NotAPeriode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        parse(text).ok_or_else(|| NotAPeriode(text.chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<Periode> {
    let (year, rest) = text.split_at_checked(4)?;
    if !year.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year: i64 = year.parse().ok()?;
    let part = match rest.as_bytes() {
        [] => i64::from(YEAR),
        [b'K' | b'k', q @ b'1'..=b'4'] => i64::from(QUARTER) + i64::from(q - b'0'),
        [b'-', m1 @ b'0'..=b'1', m2 @ b'0'..=b'9'] => {
            let month = i64::from(m1 - b'0') * 10 + i64::from(m2 - b'0');
            (1..=12).contains(&month).then_some(month)?
        }
        _ => return None,
    };
    Periode::from_number(year * 100 + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_number_round_trip() {
        for text in ["2022", "2022K2", "2022-06", "1995-12"] {
            let periode: Periode = text.parse().unwrap();
            assert_eq!(periode.to_string(), text);
            assert_eq!(Periode::from_number(periode.number()), Some(periode));
        }
    }

    #[test]
    fn refuses_what_is_no_period() {
        for text in ["", "22", "2022-13", "2022-00", "2022K5", "2022-6", "0022", "twee", "2022 ?"] {
            assert!(text.parse::<Periode>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_year_figure_wins_over_its_parts() {
        let year: Periode = "2022".parse().unwrap();
        assert!("2022K4".parse::<Periode>().unwrap() < year);
        assert!("2022-12".parse::<Periode>().unwrap() < year);
        assert!("2023-01".parse::<Periode>().unwrap() > year);
        assert!(!year.is_like("2022-12".parse().unwrap()));
        assert!(!"2022K4".parse::<Periode>().unwrap().is_like("2022-12".parse().unwrap()));
        assert!(year.is_like(Periode::year_of(2020)));
    }
}
