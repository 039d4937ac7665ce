//! Foto's that were kept.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::snapshot::check;
use crate::app::view::snapshot::{SnapshotView, SnapshotsView};
use crate::model::record::{Id, Noun};

/// The Foto's that were kept, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SnapshotsQuery;

impl Query for SnapshotsQuery {
    type Answer = SnapshotsView;
    const NOUNS: &'static [Noun] = &[Noun::Snapshot];

    fn answer(&self, file: &mut Reader<'_>) -> Result<SnapshotsView, AppError> {
        Ok(SnapshotsView::new(&file.document().snapshots()?))
    }
}

/// One of them beside the Foto of now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SnapshotQuery {
    /// Which one.
    pub id: Id,
}

impl Query for SnapshotQuery {
    /// `None` when it was taken away.
    type Answer = Option<SnapshotView>;
    const NOUNS: &'static [Noun] = &[
        Noun::Snapshot,
        Noun::Instelling,
        Noun::Leefgebied,
        Noun::Indicator,
        Noun::Bron,
        Noun::Batch,
        Noun::Alias,
        Noun::Wijkkeuze,
    ];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Self::Answer, AppError> {
        let document = file.document();
        let Some(snapshot) = document.snapshot(self.id)? else { return Ok(None) };
        let figures = file.figures()?;
        let controle = check(document, &figures, snapshot)?;
        Ok(Some(SnapshotView::new(&controle, &figures.gemeente.label())))
    }
}
