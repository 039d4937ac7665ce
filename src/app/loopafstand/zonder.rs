//! What is left out of reach when places close.

use super::{LoopVraag, Terrein};
use crate::methods::loopafstand::{Bereik, Vlak};
use crate::model::record::Id;
use geo::{Coord, MultiPolygon};
use std::sync::Arc;

impl Terrein {
    /// What a wijk, by code, has out of reach without some places, for the first number of minutes
    /// that is asked; `None` when it has no outline, or when of no other place is known that it is
    /// open then while some count.
    pub fn gat_zonder(&self, dicht: &[Id], vraag: &LoopVraag, wijk: &str) -> Option<MultiPolygon> {
        let place = self.wijken.iter().position(|one| one.code == wijk)?;
        let omtrek = self.shapes[place].omtrek.as_ref()?;
        let minuten = *vraag.minuten.first()?;
        let known = self.zonder(dicht, vraag);
        let own = known.iter().find(|rij| rij.wijk.code == wijk)?;
        own.buiten.oppervlakte?;
        let others = self.plekken.iter().filter(|one| !dicht.contains(&one.id));
        let points: Vec<Coord> = vraag.open_points(others).map(|(_, point)| point).collect();
        let vlakken: Arc<[Vlak]> = [Vlak::new(omtrek)].into();
        let straal_m = vraag.lopen.straal_m(f64::from(minuten));
        let bereik = Bereik::prepare_om(&vlakken, &self.om, &points, straal_m);
        bereik.gaten().first().cloned()
    }
}
