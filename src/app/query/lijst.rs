//! The list of places or partners, and one of them.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::lijst::{Lijst, RecordView, Verwijzingen, verwezen};
use crate::model::record::{Id, Noun};
use jiff::civil::Date;

/// What a list is made from: the rows, and the wijken with their names.
const NOUNS: &[Noun] = &[
    Noun::Ontmoetingsplek,
    Noun::Partner,
    Noun::Functie,
    Noun::Betrekking,
    Noun::Convenant,
    Noun::Dienst,
    Noun::Activiteit,
    Noun::Aanbeveling,
    Noun::Project,
    Noun::Barriere,
    Noun::Doel,
    Noun::Instelling,
    Noun::Bron,
    Noun::Batch,
];

/// All places or partners.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LijstQuery {
    /// Which.
    pub noun: Noun,
    /// The day on which someone looks: a confirmation grows old.
    pub vandaag: Date,
}

impl Query for LijstQuery {
    type Answer = Lijst;
    const NOUNS: &'static [Noun] = NOUNS;

    fn answer(&self, file: &mut Reader<'_>) -> Result<Lijst, AppError> {
        let document = file.document();
        let wijken: Vec<_> = document.wijken()?.into_iter().map(|(_, wijk)| wijk).collect();
        let records = document.records(self.noun)?;
        let verwijzingen = Verwijzingen::read(document, &verwezen(self.noun))?;
        Ok(Lijst::new(self.noun, &records, &wijken, verwijzingen, self.vandaag))
    }
}

/// One row that people keep.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecordQuery {
    /// Which kind.
    pub noun: Noun,
    /// Which row.
    pub id: Id,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for RecordQuery {
    type Answer = Option<RecordView>;
    const NOUNS: &'static [Noun] = &[
        Noun::Ontmoetingsplek,
        Noun::Partner,
        Noun::Wijktekst,
        Noun::Inventarispunt,
        Noun::Functie,
        Noun::Betrekking,
        Noun::Convenant,
        Noun::Dienst,
        Noun::Activiteit,
        Noun::Aanbeveling,
        Noun::Project,
        Noun::Barriere,
        Noun::Instelling,
        Noun::Bron,
        Noun::Batch,
    ];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<RecordView>, AppError> {
        RecordView::read(file.document(), self.noun, self.id, self.vandaag)
    }
}
