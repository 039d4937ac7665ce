//! One indicator for every buurt.

use super::Document;
use super::error::Result;
use super::figures::{FigureReader, Series, Standing, exactly};
use super::foto::GemeenteFigures;
use super::klein;
use crate::model::foto::Cijfer;
use crate::model::klein::{Afschermen, Rol};
use crate::model::{Gebied, Periode, Reden};
use std::collections::HashSet;

/// The figures of one indicator in one period, of every buurt that the file knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BuurtCijfers {
    /// The newest period in which a buurt of the gemeente has a figure; `None` without any.
    pub periode: Option<Periode>,
    /// The buurten of the gemeente, by code.
    pub buurten: Vec<BuurtCijfer>,
    /// The values of all other buurten: without names, for they are only counted.
    pub elders: Vec<f64>,
}

/// A buurt with its figure.
#[derive(Debug, Clone, PartialEq)]
pub struct BuurtCijfer {
    /// The buurt.
    pub buurt: Gebied,
    /// Code of its wijk.
    pub wijk: String,
    /// Its figure.
    pub cijfer: Cijfer,
    /// Its inwoners in that period, or why they are not known.
    pub inwoners: std::result::Result<f64, Reden>,
}

/// What counts the people of a gebied.
const INWONERS: &str = "aantal-inwoners";

impl Document {
    /// The figures of an indicator (`indicator.nr`) for all buurten in the newest period up to a
    /// year, without those of the own gemeente that the rule for small numbers hides.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn buurt_cijfers(
        &self,
        figures: &GemeenteFigures,
        nr: i64,
        year: i32,
        afschermen: Afschermen,
    ) -> Result<BuurtCijfers> {
        let reader = FigureReader::new(&self.store)?;
        let mut wijken = Vec::new();
        for (wijk, _) in &figures.wijken {
            wijken.push(self.wijk_met_buurten(&reader, figures, &wijk.code, afschermen)?);
        }
        let series = || wijken.iter().flat_map(|wijk| &wijk.buurten).map(|(_, _, series)| series);
        let Some(periode) = newest_period(series(), nr, year) else {
            return Ok(BuurtCijfers::default());
        };
        let own: HashSet<i64> =
            wijken.iter().flat_map(|wijk| &wijk.buurten).map(|(own, ..)| *own).collect();
        let elders = self.elders(&reader, (nr, periode), &own)?;
        let cijfers = wijken.into_iter().flat_map(|wijk| wijk.cijfers(figures, nr, periode));
        Ok(BuurtCijfers { periode: Some(periode), buurten: cijfers.collect(), elders })
    }

    /// The indicators (`indicator.nr`) of which a buurt of the gemeente has a figure.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn buurt_indicatoren(&self, figures: &GemeenteFigures) -> Result<HashSet<i64>> {
        let reader = FigureReader::new(&self.store)?;
        let mut found = HashSet::new();
        for (wijk, _) in &figures.wijken {
            for (nr, _) in self.store.children(&wijk.code)? {
                let series = reader.series(nr)?;
                let known = series.iter().filter(|(_, years)| years.values().any(Cijfer::is_known));
                found.extend(known.map(|(indicator, _)| *indicator));
            }
        }
        Ok(found)
    }

    fn wijk_met_buurten(
        &self,
        reader: &FigureReader<'_>,
        figures: &GemeenteFigures,
        code: &str,
        afschermen: Afschermen,
    ) -> Result<WijkMetBuurten> {
        let nr = self.store.gebied(code)?.map_or(0, |(nr, _)| nr);
        let mut total = reader.series(nr)?;
        let mut buurten = Vec::new();
        for (nr, buurt) in self.store.children(code)? {
            buurten.push((nr, buurt, reader.series(nr)?));
        }
        let parts = buurten.iter_mut().map(|(_, _, series)| (Rol::Wijk, series));
        // To its buurten a wijk is what a gemeente is to its wijken: their sum.
        let mut all: Vec<(Rol, &mut Series)> =
            std::iter::once((Rol::Gemeente, &mut total)).chain(parts).collect();
        klein::hide_in(&mut all, &figures.indicatoren, figures.grenzen, afschermen);
        Ok(WijkMetBuurten { code: code.to_owned(), total, buurten })
    }

    /// The values that count of the buurten of other gemeenten.
    fn elders(
        &self,
        reader: &FigureReader<'_>,
        (nr, periode): (i64, Periode),
        own: &HashSet<i64>,
    ) -> Result<Vec<f64>> {
        let mut counting: Vec<(i64, Standing, Option<f64>)> = Vec::new();
        self.store.values_of_buurten(nr, periode, |gebied, batch, waarde| {
            let last = counting.last().filter(|(last, ..)| *last == gebied);
            let current = last.map(|(_, standing, _)| *standing);
            if let Some(standing) = reader.ranks().replaces(current, batch) {
                if current.is_some() {
                    counting.pop();
                }
                counting.push((gebied, standing, waarde));
            }
        })?;
        let others = counting.into_iter().filter(|(gebied, ..)| !own.contains(gebied));
        Ok(others.filter_map(|(.., waarde)| waarde).collect())
    }
}

/// A wijk, as the sum of its buurten, and those.
struct WijkMetBuurten {
    code: String,
    total: Series,
    buurten: Vec<(i64, Gebied, Series)>,
}

impl WijkMetBuurten {
    /// The figures of its buurten. Where the wijk itself is hidden they would give it away.
    fn cijfers(self, figures: &GemeenteFigures, nr: i64, periode: Periode) -> Vec<BuurtCijfer> {
        let is_hidden =
            |series: &Series| exactly(series, nr, Some(periode)).waarde == Err(Reden::TeKlein);
        let shown = figures.series_of(&self.code);
        let hide_all = is_hidden(&self.total) || shown.is_some_and(is_hidden);
        let of = |(_, buurt, series): (i64, Gebied, Series)| {
            let mut cijfer = exactly(&series, nr, Some(periode));
            if hide_all && cijfer.waarde.is_ok() {
                klein::hide_one(&mut cijfer);
            }
            let inwoners = figures.nr(INWONERS).map_or(Err(Reden::Onbekend), |inwoners| {
                exactly(&series, inwoners, Some(periode)).waarde
            });
            BuurtCijfer { buurt, wijk: self.code.clone(), cijfer, inwoners }
        };
        self.buurten.into_iter().map(of).collect()
    }
}

/// The newest period with a figure up to a year; whole years go before parts of them.
fn newest_period<'a>(
    series: impl Iterator<Item = &'a Series>,
    nr: i64,
    year: i32,
) -> Option<Periode> {
    let until = Periode::year_of(year);
    let periods = series.filter_map(|series| series.get(&nr)).flatten();
    let known = periods.filter(|(periode, one)| **periode <= until && one.is_known());
    known.map(|(periode, _)| *periode).max_by_key(|periode| (periode.is_year(), *periode))
}
