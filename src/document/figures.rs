//! Figures of a few gebieden: of each period the value that counts.

use super::error::Result;
use crate::model::foto::Cijfer;
use crate::model::{Bron, Periode, Reden};
use crate::store::Store;
use crate::store::figures::{EmptyColumns, LiveBatch, RawValue};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Which of several batches' values counts.
///
/// The newest edition does: by its date, then by order of import. An edition without a date
/// cannot be older than what it came after: it takes the place and the date of that.
pub struct Ranks {
    /// Per batch the place of its edition in the order of dates; 0 when it has no date.
    dates: HashMap<i64, usize>,
}

/// The batch whose value counts until now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// `batch.nr`.
    pub batch: i64,
    date: usize,
}

impl Ranks {
    /// The ranks of the batches that were not withdrawn.
    pub fn of(batches: &[LiveBatch]) -> Self {
        let edition = |batch: &LiveBatch| -> String {
            batch.bron.as_ref().map(|(_, bron)| bron.editie.clone()).unwrap_or_default()
        };
        let mut editions: Vec<String> = batches.iter().map(edition).collect();
        editions.push(String::new());
        editions.sort();
        editions.dedup();
        let place = |batch: &LiveBatch| editions.binary_search(&edition(batch)).unwrap_or(0);
        Self { dates: batches.iter().map(|batch| (batch.nr, place(batch))).collect() }
    }

    /// What counts when the value of a later batch is laid beside the one that counted until
    /// then; `None` when nothing changes. Values must be offered in the order of their batches.
    pub fn replaces(&self, current: Option<Standing>, later: i64) -> Option<Standing> {
        let date = *self.dates.get(&later)?;
        let until_now = current.map_or(0, |current| current.date);
        let counts = date == 0 || date >= until_now;
        counts.then_some(Standing { batch: later, date: date.max(until_now) })
    }

    /// Whether a batch was not withdrawn.
    pub fn knows(&self, batch: i64) -> bool {
        self.dates.contains_key(&batch)
    }
}

/// The figures of one gebied: per indicator (`indicator.nr`) and period the one that counts.
pub type Series = HashMap<i64, BTreeMap<Periode, Cijfer>>;

/// Reads figures of gebieden, with the text of their bron shared between them.
pub struct FigureReader<'a> {
    store: &'a Store,
    ranks: Ranks,
    bronnen: HashMap<i64, Arc<str>>,
    empty: Vec<EmptyColumns>,
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
        Ok(Self { store, ranks: Ranks::of(&batches), bronnen, empty: store.lege_kolommen()? })
    }

    /// All figures of a gebied.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn series(&self, gebied: i64) -> Result<Series> {
        let counting = counting(self.store, &self.ranks, gebied)?;
        let batches: HashSet<i64> = counting.values().map(|value| value.batch).collect();
        let mut series = Series::new();
        for ((indicator, periode), value) in counting {
            series.entry(indicator).or_default().insert(periode, self.cijfer(value));
        }
        self.add_empty_columns(&batches, &mut series);
        Ok(series)
    }

    /// An indicator without any figure, but with an empty column in its source, was not
    /// published. A column that is still empty does not hide an earlier figure.
    fn add_empty_columns(&self, batches: &HashSet<i64>, series: &mut Series) {
        let own = self
            .empty
            .iter()
            .filter(|(batch, _)| batches.contains(batch) && self.ranks.knows(*batch));
        for (batch, columns) in own {
            for (indicator, periode) in columns {
                let Some(periode) = Periode::from_number(*periode) else { continue };
                series.entry(*indicator).or_insert_with(|| {
                    let bron = self.bronnen.get(batch).cloned().unwrap_or_else(|| "".into());
                    let waarde = Err(Reden::NietGepubliceerd);
                    let own = Some(periode);
                    let cijfer = Cijfer { periode: own, waarde, bron, ..Cijfer::none() };
                    BTreeMap::from([(periode, cijfer)])
                });
            }
        }
    }

    fn cijfer(&self, value: RawValue) -> Cijfer {
        let bron = self.bronnen.get(&value.batch).cloned().unwrap_or_else(|| "".into());
        let extra = value.extra.unwrap_or_default();
        Cijfer {
            periode: Some(value.periode),
            waarde: value.waarde,
            teller: extra.teller,
            noemer: extra.noemer,
            grenzen: extra.onder.zip(extra.boven),
            bron,
            kwalificatie: extra.kwalificatie.unwrap_or_default().into(),
        }
    }

    /// Which batch's value counts.
    pub fn ranks(&self) -> &Ranks {
        &self.ranks
    }
}

/// The values of a gebied that count, by `indicator.nr` and period.
///
/// # Errors
/// What SQLite says.
pub fn counting(
    store: &Store,
    ranks: &Ranks,
    gebied: i64,
) -> Result<HashMap<(i64, Periode), RawValue>> {
    let mut counting: HashMap<(i64, Periode), (Standing, RawValue)> = HashMap::new();
    for value in store.values_of_gebied(gebied)? {
        let key = (value.indicator, value.periode);
        let current = counting.get(&key).map(|(standing, _)| *standing);
        if let Some(standing) = ranks.replaces(current, value.batch) {
            counting.insert(key, (standing, value));
        }
    }
    Ok(counting.into_iter().map(|(key, (_, value))| (key, value)).collect())
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

    /// The batch that counts after these were taken in, one after another.
    fn counting(editions: &[&str]) -> i64 {
        let batches: Vec<LiveBatch> =
            editions.iter().zip(1..).map(|(editie, nr)| batch(nr, editie)).collect();
        let ranks = Ranks::of(&batches);
        let mut standing = None;
        for nr in 1..=batches.len() as i64 {
            standing = ranks.replaces(standing, nr).or(standing);
        }
        standing.unwrap().batch
    }

    #[test]
    fn the_newest_edition_counts_then_the_order_of_import() {
        assert_eq!(counting(&["2023-01-01", "2022-01-01"]), 1, "an older edition came in later");
        assert_eq!(counting(&["2022-01-01", "2023-01-01"]), 2);
        assert_eq!(counting(&["2022-01-01", "2022-01-01"]), 2, "the same date: the later one");
        assert_eq!(counting(&["2022-01-01", ""]), 2, "no date: the later one");
        assert_eq!(counting(&["", "2022-01-01"]), 2);
        assert_eq!(counting(&["2025-01-01", "", "2024-01-01"]), 2, "older than both before it");
        assert_eq!(counting(&["2024-01-01", "", "2025-01-01"]), 3);
    }

    #[test]
    fn a_withdrawn_batch_never_counts() {
        assert_eq!(Ranks::of(&[batch(1, "")]).replaces(None, 9), None);
    }
}
