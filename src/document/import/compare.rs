//! What a draft would change.

use super::Numbers;
use crate::document::error::Result;
use crate::document::figures::{Ranks, Standing, counting};
use crate::document::transact::Change;
use crate::model::draft::Draft;
use crate::model::import_report::{ImportReport, Uitgave, ValueChange, largest_first};
use crate::model::record::Noun;
use crate::model::waarneming::BEREKEND;
use crate::model::{Bron, Reden, Waarneming};
use crate::store::figures::LiveBatch;
use crate::store::records::Row;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

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
        let editions = Editions::of(&self.store.live_batches()?);
        let counting = self.counting(draft, numbers, &editions.ranks)?;
        let mut years = BTreeSet::new();
        for waarneming in &draft.waarnemingen {
            let counts = counts_in_report(draft, waarneming);
            let gebied = numbers.gebieden[waarneming.gebied as usize];
            let indicator = numbers.indicatoren[waarneming.indicator as usize];
            let key = (gebied, indicator, waarneming.periode.number());
            match counting.get(&key) {
                None if counts => {
                    report.nieuw += 1;
                    years.insert(waarneming.periode.year());
                }
                Some((_, old)) if is_same(*old, waarneming) => {
                    report.gelijk += u64::from(counts);
                }
                // A figure that goes away, or that follows from others, changes what is shown.
                Some(old) if counts || old.1.is_ok() => {
                    report.gewijzigd += 1;
                    let batch = numbers.batches[waarneming.bron as usize];
                    report.wijzigingen.push(editions.change(draft, waarneming, *old, batch));
                }
                _ => {}
            }
        }
        report.nieuwe_jaren = years.into_iter().collect();
        largest_first(&mut report.wijzigingen);
        Ok(())
    }

    /// Whether every figure of a draft counts already, with the same bounds and words and from
    /// the same bron: then there is nothing to take over.
    pub(super) fn all_there(&self, draft: &Draft) -> Result<bool> {
        let squares = draft.vierkanten.is_some();
        let beside = squares || draft.wijkmaten.is_some() || !draft.lege_kolommen.is_empty();
        if beside || !draft.benchmarks.is_empty() {
            return Ok(false);
        }
        let batches = self.store.live_batches()?;
        let ranks = Ranks::of(&batches);
        let bronnen: HashMap<i64, Option<Bron>> =
            batches.into_iter().map(|batch| (batch.nr, batch.bron.map(|(_, bron)| bron))).collect();
        let gebieden = self.store.gebied_nrs()?;
        let indicatoren = self.indicatoren_by_nr()?;
        let mut wanted: HashMap<&str, Vec<&Waarneming>> = HashMap::new();
        for waarneming in &draft.waarnemingen {
            let code = &draft.gebieden[waarneming.gebied as usize].code;
            wanted.entry(code).or_default().push(waarneming);
        }
        for (code, waarnemingen) in wanted {
            let Some(nr) = gebieden.get(code) else { return Ok(false) };
            let there = counting(self.store, &ranks, *nr)?;
            let is_there = |waarneming: &&Waarneming| {
                let id = &draft.indicatoren[waarneming.indicator as usize].id;
                let indicator = indicatoren.get(id).copied().unwrap_or_default();
                there.get(&(indicator, waarneming.periode)).is_some_and(|value| {
                    let bron = bronnen.get(&value.batch).and_then(Option::as_ref);
                    value.waarde == waarneming.waarde
                        && value.extra.as_ref() == waarneming.extra.as_deref()
                        && bron == draft.bronnen.get(waarneming.bron as usize)
                })
            };
            if !waarnemingen.iter().all(is_there) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn indicatoren_by_nr(&self) -> Result<HashMap<String, i64>> {
        let rows = self.store.rows(Noun::Indicator, false)?;
        let nr = |row: &Row| row.get(Noun::Indicator, "nr").as_int().unwrap_or_default();
        Ok(rows
            .iter()
            .map(|row| (row.text(Noun::Indicator, "sleutel").to_owned(), nr(row)))
            .collect())
    }

    /// The values that count now of the indicators that the draft has.
    fn counting(
        &self,
        draft: &Draft,
        numbers: &Numbers,
        ranks: &Ranks,
    ) -> Result<HashMap<Key, Counting>> {
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

/// The batches that count, each with the text of its bron.
struct Editions {
    ranks: Ranks,
    bronnen: HashMap<i64, Arc<str>>,
}

impl Editions {
    fn of(batches: &[LiveBatch]) -> Self {
        let text = |batch: &LiveBatch| {
            batch.bron.as_ref().map(|(_, bron)| bron.to_string()).unwrap_or_default()
        };
        let bronnen = batches.iter().map(|batch| (batch.nr, text(batch).into()));
        Self { ranks: Ranks::of(batches), bronnen: bronnen.collect() }
    }

    fn uitgave(&self, batch: i64, waarde: std::result::Result<f64, Reden>) -> Uitgave {
        let bron = self.bronnen.get(&batch).cloned().unwrap_or_else(|| "".into());
        Uitgave { waarde, bron }
    }

    /// A figure of a draft beside the one that counted until now.
    fn change(
        &self,
        draft: &Draft,
        waarneming: &Waarneming,
        (standing, old): Counting,
        batch: i64,
    ) -> ValueChange {
        ValueChange {
            gebied: draft.gebieden[waarneming.gebied as usize].code.clone(),
            indicator: draft.indicatoren[waarneming.indicator as usize].id.clone(),
            periode: waarneming.periode.to_string(),
            oud: self.uitgave(standing.batch, old),
            nieuw: self.uitgave(batch, waarneming.waarde),
            telt: self.ranks.replaces(Some(standing), batch).is_some(),
        }
    }
}

/// How far a computed figure may be off, relative: the examples hold six decimals.
const ROUNDED: f64 = 1e-6;

/// Whether the figure that counts now says the same.
fn is_same(old: std::result::Result<f64, Reden>, waarneming: &Waarneming) -> bool {
    match (old, waarneming.waarde) {
        (Ok(old), Ok(new)) if is_computed(waarneming) => {
            (old - new).abs() <= ROUNDED * old.abs().max(new.abs())
        }
        (old, new) => old == new,
    }
}

fn is_computed(waarneming: &Waarneming) -> bool {
    let extra = waarneming.extra.as_ref();
    extra.is_some_and(|extra| extra.kwalificatie.as_deref() == Some(BEREKEND))
}

/// The report counts figures of the source, not what was computed from them or blank cells; in
/// our own format a row that gives a reason counts too.
fn counts_in_report(draft: &Draft, waarneming: &Waarneming) -> bool {
    let own_format = draft.soort == "waarnemingen";
    own_format || (waarneming.waarde.is_ok() && !is_computed(waarneming))
}
