//! Figures of a draft, each beside an earlier or a later one of the same gebied.

use super::eerder::{Eerder, Verloop};
use crate::exchange::checks::cijfers::{Cijfers, Reeks};
use crate::model::waarschuwing::WaarschuwingSoort;
use crate::model::{GebiedSoort, Periode};
use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;

/// A figure before and after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paar {
    /// Place in `Draft::gebieden`.
    pub gebied: u32,
    /// The series of the draft that one of the two is from.
    pub reeks: Reeks,
    /// The earlier figure, or that of the edition that counts now.
    pub van: f64,
    /// The later figure, or that of the draft.
    pub naar: f64,
    /// Whether one of the two is not in the file yet.
    pub nieuw: bool,
}

/// Of one indicator, from one period to the next; the same period twice stands for two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stap {
    /// Place in `Draft::indicatoren`.
    pub indicator: u32,
    /// The period of `Paar::van`.
    pub van: Periode,
    /// The period of `Paar::naar`.
    pub naar: Periode,
}

/// All pairs, those that belong side by side together.
pub type Paren = BTreeMap<Stap, Vec<Paar>>;

/// The figures of one indicator in one gebied that the draft brings, with their series.
type Nieuw = BTreeMap<Periode, (Reeks, f64)>;

/// Lays the figures of a draft beside those that count now, and beside each other.
pub fn paren(cijfers: &Cijfers<'_>, eerder: &Eerder) -> Paren {
    let mut nieuw: BTreeMap<(u32, u32), Nieuw> = BTreeMap::new();
    let told = told(cijfers);
    let is_told = |reeks: &Reeks| told.contains(&(&*cijfers.indicator(*reeks).id, reeks.periode));
    for (reeks, values) in cijfers.reeksen.iter().filter(|(reeks, _)| !is_told(reeks)) {
        // The country is no gebied beside the own ones: it hardly changes by chance.
        let own = |place: &u32| cijfers.gebied(*place).soort != GebiedSoort::Land;
        for (gebied, value) in values.iter().filter(|(place, _)| own(place)) {
            let of_gebied = nieuw.entry((reeks.indicator, *gebied)).or_default();
            of_gebied.insert(reeks.periode, (*reeks, *value));
        }
    }
    let mut paren = Paren::new();
    let none = Verloop::new();
    for ((indicator, gebied), nieuw) in &nieuw {
        let id = &cijfers.draft.indicatoren[*indicator as usize].id;
        let verloop = eerder.verloop(&cijfers.gebied(*gebied).code, id).unwrap_or(&none);
        let of_gebied = OfGebied { gebied: *gebied, nieuw, verloop };
        for periode in nieuw.keys() {
            of_gebied.add(*periode, &mut paren);
        }
    }
    paren
}

/// Indicator and period of the series that are odd as a whole already: then so is every change
/// in them.
fn told<'a>(cijfers: &Cijfers<'a>) -> HashSet<(&'a str, Periode)> {
    let odd = |soort: WaarschuwingSoort| {
        matches!(
            soort,
            WaarschuwingSoort::AndereEenheid
                | WaarschuwingSoort::OveralGelijk
                | WaarschuwingSoort::BuitenBereik
        )
    };
    let warnings = cijfers.draft.waarschuwingen.iter();
    let whole = warnings.filter(|warning| warning.gebied.is_none() && odd(warning.soort));
    whole.filter_map(|warning| Some((warning.indicator.as_deref()?, warning.periode?))).collect()
}

/// On which side of a period.
enum Side {
    Before,
    After,
}

struct OfGebied<'a> {
    gebied: u32,
    nieuw: &'a Nieuw,
    verloop: &'a Verloop,
}

impl OfGebied<'_> {
    /// What counts now in a period.
    fn there(&self, periode: Periode) -> Option<f64> {
        self.verloop.get(&periode)?.ok()
    }

    /// What counts in a period once the draft is in.
    fn then(&self, periode: Periode) -> Option<f64> {
        let new = self.nieuw.get(&periode).map(|(_, value)| *value);
        new.or_else(|| self.there(periode))
    }

    fn add(&self, periode: Periode, paren: &mut Paren) {
        let Some((reeks, value)) = self.nieuw.get(&periode).copied() else { return };
        let changed = self.there(periode) != Some(value);
        if let Some(old) = self.there(periode) {
            self.push(paren, reeks, (periode, old), (periode, value), changed);
        }
        let earlier = self.nearest(periode, Side::Before);
        if let Some((earlier, old)) = earlier.and_then(|p| Some((p, self.then(p)?))) {
            let new = changed || self.there(earlier) != Some(old);
            self.push(paren, reeks, (earlier, old), (periode, value), new);
        }
        // What the draft has next to it looks back at this one by itself.
        let later = self.nearest(periode, Side::After);
        let later = later.filter(|later| !self.nieuw.contains_key(later));
        if let Some((later, next)) = later.and_then(|p| Some((p, self.there(p)?))) {
            self.push(paren, reeks, (periode, value), (later, next), changed);
        }
    }

    /// The nearest period before or after another that can be laid beside it.
    fn nearest(&self, periode: Periode, side: Side) -> Option<Periode> {
        let comparable = |other: &Periode| self.is_comparable(*other, periode);
        match side {
            Side::Before => {
                let new = self.nieuw.range(..periode).map(|(other, _)| *other).rfind(comparable);
                let there =
                    self.verloop.range(..periode).map(|(other, _)| *other).rfind(comparable);
                new.max(there)
            }
            Side::After => {
                let beyond = (Bound::Excluded(periode), Bound::Unbounded);
                let new = self.nieuw.range(beyond).map(|(other, _)| *other).find(comparable);
                let there = self.verloop.range(beyond).map(|(other, _)| *other).find(comparable);
                [new, there].into_iter().flatten().min()
            }
        }
    }

    fn is_comparable(&self, other: Periode, periode: Periode) -> bool {
        other.is_like(periode) && self.then(other).is_some()
    }

    fn push(
        &self,
        paren: &mut Paren,
        reeks: Reeks,
        (van_periode, van): (Periode, f64),
        (naar_periode, naar): (Periode, f64),
        nieuw: bool,
    ) {
        let stap = Stap { indicator: reeks.indicator, van: van_periode, naar: naar_periode };
        let paar = Paar { gebied: self.gebied, reeks, van, naar, nieuw };
        paren.entry(stap).or_default().push(paar);
    }
}
