//! Figures of a few gebieden: of each period the value that counts.

use super::error::Result;
use crate::model::foto::Cijfer;
use crate::model::{Bron, Periode};
use crate::store::Store;
use crate::store::figures::{LiveBatch, RawValue};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Which of several batches' values counts.
///
/// The newest edition does: by its date, then by order of import. A date that is not known
/// cannot be compared: then the order of import decides.
pub struct Ranks {
    editions: HashMap<i64, String>,
}

impl Ranks {
    /// The ranks of the batches that were not withdrawn.
    pub fn of(batches: &[LiveBatch]) -> Self {
        let edition = |batch: &LiveBatch| {
            batch.bron.as_ref().map(|(_, bron)| bron.editie.clone()).unwrap_or_default()
        };
        Self { editions: batches.iter().map(|batch| (batch.nr, edition(batch))).collect() }
    }

    /// Whether the value of a later batch counts instead of the one that counted until then.
    /// Values must be offered in the order of their batches.
    pub fn replaces(&self, current: Option<i64>, later: i64) -> bool {
        let Some(edition) = self.editions.get(&later) else { return false };
        let Some(current) = current.and_then(|nr| self.editions.get(&nr)) else { return true };
        current.is_empty() || edition.is_empty() || edition >= current
    }
}

/// The figures of one gebied: per indicator (`indicator.nr`) and period the one that counts.
pub type Series = HashMap<i64, BTreeMap<Periode, Cijfer>>;

/// Reads figures of gebieden, with the text of their bron shared between them.
pub struct FigureReader<'a> {
    store: &'a Store,
    ranks: Ranks,
    bronnen: HashMap<i64, Arc<str>>,
}

impl<'a> FigureReader<'a> {
    /// A reader of the batches that were not withdrawn.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn new(store: &'a Store) -> Result<Self> {
        let batches = store.live_batches()?;
        let text = |bron: &Option<(_, Bron)>| {
            bron.as_ref().map(|(_, bron)| bron.to_string()).unwrap_or_default()
        };
        let bronnen = batches.iter().map(|batch| (batch.nr, text(&batch.bron).into())).collect();
        Ok(Self { store, ranks: Ranks::of(&batches), bronnen })
    }

    /// All figures of a gebied.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn series(&self, gebied: i64) -> Result<Series> {
        let mut counting: HashMap<(i64, Periode), RawValue> = HashMap::new();
        for value in self.store.values_of_gebied(gebied)? {
            let key = (value.indicator, value.periode);
            let current = counting.get(&key).map(|value| value.batch);
            if self.ranks.replaces(current, value.batch) {
                counting.insert(key, value);
            }
        }
        let mut series = Series::new();
        for ((indicator, periode), value) in counting {
            series.entry(indicator).or_default().insert(periode, self.cijfer(value));
        }
        Ok(series)
    }

    fn cijfer(&self, value: RawValue) -> Cijfer {
        let bron = self.bronnen.get(&value.batch).cloned().unwrap_or_else(|| "".into());
        let kwalificatie = value.extra.and_then(|extra| extra.kwalificatie).unwrap_or_default();
        Cijfer {
            periode: Some(value.periode),
            waarde: value.waarde,
            bron,
            kwalificatie: kwalificatie.into(),
        }
    }

    /// Which batch's value counts.
    pub fn ranks(&self) -> &Ranks {
        &self.ranks
    }
}

/// The newest figure of an indicator up to a year.
pub fn newest(series: &Series, indicator: i64, year: i32) -> Cijfer {
    let until = Periode::year_of(year);
    let periods = series.get(&indicator);
    periods
        .and_then(|periods| periods.range(..=until).next_back())
        .map_or_else(Cijfer::none, |(_, cijfer)| cijfer.clone())
}

/// The figure of an indicator in exactly this period.
pub fn exactly(series: &Series, indicator: i64, periode: Option<Periode>) -> Cijfer {
    let periods = series.get(&indicator);
    periods.and_then(|periods| periods.get(&periode?)).cloned().unwrap_or_else(Cijfer::none)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::Id;

    fn batch(nr: i64, editie: &str) -> LiveBatch {
        let bron = Bron { uitgever: "CBS".into(), editie: editie.into(), ..Bron::default() };
        LiveBatch {
            nr,
            bron: Some((Id::new_v4(), bron)),
            soort: String::new(),
            bestand: String::new(),
            sha256: String::new(),
            bereik: String::new(),
            rijen: 0,
        }
    }

    #[test]
    fn the_newest_edition_counts_then_the_order_of_import() {
        let ranks = Ranks::of(&[batch(1, "2023-01-01"), batch(2, "2022-01-01"), batch(3, "")]);
        assert!(ranks.replaces(None, 1));
        assert!(!ranks.replaces(Some(1), 2), "an older edition that came in later");
        assert!(ranks.replaces(Some(1), 3), "no date: what came in later");
        assert!(ranks.replaces(Some(1), 1), "the same date: what came in later");
        assert!(!ranks.replaces(None, 9), "a withdrawn batch");
    }
}
