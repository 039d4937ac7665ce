//! The scores of one indicator for every wijk.

use super::eigen::{Eigen, scale};
use super::samen::{Marge, Score};
use super::schaal::{MIN_WIJKEN, Schaal};
use crate::methods::index::{Column, GeenScore, Matrix, Normalisation, normalise};
use crate::methods::toeval::toeval;
use crate::model::foto::{Cijfer, FotoInput, GeenZ, Vergelijk, WijkInput};
use crate::model::recept::Methode;
use crate::model::toeval::GeenToeval;
use crate::model::{Indicator, Richting};

/// A score, and how far chance can move it (0 where that is not known).
pub type Cel = Result<(f64, Marge), GeenZ>;

/// Scores per wijk, favourable side up, compared with `met`; with `toets` only figures that can
/// be tested have one.
pub fn kolom(
    input: &FotoInput,
    place: usize,
    met: Vergelijk,
    methode: Methode,
    toets: bool,
) -> Vec<Cel> {
    let eigen = Eigen::of(&input.indicatoren[place], methode);
    match scale(methode) {
        Some(scale) => {
            by_all_values(input, place, eigen, Column::new(richting(input, place), scale))
        }
        None => {
            let schaal = Schaal::new(input, place, met, eigen);
            let cel = |wijk: &WijkInput| in_z(input, place, &schaal, wijk, toets);
            input.wijken.iter().map(cel).collect()
        }
    }
}

/// A cell of an indicator as a score.
pub fn score(cel: Cel, indicator: &Indicator) -> Option<Score> {
    let aandeel_schatting = if indicator.schatting { 1.0 } else { 0.0 };
    cel.ok().map(|(waarde, marge)| Score { waarde, aandeel_schatting, marge })
}

fn richting(input: &FotoInput, place: usize) -> Richting {
    input.indicatoren[place].richting
}

/// The value of a wijk that counts, or why it does not.
fn value(input: &FotoInput, place: usize, wijk: &WijkInput) -> Result<f64, GeenZ> {
    let missing = Cijfer::none();
    let cijfer = wijk.cijfers.get(place).unwrap_or(&missing);
    let indicator = &input.indicatoren[place];
    match (&wijk.telt_niet_mee, cijfer.waarde) {
        (Some(_), _) => Err(GeenZ::TeltNietMee),
        (None, Err(reden)) => Err(GeenZ::GeenWaarde(reden)),
        (None, Ok(_)) if cijfer.is_about_few(indicator, input.grenzen) => {
            Err(GeenZ::TeWeinigMensen)
        }
        (None, Ok(waarde)) => Ok(waarde),
    }
}

fn in_z(input: &FotoInput, place: usize, schaal: &Schaal, wijk: &WijkInput, toets: bool) -> Cel {
    let waarde = value(input, place, wijk)?;
    let found = marge(&wijk.cijfers[place], waarde, &input.indicatoren[place], schaal, wijk);
    let marge = if toets { found? } else { found.unwrap_or_default() };
    Ok((schaal.z(waarde, wijk.groep)?, marge))
}

fn marge(
    cijfer: &Cijfer,
    waarde: f64,
    indicator: &Indicator,
    schaal: &Schaal,
    wijk: &WijkInput,
) -> Result<Marge, GeenZ> {
    let found = toeval(cijfer, indicator).map_err(|why| match why {
        GeenToeval::Modelschatting => GeenZ::Modelschatting,
        _ => GeenZ::GeenInterval,
    })?;
    schaal.marge(waarde, found.interval, wijk.groep)
}

