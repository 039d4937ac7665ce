//! 'Welke indicator kantelt het?': the smallest change that gives another class.
//!
//! A score rises with each of its values, favourable side up, so the point is found by halving
//! between the value of now and one far away, and then rounded to the far side: recomputing with
//! what is said gives the other class. Changes of figures are compared in spreads of their
//! indicator, so that euros and percentages stand beside each other.

use super::beeld::Beeld;
use super::kolom::{Cel, kolom};
use super::plan::{Onderdeel, Plan};
use super::regel::Maatlat;
use super::samen::{Knoop, combine};
use super::stand::Computing;
use crate::methods::verdeling::sd;
use crate::model::Indicator;
use crate::model::foto::{FotoInput, Klasse, WijkFoto};
use crate::model::indicator::GetalSoort;
use crate::model::kantelt::{Kantelpunt, Kantelt};
use crate::model::recept::KlasseRegel;

/// So many spreads away a figure is no neighbour of what was measured any more.
const FARTHEST: f64 = 6.0;

/// No weight above this is worth naming.
const LARGEST_WEIGHT: f64 = 20.0;

/// Halvings: from 6 spreads to less than a ten-millionth of one.
const HALVINGS: u32 = 26;

/// Steps to which weights are rounded.
const WEIGHT_STEP: f64 = 0.05;

/// Notes it with every outcome of a leefgebied, and the weights with algemeen beeld.
///
/// Only for limits that are fixed in the scale of the score: those of a relative rule, and limits
/// in z on another scale, move along with every change.
pub fn add(beeld: &Beeld<'_>, wijken: &mut [WijkFoto]) {
    let regel = beeld.input.recept.regel;
    if regel.is_relative() || regel == KlasseRegel::Significantie || beeld.z.is_some() {
        return;
    }
    let Some(maatlat) = beeld.maatlat(&[], None) else { return };
    let mut proef = beeld.input.clone();
    for (place, wijk) in wijken.iter_mut().enumerate() {
        for (index, onderdeel) in beeld.plan.leefgebieden.iter().enumerate() {
            let uitkomst = &mut wijk.leefgebieden[index].uitkomst;
            let Some(now) = uitkomst.klasse() else { continue };
            let zoek = Zoek { beeld, maatlat, onderdeel, wijk: place, now };
            uitkomst.kantelt = Kantelt { cijfer: zoek.cijfer(&mut proef), gewicht: zoek.gewicht() };
        }
        let uitkomst = &mut wijk.algemeen;
        let Some(now) = uitkomst.klasse() else { continue };
        let gewicht = of_algemeen(beeld, maatlat, place, now);
        uitkomst.kantelt = Kantelt { cijfer: None, gewicht };
    }
}

/// One outcome that is to be moved.
struct Zoek<'a> {
    beeld: &'a Beeld<'a>,
    maatlat: Maatlat,
    onderdeel: &'a Onderdeel<'a>,
    wijk: usize,
    now: Klasse,
}

