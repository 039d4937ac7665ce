//! A draft's content with the numbers under which the file knows it, sorted as the file holds it.

use super::Numbers;
use crate::model::draft::Draft;
use crate::model::record::Value;
use crate::store::batches::{BenchmarkRow, BulkRow, OmtrekRow};

pub(super) fn bulk_rows<'d>(draft: &'d Draft, numbers: &Numbers) -> Vec<BulkRow<'d>> {
    let mut rows: Vec<BulkRow<'d>> = draft
        .waarnemingen
        .iter()
        .map(|waarneming| BulkRow {
            gebied: numbers.gebieden[waarneming.gebied as usize],
            indicator: numbers.indicatoren[waarneming.indicator as usize],
            periode: waarneming.periode.number(),
            batch: numbers.batches[waarneming.bron as usize],
            waarde: waarneming.waarde,
            extra: waarneming.extra.as_deref(),
        })
        .collect();
    rows.sort_unstable_by_key(BulkRow::key);
    rows
}

pub(super) fn lege_kolommen(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<(i64, i64)> {
    let own = draft.lege_kolommen.iter().filter(|column| column.bron as usize == bron);
    let mut columns: Vec<(i64, i64)> = own
        .map(|column| (numbers.indicatoren[column.indicator as usize], column.periode.number()))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

pub(super) fn benchmarks(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<BenchmarkRow> {
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

pub(super) fn omtrekken(draft: &Draft, numbers: &Numbers, bron: usize) -> Vec<OmtrekRow> {
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
