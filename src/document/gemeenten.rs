//! Figures of other gemeenten, as files of CBS and RIVM bring them along.

use super::Document;
use super::error::Result;
use super::figures::{Ranks, Standing};
use crate::model::Periode;
use crate::store::figures::RawValue;
use std::collections::{BTreeMap, HashMap};

/// Per gebied (`gebied.nr`) and period the value that counts.
type Values = HashMap<i64, BTreeMap<Periode, f64>>;

/// The figures of the other gemeenten: inwoners, and the indicators of the Foto.
#[derive(Default)]
pub struct AndereGemeenten {
    per_indicator: HashMap<i64, Values>,
}

impl Document {
    /// Reads those of some indicators (`indicator.nr`).
    ///
    /// # Errors
    /// What SQLite says.
    pub(super) fn andere_gemeenten(
        &self,
        eigen: &str,
        indicatoren: &[i64],
    ) -> Result<AndereGemeenten> {
        let ranks = Ranks::of(&self.store.live_batches()?);
        let mut found = AndereGemeenten::default();
        for indicator in indicatoren {
            let values = self.store.values_of_other_gemeenten(*indicator, eigen)?;
            if !values.is_empty() {
                found.per_indicator.insert(*indicator, counting(&ranks, values));
            }
        }
        Ok(found)
    }
}

fn counting(ranks: &Ranks, values: Vec<RawValue>) -> Values {
    let mut standing: HashMap<(i64, Periode), Standing> = HashMap::new();
    let mut found = Values::new();
    for value in values {
        let key = (value.gebied, value.periode);
        let Some(replaced) = ranks.replaces(standing.get(&key).copied(), value.batch) else {
            continue;
        };
        standing.insert(key, replaced);
        let own = found.entry(value.gebied).or_default();
        match value.waarde {
            Ok(waarde) => own.insert(value.periode, waarde),
            Err(_) => own.remove(&value.periode),
        };
    }
    found
}

impl AndereGemeenten {
    /// The gemeenten (`gebied.nr`) of which the newest number of inwoners up to a year is wanted.
    pub fn of_size(
        &self,
        inwoners: i64,
        year: i32,
        wanted: impl Fn(f64) -> bool,
    ) -> impl Iterator<Item = i64> {
        let until = Periode::year_of(year);
        let all = self.per_indicator.get(&inwoners).into_iter().flatten();
        all.filter_map(move |(gebied, years)| {
            let (_, newest) = years.range(..=until).next_back()?;
            wanted(*newest).then_some(*gebied)
        })
    }

    /// The value of a gemeente in a period.
    pub fn waarde(&self, gebied: i64, indicator: i64, periode: Periode) -> Option<f64> {
        self.per_indicator.get(&indicator)?.get(&gebied)?.get(&periode).copied()
    }
}
