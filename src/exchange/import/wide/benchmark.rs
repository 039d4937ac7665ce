//! How each indicator is distributed over the Dutch wijken with at least 1.000 inwoners, the own
//! gemeente left out: all of them, and per group of stedelijkheid.

use super::derived::Derived;
use super::table::{Kant, Table};
use crate::methods::verdeling;
use crate::model::draft::{Benchmark, Groep};
use crate::model::gebied::gemeente_code;
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{GebiedSoort, Periode};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Smaller wijken are left out: their figures jump.
const MIN_INWONERS: f64 = 1_000.0;

/// Wijken of fewer other gemeenten than this are no benchmark.
const MIN_GEMEENTEN: usize = 2;

/// How large and how urban each wijk is, by its code.
pub type Maten<'a> = HashMap<&'a str, &'a Wijkmaat>;

/// Rows of one period and series.
type Group = (u16, Periode);

/// Whether a table has wijken of enough other gemeenten to compare with.
pub fn is_about_many_gemeenten(table: &Table, own: &str) -> bool {
    let wijken = table.rows.iter().filter(|info| info.soort == GebiedSoort::Wijk);
    let gemeenten: HashSet<String> = wijken.filter_map(|info| gemeente_code(&info.code)).collect();
    gemeenten.iter().filter(|gemeente| *gemeente != own).count() >= MIN_GEMEENTEN
}

/// The distributions per series, period and column; `maten` says which wijken are large enough.
/// Indicators stand in the order series × columns; derived ones come after all of those.
pub fn benchmarks(
    table: &Table,
    derived: &[Derived],
    own: &str,
    maten: &Maten<'_>,
) -> Vec<Benchmark> {
    let columns = table.filled.len();
    let groups = groups(table, own, maten);
    let reeksen = 1 + table.rows.iter().map(|info| info.sleutel.reeks).max().unwrap_or(0);
    let mut benchmarks = Vec::new();
    for ((reeks, periode), rows) in &groups {
        let members = members(table, rows, maten);
        let mut add = |indicator: usize, value: &dyn Fn(usize) -> Option<f64>| {
            for (groep, rows) in &members {
                let values: Vec<f64> = rows.iter().filter_map(|row| value(*row)).collect();
                benchmarks.extend(verdeling(&values).map(|verdeling| Benchmark {
                    indicator: indicator as u32,
                    bron: 0,
                    periode: *periode,
                    groep: *groep,
                    verdeling,
                }));
            }
        };
        for column in 0..columns {
            let indicator = usize::from(*reeks) * columns + column;
            add(indicator, &|row| table.cells(row)[column].value());
        }
        for (place, derived) in derived.iter().enumerate() {
            let indicator = usize::from(reeksen) * columns + place;
            add(indicator, &|row| derived.value(table.cells(row)).map(|(value, ..)| value));
        }
    }
    benchmarks
}

/// The rows of other wijken that are large enough, per series and period.
fn groups(table: &Table, own: &str, maten: &Maten<'_>) -> BTreeMap<Group, Vec<usize>> {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (row, info) in table.rows.iter().enumerate() {
        let other = gemeente_code(&info.code).is_some_and(|gemeente| gemeente != own);
        let large = maten.get(&*info.code).is_some_and(|maat| maat.inwoners >= MIN_INWONERS);
        if info.soort == GebiedSoort::Wijk && other && large && info.sleutel.kant == Kant::Waarde {
            groups.entry((info.sleutel.reeks, info.sleutel.periode)).or_default().push(row);
        }
    }
    groups
}

fn members(table: &Table, rows: &[usize], maten: &Maten<'_>) -> Vec<(Groep, Vec<usize>)> {
    let groep_of = |row: usize| {
        let maat = maten.get(&*table.rows[row].code)?;
        Groep::of_stedelijkheid(maat.stedelijkheid?)
    };
    let of = |groep: Groep| {
        let belongs = |&row: &usize| groep == Groep::Alle || groep_of(row) == Some(groep);
        rows.iter().copied().filter(belongs).collect()
    };
    Groep::ALL.into_iter().map(|groep| (groep, of(groep))).collect()
}
