//! The map.

use super::kaart_kleur::kleurcijfers;
use super::{Query, Reader};
use crate::app::AppError;
use crate::app::loopafstand::{LoopKeuze, LoopVraag, Terrein};
use crate::app::plekken::omtrekken;
use crate::app::view::kaart::{
    Ernaast, KaartGegevens, KaartView, Laag, Loopgrond, Lopend, Niveau, is_at_most,
};
use crate::methods::geometrie::Omtrekken;
use crate::methods::loopafstand::Vlak;
use crate::model::Gebied;
use crate::model::gebied::GebiedSoort;
use crate::model::recept::FotoKeuze;
use crate::model::record::Noun;
use geo::MultiPolygon;
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
    /// How people walk, and to which places.
    pub lopen: LoopKeuze,
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
            barrieres: terrein.barrieres(),
            vraag: &vraag,
            gekozen: self.wijk.as_deref(),
            vandaag: self.vandaag,
        }))
    }
}

impl KaartQuery {
    /// For every number of minutes that the panel names.
    fn vraag(&self) -> LoopVraag {
        LoopVraag { minuten: LoopVraag::default().minuten, ..self.lopen.vraag() }
    }

    fn lopend(&self, outlines: &Omtrekken, terrein: &Terrein, vraag: &LoopVraag) -> Lopend {
        let lopen = self.lopen.tempo.ernaast();
        let other = LoopVraag { lopen, ..vraag.clone() };
        let (gewoon, rijen) = (terrein.loopafstand(vraag), terrein.loopafstand(&other));
        let per_buurt = match self.niveau {
            Niveau::Buurten => terrein.per_buurt(vraag),
            Niveau::Wijken => HashMap::new(),
        };
        let ernaast = Ernaast { lopen, rijen: &rijen, inwoners: terrein.inwoners(), per_buurt };
        let grond = self.grond(outlines, terrein, (vraag, is_at_most(vraag, &gewoon)));
        let chosen = (self.lopen.minuten, self.wijk.as_deref());
        Lopend::new(vraag, (&gewoon, ernaast), chosen, grond)
    }

    fn grond(
        &self,
        outlines: &Omtrekken,
        terrein: &Terrein,
        (vraag, hoogstens): (&LoopVraag, bool),
    ) -> Loopgrond {
        let named = |(gebied, omtrek): (&Gebied, &MultiPolygon)| {
            ((gebied.code.clone(), gebied.label()), Vlak::new(omtrek))
        };
        let (wijken, vlakken): (Vec<_>, Vec<Vlak>) =
            outlines.of(GebiedSoort::Wijk).map(named).unzip();
        Loopgrond {
            wijken,
            vlakken: vlakken.into(),
            barrieres: terrein.om().clone(),
            plekken: vraag.open_points(terrein.plekken()).collect(),
            tellend: vraag.open_plekken(terrein.plekken()).map(|plek| plek.id).collect(),
            hoogstens,
            minuten: self.lopen.minuten,
            straal_m: vraag.lopen.straal_m(f64::from(self.lopen.minuten)),
        }
    }
}
