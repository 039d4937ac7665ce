//! The columns with the place and the inhabitants, and the year that they tell.

use super::super::wide::periode::year_in_name;
use super::super::{Head, ImportError};

/// What the column with the place is called, newest form first.
const CODE: [&str; 2] = ["crs28992res100m", "C28992R100"];

/// What the column with the inhabitants is called; in older files with the year behind it.
const INWONERS: &str = "aantal_inwoners";
const INWONERS_OUD: &str = "INW";

/// What stands before the year in the name of a file.
const BEFORE_YEAR: &str = "vk100_";

/// Where the columns stand that are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kolommen {
    /// The place of the square.
    pub code: usize,
    /// The inhabitants.
    pub inwoners: usize,
    /// The year in the name of that column.
    named: Option<i32>,
}

impl Kolommen {
    /// Finds them; of several years in one file the one that is asked, or else the newest.
    pub fn find(head: &Head, asked: Option<i32>) -> Option<Self> {
        let place = |name: &str| head.columns.iter().position(|one| one.eq_ignore_ascii_case(name));
        let code = CODE.iter().find_map(|name| place(name))?;
        if let Some(inwoners) = place(INWONERS) {
            return Some(Self { code, inwoners, named: None });
        }
        let columns = head.columns.iter().enumerate();
        let years = columns.filter_map(|(at, name)| Some((year_of_column(name)?, at)));
        let (named, inwoners) = years.max_by_key(|(year, _)| (Some(*year) == asked, *year))?;
        Some(Self { code, inwoners, named: Some(named) })
    }

    /// The year: of the column, or else of the name of the file, or else the one that is asked.
    ///
    /// # Errors
    /// [`ImportError::NoPeriode`] when nothing tells it, [`ImportError::OtherYear`] when another
    /// one is asked.
    pub fn jaar(&self, bestand: &str, asked: Option<i32>) -> Result<i32, ImportError> {
        let told = self.named.or_else(|| year_of_file(bestand));
        match (told, asked) {
            (Some(told), Some(jaar)) if told != jaar => {
                Err(ImportError::OtherYear { jaar, reden: format!("het gaat over {told}") })
            }
            (told, asked) => told.or(asked).ok_or(ImportError::NoPeriode),
        }
    }
}

fn year_of_column(name: &str) -> Option<i32> {
    let (start, digits) = name.split_at_checked(INWONERS_OUD.len())?;
    start.eq_ignore_ascii_case(INWONERS_OUD).then(|| year(digits)).flatten()
}

/// The four digits after `vk100_`, or else the only year in the name.
fn year_of_file(bestand: &str) -> Option<i32> {
    let name = bestand.to_ascii_lowercase();
    let after = name.split_once(BEFORE_YEAR).and_then(|(_, rest)| year(rest.get(..4)?));
    after.or_else(|| year_in_name(bestand))
}

fn year(digits: &str) -> Option<i32> {
    let sound = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    sound.then(|| digits.parse().ok()).flatten()
}
