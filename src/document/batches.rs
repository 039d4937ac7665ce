//! Batches: what each holds, withdrawn ones too, and withdrawing and bringing them back.

use super::Document;
use super::error::{DocumentError, Result};
use super::figures::{Ranks, Standing};
use crate::model::Periode;
use crate::model::record::{Edit, Id, Noun};
use crate::store::Store;
pub use crate::store::cleanup::BatchRow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What the values of one batch are about.
#[derive(Debug, Clone, Default)]
struct Content {
    /// Number of values per `indicator.nr` and `Periode::number`.
    reeksen: BTreeMap<(i64, i64), u64>,
    gebieden: HashSet<i64>,
}

/// What the values of every batch are about. A batch never changes, so this is read once.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The batches that it was read of: number and hash of what they hold.
    of: Vec<(i64, String)>,
    per_batch: HashMap<i64, Content>,
}

impl Contents {
    fn read(store: &Store, of: Vec<(i64, String)>) -> Result<Self> {
        let mut per_batch: HashMap<i64, Content> = HashMap::new();
        store.reeks_keys(|(indicator, periode, gebied, batch)| {
            let content = per_batch.entry(batch).or_default();
            *content.reeksen.entry((indicator, periode)).or_default() += 1;
            content.gebieden.insert(gebied);
        })?;
        Ok(Self { of, per_batch })
    }

    /// How many batches have values of an indicator and period.
    fn holders(&self, reeks: (i64, i64)) -> usize {
        self.per_batch.values().filter(|content| content.reeksen.contains_key(&reeks)).count()
    }
}

impl Content {
    fn add(&mut self, other: &Self) {
        for (reeks, values) in &other.reeksen {
            *self.reeksen.entry(*reeks).or_default() += values;
        }
        self.gebieden.extend(&other.gebieden);
    }
}

/// A batch, withdrawn or not, with who did what to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchInfo {
    /// The batch itself.
    pub row: BatchRow,
    /// Number of values that it holds now.
    pub waarden: u64,
    /// Oldest and newest period of them.
    pub periodes: Option<(Periode, Periode)>,
    /// Who brought it in, and when (RFC 3339).
    pub gekomen: (String, String),
    /// Who last withdrew it or brought it back, and when; the same when nobody did.
    pub laatst: (String, String),
}

/// What one batch fills.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BatchContent {
    /// Number of values.
    pub waarden: u64,
    /// How many of these count now.
    pub tellen: u64,
    /// Number of gebieden that they are about.
    pub gebieden: usize,
    /// Per indicator (its name) the periods.
    pub indicatoren: Vec<(String, Vec<Periode>)>,
    /// Gebieden that it made the file know.
    pub nieuwe_gebieden: u64,
    /// Distributions over Dutch wijken.
    pub benchmarks: u64,
    /// Outlines.
    pub omtrekken: u64,
}

