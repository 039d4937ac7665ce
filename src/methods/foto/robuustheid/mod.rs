//! How firm the outcomes of a group of wijken are: under all other weights of the parts, and with
//! each part left out.

mod gewichten;
mod normalisaties;

use super::regel::klasse;
use super::samen::{self, Knoop, combine};
use super::{Plan, delen};
use crate::methods::index::ranks_from_best;
use crate::model::foto::{FotoInput, Klasse, Uitkomst, WijkFoto};
use crate::model::robuustheid::{Gelijk, Robuustheid};
use gewichten::weight_sets;

/// Notes with each outcome how firm it is.
///
/// A leefgebied: over the weights of its concepts. Algemeen beeld: over the weights of the
/// leefgebieden, those inside fixed.
pub fn add(input: &FotoInput, plan: &Plan, wijken: &mut [WijkFoto]) {
    let andere = normalisaties::andere(input, plan, wijken);
    let mut algemeen: Vec<Vec<Knoop>> = vec![Vec::new(); wijken.len()];
    for (place, (leefgebied, members)) in plan.leefgebieden.iter().enumerate() {
        let knopen = |wijk: &WijkFoto| {
            samen::knopen(&delen(input, members, &wijk.leefgebieden[place].indicatoren))
        };
        let rijen: Vec<Vec<Knoop>> = wijken.iter().map(knopen).collect();
        if Plan::in_algemeen(leefgebied, members) {
            let scores = rijen.iter().map(|rij| combine(rij));
            algemeen.iter_mut().zip(scores).for_each(|(rij, score)| rij.push((1.0, score)));
        }
        let others = andere.iter().map(|one| one.leefgebieden[place].as_slice());
        note(wijken, |wijk| &mut wijk.leefgebieden[place].uitkomst, &rijen, others);
    }
    let others = andere.iter().map(|one| one.algemeen.as_slice());
    note(wijken, |wijk| &mut wijk.algemeen, &algemeen, others);
}

/// Notes it with one outcome of every wijk: its parts, and its scores by other normalisations.
fn note<'o>(
    wijken: &mut [WijkFoto],
    of: impl Fn(&mut WijkFoto) -> &mut Uitkomst,
    rijen: &[Vec<Knoop>],
    others: impl Iterator<Item = &'o [Option<f64>]>,
) {
    let mut uitkomsten: Vec<&mut Uitkomst> = wijken.iter_mut().map(of).collect();
    let mut normalisaties = vec![Gelijk::default(); uitkomsten.len()];
    for scores in others {
        let now: Vec<&Uitkomst> = uitkomsten.iter().map(|one| &**one).collect();
        normalisaties::count(&mut normalisaties, &now, scores);
    }
    let gewogen = onder_gewichten(rijen);
    let each = uitkomsten.iter_mut().zip(rijen).zip(gewogen).zip(normalisaties);
    for (((uitkomst, rij), gewogen), normalisaties) in each {
        let Some(klasse) = uitkomst.klasse() else { continue };
        let tweede = uitkomst.tweede.map(|tweede| tweede.klasse == klasse);
        let (weglaten, schatting) = (onder_weglaten(rij), uitkomst.schatting);
        uitkomst.robuustheid =
            Some(Robuustheid::new(gewogen, weglaten, normalisaties, tweede, schatting));
    }
}

/// Over all weights: how many give the same class, and the highest and lowest place.
type Gewogen = (Gelijk, (u32, u32));

