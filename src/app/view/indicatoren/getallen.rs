//! The numbers of one indicator as figures use them: said once, with everything that is known.

use super::super::getal::Notatie;
use super::super::klein;
use super::{IndicatorGegevens, toeval};
use crate::document::figures::{Series, exactly, newest};
use crate::methods::figure::Reeks;
use crate::model::figure::{Getal, Tone};
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::waarneming::{BEREKEND_UIT_WIJKEN, Extra};
use crate::model::{Bron, Gebied, Periode, nl};
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
    notatie: Notatie,
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
        Self { gegevens, notatie, nieuwste: last(wijken).or_else(|| last(gemeente)), years }
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
            alle.push(self.getal(&code, &naam, cijfer));
        }
        let punten: Vec<usize> = (first..alle.len()).collect();
        let now = self.now(series, tone);
        let known = punten.iter().find(|place| alle[**place].periode == now.periode);
        let nu = known.copied().unwrap_or_else(|| {
            alle.push(self.getal(&code, &naam, &now));
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

    fn getal(&self, code: &Arc<str>, naam: &Arc<str>, cijfer: &Cijfer) -> Getal {
        let indicator = self.gegevens.indicator;
        let key = cijfer.periode.map(|periode| (code.to_string(), periode));
        let none = Extra::default();
        let extra = key.and_then(|key| self.gegevens.extras.get(&key)).unwrap_or(&none);
        let star = if &*cijfer.kwalificatie == BEREKEND_UIT_WIJKEN { "*" } else { "" };
        let found = toeval::limits(indicator, cijfer);
        let interval = found.ok().map(|toeval| toeval.interval);
        let tekst = match cijfer.waarde {
            Ok(value) => self.notatie.with_unit(value, &indicator.eenheid),
            Err(_) => self.notatie.value_or_reason(cijfer),
        };
        Getal {
            code: code.clone(),
            naam: naam.clone(),
            periode: cijfer.periode,
            waarde: cijfer.waarde.map(|value| self.notatie.scaled(value)),
            onder: interval.map(|interval| self.notatie.scaled(interval.onder())),
            boven: interval.map(|interval| self.notatie.scaled(interval.boven())),
            teller: extra.teller,
            noemer: extra.noemer,
            bron: cijfer.bron.clone(),
            kwalificatie: cijfer.kwalificatie.clone(),
            kort: match cijfer.waarde {
                Ok(value) => format!("{}{star}", self.notatie.bare(value)),
                Err(_) => "–".to_owned(),
            },
            gezegd: Getal::spoken(naam, cijfer.periode, &tekst),
            tekst,
            uitleg: self.explained(cijfer, extra),
        }
    }

    /// What a reader sees beside a number, a line each.
    fn explained(&self, cijfer: &Cijfer, extra: &Extra) -> Vec<String> {
        let indicator = self.gegevens.indicator;
        let mut lines = Vec::new();
        lines.extend(toeval::line(&self.notatie, toeval::limits(indicator, cijfer)));
        match (extra.teller, extra.noemer) {
            (Some(part), Some(whole)) => {
                let of = format!("{} op {} {}", count(part), count(whole), indicator.noemer);
                lines.push(of.trim_end().to_owned());
            }
            (Some(part), None) => lines.push(format!("Aantal: {}", count(part))),
            _ => {}
        }
        let grenzen = self.gegevens.figures.grenzen;
        lines.extend(klein::beside(indicator, cijfer, grenzen));
        if !cijfer.kwalificatie.is_empty() {
            lines.push(cijfer.kwalificatie.to_string());
        }
        if let Ok(bron) = Bron::parse(&cijfer.bron) {
            lines.push(format!("Bron: {}", bron.uitgever));
        }
        lines
    }
}

fn count(value: f64) -> String {
    nl::number(value, usize::from(value.fract() != 0.0))
}
