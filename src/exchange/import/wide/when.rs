//! Which period each row of a table is about.

use super::periode;
use crate::exchange::import::wide::kolommen::place_of;
use crate::exchange::import::{ImportError, Options, Row, Source};
use crate::model::{Periode, nl};

/// Columns with the period of a row.
const PERIODE: [&str; 4] = ["Perioden", "Periode", "jaar", "Year"];

/// A column with periods, or the period of all rows.
pub struct When {
    column: Option<usize>,
    fixed: Option<Periode>,
    /// The only year that is wanted, when one was chosen.
    wanted: Option<i32>,
    years: Vec<i32>,
}

impl When {
    /// Finds the column; without one the year is the one that was chosen, or the one that the
    /// name of the file tells.
    ///
    /// # Errors
    /// [`ImportError::NoPeriode`] when nothing tells it.
    pub fn new(source: &Source, options: &Options) -> Result<Self, ImportError> {
        let column = PERIODE.iter().find_map(|name| place_of(&source.head, name));
        let named = || periode::year_in_name(&source.bestand);
        let of_table = || crate::exchange::import::kwb::year_of_table(&source.bestand);
        let year = options.jaar.or_else(of_table).or_else(named);
        if column.is_none() && year.is_none() {
            return Err(ImportError::NoPeriode);
        }
        let fixed = year.map(Periode::year_of);
        Ok(Self { column, fixed, wanted: options.jaar, years: Vec::new() })
    }

    /// The period of a row; `None` when its year is not wanted.
    ///
    /// # Errors
    /// The column that holds no period, and what to do.
    pub fn read(&mut self, row: &Row) -> Result<Option<Periode>, (usize, String)> {
        let periode = match self.column {
            None => self.fixed,
            Some(column) => Some(periode::read(row.cell(column)).ok_or_else(|| {
                let problem = "dit is geen periode; schrijf bijvoorbeeld 2020, 2020JJ00 of 2024-06";
                (column, problem.to_owned())
            })?),
        };
        let year = periode.map(Periode::year);
        if let Some(year) = year.filter(|year| !self.years.contains(year)) {
            self.years.push(year);
        }
        Ok(periode.filter(|_| self.wanted.is_none() || self.wanted == year))
    }

    /// Refuses a chosen year that the file has no row of.
    ///
    /// # Errors
    /// [`ImportError::OtherYear`] with the years that it has.
    pub fn refuse_other_year(&self) -> Result<(), ImportError> {
        match self.wanted {
            Some(jaar) if !self.years.contains(&jaar) => {
                let years: Vec<String> = self.years.iter().map(i32::to_string).collect();
                let years = nl::list(&years.iter().map(String::as_str).collect::<Vec<_>>());
                Err(ImportError::OtherYear { jaar, reden: format!("het gaat over {years}") })
            }
            _ => Ok(()),
        }
    }
}
