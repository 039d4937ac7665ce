//! Which indicators there are.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::indicatoren::IndicatorLijst;
use crate::model::record::Noun;

/// The indicators with a figure, by leefgebied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IndicatorLijstQuery;

impl Query for IndicatorLijstQuery {
    type Answer = IndicatorLijst;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<IndicatorLijst, AppError> {
        let figures = file.figures()?;
        Ok(IndicatorLijst::new(&figures, &file.document().leefgebieden()?))
    }
}
