//! One indicator over all buurten.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::buurten::{BuurtenGegevens, buurten_view};
use crate::methods;
use crate::model::record::Noun;

/// One indicator over all buurten, in the newest year that has them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BuurtenQuery {
    /// Its id.
    pub id: String,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// Newest year that counts; `None` is the newest there is.
    pub jaar: Option<i32>,
}

impl Query for BuurtenQuery {
    /// `None` when the file does not know the indicator.
    type Answer = Option<FiguurView>;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<FiguurView>, AppError> {
        let figures = file.figures()?;
        let found = figures.indicatoren.iter().find(|(_, indicator)| indicator.id == self.id);
        let Some((nr, indicator)) = found else { return Ok(None) };
        let year = self.jaar.unwrap_or_else(|| figures.newest_year());
        let hide = methods::klein::verborgen;
        let cijfers = file.document().buurt_cijfers(&figures, *nr, year, hide)?;
        Ok(Some(buurten_view(&BuurtenGegevens {
            figures: &figures,
            nr: *nr,
            indicator,
            cijfers: &cijfers,
            gekozen: self.wijk.as_deref(),
        })))
    }
}
