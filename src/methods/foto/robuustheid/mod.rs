//! How firm the outcomes of a group of wijken are: under all other weights of the parts, with each
//! part left out, and by other normalisations.

mod gewichten;
mod normalisaties;

use super::beeld::Beeld;
use super::regel::Maatlat;
use super::samen::{Knoop, Score, combine};
use super::stand::{Samen, Stand};
use crate::methods::index::{Aggregation, ranks_from_best};
use crate::model::foto::{Klasse, Uitkomst, WijkFoto};
use crate::model::recept::KlasseRegel;
use crate::model::robuustheid::{Bevindingen, Gelijk, Gewogen, Robuustheid};
use gewichten::weight_sets;

/// Notes with each outcome how firm it is.
///
/// A leefgebied: over the weights of its concepts. Algemeen beeld: over the weights of the
/// leefgebieden, those inside fixed.
pub fn add(beeld: &Beeld<'_>, wijken: &mut [WijkFoto]) {
    let others = normalisaties::others(beeld);
    for place in 0..beeld.plan.leefgebieden.len() {
        let uitkomsten =
            wijken.iter_mut().map(|wijk| &mut wijk.leefgebieden[place].uitkomst).collect();
        note(beeld, uitkomsten, &others, |stand| &stand.leefgebieden[place]);
    }
    let uitkomsten = wijken.iter_mut().map(|wijk| &mut wijk.algemeen).collect();
    note(beeld, uitkomsten, &others, |stand| &stand.algemeen);
}

/// Notes it with one outcome of every wijk.
fn note(
    beeld: &Beeld<'_>,
    mut uitkomsten: Vec<&mut Uitkomst>,
    others: &[Stand],
    of: impl Fn(&Stand) -> &Samen,
) {
    let samen = of(&beeld.stand);
    let (delen, in_z) = (weighed(samen), beeld.z.as_ref().map(|stand| weighed(of(stand))));
    let weighing = Weighing {
        regel: beeld.input.recept.regel,
        aggregation: beeld.wijze.aggregation(),
        delen: &delen,
        in_z: in_z.as_deref(),
    };
    let now: Vec<Option<Klasse>> = uitkomsten.iter().map(|one| one.klasse()).collect();
    let maatlat = beeld.maatlat_of(samen, &of);
    let normalisaties = normalisaties::count(beeld, samen, maatlat, &now, others.iter().map(&of));
    let gewogen = weighing.onder_gewichten(&now);
    let weglaten = weighing.onder_weglaten(&now);
    for (wijk, uitkomst) in uitkomsten.iter_mut().enumerate() {
        let Some(klasse) = now[wijk] else { continue };
        let near_limit = samen.scores[wijk]
            .zip(maatlat)
            .is_some_and(|(score, maatlat)| maatlat.is_near_limit(score));
        uitkomst.robuustheid = Some(Robuustheid::new(Bevindingen {
            gewogen: gewogen[wijk],
            weglaten: weglaten[wijk],
            normalisaties: normalisaties[wijk],
            tweede: uitkomst.tweede.map(|tweede| tweede.klasse == klasse),
            schatting: uitkomst.schatting,
            bij_grens: near_limit,
        }));
    }
}

/// The parts that weigh anything: one of weight 0 takes no part, whatever the other weights.
fn weighed(samen: &Samen) -> Vec<Vec<Knoop>> {
    let own =
        |knopen: &Vec<Knoop>| knopen.iter().filter(|(weight, _)| *weight > 0.0).copied().collect();
    samen.delen.iter().map(own).collect()
}

/// One column, to be weighed in other ways: per wijk its parts, the same ones in the same order.
struct Weighing<'a> {
    regel: KlasseRegel,
    aggregation: Aggregation,
    delen: &'a [Vec<Knoop>],
    /// The same parts in z, where the limits are in z and the scores are not.
    in_z: Option<&'a [Vec<Knoop>]>,
}

impl Weighing<'_> {
    /// Per wijk what other weights of the same parts give; `None` where there is one part, or no
    /// outcome. A set that leaves less than half of the weight gives no class: another outcome.
    fn onder_gewichten(&self, now: &[Option<Klasse>]) -> Vec<Option<Gewogen>> {
        let mut found: Vec<Option<Gewogen>> = vec![None; self.delen.len()];
        if self.parts() < 2 {
            return found;
        }
        let mut weighed = Weighed::new(self);
        for set in weight_sets(self.parts()) {
            weighed.weigh(|knopen| {
                knopen.iter_mut().zip(&set).for_each(|(knoop, weight)| knoop.0 = *weight);
            });
            let places = ranks_from_best(&weighed.scores);
            for (wijk, now) in now.iter().enumerate() {
                let Some(now) = now else { continue };
                let (gelijk, (high, low)) =
                    found[wijk].get_or_insert((Gelijk::default(), (u32::MAX, u32::MIN)));
                gelijk.add(weighed.klassen[wijk] == Some(*now));
                if let Some(place) = places[wijk].and_then(|place| u32::try_from(place).ok()) {
                    (*high, *low) = ((*high).min(place), (*low).max(place));
                }
            }
        }
        found
    }

    /// Per wijk how many of the parts can be left out without another class.
    fn onder_weglaten(&self, now: &[Option<Klasse>]) -> Vec<Gelijk> {
        let mut found = vec![Gelijk::default(); self.delen.len()];
        if self.parts() < 2 {
            return found;
        }
        for left_out in 0..self.parts() {
            let mut weighed = Weighed::new(self);
            weighed.weigh(|knopen| {
                knopen.remove(left_out);
            });
            for ((gelijk, now), klasse) in found.iter_mut().zip(now).zip(&weighed.klassen) {
                if now.is_some() {
                    gelijk.add(klasse == now);
                }
            }
        }
        found
    }

    fn parts(&self) -> usize {
        self.delen.first().map_or(0, Vec::len)
    }
}

