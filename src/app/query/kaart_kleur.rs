//! What can colour the map, and the figures behind a colour.

use super::{FIGURES, Query, Reader};
use crate::app::AppError;
use crate::app::view::indicatoren::IndicatorLijst;
use crate::app::view::kaart::{Kleurcijfers, Laag, Niveau};
use crate::app::view::klein;
use crate::document::Document;
use crate::document::buurten::BuurtCijfer;
use crate::document::figures::exactly;
use crate::document::foto::GemeenteFigures;
use crate::methods;
use crate::model::foto::{Cijfer, Foto};
use crate::model::indicator::GetalSoort;
use crate::model::record::Noun;
use crate::model::{Indicator, Periode, nl};
use std::collections::HashMap;

/// The indicators that can colour the wijken or the buurten, by leefgebied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KleurLijstQuery {
    /// Which areas.
    pub niveau: Niveau,
}

impl Query for KleurLijstQuery {
    type Answer = IndicatorLijst;
    const NOUNS: &'static [Noun] = FIGURES;

    fn answer(&self, file: &mut Reader<'_>) -> Result<IndicatorLijst, AppError> {
        let figures = file.figures()?;
        let all = IndicatorLijst::new(&figures, &file.document().leefgebieden()?);
        let known = match self.niveau {
            Niveau::Wijken => figures.indicatoren.iter().map(|(nr, _)| *nr).collect(),
            Niveau::Buurten => file.document().buurt_indicatoren(&figures)?,
        };
        let has = |id: &str| figures.nr(id).is_some_and(|nr| known.contains(&nr));
        Ok(all.only(has))
    }
}

/// The figures behind the colours, where these are of one indicator that the file knows.
pub(super) fn kleurcijfers<'a>(
    document: &Document,
    (figures, foto): (&'a GemeenteFigures, &Foto),
    (laag, niveau, year): (&Laag, Niveau, i32),
) -> Result<Option<Kleurcijfers<'a>>, AppError> {
    let Laag::Indicator(id) = laag else { return Ok(None) };
    let found = figures.indicatoren.iter().find(|(_, indicator)| indicator.id == *id);
    let Some((nr, indicator)) = found else { return Ok(None) };
    let (periode, gebieden) = match niveau {
        Niveau::Wijken => of_wijken((figures, foto), (*nr, indicator), year),
        Niveau::Buurten => of_buurten(document, figures, (*nr, indicator), year)?,
    };
    Ok(Some(Kleurcijfers { figures, nr: *nr, indicator, periode, gebieden }))
}

type Found = (Option<Periode>, HashMap<String, (Cijfer, Option<String>)>);

/// The wijken in the newest period in which one has a figure.
fn of_wijken(
    (figures, foto): (&GemeenteFigures, &Foto),
    (nr, indicator): (i64, &Indicator),
    year: i32,
) -> Found {
    let until = Periode::year_of(year);
    let periods = figures.wijken.iter().filter_map(|(_, series)| series.get(&nr)).flatten();
    let known = periods.filter(|(periode, one)| **periode <= until && one.is_known());
    let newest = known.map(|(periode, _)| *periode).max_by_key(|one| (one.is_year(), *one));
    let of = |(gebied, series): &(_, _)| {
        let gebied: &crate::model::Gebied = gebied;
        let cijfer = exactly(series, nr, newest);
        let wijk = foto.wijken.iter().find(|wijk| wijk.code == gebied.code);
        let apart = wijk.and_then(|wijk| wijk.telt_niet_mee.as_deref()).map(klein::wijk);
        let few = klein::cijfer(indicator, &cijfer, figures.grenzen);
        (gebied.code.clone(), (cijfer, apart.or(few)))
    };
    (newest, figures.wijken.iter().map(of).collect())
}

/// The buurten, those apart of which too few people live there or were asked.
fn of_buurten(
    document: &Document,
    figures: &GemeenteFigures,
    (nr, indicator): (i64, &Indicator),
    year: i32,
) -> Result<Found, AppError> {
    let hide = methods::klein::verborgen;
    let cijfers = document.buurt_cijfers(figures, nr, year, hide)?;
    let inwoners = document.inwoners()?;
    let grenzen = figures.grenzen;
    // A count is small where few people live: that is what it says.
    let is_count = indicator.soort == Some(GetalSoort::Aantal);
    let of = |one: BuurtCijfer| {
        let BuurtCijfer { buurt, cijfer, .. } = one;
        let people = inwoners.get(&buurt.code).and_then(|years| years.values().next_back());
        let few = people.filter(|few| !is_count && **few < f64::from(grenzen.inwoners));
        let limit = nl::number(f64::from(grenzen.inwoners), 0);
        let few = few.map(|_| format!("telt niet mee: minder dan {limit} inwoners"));
        let apart = few.or_else(|| klein::cijfer(indicator, &cijfer, grenzen));
        (buurt.code, (cijfer, apart))
    };
    Ok((cijfers.periode, cijfers.buurten.into_iter().map(of).collect()))
}
