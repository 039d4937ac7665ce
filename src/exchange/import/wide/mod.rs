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
use crate::model::draft::Draft;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
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

/// Adds the distributions over Dutch wijken of a table that does not tell how large these are; of
/// a table about the whole country it is said when that cannot be done.
pub fn add_benchmarks(draft: &mut Draft, table: &table::Table, known: &Known) {
    if !benchmark::is_about_many_gemeenten(table, &known.gemeente) {
        return;
    }
    let year = table.rows.iter().map(|row| row.sleutel.periode.year()).max().unwrap_or(0);
    match maten(known, year) {
        Some(maten) => {
            draft.benchmarks = benchmark::benchmarks(table, &[], &known.gemeente, &maten);
        }
        None => draft.waarschuwingen.push(without_benchmark()),
    }
}

/// The sizes of Dutch wijken that are nearest to a year.
fn maten(known: &Known, year: i32) -> Option<Maten<'_>> {
    let nearest = known.wijkmaten.iter().min_by_key(|(other, _)| (**other - year).abs());
    nearest.map(|(_, maten)| maten.iter().map(|maat| (&*maat.code, maat)).collect())
}

fn without_benchmark() -> Waarschuwing {
    let text = "de vergelijking met wijken in Nederland ontbreekt, omdat dit bestand niet weet hoe \
                groot die wijken zijn; lees eerst Kerncijfers wijken en buurten van heel Nederland \
                (CBS) in, en daarna dit bestand opnieuw";
    Waarschuwing::about_file(WaarschuwingSoort::GeenBenchmark, text)
}