impl Document {
    /// Every batch, in the order in which they came.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all_batches(&self) -> Result<Vec<BatchInfo>> {
        let rows = self.store.all_batches()?;
        self.read_contents(&rows)?;
        let contents = self.contents.borrow();
        let log = self.log()?;
        let who = |id: Option<Id>| log.who_and_when(id).unwrap_or_default();
        let info = |row: BatchRow| {
            let content = contents.per_batch.get(&row.nr);
            let reeksen = content.map(|content| &content.reeksen);
            let periods = || {
                let periods = reeksen.into_iter().flat_map(|reeksen| reeksen.keys());
                periods.filter_map(|(_, periode)| Periode::from_number(*periode))
            };
            BatchInfo {
                waarden: reeksen.map_or(0, |reeksen| reeksen.values().sum()),
                periodes: periods().min().zip(periods().max()),
                gekomen: who(row.gekomen),
                laatst: who(row.laatst),
                row,
            }
        };
        Ok(rows.into_iter().map(info).collect())
    }

    fn read_contents(&self, rows: &[BatchRow]) -> Result<()> {
        let now: Vec<_> = rows.iter().map(|row| (row.nr, row.inhoud.clone())).collect();
        let mut contents = self.contents.borrow_mut();
        if contents.of != now {
            *contents = Contents::read(&self.store, now)?;
        }
        Ok(())
    }

    /// What batches fill together, and how much of it counts now.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchBatch`], or what SQLite says.
    pub fn batch_content(&self, ids: &[Id]) -> Result<BatchContent> {
        let all = self.store.all_batches()?;
        self.read_contents(&all)?;
        let contents = self.contents.borrow();
        let mut whole = Content::default();
        let mut filled = BatchContent::default();
        let mut nrs = Vec::new();
        for id in ids {
            let row = all.iter().find(|row| row.id == *id).ok_or(DocumentError::NoSuchBatch)?;
            nrs.extend((!row.ingetrokken).then_some(row.nr));
            if let Some(content) = contents.per_batch.get(&row.nr) {
                whole.add(content);
            }
            let [gebieden, benchmarks, omtrekken] = self.store.beside_values(row.nr)?;
            filled.nieuwe_gebieden += gebieden;
            filled.benchmarks += benchmarks;
            filled.omtrekken += omtrekken;
        }
        Ok(BatchContent {
            waarden: whole.reeksen.values().sum(),
            tellen: self.counting_of(&nrs, &contents)?,
            gebieden: whole.gebieden.len(),
            indicatoren: self.named_reeksen(&whole)?,
            ..filled
        })
    }

    /// How many values of batches count now: all of a series that no other batch has, else those
    /// that are not overtaken.
    fn counting_of(&self, batches: &[i64], contents: &Contents) -> Result<u64> {
        let ranks = Ranks::of(&self.store.live_batches()?);
        let mut whole = Content::default();
        batches.iter().filter_map(|nr| contents.per_batch.get(nr)).for_each(|one| whole.add(one));
        let mut counting = 0;
        for (reeks, values) in &whole.reeksen {
            if contents.holders(*reeks) < 2 {
                counting += values;
                continue;
            }
            let mut standing: HashMap<i64, Standing> = HashMap::new();
            self.store.reeks_keys_of(reeks.0, reeks.1, |gebied, later| {
                if let Some(counts) = ranks.replaces(standing.get(&gebied).copied(), later) {
                    standing.insert(gebied, counts);
                }
            })?;
            let own = standing.values().filter(|standing| batches.contains(&standing.batch));
            counting += own.count() as u64;
        }
        Ok(counting)
    }

    fn named_reeksen(&self, content: &Content) -> Result<Vec<(String, Vec<Periode>)>> {
        let names: HashMap<i64, String> = self.indicator_names()?;
        let mut named: BTreeMap<String, Vec<Periode>> = BTreeMap::new();
        for (indicator, periode) in content.reeksen.keys() {
            let Some(naam) = names.get(indicator) else { continue };
            let periods = named.entry(naam.clone()).or_default();
            periods.extend(Periode::from_number(*periode));
        }
        for periods in named.values_mut() {
            periods.sort_unstable();
        }
        Ok(named.into_iter().collect())
    }

    /// Names by `indicator.nr`, of removed ones too: a withdrawn batch may be all they had.
    fn indicator_names(&self) -> Result<HashMap<i64, String>> {
        let rows = self.store.rows(Noun::Indicator, true)?;
        let named = rows.iter().filter_map(|row| {
            let nr = row.get(Noun::Indicator, "nr").as_int()?;
            let naam = row.text(Noun::Indicator, "naam");
            let naam = if naam.is_empty() { row.text(Noun::Indicator, "sleutel") } else { naam };
            Some((nr, naam.to_owned()))
        });
        Ok(named.collect())
    }

    /// Withdraws batches: their figures no longer count, and stay in the file.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchBatch`], or what SQLite says.
    pub fn withdraw_batches(&mut self, ids: &[Id], wie: &str) -> Result<Option<Id>> {
        self.edit_batches(ids, Edit::remove, wie)
    }

    /// Brings withdrawn batches back.
    ///
    /// # Errors
    /// [`DocumentError::CleanedUp`] when figures of one were deleted.
    pub fn restore_batches(&mut self, ids: &[Id], wie: &str) -> Result<Option<Id>> {
        self.edit_batches(ids, Edit::restore, wie)
    }

    fn edit_batches(
        &mut self,
        ids: &[Id],
        edit: fn(Noun, Id) -> Edit,
        wie: &str,
    ) -> Result<Option<Id>> {
        for id in ids {
            self.store.row(Noun::Batch, *id)?.ok_or(DocumentError::NoSuchBatch)?;
        }
        let edits: Vec<Edit> = ids.iter().map(|id| edit(Noun::Batch, *id)).collect();
        self.edit(&edits, wie)
    }
}
