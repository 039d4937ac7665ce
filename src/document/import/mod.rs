//! Taking a draft over: what it would change, and changing it as part of one user action.

use super::Document;
use super::error::Result;
use super::transact::{Change, Soort};
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::progress::Progress;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::{Bron, Gebied};
use crate::store::content::{BatchParts, Tally, tally};
use crate::store::figures::LiveBatch;

mod catalogue;
mod compare;
mod ingelezen;
mod omtrekken;
mod rows;
pub(super) mod vermeldingen;
mod vierkanten;

use rows::BulkRows;

impl Document {
    /// Whether all of these drafts were taken in before.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_taken_in(&self, drafts: &[Draft]) -> Result<bool> {
        let batches = self.store.live_batches()?;
        Ok(drafts.iter().all(|draft| taken_in_before(&batches, draft)))
    }

    /// Takes drafts over as one user action: all or nothing. The reports say per draft what it
    /// brought; what was taken in before, or changes nothing, is no step. Definitions go before
    /// figures, so that the order of the files makes no difference.
    ///
    /// # Errors
    /// What SQLite says or that the user stopped it; nothing was changed then.
    pub fn import(
        &mut self,
        drafts: &[Draft],
        wie: &str,
        progress: &mut Progress<'_>,
    ) -> Result<(Vec<ImportReport>, Option<Id>)> {
        self.import_and(drafts, wie, progress, |_, _| Ok(()))
    }

    /// As [`Document::import`]; `follow` does in the same action what follows from what came in.
    ///
    /// # Errors
    /// As [`Document::import`], or what `follow` says.
    pub fn import_and(
        &mut self,
        drafts: &[Draft],
        wie: &str,
        progress: &mut Progress<'_>,
        follow: impl FnOnce(&mut Change<'_>, &mut [ImportReport]) -> Result<()>,
    ) -> Result<(Vec<ImportReport>, Option<Id>)> {
        self.transact(Soort::Importeer, wie, None, |change| {
            let mut order: Vec<usize> = (0..drafts.len()).collect();
            order.sort_by_key(|&place| drafts[place].definities.is_empty());
            let mut reports = vec![ImportReport::default(); drafts.len()];
            for place in order {
                reports[place] = change.take_over(&drafts[place], progress)?;
            }
            follow(change, &mut reports)?;
            Ok(reports)
        })
    }
}

/// Whether the same bytes in the same scope are in a batch that was not withdrawn.
///
/// An older list of places may be taken in again after a newer one: only the last one counts.
fn taken_in_before(batches: &[LiveBatch], draft: &Draft) -> bool {
    if !draft.vermeldingen.is_empty() {
        let last = batches.iter().rfind(|batch| batch.soort == draft.soort);
        return last.is_some_and(|batch| is_of(batch, draft));
    }
    let beside = draft.omtrekken.is_empty() && draft.vierkanten.is_none();
    !(draft.waarnemingen.is_empty() && beside) && batches.iter().any(|batch| is_of(batch, draft))
}

/// Whether a batch came from the same bytes in the same scope.
fn is_of(batch: &LiveBatch, draft: &Draft) -> bool {
    (&*batch.sha256, &*batch.bereik, &*batch.soort)
        == (&*draft.sha256, &*draft.bereik, &*draft.soort)
}

/// Numbers under which the file knows what a draft names.
struct Numbers {
    gebieden: Vec<i64>,
    indicatoren: Vec<i64>,
    batches: Vec<i64>,
}

