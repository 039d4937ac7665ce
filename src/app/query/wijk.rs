//! One wijk.

use super::{InventarisatieQuery, Query, Reader};
use crate::app::AppError;
use crate::app::view::lijst::Basis;
use crate::app::view::wijk::{WijkGegevens, WijkView};
use crate::document::DocumentError;
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;
use jiff::civil::Date;

/// Everything about one wijk.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WijkQuery {
    /// Its CBS code.
    pub code: String,
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for WijkQuery {
    type Answer = WijkView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<WijkView, AppError> {
        let figures = file.figures()?;
        let (input, foto) = file.foto(&self.keuze)?;
        let inventaris = InventarisatieQuery { vandaag: self.vandaag }.answer(file)?;
        let document = file.document();
        let gebied = document.find_wijk(&self.code)?;
        let wijk = foto.wijken.iter().find(|wijk| wijk.code == gebied.code);
        let not_found = || DocumentError::NoSuchWijk(self.code.clone(), String::new());
        let buurten = document.buurten(&gebied.code)?;
        Ok(WijkView::new(&WijkGegevens {
            gemeente: &foto.gemeente_naam,
            hele_foto: &foto,
            foto: wijk.ok_or_else(not_found)?,
            cijfers: &document.wijk_cijfers(&figures, &input, &gebied.code)?,
            buurten: &buurten.iter().map(|buurt| buurt.label()).collect::<Vec<_>>(),
            plekken: &document.plekken(Some(&gebied.code))?,
            partners: &document.partners(Some(&gebied))?,
            inventaris: &inventaris.in_short(&gebied.code),
            basis: &Basis::read(document)?,
            teksten: &document.wijkteksten(&gebied.code)?,
            vandaag: self.vandaag,
        }))
    }
}
