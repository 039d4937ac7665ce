//! The inventory of the sociale basis of every wijk.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::inventarisatie::{InventarisGegevens, InventarisView};
use crate::model::record::Noun;
use jiff::civil::Date;

/// The list of every wijk, and how far each is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InventarisatieQuery {
    /// The day on which someone looks: a confirmation grows old.
    pub vandaag: Date,
}

impl Query for InventarisatieQuery {
    type Answer = InventarisView;
    const NOUNS: &'static [Noun] = &[
        Noun::Inventarisatie,
        Noun::Inventarispunt,
        Noun::Ontmoetingsplek,
        Noun::Partner,
        Noun::Wijkkeuze,
        Noun::Instelling,
        Noun::Bron,
        Noun::Batch,
    ];

    fn answer(&self, file: &mut Reader<'_>) -> Result<InventarisView, AppError> {
        let document = file.document();
        let wijken: Vec<_> = document.wijken()?.into_iter().map(|(_, wijk)| wijk).collect();
        let live = |noun| -> Result<Vec<_>, AppError> {
            let rows = document.records(noun)?;
            Ok(rows.into_iter().filter(|row| !row.removed()).collect())
        };
        Ok(InventarisView::new(&InventarisGegevens {
            gemeente: &document.gemeente()?.1.label(),
            wijken: &wijken,
            keuzes: &document.wijkkeuzes()?,
            standen: &live(Noun::Inventarisatie)?,
            punten: &live(Noun::Inventarispunt)?,
            plekken: &live(Noun::Ontmoetingsplek)?,
            partners: &document.partners(None)?,
            vandaag: self.vandaag,
        }))
    }
}
