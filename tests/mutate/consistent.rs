//! What must hold for everything that an importer gives back.

use std::collections::HashSet;
use std::hash::Hash;
use wijkbeeld::model::draft::{Benchmark, Draft};
use wijkbeeld::model::record::Value;
use wijkbeeld::model::waarneming::Extra;

/// A sentence is no longer than this.
const MOST_CHARACTERS: usize = 900;

/// Words of other people's messages: a Dutch sentence has none of them.
const FOREIGN: [&str; 8] =
    [" error", "invalid", "unexpected", "failed", " the ", "cannot", "unsupported", "overflow"];

/// What is wrong with a draft; nothing when it is whole.
pub fn faults(draft: &Draft) -> Vec<String> {
    let mut faults = Vec::new();
    places(draft, &mut faults);
    numbers(draft, &mut faults);
    doubles(draft, &mut faults);
    words(draft, &mut faults);
    if let Err(fault) = travels(draft) {
        faults.push(fault);
    }
    faults
}

/// Whether this is a sentence for a person.
pub fn sentence(text: &str) -> Result<(), String> {
    let lower = text.to_lowercase();
    if text.split_whitespace().count() < 3 || text.chars().count() > MOST_CHARACTERS {
        return Err(format!("no sentence: '{text}'"));
    }
    if text.chars().any(char::is_control) {
        return Err(format!("a control character in {text:?}"));
    }
    match FOREIGN.iter().find(|word| lower.contains(**word)) {
        Some(word) => Err(format!("'{word}' in '{text}'")),
        None => Ok(()),
    }
}

/// Every place that is named exists.
fn places(draft: &Draft, faults: &mut Vec<String>) {
    let sizes = [draft.gebieden.len(), draft.indicatoren.len(), draft.bronnen.len()];
    let mut check = |what: &str, places: [Option<u32>; 3]| {
        for (place, size) in places.into_iter().zip(sizes) {
            if place.is_some_and(|place| place as usize >= size) {
                faults.push(format!("{what} at place {place:?} of {size}"));
            }
        }
    };
    for one in &draft.waarnemingen {
        check("a value", [Some(one.gebied), Some(one.indicator), Some(one.bron)]);
    }
    for one in &draft.lege_kolommen {
        check("an empty column", [None, Some(one.indicator), Some(one.bron)]);
    }
    for one in &draft.benchmarks {
        check("a benchmark", [None, Some(one.indicator), Some(one.bron)]);
    }
    for one in &draft.omtrekken {
        check("an outline", [Some(one.gebied), None, Some(one.bron)]);
    }
}

fn numbers(draft: &Draft, faults: &mut Vec<String>) {
    let of_extra = |extra: &Extra| [extra.onder, extra.boven, extra.teller, extra.noemer];
    for one in &draft.waarnemingen {
        let extra = one.extra.as_deref().map(of_extra).unwrap_or_default();
        let mut numbers = extra.into_iter().chain([one.waarde.ok()]).flatten();
        if numbers.any(|number| !number.is_finite()) {
            faults.push(format!("no number: {one:?}"));
        }
    }
    faults.extend(draft.benchmarks.iter().filter_map(of_benchmark));
    for one in &draft.vermeldingen {
        let whole = |value: &Value| !matches!(value, Value::Real(metres) if !metres.is_finite());
        if !one.velden.iter().all(|(_, value)| whole(value)) {
            faults.push(format!("no point: {one:?}"));
        }
    }
}

fn of_benchmark(one: &Benchmark) -> Option<String> {
    let all = &one.verdeling;
    let sure = [all.gemiddelde, all.mediaan, all.mad];
    let maybe = [all.sd, all.gemiddelde_ln, all.sd_ln];
    let finite = sure.into_iter().chain(maybe.into_iter().flatten()).all(f64::is_finite);
    let spread = [Some(all.mad), all.sd, all.sd_ln].into_iter().flatten().all(|one| one >= 0.0);
    (all.n == 0 || !finite || !spread).then(|| format!("no distribution: {one:?}"))
}

