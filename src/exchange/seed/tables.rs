//! Tables of an example that no importer reads: gebieden, distributions and outlines.

use crate::exchange::catalogue::rows;
use crate::exchange::import::header::Columns;
use crate::exchange::import::{ImportError, Known, Row};
use crate::methods::geometrie::wkt;
use crate::model::draft::{Benchmark, Draft, Groep, Omtrek, Verdeling};
use crate::model::{Bron, Gebied, GebiedSoort, Indicator, Periode, nl};

/// The gebieden, one draft per bron.
pub fn gebieden(text: &str) -> Result<Vec<Draft>, ImportError> {
    let mut drafts: Vec<Draft> = Vec::new();
    let names = ["code", "soort", "naam", "ouder", "bron"];
    let sha256 = rows("gebieden.csv", text, &names, |columns, row| {
        let cell = |name: &str| columns.text(row, name).to_owned();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let code = cell("code");
        let Some(soort) = GebiedSoort::parse(&cell("soort")) else { return };
        let gebied = Gebied { code, soort, naam: some(cell("naam")), ouder: some(cell("ouder")) };
        let bron = bron(&cell("bron"));
        match drafts.iter_mut().find(|draft| draft.bronnen[0] == bron) {
            Some(draft) => draft.gebieden.push(gebied),
            None => drafts.push(Draft {
                soort: "gebieden".to_owned(),
                bestand: "gebieden.csv".to_owned(),
                bronnen: vec![bron],
                gebieden: vec![gebied],
                ..Draft::default()
            }),
        }
    })?;
    for draft in &mut drafts {
        draft.gebieden.sort_by(|a, b| a.code.cmp(&b.code));
        draft.sha256.clone_from(&sha256);
    }
    Ok(drafts)
}

/// A text that is no bron is kept as the name of its publisher; a test reads them all.
fn bron(text: &str) -> Bron {
    Bron::parse(text).unwrap_or_else(|_| Bron { uitgever: text.to_owned(), ..Bron::default() })
}

/// The place of an item in a list, where it is added when it is not there.
fn place<T: PartialEq>(list: &mut Vec<T>, item: T) -> u32 {
    let found = list.iter().position(|other| *other == item);
    let place = found.unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    });
    place as u32
}

/// Adds the distributions over the Dutch wijken to the figures.
pub fn benchmarks(text: &str, known: &Known, draft: &mut Draft) -> Result<(), ImportError> {
    if text.is_empty() {
        return Ok(());
    }
    let names = [
        "indicator",
        "periode",
        "groep",
        "n",
        "gemiddelde",
        "sd",
        "mediaan",
        "mad",
        "gemiddelde_ln",
        "sd_ln",
        "bron",
    ];
    rows("benchmark.csv", text, &names, |columns, row| {
        let Some((periode, groep, verdeling)) = distribution(columns, row) else { return };
        let id = columns.text(row, "indicator");
        let indicator =
            known.indicatoren.get(id).cloned().unwrap_or_else(|| Indicator::unknown(id));
        let indicator = place(&mut draft.indicatoren, indicator);
        let bron = place(&mut draft.bronnen, bron(columns.text(row, "bron")));
        draft.benchmarks.push(Benchmark { indicator, bron, periode, groep, verdeling });
    })?;
    Ok(())
}

/// The outlines of the gebieden.
pub fn omtrekken(text: &str, known: &Known) -> Result<Option<Draft>, ImportError> {
    if text.is_empty() {
        return Ok(None);
    }
    let mut draft = Draft {
        soort: "omtrekken".to_owned(),
        bestand: "omtrekken.csv".to_owned(),
        ..Draft::default()
    };
    let mut found: Vec<(Gebied, Omtrek)> = Vec::new();
    let names = ["gebied", "nauwkeurigheid", "geometrie", "bron"];
    let sha256 = rows("omtrekken.csv", text, &names, |columns, row| {
        let Some(gebied) = known.gebieden.get(columns.text(row, "gebied")) else { return };
        let omtrek = Omtrek {
            gebied: 0,
            bron: place(&mut draft.bronnen, bron(columns.text(row, "bron"))),
            nauwkeurigheid: columns.text(row, "nauwkeurigheid").to_owned(),
            geometrie: wkt::normal(columns.text(row, "geometrie")),
        };
        found.push((gebied.clone(), omtrek));
    })?;
    found.sort_by(|(a, _), (b, _)| a.code.cmp(&b.code));
    for (gebied, mut omtrek) in found {
        omtrek.gebied = draft.gebieden.len() as u32;
        draft.gebieden.push(gebied);
        draft.omtrekken.push(omtrek);
    }
    draft.sha256 = sha256;
    Ok(Some(draft))
}

fn distribution(columns: &Columns, row: &Row) -> Option<(Periode, Groep, Verdeling)> {
    let number = |name: &str| nl::parse_number(columns.raw(row, name));
    let verdeling = Verdeling {
        n: columns.raw(row, "n").parse().ok()?,
        gemiddelde: number("gemiddelde")?,
        sd: number("sd"),
        mediaan: number("mediaan")?,
        mad: number("mad")?,
        gemiddelde_ln: number("gemiddelde_ln"),
        sd_ln: number("sd_ln"),
    };
    let periode = columns.raw(row, "periode").parse().ok()?;
    Some((periode, Groep::parse(columns.raw(row, "groep"))?, verdeling))
}
