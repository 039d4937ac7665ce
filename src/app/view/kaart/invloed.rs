//! What one place changes: what is out of reach with it and without it, by part of the day.

use super::proef::percent;
use crate::app::loopafstand::{LoopKeuze, LoopRij, LoopVraag, Terrein};
use crate::model::openingstijden::Dagdeel;
use crate::model::wijk::Plekpunt;

/// The answer, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvloedView {
    /// In one sentence.
    pub zin: String,
    /// When, what is out of reach without the place, and with it; empty when it changes nothing.
    pub rijen: Vec<[String; 3]>,
}

/// A wijk without and with the place, as shares of its area.
struct Verschil {
    naam: String,
    zonder: f64,
    met: f64,
}

impl InvloedView {
    /// Works it out for a place.
    pub fn new(terrein: &Terrein, plek: &Plekpunt, keuze: LoopKeuze) -> Self {
        let vraag = LoopVraag { dagdeel: None, ..keuze.vraag() };
        if let Some(zin) = why_not(plek, &vraag) {
            return Self { zin, rijen: Vec::new() };
        }
        let all = differences(terrein, plek, &vraag);
        let Some(most) = all.iter().max_by(|a, b| a.closes().total_cmp(&b.closes())) else {
            return Self::default();
        };
        if percent(most.zonder) == percent(most.met) {
            let zin = "Zonder deze plek blijft de loopafstand gelijk: er zijn andere plekken even dichtbij.";
            return Self { zin: zin.to_owned(), rijen: Vec::new() };
        }
        let zin = format!(
            "Zonder deze plek ligt {} van {} verder dan {} minuten lopen; nu {}.",
            percent(most.zonder),
            most.naam,
            keuze.minuten,
            percent(most.met)
        );
        if plek.openingstijden.is_onbekend() {
            let zin = format!(
                "{zin} Op welke dagdelen dat geldt, is onbekend: er zijn geen openingstijden."
            );
            return Self { zin, rijen: Vec::new() };
        }
        let parts = Dagdeel::ALL.map(|dagdeel| part_of_day(terrein, plek, keuze, dagdeel, most));
        Self { zin, rijen: parts.into() }
    }
}

impl Verschil {
    fn closes(&self) -> f64 {
        self.zonder - self.met
    }
}

fn why_not(plek: &Plekpunt, vraag: &LoopVraag) -> Option<String> {
    let text = if !plek.is_open() {
        "Deze plek telt niet mee voor de loopafstand: zij is niet open."
    } else if !vraag.counts(plek) {
        "Deze plek telt niet mee voor de loopafstand: u kunt er niet vrij binnenlopen."
    } else if plek.punt.is_none() {
        "Deze plek staat nog niet op de kaart."
    } else {
        return None;
    };
    Some(text.to_owned())
}

fn differences(terrein: &Terrein, plek: &Plekpunt, vraag: &LoopVraag) -> Vec<Verschil> {
    let (met, zonder) = (terrein.loopafstand(vraag), terrein.zonder(plek.id, vraag));
    let one = |(met, zonder): (&LoopRij, &LoopRij)| {
        // Without the only place that is known, everything is out of reach.
        let zonder = zonder.buiten.oppervlakte.unwrap_or(1.0);
        Some(Verschil { naam: met.wijk.label(), zonder, met: met.buiten.oppervlakte? })
    };
    met.iter().zip(&zonder).filter_map(one).collect()
}

fn part_of_day(
    terrein: &Terrein,
    plek: &Plekpunt,
    keuze: LoopKeuze,
    dagdeel: Dagdeel,
    most: &Verschil,
) -> [String; 3] {
    let when = dagdeel.op_het_dagdeel().to_owned();
    let vraag = LoopVraag { dagdeel: Some(dagdeel), ..keuze.vraag() };
    let own = match vraag.is_open_then(plek) {
        None => return [when, "tijden onbekend".to_owned(), String::new()],
        Some(false) => return [when, "dan dicht".to_owned(), String::new()],
        Some(true) => differences(terrein, plek, &vraag),
    };
    match own.into_iter().find(|one| one.naam == most.naam) {
        Some(one) => [when, percent(one.zonder), percent(one.met)],
        None => [when, "–".to_owned(), "–".to_owned()],
    }
}