fn doubles(draft: &Draft, faults: &mut Vec<String>) {
    let values = draft.waarnemingen.iter();
    let keys = values.map(|one| (one.gebied, one.indicator, one.periode, one.bron));
    faults.extend(double("a value", keys));
    faults.extend(double("a gebied", draft.gebieden.iter().map(|one| &one.code)));
    faults.extend(double("an indicator", draft.indicatoren.iter().map(|one| &one.id)));
    faults.extend(double("a definition", draft.definities.iter().map(|one| &one.id)));
    faults.extend(double("a leefgebied", draft.leefgebieden.iter().map(|one| &one.id)));
    faults.extend(double("a bron", draft.bronnen.iter()));
    faults.extend(double("an unknown code", draft.onbekende_gebieden.iter().map(|one| &one.0)));
    faults.extend(double("an id", draft.vermeldingen.iter().map(|one| &one.sleutel)));
    let benchmarks = draft.benchmarks.iter();
    let keys = benchmarks.map(|one| (one.indicator, one.bron, one.periode, one.groep));
    faults.extend(double("a benchmark", keys));
    let squares = draft.vierkanten.iter().flat_map(|(_, all)| all);
    faults.extend(double("a square", squares.map(|one| [one.x, one.y])));
}

fn double<T: Hash + Eq + std::fmt::Debug>(
    what: &str,
    keys: impl Iterator<Item = T>,
) -> Option<String> {
    let mut seen = HashSet::new();
    let mut keys = keys.map(|key| (format!("{key:?}"), seen.insert(key)));
    keys.find(|(_, first)| !first).map(|(key, _)| format!("{what} twice: {key}"))
}

fn words(draft: &Draft, faults: &mut Vec<String>) {
    let empty = |what: &str, text: &str| text.is_empty().then(|| format!("{what} without text"));
    faults.extend(empty("a kind", &draft.soort));
    faults.extend(empty("a reason for the kind", &draft.herkend_omdat));
    faults.extend(draft.gebieden.iter().filter_map(|one| empty("a code", &one.code)));
    faults.extend(draft.indicatoren.iter().filter_map(|one| empty("an id", &one.id)));
    faults.extend(draft.indicatoren.iter().filter_map(|one| empty("a name", &one.naam)));
    faults.extend(draft.bronnen.iter().filter_map(|one| empty("a publisher", &one.uitgever)));
    let cells = draft.geweigerd.iter();
    let told = cells.map(|one| &one.reden).chain(draft.waarschuwingen.iter().map(|one| &one.tekst));
    faults.extend(told.filter_map(|text| sentence(text).err()));
    let hex = draft.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if draft.sha256.len() != 64 || !hex {
        faults.push(format!("no SHA-256: '{}'", draft.sha256));
    }
}

/// It comes out of another process as it went in.
fn travels(draft: &Draft) -> Result<(), String> {
    let bytes = postcard::to_stdvec(draft).map_err(|error| error.to_string())?;
    let there: Draft = postcard::from_bytes(&bytes).map_err(|error| error.to_string())?;
    let again = postcard::to_stdvec(&there).map_err(|error| error.to_string())?;
    if again == bytes { Ok(()) } else { Err("it changed between two processes".to_owned()) }
}

#[test]
fn what_is_not_whole_is_seen() {
    use wijkbeeld::exchange::import::{Options, Source, read_source};
    use wijkbeeld::model::progress::Progress;
    let text = "gebied;indicator;periode;waarde;reden;onder;boven;bron\nWK040201;a;2022;1;;;;E\n";
    let source = Source::from_text("a.csv", text).unwrap();
    let options = Options::default();
    let good = read_source(source, crate::known(), &options, &mut Progress::silent()).unwrap();
    assert_eq!(faults(&good), [""; 0]);
    type Change = fn(&mut Draft);
    let changes: [(&str, Change); 6] = [
        ("place", |draft| draft.waarnemingen[0].gebied = 7),
        ("no number", |draft| draft.waarnemingen[0].waarde = Ok(f64::INFINITY)),
        ("twice", |draft| draft.waarnemingen.push(draft.waarnemingen[0].clone())),
        ("twice", |draft| draft.gebieden.push(draft.gebieden[0].clone())),
        ("no sentence", |draft| draft.waarschuwingen[0].tekst.clear()),
        ("SHA-256", |draft| draft.sha256.push('0')),
    ];
    for (word, change) in changes {
        let mut bad = good.clone();
        change(&mut bad);
        let found = faults(&bad);
        assert!(found.iter().any(|fault| fault.contains(word)), "{word}: {found:?}");
    }
}
