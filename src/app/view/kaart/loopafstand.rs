//! What is out of reach on foot, in words.

use super::super::lower_first;
use super::proef::Loopgrond;
use crate::app::loopafstand::{LoopRij, LoopVraag};
use crate::methods::loopafstand::LANGZAAM;
use crate::model::nl;
use geo::MultiPolygon;
use std::collections::HashMap;
use std::sync::Arc;

/// What is out of reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Lopend {
    /// Minutes on foot that the map draws.
    pub minuten: u32,
    /// Of each wijk, by code, what is farther than that.
    pub gaten: HashMap<String, MultiPolygon>,
    /// What that is worked out from, to try another place.
    pub grond: Arc<Loopgrond>,
    /// The chosen wijk, or the whole gemeente: a row per number of minutes.
    pub tijden: Vec<Looptijd>,
    /// Of each wijk, by code, the share for every number of minutes.
    pub per_wijk: HashMap<String, Vec<Option<f64>>>,
    /// Whether places that count have no point: then all shares are at most.
    pub hoogstens: bool,
    /// How it was reckoned.
    pub uitleg: String,
    /// Which places count besides, or when: ' (open in de avond)'; mostly empty.
    pub voorwaarde: String,
    /// Why it can be different; empty when nothing is missing.
    pub voorlopig: String,
}

/// One number of minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct Looptijd {
    /// Minutes.
    pub minuten: u32,
    /// '45 %' of the area, or '–' when it is not known.
    pub aandeel: String,
    /// The same for who walks slowly.
    pub langzaam: String,
    /// Share of the area, 0 to 1.
    pub deel: Option<f32>,
}

impl Lopend {
    /// Puts the answers for ordinary and slow walking together, for one wijk.
    pub fn new(
        vraag: &LoopVraag,
        (gewoon, langzaam): (&[LoopRij], &[LoopRij]),
        (minuten, gekozen): (u32, Option<&str>),
        grond: Loopgrond,
    ) -> Self {
        let own = |rijen: &[LoopRij], minuten: u32| {
            let found = |rij: &&LoopRij| rij.minuten == minuten && Some(&*rij.wijk.code) == gekozen;
            rijen.iter().find(found).and_then(|rij| rij.buiten.oppervlakte)
        };
        let (hoogstens, barrieres) = (grond.hoogstens, grond.barrieres.aantal());
        let row = |minuten: &u32| {
            let (deel, slow) = (own(gewoon, *minuten), own(langzaam, *minuten));
            Looptijd {
                minuten: *minuten,
                aandeel: percent(deel, hoogstens),
                langzaam: percent(slow, hoogstens),
                deel: deel.map(|deel| deel as f32),
            }
        };
        let mut per_wijk: HashMap<String, Vec<Option<f64>>> = HashMap::new();
        for rij in gewoon {
            per_wijk.entry(rij.wijk.code.clone()).or_default().push(rij.buiten.oppervlakte);
        }
        Self {
            minuten,
            gaten: grond.gaten(),
            grond: Arc::new(grond),
            tijden: vraag.minuten.iter().filter(|_| gekozen.is_some()).map(row).collect(),
            per_wijk,
            hoogstens,
            uitleg: explained(vraag, barrieres),
            voorwaarde: condition(vraag),
            voorlopig: provisional(vraag, gewoon, gekozen),
        }
    }
}

/// Whether places are missing, so that every share can only become less.
pub fn is_at_most(vraag: &LoopVraag, rijen: &[LoopRij]) -> bool {
    let unknown_then = |rij: &LoopRij| vraag.dagdeel.is_some() && rij.zonder_tijden > 0;
    rijen.iter().any(|rij| rij.zonder_punt > 0 || unknown_then(rij))
}

/// '71 %', or 'hoogstens 71 %' within a sentence.
pub(super) fn in_words(deel: f64, hoogstens: bool) -> String {
    percent(Some(deel), hoogstens).replace("≤\u{a0}", "hoogstens ")
}

/// '45 %', or '≤ 45 %' when places are missing: one more only makes it less.
pub fn percent(deel: Option<f64>, hoogstens: bool) -> String {
    let most = if hoogstens { "≤\u{a0}" } else { "" };
    deel.map_or("–".to_owned(), |deel| format!("{most}{}\u{a0}%", nl::number(deel * 100.0, 0)))
}

fn explained(vraag: &LoopVraag, barrieres: usize) -> String {
    let number = nl::file_number;
    format!(
        "Deel van de oppervlakte. Afstand: {}. Tempo {} km per uur, langzaam {} km \
         per uur.",
        vraag.lopen.hoe(barrieres),
        number(vraag.lopen.snelheid_kmh),
        number(LANGZAAM.snelheid_kmh)
    )
}

fn condition(vraag: &LoopVraag) -> String {
    let open = vraag.dagdeel.map(|dagdeel| lower_first(dagdeel.open_word()));
    let kinds = (!vraag.soorten.is_empty()).then(|| format!("ook {}", vraag.soorten.join(", ")));
    let parts: Vec<String> = open.into_iter().chain(kinds).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// Why it can be different, of the chosen wijk or of all.
fn provisional(vraag: &LoopVraag, rijen: &[LoopRij], gekozen: Option<&str>) -> String {
    let first = rijen.first().map(|rij| rij.minuten);
    let own = rijen.iter().filter(|rij| {
        Some(rij.minuten) == first && gekozen.is_none_or(|code| rij.wijk.code == code)
    });
    let (without, hours) = own
        .fold((0, 0), |(points, hours), rij| (points + rij.zonder_punt, hours + rij.zonder_tijden));
    let places = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(format!("1 plek {one}")),
        many => Some(format!("{many} plekken {more}")),
    };
    let points = places(without, "staat nog niet op de kaart", "staan nog niet op de kaart")
        .map(|text| format!("{text}: met die erbij wordt het gat kleiner."));
    let hours = places(hours, "heeft nog geen openingstijden", "hebben nog geen openingstijden")
        .map(|text| match vraag.dagdeel {
            Some(_) => format!("{text}: wie dan open is, telt nog niet mee."),
            None => format!("{text}: ze kunnen dicht zijn."),
        });
    [points, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
