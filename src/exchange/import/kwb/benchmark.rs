//! How each indicator is distributed over the Dutch wijken with at least 1.000 inwoners, the own
//! gemeente left out: all of them, and per group of stedelijkheid.

use super::columns::Kolommen;
use super::derived::Derived;
use super::table::Table;
use crate::methods::verdeling;
use crate::model::draft::{Benchmark, Groep};
use crate::model::gebied::gemeente_code;
use crate::model::{GebiedSoort, Periode};
use std::collections::HashSet;

/// Smaller wijken are left out: their figures jump.
const MIN_INWONERS: f64 = 1_000.0;

/// Wijken of fewer other gemeenten than this are no benchmark.
const MIN_GEMEENTEN: usize = 2;

/// The distributions; empty for a file about one gemeente.
pub fn benchmarks(
    table: &Table,
    kolommen: &Kolommen,
    derived: &[Derived],
    own: &str,
    periode: Periode,
) -> Vec<Benchmark> {
    let wijken = other_wijken(table, own);
    if gemeenten(table, &wijken).len() < MIN_GEMEENTEN {
        return Vec::new();
    }
    let wijken = large_enough(table, kolommen, wijken);
    let groepen: Vec<(Groep, Vec<usize>)> = Groep::ALL
        .into_iter()
        .map(|groep| (groep, members(table, kolommen, &wijken, groep)))
        .collect();
    let count = kolommen.indicatoren.len() + derived.len();
    let mut benchmarks = Vec::new();
    for indicator in 0..count {
        for (groep, members) in &groepen {
            let values: Vec<f64> = members
                .iter()
                .filter_map(|&row| value(table, kolommen, derived, row, indicator))
                .collect();
            benchmarks.extend(verdeling(&values).map(|verdeling| Benchmark {
                indicator: indicator as u32,
                bron: 0,
                periode,
                groep: *groep,
                verdeling,
            }));
        }
    }
    benchmarks
}

fn value(
    table: &Table,
    kolommen: &Kolommen,
    derived: &[Derived],
    row: usize,
    indicator: usize,
) -> Option<f64> {
    let cells = table.cells(row);
    match indicator.checked_sub(kolommen.indicatoren.len()) {
        None => cells[indicator].value(),
        Some(place) => derived[place].value(cells).map(|(value, _, _)| value),
    }
}

fn other_wijken(table: &Table, own: &str) -> Vec<usize> {
    let other = |code: &str| gemeente_code(code).is_some_and(|gemeente| gemeente != own);
    let is_wijk = |row: &usize| table.rows[*row].soort == GebiedSoort::Wijk;
    (0..table.rows.len()).filter(is_wijk).filter(|&row| other(&table.rows[row].code)).collect()
}

fn gemeenten(table: &Table, wijken: &[usize]) -> HashSet<String> {
    wijken.iter().filter_map(|&row| gemeente_code(&table.rows[row].code)).collect()
}

fn large_enough(table: &Table, kolommen: &Kolommen, mut wijken: Vec<usize>) -> Vec<usize> {
    let inwoners = |row: usize| table.cells(row)[kolommen.inwoners?].value();
    wijken.retain(|&row| inwoners(row).is_some_and(|inwoners| inwoners >= MIN_INWONERS));
    wijken
}

fn members(table: &Table, kolommen: &Kolommen, wijken: &[usize], groep: Groep) -> Vec<usize> {
    let groep_of =
        |row: usize| Groep::of_stedelijkheid(table.cells(row)[kolommen.stedelijkheid?].value()?);
    let belongs = |&row: &usize| groep == Groep::Alle || groep_of(row) == Some(groep);
    wijken.iter().copied().filter(belongs).collect()
}
