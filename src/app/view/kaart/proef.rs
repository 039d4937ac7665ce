//! What if a place stood elsewhere, or were not there: the reach of the others is worked out once,
//! when a drag begins, and each move only cuts one circle out of what is left.

use super::aandeel::{in_words, nl_plekken};
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
            false => self.named(&self.bereik(&[])),
        }
    }

    fn bereik(&self, zonder: &[Id]) -> Bereik {
        let points: Vec<Coord> = self.points(zonder).collect();
        Bereik::prepare_om(&self.vlakken, &self.barrieres, &points, self.straal_m)
    }

    fn points(&self, zonder: &[Id]) -> impl Iterator<Item = Coord> {
        let others = self.plekken.iter().filter(|(id, _)| !zonder.contains(id));
        others.map(|(_, point)| *point)
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
    /// Of all open places as they stand now; `None` while none has a point.
    nu: Option<Vec<f64>>,
    zonder: Bereik,
    /// The places that are closed meanwhile.
    dicht: Vec<Id>,
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
    /// Begins with a place, which may have no point yet, while others are closed in a trial.
    pub fn of(grond: Arc<Loopgrond>, plek: Id, dicht: &[Id]) -> Self {
        let known = grond.points(dicht).next().is_some();
        let nu = known.then(|| grond.bereik(dicht).aandelen());
        let zonder = grond.bereik(&[dicht, &[plek]].concat());
        Self { grond, nu, zonder, dicht: dicht.to_vec() }
    }

    /// Whether it is about this place, the same ground and the same closed places.
    pub fn is_of(&self, grond: &Arc<Loopgrond>, dicht: &[Id]) -> bool {
        Arc::ptr_eq(&self.grond, grond) && self.dicht == dicht
    }

    /// With the place at a point, in RD; what it leaves out of reach of one wijk is drawn.
    pub fn at(&self, [x, y]: [f64; 2], wijk: Option<&str>) -> Uitkomst {
        let bereik = self.zonder.with(Coord { x, y });
        let place = self.grond.wijken.iter().position(|(code, _)| Some(code.as_str()) == wijk);
        let gat = place.map(|place| Tekening::new(&bereik.gaten()[place]));
        let zin = self.zin(&bereik.aandelen());
        let zin = match self.dicht.len() {
            0 => zin,
            count => format!("Proef, {} dicht. {zin}", nl_plekken(count)),
        };
        Uitkomst { gat, zin, dicht: self.dicht.clone() }
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
        let proef = Proef::of(grond(), Id::from_u128(2), &[]);
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
        let proef = Proef::of(grond(), Id::from_u128(1), &[]);
        assert_eq!(
            proef.at([1000.0, 1000.0], None).zin,
            "Oost: 87\u{a0}% verder dan 10 minuten lopen wordt 97\u{a0}%.",
            "a quarter of the circle is left"
        );
        let back = proef.at([500.0, 500.0], Some("WK1")).gat;
        assert_eq!(back, grond().gaten().get("WK1").map(Tekening::new));
    }

    // Two places reach 75 %; with one closed 87 %, and a third that stands apart brings back 75 %.
    #[test]
    fn what_is_closed_in_a_trial_stays_closed_while_another_place_moves() {
        let two = Arc::new(Loopgrond {
            plekken: vec![
                (Id::from_u128(1), coord! { x: 500.0, y: 500.0 }),
                (Id::from_u128(2), coord! { x: 800.0, y: 800.0 }),
            ],
            ..(*grond()).clone()
        });
        let dicht = [Id::from_u128(2)];
        let proef = Proef::of(two.clone(), Id::from_u128(3), &dicht);
        let outcome = proef.at([200.0, 200.0], None);
        assert_eq!(
            outcome.zin,
            "Proef, 1 plek dicht. Oost: 87\u{a0}% verder dan 10 minuten lopen wordt 75\u{a0}%."
        );
        assert_eq!(outcome.dicht, dicht);
        assert!(proef.is_of(&two, &dicht) && !proef.is_of(&two, &[]));
        let alone = Proef::of(two, Id::from_u128(3), &[Id::from_u128(1), Id::from_u128(2)]);
        assert_eq!(
            alone.at([500.0, 500.0], None).zin,
            "Proef, 2 plekken dicht. Oost: 87\u{a0}% verder dan 10 minuten lopen."
        );
    }

    #[test]
    fn without_any_point_nothing_is_known_before() {
        let empty = Arc::new(Loopgrond { plekken: Vec::new(), ..(*grond()).clone() });
        assert!(empty.gaten().is_empty());
        let zin = Proef::of(empty, Id::from_u128(2), &[]).at([500.0, 500.0], None).zin;
        assert_eq!(zin, "Oost: 87\u{a0}% verder dan 10 minuten lopen.");
    }
}
