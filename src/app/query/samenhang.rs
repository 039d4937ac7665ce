//! One indicator beside another.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::samenhang::{SamenhangGegevens, samenhang_view};
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;

/// Two indicators, a point per wijk.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SamenhangQuery {
    /// Id of the one that is read upwards.
    pub dit: String,
    /// Id of the one that is read to the right.
    pub ander: String,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// Newest year that counts; `None` is the newest there is.
    pub jaar: Option<i32>,
}

impl Query for SamenhangQuery {
    /// `None` when the file does not know one of both.
    type Answer = Option<FiguurView>;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<FiguurView>, AppError> {
        let figures = file.figures()?;
        let find = |id: &str| figures.indicatoren.iter().find(|(_, one)| one.id == id);
        let Some((dit, ander)) = find(&self.dit).zip(find(&self.ander)) else { return Ok(None) };
        let input = file
            .document()
            .foto_input_of(&figures, &FotoKeuze { jaar: self.jaar, ..FotoKeuze::default() })?;
        Ok(Some(samenhang_view(&SamenhangGegevens {
            figures: &figures,
            input: &input,
            dit,
            ander,
            gekozen: self.wijk.as_deref(),
        })))
    }
}
