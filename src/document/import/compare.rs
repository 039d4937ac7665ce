//! What a draft would change.

use super::Numbers;
use crate::document::error::Result;
use crate::document::figures::{Ranks, Standing};
use crate::document::transact::Change;
use crate::model::draft::Draft;
use crate::model::import_report::{ImportReport, ValueChange};
use crate::model::waarneming::BEREKEND;
use crate::model::{Reden, Waarneming};
use std::collections::{HashMap, HashSet};

/// `gebied.nr`, `indicator.nr` and period of a value.
type Key = (i64, i64, i64);

/// The batch that a value counts from, and the value.
type Counting = (Standing, std::result::Result<f64, Reden>);

impl Change<'_> {
    /// Counts what is new, changed and equal against the values that count now.
    pub(super) fn compare(
        &self,
        draft: &Draft,
        numbers: &Numbers,
        report: &mut ImportReport,
    ) -> Result<()> {
        let counting = self.counting(draft, numbers)?;
        for waarneming in draft.waarnemingen.iter().filter(|w| counts_in_report(draft, w)) {
            let gebied = numbers.gebieden[waarneming.gebied as usize];
            let indicator = numbers.indicatoren[waarneming.indicator as usize];
            let key = (gebied, indicator, waarneming.periode.number());
            match counting.get(&key) {
                None => report.nieuw += 1,
                Some((_, old)) if *old == waarneming.waarde => report.gelijk += 1,
                Some((_, old)) => {
                    report.gewijzigd += 1;
                    report.wijzigingen.push(value_change(draft, waarneming, old.ok()));
                }
            }
        }
        Ok(())
    }

    /// The values that count now of the indicators that the draft has.
    fn counting(&self, draft: &Draft, numbers: &Numbers) -> Result<HashMap<Key, Counting>> {
        let ranks = Ranks::of(&self.store.live_batches()?);
        let used: HashSet<u32> = draft.waarnemingen.iter().map(|w| w.indicator).collect();
        let mut counting: HashMap<Key, Counting> = HashMap::new();
        for indicator in used {
            let nr = numbers.indicatoren[indicator as usize];
            self.store.values_of_indicator(nr, |value| {
                let key = (value.gebied, nr, value.periode.number());
                let current = counting.get(&key).map(|(standing, _)| *standing);
                if let Some(standing) = ranks.replaces(current, value.batch) {
                    counting.insert(key, (standing, value.waarde));
                }
            })?;
        }
        Ok(counting)
    }
}

fn value_change(draft: &Draft, waarneming: &Waarneming, oud: Option<f64>) -> ValueChange {
    ValueChange {
        gebied: draft.gebieden[waarneming.gebied as usize].code.clone(),
        indicator: draft.indicatoren[waarneming.indicator as usize].id.clone(),
        periode: waarneming.periode.to_string(),
        oud,
        nieuw: waarneming.waarde.ok(),
    }
}

/// The report counts figures of the source, not what was computed from them or blank cells; in
/// our own format a row that gives a reason counts too.
fn counts_in_report(draft: &Draft, waarneming: &Waarneming) -> bool {
    let extra = waarneming.extra.as_ref();
    let computed = extra.is_some_and(|extra| extra.kwalificatie.as_deref() == Some(BEREKEND));
    let own_format = draft.soort == "waarnemingen";
    own_format || (waarneming.waarde.is_ok() && !computed)
}
