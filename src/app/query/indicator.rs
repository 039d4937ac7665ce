//! One indicator.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::foto::KeuzeFout;
use crate::app::view::indicatoren::{IndicatorGegevens, IndicatorView};
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;

pub use crate::methods::figure::ranking::Order;

/// One indicator: through the years and over the wijken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IndicatorQuery {
    /// Its id.
    pub id: String,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
    /// In which order the wijken stand.
    pub order: Order,
}

impl Query for IndicatorQuery {
    /// `None` when the file does not know the indicator.
    type Answer = Option<IndicatorView>;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<Option<IndicatorView>, AppError> {
        let figures = file.figures()?;
        let found = figures.indicatoren.iter().find(|(_, indicator)| indicator.id == self.id);
        let Some((nr, indicator)) = found else { return Ok(None) };
        let (input, foto, fout) = file.chosen_foto(&self.keuze)?;
        let fout = fout.map(|fout| KeuzeFout::new(&fout).in_a_sentence());
        Ok(Some(IndicatorView::new(&IndicatorGegevens {
            figures: &figures,
            input: &input,
            foto: &foto,
            fout: fout.as_deref(),
            nr: *nr,
            rij: file.document().indicator_row(&self.id)?,
            indicator,
            gekozen: self.wijk.as_deref(),
            order: self.order,
        })))
    }
}
