//! What changed in the chosen wijk, and whether that can be chance.

use super::super::Span;
use super::super::reeks::of_one_series;
use super::IndicatorGegevens;
use super::figuren::years;
use super::getallen::Getallen;
use crate::methods::figure::Reeks;
use crate::methods::verandering::{ontwikkeling_van, verandering};
use crate::model::foto::Cijfer;
use crate::model::ontwikkeling::Verloop;
use crate::model::uitspraak::Confidence;
use crate::model::{Indicator, Periode};

/// What can be said after the newest figures of a wijk; nothing where it cannot be known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wijziging {
    /// Whether the last change is more than chance.
    pub meer_dan_toeval: Option<bool>,
    /// 'Over 2021–2025 daalt het cijfer', only when that is more than chance; else what changed
    /// since the first of these years, when that is.
    pub verloop: Option<String>,
}

impl Wijziging {
    /// Of the chosen wijk.
    pub(super) fn new(gegevens: &IndicatorGegevens<'_>, getallen: &Getallen) -> Self {
        let chosen = getallen.reeksen.iter().find(|one| gegevens.gekozen == Some(&one.code));
        let Some(reeks) = chosen.filter(|reeks| reeks.apart.is_none()) else {
            return Self::default();
        };
        let until = getallen.alle.get(reeks.nu).and_then(|nu| nu.periode);
        let series = gegevens.figures.series_of(&reeks.code);
        let of_wijk = |series| of_one_series(series, gegevens.nr, until);
        let figures = series.map(of_wijk).unwrap_or_default();
        let indicator = gegevens.indicator;
        let last = match figures.as_slice() {
            [.., van, naar] => verandering(van, naar, indicator).ok(),
            _ => None,
        };
        let course = ontwikkeling_van(&figures.iter().collect::<Vec<_>>(), indicator).ok();
        let verb = course.and_then(|course| match course.verloop {
            Verloop::Stijgt => Some("stijgt"),
            Verloop::Daalt => Some("daalt"),
            Verloop::KanToevalZijn => None,
        });
        let periods: Vec<Periode> = figures.iter().filter_map(|one| one.periode).collect();
        let meer_dan_toeval = last.map(|last| last.is_significant(Confidence::P95));
        let since = || {
            let quiet = meer_dan_toeval == Some(false);
            let found = || since_first(&figures, indicator, |one| written(getallen, reeks, one));
            quiet.then(found).flatten()
        };
        Self {
            meer_dan_toeval,
            verloop: verb
                .map(|verb| format!("Over {} {verb} het cijfer. ", years(&periods)))
                .or_else(since),
        }
    }

    /// 'Dat kan toeval zijn.'
    pub(super) fn chance(&self) -> Option<Span> {
        self.meer_dan_toeval.map(|more| match more {
            true => Span::plain("Dat is meer dan toeval. "),
            false => Span::plain("Dat kan toeval zijn. "),
        })
    }
}

/// 'Sinds 2021 (102,3) steeg het wel: dat is meer dan toeval.': a small last step says nothing of
/// a large one over more years.
fn since_first(
    figures: &[Cijfer],
    indicator: &Indicator,
    written: impl Fn(&Cijfer) -> Option<String>,
) -> Option<String> {
    let [first, _, .., last] = figures else { return None };
    let change = verandering(first, last, indicator).ok()?;
    let (van, naar) = (first.waarde.ok()?, last.waarde.ok()?);
    let verb = if naar > van { "steeg" } else { "daalde" };
    change.is_significant(Confidence::P95).then_some(())?;
    let year = first.periode?;
    Some(format!("Sinds {year} ({}) {verb} het: dat is meer dan toeval. ", written(first)?))
}

/// A figure of a series as the chart writes it.
fn written(getallen: &Getallen, reeks: &Reeks, cijfer: &Cijfer) -> Option<String> {
    let mut all = reeks.punten.iter().filter_map(|place| getallen.alle.get(*place));
    let own = all.find(|getal| getal.periode == cijfer.periode)?;
    Some(own.kort.clone())
}
