//! How far chance alone moves the numbers of an indicator, in words.

use super::super::getal::Notatie;
use super::super::upper_first;
use super::IndicatorGegevens;
use crate::methods;
use crate::model::Indicator;
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::toeval::{GeenToeval, Toeval, ToevalSoort};

/// The limits of a figure. A count is of those who are there, not of what happens to them: its
/// limits would say that people come and go by chance. Only those of its source are shown.
pub(super) fn limits(indicator: &Indicator, cijfer: &Cijfer) -> Result<Toeval, GeenToeval> {
    if indicator.soort == Some(GetalSoort::Aantal) && cijfer.grenzen.is_none() {
        return Err(GeenToeval::GeenNoemer);
    }
    methods::toeval::toeval(cijfer, indicator)
}

/// 'Interval 95 %: 31,6 tot 39,4', or that an estimate has none.
pub(super) fn line(notatie: &Notatie, found: Result<Toeval, GeenToeval>) -> Option<String> {
    match found {
        Ok(Toeval { interval, soort }) => {
            let text = upper_first(soort.text());
            let (onder, boven) = (notatie.bare(interval.onder()), notatie.bare(interval.boven()));
            Some(format!("{text}: {onder} tot {boven}"))
        }
        Err(geen @ GeenToeval::Modelschatting) => Some(format!("≈ {}", geen.text())),
        Err(_) => None,
    }
}

/// What the limits of the wijken are called; `None` when no wijk has any.
pub(super) fn word(gegevens: &IndicatorGegevens<'_>) -> Option<&'static str> {
    let series = gegevens.figures.wijken.iter().filter_map(|(_, own)| own.get(&gegevens.nr));
    let figures = series.flat_map(|periods| periods.values());
    let found = figures.filter_map(|one| limits(gegevens.indicator, one).ok());
    let kinds: Vec<ToevalSoort> = found.map(|toeval| toeval.soort).collect();
    let first = *kinds.first()?;
    let same = kinds.iter().all(|kind| *kind == first);
    Some(if same { first.text() } else { "interval" })
}

/// What 'gewone schommeling' means, for who never heard of it.
pub(super) fn meaning() -> String {
    let word = upper_first(ToevalSoort::Schommeling.text());
    format!("{word}: zo ver kan een cijfer bewegen zonder dat er iets verandert (95\u{a0}%).")
}
