//! The figures on top of a wijk: inwoners, huishoudens, 65 jaar of ouder.

use super::super::Span;
use super::super::getal;
use super::rijen::{gemeente, notatie};
use super::{WijkGegevens, WijkView};
use crate::model::wijk::CijferRij;

const INWONERS: &str = "aantal-inwoners";
const HUISHOUDENS: &str = "huishoudens-totaal";
const GROOTTE: &str = "gemiddelde-huishoudensgrootte";
const OUDEREN: &str = "percentage-65-jaar-of-ouder";

/// A figure on top: large, then words, then small words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KernCijfer {
    /// The figure.
    pub waarde: String,
    /// What it counts.
    pub tekst: String,
    /// What belongs to it, and the year.
    pub klein: String,
}

/// Whether a row stands on top already.
pub(super) fn is_key_figure(rij: &CijferRij) -> bool {
    [INWONERS, HUISHOUDENS, GROOTTE, OUDEREN].contains(&rij.indicator.id.as_str())
}

/// The key figures that the file has for this wijk.
pub(super) fn figures(input: &WijkGegevens<'_>) -> Vec<KernCijfer> {
    let own = |id: &str| input.cijfers.rijen.iter().find(|rij| rij.indicator.id == id);
    let inwoners = own(INWONERS).and_then(|rij| figure(rij, "inwoners", None));
    let size = own(GROOTTE).filter(|rij| rij.wijk.waarde.is_ok());
    let per_home = size.map(|rij| format!("{} personen", notatie(rij).value_or_dash(&rij.wijk)));
    let huishoudens = own(HUISHOUDENS).and_then(|rij| figure(rij, "huishoudens", per_home));
    let ouderen = own(OUDEREN).and_then(|rij| {
        let whole = rij.gemeente.waarde.is_ok();
        let beside = whole.then(|| format!("{} {}", input.gemeente, gemeente(rij, &notatie(rij))));
        figure(rij, "is 65 jaar of ouder", beside)
    });
    [inwoners, huishoudens, ouderen].into_iter().flatten().collect()
}

fn figure(rij: &CijferRij, tekst: &str, beside: Option<String>) -> Option<KernCijfer> {
    let value = rij.wijk.waarde.ok()?;
    let parts: Vec<String> = beside.into_iter().chain([getal::jaar(&rij.wijk)]).collect();
    Some(KernCijfer {
        waarde: notatie(rij).value(value),
        tekst: tekst.to_owned(),
        klein: parts.join(" · "),
    })
}

impl WijkView {
    /// The key figures as one sentence, for a screen reader.
    pub fn kern_text(&self) -> String {
        let one = |kern: &KernCijfer| format!("{} {}, {}", kern.waarde, kern.tekst, kern.klein);
        self.kern.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// Whether anything goes well according to the figures.
    pub fn goes_well(&self) -> Option<&[Vec<Span>]> {
        (!self.goed.is_empty()).then_some(self.goed.as_slice())
    }
}
