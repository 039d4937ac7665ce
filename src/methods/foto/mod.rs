//! The Foto: every wijk × leefgebied in three classes, by the Wijkbeeld-regel.
//!
//! 1. Per indicator a z score, favourable side up ([`schaal`]).
//! 2. Per leefgebied the weighted mean of what is there ([`samen`]).
//! 3. Algemeen beeld: the plain mean of the leefgebieden.
//! 4. A class by the limits −0.5 and +0.5, derived from PBL's ±0.5 ([`regel`]).
//!
//! A figure about fewer people or answers than the limit of the file has no z, and is in no mean
//! or spread.

mod regel;
mod samen;
mod schaal;
#[cfg(test)]
mod tests;

pub use regel::klasse;

use crate::model::foto::{
    Foto, FotoInput, GeenUitkomst, GeenZ, IndicatorUitkomst, LeefgebiedUitkomst, Uitkomst,
    WijkFoto, WijkInput,
};
use crate::model::{Leefgebied, Normalisatie};
use samen::{Deel, Score};
use schaal::Schaal;

/// The leefgebieden that algemeen beeld expects, also when nothing is known of one.
pub const VASTE_LEEFGEBIEDEN: [&str; 4] =
    ["bestaansvoorwaarden", "gezondheid", "veiligheid", "sociale_relaties"];

/// Computes the Foto by the Wijkbeeld-regel.
///
/// A wijk that does not take part has no outcome and is in no mean or spread.
pub fn foto(input: &FotoInput) -> Foto {
    let schalen: Vec<Schaal> =
        (0..input.indicatoren.len()).map(|i| Schaal::new(input, i)).collect();
    let plan = Plan::new(input);
    let wijken: Vec<WijkFoto> =
        input.wijken.iter().map(|wijk| wijk_foto(input, &plan, &schalen, wijk)).collect();
    Foto {
        gemeente_code: input.gemeente_code.clone(),
        gemeente_naam: input.gemeente_naam.clone(),
        peiljaar: input.peiljaar,
        oudste: oldest_year(&wijken),
        regel: regel::regel(input),
        grenzen: input.grenzen,
        leefgebieden: input.leefgebieden.clone(),
        wijken,
    }
}

/// Which indicators each leefgebied rests on, and which leefgebieden algemeen beeld rests on.
struct Plan<'a> {
    leefgebieden: Vec<(&'a Leefgebied, Vec<usize>)>,
}

impl<'a> Plan<'a> {
    fn new(input: &'a FotoInput) -> Self {
        let members = |leefgebied: &Leefgebied| {
            (0..input.indicatoren.len())
                .filter(|&i| input.indicatoren[i].counts())
                .filter(|&i| input.indicatoren[i].leefgebied == leefgebied.id)
                .collect()
        };
        let leefgebieden =
            input.leefgebieden.iter().map(|leefgebied| (leefgebied, members(leefgebied))).collect();
        Self { leefgebieden }
    }

    fn in_algemeen(leefgebied: &Leefgebied, members: &[usize]) -> bool {
        !members.is_empty() || VASTE_LEEFGEBIEDEN.contains(&leefgebied.id.as_str())
    }
}

fn wijk_foto(input: &FotoInput, plan: &Plan, schalen: &[Schaal], wijk: &WijkInput) -> WijkFoto {
    let mut leefgebieden = Vec::with_capacity(plan.leefgebieden.len());
    let mut parts = Vec::new();
    for (leefgebied, members) in &plan.leefgebieden {
        let indicatoren: Vec<IndicatorUitkomst> =
            members.iter().map(|&i| indicator_uitkomst(input, i, &schalen[i], wijk)).collect();
        let score = samen::leefgebied(&delen(input, members, &indicatoren));
        if Plan::in_algemeen(leefgebied, members) {
            parts.push(score);
        }
        let uitkomst = uitkomst(wijk, score);
        leefgebieden.push(LeefgebiedUitkomst { id: leefgebied.id.clone(), uitkomst, indicatoren });
    }
    WijkFoto {
        code: wijk.code.clone(),
        naam: wijk.naam.clone(),
        telt_niet_mee: wijk.telt_niet_mee.clone(),
        groep: wijk.groep,
        algemeen: uitkomst(wijk, samen::algemeen(&parts)),
        leefgebieden,
    }
}

fn indicator_uitkomst(
    input: &FotoInput,
    place: usize,
    schaal: &Schaal,
    wijk: &WijkInput,
) -> IndicatorUitkomst {
    let indicator = &input.indicatoren[place];
    let cijfer = schaal::cijfer(&wijk.cijfers, place);
    let few = cijfer.is_about_few(indicator, input.grenzen);
    let z = match (&wijk.telt_niet_mee, cijfer.waarde) {
        (Some(_), _) => Err(GeenZ::TeltNietMee),
        (None, Err(reden)) => Err(GeenZ::GeenWaarde(reden)),
        (None, Ok(_)) if few => Err(GeenZ::TeWeinigMensen),
        (None, Ok(waarde)) => schaal.z(waarde, wijk.groep),
    };
    IndicatorUitkomst {
        id: indicator.id.clone(),
        naam: indicator.naam.clone(),
        cijfer,
        z,
        normalisatie: indicator.normalisatie.unwrap_or(Normalisatie::Z),
    }
}

fn delen<'a>(
    input: &'a FotoInput,
    members: &[usize],
    uitkomsten: &[IndicatorUitkomst],
) -> Vec<Deel<'a>> {
    let deel = |(&i, uitkomst): (&usize, &IndicatorUitkomst)| {
        let indicator = &input.indicatoren[i];
        Deel {
            begrip: &indicator.begrip,
            gewicht: indicator.gewicht,
            schatting: indicator.schatting,
            z: uitkomst.z.ok(),
        }
    };
    members.iter().zip(uitkomsten).map(deel).collect()
}

fn uitkomst(wijk: &WijkInput, score: Option<Score>) -> Uitkomst {
    let geen = if wijk.telt_niet_mee.is_some() {
        GeenUitkomst::TeltNietMee
    } else {
        GeenUitkomst::GeenGegevens
    };
    match score {
        Some(score) if wijk.telt_niet_mee.is_none() => Uitkomst {
            score: Ok((score.waarde, klasse(score.waarde))),
            schatting: score.mostly_estimated(),
        },
        _ => Uitkomst { score: Err(geen), schatting: false },
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
