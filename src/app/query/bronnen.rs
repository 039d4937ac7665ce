//! The sources in the file, and what one delivery fills.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::bronnen::BronnenView;
use crate::app::view::levering::LeveringView;
use crate::model::record::{Id, Noun};

/// The sources with their deliveries, withdrawn ones too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BronnenQuery;

impl Query for BronnenQuery {
    type Answer = BronnenView;
    const NOUNS: &'static [Noun] = &[Noun::Bron, Noun::Batch];

    fn answer(&self, file: &mut Reader<'_>) -> Result<BronnenView, AppError> {
        Ok(BronnenView::new(&file.document().all_batches()?))
    }
}

/// What one delivery fills.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LeveringQuery {
    /// Its batches.
    pub ids: Vec<Id>,
}

impl Query for LeveringQuery {
    /// `None` when there is no such delivery.
    type Answer = Option<LeveringView>;
    const NOUNS: &'static [Noun] = &[Noun::Bron, Noun::Batch, Noun::Indicator];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Self::Answer, AppError> {
        let document = file.document();
        let mut batches = document.all_batches()?;
        batches.retain(|batch| self.ids.contains(&batch.row.id));
        if batches.len() != self.ids.len() {
            return Ok(None);
        }
        let content = document.batch_content(&self.ids)?;
        Ok(LeveringView::new(&batches, &content))
    }
}
