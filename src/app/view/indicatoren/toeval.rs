//! How far chance alone moves the numbers of an indicator, in words.

use super::super::getal::Notatie;
use super::super::upper_first;
use crate::document::figures::{Series, exactly};
use crate::document::foto::GemeenteFigures;
use crate::methods;
use crate::model::Indicator;
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::toeval::{GeenToeval, Toeval, ToevalSoort};

/// Counts of everybody: over these numbers nobody was asked, everyone was counted.
const IEDEREEN: [&str; 2] = ["aantal-inwoners", "huishoudens-totaal"];

/// Tells the chance of the figures of one indicator.
#[derive(Debug, Clone, Copy)]
pub(in crate::app::view) struct Toets<'a> {
    indicator: &'a Indicator,
    /// Whether everyone was counted: its shares are over all inwoners or huishoudens.
    is_telling: bool,
}

impl<'a> Toets<'a> {
    /// For an indicator, by its `indicator.nr`.
    pub(in crate::app::view) fn new(
        figures: &GemeenteFigures,
        nr: i64,
        indicator: &'a Indicator,
    ) -> Self {
        let all = || figures.wijken.iter().map(|(_, series)| series);
        let counts = IEDEREEN.iter().filter_map(|id| figures.nr(id));
        let is_telling = counts.into_iter().any(|all_of| {
            all().chain([&figures.gemeente_series]).any(|series| is_over(series, nr, all_of))
        });
        Self { indicator, is_telling }
    }

    /// For an indicator of which only single figures are at hand.
    pub(in crate::app::view) fn of_one(indicator: &'a Indicator) -> Self {
        Self { indicator, is_telling: false }
    }

    /// The limits of a figure. A count is of those who are there, not of what happens to them:
    /// its limits would say that people come and go by chance. Only those of its source are shown.
    pub(in crate::app::view) fn limits(&self, cijfer: &Cijfer) -> Result<Toeval, GeenToeval> {
        if self.indicator.soort == Some(GetalSoort::Aantal) && cijfer.grenzen.is_none() {
            return Err(GeenToeval::GeenNoemer);
        }
        let found = methods::toeval::toeval(cijfer, self.indicator)?;
        let soort = match found.soort {
            ToevalSoort::Peiling if self.is_telling => ToevalSoort::Schommeling,
            other => other,
        };
        Ok(Toeval { soort, ..found })
    }

    /// 'Interval 95 %: 31,6 tot 39,4', or that an estimate has none.
    pub(in crate::app::view) fn line(&self, notatie: &Notatie, cijfer: &Cijfer) -> Option<String> {
        match self.limits(cijfer) {
            Ok(Toeval { interval, soort }) => {
                let text = upper_first(soort.text());
                let bare = |value: f64| notatie.bare(value);
                let (onder, boven) = (bare(interval.onder()), bare(interval.boven()));
                Some(format!("{text}: {onder} tot {boven}"))
            }
            Err(geen @ GeenToeval::Modelschatting) => Some(format!("≈ {}", geen.text())),
            Err(_) => None,
        }
    }

    /// What the limits of the wijken are called; `None` when no wijk has any.
    pub(in crate::app::view) fn word(
        &self,
        figures: &GemeenteFigures,
        nr: i64,
    ) -> Option<&'static str> {
        let series = figures.wijken.iter().filter_map(|(_, own)| own.get(&nr));
        let found = series.flat_map(|periods| periods.values());
        let found = found.filter_map(|one| self.limits(one).ok());
        let kinds: Vec<ToevalSoort> = found.map(|toeval| toeval.soort).collect();
        let first = *kinds.first()?;
        let same = kinds.iter().all(|kind| *kind == first);
        Some(if same { first.text() } else { "interval" })
    }
}

/// Whether a figure of a series is over all that another indicator counts in the same period.
fn is_over(series: &Series, nr: i64, all_of: i64) -> bool {
    series.get(&nr).into_iter().flatten().any(|(periode, cijfer)| {
        let whole = exactly(series, all_of, Some(*periode)).waarde.ok();
        whole.is_some() && cijfer.noemer == whole
    })
}

/// What 'gewone schommeling' means, for who never heard of it.
pub(in crate::app::view) fn meaning() -> String {
    let word = upper_first(ToevalSoort::Schommeling.text());
    format!("{word}: zo ver kan een cijfer bewegen zonder dat er iets verandert (95\u{a0}%).")
}
