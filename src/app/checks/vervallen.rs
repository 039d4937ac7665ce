//! Gebieden that the newest division no longer has.

use super::eerder::{Eerder, INWONERS, uitgave};
use crate::exchange::checks::cijfers::Cijfers;
use crate::exchange::checks::woorden::{meervoud, naam, opsomming};
use crate::methods::controle::vervallen_code::{is_heel, vervallen};
use crate::model::gebied::gemeente_code;
use crate::model::nl;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Gebied, GebiedSoort, Periode};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// More gebieden than this share one warning.
const MOST_ALONE: usize = 2;

const WAT_TE_DOEN: &str = "Cijfers van een oude indeling zijn niet zonder meer te vergelijken met \
                           die van nu. Laat ze weg, of neem ze over als u ze voor een vroeger \
                           jaar wilt bewaren.";

/// The division into gebieden in one period, as the source of its inwoners has it.
#[derive(Default)]
struct Indeling {
    codes: HashSet<String>,
    inwoners: HashMap<String, f64>,
}

/// The codes that the newest whole division does not have.
pub fn check(cijfers: &Cijfers<'_>, eerder: &Eerder) -> Vec<Waarschuwing> {
    let mut indelingen = of_file(eerder);
    indelingen.extend(of_draft(cijfers));
    let used = used(cijfers);
    let kinds = [GebiedSoort::Wijk, GebiedSoort::Buurt];
    kinds.into_iter().flat_map(|soort| of_soort(cijfers, &indelingen, &used, soort)).collect()
}

/// The divisions that the file holds: of every period of which the inwoners are known.
fn of_file(eerder: &Eerder) -> BTreeMap<Periode, Indeling> {
    let indeling = |(periode, bron): (&Periode, &String)| {
        let codes = eerder.gebieden.get(&(*periode, bron.clone())).cloned().unwrap_or_default();
        let inwoners = codes
            .iter()
            .filter_map(|code| Some((code.clone(), eerder.inwoners_in(code, *periode)?)))
            .collect();
        (*periode, Indeling { codes, inwoners })
    };
    eerder.bron_van_inwoners.iter().map(indeling).collect()
}

/// The divisions that the draft brings. A gebied without a figure for inwoners may be in one: a
/// source keeps small ones secret.
fn of_draft(cijfers: &Cijfers<'_>) -> BTreeMap<Periode, Indeling> {
    let draft = cijfers.draft;
    let code = |place: u32| &draft.gebieden[place as usize].code;
    let bron =
        |place: u32| draft.bronnen.get(place as usize).map(|bron| uitgave(&bron.to_string()));
    let inwoners = cijfers.places().get(INWONERS).copied();
    let mut found: BTreeMap<Periode, Indeling> = BTreeMap::new();
    let mut sources: HashMap<Periode, Option<String>> = HashMap::new();
    for (reeks, values) in cijfers.reeksen.iter().filter(|(r, _)| Some(r.indicator) == inwoners) {
        let named = values.iter().map(|(place, value)| (code(*place).clone(), *value)).collect();
        found.insert(reeks.periode, Indeling { inwoners: named, ..Indeling::default() });
        sources.insert(reeks.periode, bron(reeks.bron));
    }
    for waarneming in &draft.waarnemingen {
        let Some(indeling) = found.get_mut(&waarneming.periode) else { continue };
        if sources.get(&waarneming.periode) == Some(&bron(waarneming.bron)) {
            indeling.codes.insert(code(waarneming.gebied).clone());
        }
    }
    found
}

/// The own gebieden that the draft has figures of (places in `Draft::gebieden`), with the
/// indicators.
fn used(cijfers: &Cijfers<'_>) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut used: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (reeks, values) in &cijfers.reeksen {
        for gebied in values.keys() {
            used.entry(*gebied).or_default().insert(reeks.indicator);
        }
    }
    used
}

fn of_soort(
    cijfers: &Cijfers<'_>,
    indelingen: &BTreeMap<Periode, Indeling>,
    used: &BTreeMap<u32, BTreeSet<u32>>,
    soort: GebiedSoort,
) -> Vec<Waarschuwing> {
    let gemeente = &cijfers.known.gemeente;
    let newest = indelingen
        .iter()
        .rev()
        .find_map(|(periode, indeling)| Some((*periode, whole(indeling, gemeente, soort)?)));
    let Some((periode, division)) = newest else { return Vec::new() };
    let is = |place: &&u32| cijfers.gebied(**place).soort == soort;
    let places: BTreeMap<&str, u32> =
        used.keys().filter(is).map(|place| (&*cijfers.gebied(*place).code, *place)).collect();
    let codes: Vec<&str> = places.keys().copied().collect();
    let ended: Vec<u32> =
        vervallen(&codes, &division).into_iter().map(|code| places[code]).collect();
    if ended.len() > MOST_ALONE {
        return vec![together(cijfers, &ended, periode, soort)];
    }
    let alone = |place: &u32| alone(cijfers, *place, &used[place], periode);
    ended.iter().map(alone).collect()
}

/// The codes of a kind, when their inwoners are those of the gemeente.
fn whole(indeling: &Indeling, gemeente: &str, soort: GebiedSoort) -> Option<HashSet<String>> {
    let total = *indeling.inwoners.get(gemeente)?;
    let own = |code: &String| {
        GebiedSoort::of_code(code) == Some(soort)
            && gemeente_code(code).as_deref() == Some(gemeente)
    };
    let inwoners: Vec<f64> = indeling
        .inwoners
        .iter()
        .filter(|(code, _)| own(code))
        .map(|(_, inwoners)| *inwoners)
        .collect();
    let codes = indeling.codes.iter().filter(|code| own(code));
    is_heel(&inwoners, total).then(|| codes.cloned().collect())
}

fn alone(
    cijfers: &Cijfers<'_>,
    place: u32,
    indicatoren: &BTreeSet<u32>,
    periode: Periode,
) -> Waarschuwing {
    let gebied = cijfers.gebied(place);
    let tekst = format!(
        "{} ({}) staat niet meer in de indeling van {periode}. {WAT_TE_DOEN}",
        nl::capital(&naam(gebied)),
        gebied.code
    );
    // One indicator can be left out; of a whole table that is not the question.
    let only = indicatoren.first().filter(|_| indicatoren.len() == 1);
    let id = |place: &u32| cijfers.draft.indicatoren[*place as usize].id.clone();
    Waarschuwing {
        indicator: only.map(id),
        gebied: Some(gebied.code.clone()),
        ..Waarschuwing::about_file(WaarschuwingSoort::VervallenCode, tekst)
    }
}

fn together(
    cijfers: &Cijfers<'_>,
    ended: &[u32],
    periode: Periode,
    soort: GebiedSoort,
) -> Waarschuwing {
    let named = |gebied: &Gebied| format!("{} ({})", naam(gebied), gebied.code);
    let all: Vec<String> = ended.iter().map(|place| named(cijfers.gebied(*place))).collect();
    let tekst = format!(
        "{} {} staan niet meer in de indeling van {periode}: {}. {WAT_TE_DOEN}",
        ended.len(),
        meervoud(soort),
        opsomming(&all)
    );
    Waarschuwing::about_file(WaarschuwingSoort::VervallenCode, tekst)
}
