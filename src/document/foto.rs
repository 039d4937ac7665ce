//! What the Foto is computed from.

use super::Document;
use super::error::Result;
use super::figures::{FigureReader, Series, Standing, exactly, newest};
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, Vergelijk, WijkInput};
use crate::model::{Gebied, Indicator, Periode, nl};
use std::collections::{BTreeMap, HashMap};

/// Wijken with fewer inwoners do not take part in the Foto, unless people decided otherwise.
pub const MIN_INWONERS: f64 = 200.0;

/// The figures of the gemeente, its wijken and the country: read once, used by Foto and Wijk.
pub struct GemeenteFigures {
    /// The gemeente.
    pub gemeente: Gebied,
    /// Figures of the gemeente itself.
    pub gemeente_series: Series,
    /// Figures of the country.
    pub nederland: Series,
    /// The wijken with their figures, by code.
    pub wijken: Vec<(Gebied, Series)>,
    /// The indicators with their numbers.
    pub indicatoren: Vec<(i64, Indicator)>,
}

impl Document {
    /// Reads the figures of the own gemeente.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gemeente_figures(&self) -> Result<GemeenteFigures> {
        let reader = FigureReader::new(&self.store)?;
        let (nr, gemeente) = self.gemeente()?;
        let country = self.store.gebied("NL00")?.map_or(0, |(nr, _)| nr);
        let wijken =
            self.wijken()?.into_iter().map(|(nr, gebied)| Ok((gebied, reader.series(nr)?)));
        Ok(GemeenteFigures {
            gemeente,
            gemeente_series: reader.series(nr)?,
            nederland: reader.series(country)?,
            wijken: wijken.collect::<Result<_>>()?,
            indicatoren: self.indicatoren()?,
        })
    }

    /// Everything the Foto needs, up to a year (the newest with figures when none is given).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn foto_input(&self, jaar: Option<i32>, vergelijk: Vergelijk) -> Result<FotoInput> {
        self.foto_input_of(&self.gemeente_figures()?, jaar, vergelijk)
    }

    /// As [`Document::foto_input`], from figures that were read before.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn foto_input_of(
        &self,
        figures: &GemeenteFigures,
        jaar: Option<i32>,
        vergelijk: Vergelijk,
    ) -> Result<FotoInput> {
        let counting: Vec<&(i64, Indicator)> =
            figures.indicatoren.iter().filter(|(_, indicator)| indicator.counts()).collect();
        let peiljaar = jaar.unwrap_or_else(|| figures.newest_year());
        let cijfers = |series: &Series| -> Vec<Cijfer> {
            counting.iter().map(|(nr, _)| newest(series, *nr, peiljaar)).collect()
        };
        let keuzes = self.wijkkeuzes()?;
        let wijken: Vec<WijkInput> = figures
            .wijken
            .iter()
            .map(|(gebied, series)| WijkInput {
                code: gebied.code.clone(),
                naam: gebied.label(),
                telt_niet_mee: figures.telt_niet_mee(gebied, series, peiljaar, &keuzes),
                groep: figures.groep(series, peiljaar),
                cijfers: cijfers(series),
            })
            .collect();
        let previous = |(index, (nr, _)): (usize, &&(i64, Indicator))| {
            previous_values(figures, &wijken, index, *nr)
        };
        Ok(FotoInput {
            gemeente_code: figures.gemeente.code.clone(),
            gemeente_naam: figures.gemeente.label(),
            peiljaar,
            vergelijk,
            leefgebieden: self.leefgebieden()?,
            gemeente: cijfers(&figures.gemeente_series),
            benchmarks: self.benchmarks(&counting, peiljaar)?,
            vorige: counting.iter().enumerate().map(previous).collect(),
            indicatoren: counting.iter().map(|(_, indicator)| indicator.clone()).collect(),
            wijken,
        })
    }

    /// Per indicator the distributions of the newest period up to a year.
    fn benchmarks(
        &self,
        indicatoren: &[&(i64, Indicator)],
        year: i32,
    ) -> Result<Vec<HashMap<Groep, Verdeling>>> {
        let reader = FigureReader::new(&self.store)?;
        let until = Periode::year_of(year).number();
        let mut rows = self.store.benchmarks_with_batch()?;
        rows.retain(|(_, (_, periode, _, _))| *periode <= until);
        rows.sort_by_key(|(batch, _)| *batch);
        let of_indicator = |nr: i64| {
            let mut newest: HashMap<Groep, (i64, Standing, Verdeling)> = HashMap::new();
            for (batch, (indicator, periode, groep, verdeling)) in &rows {
                let current = newest.get(groep);
                if *indicator != nr || current.is_some_and(|(known, ..)| periode < known) {
                    continue;
                }
                let same_period = current.filter(|(known, ..)| periode == known);
                let standing = same_period.map(|(_, standing, _)| *standing);
                if let Some(standing) = reader.ranks().replaces(standing, *batch) {
                    newest.insert(*groep, (*periode, standing, *verdeling));
                }
            }
            newest.into_iter().map(|(groep, (.., verdeling))| (groep, verdeling)).collect()
        };
        Ok(indicatoren.iter().map(|(nr, _)| of_indicator(*nr)).collect())
    }
}

