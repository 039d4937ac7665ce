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
mod robuustheid;
mod samen;
mod schaal;
#[cfg(test)]
mod tests;
mod tweede;

pub use regel::klasse;

use crate::model::foto::{
    Foto, FotoInput, GeenUitkomst, GeenZ, IndicatorUitkomst, LeefgebiedUitkomst, Uitkomst,
    Vergelijk, WijkFoto, WijkInput,
};
use crate::model::{Leefgebied, Normalisatie};
use samen::{Deel, Score};
use schaal::Schaal;

/// The leefgebieden that algemeen beeld expects, also when nothing is known of one.
pub const VASTE_LEEFGEBIEDEN: [&str; 4] =
    ["bestaansvoorwaarden", "gezondheid", "veiligheid", "sociale_relaties"];

/// Computes the Foto by the Wijkbeeld-regel, beside a second benchmark and with how firm each
/// outcome is.
///
/// A wijk that does not take part has no outcome and is in no mean or spread.
pub fn foto(input: &FotoInput) -> Foto {
    let plan = Plan::new(input);
    let mut wijken = outcomes(input, &plan, input.vergelijk);
    let tweede = tweede::benchmark(input);
    if let Some(met) = tweede {
        tweede::lay_beside(&mut wijken, &outcomes(input, &plan, met));
    }
    robuustheid::add(input, &plan, &mut wijken);
    Foto {
        gemeente_code: input.gemeente_code.clone(),
        gemeente_naam: input.gemeente_naam.clone(),
        peiljaar: input.peiljaar,
        oudste: oldest_year(&wijken),
        regel: regel::regel(input),
        tweede,
        grenzen: input.grenzen,
        leefgebieden: input.leefgebieden.clone(),
        wijken,
    }
}

/// Every wijk, compared with `met`.
fn outcomes(input: &FotoInput, plan: &Plan, met: Vergelijk) -> Vec<WijkFoto> {
    let schalen: Vec<Schaal> =
        (0..input.indicatoren.len()).map(|i| Schaal::new(input, i, met)).collect();
    input.wijken.iter().map(|wijk| wijk_foto(input, plan, &schalen, wijk)).collect()
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
        let score = samen::combine(&samen::knopen(&delen(input, members, &indicatoren)));
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
        algemeen: uitkomst(wijk, samen::combine(&samen::gelijk_gewogen(&parts))),
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
    let mut scores = uitkomsten.iter().map(|uitkomst| uitkomst.z.ok());
    delen_of(input, members, |_| scores.next().flatten())
}

/// The parts of a leefgebied with these scores.
fn delen_of<'a>(
    input: &'a FotoInput,
    members: &[usize],
    mut score: impl FnMut(&usize) -> Option<f64>,
) -> Vec<Deel<'a>> {
    let deel = |place: &usize| {
        let indicator = &input.indicatoren[*place];
        Deel {
            begrip: &indicator.begrip,
            gewicht: indicator.gewicht,
            schatting: indicator.schatting,
            z: score(place),
        }
    };
    members.iter().map(deel).collect()
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
            ..Uitkomst::none(geen)
        },
        _ => Uitkomst::none(geen),
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
