//! What squares and buurten tell beside the wijken.

use super::{LoopVraag, Terrein};
use crate::methods::loopafstand::wijken::{Bewoond, Buiten, Wijk};
use crate::methods::loopafstand::{Beste, beste_punt};
use crate::model::Gebied;
use geo::{Coord, MultiPolygon};
use std::collections::HashMap;

impl Terrein {
    /// What of each buurt is out of reach, by code: per number of minutes in the order asked.
    pub fn per_buurt(&self, vraag: &LoopVraag) -> HashMap<String, Vec<Buiten>> {
        let (gebieden, shapes): (Vec<Gebied>, Vec<Wijk>) = self.buurten.iter().cloned().unzip();
        let mut found: HashMap<String, Vec<Buiten>> = HashMap::new();
        for rij in self.answer((&gebieden, &shapes), self.plekken.iter(), vraag) {
            found.entry(rij.wijk.code).or_default().push(rij.buiten);
        }
        found
    }

    /// Where one place more brings most people of squares within reach, and that it is in people.
    pub(super) fn beste_voor_vierkanten(
        &self,
        (vraag, minuten): (&LoopVraag, f64),
        binnen: &MultiPolygon,
        stap_m: f64,
    ) -> Option<(Beste, bool)> {
        let straal_m = vraag.lopen.straal_m(minuten);
        let points: Vec<Coord> = vraag.open_points(&self.plekken).map(|(_, point)| point).collect();
        let nu = self.om.kring(&points, straal_m);
        let all = self.shapes.iter().flat_map(|wijk| wijk.vierkanten.iter().flatten());
        let far: Vec<Bewoond> = all.filter(|one| !nu.holds(one.at)).copied().collect();
        let winst = |punt: Coord| {
            let kring = self.om.kring(&[punt], straal_m);
            far.iter().filter(|one| kring.holds(one.at)).map(|one| one.inwoners).sum()
        };
        beste_punt(binnen, stap_m, winst).map(|beste| (beste, true))
    }
}
