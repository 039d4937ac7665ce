//! The loopafstand of a file: which part of each wijk is farther than so many minutes from a place
//! that is open and of the kinds that were chosen.

mod bewoond;
mod inwoners;
mod keuze;
mod zonder;

pub use inwoners::Inwonersbron;
pub use keuze::{LoopKeuze, OMWEG, SNELHEID, Tempo};

use super::AppError;
use super::barrieres::{Barriere, barrieres, walked_around};
use crate::document::Document;
use crate::methods::geometrie::wkt;
use crate::methods::loopafstand::wijken::{Buiten, Buurt, Wijk, buiten};
use crate::methods::loopafstand::{Barrieres, Bereik, Beste, GEWOON, Lopen, Vlak, beste_plek};
use crate::model::Gebied;
use crate::model::openingstijden::Dagdeel;
use crate::model::record::Id;
use crate::model::wijk::Plekpunt;
use geo::{Coord, MultiPolygon};
use std::collections::HashMap;
use std::sync::Arc;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopVraag {
    /// Minutes on foot.
    pub minuten: Vec<u32>,
    /// How people walk.
    pub lopen: Lopen,
    /// Whether places count that anyone may walk into free.
    pub vrij: bool,
    /// The kinds of places that count besides, free or not.
    pub soorten: Vec<String>,
    /// When a place must be open; at any time when nothing was chosen.
    pub dagdeel: Option<Dagdeel>,
}

impl Default for LoopVraag {
    /// 5, 10 and 15 minutes, ordinary walking, places that anyone may walk into free.
    fn default() -> Self {
        let minuten = vec![5, 10, 15];
        Self { minuten, lopen: GEWOON, vrij: true, soorten: Vec::new(), dagdeel: None }
    }
}

impl LoopVraag {
    /// Whether a place counts, apart from when it is open.
    pub fn counts(&self, plek: &Plekpunt) -> bool {
        let of_kind = || self.soorten.contains(&plek.soort);
        plek.is_open() && ((self.vrij && plek.is_vrij_binnen()) || of_kind())
    }

    /// Whether a place that counts is open then, as far as anyone knows.
    pub fn is_open_then(&self, plek: &Plekpunt) -> Option<bool> {
        self.dagdeel.map_or(Some(true), |dagdeel| plek.openingstijden.in_dagdeel(dagdeel))
    }

    /// The places that count, are open then and have a point in RD.
    pub fn open_points<'a>(
        &self,
        plekken: impl IntoIterator<Item = &'a Plekpunt>,
    ) -> impl Iterator<Item = (Id, Coord)> {
        self.open_plekken(plekken)
            .filter_map(|plek| plek.punt.map(|[x, y]| (plek.id, Coord { x, y })))
    }

    /// The places that count and are open then.
    pub fn open_plekken<'a>(
        &self,
        plekken: impl IntoIterator<Item = &'a Plekpunt>,
    ) -> impl Iterator<Item = &'a Plekpunt> {
        let open = |plek: &&Plekpunt| self.counts(plek) && self.is_open_then(plek) == Some(true);
        plekken.into_iter().filter(open)
    }

    /// Whether the hours that are asked about are unknown; without a part of the day, whether
    /// any are known.
    fn misses_hours(&self, plek: &Plekpunt) -> bool {
        match self.dagdeel {
            Some(dagdeel) => plek.openingstijden.in_dagdeel(dagdeel).is_none(),
            None => plek.openingstijden.is_onbekend(),
        }
    }
}

/// The answer for one wijk and one number of minutes.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopRij {
    /// The wijk.
    pub wijk: Gebied,
    /// Minutes on foot.
    pub minuten: u32,
    /// Share of the area and of the inhabitants outside reach. Both are `None` while no place is
    /// known that counts, is open then and has a point, unless every place is known to be closed
    /// then: nothing known is not the same as nothing within reach.
    pub buiten: Buiten,
    /// Places in the wijk that count, are open then and have a point.
    pub plekken: usize,
    /// Places in the wijk that would count and have no point.
    pub zonder_punt: usize,
    /// Places in the wijk that count, with or without a point, of which nobody knows whether they
    /// are open then (without a part of the day: of which no hours are known).
    pub zonder_tijden: usize,
}