/// Values of the wijken that take part at the measurement before the newest one.
fn previous_values(
    figures: &GemeenteFigures,
    wijken: &[WijkInput],
    index: usize,
    nr: i64,
) -> Vec<f64> {
    let now = wijken.iter().filter_map(|wijk| wijk.cijfers[index].periode).max();
    let Some(now) = now else { return Vec::new() };
    let all = figures.wijken.iter().filter_map(|(_, series)| series.get(&nr));
    let earlier = |periods: &BTreeMap<Periode, Cijfer>| {
        periods.range(..now).map(|(periode, _)| *periode).rfind(|periode| periode.is_like(now))
    };
    let before = all.filter_map(earlier).max();
    let taking_part = figures.wijken.iter().zip(wijken).filter(|(_, w)| w.telt_niet_mee.is_none());
    taking_part.filter_map(|((_, series), _)| exactly(series, nr, before).waarde.ok()).collect()
}

impl GemeenteFigures {
    /// The newest year with figures of an indicator of the Foto; of any indicator when the Foto
    /// has none; this year when there is nothing.
    pub fn newest_year(&self) -> i32 {
        let of_foto = self.years(|indicator| indicator.counts());
        let any = || self.years(|_| true);
        let this_year = || jiff::Zoned::now().year().into();
        of_foto.last().copied().or_else(|| any().last().copied()).unwrap_or_else(this_year)
    }

    /// The years that have a figure of an indicator of the Foto, oldest first.
    pub fn foto_years(&self) -> Vec<i32> {
        self.years(|indicator| indicator.counts())
    }

    fn years(&self, wanted: impl Fn(&Indicator) -> bool) -> Vec<i32> {
        let wanted = self.indicatoren.iter().filter(|(_, indicator)| wanted(indicator));
        let mut years: Vec<i32> = wanted
            .flat_map(|(nr, _)| self.wijken.iter().filter_map(move |(_, series)| series.get(nr)))
            .flat_map(|periods| periods.keys().map(|periode| periode.year()))
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// `indicator.nr` of an id.
    pub fn nr(&self, id: &str) -> Option<i64> {
        self.indicatoren.iter().find(|(_, indicator)| indicator.id == id).map(|(nr, _)| *nr)
    }

    fn telt_niet_mee(
        &self,
        gebied: &Gebied,
        series: &Series,
        year: i32,
        keuzes: &HashMap<String, (bool, String)>,
    ) -> Option<String> {
        let inwoners = self.nr("aantal-inwoners").map(|nr| newest_value(series, nr, year));
        let Some(inwoners) = inwoners.flatten() else {
            return Some("het aantal inwoners is niet bekend".to_owned());
        };
        let count = format!("{} inwoners", nl::number(inwoners, 0));
        match keuzes.get(&gebied.code) {
            Some((true, _)) => None,
            Some((false, why)) if why.is_empty() => Some(format!("zo gekozen, {count}")),
            Some((false, why)) => Some(format!("{count}. {}", why.trim_end_matches('.'))),
            None => {
                (inwoners < MIN_INWONERS).then(|| format!("{count}, minder dan {MIN_INWONERS}"))
            }
        }
    }

    fn groep(&self, series: &Series, year: i32) -> Option<Groep> {
        let nr = self.nr("mate-van-stedelijkheid")?;
        Groep::of_stedelijkheid(newest_value(series, nr, year)?)
    }
}

/// The newest value up to a year, past periods in which it is missing.
fn newest_value(series: &Series, indicator: i64, year: i32) -> Option<f64> {
    let until = Periode::year_of(year);
    let mut periods = series.get(&indicator)?.range(..=until).rev();
    periods.find_map(|(_, cijfer)| cijfer.waarde.ok())
}