impl Change<'_> {
    /// Puts one draft in and says what it brought.
    ///
    /// # Errors
    /// What SQLite says or that the user stopped it.
    pub fn take_over(
        &mut self,
        draft: &Draft,
        progress: &mut Progress<'_>,
    ) -> Result<ImportReport> {
        let mut report = ImportReport::of(draft);
        if taken_in_before(&self.store.live_batches()?, draft) {
            report.al_ingelezen = true;
            return Ok(report);
        }
        for leefgebied in &draft.leefgebieden {
            self.add_leefgebied(leefgebied)?;
        }
        let (new, changed, equal) = self.put_definities(&draft.definities)?;
        report.nieuw += new;
        report.gewijzigd += changed;
        report.gelijk += equal;
        if !draft.vermeldingen.is_empty() {
            self.put_vermeldingen(draft, &mut report, progress)?;
            return Ok(report);
        }
        if !draft.has_figures() {
            report.al_ingelezen = new + changed == 0 && equal > 0;
            if new + changed > 0 {
                self.add_batch_of_rows(draft, draft.definities.len())?;
            }
            return Ok(report);
        }
        if !draft.waarnemingen.is_empty() && self.all_there(draft)? {
            report.gelijk += draft.waarnemingen.len() as u64;
            return Ok(report);
        }
        if self.only_equal_omtrekken(draft, &mut report)?
            || self.only_equal_vierkanten(draft, &mut report)?
        {
            return Ok(report);
        }
        self.put_figures(draft, &mut report, progress)?;
        Ok(report)
    }

    fn put_figures(
        &mut self,
        draft: &Draft,
        report: &mut ImportReport,
        progress: &mut Progress<'_>,
    ) -> Result<()> {
        let first_batch = self.store.highest_nr(Noun::Batch)? + 1;
        let indicatoren = self.indicator_nrs(&draft.indicatoren)?;
        let mut bronnen = draft.bronnen.iter().map(Some).collect::<Vec<_>>();
        if bronnen.is_empty() {
            bronnen.push(None);
        }
        let batches: Vec<i64> = (first_batch..).take(bronnen.len()).collect();
        let ids: Vec<Id> = bronnen.iter().map(|_| Id::new_v4()).collect();
        for (bron, (id, nr)) in bronnen.iter().zip(ids.iter().zip(&batches)) {
            self.announce_batch(draft, *bron, *id, *nr)?;
        }
        let made = self.make_gebieden(draft, first_batch)?;
        let known = self.store.gebied_nrs()?;
        let gebieden = draft.gebieden.iter().filter_map(|gebied| known.get(&gebied.code).copied());
        let numbers = Numbers { gebieden: gebieden.collect(), indicatoren, batches };
        self.compare(draft, &numbers, report)?;
        let rows = BulkRows::of(draft, &numbers);
        let contents = rows::contents(draft, &numbers, made);
        let tallies = self.insert(&rows, &contents, progress)?;
        for (id, tally) in ids.iter().zip(tallies) {
            let rijen: u64 = tally.reeksen.values().sum();
            self.finish_batch(*id, rijen, tally.sha256)?;
        }
        Ok(())
    }

    /// Gebieden that the file did not know, made in the first batch.
    fn make_gebieden<'d>(&mut self, draft: &'d Draft, batch: i64) -> Result<Vec<&'d Gebied>> {
        let known = self.store.gebied_nrs()?;
        let new: Vec<&Gebied> =
            draft.gebieden.iter().filter(|gebied| !known.contains_key(&gebied.code)).collect();
        self.store.insert_gebieden(batch, &new)?;
        Ok(new)
    }

    /// Puts the content of the batches in, and counts and hashes it meanwhile.
    fn insert(
        &mut self,
        rows: &BulkRows<'_>,
        contents: &[BatchParts<'_>],
        progress: &mut Progress<'_>,
    ) -> Result<Vec<Tally>> {
        let tallies = std::thread::scope(|scope| -> Result<Vec<Tally>> {
            let tallying = scope.spawn(|| tally(rows.iter(), contents));
            self.store.insert_waarnemingen(rows.iter(), progress)?;
            Ok(tallying.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        })?;
        for (content, tally) in contents.iter().zip(&tallies) {
            self.store.insert_parts(content)?;
            self.store.insert_reeksen(content.batch, &tally.reeksen)?;
        }
        Ok(tallies)
    }

    fn announce_batch(
        &mut self,
        draft: &Draft,
        bron: Option<&Bron>,
        id: Id,
        nr: i64,
    ) -> Result<()> {
        let bron = match bron {
            Some(bron) => Value::Id(self.bron(bron)?),
            None => Value::Null,
        };
        let mut fields = rows::batch_fields(draft);
        fields.extend([("nr", Value::Int(nr)), ("bron", bron)]);
        self.put(&Edit::change(Noun::Batch, id, fields))
    }

    /// Writes down that a file with rows that people keep was taken in.
    fn add_batch_of_rows(&mut self, draft: &Draft, rows: usize) -> Result<()> {
        let nr = self.store.highest_nr(Noun::Batch)? + 1;
        let id = Id::new_v4();
        self.announce_batch(draft, draft.bronnen.first(), id, nr)?;
        self.finish_batch(id, rows as u64, BatchParts::default().sha256())
    }

    fn finish_batch(&mut self, id: Id, rijen: u64, hash: String) -> Result<()> {
        let rijen = i64::try_from(rijen).unwrap_or(i64::MAX);
        let fields = vec![("rijen", Value::Int(rijen)), ("inhoud_sha256", hash.into())];
        self.put(&Edit::change(Noun::Batch, id, fields))
    }
}
