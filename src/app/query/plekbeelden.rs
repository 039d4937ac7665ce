//! The pictures of the places to meet.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::figuur::FiguurView;
use crate::app::view::plekken::openingstijden::{OpeningGegevens, openingstijden_view};
use crate::app::view::plekken::versheid::{VersheidGegevens, VersheidRij, versheid_view};
use crate::document::figures::Series;
use crate::model::Gebied;
use crate::model::bevestiging::Bevestiging;
use crate::model::openingstijden::Openingstijden;
use crate::model::record::Noun;
use crate::model::wijk::{Partner, Plek};
use jiff::civil::{Date, date};

/// How many places are open, per day and hour.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OpeningstijdenQuery {
    /// Code of the chosen wijk; without one all places.
    pub wijk: Option<String>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for OpeningstijdenQuery {
    type Answer = FiguurView;
    const NOUNS: &'static [Noun] = &[Noun::Ontmoetingsplek, Noun::Instelling, Noun::Batch];

    fn answer(&self, file: &mut Reader<'_>) -> Result<FiguurView, AppError> {
        let document = file.document();
        let wijken = document.wijken()?;
        let own = wijken.iter().find(|(_, wijk)| Some(&wijk.code) == self.wijk.as_ref());
        let waar = match own {
            Some((_, wijk)) => wijk.label(),
            None => document.gemeente()?.1.label(),
        };
        let here = |code: &str| own.is_none_or(|(_, wijk)| wijk.code == code);
        let plekken = document.plekpunten()?.into_iter();
        let tijden: Vec<Openingstijden> = plekken
            .filter(|plek| plek.is_open() && here(&plek.wijk))
            .map(|plek| plek.openingstijden)
            .collect();
        let gegevens = OpeningGegevens { waar: &waar, tijden: &tijden, vandaag: self.vandaag };
        Ok(openingstijden_view(&gegevens))
    }
}

/// Which share of places and partners was confirmed not long ago, per wijk.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VersheidQuery {
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for VersheidQuery {
    type Answer = FiguurView;
    const NOUNS: &'static [Noun] = &[];

    fn answer(&self, file: &mut Reader<'_>) -> Result<FiguurView, AppError> {
        let figures = file.figures()?;
        let document = file.document();
        let gemeente = (&figures.gemeente, &figures.gemeente_series);
        let all = (document.plekken(None)?, document.partners(None)?);
        let mut rijen = vec![rij(gemeente, &all.0, &all.1)];
        for (wijk, series) in &figures.wijken {
            let plekken = document.plekken(Some(&wijk.code))?;
            let partners = document.partners(Some(wijk))?;
            rijen.push(rij((wijk, series), &plekken, &partners));
        }
        let gekozen = self.wijk.as_deref();
        Ok(versheid_view(&VersheidGegevens { rijen: &rijen, gekozen, vandaag: self.vandaag }))
    }
}

fn rij(
    (gebied, series): (&Gebied, &Series),
    plekken: &[Plek],
    partners: &[Partner],
) -> VersheidRij {
    let open = plekken.iter().filter(|plek| !plek.bekend().is_dicht());
    let active = partners.iter().filter(|partner| partner.gestopt_op.is_empty());
    let newest = series.values().filter_map(|years| {
        let (periode, _) = years.iter().rev().find(|(_, cijfer)| cijfer.is_known())?;
        Some(date(i16::try_from(periode.year()).ok()?, 12, 31))
    });
    VersheidRij {
        code: gebied.code.clone(),
        naam: gebied.label(),
        plekken: open
            .map(|one| Bevestiging::parse(&one.bevestigd_op, &one.bevestigd_door))
            .collect(),
        partners: active
            .map(|one| Bevestiging::parse(&one.bevestigd_op, &one.bevestigd_door))
            .collect(),
        cijfers: newest.collect(),
    }
}
