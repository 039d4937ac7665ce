//! Places to meet beside the need.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::query::Order;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::inzet::{InzetGegevens, inzet_view};
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;
use jiff::civil::Date;

/// Places to meet per 1.000 inwoners beside the outcome of each wijk.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InzetQuery {
    /// Id of the leefgebied that says what is needed; `None` is algemeen beeld.
    pub leefgebied: Option<String>,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
    /// In which order the wijken stand.
    pub order: Order,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for InzetQuery {
    type Answer = FiguurView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<FiguurView, AppError> {
        let figures = file.figures()?;
        let document = file.document();
        let (input, foto) = file.foto(&self.keuze)?;
        let mut per_wijk = Vec::new();
        for (gebied, _) in &figures.wijken {
            per_wijk.push(document.plekken(Some(&gebied.code))?);
        }
        Ok(inzet_view(&InzetGegevens {
            figures: &figures,
            input: &input,
            foto: &foto,
            per_wijk: &per_wijk,
            alle: &document.plekken(None)?,
            inwoners: figures.nr("aantal-inwoners").unwrap_or_default(),
            leefgebied: self.leefgebied.as_deref(),
            gekozen: self.wijk.as_deref(),
            order: self.order,
            vandaag: self.vandaag,
        }))
    }
}
