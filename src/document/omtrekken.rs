//! Outlines of gebieden: of each the one that counts.

use super::Document;
use super::error::Result;
use super::figures::{Ranks, Standing};
use super::transact::Change;
use crate::model::Gebied;
use crate::store::Store;
use crate::store::content::OmtrekRow;
use crate::store::figures::LiveBatch;
use std::collections::{BTreeMap, HashMap};

/// The outline of a gebied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OmtrekInfo {
    /// The gebied.
    pub gebied: Gebied,
    /// How exact it is (`vereenvoudigd`, `schematisch`, `zoals_aangeleverd`).
    pub nauwkeurigheid: String,
    /// WKT MULTIPOLYGON in RD metres (EPSG:28992).
    pub geometrie: String,
    /// Text form of its bron.
    pub bron: String,
}

impl Document {
    /// Outlines of gebieden by code, of each the newest edition.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn omtrekken(&self) -> Result<Vec<OmtrekInfo>> {
        all(&self.store)
    }
}

impl Change<'_> {
    /// As [`Document::omtrekken`], with what came in just now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn omtrekken(&self) -> Result<Vec<OmtrekInfo>> {
        all(self.store)
    }
}

fn all(store: &Store) -> Result<Vec<OmtrekInfo>> {
    let batches = store.live_batches()?;
    let bron = |batch: &LiveBatch| {
        batch.bron.as_ref().map(|(_, bron)| bron.to_string()).unwrap_or_default()
    };
    let bronnen: HashMap<i64, String> =
        batches.iter().map(|batch| (batch.nr, bron(batch))).collect();
    let gebieden: HashMap<i64, Gebied> = store.live_gebieden()?.into_iter().collect();
    let info = |(batch, (nr, nauwkeurigheid, geometrie))| {
        let bron = bronnen.get(&batch).cloned().unwrap_or_default();
        let gebied = gebieden.get(&nr)?.clone();
        Some((gebied.code.clone(), OmtrekInfo { gebied, nauwkeurigheid, geometrie, bron }))
    };
    let all: BTreeMap<String, OmtrekInfo> =
        counting(store, &batches)?.into_values().filter_map(info).collect();
    Ok(all.into_values().collect())
}

/// The outline that counts of each gebied (`gebied.nr`), with its batch.
pub(super) fn counting(
    store: &Store,
    batches: &[LiveBatch],
) -> Result<HashMap<i64, (i64, OmtrekRow)>> {
    let ranks = Ranks::of(batches);
    let mut standing: HashMap<i64, (Standing, OmtrekRow)> = HashMap::new();
    for (batch, row) in store.omtrekken_with_batch()? {
        let current = standing.get(&row.0).map(|(standing, _)| *standing);
        if let Some(counts) = ranks.replaces(current, batch) {
            standing.insert(row.0, (counts, row));
        }
    }
    Ok(standing.into_iter().map(|(nr, (standing, row))| (nr, (standing.batch, row))).collect())
}
