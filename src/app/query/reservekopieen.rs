//! The backups of the file.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::reservekopie::{ReservekopieRij, ReservekopieenView};
use crate::model::record::Noun;

/// The backups, newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReservekopieenQuery;

impl Query for ReservekopieenQuery {
    type Answer = ReservekopieenView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<ReservekopieenView, AppError> {
        let document = file.document();
        let mut kopieen = Vec::new();
        for backup in document.backups() {
            let since = document.changes_since(&backup.moment())?;
            kopieen.push(ReservekopieRij::new(&backup, since));
        }
        Ok(ReservekopieenView { kopieen })
    }
}
