//! Warnings: each with its sentence, and a choice where figures can be left out.

use super::{Stof, aantal, zin};
use crate::app::nakijken::lijsten::Lijsten;
use crate::model::keuzes::Weglating;
use crate::model::waarschuwing::Waarschuwing;

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaarschuwingRij {
    /// What it is about: indicator, gebied and period, and how many figures the choice leaves out;
    /// empty for the file as a whole.
    pub over: String,
    /// What is seen, why that is odd, and what can be done.
    pub tekst: String,
    /// What can be left out.
    pub weglating: Option<Weglating>,
    /// Whether it is.
    pub weggelaten: bool,
}

/// The warnings of one file: those with a choice first.
pub(super) fn rijen(stof: &Stof<'_>, lijsten: &Lijsten) -> Vec<WaarschuwingRij> {
    let mut rijen: Vec<WaarschuwingRij> =
        lijsten.waarschuwingen.iter().map(|(one, figures)| rij(stof, one, *figures)).collect();
    rijen.sort_by_key(|rij| rij.weglating.is_none());
    rijen
}

fn rij(stof: &Stof<'_>, one: &Waarschuwing, figures: u64) -> WaarschuwingRij {
    let weglating = one.weglating();
    let left_out = &stof.besluiten.keuzes.weglatingen;
    WaarschuwingRij {
        over: over(stof, one, figures),
        tekst: zin(&one.tekst),
        weggelaten: weglating.as_ref().is_some_and(|weglating| left_out.contains(weglating)),
        weglating,
    }
}

fn over(stof: &Stof<'_>, one: &Waarschuwing, figures: u64) -> String {
    let indicator = one.indicator.as_deref().map(|id| stof.feiten.indicator(id));
    let gebied = one.gebied.as_deref().map(|code| stof.feiten.naam(code));
    let periode = one.periode.map(|periode| periode.to_string());
    let cijfers = (figures > 0).then(|| aantal(figures, "cijfer", "cijfers"));
    let parts: Vec<String> = [indicator, gebied, periode, cijfers].into_iter().flatten().collect();
    parts.join(" · ")
}

/// '3 waarschuwingen', and how many are left out.
pub(super) fn titel(rijen: &[WaarschuwingRij]) -> String {
    let all = aantal(rijen.len() as u64, "waarschuwing", "waarschuwingen");
    match rijen.iter().filter(|rij| rij.weggelaten).count() {
        0 => all,
        n => format!("{all} · {n} weggelaten"),
    }
}
