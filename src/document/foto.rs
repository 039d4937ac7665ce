//! What the Foto is computed from.

use super::Document;
use super::error::Result;
use super::figures::{FigureReader, Series, Standing, exactly, newest};
use super::gemeenten::AndereGemeenten;
use crate::model::draft::{Groep, Verdeling};
use crate::model::foto::{Cijfer, FotoInput, WijkInput};
use crate::model::gemeenten::{Gemeenten, Grootte};
use crate::model::klein::{Afschermen, Grenzen};
use crate::model::recept::FotoKeuze;
use crate::model::{Gebied, Indicator, Periode, nl};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Decides whether a wijk takes part.
const INWONERS: &str = "aantal-inwoners";

/// The figures of the gemeente, its wijken and the country: read once, used by Foto, Wijk and
/// Indicatoren. Small numbers are hidden in it.
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
    /// The limits of small numbers.
    pub grenzen: Grenzen,
    /// Figures of other gemeenten.
    andere: AndereGemeenten,
    /// Per wijk its inwoners, also a number that is hidden: whether it takes part depends on it.
    inwoners: HashMap<String, BTreeMap<Periode, f64>>,
}

impl Document {
    /// Reads the figures of the own gemeente, without those that the rule for small numbers
    /// hides.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gemeente_figures(&self, afschermen: Afschermen) -> Result<GemeenteFigures> {
        let reader = FigureReader::new(&self.store)?;
        let (nr, gemeente) = self.gemeente()?;
        let country = self.store.gebied("NL00")?.map_or(0, |(nr, _)| nr);
        let wijken =
            self.wijken()?.into_iter().map(|(nr, gebied)| Ok((gebied, reader.series(nr)?)));
        let indicatoren = self.indicatoren()?;
        let wanted = |(_, one): &&(i64, Indicator)| one.counts() || one.id == INWONERS;
        let wanted: Vec<i64> = indicatoren.iter().filter(wanted).map(|(nr, _)| *nr).collect();
        let mut figures = GemeenteFigures {
            andere: self.andere_gemeenten(&gemeente.code, &wanted)?,
            gemeente,
            gemeente_series: reader.series(nr)?,
            nederland: reader.series(country)?,
            wijken: wijken.collect::<Result<_>>()?,
            indicatoren,
            grenzen: self.grenzen()?,
            inwoners: HashMap::new(),
        };
        figures.remember_inwoners();
        figures.hide(afschermen);
        Ok(figures)
    }

    /// Everything the Foto needs, up to the chosen year (the newest with figures when none is).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn foto_input_of(&self, figures: &GemeenteFigures, keuze: &FotoKeuze) -> Result<FotoInput> {
        let counting: Vec<&(i64, Indicator)> =
            figures.indicatoren.iter().filter(|(_, indicator)| indicator.counts()).collect();
        let peiljaar = keuze.jaar.unwrap_or_else(|| figures.newest_year());
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
                inwoners: figures.newest_inwoners(gebied, peiljaar).map(|(_, inwoners)| inwoners),
                cijfers: cijfers(series),
            })
            .collect();
        let previous = |(index, (nr, indicator)): (usize, &&(i64, Indicator))| {
            previous_values(figures, &wijken, index, (*nr, indicator))
        };
        let gemeente = gemeente_cijfers(figures, &counting, &wijken, peiljaar);
        Ok(FotoInput {
            gemeente_code: figures.gemeente.code.clone(),
            gemeente_naam: figures.gemeente.label(),
            peiljaar,
            vergelijk: keuze.vergelijk,
            recept: keuze.recept.clone(),
            grenzen: figures.grenzen,
            leefgebieden: self.leefgebieden()?,
            ouderen: counting.iter().map(|(_, one)| ouderen(figures, one, peiljaar)).collect(),
            gemeenten: gemeenten(figures, &counting, &gemeente, peiljaar),
            gemeente,
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

/// The figures of the gemeente in the period of those of its wijken, where it has one then: a
/// later table may be about the gemeente and its buurten only, and may be made in another way.
fn gemeente_cijfers(
    figures: &GemeenteFigures,
    indicatoren: &[&(i64, Indicator)],
    wijken: &[WijkInput],
    year: i32,
) -> Vec<Cijfer> {
    let cijfer = |(index, (nr, _)): (usize, &&(i64, Indicator))| {
        let of_wijken = wijken.iter().filter_map(|wijk| wijk.cijfers[index].periode).max();
        let then = exactly(&figures.gemeente_series, *nr, of_wijken);
        if then.waarde.is_ok() { then } else { newest(&figures.gemeente_series, *nr, year) }
    };
    indicatoren.iter().enumerate().map(cijfer).collect()
}

/// Ends of the ids of figures about all adults, and about older people.
const AGES: (&str, &str) = ("-18plus", "-65plus");

/// Per wijk the figure of older people that belongs to an indicator of all adults.
fn ouderen(figures: &GemeenteFigures, indicator: &Indicator, year: i32) -> Vec<Cijfer> {
    let twin = indicator.id.strip_suffix(AGES.0).map(|stem| format!("{stem}{}", AGES.1));
    let Some(nr) = twin.and_then(|id| figures.nr(&id)) else { return Vec::new() };
    figures.wijken.iter().map(|(_, series)| newest(series, nr, year)).collect()
}

/// The other gemeenten of the size of the own one, in the periods of its own figures.
fn gemeenten(
    figures: &GemeenteFigures,
    indicatoren: &[&(i64, Indicator)],
    eigen: &[Cijfer],
    year: i32,
) -> Option<Gemeenten> {
    let nr = figures.nr(INWONERS)?;
    let grootte = Grootte::of(newest_value(&figures.gemeente_series, nr, year)?);
    let mut alike: Vec<i64> =
        figures.andere.of_size(nr, year, |inwoners| grootte.contains(inwoners)).collect();
    alike.sort_unstable();
    let mut known = HashSet::new();
    let mut values = |(cijfer, (nr, _)): (&Cijfer, &&(i64, Indicator))| {
        let Some(periode) = cijfer.periode else { return Vec::new() };
        let of = |gebied: &i64| {
            let waarde = figures.andere.waarde(*gebied, *nr, periode)?;
            known.insert(*gebied);
            Some(waarde)
        };
        alike.iter().filter_map(of).collect()
    };
    let waarden: Vec<Vec<f64>> = eigen.iter().zip(indicatoren).map(&mut values).collect();
    (!known.is_empty()).then_some(Gemeenten { grootte, aantal: known.len(), waarden })
}

/// Values of the wijken that take part at the measurement before the newest one.
fn previous_values(
    figures: &GemeenteFigures,
    wijken: &[WijkInput],
    index: usize,
    (nr, indicator): (i64, &Indicator),
) -> Vec<f64> {
    let now = wijken.iter().filter_map(|wijk| wijk.cijfers[index].periode).max();
    let Some(now) = now else { return Vec::new() };
    let all = figures.wijken.iter().filter_map(|(_, series)| series.get(&nr));
    let earlier = |periods: &BTreeMap<Periode, Cijfer>| {
        periods.range(..now).map(|(periode, _)| *periode).rfind(|periode| periode.is_like(now))
    };
    let before = all.filter_map(earlier).max();
    let taking_part = figures.wijken.iter().zip(wijken).filter(|(_, w)| w.telt_niet_mee.is_none());
    let then = taking_part.map(|((_, series), _)| exactly(series, nr, before));
    let enough = then.filter(|cijfer| !cijfer.is_about_few(indicator, figures.grenzen));
    enough.filter_map(|cijfer| cijfer.waarde.ok()).collect()
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

    /// The figures of one of its gebieden.
    pub fn series_of(&self, code: &str) -> Option<&Series> {
        match code {
            "NL00" => Some(&self.nederland),
            _ if code == self.gemeente.code => Some(&self.gemeente_series),
            _ => self.wijken.iter().find(|(wijk, _)| wijk.code == code).map(|(_, series)| series),
        }
    }

    /// `indicator.nr` of an id.
    pub fn nr(&self, id: &str) -> Option<i64> {
        self.indicatoren.iter().find(|(_, indicator)| indicator.id == id).map(|(nr, _)| *nr)
    }

    fn remember_inwoners(&mut self) {
        let Some(nr) = self.nr(INWONERS) else { return };
        for (gebied, series) in &self.wijken {
            let periods = series.get(&nr).into_iter().flatten();
            let known = periods.filter_map(|(periode, one)| Some((*periode, one.waarde.ok()?)));
            self.inwoners.insert(gebied.code.clone(), known.collect());
        }
    }

    /// The inwoners of a wijk in the newest year up to a year.
    fn newest_inwoners(&self, gebied: &Gebied, year: i32) -> Option<(Periode, f64)> {
        let known = self.inwoners.get(&gebied.code)?;
        let newest = known.range(..=Periode::year_of(year)).next_back()?;
        Some((*newest.0, *newest.1))
    }

    /// Why a wijk does not take part. Its inwoners are read from the newest year up to the chosen
    /// one; a number that is hidden decides, but is not said.
    fn telt_niet_mee(
        &self,
        gebied: &Gebied,
        series: &Series,
        year: i32,
        keuzes: &HashMap<String, (bool, String)>,
    ) -> Option<String> {
        let Some((periode, inwoners)) = self.newest_inwoners(gebied, year) else {
            return Some("het aantal inwoners is niet bekend".to_owned());
        };
        let nr = self.nr(INWONERS).unwrap_or_default();
        let count = match exactly(series, nr, Some(periode)).waarde {
            Ok(shown) => format!("{} inwoners", nl::number(shown, 0)),
            Err(_) => "te weinig inwoners".to_owned(),
        };
        let limit = self.grenzen.inwoners;
        match keuzes.get(&gebied.code) {
            Some((true, _)) => None,
            Some((false, why)) if why.is_empty() => Some(format!("zo gekozen, {count}")),
            Some((false, why)) => Some(format!("{}. {count}", why.trim_end_matches('.'))),
            None => (inwoners < f64::from(limit))
                .then(|| format!("{count}, minder dan {}", nl::number(f64::from(limit), 0))),
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
