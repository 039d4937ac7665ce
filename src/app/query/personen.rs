//! The persons that the file holds.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::personen::PersonenView;
use crate::model::persoon::has_contact;
use crate::model::record::Noun;
use jiff::civil::Date;

/// Of how many rows the contact is kept, and which are past their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonenQuery {
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for PersonenQuery {
    type Answer = PersonenView;
    const NOUNS: &'static [Noun] = &[Noun::Ontmoetingsplek, Noun::Partner, Noun::Functie];

    fn answer(&self, file: &mut Reader<'_>) -> Result<PersonenView, AppError> {
        let document = file.document();
        let mut records = Vec::new();
        for noun in Noun::ALL.into_iter().filter(|noun| has_contact(*noun)) {
            records.extend(document.records(noun)?.into_iter().map(|record| (noun, record)));
        }
        Ok(PersonenView::new(&records, self.vandaag))
    }
}
