//! Parts that do not add up: of one gebied (mannen and vrouwen), and of the gebieden that make up
//! a larger one.

use super::MOST_ALONE;
use super::cijfers::{Cijfers, Reeks, is_own, soort as soort_of};
use super::woorden::{KIJK, KIJK_MEER, getal, kaal, meervoud, naam, opsomming};
use crate::exchange::catalogue::{Verdeeld, standard};
use crate::methods::controle::telt_niet_op::{
    Afronding, Eenheden, Verschil, verschil, verschil_van_gebieden,
};
use crate::model::indicator::GetalSoort;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{GebiedSoort, Indicator, nl};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What has an address is found in some wijk.
const MET_ADRES: [&str; 3] = ["inwoners", "huishoudens", "woningen"];

const SOORTEN: [GebiedSoort; 3] = [GebiedSoort::Gemeente, GebiedSoort::Wijk, GebiedSoort::Buurt];

/// A gebied (place in `Draft::gebieden`) in which something does not add up.
type Gevonden = (u32, Verschil);

pub(super) fn check(cijfers: &Cijfers<'_>, odd: &HashSet<Reeks>) -> Vec<Waarschuwing> {
    let adding = Adding { cijfers, odd, places: cijfers.places(), kinderen: kinderen(cijfers) };
    let mut found = Vec::new();
    for verdeeld in &standard().delen {
        for reeks in adding.series_of(verdeeld) {
            found.extend(adding.parts_of_gebieden(verdeeld, reeks));
        }
    }
    for reeks in cijfers.reeksen.keys().filter(|reeks| !odd.contains(reeks)) {
        found.extend(adding.gebieden_in_larger_ones(*reeks));
    }
    found
}

struct Adding<'a> {
    cijfers: &'a Cijfers<'a>,
    odd: &'a HashSet<Reeks>,
    places: HashMap<&'a str, u32>,
    kinderen: HashMap<&'a str, BTreeSet<&'a str>>,
}

/// The own gebieden that lie directly in each, those without figures too.
fn kinderen<'a>(cijfers: &'a Cijfers<'a>) -> HashMap<&'a str, BTreeSet<&'a str>> {
    let mut kinderen: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for gebied in cijfers.known.gebieden.values().chain(&cijfers.draft.gebieden) {
        if let Some(ouder) = gebied.ouder.as_deref().filter(|_| is_own(gebied, cijfers.known)) {
            kinderen.entry(ouder).or_default().insert(&gebied.code);
        }
    }
    kinderen
}

