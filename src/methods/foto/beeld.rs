//! The outcomes of all wijken by one way of computing.

use super::eigen::Eigen;
use super::fault::FotoFault;
use super::kolom::{Cel, score};
use super::plan::{Onderdeel, Plan};
use super::regel::Maatlat;
use super::schaal;
use super::stand::{Samen, Stand, Wijze, stand};
use crate::model::foto::{
    FotoInput, GeenUitkomst, GeenZ, IndicatorUitkomst, LeefgebiedUitkomst, Teken, Uitkomst,
    Vergelijk, WijkFoto,
};
use crate::model::recept::{KlasseRegel, Methode};

/// The way of computing that was chosen.
pub fn wijze(input: &FotoInput) -> Wijze {
    Wijze {
        met: input.vergelijk,
        methode: input.recept.methode,
        aggregatie: input.recept.aggregatie,
        toets: input.recept.regel == KlasseRegel::Significantie,
    }
}

/// The measure of each column.
struct Maatlatten {
    indicatoren: Vec<Option<Maatlat>>,
    leefgebieden: Vec<Option<Maatlat>>,
    algemeen: Option<Maatlat>,
}

/// The scores of all wijken with the measure of each column.
pub struct Beeld<'a> {
    /// What it is computed from.
    pub input: &'a FotoInput,
    /// The parts with their weights.
    pub plan: &'a Plan<'a>,
    /// How.
    pub wijze: Wijze,
    /// The scores.
    pub stand: Stand,
    /// The same in z, where the rule has its limits in z and the scores are something else.
    pub z: Option<Stand>,
}

impl<'a> Beeld<'a> {
    /// Computes the scores.
    ///
    /// # Errors
    /// A mean that does not exist.
    pub fn new(input: &'a FotoInput, plan: &'a Plan<'a>, wijze: Wijze) -> Result<Self, FotoFault> {
        let wijze = match wijze.methode.is_z() {
            true => wijze,
            false => Wijze { met: Vergelijk::Wijken, ..wijze },
        };
        let plain = Wijze { methode: Methode::Z, aggregatie: Default::default(), ..wijze };
        let z = match input.recept.regel.is_in_z() && !input.recept.scores_in_z() {
            true => Some(stand(input, plan, plain)?),
            false => None,
        };
        Ok(Self { input, plan, wijze, stand: stand(input, plan, wijze)?, z })
    }

    /// The measure of a column of scores; `z` are the same in z.
    pub fn maatlat(&self, scores: &[Option<f64>], z: Option<&[Option<f64>]>) -> Option<Maatlat> {
        Maatlat::new(self.input.recept.regel, scores, z)
    }

    /// The measure of a column: of the same one among the scores in z.
    pub fn maatlat_of(&self, samen: &Samen, in_z: impl Fn(&Stand) -> &Samen) -> Option<Maatlat> {
        let z = self.z.as_ref().map(|stand| in_z(stand).waarden());
        self.maatlat(&samen.waarden(), z.as_deref())
    }

    /// The measure of one indicator alone: by the same rule as that of a leefgebied.
    fn maatlat_alleen(&self, place: usize) -> Option<Maatlat> {
        let waarden = |kolom: &[Cel]| -> Vec<Option<f64>> {
            kolom.iter().map(|cel| cel.ok().map(|(waarde, _)| waarde)).collect()
        };
        let z = self.z.as_ref().map(|stand| waarden(&stand.kolommen[place]));
        self.maatlat(&waarden(&self.stand.kolommen[place]), z.as_deref())
    }

    fn maatlatten(&self) -> Maatlatten {
        let leefgebied = |place: usize| {
            self.maatlat_of(&self.stand.leefgebieden[place], |z| &z.leefgebieden[place])
        };
        let indicatoren = 0..self.input.indicatoren.len();
        Maatlatten {
            indicatoren: indicatoren.map(|place| self.maatlat_alleen(place)).collect(),
            leefgebieden: (0..self.plan.leefgebieden.len()).map(leefgebied).collect(),
            algemeen: self.maatlat_of(&self.stand.algemeen, |z| &z.algemeen),
        }
    }

