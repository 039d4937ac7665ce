//! The map.

use super::kaart_kleur::kleurcijfers;
use super::{Query, Reader};
use crate::app::AppError;
use crate::app::loopafstand::{LoopVraag, Terrein};
use crate::app::plekken::omtrekken;
use crate::app::view::kaart::{KaartGegevens, KaartView, Laag, Lopend, Niveau};
use crate::methods::geometrie::Omtrekken;
use crate::methods::loopafstand::{Bereik, LANGZAAM, Vlak};
use crate::model::gebied::GebiedSoort;
use crate::model::openingstijden::Dagdeel;
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;
use crate::model::wijk::Plekpunt;
use geo::{Coord, MultiPolygon};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// Wijken, places and what is out of reach on foot.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KaartQuery {
    /// The years, the benchmark and the rule.
    pub keuze: FotoKeuze,
    /// What colours the wijken.
    pub laag: Laag,
    /// Which areas are coloured.
    pub niveau: Niveau,
    /// How many minutes on foot the map draws.
    pub minuten: u32,
    /// Whether horeca counts as a place to meet.
    pub horeca: bool,
    /// When a place must be open; at any time when nothing was chosen.
    pub dagdeel: Option<Dagdeel>,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for KaartQuery {
    type Answer = KaartView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<KaartView, AppError> {
        let document = file.document();
        let (_, foto) = file.foto(&self.keuze)?;
        let figures = file.figures()?;
        let year = self.keuze.jaar.unwrap_or_else(|| figures.newest_year());
        let colours = (&self.laag, self.niveau, year);
        let outlines = omtrekken(document)?;
        let wijken = document.omtrekken()?.into_iter();
        let wijken = wijken.filter(|one| one.gebied.soort == GebiedSoort::Wijk);
        let bronnen: BTreeSet<String> = wijken.map(|one| one.bron).collect();
        let terrein = Terrein::read(document)?;
        let punten = terrein.plekken();
        let vraag = self.vraag();
        Ok(KaartView::new(KaartGegevens {
            lopend: self.lopend(&outlines, &terrein, &vraag),
            omtrekken: &outlines,
            bronnen: &bronnen,
            foto: &foto,
            laag: &self.laag,
            niveau: self.niveau,
            kleurcijfers: kleurcijfers(document, (&figures, &foto), colours)?,
            plekken: &document.plekken(None)?,
            punten,
            vraag: &vraag,
            gekozen: self.wijk.as_deref(),
            vandaag: self.vandaag,
        }))
    }
}

impl KaartQuery {
    fn vraag(&self) -> LoopVraag {
        let mut vraag = LoopVraag { dagdeel: self.dagdeel, ..LoopVraag::default() };
        vraag.soorten.extend(self.horeca.then(|| "horeca".to_owned()));
        vraag
    }

    fn lopend(&self, outlines: &Omtrekken, terrein: &Terrein, vraag: &LoopVraag) -> Lopend {
        let slow = LoopVraag { lopen: LANGZAAM, ..vraag.clone() };
        let (gewoon, langzaam) = (terrein.loopafstand(vraag), terrein.loopafstand(&slow));
        let gaten = self.gaten(outlines, terrein.plekken(), vraag);
        let chosen = (self.minuten, self.wijk.as_deref());
        Lopend::new(vraag, (&gewoon, &langzaam), chosen, gaten)
    }

    /// What of each wijk is out of reach; nothing while no place that counts has a point.
    fn gaten(
        &self,
        outlines: &Omtrekken,
        punten: &[Plekpunt],
        vraag: &LoopVraag,
    ) -> HashMap<String, MultiPolygon> {
        let open = |plek: &&Plekpunt| vraag.counts(plek) && vraag.is_open_then(plek) == Some(true);
        let counting = punten.iter().filter(open);
        let points: Vec<Coord> =
            counting.filter_map(|plek| plek.punt).map(|[x, y]| Coord { x, y }).collect();
        if points.is_empty() {
            return HashMap::new();
        }
        let (codes, vlakken): (Vec<String>, Vec<Vlak>) = outlines
            .of(GebiedSoort::Wijk)
            .map(|(gebied, omtrek)| (gebied.code.clone(), Vlak::new(omtrek)))
            .unzip();
        let straal_m = vraag.lopen.straal_m(f64::from(self.minuten));
        let bereik = Bereik::prepare(&vlakken, &points, straal_m);
        codes.into_iter().zip(bereik.gaten().iter().cloned()).collect()
    }
}
