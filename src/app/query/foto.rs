//! The Foto.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::foto::FotoView;
use crate::methods;
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;

/// All wijken × leefgebieden.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FotoQuery {
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
}

impl Query for FotoQuery {
    type Answer = FotoView;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<FotoView, AppError> {
        let figures = file.figures()?;
        let input = file.document().foto_input_of(&figures, &self.keuze)?;
        Ok(FotoView::new(&methods::foto(&input)?, &input.indicatoren, &input.gemeente))
    }
}