    /// The outcomes of every wijk.
    pub fn wijken(&self) -> Vec<WijkFoto> {
        let maatlatten = self.maatlatten();
        (0..self.input.wijken.len()).map(|place| self.wijk(place, &maatlatten)).collect()
    }

    fn wijk(&self, place: usize, maatlatten: &Maatlatten) -> WijkFoto {
        let wijk = &self.input.wijken[place];
        let parts = self.plan.leefgebieden.iter().zip(&self.stand.leefgebieden);
        let leefgebieden =
            parts.zip(&maatlatten.leefgebieden).map(|((onderdeel, samen), maatlat)| {
                let indicatoren = self.indicatoren(place, onderdeel, maatlatten);
                let uitkomst = with_reason(self.uitkomst(place, samen, *maatlat), &indicatoren);
                LeefgebiedUitkomst { id: onderdeel.leefgebied.id.clone(), uitkomst, indicatoren }
            });
        let leefgebieden: Vec<LeefgebiedUitkomst> = leefgebieden.collect();
        let all = leefgebieden.iter().flat_map(|deel| &deel.indicatoren);
        let algemeen = self.uitkomst(place, &self.stand.algemeen, maatlatten.algemeen);
        WijkFoto {
            code: wijk.code.clone(),
            naam: wijk.naam.clone(),
            telt_niet_mee: wijk.telt_niet_mee.clone(),
            groep: wijk.groep,
            algemeen: with_reason(algemeen, all),
            leefgebieden,
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

    fn indicatoren(
        &self,
        wijk: usize,
        onderdeel: &Onderdeel<'_>,
        maatlatten: &Maatlatten,
    ) -> Vec<IndicatorUitkomst> {
        let one = |member: &usize| {
            let indicator = &self.input.indicatoren[*member];
            let cel = self.stand.kolommen[*member][wijk];
            let found = score(cel, indicator).zip(maatlatten.indicatoren[*member]);
            IndicatorUitkomst {
                id: indicator.id.clone(),
                naam: indicator.naam.clone(),
                cijfer: schaal::cijfer(&self.input.wijken[wijk].cijfers, *member),
                z: cel.map(|(score, _)| score),
                normalisatie: Eigen::of(indicator, self.wijze.methode).methode,
                teken: found.map(|(score, maatlat)| Teken {
                    klasse: maatlat.klasse(score),
                    grensgeval: maatlat.is_near_limit(score),
                }),
            }
        };
        onderdeel.members.iter().map(one).collect()
    }
}

/// An outcome that is missing though there are figures says what is wrong with these.
fn with_reason<'a>(
    uitkomst: Uitkomst,
    indicatoren: impl IntoIterator<Item = &'a IndicatorUitkomst>,
) -> Uitkomst {
    if uitkomst.score != Err(GeenUitkomst::GeenGegevens) {
        return uitkomst;
    }
    let all: Vec<&IndicatorUitkomst> = indicatoren.into_iter().collect();
    let known = || all.iter().filter(|one| one.cijfer.waarde.is_ok());
    let reason = if known().any(|one| is_untested(one.z)) {
        GeenUitkomst::GeenToets
    } else if 2 * known().count() >= all.len() && known().any(|one| lacks_benchmark(one.z)) {
        GeenUitkomst::GeenMaat
    } else {
        GeenUitkomst::GeenGegevens
    };
    Uitkomst { score: Err(reason), ..uitkomst }
}

fn is_untested(z: Result<f64, GeenZ>) -> bool {
    matches!(z, Err(GeenZ::Modelschatting | GeenZ::GeenInterval))
}

fn lacks_benchmark(z: Result<f64, GeenZ>) -> bool {
    matches!(z, Err(GeenZ::GeenBenchmark | GeenZ::TeWeinigWijken | GeenZ::GeenSpreiding))
}
