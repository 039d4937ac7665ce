//! What changed in the chosen wijk, and whether that can be chance.

use super::super::Span;
use super::super::reeks::of_one_series;
use super::IndicatorGegevens;
use super::figuren::years;
use super::getallen::Getallen;
use crate::methods::verandering::{ontwikkeling_van, verandering};
use crate::model::Periode;
use crate::model::ontwikkeling::Verloop;
use crate::model::uitspraak::Confidence;

/// What can be said after the newest figures of a wijk; nothing where it cannot be known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wijziging {
    /// Whether the last change is more than chance.
    pub meer_dan_toeval: Option<bool>,
    /// 'Over 2021–2025 daalt het cijfer', only when that is more than chance.
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
        Self {
            meer_dan_toeval: last.map(|last| last.is_significant(Confidence::P95)),
            verloop: verb.map(|verb| format!("Over {} {verb} het cijfer. ", years(&periods))),
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
