//! The Foto.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::foto::FotoView;
use crate::methods;
use crate::model::foto::Vergelijk;
use crate::model::record::Noun;

/// All wijken × leefgebieden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FotoQuery {
    /// Newest year that counts; `None` is the newest there is.
    pub jaar: Option<i32>,
    /// What to compare with.
    pub met: Vergelijk,
}

impl Query for FotoQuery {
    type Answer = FotoView;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<FotoView, AppError> {
        let figures = file.figures()?;
        let input = file.document().foto_input_of(&figures, self.jaar, self.met)?;
        Ok(FotoView::new(&methods::foto(&input), &input.indicatoren, &input.gemeente))
    }
}
