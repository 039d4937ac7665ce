//! Every value of the file in a list: those that count, or those of every edition.

use super::Document;
use super::error::Result;
use super::figures::Ranks;
use crate::model::progress::Progress;
use crate::model::waarneming::Edities;
use crate::model::{Bron, Gebied, Indicator, Periode, Reden};
use crate::store::figures::{LiveBatch, RawValue};
use std::collections::{HashMap, HashSet};

/// A value with the names of what it is about.
#[derive(Debug, Clone)]
pub struct ListedValue<'a> {
    /// The gebied.
    pub gebied: &'a Gebied,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The value with its period and what it carries.
    pub value: &'a RawValue,
    /// Its source.
    pub bron: Option<&'a Bron>,
}

/// Values by code of the gebied, id of the indicator and period; of every edition, those of one
/// source stay together.
#[derive(Debug)]
pub struct ValueList {
    gebieden: HashMap<i64, Gebied>,
    indicatoren: HashMap<i64, Indicator>,
    bronnen: Bronnen,
    values: Vec<RawValue>,
}

impl ValueList {
    /// The values, one by one.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = ListedValue<'_>> + Clone {
        self.values.iter().map(|value| ListedValue {
            gebied: &self.gebieden[&value.gebied],
            indicator: &self.indicatoren[&value.indicator],
            value,
            bron: self.bronnen.of(value.batch),
        })
    }
}

/// The sources of batches; batches of the same source have the same one.
#[derive(Debug)]
struct Bronnen {
    all: Vec<Bron>,
    /// Place in `all`, by `batch.nr`.
    places: HashMap<i64, Option<usize>>,
}

impl Bronnen {
    fn new(batches: &[LiveBatch]) -> Self {
        let mut all: Vec<Bron> = Vec::new();
        let mut place = |bron: &Bron| {
            all.iter().position(|other| other == bron).unwrap_or_else(|| {
                all.push(bron.clone());
                all.len() - 1
            })
        };
        let places = batches
            .iter()
            .map(|batch| (batch.nr, batch.bron.as_ref().map(|(_, bron)| place(bron))))
            .collect();
        Self { all, places }
    }

    fn place(&self, batch: i64) -> Option<usize> {
        self.places.get(&batch).copied().flatten()
    }

    fn of(&self, batch: i64) -> Option<&Bron> {
        self.all.get(self.place(batch)?)
    }
}

impl Document {
    /// The values of the file. A column that is empty in its source is told for every gebied of
    /// its batch that has no value at all.
    ///
    /// # Errors
    /// What SQLite says, or that the user stopped it.
    pub fn value_list(&self, edities: Edities, progress: &mut Progress<'_>) -> Result<ValueList> {
        const TITLE: &str = "Cijfers verzamelen";
        progress.step(TITLE, 0, 3)?;
        let batches = self.batches()?;
        let mut list = ValueList {
            gebieden: self.gebieden()?.into_iter().collect(),
            indicatoren: self.indicatoren()?.into_iter().collect(),
            bronnen: Bronnen::new(&batches),
            values: Vec::new(),
        };
        let ranks = Ranks::of(&batches);
        match edities {
            Edities::Tellend => self.add_counting(&ranks, &mut list)?,
            Edities::Alle => self.add_editions(&mut list)?,
        }
        progress.step(TITLE, 1, 3)?;
        self.add_empty_columns(&ranks, &mut list.values)?;
        list.retain_known();
        progress.step(TITLE, 2, 3)?;
        list.sort(edities);
        Ok(list)
    }

    fn add_counting(&self, ranks: &Ranks, list: &mut ValueList) -> Result<()> {
        let values = &mut list.values;
        let mut standing = None;
        self.store.all_values(|value| {
            let beside_last = values.last().is_some_and(|last| same(last, &value));
            let current = standing.filter(|_| beside_last);
            if let Some(counts) = ranks.replaces(current, value.batch) {
                if current.is_some() {
                    values.pop();
                }
                values.push(value);
                standing = Some(counts);
            }
        })?;
        Ok(())
    }

    /// Of each source the value that came in last.
    fn add_editions(&self, list: &mut ValueList) -> Result<()> {
        let (values, bronnen) = (&mut list.values, &list.bronnen);
        self.store.all_values(|value| {
            if !bronnen.places.contains_key(&value.batch) {
                return;
            }
            let place = bronnen.place(value.batch);
            let beside = values.iter().rev().take_while(|other| same(other, &value)).count();
            let first = values.len() - beside;
            match values[first..].iter().position(|other| bronnen.place(other.batch) == place) {
                Some(earlier) => values[first + earlier] = value,
                None => values.push(value),
            }
        })?;
        Ok(())
    }

    fn add_empty_columns(&self, ranks: &Ranks, values: &mut Vec<RawValue>) -> Result<()> {
        let mut told: HashSet<(i64, i64, i64)> = values
            .iter()
            .map(|value| (value.gebied, value.indicator, value.periode.number()))
            .collect();
        for (batch, columns) in self.store.lege_kolommen()? {
            if !ranks.knows(batch) {
                continue;
            }
            let gebieden = self.store.gebieden_of_batch(batch)?;
            for (indicator, periode) in columns {
                let Some(period) = Periode::from_number(periode) else { continue };
                for gebied in &gebieden {
                    if told.insert((*gebied, indicator, periode)) {
                        values.push(RawValue {
                            gebied: *gebied,
                            indicator,
                            periode: period,
                            batch,
                            waarde: Err(Reden::NietGepubliceerd),
                            extra: None,
                        });
                    }
                }
            }
        }
        Ok(())
    }
}

impl ValueList {
    fn retain_known(&mut self) {
        let (gebieden, indicatoren) = (&self.gebieden, &self.indicatoren);
        self.values.retain(|value| {
            gebieden.contains_key(&value.gebied) && indicatoren.contains_key(&value.indicator)
        });
    }

    /// Import makes a batch of each source, in the order in which a file names them, and of two
    /// editions with the same date the later batch counts: sources therefore come in the order of
    /// the last batch that they have a value from.
    fn sort(&mut self, edities: Edities) {
        let mut last: HashMap<Option<usize>, i64> = HashMap::new();
        if edities == Edities::Alle {
            for value in &self.values {
                let batch = last.entry(self.bronnen.place(value.batch)).or_default();
                *batch = value.batch.max(*batch);
            }
        }
        let gebieden = places(&self.gebieden, |gebied| &gebied.code);
        let indicatoren = places(&self.indicatoren, |indicator| &indicator.id);
        let bronnen = &self.bronnen;
        // Each key is made once: a whole country has two million of them.
        self.values.sort_by_cached_key(|value| {
            let bron = last.get(&bronnen.place(value.batch)).copied();
            (bron, gebieden[&value.gebied], indicatoren[&value.indicator], value.periode)
        });
    }
}

fn same(a: &RawValue, b: &RawValue) -> bool {
    (a.gebied, a.indicator, a.periode) == (b.gebied, b.indicator, b.periode)
}

/// The place of each in the order of its name, by its number.
fn places<T>(all: &HashMap<i64, T>, name: impl Fn(&T) -> &str) -> HashMap<i64, usize> {
    let mut names: Vec<(&str, i64)> = all.iter().map(|(nr, one)| (name(one), *nr)).collect();
    names.sort_unstable();
    names.into_iter().enumerate().map(|(place, (_, nr))| (nr, place)).collect()
}
