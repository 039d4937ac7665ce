//! What one place changes for those who walk, and where one more would help most.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::loopafstand::{LoopKeuze, Terrein};
use crate::app::view::kaart::{BesteView, InvloedView};
use crate::model::record::{Id, Noun};

/// What the places, the outlines and the people of a wijk are made from.
const GROUND: &[Noun] = &[
    Noun::Ontmoetingsplek,
    Noun::Barriere,
    Noun::Batch,
    Noun::Bron,
    Noun::Indicator,
    Noun::Wijkkeuze,
    Noun::Instelling,
];

/// What a place changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvloedQuery {
    /// The place.
    pub plek: Id,
    /// How people walk there.
    pub lopen: LoopKeuze,
}

impl Query for InvloedQuery {
    type Answer = Option<InvloedView>;
    const NOUNS: &'static [Noun] = GROUND;

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<InvloedView>, AppError> {
        let terrein = Terrein::read(file.document())?;
        let plek = terrein.plekken().iter().find(|plek| plek.id == self.plek);
        Ok(plek.map(|plek| InvloedView::new(&terrein, plek, self.lopen)))
    }
}

/// Where in a wijk one place more would close most.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BesteQuery {
    /// Code of the wijk.
    pub wijk: String,
    /// How people walk there.
    pub lopen: LoopKeuze,
}

impl Query for BesteQuery {
    type Answer = BesteView;
    const NOUNS: &'static [Noun] = GROUND;

    fn answer(&self, file: &mut Reader<'_>) -> Result<BesteView, AppError> {
        let terrein = Terrein::read(file.document())?;
        Ok(BesteView::new(&terrein, self.lopen, &self.wijk))
    }
}