/// The column under one set of weights. What is needed for it is allocated once.
struct Weighed<'a> {
    weighing: &'a Weighing<'a>,
    delen: Vec<Vec<Knoop>>,
    in_z: Option<Vec<Vec<Knoop>>>,
    scores: Vec<Option<f64>>,
    z: Vec<Option<f64>>,
    klassen: Vec<Option<Klasse>>,
}

impl<'a> Weighed<'a> {
    fn new(weighing: &'a Weighing<'a>) -> Self {
        let wijken = weighing.delen.len();
        Self {
            weighing,
            delen: weighing.delen.to_vec(),
            in_z: weighing.in_z.map(<[Vec<Knoop>]>::to_vec),
            scores: vec![None; wijken],
            z: vec![None; wijken],
            klassen: vec![None; wijken],
        }
    }

    /// Changes the parts of every wijk, and finds the scores and classes.
    fn weigh(&mut self, mut change: impl FnMut(&mut Vec<Knoop>)) {
        let aggregation = self.weighing.aggregation;
        let mut full: Vec<Option<Score>> = Vec::with_capacity(self.delen.len());
        for knopen in &mut self.delen {
            change(knopen);
            full.push(combine(knopen, aggregation).ok().flatten());
        }
        for (score, full) in self.scores.iter_mut().zip(&full) {
            *score = full.map(|score| score.waarde);
        }
        if let Some(in_z) = &mut self.in_z {
            for (z, knopen) in self.z.iter_mut().zip(in_z) {
                change(knopen);
                let score = combine(knopen, Aggregation::Arithmetic).ok().flatten();
                *z = score.map(|score| score.waarde);
            }
        }
        let z = self.in_z.is_some().then_some(self.z.as_slice());
        let maatlat = Maatlat::new(self.weighing.regel, &self.scores, z);
        for (klasse, score) in self.klassen.iter_mut().zip(&full) {
            *klasse = score.zip(maatlat).map(|(score, maatlat)| maatlat.klasse(score));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rij(parts: &[Option<f64>]) -> Vec<Knoop> {
        parts.iter().map(|part| (1.0, part.map(Score::exact))).collect()
    }

    fn weighing(delen: &[Vec<Knoop>]) -> Weighing<'_> {
        let (regel, aggregation) = (KlasseRegel::Wijkbeeld, Aggregation::Arithmetic);
        Weighing { regel, aggregation, delen, in_z: None }
    }

    /// The classes with equal weights.
    fn now(delen: &[Vec<Knoop>]) -> Vec<Option<Klasse>> {
        let weighing = weighing(delen);
        let mut weighed = Weighed::new(&weighing);
        weighed.weigh(|_| {});
        weighed.klassen
    }

    fn onder_gewichten(delen: &[Vec<Knoop>]) -> Vec<Option<Gewogen>> {
        weighing(delen).onder_gewichten(&now(delen))
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
        let three = [rij(&[Some(-1.2), Some(0.0), Some(0.0)])];
        let found = weighing(&three).onder_weglaten(&now(&three));
        assert_eq!(found, [Gelijk { zelfde: 1, alle: 3 }]);
        let one = [rij(&[Some(1.0)])];
        assert_eq!(weighing(&one).onder_weglaten(&now(&one)), [Gelijk::default()]);
    }

    #[test]
    fn limits_in_z_move_along_with_the_weights() {
        // Scores 0, 50, 100 in both parts lie on z −1, 0, 1 whatever the weights.
        let rows = [0.0, 50.0, 100.0].map(|x| rij(&[Some(x), Some(x)]));
        let in_z = [-1.0, 0.0, 1.0].map(|x| rij(&[Some(x), Some(x)]));
        let weighing = Weighing { in_z: Some(&in_z), ..weighing(&rows) };
        use Klasse::{Gemiddeld, Gunstiger, Ongunstiger};
        let now = [Some(Ongunstiger), Some(Gemiddeld), Some(Gunstiger)];
        for found in weighing.onder_gewichten(&now) {
            assert_eq!(found.unwrap().0, Gelijk { zelfde: 11, alle: 11 });
        }
    }
}