impl Zoek<'_> {
    /// The smallest change of one figure, in spreads of its indicator.
    fn cijfer(&self, proef: &mut FotoInput) -> Option<Kantelpunt> {
        let mut kolommen = self.beeld.stand.kolommen.clone();
        let mut best: Option<(f64, Kantelpunt)> = None;
        for (deel, &member) in self.onderdeel.members.iter().enumerate() {
            let Some(spread) = self.spread(member) else { continue };
            let cijfer = &self.beeld.input.wijken[self.wijk].cijfers[member];
            let Ok(van) = cijfer.waarde else { continue };
            let reach = best.map_or(FARTHEST, |(distance, _)| distance);
            for side in [-1.0, 1.0] {
                let mut at = |x: f64| self.with_value(proef, &mut kolommen, member, x);
                let indicator = &self.beeld.input.indicatoren[member];
                let far = bounded(indicator, van + side * reach * spread);
                let step = step_of(indicator, spread);
                let Some(far) = farthest_with_outcome(van, far, &mut at) else { continue };
                let found = nearest(van, far, step, self.now, &mut at);
                let Some((naar, klasse)) = found else { continue };
                let distance = (naar - van).abs() / spread;
                if best.is_none_or(|(known, _)| distance < known) {
                    best = Some((distance, Kantelpunt { deel, van, naar, klasse }));
                }
            }
            proef.wijken[self.wijk].cijfers[member].waarde = Ok(van);
            kolommen[member].clone_from(&self.beeld.stand.kolommen[member]);
        }
        best.map(|(_, point)| point)
    }

    /// How far apart the values of an indicator lie, where this wijk has a score by it.
    fn spread(&self, member: usize) -> Option<f64> {
        self.beeld.stand.kolommen[member][self.wijk].ok()?;
        let values = self.beeld.input.wijken.iter().zip(&self.beeld.stand.kolommen[member]);
        let known = values.filter(|(_, cel)| cel.is_ok());
        let known: Vec<f64> =
            known.filter_map(|(wijk, _)| wijk.cijfers.get(member)?.waarde.ok()).collect();
        sd(&known).filter(|spread| *spread > 0.0)
    }

    fn with_value(
        &self,
        proef: &mut FotoInput,
        kolommen: &mut [Vec<Cel>],
        member: usize,
        value: f64,
    ) -> Option<Klasse> {
        proef.wijken[self.wijk].cijfers[member].waarde = Ok(value);
        let wijze = self.beeld.wijze;
        kolommen[member] = kolom(proef, member, wijze.met, wijze.methode, wijze.toets);
        self.klasse(kolommen, self.beeld.plan)
    }

    fn klasse(&self, kolommen: &[Vec<Cel>], plan: &Plan<'_>) -> Option<Klasse> {
        let Beeld { input, wijze, .. } = *self.beeld;
        let computing = Computing { input, plan, wijze, kolommen };
        let (_, score) = computing.of_wijk(self.onderdeel, self.wijk).ok()?;
        score.map(|score| self.maatlat.klasse(score))
    }

    /// The smallest change of the weight of one indicator.
    fn gewicht(&self) -> Option<Kantelpunt> {
        if self.onderdeel.members.len() < 2 {
            return None;
        }
        let kolommen = &self.beeld.stand.kolommen;
        let mut plan = self.beeld.plan.clone();
        let each = self.onderdeel.members.iter().enumerate();
        let points: Vec<Kantelpunt> = each
            .flat_map(|(deel, &member)| {
                let van = self.beeld.plan.gewichten[member];
                let found = weights(deel, van, self.now, |weight| {
                    plan.gewichten[member] = weight;
                    self.klasse(kolommen, &plan)
                });
                plan.gewichten[member] = van;
                found
            })
            .collect();
        smallest(points)
    }
}

/// The smallest change of the weight of one leefgebied.
fn of_algemeen(
    beeld: &Beeld<'_>,
    maatlat: Maatlat,
    wijk: usize,
    now: Klasse,
) -> Option<Kantelpunt> {
    let parts: &[Knoop] = &beeld.stand.algemeen.delen[wijk];
    let places = beeld.plan.leefgebieden.iter().enumerate();
    let counting = places.filter(|(_, one)| one.gewicht.is_some()).map(|(place, _)| place);
    let mut changed = parts.to_vec();
    let points: Vec<Kantelpunt> = counting
        .enumerate()
        .flat_map(|(part, deel)| {
            let van = parts[part].0;
            let found = weights(deel, van, now, |weight| {
                changed[part].0 = weight;
                let score = combine(&changed, beeld.wijze.aggregation()).ok().flatten();
                score.map(|score| maatlat.klasse(score))
            });
            changed[part].0 = van;
            found
        })
        .collect();
    smallest(points)
}

fn smallest(points: Vec<Kantelpunt>) -> Option<Kantelpunt> {
    let change = |point: &Kantelpunt| (point.naar - point.van).abs();
    points.into_iter().min_by(|a, b| change(a).total_cmp(&change(b)))
}

/// A lower and a higher weight that give another class. Without an outcome is no other class.
fn weights(
    deel: usize,
    van: f64,
    now: Klasse,
    mut at: impl FnMut(f64) -> Option<Klasse>,
) -> Vec<Kantelpunt> {
    let found = [0.0, LARGEST_WEIGHT].map(|far| {
        let far = with_outcome(van, far, &mut at)?;
        nearest(van, far, WEIGHT_STEP, now, &mut at)
    });
    let point = |(naar, klasse)| Kantelpunt { deel, van, naar, klasse };
    found.into_iter().flatten().map(point).collect()
}

