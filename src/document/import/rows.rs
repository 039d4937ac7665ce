//! A draft's content with the numbers under which the file knows it, sorted as the file holds it.

use super::Numbers;
use crate::model::Gebied;
use crate::model::draft::Draft;
use crate::model::record::Value;
use crate::store::bulk::BulkRow;
use crate::store::content::{BatchParts, BenchmarkRow, OmtrekRow};

/// The values of a draft, in the order in which they lie in the file.
pub(super) struct BulkRows<'d> {
    draft: &'d Draft,
    numbers: &'d Numbers,
    order: Vec<u32>,
}

impl<'d> BulkRows<'d> {
    pub(super) fn of(draft: &'d Draft, numbers: &'d Numbers) -> Self {
        let rows = Self { draft, numbers, order: Vec::new() };
        // By gebied first: many short lists are sorted in less time than one long one.
        let mut per_gebied: Vec<Vec<u32>> = vec![Vec::new(); numbers.gebieden.len()];
        // An importer holds no more than some millions: a place fits.
        for (waarneming, place) in draft.waarnemingen.iter().zip(0_u32..) {
            per_gebied[waarneming.gebied as usize].push(place);
        }
        let mut gebieden: Vec<usize> = (0..per_gebied.len()).collect();
        gebieden.sort_unstable_by_key(|&gebied| numbers.gebieden[gebied]);
        let mut order = Vec::with_capacity(draft.waarnemingen.len());
        for gebied in gebieden {
            per_gebied[gebied].sort_unstable_by_key(|&place| rows.row(place).key());
            order.append(&mut per_gebied[gebied]);
        }
        Self { order, ..rows }
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = BulkRow<'d>> {
        self.order.iter().map(|&place| self.row(place))
    }

    fn row(&self, place: u32) -> BulkRow<'d> {
        let waarneming = &self.draft.waarnemingen[place as usize];
        BulkRow {
            gebied: self.numbers.gebieden[waarneming.gebied as usize],
            indicator: self.numbers.indicatoren[waarneming.indicator as usize],
            periode: waarneming.periode.number(),
            batch: self.numbers.batches[waarneming.bron as usize],
            waarde: waarneming.waarde,
            extra: waarneming.extra.as_deref(),
        }
    }
}

/// What each bron of a draft brings beside its values. `made` are the gebieden that the file did
/// not know: they, the sizes of wijken and the squares come with the first.
pub(super) fn contents<'d>(
    draft: &'d Draft,
    numbers: &Numbers,
    made: Vec<&'d Gebied>,
) -> Vec<BatchParts<'d>> {
    let content = |(bron, batch): (usize, &i64)| BatchParts {
        batch: *batch,
        lege_kolommen: lege_kolommen(draft, numbers, bron),
        benchmarks: benchmarks(draft, numbers, bron),
        omtrekken: omtrekken(draft, numbers, bron),
        ..BatchParts::default()
    };
    let mut contents: Vec<BatchParts<'d>> =
        numbers.batches.iter().enumerate().map(content).collect();
    if let Some(first) = contents.first_mut() {
        first.gebieden = made;
        first.wijkmaten = draft.wijkmaten.as_ref();
        first.vierkanten = draft.vierkanten.as_ref();
    }
    contents
}

fn lege_kolommen(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<(i64, i64)> {
    let own = draft.lege_kolommen.iter().filter(|column| column.bron as usize == bron);
    let mut columns: Vec<(i64, i64)> = own
        .map(|column| (numbers.indicatoren[column.indicator as usize], column.periode.number()))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn benchmarks(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<BenchmarkRow> {
    let own = draft.benchmarks.iter().filter(|benchmark| benchmark.bron as usize == bron);
    let mut rows: Vec<BenchmarkRow> = own
        .map(|benchmark| {
            let indicator = numbers.indicatoren[benchmark.indicator as usize];
            (indicator, benchmark.periode.number(), benchmark.groep, benchmark.verdeling)
        })
        .collect();
    rows.sort_by_key(|(indicator, periode, groep, _)| (*indicator, *periode, groep.word()));
    rows
}

fn omtrekken(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<OmtrekRow> {
    let own = draft.omtrekken.iter().filter(|omtrek| omtrek.bron as usize == bron);
    let mut rows: Vec<OmtrekRow> = own
        .map(|omtrek| {
            let gebied = numbers.gebieden[omtrek.gebied as usize];
            (gebied, omtrek.nauwkeurigheid.clone(), omtrek.geometrie.clone())
        })
        .collect();
    rows.sort();
    rows
}

pub(super) fn batch_fields(draft: &Draft) -> Vec<(&'static str, Value)> {
    vec![
        ("soort", (&*draft.soort).into()),
        ("bestand", (&*draft.bestand).into()),
        ("sha256", (&*draft.sha256).into()),
        ("bereik", (&*draft.bereik).into()),
    ]
}