/// What is known of wijken and places: read once for any number of questions.
pub struct Terrein {
    wijken: Vec<Gebied>,
    shapes: Vec<Wijk>,
    plekken: Vec<Plekpunt>,
    barrieres: Vec<Barriere>,
    om: Arc<Barrieres>,
    buurten: inwoners::Buurten,
    inwoners: Inwonersbron,
}

impl Terrein {
    /// Reads it.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document) -> Result<Self, AppError> {
        let wijken: Vec<Gebied> = document.wijken()?.into_iter().map(|(_, wijk)| wijk).collect();
        let mut shapes = shapes(document, &wijken)?;
        let (inwoners, buurten) = inwoners::settle(document, &wijken, &mut shapes)?;
        let barrieres = barrieres(document)?;
        let om = Arc::new(walked_around(&barrieres));
        let plekken = document.plekpunten()?;
        Ok(Self { wijken, shapes, plekken, buurten, inwoners, barrieres, om })
    }

    /// Which inhabitants are counted.
    pub fn inwoners(&self) -> Inwonersbron {
        self.inwoners
    }

    /// The places to meet, by name.
    pub fn plekken(&self) -> &[Plekpunt] {
        &self.plekken
    }

    /// The barriers, by name.
    pub fn barrieres(&self) -> &[Barriere] {
        &self.barrieres
    }

    /// What is walked around.
    pub fn om(&self) -> &Arc<Barrieres> {
        &self.om
    }

    /// The answer, per wijk and within it per number of minutes in the order asked.
    pub fn loopafstand(&self, vraag: &LoopVraag) -> Vec<LoopRij> {
        self.answer((&self.wijken, &self.shapes), self.plekken.iter(), vraag)
    }

    /// The same as if places were not there. Without any place that counts everything is out of
    /// reach; while others count of which nothing is known, it is not known.
    pub fn zonder(&self, dicht: &[Id], vraag: &LoopVraag) -> Vec<LoopRij> {
        let others = || self.plekken.iter().filter(|one| !dicht.contains(&one.id));
        let mut rijen = self.answer((&self.wijken, &self.shapes), others(), vraag);
        if !others().any(|one| vraag.counts(one)) {
            let all = buiten(&self.shapes, &Arc::default(), &[], 0.0);
            let each = all.iter().flat_map(|one| vraag.minuten.iter().map(|_| *one));
            rijen.iter_mut().zip(each).for_each(|(rij, buiten)| rij.buiten = buiten);
        }
        rijen
    }

    /// Where in a wijk, by code, one place more closes most, and whether that is in inhabitants:
    /// where squares are known these count, or buurten with people and outlines; else square metres
    /// of the wijken. `None` when nothing is closed, or when the wijk has no outline.
    pub fn beste(
        &self,
        vraag: &LoopVraag,
        minuten: f64,
        wijk: &str,
        stap_m: f64,
    ) -> Option<(Beste, bool)> {
        let place = self.wijken.iter().position(|one| one.code == wijk)?;
        let binnen = self.shapes[place].omtrek.as_ref()?;
        if matches!(self.inwoners, Inwonersbron::Vierkanten(_)) {
            return self.beste_voor_vierkanten((vraag, minuten), binnen, stap_m);
        }
        let (vlakken, gewichten, people) = weighed(&self.shapes);
        let points: Vec<Coord> = vraag.open_points(&self.plekken).map(|(_, point)| point).collect();
        let bereik = Bereik::prepare_om(&vlakken, &self.om, &points, vraag.lopen.straal_m(minuten));
        beste_plek(&bereik, &gewichten, binnen, stap_m).map(|beste| (beste, people))
    }

    /// The answer for gebieden with their outlines.
    fn answer<'a>(
        &self,
        (gebieden, shapes): (&[Gebied], &[Wijk]),
        all: impl Iterator<Item = &'a Plekpunt>,
        vraag: &LoopVraag,
    ) -> Vec<LoopRij> {
        let plekken: Vec<&Plekpunt> = all.filter(|plek| vraag.counts(plek)).collect();
        let per_minuten: Vec<Vec<Buiten>> =
            vraag.minuten.iter().map(|one| self.buiten(shapes, &plekken, (vraag, *one))).collect();
        let mut rijen = Vec::new();
        for (place, gebied) in gebieden.iter().enumerate() {
            for (minuten, outcomes) in vraag.minuten.iter().zip(&per_minuten) {
                rijen.push(rij(vraag, (gebied, *minuten), outcomes[place], &plekken));
            }
        }
        rijen
    }

    /// What of each shape is out of reach of the places that count.
    fn buiten(
        &self,
        shapes: &[Wijk],
        plekken: &[&Plekpunt],
        (vraag, minuten): (&LoopVraag, u32),
    ) -> Vec<Buiten> {
        let points: Vec<Coord> =
            vraag.open_points(plekken.iter().copied()).map(|(_, point)| point).collect();
        let closed = |plek: &&Plekpunt| vraag.is_open_then(plek) == Some(false);
        let all_closed = !plekken.is_empty() && plekken.iter().all(closed);
        match points.is_empty() && !all_closed {
            true => vec![Buiten::default(); shapes.len()],
            false => {
                let straal_m = vraag.lopen.straal_m(f64::from(minuten));
                buiten(shapes, &self.om, &points, straal_m)
            }
        }
    }
}

