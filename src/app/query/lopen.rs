//! What one place changes for those who walk, and where one more would help most.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::afhankelijk::Afhankelijk;
use crate::app::loopafstand::{LoopKeuze, Terrein};
use crate::app::view::kaart::{BesteView, DichtView, GevolgView, InvloedView};
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

/// What if places close together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DichtQuery {
    /// The places.
    pub dicht: Vec<Id>,
    /// How people walk.
    pub lopen: LoopKeuze,
    /// Code of the wijk that the map looks at.
    pub wijk: Option<String>,
}

impl Query for DichtQuery {
    type Answer = Option<DichtView>;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<DichtView>, AppError> {
        let terrein = Terrein::read(file.document())?;
        let found = Afhankelijk::read(file.document(), &self.dicht.iter().copied().collect())?;
        let wijk = self.wijk.as_deref();
        Ok(DichtView::new(&terrein, (&self.dicht, &found), self.lopen, wijk))
    }
}

/// What hangs on one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GevolgQuery {
    /// The place.
    pub plek: Id,
}

impl Query for GevolgQuery {
    type Answer = GevolgView;
    const NOUNS: &'static [Noun] =
        &[Noun::Ontmoetingsplek, Noun::Activiteit, Noun::Dienst, Noun::Partner];

    fn answer(&self, file: &mut Reader<'_>) -> Result<GevolgView, AppError> {
        let found = Afhankelijk::read(file.document(), &[self.plek].into())?;
        Ok(GevolgView::new(&found))
    }
}
