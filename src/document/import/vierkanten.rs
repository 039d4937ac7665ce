//! Squares of a draft beside those of the same year that count now.

use crate::document::error::Result;
use crate::document::transact::Change;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use std::collections::HashMap;

impl Change<'_> {
    /// Counts new, changed and equal squares; says whether the draft brings nothing but exactly
    /// those that count already.
    pub(super) fn only_equal_vierkanten(
        &self,
        draft: &Draft,
        report: &mut ImportReport,
    ) -> Result<bool> {
        let Some((jaar, vierkanten)) = &draft.vierkanten else { return Ok(false) };
        let there = self.store.vierkanten(Some(*jaar))?.map(|(_, all)| all).unwrap_or_default();
        let known: HashMap<[i32; 2], Option<u32>> =
            there.iter().map(|one| ([one.x, one.y], one.inwoners)).collect();
        for one in vierkanten {
            match known.get(&[one.x, one.y]) {
                None => report.nieuw += 1,
                Some(inwoners) if *inwoners == one.inwoners => report.gelijk += 1,
                Some(_) => report.gewijzigd += 1,
            }
        }
        if report.nieuw > 0 {
            report.nieuwe_jaren = vec![*jaar];
        }
        Ok(there == *vierkanten)
    }
}