/// The weight nearest to `far` that still gives an outcome, on whole steps: without a part that
/// others have, less than half of the weight may be there.
fn with_outcome(van: f64, far: f64, at: &mut impl FnMut(f64) -> Option<Klasse>) -> Option<f64> {
    if at(far).is_some() {
        return Some(far);
    }
    let steps = ((far - van) / WEIGHT_STEP).abs().floor() as u32;
    let step = (far - van).signum() * WEIGHT_STEP;
    (1..=steps).rev().map(|count| van + step * f64::from(count)).find(|far| at(*far).is_some())
}

/// The value farthest from `van` on the way to `far` that has an outcome: ln x has none from 0 on.
fn farthest_with_outcome(
    van: f64,
    far: f64,
    at: &mut impl FnMut(f64) -> Option<Klasse>,
) -> Option<f64> {
    if at(far).is_some() {
        return Some(far);
    }
    let (mut with, mut without) = (van, far);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(with, without);
        if at(middle).is_some() {
            with = middle;
        } else {
            without = middle;
        }
    }
    (with != van).then_some(with)
}

/// The value nearest to `van` on the way to `far` that has another class, rounded to the far
/// side; `None` when even the far one has not.
fn nearest(
    van: f64,
    far: f64,
    step: f64,
    now: Klasse,
    at: &mut impl FnMut(f64) -> Option<Klasse>,
) -> Option<(f64, Klasse)> {
    let other = |klasse: Option<Klasse>| klasse.filter(|klasse| *klasse != now);
    other(at(far))?;
    let (mut near, mut over) = (van, far);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(near, over);
        if other(at(middle)).is_some() {
            over = middle;
        } else {
            near = middle;
        }
    }
    // A limit that is hit exactly may lie a last digit before or behind its step.
    let (steps, side) = (over / step, (far - van).signum());
    let nearly = if side > 0.0 { (steps - 1e-6).ceil() } else { (steps + 1e-6).floor() };
    let each = [nearly, nearly + side].map(|steps| on_step(steps, step));
    each.into_iter().find_map(|value| Some((value, other(at(value))?)))
}

/// A number of steps as people write it: 14 steps of 0.05 are 0.7.
fn on_step(steps: f64, step: f64) -> f64 {
    if step < 1.0 { steps / (1.0 / step).round() } else { steps * step }
}

/// No share above 100 %, and nothing that is counted below 0.
fn bounded(indicator: &Indicator, value: f64) -> f64 {
    match indicator.soort {
        Some(GetalSoort::Percentage) => value.clamp(0.0, 100.0),
        Some(GetalSoort::Fractie) => value.clamp(0.0, 1.0),
        Some(GetalSoort::Aantal | GetalSoort::Per1000) => value.max(0.0),
        _ => value,
    }
}

