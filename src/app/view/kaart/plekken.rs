//! The places to meet on the map.

use super::{KaartGegevens, KaartView};
use crate::model::bevestiging::Zekerheid;
use crate::model::record::Id;
use crate::model::wijk::{Plek, Plekpunt};
use std::collections::HashMap;

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct KaartPlek {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Kind.
    pub soort: String,
    /// Where it is, in RD metres.
    pub punt: [f64; 2],
    /// What is known of it ('was open in 2015').
    pub zegt: String,
    /// Whether it counts for the loopafstand.
    pub telt_mee: bool,
    /// How sure it is.
    pub zekerheid: Zekerheid,
    /// What stands beside it ('De Geus: was open in 2015').
    pub bij: String,
    /// What a screen reader says.
    pub gezegd: String,
}

/// A place that is not on the map yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZonderPunt {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Address; may be empty.
    pub adres: String,
    /// Whether it may be one of the chosen wijk, or no wijk was chosen.
    pub hier: bool,
}

impl KaartView {
    /// The places without a point as lines to paste elsewhere: name and address.
    pub fn zonder_punt_tekst(&self) -> String {
        let line = |plek: &ZonderPunt| format!("{}\t{}\n", plek.naam, plek.adres);
        self.zonder_punt.iter().map(line).collect()
    }
}

fn pairs<'a>(gegevens: &KaartGegevens<'a>) -> impl Iterator<Item = (&'a Plek, &'a Plekpunt)> {
    let punten: HashMap<Id, &Plekpunt> =
        gegevens.punten.iter().map(|punt| (punt.id, punt)).collect();
    gegevens.plekken.iter().filter_map(move |plek| Some((plek, *punten.get(&plek.id)?)))
}

/// The places that have a point.
pub(super) fn with_point(gegevens: &KaartGegevens<'_>) -> Vec<KaartPlek> {
    let place = |(plek, punt): (&Plek, &Plekpunt)| {
        let known = plek.bekend();
        let zegt = known.zegt(gegevens.vandaag);
        let telt_mee = gegevens.vraag.counts(punt);
        let counts = if telt_mee { "telt mee" } else { "telt niet mee" };
        Some(KaartPlek {
            id: plek.id,
            naam: plek.naam.clone(),
            soort: plek.soort.clone(),
            punt: punt.punt?,
            bij: format!("{}: {zegt}", plek.naam),
            gezegd: format!("{}, {}, {zegt}; {counts} voor de loopafstand", plek.naam, plek.soort),
            zegt,
            telt_mee,
            zekerheid: known.zekerheid(gegevens.vandaag),
        })
    };
    pairs(gegevens).filter_map(place).collect()
}

/// The places without a point, of the whole gemeente.
pub(super) fn without_point(gegevens: &KaartGegevens<'_>) -> Vec<ZonderPunt> {
    let wanted =
        |(plek, punt): &(&Plek, &Plekpunt)| punt.punt.is_none() && !plek.bekend().is_dicht();
    let here = |wijk: &str| gegevens.gekozen.is_none_or(|code| wijk == code || wijk.is_empty());
    let row = |(plek, punt): (&Plek, &Plekpunt)| ZonderPunt {
        hier: here(&punt.wijk),
        id: plek.id,
        naam: plek.naam.clone(),
        adres: plek.adres.clone(),
    };
    pairs(gegevens).filter(wanted).map(row).collect()
}
