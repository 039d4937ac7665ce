//! The figures behind the Foto as charts say them, and where each of them goes.

use super::super::getal::Notatie;
use super::super::indicatoren::schrijver::Schrijver;
use super::super::indicatoren::toeval::Toets;
use super::super::reeks::koers;
use crate::document::foto::GemeenteFigures;
use crate::model::Indicator;
use crate::model::figure::Getal;
use crate::model::foto::{Foto, IndicatorUitkomst, WijkFoto};
use crate::model::ontwikkeling::Koers;
use std::collections::HashMap;
use std::sync::Arc;

/// A figure behind the Foto.
#[derive(Debug, Clone, PartialEq)]
pub struct FotoCijfer {
    /// The number, with everything that is known of it.
    pub getal: Getal,
    /// Where it goes, only when that is more than chance.
    pub koers: Option<Koers>,
}

/// By code of the gebied, and by id of the indicator.
pub type FotoCijfers = HashMap<String, HashMap<String, FotoCijfer>>;

/// The figures of the wijken, and of the gemeente itself.
pub fn cijfers(figures: &GemeenteFigures, foto: &Foto) -> FotoCijfers {
    let gemeente = foto.gemeente.iter().map(|gemeente| &gemeente.uitkomst);
    let all: Vec<&WijkFoto> = foto.wijken.iter().chain(gemeente).collect();
    let mut found = FotoCijfers::new();
    for (nr, indicator) in figures.indicatoren.iter().filter(|(_, one)| one.counts()) {
        let of = |wijk: &&&WijkFoto| own(wijk, &indicator.id).is_some();
        let those: Vec<&WijkFoto> = all.iter().filter(of).copied().collect();
        let plan = Plan::new(figures, (*nr, indicator), &those);
        for wijk in those {
            let Some(one) = own(wijk, &indicator.id) else { continue };
            let of_wijk = found.entry(wijk.code.clone()).or_default();
            of_wijk.insert(indicator.id.clone(), plan.cijfer(wijk, one));
        }
    }
    found
}

fn own<'a>(wijk: &'a WijkFoto, id: &str) -> Option<&'a IndicatorUitkomst> {
    wijk.leefgebieden.iter().flat_map(|deel| &deel.indicatoren).find(|one| one.id == id)
}

/// How the figures of one indicator are written.
struct Plan<'a> {
    figures: &'a GemeenteFigures,
    nr: i64,
    schrijver: Schrijver<'a>,
}

impl<'a> Plan<'a> {
    fn new(
        figures: &'a GemeenteFigures,
        (nr, indicator): (i64, &'a Indicator),
        wijken: &[&WijkFoto],
    ) -> Self {
        let values = wijken.iter().filter_map(|wijk| own(wijk, &indicator.id)?.cijfer.waarde.ok());
        let notatie = Notatie::new(indicator, values);
        let toets = Toets::new(figures, nr, indicator);
        let schrijver = Schrijver { indicator, notatie, toets, grenzen: figures.grenzen };
        Self { figures, nr, schrijver }
    }

    fn cijfer(&self, wijk: &WijkFoto, one: &IndicatorUitkomst) -> FotoCijfer {
        let (code, naam): (Arc<str>, Arc<str>) =
            (wijk.code.as_str().into(), wijk.naam.as_str().into());
        let series = self.figures.series_of(&wijk.code);
        let course =
            |series| koers(series, (self.nr, self.schrijver.indicator), one.cijfer.periode);
        FotoCijfer {
            getal: self.schrijver.getal(&code, &naam, &one.cijfer),
            koers: series.and_then(course),
        }
    }
}
