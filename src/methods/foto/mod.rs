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

use crate::model::foto::{
    Foto, FotoInput, GeenUitkomst, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Uitkomst,
    Vergelijk, WijkFoto,
};
use crate::model::recept::{KlasseRegel, Methode};
use eigen::Eigen;
use plan::{Onderdeel, Plan};
use regel::Maatlat;
use samen::Score;
use stand::{Samen, Stand, Wijze, stand};

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

fn wijze(input: &FotoInput) -> Wijze {
    Wijze {
        met: input.vergelijk,
        methode: input.recept.methode,
        aggregatie: input.recept.aggregatie,
        toets: input.recept.regel == KlasseRegel::Significantie,
    }
}

/// The class of a z score by the Wijkbeeld-regel; exactly on a limit is gemiddeld.
pub fn klasse(score: f64) -> Klasse {
    let maatlat = Maatlat::new(KlasseRegel::Wijkbeeld, &[], None);
    maatlat.map_or(Klasse::Gemiddeld, |maatlat| maatlat.klasse(Score::exact(score)))
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
    let plain = methode.is_z() && input.recept.aggregatie == Default::default();
    if input.recept.regel == KlasseRegel::Significantie && !plain {
        return Err(FotoFault::ToetsZonderZ);
    }
    Ok(())
}

/// The scores of all wijken with the measure of each column.
pub(crate) struct Beeld<'a> {
    input: &'a FotoInput,
    plan: &'a Plan<'a>,
    wijze: Wijze,
    stand: Stand,
    /// The same in z, where the rule has its limits in z and the scores are something else.
    z: Option<Stand>,
}

impl<'a> Beeld<'a> {
    fn new(input: &'a FotoInput, plan: &'a Plan<'a>, wijze: Wijze) -> Result<Self, FotoFault> {
        let wijze = match wijze.methode.is_z() {
            true => wijze,
            false => Wijze { met: Vergelijk::Wijken, ..wijze },
        };
        let plain = Wijze { methode: Methode::Z, aggregatie: Default::default(), ..wijze };
        let in_z = wijze.methode.is_z() && wijze.aggregatie == plain.aggregatie;
        let z = match input.recept.regel.is_in_z() && !in_z {
            true => Some(stand(input, plan, plain)?),
            false => None,
        };
        Ok(Self { input, plan, wijze, stand: stand(input, plan, wijze)?, z })
    }

    fn maatlat(&self, scores: &[Option<f64>], z: Option<&[Option<f64>]>) -> Option<Maatlat> {
        Maatlat::new(self.input.recept.regel, scores, z)
    }

    /// The measure of a column: of the same one among the scores in z.
    fn maatlat_of(&self, samen: &Samen, in_z: impl Fn(&Stand) -> &Samen) -> Option<Maatlat> {
        let z = self.z.as_ref().map(|stand| in_z(stand).waarden());
        self.maatlat(&samen.waarden(), z.as_deref())
    }

    fn wijken(&self) -> Vec<WijkFoto> {
        let per_leefgebied: Vec<Option<Maatlat>> = (0..self.plan.leefgebieden.len())
            .map(|place| {
                self.maatlat_of(&self.stand.leefgebieden[place], |z| &z.leefgebieden[place])
            })
            .collect();
        let algemeen = self.maatlat_of(&self.stand.algemeen, |z| &z.algemeen);
        let wijk = |place| self.wijk(place, &per_leefgebied, algemeen);
        (0..self.input.wijken.len()).map(wijk).collect()
    }

    fn wijk(
        &self,
        place: usize,
        per_leefgebied: &[Option<Maatlat>],
        algemeen: Option<Maatlat>,
    ) -> WijkFoto {
        let wijk = &self.input.wijken[place];
        let parts = self.plan.leefgebieden.iter().zip(&self.stand.leefgebieden);
        let leefgebieden =
            parts.zip(per_leefgebied).map(|((onderdeel, samen), maatlat)| LeefgebiedUitkomst {
                id: onderdeel.leefgebied.id.clone(),
                uitkomst: self.uitkomst(place, samen, *maatlat),
                indicatoren: self.indicatoren(place, onderdeel),
            });
        WijkFoto {
            code: wijk.code.clone(),
            naam: wijk.naam.clone(),
            telt_niet_mee: wijk.telt_niet_mee.clone(),
            groep: wijk.groep,
            algemeen: self.uitkomst(place, &self.stand.algemeen, algemeen),
            leefgebieden: leefgebieden.collect(),
        }
    }

    fn uitkomst(&self, place: usize, samen: &Samen, maatlat: Option<Maatlat>) -> Uitkomst {
        if self.input.wijken[place].telt_niet_mee.is_some() {
            return Uitkomst::none(GeenUitkomst::TeltNietMee);
        }
        match (samen.scores[place], maatlat) {
            (None, _) => Uitkomst::none(GeenUitkomst::GeenGegevens),
            (Some(_), None) => Uitkomst::none(GeenUitkomst::GeenVergelijking),
            (Some(score), Some(maatlat)) => Uitkomst {
                score: Ok((score.waarde, maatlat.klasse(score))),
                schatting: score.mostly_estimated(),
                ..Uitkomst::none(GeenUitkomst::GeenGegevens)
            },
        }
    }

    fn indicatoren(&self, wijk: usize, onderdeel: &Onderdeel<'_>) -> Vec<IndicatorUitkomst> {
        let one = |member: &usize| {
            let indicator = &self.input.indicatoren[*member];
            IndicatorUitkomst {
                id: indicator.id.clone(),
                naam: indicator.naam.clone(),
                cijfer: schaal::cijfer(&self.input.wijken[wijk].cijfers, *member),
                z: self.stand.kolommen[*member][wijk].map(|(score, _)| score),
                normalisatie: Eigen::of(indicator, self.wijze.methode).methode,
            }
        };
        onderdeel.members.iter().map(one).collect()
    }
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
