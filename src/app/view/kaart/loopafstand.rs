//! What is out of reach on foot, in words.

use super::super::lower_first;
use super::aandeel::{nl_plekken, percent};
use super::proef::Loopgrond;
use crate::app::loopafstand::{Inwonersbron, LoopRij, LoopVraag};
use crate::methods::loopafstand::wijken::Buiten;
use crate::methods::loopafstand::{GEWOON, Lopen};
use crate::model::nl;
use geo::MultiPolygon;
use std::collections::HashMap;
use std::sync::Arc;

/// What is out of reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Lopend {
    /// Minutes on foot that the map draws.
    pub minuten: u32,
    /// The name of the chosen wijk: of that alone the map draws what is out of reach.
    pub waar: Option<String>,
    /// Of each wijk, by code, what is farther than that.
    pub gaten: HashMap<String, MultiPolygon>,
    /// What that is worked out from, to try another place.
    pub grond: Arc<Loopgrond>,
    /// The chosen wijk, or the whole gemeente: a row per number of minutes.
    pub tijden: Vec<Looptijd>,
    /// How people walk.
    pub lopen: Lopen,
    /// The pace beside that: 'bij 3 km/u'.
    pub ernaast: String,
    /// Of each wijk, and of each buurt when these are asked, by code, the shares for every number
    /// of minutes.
    pub per_gebied: HashMap<String, Vec<Buiten>>,
    /// Which inhabitants are counted: 'inwoners per buurt, 2024'.
    pub inwoners: String,
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
    /// The same of the inhabitants.
    pub inwoners: String,
    /// Of the area, at another pace.
    pub ernaast: String,
    /// Share of the area, 0 to 1.
    pub deel: Option<f32>,
}

/// What stands beside the chosen pace, and who lives where.
pub struct Ernaast<'a> {
    /// Another pace.
    pub lopen: Lopen,
    /// The answers for that.
    pub rijen: &'a [LoopRij],
    /// Which inhabitants are counted.
    pub inwoners: Inwonersbron,
    /// Of each buurt, by code, the shares for every number of minutes.
    pub per_buurt: HashMap<String, Vec<Buiten>>,
}

impl Lopend {
    /// Puts the answers at the chosen and at another pace together, for one wijk.
    pub fn new(
        vraag: &LoopVraag,
        (gewoon, ernaast): (&[LoopRij], Ernaast<'_>),
        (minuten, gekozen): (u32, Option<&str>),
        grond: Loopgrond,
    ) -> Self {
        let own = |rijen: &[LoopRij], minuten: u32| {
            let found = |rij: &&LoopRij| rij.minuten == minuten && Some(&*rij.wijk.code) == gekozen;
            rijen.iter().find(found).map(|rij| rij.buiten).unwrap_or_default()
        };
        let (hoogstens, barrieres) = (grond.hoogstens, grond.barrieres.aantal());
        let row = |minuten: &u32| {
            let (deel, other) = (own(gewoon, *minuten), own(ernaast.rijen, *minuten));
            Looptijd {
                minuten: *minuten,
                aandeel: percent(deel.oppervlakte, hoogstens),
                inwoners: percent(deel.inwoners, hoogstens),
                ernaast: percent(other.oppervlakte, hoogstens),
                deel: deel.oppervlakte.map(|deel| deel as f32),
            }
        };
        let tijden = vraag.minuten.iter().filter(|_| gekozen.is_some()).map(row).collect();
        let mut per_gebied = ernaast.per_buurt;
        for rij in gewoon {
            per_gebied.entry(rij.wijk.code.clone()).or_default().push(rij.buiten);
        }
        let inwoners = ernaast.inwoners.tekst();
        let waar = gekozen.and_then(|code| name(gewoon, code));
        Self {
            minuten,
            gaten: grond.gaten(),
            grond: Arc::new(grond),
            tijden,
            lopen: vraag.lopen,
            ernaast: format!("bij {} km/u", nl::file_number(ernaast.lopen.snelheid_kmh)),
            per_gebied,
            hoogstens,
            uitleg: format!("{} {}.", explained(vraag, barrieres), nl::capital(&inwoners)),
            inwoners,
            voorwaarde: condition(vraag),
            voorlopig: provisional(vraag, gewoon, gekozen),
            waar,
        }
    }
}

impl Lopend {
    /// What the hatching on the map stands for, with the pace and the factor when they were chosen.
    pub fn gat(&self) -> String {
        let Lopen { snelheid_kmh, omweg } = self.lopen;
        let chosen =
            format!(", {} km/u × {}", nl::file_number(snelheid_kmh), nl::file_number(omweg));
        let chosen = if self.lopen == GEWOON { String::new() } else { chosen };
        let waar = self.waar.as_ref().map(|naam| format!(" in {naam}")).unwrap_or_default();
        format!("gat{waar}: verder dan {} min.{chosen}", self.minuten)
    }
}

fn explained(vraag: &LoopVraag, barrieres: usize) -> String {
    let number = nl::file_number;
    format!(
        "Deel van de oppervlakte en van de inwoners. Afstand: {}. Tempo {} km per uur.",
        vraag.lopen.hoe(barrieres),
        number(vraag.lopen.snelheid_kmh),
    )
}

fn condition(vraag: &LoopVraag) -> String {
    let open = vraag.dagdeel.map(|dagdeel| lower_first(dagdeel.open_word()));
    let kinds = (!vraag.soorten.is_empty()).then(|| format!("ook {}", vraag.soorten.join(", ")));
    let parts: Vec<String> = open.into_iter().chain(kinds).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

fn name(rijen: &[LoopRij], code: &str) -> Option<String> {
    rijen.iter().find(|rij| rij.wijk.code == code).map(|rij| rij.wijk.label())
}

/// Why it can be different, of the chosen wijk or of all.
fn provisional(vraag: &LoopVraag, rijen: &[LoopRij], gekozen: Option<&str>) -> String {
    let first = rijen.first().map(|rij| rij.minuten);
    let own = rijen.iter().filter(|rij| {
        Some(rij.minuten) == first && gekozen.is_none_or(|code| rij.wijk.code == code)
    });
    let waar = gekozen.and_then(|code| name(rijen, code));
    let (without, hours) = own
        .fold((0, 0), |(points, hours), rij| (points + rij.zonder_punt, hours + rij.zonder_tijden));
    let places = |count: usize, [one, more]: [&str; 2], what: &str| {
        let (number, verb) = (nl_plekken(count), if count == 1 { one } else { more });
        (count > 0).then(|| match &waar {
            Some(naam) => format!("In {naam} {verb} {number} {what}"),
            None => format!("{number} {verb} {what}"),
        })
    };
    let points = places(without, ["staat", "staan"], "nog niet op de kaart")
        .map(|text| format!("{text}: met die erbij wordt het gat kleiner."));
    let hours =
        places(hours, ["heeft", "hebben"], "nog geen openingstijden").map(|text| {
            match vraag.dagdeel {
                Some(_) => format!("{text}: wie dan open is, telt nog niet mee."),
                None => format!("{text}: ze kunnen dicht zijn."),
            }
        });
    [points, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
