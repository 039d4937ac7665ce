//! The numbers of one indicator as figures use them: said once, with everything that is known.

use super::super::getal::Notatie;
use super::super::klein;
use super::IndicatorGegevens;
use super::schrijver::Schrijver;
use super::toeval::Toets;
use crate::document::figures::{Series, exactly, newest};
use crate::methods::figure::Reeks;
use crate::model::figure::{Getal, Tone};
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::{Gebied, Periode};
use std::sync::Arc;

/// All numbers, and which belong to which gebied: gemeente, wijken, country.
#[derive(Debug, Clone)]
pub(super) struct Getallen {
    /// Every number.
    pub alle: Arc<[Getal]>,
    /// One per gebied.
    pub reeksen: Vec<Reeks>,
    /// The newest period of a wijk (of the gemeente when no wijk has any).
    pub nieuwste: Option<Periode>,
}

/// Gathers and says them.
pub(super) fn gather(gegevens: &IndicatorGegevens<'_>) -> Getallen {
    let figures = gegevens.figures;
    let plan = Plan::new(gegevens);
    let mut alle = Vec::new();
    let mut reeksen = Vec::new();
    let gemeente = (&figures.gemeente, &figures.gemeente_series);
    // A total beside its parts would make all of them look alike: it stands in the table.
    let compares = gegevens.indicator.soort != Some(GetalSoort::Aantal);
    reeksen.push(plan.reeks(&mut alle, gemeente, Tone::Gemeente, compares));
    for ((gebied, series), wijk) in figures.wijken.iter().zip(&gegevens.input.wijken) {
        let chosen = gegevens.gekozen == Some(gebied.code.as_str());
        let tone = if chosen { Tone::Chosen } else { Tone::Muted };
        let takes_part = wijk.telt_niet_mee.is_none();
        let mut reeks = plan.reeks(&mut alle, (gebied, series), tone, takes_part);
        let now = plan.now(series, tone);
        let few = || klein::cijfer(gegevens.indicator, &now, figures.grenzen);
        reeks.apart = wijk.telt_niet_mee.as_deref().map(klein::wijk).or_else(few);
        reeksen.push(reeks);
    }
    if plan.has_value(&figures.nederland)
        && let Some(land) = Gebied::from_code("NL00")
    {
        let own = (&land, &figures.nederland);
        reeksen.push(plan.reeks(&mut alle, own, Tone::Nederland, compares));
    }
    Getallen { alle: alle.into(), reeksen, nieuwste: plan.nieuwste }
}

struct Plan<'a> {
    gegevens: &'a IndicatorGegevens<'a>,
    schrijver: Schrijver<'a>,
    nieuwste: Option<Periode>,
    /// Only whole years when there are any.
    years: bool,
}

impl<'a> Plan<'a> {
    fn new(gegevens: &'a IndicatorGegevens<'a>) -> Self {
        let (figures, nr) = (gegevens.figures, gegevens.nr);
        let wijken = figures.wijken.iter().map(|(_, series)| series);
        let all: Vec<&Series> = wijken.chain([&figures.gemeente_series]).collect();
        let periods = |series: &&'a Series| series.get(&nr).into_iter().flat_map(|one| one.keys());
        let until = Periode::year_of(gegevens.input.peiljaar);
        let years = all.iter().flat_map(periods).any(|periode| periode.is_year());
        let last = |series: &[&'a Series]| {
            let shown = series.iter().flat_map(periods).filter(|one| **one <= until);
            shown.filter(|one| !years || one.is_year()).max().copied()
        };
        let (gemeente, wijken) = all
            .split_last()
            .map_or((&[][..], &[][..]), |(_, wijken)| (&all[wijken.len()..], wijken));
        let values = all.iter().filter_map(|series| series.get(&nr)).flat_map(|one| one.values());
        let notatie = Notatie::new(gegevens.indicator, values.filter_map(|one| one.waarde.ok()));
        let (indicator, grenzen) = (gegevens.indicator, figures.grenzen);
        let toets = Toets::new(figures, nr, indicator);
        let schrijver = Schrijver { indicator, notatie, toets, grenzen };
        Self { gegevens, schrijver, nieuwste: last(wijken).or_else(|| last(gemeente)), years }
    }

    fn has_value(&self, series: &Series) -> bool {
        self.shown(series).any(|(_, cijfer)| cijfer.waarde.is_ok())
    }

    /// The periods of a gebied that are shown, oldest first.
    fn shown<'s>(&self, series: &'s Series) -> impl Iterator<Item = (Periode, &'s Cijfer)> {
        let until = Periode::year_of(self.gegevens.input.peiljaar);
        let years = self.years;
        let periods = series.get(&self.gegevens.nr).into_iter().flatten();
        periods
            .map(|(periode, cijfer)| (*periode, cijfer))
            .filter(move |(periode, _)| *periode <= until && (!years || periode.is_year()))
    }

    fn reeks(
        &self,
        alle: &mut Vec<Getal>,
        (gebied, series): (&Gebied, &Series),
        tone: Tone,
        telt_mee: bool,
    ) -> Reeks {
        let (code, naam): (Arc<str>, Arc<str>) =
            (gebied.code.as_str().into(), gebied.label().into());
        let first = alle.len();
        for (_, cijfer) in self.shown(series) {
            alle.push(self.schrijver.getal(&code, &naam, cijfer));
        }
        let punten: Vec<usize> = (first..alle.len()).collect();
        let now = self.now(series, tone);
        let known = punten.iter().find(|place| alle[**place].periode == now.periode);
        let nu = known.copied().unwrap_or_else(|| {
            alle.push(self.schrijver.getal(&code, &naam, &now));
            alle.len() - 1
        });
        let label = match now.periode {
            Some(periode) if Some(periode) != self.nieuwste => format!("{naam} ({periode})"),
            _ => naam.to_string(),
        };
        let (code, naam, apart) = (code.to_string(), naam.to_string(), None);
        Reeks { code, naam, label, tone, telt_mee, apart, punten, nu }
    }

    /// The figure that stands for a gebied now; as in the Foto: a wijk's newest one.
    fn now(&self, series: &Series, tone: Tone) -> Cijfer {
        let (nr, year) = (self.gegevens.nr, self.gegevens.input.peiljaar);
        let same = exactly(series, nr, self.nieuwste);
        let beside = matches!(tone, Tone::Gemeente | Tone::Nederland) && same.periode.is_some();
        if beside { same } else { newest(series, nr, year) }
    }
}
