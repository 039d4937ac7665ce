//! Tables with a row per gebied (and period, age …) and a column per figure: what those of CBS,
//! RIVM and politie have in common.

pub mod benchmark;
pub mod bron;
pub mod cel;
pub mod derived;
pub mod fill;
pub mod kolommen;
pub mod periode;
pub mod table;
pub mod when;

use super::{ImportError, Known, Options};
use crate::exchange::catalogue::Catalogue;
use crate::model::Indicator;
use benchmark::Maten;

/// The figures that a file was asked for are those of the own gemeente.
///
/// # Errors
/// [`ImportError::NothingOfGemeente`] when it has none.
pub fn require_own(table: &table::Table, known: &Known) -> Result<(), ImportError> {
    if table.has_own {
        return Ok(());
    }
    let naam = known.gebieden.get(&known.gemeente).and_then(|gebied| gebied.naam.as_deref());
    let code = &known.gemeente;
    let own = naam.map_or_else(|| code.clone(), |naam| format!("{naam} ({code})"));
    Err(ImportError::NothingOfGemeente(own))
}

/// Which part of the file was taken, as a batch remembers it.
pub fn bereik(options: &Options) -> String {
    let gebieden = if options.alle_gebieden { "alle" } else { "eigen" };
    options.jaar.map_or_else(|| gebieden.to_owned(), |jaar| format!("{gebieden};jaar={jaar}"))
}

/// The indicator with this id as the file has it, else as the catalogue has it.
pub fn defined(id: &str, known: &Known, catalogue: &Catalogue) -> Option<Indicator> {
    known.indicatoren.get(id).or_else(|| catalogue.indicator(id)).cloned()
}

/// The sizes of Dutch wijken that are nearest to a year.
pub fn maten(known: &Known, year: i32) -> Option<Maten<'_>> {
    let nearest = known.wijkmaten.iter().min_by_key(|(other, _)| (**other - year).abs());
    nearest.map(|(_, maten)| maten.iter().map(|maat| (&*maat.code, maat)).collect())
}
