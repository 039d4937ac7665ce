//! Days, and moments that a source gives less exactly.

use super::Fout;
use crate::model::nl;
use jiff::civil::Date;

/// A day for the file (`2026-11-21`) from what was typed.
pub(super) fn parse(text: &str, vandaag: Date) -> Result<String, Fout> {
    let date = day(text, vandaag)?;
    not_later(date, vandaag)?;
    Ok(date.to_string())
}

/// The same, also of a day that is still to come.
pub(super) fn parse_day(text: &str, vandaag: Date) -> Result<String, Fout> {
    Ok(day(text, vandaag)?.to_string())
}

fn day(text: &str, vandaag: Date) -> Result<Date, Fout> {
    nl::parse_date(&tidy(text)).ok_or_else(|| wrong(text, vandaag))
}

/// A day, month or year for the file (`2015`, `2015-01`, `2015-01-31`) from what was typed.
pub(super) fn parse_moment(text: &str, vandaag: Date) -> Result<String, Fout> {
    let moment = Moment::parse(text);
    let typed_month = || {
        let (month, year) = text.split_once(['-', '/'])?;
        let month: u8 = month.parse().ok()?;
        Moment::parse(&format!("{year}-{month:02}"))
    };
    match moment.or_else(typed_month) {
        Some(Moment::Jaar(year)) if year <= vandaag.year() => Ok(format!("{year:04}")),
        Some(Moment::Maand(year, month)) if (year, month) <= (vandaag.year(), vandaag.month()) => {
            Ok(format!("{year:04}-{month:02}"))
        }
        Some(Moment::Jaar(_) | Moment::Maand(..)) => Err(later(vandaag)),
        Some(Moment::Dag(_)) | None => parse(text, vandaag),
    }
}

/// As people write it: `21-11-2026`, `01-2015`, `2015`; anything else as it is.
pub(super) fn show(text: &str) -> String {
    match Moment::parse(text) {
        Some(Moment::Dag(date)) => nl::date(date),
        Some(Moment::Maand(year, month)) => format!("{month:02}-{year}"),
        _ => text.to_owned(),
    }
}

fn not_later(date: Date, vandaag: Date) -> Result<(), Fout> {
    if date > vandaag { Err(later(vandaag)) } else { Ok(()) }
}

fn later(vandaag: Date) -> Fout {
    let today = nl::date(vandaag);
    Fout::new(
        "Deze datum ligt in de toekomst.",
        format!("Schrijf een dag tot en met vandaag, bijvoorbeeld {today}."),
    )
}

fn wrong(text: &str, vandaag: Date) -> Fout {
    let (wat, example) = match last_day_of_month(text) {
        Some(date) if date <= vandaag => ("Deze datum bestaat niet.", date),
        Some(_) => ("Deze datum bestaat niet.", vandaag),
        None if looks_like_date(text) => ("Deze datum bestaat niet.", vandaag),
        None => ("Dit is geen datum.", vandaag),
    };
    Fout::new(wat, format!("Schrijf dag-maand-jaar, bijvoorbeeld {}.", nl::date(example)))
}

fn looks_like_date(text: &str) -> bool {
    let text = tidy(text);
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        && parts.iter().any(|part| part.len() == 4)
}

/// The last day of the month that was meant: an example close to what was typed.
fn last_day_of_month(text: &str) -> Option<Date> {
    let text = tidy(text);
    let parts: Vec<&str> = text.split('-').collect();
    let &[a, b, c] = parts.as_slice() else { return None };
    let year = if a.len() == 4 { a } else { c };
    if year.len() != 4 {
        return None;
    }
    Some(Date::new(year.parse().ok()?, b.parse().ok()?, 1).ok()?.last_of_month())
}

/// Slashes, points and spaces between the parts are as good as hyphens.
fn tidy(text: &str) -> String {
    text.trim().replace(['/', '.', ' '], "-")
}

/// A day, month or year, as a source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A year.
    Jaar(i16),
    /// A month of a year.
    Maand(i16, i8),
    /// A day.
    Dag(Date),
}

impl Moment {
    /// Reads `2015`, `2015-01`, `2015-01-31` or `31-01-2015`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = tidy(text);
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        match text.split_once('-') {
            None if text.len() == 4 && digits(&text) => Some(Self::Jaar(text.parse().ok()?)),
            Some((year, month)) if year.len() == 4 && month.len() == 2 && digits(month) => {
                let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
                Some(Self::Maand(first.year(), first.month()))
            }
            _ => nl::parse_date(&text).map(Self::Dag),
        }
    }

    /// Its year.
    pub fn jaar(self) -> i16 {
        match self {
            Self::Jaar(year) | Self::Maand(year, _) => year,
            Self::Dag(date) => date.year(),
        }
    }

    /// Within a sentence: 'in 2015', 'op 31-12-2018'.
    pub fn wanneer(self) -> String {
        match self {
            Self::Jaar(year) | Self::Maand(year, _) => format!("in {year}"),
            Self::Dag(date) => format!("op {}", nl::date(date)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    fn why(text: &str) -> String {
        parse(text, TODAY).unwrap_err().tekst()
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["21-11-2026", "2026-11-21", "21/11/2026", "21.11.2026", "21 11 2026"] {
            assert_eq!(parse(text, TODAY).as_deref(), Ok("2026-11-21"), "{text}");
        }
        assert_eq!(parse("22-11-2026", TODAY).as_deref(), Ok("2026-11-22"), "today");
        assert_eq!(show("2026-11-21"), "21-11-2026");
        assert_eq!(show("2015-01"), "01-2015");
        assert_eq!(show("rond 2018"), "rond 2018");
    }

    #[test]
    fn what_is_no_day_is_explained_with_an_example() {
        let missing = "Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 28-02-2026.";
        assert_eq!(why("31-02-2026"), missing);
        assert!(why("2026-13-01").starts_with("Deze datum bestaat niet."));
        assert!(why("morgen").starts_with("Dit is geen datum. Schrijf dag-maand-jaar"));
        assert!(why("21-11-26").starts_with("Dit is geen datum."), "two digits of a year");
        let later = "Deze datum ligt in de toekomst. Schrijf een dag tot en met vandaag, \
                     bijvoorbeeld 22-11-2026.";
        assert_eq!(why("23-11-2026"), later);
    }

    #[test]
    fn a_moment_may_be_a_month_or_a_year() {
        for (text, kept) in [
            ("2013", "2013"),
            ("12-2018", "2018-12"),
            ("2018-12", "2018-12"),
            ("1-2-2019", "2019-02-01"),
        ] {
            assert_eq!(parse_moment(text, TODAY).as_deref(), Ok(kept), "{text}");
        }
        assert!(parse_moment("2027", TODAY).is_err());
        assert!(parse_moment("2026-12", TODAY).is_err());
        assert_eq!(Moment::parse("2015-01").map(Moment::jaar), Some(2015));
        assert_eq!(Moment::parse("2018-12-31").unwrap().wanneer(), "op 31-12-2018");
        assert_eq!(Moment::parse("ooit"), None);
        assert_eq!(Moment::parse(""), None);
    }
}
