//! Other ways of making values comparable.

use super::super::beeld::Beeld;
use super::super::regel::{Line, Maatlat};
use super::super::samen::Score;
use super::super::stand::{Samen, Stand, Wijze, stand};
use crate::model::foto::{Klasse, Vergelijk};
use crate::model::recept::{KlasseRegel, Methode};
use crate::model::robuustheid::Gelijk;

/// What is tried beside the own one. Scales that differ from one of these by a factor and a shift
/// alone give the same classes: Borda and rank, distance to max and min–max. A fraction of the
/// maximum has no fixed zero for what may be negative, and is not tried.
const TRIED: [Methode; 7] = [
    Methode::Z,
    Methode::ZPopulatie,
    Methode::ZInwoners,
    Methode::Mad,
    Methode::MIN_MAX,
    Methode::Rang,
    Methode::Prank,
];

/// The scores by every other normalisation over the own wijken, where it can be done. A test on
/// chance knows z alone.
pub fn others(beeld: &Beeld<'_>) -> Vec<Stand> {
    let own = beeld.wijze.methode;
    if beeld.input.recept.regel == KlasseRegel::Significantie {
        return Vec::new();
    }
    let tried = TRIED.into_iter().filter(|methode| *methode != own);
    let of = |methode| {
        let wijze = Wijze { methode, met: Vergelijk::Wijken, ..beeld.wijze };
        stand(beeld.input, beeld.plan, wijze).ok()
    };
    tried.filter_map(of).collect()
}

/// Counts the same class, once the other scores are made linear to the own ones: with the mean and
/// the sd of these over the wijken that have both.
pub fn count<'s>(
    beeld: &Beeld<'_>,
    own: &Samen,
    maatlat: Option<Maatlat>,
    now: &[Option<Klasse>],
    others: impl Iterator<Item = &'s Samen>,
) -> Vec<Gelijk> {
    let mut gelijk = vec![Gelijk::default(); now.len()];
    for other in others {
        let Some(line) = Line::between(&other.waarden(), &own.waarden()) else { continue };
        let scores: Vec<Option<f64>> =
            other.waarden().iter().map(|score| score.map(|score| line.at(score))).collect();
        let maatlat = match beeld.input.recept.regel.is_relative() {
            true => beeld.maatlat(&scores, None),
            false => maatlat,
        };
        for ((gelijk, now), score) in gelijk.iter_mut().zip(now).zip(&scores) {
            let Some(now) = now else { continue };
            let klasse = score.zip(maatlat).map(|(x, maatlat)| maatlat.klasse(Score::exact(x)));
            gelijk.add(klasse == Some(*now));
        }
    }
    gelijk
}
