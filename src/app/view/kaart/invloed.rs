//! What one place changes: what is out of reach with it and without it, by part of the day.

use super::aandeel::{in_words, is_at_most};
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
    hoogstens: bool,
}

const UNKNOWN: &str = "Wat deze plek uitmaakt, is nog niet te zeggen: van de andere plekken die \
                       meetellen ontbreken punten of openingstijden.";

impl InvloedView {
    /// Works it out for a place.
    pub fn new(terrein: &Terrein, plek: &Plekpunt, keuze: LoopKeuze) -> Self {
        let vraag = LoopVraag { dagdeel: None, ..keuze.vraag() };
        if let Some(zin) = why_not(plek, &vraag) {
            return Self { zin, rijen: Vec::new() };
        }
        let all = differences(terrein, plek, &vraag);
        let Some(most) = all.iter().max_by(|a, b| a.closes().total_cmp(&b.closes())) else {
            return Self { zin: UNKNOWN.to_owned(), rijen: Vec::new() };
        };
        if most.without() == most.with() {
            let zin = "Zonder deze plek blijft de loopafstand vrijwel gelijk.";
            return Self { zin: zin.to_owned(), rijen: Vec::new() };
        }
        let zin = format!(
            "Zonder deze plek ligt {} van {} verder dan {} minuten lopen; nu {}.",
            most.without(),
            most.naam,
            keuze.minuten,
            most.with()
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

    fn without(&self) -> String {
        in_words(self.zonder, self.hoogstens)
    }

    fn with(&self) -> String {
        in_words(self.met, self.hoogstens)
    }
}

fn why_not(plek: &Plekpunt, vraag: &LoopVraag) -> Option<String> {
    let text = if matches!(plek.status.as_str(), "gesloten" | "gepland") {
        "Deze plek telt niet mee voor de loopafstand: zij is niet open."
    } else if !plek.is_open() {
        "Deze plek telt nog niet mee voor de loopafstand: het is niet bekend of zij open is. \
         Kies bij de plek onder ‘Nu’ hoe het is."
    } else if !vraag.counts(plek) && plek.vrij_binnen == "nee" {
        "Deze plek telt niet mee voor de loopafstand: u kunt er niet vrij binnenlopen."
    } else if !vraag.counts(plek) {
        "Deze plek telt niet mee voor de loopafstand: bij deze soort is niet ingevuld dat u er vrij \
         kunt binnenlopen."
    } else if plek.punt.is_none() {
        "Deze plek staat nog niet op de kaart."
    } else {
        return None;
    };
    Some(text.to_owned())
}

fn differences(terrein: &Terrein, plek: &Plekpunt, vraag: &LoopVraag) -> Vec<Verschil> {
    let (met, zonder) = (terrein.loopafstand(vraag), terrein.zonder(&[plek.id], vraag));
    let hoogstens = is_at_most(vraag, &met);
    let one = |(met, zonder): (&LoopRij, &LoopRij)| {
        let (zonder, met_plek) = (zonder.buiten.oppervlakte?, met.buiten.oppervlakte?);
        Some(Verschil { naam: met.wijk.label(), zonder, met: met_plek, hoogstens })
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
    match vraag.is_open_then(plek) {
        None => return [when, "tijden onbekend".to_owned(), String::new()],
        Some(false) => return [when, "dan dicht".to_owned(), String::new()],
        Some(true) => {}
    }
    let (met, zonder) = (terrein.loopafstand(&vraag), terrein.zonder(&[plek.id], &vraag));
    let hoogstens = is_at_most(&vraag, &met);
    let share = |rijen: &[LoopRij]| {
        let own = rijen.iter().find(|rij| rij.wijk.label() == most.naam);
        let deel = own.and_then(|rij| rij.buiten.oppervlakte);
        deel.map_or_else(|| "onbekend".to_owned(), |deel| in_words(deel, hoogstens))
    };
    [when, share(&zonder), share(&met)]
}
