//! The loopafstand of a file: which part of each wijk is farther than so many minutes from a place
//! that is open and of the kinds that were chosen.

use super::AppError;
use crate::document::Document;
use crate::methods::geometrie::wkt;
use crate::methods::loopafstand::wijken::{Buiten, Buurt, Wijk, buiten};
use crate::methods::loopafstand::{GEWOON, Lopen};
use crate::model::Gebied;
use crate::model::ontmoetingsplek::VRIJ_BINNEN;
use crate::model::wijk::Plekpunt;
use geo::{Coord, MultiPolygon};
use std::collections::HashMap;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopVraag {
    /// Minutes on foot.
    pub minuten: Vec<u32>,
    /// How people walk.
    pub lopen: Lopen,
    /// The kinds of places that count.
    pub soorten: Vec<String>,
}

impl Default for LoopVraag {
    /// 5, 10 and 15 minutes, ordinary walking, places that anyone may walk into free.
    fn default() -> Self {
        let soorten = VRIJ_BINNEN.iter().map(|soort| (*soort).to_owned()).collect();
        Self { minuten: vec![5, 10, 15], lopen: GEWOON, soorten }
    }
}

impl LoopVraag {
    /// Whether a place counts: it is open as far as the file knows, and of a kind that was chosen.
    pub fn telt(&self, plek: &Plekpunt) -> bool {
        plek.is_open() && self.soorten.contains(&plek.soort)
    }
}

/// The answer for one wijk and one number of minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopRij {
    /// The wijk.
    pub wijk: Gebied,
    /// Minutes on foot.
    pub minuten: u32,
    /// Share of the area and of the inhabitants outside reach. Both are `None` while no place that
    /// counts has a point: then nothing is known, which is not the same as nothing within reach.
    pub buiten: Buiten,
    /// Places in the wijk that count and have a point.
    pub plekken: usize,
    /// Places in the wijk that would count and have no point.
    pub zonder_punt: usize,
    /// Places in the wijk that count, with or without a point, of which no hours are known.
    pub zonder_tijden: usize,
}

/// The answer, per wijk and within it per number of minutes in the order asked.
///
/// # Errors
/// What the file says.
pub fn loopafstand(document: &Document, vraag: &LoopVraag) -> Result<Vec<LoopRij>, AppError> {
    let wijken: Vec<Gebied> = document.wijken()?.into_iter().map(|(_, wijk)| wijk).collect();
    let shapes = shapes(document, &wijken)?;
    let all = document.plekpunten()?;
    let plekken: Vec<&Plekpunt> = all.iter().filter(|plek| vraag.telt(plek)).collect();
    let points: Vec<Coord> =
        plekken.iter().filter_map(|plek| plek.punt).map(|[x, y]| Coord { x, y }).collect();
    let per_minuten: Vec<Vec<Buiten>> = vraag
        .minuten
        .iter()
        .map(|minuten| match points.is_empty() {
            true => vec![Buiten::default(); shapes.len()],
            false => buiten(&shapes, &points, vraag.lopen.straal_m(f64::from(*minuten))),
        })
        .collect();
    let mut rijen = Vec::new();
    for (place, wijk) in wijken.iter().enumerate() {
        for (minuten, outcomes) in vraag.minuten.iter().zip(&per_minuten) {
            rijen.push(rij(wijk, *minuten, outcomes[place], &plekken));
        }
    }
    Ok(rijen)
}

fn rij(wijk: &Gebied, minuten: u32, buiten: Buiten, plekken: &[&Plekpunt]) -> LoopRij {
    let own = || plekken.iter().filter(|plek| plek.wijk == wijk.code);
    LoopRij {
        wijk: wijk.clone(),
        minuten,
        buiten,
        plekken: own().filter(|plek| plek.punt.is_some()).count(),
        zonder_punt: own().filter(|plek| plek.punt.is_none()).count(),
        // The file has no hours yet: of every place they are unknown.
        zonder_tijden: own().count(),
    }
}

/// The wijken with their outlines, and their buurten with outlines and people.
fn shapes(document: &Document, wijken: &[Gebied]) -> Result<Vec<Wijk>, AppError> {
    let omtrekken: HashMap<String, MultiPolygon> = document
        .omtrekken()?
        .into_iter()
        .filter_map(|one| Some((one.gebied.code, wkt::parse(&one.geometrie)?)))
        .collect();
    let inwoners = document.inwoners()?;
    let newest =
        |code: &str| inwoners.get(code).and_then(|years| years.values().next_back()).copied();
    let buurt = |gebied: &Gebied| Buurt {
        omtrek: omtrekken.get(&gebied.code).cloned(),
        inwoners: newest(&gebied.code),
    };
    let wijk = |wijk: &Gebied| -> Result<Wijk, AppError> {
        let buurten = document.buurten(&wijk.code)?.iter().map(buurt).collect();
        Ok(Wijk { omtrek: omtrekken.get(&wijk.code).cloned(), buurten })
    };
    wijken.iter().map(wijk).collect()
}
