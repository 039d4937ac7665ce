//! Gebieden that the newest division no longer has.

use super::eerder::{Eerder, INWONERS};
use crate::exchange::checks::cijfers::Cijfers;
use crate::exchange::checks::woorden::{hoofdletter, meervoud, naam, opsomming};
use crate::methods::controle::vervallen_code::{is_heel, vervallen};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Gebied, GebiedSoort, Periode, Reden};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// More gebieden than this share one warning.
const MOST_ALONE: usize = 2;

const WAT_TE_DOEN: &str = "Cijfers van een oude indeling zijn niet zonder meer te vergelijken met \
                           die van nu. Laat ze weg, of neem ze over als u ze voor een vroeger \
                           jaar wilt bewaren.";

/// Inwoners of every own gebied in one period, with the gebieden of which they are missing.
type Indeling = BTreeMap<String, Result<f64, Reden>>;

/// The codes that the newest whole division does not have.
pub fn check(cijfers: &Cijfers<'_>, eerder: &Eerder) -> Vec<Waarschuwing> {
    let indelingen = indelingen(cijfers, eerder);
    let used = used(cijfers);
    let kinds = [GebiedSoort::Wijk, GebiedSoort::Buurt];
    kinds.into_iter().flat_map(|soort| of_soort(cijfers, &indelingen, &used, soort)).collect()
}

/// Every period of which inwoners are known, in the file and in the draft.
fn indelingen(cijfers: &Cijfers<'_>, eerder: &Eerder) -> BTreeMap<Periode, Indeling> {
    let mut all: BTreeMap<Periode, Indeling> = BTreeMap::new();
    for code in eerder.known.gebieden.keys() {
        for (periode, waarde) in eerder.verloop(code, INWONERS).into_iter().flatten() {
            all.entry(*periode).or_default().insert(code.clone(), *waarde);
        }
    }
    let draft = cijfers.draft;
    let inwoners = cijfers.places().get(INWONERS).copied();
    for waarneming in draft.waarnemingen.iter().filter(|one| Some(one.indicator) == inwoners) {
        let code = draft.gebieden[waarneming.gebied as usize].code.clone();
        all.entry(waarneming.periode).or_default().insert(code, waarneming.waarde);
    }
    all
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
    let total = indeling.get(gemeente)?.ok()?;
    let own = |code: &&String| {
        GebiedSoort::of_code(code) == Some(soort)
            && crate::model::gebied::gemeente_code(code).as_deref() == Some(gemeente)
    };
    let codes: Vec<&String> = indeling.keys().filter(own).collect();
    let inwoners: Vec<f64> = codes.iter().filter_map(|code| indeling[*code].ok()).collect();
    is_heel(&inwoners, total).then(|| codes.into_iter().cloned().collect())
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
        hoofdletter(&naam(gebied)),
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
