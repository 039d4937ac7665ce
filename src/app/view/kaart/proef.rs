//! What if a place stood elsewhere, or were not there: the reach of the others is worked out once,
//! when a drag begins, and each move only cuts one circle out of what is left.

use super::loopafstand::in_words;
use crate::methods::geometrie::tekenen::Tekening;
use crate::methods::loopafstand::{Barrieres, Bereik, Vlak};
use crate::model::record::Id;
use geo::{Coord, MultiPolygon};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Wijken and the places that count for them: what the reach on foot is worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Loopgrond {
    /// Code and name of each wijk that has an outline.
    pub wijken: Vec<(String, String)>,
    /// Their outlines.
    pub vlakken: Arc<[Vlak]>,
    /// What is walked around.
    pub barrieres: Arc<Barrieres>,
    /// The places that count, are open then, and have a point in RD.
    pub plekken: Vec<(Id, Coord)>,
    /// The places that count and are open then, also without a point.
    pub tellend: HashSet<Id>,
    /// Whether places are missing, so that less can be out of reach.
    pub hoogstens: bool,
    /// Minutes on foot.
    pub minuten: u32,
    /// How far the crow flies in that time, in metres.
    pub straal_m: f64,
}

impl Loopgrond {
    /// What each wijk has out of reach, by code; nothing while no place that counts has a point.
    pub fn gaten(&self) -> HashMap<String, MultiPolygon> {
        match self.plekken.is_empty() {
            true => HashMap::new(),
            false => self.named(&self.bereik(None)),
        }
    }

    fn bereik(&self, zonder: Option<Id>) -> Bereik {
        let others = self.plekken.iter().filter(|(id, _)| Some(*id) != zonder);
        let points: Vec<Coord> = others.map(|(_, point)| *point).collect();
        Bereik::prepare_om(&self.vlakken, &self.barrieres, &points, self.straal_m)
    }

    fn named(&self, bereik: &Bereik) -> HashMap<String, MultiPolygon> {
        let codes = self.wijken.iter().map(|(code, _)| code.clone());
        codes.zip(bereik.gaten().iter().cloned()).collect()
    }
}

/// A place on its way to another point.
#[derive(Debug, Clone)]
pub struct Proef {
    grond: Arc<Loopgrond>,
    /// Of all places as they stand now; `None` while none has a point.
    nu: Option<Vec<f64>>,
    zonder: Bereik,
}

/// What the reach would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitkomst {
    /// What the wijk that is looked at would have out of reach.
    pub gat: Option<Tekening>,
    /// What that changes, in one sentence.
    pub zin: String,
    /// The places that are closed in it.
    pub dicht: Vec<Id>,
}

impl Proef {
    /// Begins with a place, which may have no point yet.
    pub fn of(grond: Arc<Loopgrond>, plek: Id) -> Self {
        let nu = (!grond.plekken.is_empty()).then(|| grond.bereik(None).aandelen());
        let zonder = grond.bereik(Some(plek));
        Self { grond, nu, zonder }
    }

    /// With the place at a point, in RD; what it leaves out of reach of one wijk is drawn.
    pub fn at(&self, [x, y]: [f64; 2], wijk: Option<&str>) -> Uitkomst {
        let bereik = self.zonder.with(Coord { x, y });
        let place = self.grond.wijken.iter().position(|(code, _)| Some(code.as_str()) == wijk);
        let gat = place.map(|place| Tekening::new(&bereik.gaten()[place]));
        Uitkomst { gat, zin: self.zin(&bereik.aandelen()), dicht: Vec::new() }
    }

    /// About the wijk that it changes most: 'Noordwest: 34 % verder dan 10 minuten lopen wordt
    /// 28 %.'
    fn zin(&self, straks: &[f64]) -> String {
        let minuten = self.grond.minuten;
        let percent = |deel: f64| in_words(deel, self.grond.hoogstens);
        let nu = self.nu.clone().unwrap_or_else(|| vec![1.0; straks.len()]);
        let changed = |place: &usize| (straks[*place] - nu[*place]).abs();
        let most = (0..straks.len()).max_by(|a, b| changed(a).total_cmp(&changed(b)));
        let same = |place: usize| percent(nu[place]) == percent(straks[place]);
        let Some(most) = most.filter(|place| !same(*place)) else {
            return format!("Wat verder dan {minuten} minuten lopen is, blijft gelijk.");
        };
        let (naam, straks) = (&self.grond.wijken[most].1, percent(straks[most]));
        match &self.nu {
            Some(nu) => format!(
                "{naam}: {} verder dan {minuten} minuten lopen wordt {straks}.",
                percent(nu[most])
            ),
            None => format!("{naam}: {straks} verder dan {minuten} minuten lopen."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Rect, coord};

    /// A wijk of 1 km by 1 km with a place in its middle that reaches 200 m: π · 0.04 km² of it.
    fn grond() -> Arc<Loopgrond> {
        let square = Rect::new(coord! { x: 0.0, y: 0.0 }, coord! { x: 1000.0, y: 1000.0 });
        let omtrek = MultiPolygon::new(vec![square.to_polygon()]);
        Arc::new(Loopgrond {
            wijken: vec![("WK1".into(), "Oost".into())],
            vlakken: [Vlak::new(&omtrek)].into(),
            barrieres: Arc::default(),
            plekken: vec![(Id::from_u128(1), coord! { x: 500.0, y: 500.0 })],
            tellend: HashSet::from([Id::from_u128(1)]),
            hoogstens: false,
            minuten: 10,
            straal_m: 200.0,
        })
    }

    // 1 - 0.1257 = 87 %; a second circle that does not touch the first leaves 75 %.
    #[test]
    fn one_more_place_says_what_it_closes() {
        let proef = Proef::of(grond(), Id::from_u128(2));
        let more = proef.at([800.0, 800.0], None);
        assert_eq!(more.zin, "Oost: 87\u{a0}% verder dan 10 minuten lopen wordt 75\u{a0}%.");
        assert_eq!(
            proef.at([500.0, 500.0], None).zin,
            "Wat verder dan 10 minuten lopen is, blijft gelijk."
        );
        assert_eq!(
            proef.at([5000.0, 0.0], None).zin,
            "Wat verder dan 10 minuten lopen is, blijft gelijk."
        );
    }

    #[test]
    fn a_place_that_moves_takes_its_circle_along() {
        let proef = Proef::of(grond(), Id::from_u128(1));
        assert_eq!(
            proef.at([1000.0, 1000.0], None).zin,
            "Oost: 87\u{a0}% verder dan 10 minuten lopen wordt 97\u{a0}%.",
            "a quarter of the circle is left"
        );
        let back = proef.at([500.0, 500.0], Some("WK1")).gat;
        assert_eq!(back, grond().gaten().get("WK1").map(Tekening::new));
    }

    #[test]
    fn without_any_point_nothing_is_known_before() {
        let empty = Arc::new(Loopgrond { plekken: Vec::new(), ..(*grond()).clone() });
        assert!(empty.gaten().is_empty());
        let zin = Proef::of(empty, Id::from_u128(2)).at([500.0, 500.0], None).zin;
        assert_eq!(zin, "Oost: 87\u{a0}% verder dan 10 minuten lopen.");
    }
}
