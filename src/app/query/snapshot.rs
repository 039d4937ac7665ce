//! Foto's that were kept.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::snapshot::check;
use crate::app::view::snapshot::{SnapshotView, SnapshotsView};
use crate::model::recept::FotoKeuze;
use crate::model::record::{Id, Noun};

/// The Foto's that were kept, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SnapshotsQuery;

impl Query for SnapshotsQuery {
    type Answer = SnapshotsView;
    const NOUNS: &'static [Noun] = &[Noun::Snapshot];

    fn answer(&self, file: &mut Reader<'_>) -> Result<SnapshotsView, AppError> {
        let document = file.document();
        Ok(SnapshotsView::new(&document.snapshots()?, &document.lost_snapshots()?))
    }
}

/// One of them beside the Foto of now.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SnapshotQuery {
    /// Which one.
    pub id: Id,
    /// The choices of the Foto on the screen.
    pub scherm: FotoKeuze,
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
        Ok(Some(SnapshotView::new(&controle, &figures.gemeente.label(), &self.scherm)))
    }
}
