//! What views ask of the open file: one file per question, each with its answer ready to be drawn.

mod bronnen;
mod buurten;
mod erased;
mod foto;
mod geschiedenis;
mod indicator;
mod indicator_lijst;
mod inventarisatie;
mod inzet;
mod kaart;
mod kaart_kleur;
mod leefgebieden;
mod lijst;
mod lopen;
mod netwerk;
mod overview;
mod personen;
mod plekbeelden;
mod punten;
mod reservekopieen;
mod samenhang;
mod snapshot;
mod wijk;
mod zoek;

pub use bronnen::{BronnenQuery, LeveringQuery};
pub use buurten::BuurtenQuery;
pub use erased::{AnyAnswer, AnyQuery, Asked};
pub use foto::FotoQuery;
pub use geschiedenis::{GeschiedenisQuery, HandelingQuery};
pub use indicator::{IndicatorQuery, Order};
pub use indicator_lijst::IndicatorLijstQuery;
pub use inventarisatie::InventarisatieQuery;
pub use inzet::InzetQuery;
pub use kaart::KaartQuery;
pub use kaart_kleur::KleurLijstQuery;
pub use leefgebieden::LeefgebiedenQuery;
pub use lijst::{LijstQuery, RecordQuery};
pub use lopen::{BesteQuery, DichtQuery, GevolgQuery, InvloedQuery};
pub use netwerk::NetwerkQuery;
pub use overview::{Overview, OverviewQuery};
pub use personen::PersonenQuery;
pub use plekbeelden::{OpeningstijdenQuery, VersheidQuery};
pub use punten::PuntenQuery;
pub use reservekopieen::ReservekopieenQuery;
pub use samenhang::SamenhangQuery;
pub use snapshot::{SnapshotQuery, SnapshotsQuery};
pub use wijk::WijkQuery;
pub use zoek::ZoekQuery;

use super::AppError;
use crate::document::Document;
use crate::document::foto::GemeenteFigures;
use crate::methods;
use crate::methods::foto::FotoFault;
use crate::model::foto::{Foto, FotoInput};
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

/// A question about the open file: a plain value, so that an answer can be kept beside it.
pub trait Query: Clone + Eq + Hash + Debug + Send + Sync + 'static {
    /// The answer, formatted and sorted.
    type Answer: Send + Sync + 'static;

    /// Changes of these make the answer old; none named means any change.
    const NOUNS: &'static [Noun];

    /// Answers it; runs on the document thread.
    ///
    /// # Errors
    /// What the file says.
    fn answer(&self, file: &mut Reader<'_>) -> Result<Self::Answer, AppError>;
}

/// What the figures of the gemeente and its Foto are made from.
pub const FIGURES: &[Noun] = &[
    Noun::Instelling,
    Noun::Leefgebied,
    Noun::Indicator,
    Noun::Bron,
    Noun::Batch,
    Noun::Alias,
    Noun::Wijkkeuze,
];

/// The figures of the gemeente, kept until they change.
#[derive(Default)]
pub struct KeptFigures(Option<(u64, Arc<GemeenteFigures>)>);

/// A Foto with what it was computed from, and why it is not by the choices that were made.
pub type ChosenFoto = (FotoInput, Foto, Option<FotoFault>);

/// The open file, as a question sees it.
pub struct Reader<'a> {
    document: &'a Document,
    kept: &'a mut KeptFigures,
}

impl<'a> Reader<'a> {
    /// Reads a file; `kept` is what an earlier question left.
    pub fn new(document: &'a Document, kept: &'a mut KeptFigures) -> Self {
        Self { document, kept }
    }

    /// The file itself.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The figures of the gemeente, without small numbers.
    ///
    /// # Errors
    /// What the file says.
    pub fn figures(&mut self) -> Result<Arc<GemeenteFigures>, AppError> {
        let now = self.document.revisions().of(FIGURES);
        if let Some((revision, figures)) = &self.kept.0
            && *revision == now
        {
            return Ok(figures.clone());
        }
        let figures = Arc::new(self.document.gemeente_figures(methods::klein::verborgen)?);
        self.kept.0 = Some((now, figures.clone()));
        Ok(figures)
    }

    /// The chosen Foto, and what it was computed from; where there is none with these choices,
    /// the one by the Wijkbeeld-regel.
    ///
    /// # Errors
    /// What the file says.
    pub fn foto(&mut self, keuze: &FotoKeuze) -> Result<(FotoInput, Foto), AppError> {
        let (input, foto, _) = self.chosen_foto(keuze)?;
        Ok((input, foto))
    }

    /// The same, with why there is none with these choices.
    ///
    /// # Errors
    /// What the file says.
    pub fn chosen_foto(&mut self, keuze: &FotoKeuze) -> Result<ChosenFoto, AppError> {
        let figures = self.figures()?;
        let input = self.document.foto_input_of(&figures, keuze)?;
        let (foto, fout) = foto::foto_or_standard(&input)?;
        Ok((input, foto, fout))
    }
}