/// Per wijk what other weights of the same parts give; `None` where there is one part, or no
/// outcome. A set that leaves less than half of the weight gives no class: another outcome.
///
/// `rijen`: per wijk the parts, the same ones in the same order.
fn onder_gewichten(rijen: &[Vec<Knoop>]) -> Vec<Option<Gewogen>> {
    let parts = rijen.first().map_or(0, Vec::len);
    let now: Vec<Option<Klasse>> = rijen.iter().map(|rij| class_of(rij)).collect();
    let mut found: Vec<Option<Gewogen>> = vec![None; rijen.len()];
    if parts < 2 {
        return found;
    }
    let mut weighed = rijen.to_vec();
    for set in weight_sets(parts) {
        for rij in &mut weighed {
            rij.iter_mut().zip(&set).for_each(|(knoop, weight)| knoop.0 = *weight);
        }
        let scores: Vec<Option<f64>> =
            weighed.iter().map(|rij| combine(rij).map(|score| score.waarde)).collect();
        let places = ranks_from_best(&scores);
        for (((wijk, place), score), now) in found.iter_mut().zip(places).zip(scores).zip(&now) {
            let Some(now) = now else { continue };
            let (gelijk, (high, low)) =
                wijk.get_or_insert((Gelijk::default(), (u32::MAX, u32::MIN)));
            gelijk.add(score.is_some_and(|score| klasse(score) == *now));
            if let Some(place) = place.and_then(|place| u32::try_from(place).ok()) {
                (*high, *low) = ((*high).min(place), (*low).max(place));
            }
        }
    }
    found
}

/// How many of the parts of a wijk can be left out without another class.
fn onder_weglaten(rij: &[Knoop]) -> Gelijk {
    let now = class_of(rij);
    let mut gelijk = Gelijk::default();
    if rij.len() < 2 {
        return gelijk;
    }
    for left_out in 0..rij.len() {
        let rest: Vec<Knoop> = rij
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != left_out)
            .map(|(_, knoop)| *knoop)
            .collect();
        gelijk.add(class_of(&rest) == now);
    }
    gelijk
}

fn class_of(rij: &[Knoop]) -> Option<Klasse> {
    combine(rij).map(|score| klasse(score.waarde))
}

#[cfg(test)]
mod tests {
    use super::super::samen::Score;
    use super::*;

    fn rij(parts: &[Option<f64>]) -> Vec<Knoop> {
        let score = |waarde| Score { waarde, aandeel_schatting: 0.0 };
        parts.iter().map(|part| (1.0, part.map(score))).collect()
    }

    #[test]
    fn the_share_counts_the_weights_under_which_the_class_stays() {
        // Two parts, weights (w, 1 − w) with w = 0, 0.1 … 1. Scores of the first: −1 w, below
        // −0.5 for w = 0.6 … 1: 5 of 11; with equal weights exactly −0.5: gemiddeld, 6 of 11.
        let found = onder_gewichten(&[rij(&[Some(-1.0), Some(0.0)]), rij(&[Some(0.2), Some(0.2)])]);
        let (gelijk, rang) = found[0].unwrap();
        assert_eq!((gelijk.zelfde, gelijk.alle), (6, 11));
        // It is always the lower of the two, the other always the higher.
        assert_eq!((rang, found[1].unwrap().1), ((2, 2), (1, 1)));
        assert_eq!(found[1].unwrap().0.aandeel(), 1.0);
    }

    #[test]
    fn weights_that_leave_less_than_half_are_another_outcome() {
        // The second part is missing: sets with less than 0.5 for the first (0 … 0.4: 5 of 11)
        // give nothing.
        let found = onder_gewichten(&[rij(&[Some(1.0), None])]);
        assert_eq!(found[0].unwrap().0, Gelijk { zelfde: 6, alle: 11 });
    }

    #[test]
    fn one_part_or_no_outcome_has_no_weights() {
        assert_eq!(onder_gewichten(&[rij(&[Some(1.0)])]), [None]);
        assert_eq!(onder_gewichten(&[rij(&[None, None])]), [None]);
        assert!(onder_gewichten(&[]).is_empty());
    }

    #[test]
    fn each_part_is_left_out_in_turn() {
        // −1.2, 0 and 0: mean −0.4, gemiddeld. Without the first 0: gemiddeld; without one of the
        // others −0.6: ongunstiger.
        let gelijk = onder_weglaten(&rij(&[Some(-1.2), Some(0.0), Some(0.0)]));
        assert_eq!(gelijk, Gelijk { zelfde: 1, alle: 3 });
        assert_eq!(onder_weglaten(&rij(&[Some(1.0)])), Gelijk::default());
    }
}
