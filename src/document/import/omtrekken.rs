//! Outlines of a draft beside those that count now.

use crate::document::error::Result;
use crate::document::omtrekken::counting;
use crate::document::transact::Change;
use crate::model::draft::{Draft, Omtrek};
use crate::model::import_report::ImportReport;

impl Change<'_> {
    /// Counts new, changed and equal outlines; says whether the draft brings nothing but equal
    /// ones. An outline is the same when shape, exactness and bron are.
    pub(super) fn only_equal_omtrekken(
        &self,
        draft: &Draft,
        report: &mut ImportReport,
    ) -> Result<bool> {
        if draft.omtrekken.is_empty() {
            return Ok(false);
        }
        let batches = self.store.live_batches()?;
        let there = counting(self.store, &batches)?;
        let numbers = self.store.gebied_nrs()?;
        let bron_of = |batch: &i64| {
            let batch = batches.iter().find(|one| one.nr == *batch)?;
            batch.bron.as_ref().map(|(_, bron)| bron)
        };
        let (mut new, mut changed, mut equal) = (0, 0, 0);
        for omtrek in &draft.omtrekken {
            let nr = numbers.get(&draft.gebieden[omtrek.gebied as usize].code);
            match nr.and_then(|nr| there.get(nr)) {
                None => new += 1,
                Some((batch, (_, nauwkeurigheid, geometrie)))
                    if is_same(omtrek, nauwkeurigheid, geometrie)
                        && bron_of(batch) == draft.bronnen.get(omtrek.bron as usize) =>
                {
                    equal += 1;
                }
                Some(_) => changed += 1,
            }
        }
        report.nieuw += new;
        report.gewijzigd += changed;
        report.gelijk += equal;
        let beside = draft.waarnemingen.is_empty() && draft.benchmarks.is_empty();
        Ok(beside && new + changed == 0)
    }
}

fn is_same(omtrek: &Omtrek, nauwkeurigheid: &str, geometrie: &str) -> bool {
    (&*omtrek.nauwkeurigheid, &*omtrek.geometrie) == (nauwkeurigheid, geometrie)
}
