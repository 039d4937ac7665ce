//! The leefgebieden through the years.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::figuur::FiguurView;
use crate::app::view::indicatoren::leefgebieden::{LeefgebiedenGegevens, leefgebieden_view};
use crate::model::foto::Foto;
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;

/// The score of every wijk on every leefgebied, in each year that has figures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LeefgebiedenQuery {
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
}

impl Query for LeefgebiedenQuery {
    type Answer = FiguurView;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<FiguurView, AppError> {
        let figures = file.figures()?;
        let (mut fotos, mut zonder): (Vec<Foto>, Vec<(i32, String)>) = Default::default();
        let in_reach = |year: &i32| self.keuze.jaar.is_none_or(|last| *year <= last);
        for year in figures.foto_years().into_iter().filter(in_reach) {
            let keuze = FotoKeuze { jaar: Some(year), ..self.keuze.clone() };
            match file.chosen_foto(&keuze)? {
                (_, foto, None) => fotos.push(foto),
                (.., Some(fout)) => zonder.push((year, fout.to_string())),
            }
        }
        let estimates = figures.indicatoren.iter().filter(|(_, one)| one.schatting);
        Ok(leefgebieden_view(&LeefgebiedenGegevens {
            fotos: &fotos,
            zonder: &zonder,
            schattingen: &estimates.map(|(_, one)| one.id.clone()).collect(),
            gekozen: self.wijk.as_deref(),
        }))
    }
}