/// A method that needs the values of all wijken: those of the gemeente that take part.
fn by_all_values(input: &FotoInput, place: usize, eigen: Eigen, column: Column) -> Vec<Cel> {
    let transformed = |wijk: &WijkInput| {
        let waarde = value(input, place, wijk)?;
        eigen.transform(waarde).ok_or(GeenZ::NietPositief)
    };
    let values: Vec<Result<f64, GeenZ>> = input.wijken.iter().map(transformed).collect();
    let known: Vec<f64> = values.iter().filter_map(|value| value.ok()).collect();
    if known.len() < MIN_WIJKEN {
        return values.iter().map(|value| value.and(Err(GeenZ::TeWeinigWijken))).collect();
    }
    if has_no_fraction(&known, column) {
        return values.iter().map(|value| value.and(Err(GeenZ::NietPositief))).collect();
    }
    if known.windows(2).all(|pair| pair[0] == pair[1]) {
        return values.iter().map(|value| value.and(Err(GeenZ::GeenSpreiding))).collect();
    }
    let table = values.iter().map(|value| value.ok()).collect();
    let scores = Matrix::new(values.len(), 1, table)
        .and_then(|table| normalise(&table, &[column], &[]))
        .map(|scores| scores.column(0))
        .unwrap_or_default();
    let scored = |(place, value): (usize, &Result<f64, GeenZ>)| {
        let _counts = (*value)?;
        let score = scores.get(place).copied().unwrap_or(Err(GeenScore::Ontbreekt));
        let score = score.map_err(|_| GeenZ::GeenSpreiding)?;
        favourable_side_up(score, column)
    };
    let scored: Vec<Result<f64, GeenZ>> = values.iter().enumerate().map(scored).collect();
    with_margins(input, place, eigen, &values, &scored, is_straight(column))
}

/// The scores, each with how far its interval reaches: as far as on a z where the scale is a
/// straight line of the values. On a scale of places an interval has no length.
fn with_margins(
    input: &FotoInput,
    place: usize,
    eigen: Eigen,
    values: &[Result<f64, GeenZ>],
    scores: &[Result<f64, GeenZ>],
    is_straight: bool,
) -> Vec<Cel> {
    let ok = |all: &[Result<f64, GeenZ>]| all.iter().map(|one| one.ok()).collect::<Vec<_>>();
    let factor = Some((ok(values), ok(scores)))
        .filter(|_| is_straight)
        .and_then(|(values, scores)| steepness(&values, &scores));
    let marge = |wijk: &WijkInput| {
        let cijfer = wijk.cijfers.get(place)?;
        let interval = toeval(cijfer, &input.indicatoren[place]).ok()?.interval;
        let at = |x: f64| Some(eigen.transform(x)? * factor?);
        let own = at(cijfer.waarde.ok()?)?;
        let (one, other) = (at(interval.onder())? - own, at(interval.boven())? - own);
        Some(Marge { onder: -one.min(other).min(0.0), boven: one.max(other).max(0.0) })
    };
    let cel = |(wijk, score): (&WijkInput, &Result<f64, GeenZ>)| {
        score.map(|score| (score, marge(wijk).unwrap_or_default()))
    };
    input.wijken.iter().zip(scores).map(cel).collect()
}

/// How much the score changes for one more of the value, between the lowest and the highest.
fn steepness(values: &[Option<f64>], scores: &[Option<f64>]) -> Option<f64> {
    let pairs = || values.iter().zip(scores).filter_map(|(x, score)| Some(((*x)?, (*score)?)));
    let lowest = pairs().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let highest = pairs().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let factor = (highest.1 - lowest.1) / (highest.0 - lowest.0);
    factor.is_finite().then_some(factor)
}

/// Whether scores are a factor and a shift away from the values.
fn is_straight(column: Column) -> bool {
    match column.normalisation {
        Normalisation::MinMax { .. } | Normalisation::DistanceToMax => true,
        Normalisation::FractionOfMax => column.richting != Richting::LagerIsGunstiger,
        _ => false,
    }
}

/// Of an indicator of which low is favourable the engine gives x/min, as COINr does: the most
/// favourable value has 1 and the others more. Turned around, min/x, it is a fraction again.
fn favourable_side_up(score: f64, column: Column) -> Result<f64, GeenZ> {
    let turned = column.richting == Richting::LagerIsGunstiger;
    let score = if turned && is_fraction(column) { 1.0 / score } else { score };
    if score.is_finite() { Ok(score) } else { Err(GeenZ::GeenSpreiding) }
}

fn is_fraction(column: Column) -> bool {
    column.normalisation == Normalisation::FractionOfMax
}

/// Whether nothing can be a fraction of the best value: that must be above 0, and where low is
/// favourable every value must be.
fn has_no_fraction(known: &[f64], column: Column) -> bool {
    let best = match column.richting {
        Richting::LagerIsGunstiger => known.iter().copied().fold(f64::INFINITY, f64::min),
        _ => known.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    };
    is_fraction(column) && best <= 0.0
}
