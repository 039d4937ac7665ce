//! Batches: what each holds, withdrawn ones too, and withdrawing and bringing them back.

use super::Document;
use super::error::{DocumentError, Result};
use super::figures::{Ranks, Standing};
use crate::model::Periode;
use crate::model::record::{Edit, Id, Noun};
pub use crate::store::cleanup::BatchRow;
use crate::store::reeksen::Reeksen;
use std::collections::{BTreeMap, HashMap, HashSet};

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
    /// Squares with inhabitants.
    pub vierkanten: u64,
}

impl Document {
    /// Every batch, in the order in which they came.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all_batches(&self) -> Result<Vec<BatchInfo>> {
        let reeksen = self.store.reeksen()?;
        let log = self.log()?;
        let who = |id: Option<Id>| log.who_and_when(id).unwrap_or_default();
        let info = |row: BatchRow| {
            let own = reeksen.get(&row.nr);
            let periods = || {
                let keys = own.into_iter().flat_map(|reeksen| reeksen.keys());
                keys.filter_map(|(_, periode)| Periode::from_number(*periode))
            };
            BatchInfo {
                waarden: own.map_or(0, |reeksen| reeksen.values().sum()),
                periodes: periods().min().zip(periods().max()),
                gekomen: who(row.gekomen),
                laatst: who(row.laatst),
                row,
            }
        };
        Ok(self.store.all_batches()?.into_iter().map(info).collect())
    }

    /// What batches fill together, and how much of it counts now.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchBatch`], or what SQLite says.
    pub fn batch_content(&self, ids: &[Id]) -> Result<BatchContent> {
        let all = self.store.all_batches()?;
        let mut filled = BatchContent::default();
        let mut own = Vec::new();
        for id in ids {
            let row = all.iter().find(|row| row.id == *id).ok_or(DocumentError::NoSuchBatch)?;
            own.push(row.nr);
            let [gebieden, benchmarks, omtrekken, vierkanten] = self.store.beside_values(row.nr)?;
            filled.nieuwe_gebieden += gebieden;
            filled.benchmarks += benchmarks;
            filled.omtrekken += omtrekken;
            filled.vierkanten += vierkanten;
        }
        let mut reeksen = Reeksen::new();
        let of_batches = self.store.reeksen()?;
        for (reeks, waarden) in own.iter().filter_map(|nr| of_batches.get(nr)).flatten() {
            *reeksen.entry(*reeks).or_default() += waarden;
        }
        let (tellen, gebieden) = self.counting_of(&own, &reeksen)?;
        Ok(BatchContent {
            waarden: reeksen.values().sum(),
            tellen,
            gebieden,
            indicatoren: self.named_reeksen(&reeksen)?,
            ..filled
        })
    }

    /// How many values of batches count now, and the number of gebieden they are about.
    fn counting_of(&self, batches: &[i64], reeksen: &Reeksen) -> Result<(u64, usize)> {
        let ranks = Ranks::of(&self.store.live_batches()?);
        let mut about: HashSet<i64> = HashSet::new();
        let mut counting = 0;
        for reeks in reeksen.keys() {
            let mut standing: HashMap<i64, Standing> = HashMap::new();
            self.store.reeks_keys_of(*reeks, |gebied, batch| {
                if batches.contains(&batch) {
                    about.insert(gebied);
                }
                if let Some(counts) = ranks.replaces(standing.get(&gebied).copied(), batch) {
                    standing.insert(gebied, counts);
                }
            })?;
            let own = standing.values().filter(|standing| batches.contains(&standing.batch));
            counting += own.count() as u64;
        }
        Ok((counting, about.len()))
    }

    fn named_reeksen(&self, reeksen: &Reeksen) -> Result<Vec<(String, Vec<Periode>)>> {
        let names: HashMap<i64, String> = self.indicator_names()?;
        let mut named: BTreeMap<String, Vec<Periode>> = BTreeMap::new();
        for (indicator, periode) in reeksen.keys() {
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
