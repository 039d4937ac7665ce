//! What becomes of coordinates that someone pastes.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::kaart::PuntenView;
use crate::model::record::Noun;

/// Which place each pasted line is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PuntenQuery {
    /// The lines.
    pub tekst: String,
}

impl Query for PuntenQuery {
    type Answer = PuntenView;
    const NOUNS: &'static [Noun] = &[Noun::Ontmoetingsplek, Noun::Batch, Noun::Instelling];

    fn answer(&self, file: &mut Reader<'_>) -> Result<PuntenView, AppError> {
        PuntenView::read(file.document(), &self.tekst)
    }
}