impl Adding<'_> {
    /// The series of the first part that is there, one for each period and bron, unless one of
    /// the parts is odd already.
    fn series_of(&self, verdeeld: &Verdeeld) -> Vec<Reeks> {
        let used = verdeeld.delen.iter().chain(&verdeeld.totaal);
        let used: Vec<u32> = used.filter_map(|id| self.places.get(id.as_str()).copied()).collect();
        let mut moments = BTreeSet::new();
        let mut series = Vec::new();
        for reeks in used.iter().flat_map(|indicator| self.cijfers.series_of(*indicator)) {
            if moments.insert((reeks.periode, reeks.bron)) {
                series.push(*reeks);
            }
        }
        let is_odd = |reeks: &Reeks| {
            used.iter().any(|&indicator| self.odd.contains(&Reeks { indicator, ..*reeks }))
        };
        series.retain(|reeks| !is_odd(reeks));
        series
    }

    /// The figures of an indicator in the period and bron of a series.
    fn values(&self, id: &str, reeks: Reeks) -> Option<&BTreeMap<u32, f64>> {
        let indicator = *self.places.get(id)?;
        self.cijfers.reeksen.get(&Reeks { indicator, ..reeks })
    }

    fn parts_of_gebieden(&self, verdeeld: &Verdeeld, reeks: Reeks) -> Vec<Waarschuwing> {
        let parts: Vec<Option<&BTreeMap<u32, f64>>> =
            verdeeld.delen.iter().map(|id| self.values(id, reeks)).collect();
        let totals = verdeeld.totaal.as_ref().map(|id| self.values(id, reeks));
        let total_of = |place: u32| match &totals {
            Some(totals) => totals.and_then(|values| values.get(&place)).copied(),
            None => Some(verdeeld.vast),
        };
        let mut found: Vec<Gevonden> = Vec::new();
        for soort in SOORTEN {
            let Some(eenheden) = self.eenheden(&parts, totals.flatten(), soort) else { continue };
            let places: BTreeSet<u32> =
                parts.iter().flatten().flat_map(|values| values.keys()).copied().collect();
            let of_soort = places.into_iter().filter(|p| self.cijfers.gebied(*p).soort == soort);
            found.extend(of_soort.filter_map(|place| {
                let delen: Vec<Option<f64>> = parts
                    .iter()
                    .map(|values| values.and_then(|v| v.get(&place)).copied())
                    .collect();
                Some((place, verschil(&delen, total_of(place)?, eenheden)?))
            }));
        }
        self.tell_parts(verdeeld, reeks, &found)
    }

    /// The units of all figures of a kind of gebied; `None` when there are none.
    fn eenheden(
        &self,
        parts: &[Option<&BTreeMap<u32, f64>>],
        totals: Option<&BTreeMap<u32, f64>>,
        soort: GebiedSoort,
    ) -> Option<Eenheden> {
        let of = |values: &BTreeMap<u32, f64>| self.cijfers.of_soort(values, soort);
        let delen: Vec<f64> = parts.iter().flatten().flat_map(|values| of(values)).collect();
        let eenheden = Eenheden::of(&delen, &totals.map(of).unwrap_or_default(), self.afronding());
        let exact = totals.is_none();
        let eenheden = if exact { Eenheden { totaal: 0.0, ..eenheden } } else { eenheden };
        (!delen.is_empty()).then_some(eenheden)
    }

    /// Our own format does not say who rounded, or how.
    fn afronding(&self) -> Afronding {
        match &*self.cijfers.draft.soort {
            "kwb" | "statline" => Afronding::Cbs,
            _ => Afronding::Dichtstbij,
        }
    }

    fn tell_parts(
        &self,
        verdeeld: &Verdeeld,
        reeks: Reeks,
        found: &[Gevonden],
    ) -> Vec<Waarschuwing> {
        let indicator_of = |id: &String| self.indicator(id);
        let names: Vec<&str> =
            verdeeld.delen.iter().filter_map(indicator_of).map(|one| &*one.naam).collect();
        let total = verdeeld.totaal.as_ref().and_then(indicator_of);
        let about = total.or_else(|| verdeeld.delen.iter().find_map(indicator_of));
        let Some(about) = about else { return Vec::new() };
        let reeks = Reeks { indicator: self.places[about.id.as_str()], ..reeks };
        let what = total.map_or_else(
            || format!("{} %", kaal(verdeeld.vast)),
            |total| format!("het cijfer voor '{}'", total.naam),
        );
        let head = format!(
            "De cijfers voor {} zijn in {} samen niet gelijk aan {what}",
            nl::list(&names),
            reeks.periode
        );
        self.tell(&head, about, reeks, found)
    }

    fn indicator(&self, id: &str) -> Option<&Indicator> {
        let place = *self.places.get(id)?;
        Some(&self.cijfers.draft.indicatoren[place as usize])
    }

    /// One warning for each gebied, or one for all when there are more.
    fn tell(
        &self,
        head: &str,
        about: &Indicator,
        reeks: Reeks,
        found: &[Gevonden],
    ) -> Vec<Waarschuwing> {
        let warning =
            |gebied, text| self.cijfers.warning(WaarschuwingSoort::TeltNietOp, reeks, gebied, text);
        let sums = |(place, gevonden): &Gevonden| {
            let (som, totaal) = (getal(gevonden.som, about), getal(gevonden.totaal, about));
            format!("{} {som} tegen {totaal}", naam(self.cijfers.gebied(*place)))
        };
        let why = "Dat verschil is groter dan afronding verklaart";
        if found.len() <= MOST_ALONE {
            let alone = found.iter().map(|one| {
                let marge = kaal(one.1.marge);
                let text = format!("{head}: {}. {why} (hoogstens {marge}). {KIJK}", sums(one));
                warning(Some(one.0), text)
            });
            return alone.collect();
        }
        let all: Vec<String> = found.iter().map(sums).collect();
        let (count, named) = (found.len(), opsomming(&all));
        vec![warning(None, format!("{head} in {count} gebieden: {named}. {why}. {KIJK_MEER}"))]
    }

    /// Counts of buurten beside their wijk, and of wijken beside the gemeente.
    fn gebieden_in_larger_ones(&self, reeks: Reeks) -> Vec<Waarschuwing> {
        let indicator = self.cijfers.indicator(reeks);
        if soort_of(indicator) != Some(GetalSoort::Aantal) {
            return Vec::new();
        }
        let pairs =
            [(GebiedSoort::Wijk, GebiedSoort::Gemeente), (GebiedSoort::Buurt, GebiedSoort::Wijk)];
        let told = pairs.into_iter().flat_map(|(part, whole)| {
            let found = self.sums_of_gebieden(reeks, part, whole);
            let head = format!(
                "De {} hebben in {} samen een ander aantal voor '{}' dan {}",
                meervoud(part),
                reeks.periode,
                indicator.naam,
                if whole == GebiedSoort::Wijk { "hun wijk" } else { "de gemeente" },
            );
            self.tell(&head, indicator, reeks, &found)
        });
        told.collect()
    }

    fn sums_of_gebieden(
        &self,
        reeks: Reeks,
        part: GebiedSoort,
        whole: GebiedSoort,
    ) -> Vec<Gevonden> {
        let values = &self.cijfers.reeksen[&reeks];
        let of = |soort| self.cijfers.of_soort(values, soort);
        let (delen, totalen) = (of(part), of(whole));
        if delen.is_empty() || totalen.is_empty() {
            return Vec::new();
        }
        let eenheden = Eenheden::of(&delen, &totalen, self.afronding());
        let heeft_adres = MET_ADRES.contains(&&*self.cijfers.indicator(reeks).eenheid);
        let is_whole = |(place, _): &(&u32, &f64)| self.cijfers.gebied(**place).soort == whole;
        let with_figure: HashMap<&str, f64> = values
            .iter()
            .map(|(place, value)| (&*self.cijfers.gebied(*place).code, *value))
            .collect();
        let sums = values.iter().filter(is_whole).filter_map(|(place, totaal)| {
            let inside = self.kinderen.get(&*self.cijfers.gebied(*place).code)?;
            let delen: Vec<Option<f64>> =
                inside.iter().map(|code| with_figure.get(code).copied()).collect();
            Some((*place, verschil_van_gebieden(&delen, *totaal, eenheden, heeft_adres)?))
        });
        sums.collect()
    }
}