/// A tenth of the order of size of a spread: 3.2 points go by 0.1, 4.200 euro by 100; not finer
/// than a figure is shown.
fn step_of(indicator: &Indicator, spread: f64) -> f64 {
    let finest = match indicator.soort {
        Some(GetalSoort::Percentage | GetalSoort::Per1000) => 0.1,
        Some(GetalSoort::Aantal) => 1.0,
        _ => 0.0,
    };
    10.0_f64.powf(spread.log10().floor() - 1.0).max(finest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::foto::tests::{cijfer, foto, indicator, input, leefgebied};

    #[test]
    fn the_nearest_value_is_found_and_rounded_away() {
        // Above 7.31 it is gunstiger.
        let mut at = |x: f64| Some(if x > 7.31 { Klasse::Gunstiger } else { Klasse::Gemiddeld });
        let found = nearest(5.0, 12.0, 0.1, Klasse::Gemiddeld, &mut at).unwrap();
        assert!((found.0 - 7.4).abs() < 1e-9 && found.1 == Klasse::Gunstiger, "{found:?}");
        assert_eq!(nearest(5.0, 0.0, 0.1, Klasse::Gemiddeld, &mut at), None);
        let step = |spread| step_of(&indicator("a"), spread);
        assert_eq!([3.2, 4200.0, 0.5].map(step), [0.1, 100.0, 0.01]);
        let share = Indicator { soort: Some(GetalSoort::Percentage), ..indicator("a") };
        assert_eq!(step_of(&share, 0.5), 0.1);
    }

    #[test]
    fn the_change_that_is_said_gives_the_other_class() {
        let rows = [
            [10.0, 20.0, 30.0, 44.0].map(cijfer).to_vec(),
            [1.0, 2.0, 3.0, 3.5].map(cijfer).to_vec(),
        ];
        let given = input(vec![indicator("a"), indicator("b")], &rows);
        let before = foto(&given);
        let mut tried = 0;
        for (wijk, one) in before.wijken.iter().enumerate() {
            let uitkomst = one.leefgebieden[0].uitkomst;
            let klasse = |foto: &crate::model::foto::Foto| {
                foto.wijken[wijk].leefgebieden[0].uitkomst.klasse().unwrap()
            };
            if let Some(point) = uitkomst.kantelt.cijfer {
                let mut changed = given.clone();
                changed.wijken[wijk].cijfers[point.deel].waarde = Ok(point.naar);
                assert_eq!(klasse(&foto(&changed)), point.klasse, "wijk {wijk}: {point:?}");
                assert_ne!(point.klasse, klasse(&before));
                // A step less far changes nothing.
                let spread = if point.deel == 0 { 1.0 } else { 0.1 };
                let less = point.naar - spread * (point.naar - point.van).signum();
                changed.wijken[wijk].cijfers[point.deel].waarde = Ok(less);
                assert_eq!(klasse(&foto(&changed)), klasse(&before), "wijk {wijk}: {point:?}");
                tried += 1;
            }
            if let Some(point) = uitkomst.kantelt.gewicht {
                let mut changed = given.clone();
                let id = ["a", "b"][point.deel].to_owned();
                changed.recept.gewichten.insert(id, point.naar);
                assert_eq!(klasse(&foto(&changed)), point.klasse, "wijk {wijk}: {point:?}");
                tried += 1;
            }
        }
        assert!(tried >= 4, "{tried}");
    }

    #[test]
    fn on_a_logarithmic_scale_the_lower_side_is_searched_too() {
        // Misdrijven per 1.000 inwoners of the wijken of Hilversum in 2025 (CBS 47022NED). With
        // 25,05 in the place of 29,1 the z of ln x is 0,506: gunstiger; the other way it takes 53.
        let values = [123.1, 43.0, 35.3, 25.7, 43.6, 29.1, 32.5, 12.5];
        let misdrijven = Indicator {
            richting: crate::model::Richting::LagerIsGunstiger,
            normalisatie: Some(crate::model::Normalisatie::Log),
            soort: Some(GetalSoort::Per1000),
            ..indicator("a")
        };
        let given = input(vec![misdrijven], &[values.map(cijfer).to_vec()]);
        let point = foto(&given).wijken[5].leefgebieden[0].uitkomst.kantelt.cijfer.unwrap();
        assert_eq!(point.klasse, Klasse::Gunstiger);
        assert!((24.9..=25.2).contains(&point.naar), "{point:?}");
    }

    #[test]
    fn algemeen_beeld_tips_by_the_weight_of_a_leefgebied() {
        // z −1, 0, 1 and 0.5·(…): gezondheid −1, 0, 1; veiligheid the other way round: 0 for all.
        // With weight w for gezondheid the first has (1 − w)/(w + 1): −0.5 at w = 3.
        let up = [10.0, 20.0, 30.0].map(cijfer).to_vec();
        let down = [30.0, 20.0, 10.0].map(cijfer).to_vec();
        let other = Indicator { leefgebied: "veiligheid".into(), ..indicator("b") };
        let mut given = input(vec![indicator("a"), other], &[up, down]);
        given.leefgebieden.push(leefgebied("veiligheid"));
        let point = foto(&given).wijken[0].algemeen.kantelt.gewicht.unwrap();
        // Lower is nearer: −w + … : (1·1 − w)/(1 + w) > 0.5 for w < 1/3.
        assert_eq!((point.deel, point.klasse), (0, Klasse::Gunstiger));
        assert!((point.naar - 0.3).abs() < 1e-9, "{point:?}");
    }
}
