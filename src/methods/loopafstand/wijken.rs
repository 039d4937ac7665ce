//! The reach of places per wijk: of its area, and of its people by squares or by its buurten.

use super::barrieres::Barrieres;
use super::bereik::{Bereik, Vlak};
use super::inwoners::{Deel, uit_buurten, uit_vierkanten};
use geo::{Coord, MultiPolygon};
use std::sync::Arc;

/// A wijk of which the reach is asked.
#[derive(Debug, Clone, Default)]
pub struct Wijk {
    /// Its outline; `None` when that is not known.
    pub omtrek: Option<MultiPolygon>,
    /// Its buurten.
    pub buurten: Vec<Buurt>,
    /// The squares where people live, when these are known: then they count, not the buurten.
    pub vierkanten: Option<Vec<Bewoond>>,
}

/// A square where people live.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bewoond {
    /// Its centre, in RD metres.
    pub at: Coord,
    /// How many people live there.
    pub inwoners: f64,
}

/// A part of a wijk with its people.
#[derive(Debug, Clone, Default)]
pub struct Buurt {
    /// Its outline; `None` when that is not known.
    pub omtrek: Option<MultiPolygon>,
    /// How many people live there; `None` when that is not known.
    pub inwoners: Option<f64>,
}

/// What lies outside reach of a wijk, as shares from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Buiten {
    /// Of its area; `None` without an outline.
    pub oppervlakte: Option<f64>,
    /// Of its inhabitants; `None` when squares or buurten do not tell ([`uit_vierkanten`],
    /// [`uit_buurten`]).
    pub inwoners: Option<f64>,
}

/// What of each wijk is farther than `straal_m` from every place, around barriers.
pub fn buiten(
    wijken: &[Wijk],
    barrieres: &Arc<Barrieres>,
    plekken: &[Coord],
    straal_m: f64,
) -> Vec<Buiten> {
    let vlakken: Arc<[Vlak]> = outlines(wijken).map(Vlak::new).collect();
    let aandelen = Bereik::prepare_om(&vlakken, barrieres, plekken, straal_m).aandelen();
    let kring = barrieres.kring(plekken, straal_m);
    per_wijk(wijken, &aandelen, |punt| kring.holds(punt))
}

/// The outlines that wijken and their buurten have: each wijk, then its buurten.
pub fn outlines(wijken: &[Wijk]) -> impl Iterator<Item = &MultiPolygon> {
    wijken.iter().flat_map(|wijk| {
        let buurten = wijk.buurten.iter().filter_map(|buurt| buurt.omtrek.as_ref());
        wijk.omtrek.iter().chain(buurten)
    })
}

/// Shares of [`outlines`], in their order, brought together per wijk; `binnen` says whether a point
/// is within reach.
fn per_wijk(wijken: &[Wijk], aandelen: &[f64], binnen: impl Fn(Coord) -> bool) -> Vec<Buiten> {
    let mut aandelen = aandelen.iter().copied();
    let mut share = |omtrek: &Option<MultiPolygon>| omtrek.as_ref().and_then(|_| aandelen.next());
    let wijk = |wijk: &Wijk| {
        let oppervlakte = share(&wijk.omtrek);
        let deel =
            |buurt: &Buurt| Deel { inwoners: buurt.inwoners, aandeel_buiten: share(&buurt.omtrek) };
        let delen: Vec<Deel> = wijk.buurten.iter().map(deel).collect();
        let inwoners = match &wijk.vierkanten {
            Some(all) => uit_vierkanten(all.iter().map(|one| (one.inwoners, !binnen(one.at)))),
            None => uit_buurten(&delen),
        };
        Buiten { oppervlakte, inwoners }
    };
    wijken.iter().map(wijk).collect()
}
