//! Dutch holidays, computed.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// What a place does on a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Feestdagen {
    /// Nobody said.
    #[default]
    Onbekend,
    /// It is open as on any other day.
    Open,
    /// It is closed.
    Dicht,
    /// It is closed, also on 5 May of every fifth year.
    DichtOok5Mei,
}

/// The words in the file, with what a person reads; nothing is unknown.
pub const FEESTDAGEN: &[(&str, &str)] = &[
    ("ja", "ja"),
    ("ja_ook_5_mei", "ja, ook 5 mei om de vijf jaar"),
    ("nee", "nee"),
    ("", "onbekend"),
];

impl Feestdagen {
    /// Reads the answer to 'dicht op feestdagen?'.
    pub fn of(word: &str) -> Self {
        match word {
            "ja" => Self::Dicht,
            "ja_ook_5_mei" => Self::DichtOok5Mei,
            "nee" => Self::Open,
            _ => Self::Onbekend,
        }
    }

    /// Whether a day is one of the holidays that this answer is about.
    pub fn includes(self, date: Date) -> bool {
        is_feestdag(date) || (self == Self::DichtOok5Mei && is_lustrum(date))
    }
}

/// Whether a day is nieuwjaarsdag, Pasen, Koningsdag, hemelvaart, Pinksteren or kerst, on which
/// offices are closed. Goede Vrijdag is none of them.
pub fn is_feestdag(date: Date) -> bool {
    let from_easter = || pasen(date.year()).until(date).map(|span| span.get_days());
    match (date.month(), date.day()) {
        (1, 1) | (12, 25 | 26) => true,
        (4, 26 | 27) | (4, 29 | 30) if date == koningsdag(date.year()) => true,
        // Pasen, hemelvaart and Pinksteren.
        (3..=6, _) => matches!(from_easter(), Ok(0 | 1 | 39 | 49 | 50)),
        _ => false,
    }
}

/// 27 April, and the day before when that is a Sunday; until 2013 Koninginnedag, on 30 April by
/// the same rule (since 1980).
fn koningsdag(year: i16) -> Date {
    let day = Date::constant(year, 4, if year < 2014 { 30 } else { 27 });
    match day.weekday() {
        jiff::civil::Weekday::Sunday => day.checked_sub(1.day()).unwrap_or(day),
        _ => day,
    }
}

/// 5 May of a year that ends in 0 or 5: a day off for many.
fn is_lustrum(date: Date) -> bool {
    (date.month(), date.day()) == (5, 5) && date.year() % 5 == 0
}

/// Easter Sunday of a year in the Gregorian calendar.
///
/// The rule of Butcher (*The Ecclesiastical Calendar*, 1876), as given by J. Meeus,
/// *Astronomical Algorithms* (2nd edition, 1998), chapter 8, with his letters.
pub fn pasen(year: i16) -> Date {
    let x = i32::from(year);
    let (a, b, c) = (x % 19, x / 100, x % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).unwrap_or(Date::constant(year, 4, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_meeus_says() {
        // The examples of chapter 8, the earliest and the latest date there are.
        for (year, month, day) in [
            (1991, 3, 31),
            (1992, 4, 19),
            (1993, 4, 11),
            (1954, 4, 18),
            (2000, 4, 23),
            (1818, 3, 22),
            (2285, 3, 22),
            (1886, 4, 25),
            (2038, 4, 25),
        ] {
            assert_eq!(pasen(year), date(year, month, day));
        }
    }

    /// The holidays of a year.
    fn all(year: i16, of: Feestdagen) -> Vec<String> {
        let days = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
        days.filter(|day| of.includes(*day)).map(|day| day.strftime("%d-%m").to_string()).collect()
    }

    #[test]
    fn the_holidays_of_a_year_are_those_of_the_calendar() {
        // Rijksoverheid, 'Officiële feestdagen': 2025 and 2026.
        assert_eq!(
            all(2025, Feestdagen::Dicht),
            ["01-01", "20-04", "21-04", "26-04", "29-05", "08-06", "09-06", "25-12", "26-12"],
            "27 April 2025 is a Sunday"
        );
        assert_eq!(
            all(2026, Feestdagen::DichtOok5Mei),
            ["01-01", "05-04", "06-04", "27-04", "14-05", "24-05", "25-05", "25-12", "26-12"],
            "5 May 2026 is no lustrum"
        );
        assert!(all(2025, Feestdagen::DichtOok5Mei).contains(&"05-05".to_owned()));
    }

    #[test]
    fn every_word_is_one_answer() {
        let answers: Vec<_> = FEESTDAGEN.iter().map(|word| Feestdagen::of(word.0)).collect();
        assert_eq!(
            answers,
            [Feestdagen::Dicht, Feestdagen::DichtOok5Mei, Feestdagen::Open, Feestdagen::Onbekend]
        );
    }
}
