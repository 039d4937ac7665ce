//! The Foto.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::foto::verantwoording::stappen;
use crate::app::view::foto::{FotoGegevens, FotoView, KeuzeFout, cijfers};
use crate::methods;
use crate::methods::foto::FotoFault;
use crate::model::foto::{Foto, FotoInput};
use crate::model::recept::{FotoKeuze, Recept};
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
        let (foto, fout) = foto_or_standard(&input)?;
        let standaard = match self.keuze.recept.is_standard() || fout.is_some() {
            true => None,
            false => Some(methods::foto(&standard(&input))?),
        };
        Ok(FotoView::new(FotoGegevens {
            foto: &foto,
            standaard: standaard.as_ref(),
            recept: &self.keuze.recept,
            fout: fout.as_ref().map(KeuzeFout::new),
            indicatoren: &input.indicatoren,
            gemeente: &input.gemeente,
            cijfers: &cijfers(&figures, &foto),
            verantwoording: stappen(&foto, &input),
        }))
    }
}

/// The Foto by the chosen rule; where there is none, the one by the Wijkbeeld-regel and why: a
/// choice that cannot be computed must not leave the window empty.
///
/// # Errors
/// When there is not even that one.
pub fn foto_or_standard(input: &FotoInput) -> Result<(Foto, Option<FotoFault>), FotoFault> {
    match methods::foto(input) {
        Ok(foto) => Ok((foto, None)),
        Err(fault) => Ok((methods::foto(&standard(input))?, Some(fault))),
    }
}

fn standard(input: &FotoInput) -> FotoInput {
    FotoInput { recept: Recept::default(), ..input.clone() }
}
