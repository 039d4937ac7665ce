//! The sources in the file.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::bronnen::{BronRij, BronnenView};
use crate::model::record::Noun;
use std::collections::BTreeMap;

/// The sources with what came from each, by publisher and table; editions and places of one
/// table stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BronnenQuery;

impl Query for BronnenQuery {
    type Answer = BronnenView;
    const NOUNS: &'static [Noun] = &[Noun::Bron, Noun::Batch];

    fn answer(&self, file: &mut Reader<'_>) -> Result<BronnenView, AppError> {
        let document = file.document();
        let periods = document.periods_of_batches()?;
        let mut rows: BTreeMap<(String, String, String), BronRij> = BTreeMap::new();
        for batch in document.batches()?.into_iter().filter(|batch| batch.rijen > 0) {
            let Some((_, bron)) = batch.bron else { continue };
            let key = (bron.uitgever.clone(), bron.tabel.clone(), bron.editie.clone());
            let row = rows.entry(key).or_insert_with(|| BronRij { bron, cijfers: 0, jaren: None });
            row.cijfers += u64::try_from(batch.rijen).unwrap_or(0);
            if let Some((first, last)) = periods.get(&batch.nr) {
                let (first, last) = (first.year(), last.year());
                let known = row.jaren.unwrap_or((first, last));
                row.jaren = Some((known.0.min(first), known.1.max(last)));
            }
        }
        let rijen: Vec<BronRij> = rows.into_values().collect();
        Ok(BronnenView::new(&rijen))
    }
}
