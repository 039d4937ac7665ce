//! The Foto: every wijk × leefgebied in three classes, by a rule that the user can choose.
//!
//! 1. Per indicator a score, favourable side up ([`kolom`]).
//! 2. Per leefgebied the weighted mean of what is there ([`samen`], along a [`plan`]).
//! 3. Algemeen beeld: the mean of the leefgebieden.
//! 4. A class by the limits of the rule ([`regel`]); by default −0.5 and +0.5, from PBL's ±0.5.
//! 5. How firm that is ([`robuustheid`]).
//!
//! A figure about fewer people or answers than the limit of the file has no score, and is in no
//! mean or spread.

mod beeld;
mod eigen;
mod fault;
mod gemeente;
mod kantelt;
mod kolom;
mod leeftijd;
mod omschrijving;
pub mod onderbouwing;
mod plan;
mod regel;
mod robuustheid;
mod samen;
mod schaal;
mod stand;
#[cfg(test)]
mod tests;
mod tweede;
pub mod verschil;

pub use fault::FotoFault;
pub use omschrijving::{
    bron as bron_van_regel, grenzen as grenzen_van_regel, naam as naam_van_regel,
    versie as versie_van_regel,
};
pub use plan::VASTE_LEEFGEBIEDEN;
pub use regel::vaste_grenzen;

use crate::model::foto::{Foto, FotoInput, Vergelijk, WijkFoto};
use crate::model::recept::{KlasseRegel, Methode};
use beeld::{Beeld, wijze};
use plan::Plan;
use stand::Wijze;

/// Computes the Foto by the rule of its recept, beside a second benchmark and with how firm each
/// outcome is.
///
/// A wijk that does not take part has no outcome and is in no mean or spread.
///
/// # Errors
/// [`FotoFault`]: choices that cannot be combined, or a mean that does not exist.
pub fn foto(input: &FotoInput) -> Result<Foto, FotoFault> {
    check(input)?;
    let plan = Plan::new(input)?;
    let wijze = wijze(input);
    let own = Beeld::new(input, &plan, wijze)?;
    let mut wijken = own.wijken();
    let tweede = tweede::benchmark(input);
    if let Some(met) = tweede {
        let other = Beeld::new(input, &plan, Wijze { met, ..wijze })?;
        tweede::lay_beside(&mut wijken, &other.wijken());
    }
    leeftijd::add(input, &mut wijken)?;
    robuustheid::add(&own, &mut wijken);
    kantelt::add(&own, &mut wijken);
    Ok(Foto {
        gemeente_code: input.gemeente_code.clone(),
        gemeente_naam: input.gemeente_naam.clone(),
        peiljaar: input.peiljaar,
        oudste: oldest_year(&wijken),
        regel: omschrijving::regel(input),
        tweede,
        grenzen: input.grenzen,
        leefgebieden: input.leefgebieden.clone(),
        wijken,
        gemeente: gemeente::gemeente(input)?,
    })
}

fn check(input: &FotoInput) -> Result<(), FotoFault> {
    let (methode, vergelijk) = (input.recept.methode, input.vergelijk);
    let abroad = matches!(vergelijk, Vergelijk::Nederland | Vergelijk::Vergelijkbaar);
    if abroad && !methode.is_z() {
        return Err(FotoFault::HeeftAlleWijkenNodig { methode });
    }
    let unknown_people = abroad || vergelijk == Vergelijk::Vorige;
    if unknown_people && methode == Methode::ZInwoners {
        return Err(FotoFault::InwonersOnbekend { vergelijk });
    }
    if input.recept.regel == KlasseRegel::Significantie && !input.recept.scores_in_z() {
        return Err(FotoFault::ToetsZonderZ);
    }
    Ok(())
}

fn oldest_year(wijken: &[WijkFoto]) -> Option<i32> {
    wijken
        .iter()
        .flat_map(|wijk| &wijk.leefgebieden)
        .flat_map(|leefgebied| &leefgebied.indicatoren)
        .filter(|indicator| indicator.z.is_ok())
        .filter_map(|indicator| indicator.cijfer.periode)
        .map(|periode| periode.year())
        .min()
}
