//! Opening hours of a place: per weekday with a break, days that differ, and holidays.
//!
//! They are kept and exchanged as one line of text, which [`Openingstijden::parse`] reads and
//! `Display` writes:
//!
//! ```text
//! ma 09:00-12:00,13:00-17:00; di dicht; 2026-12-24/2027-01-03 dicht; 2027-04-26 10:00-14:00
//! ```
//!
//! A weekday that is not named is unknown, which is something else than closed.
//!
//! ```
//! # use wijkbeeld::model::openingstijden::Openingstijden;
//! let tijden = Openingstijden::parse("ma-vr 9-17; za dicht").unwrap();
//! assert_eq!(tijden.zin(), "ma–vr 9–17 uur, za dicht, zo onbekend");
//! ```

mod dagdeel;
pub mod feestdagen;
pub mod invullen;
mod lezen;
pub mod raster;
mod vragen;
mod woorden;

pub use dagdeel::{DAGDEEL_MINUTEN, Dagdeel};
pub use feestdagen::Feestdagen;
pub use raster::Raster;

use super::veld::Fout;
use jiff::civil::{Date, Weekday};
use std::fmt;

/// The days of a week as they are written, Monday first.
pub const DAGEN: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
/// The same days in full.
pub const DAGNAMEN: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// Minutes in a day.
const ETMAAL: u16 = 24 * 60;

/// From when till when, in minutes after midnight; never past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tijdvak {
    van: u16,
    tot: u16,
}

impl Tijdvak {
    /// `None` unless it ends after it begins, and at midnight at the latest.
    pub fn new(van: u16, tot: u16) -> Option<Self> {
        (van < tot && tot <= ETMAAL).then_some(Self { van, tot })
    }

    /// How long it is, in minutes.
    pub fn minuten(self) -> u16 {
        self.tot - self.van
    }

    /// How much of it lies between two moments, in minutes.
    fn binnen(self, van: u16, tot: u16) -> u16 {
        self.tot.min(tot).saturating_sub(self.van.max(van))
    }
}

/// What is known of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dag {
    /// Nobody said.
    #[default]
    Onbekend,
    /// Closed all day.
    Dicht,
    /// Open, and perhaps once more after a break.
    Open(Tijdvak, Option<Tijdvak>),
}

impl Dag {
    /// When it is open; none when it is closed or unknown.
    pub fn tijdvakken(self) -> impl Iterator<Item = Tijdvak> {
        let (first, then) = match self {
            Self::Open(first, then) => (Some(first), then),
            _ => (None, None),
        };
        first.into_iter().chain(then)
    }

    /// Reads what stands behind the name of a day: '9-12, 13-17', 'dicht', or nothing.
    ///
    /// # Errors
    /// What is wrong, in words, with an example.
    pub fn parse(text: &str) -> Result<Self, Fout> {
        lezen::dag(text)
    }
}

/// Days on which it is otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Uitzondering {
    van: Date,
    tot: Date,
    dag: Dag,
}

/// The opening hours of a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Openingstijden {
    week: [Dag; 7],
    /// In the order of their days, none of which is named twice.
    uitzonderingen: Vec<Uitzondering>,
}

impl Openingstijden {
    /// Reads the text form, and what people write instead of it ('ma t/m vr 9-17 uur').
    ///
    /// # Errors
    /// What is wrong, in words, with an example.
    pub fn parse(text: &str) -> Result<Self, Fout> {
        lezen::openingstijden(text)
    }

    /// Of what the file holds; unknown when that is nothing, or not to be read.
    pub fn of(text: &str) -> Self {
        Self::parse(text).unwrap_or_default()
    }

    /// An ordinary day of the week.
    pub fn dag(&self, weekday: Weekday) -> Dag {
        self.week[usize::from(weekday.to_monday_zero_offset().unsigned_abs())]
    }
}

impl fmt::Display for Tijdvak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [van, tot] = [self.van, self.tot].map(|at| format!("{:02}:{:02}", at / 60, at % 60));
        write!(f, "{van}-{tot}")
    }
}

impl fmt::Display for Dag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Onbekend => Ok(()),
            Self::Dicht => f.write_str("dicht"),
            Self::Open(first, None) => write!(f, "{first}"),
            Self::Open(first, Some(then)) => write!(f, "{first},{then}"),
        }
    }
}

impl fmt::Display for Uitzondering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.van == self.tot {
            true => write!(f, "{} {}", self.van, self.dag),
            false => write!(f, "{}/{} {}", self.van, self.tot, self.dag),
        }
    }
}

impl fmt::Display for Openingstijden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = DAGEN.iter().zip(self.week).filter(|(_, dag)| *dag != Dag::Onbekend);
        let week = known.map(|(name, dag)| format!("{name} {dag}"));
        let others = self.uitzonderingen.iter().map(Uitzondering::to_string);
        f.write_str(&week.chain(others).collect::<Vec<_>>().join("; "))
    }
}

#[cfg(test)]
mod tests;
