//! The figures of the own gemeente in a draft, laid out for checking.

use crate::exchange::import::Known;
use crate::model::draft::Draft;
use crate::model::gebied::gemeente_code;
use crate::model::indicator::GetalSoort;
use crate::model::waarneming::BEREKEND;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Gebied, GebiedSoort, Indicator, Periode, Waarneming};
use std::collections::{BTreeMap, HashMap};

/// Figures that belong side by side: of one indicator, period and bron.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reeks {
    /// Place in `Draft::indicatoren`.
    pub indicator: u32,
    /// The period.
    pub periode: Periode,
    /// Place in `Draft::bronnen`.
    pub bron: u32,
}

/// The figures, by series and then by gebied (place in `Draft::gebieden`); what is missing or was
/// computed from other figures is not there.
pub struct Cijfers<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// What the file holds.
    pub known: &'a Known,
    /// Every series.
    pub reeksen: BTreeMap<Reeks, BTreeMap<u32, f64>>,
}

impl<'a> Cijfers<'a> {
    /// The figures of the own gemeente and of the country.
    pub fn of(draft: &'a Draft, known: &'a Known) -> Self {
        let own: Vec<bool> = draft.gebieden.iter().map(|gebied| is_own(gebied, known)).collect();
        let mut reeksen: BTreeMap<Reeks, BTreeMap<u32, f64>> = BTreeMap::new();
        for waarneming in draft.waarnemingen.iter().filter(|one| own[one.gebied as usize]) {
            let Waarneming { indicator, periode, bron, .. } = *waarneming;
            if let (Ok(waarde), false) = (waarneming.waarde, is_computed(waarneming)) {
                let reeks = Reeks { indicator, periode, bron };
                reeksen.entry(reeks).or_default().insert(waarneming.gebied, waarde);
            }
        }
        Self { draft, known, reeksen }
    }

    /// The series of one indicator, by its place.
    pub fn series_of(&self, indicator: u32) -> impl Iterator<Item = &Reeks> {
        let first = |indicator| Reeks { indicator, periode: Periode::year_of(0), bron: 0 };
        self.reeksen.range(first(indicator)..first(indicator + 1)).map(|(reeks, _)| reeks)
    }

    /// The indicator of a series.
    pub fn indicator(&self, reeks: Reeks) -> &'a Indicator {
        &self.draft.indicatoren[reeks.indicator as usize]
    }

    /// A gebied of the draft, as the file knows it.
    pub fn gebied(&self, place: u32) -> &'a Gebied {
        let of_draft = &self.draft.gebieden[place as usize];
        self.known.gebieden.get(&of_draft.code).unwrap_or(of_draft)
    }

    /// The figures of one kind of gebied in a series.
    pub fn of_soort(&self, values: &BTreeMap<u32, f64>, soort: GebiedSoort) -> Vec<f64> {
        let is = |place: &u32| self.gebied(*place).soort == soort;
        values.iter().filter(|(place, _)| is(place)).map(|(_, value)| *value).collect()
    }

    /// Place of each indicator, by its id.
    pub fn places(&self) -> HashMap<&'a str, u32> {
        let ids = self.draft.indicatoren.iter().map(|indicator| indicator.id.as_str());
        ids.zip(0..).collect()
    }

    /// A warning about a series, in one gebied or in all.
    pub fn warning(
        &self,
        soort: WaarschuwingSoort,
        reeks: Reeks,
        gebied: Option<u32>,
        tekst: String,
    ) -> Waarschuwing {
        Waarschuwing {
            gebied: gebied.map(|place| self.gebied(place).code.clone()),
            periode: Some(reeks.periode),
            ..Waarschuwing::about_indicator(soort, &self.indicator(reeks).id, tekst)
        }
    }
}

/// The kind of number of an indicator; where nobody said so, what its unit tells.
pub fn soort(indicator: &Indicator) -> Option<GetalSoort> {
    let by_unit = || match indicator.eenheid.trim() {
        "%" => Some(GetalSoort::Percentage),
        unit if unit.starts_with("per 1.000") => Some(GetalSoort::Per1000),
        _ => None,
    };
    indicator.soort.or_else(by_unit)
}

/// Whether a gebied is the own gemeente, one of its parts, or the country beside it.
pub fn is_own(gebied: &Gebied, known: &Known) -> bool {
    let gemeente = gemeente_code(&gebied.code);
    gebied.soort == GebiedSoort::Land || gemeente.as_deref() == Some(&*known.gemeente)
}

/// Whether a value follows from others, in which what is odd would be found too.
pub fn is_computed(waarneming: &Waarneming) -> bool {
    let words = waarneming.extra.as_ref().and_then(|extra| extra.kwalificatie.as_deref());
    words.is_some_and(|words| words.starts_with(BEREKEND))
}