/// Outlines with how much each counts as a whole: buurten by their people, or wijken by area.
fn weighed(shapes: &[Wijk]) -> (Arc<[Vlak]>, Vec<f64>, bool) {
    let known = |buurt: &Buurt| Some((Vlak::new(buurt.omtrek.as_ref()?), buurt.inwoners?));
    let people: Option<Vec<(Vlak, f64)>> = shapes
        .iter()
        .flat_map(|wijk| &wijk.buurten)
        .filter(|buurt| buurt.inwoners != Some(0.0))
        .map(known)
        .collect();
    match people.filter(|buurten| !buurten.is_empty()) {
        Some(buurten) => {
            let (vlakken, people): (Vec<Vlak>, Vec<f64>) = buurten.into_iter().unzip();
            (vlakken.into(), people, true)
        }
        None => {
            let wijken = shapes.iter().filter_map(|wijk| wijk.omtrek.as_ref());
            let vlakken: Arc<[Vlak]> = wijken.map(Vlak::new).collect();
            let areas = vlakken.iter().map(Vlak::oppervlakte).collect();
            (vlakken, areas, false)
        }
    }
}

fn rij(
    vraag: &LoopVraag,
    (wijk, minuten): (&Gebied, u32),
    buiten: Buiten,
    plekken: &[&Plekpunt],
) -> LoopRij {
    let own = || plekken.iter().filter(|plek| plek.wijk == wijk.code);
    let open = || own().filter(|plek| vraag.is_open_then(plek) == Some(true));
    let maybe = || own().filter(|plek| vraag.is_open_then(plek) != Some(false));
    LoopRij {
        wijk: wijk.clone(),
        minuten,
        buiten,
        plekken: open().filter(|plek| plek.punt.is_some()).count(),
        zonder_punt: maybe().filter(|plek| plek.punt.is_none()).count(),
        zonder_tijden: own().filter(|plek| vraag.misses_hours(plek)).count(),
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
        let omtrek = omtrekken.get(&wijk.code).cloned();
        Ok(Wijk { omtrek, buurten, vierkanten: None })
    };
    wijken.iter().map(wijk).collect()
}
