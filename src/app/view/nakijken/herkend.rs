//! What a file was recognised as, why, and how much is in it.

use super::{aantal, zin};
use crate::model::Bron;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;

/// 'Herkend als: RIVM, tabel 50150NED · 180 rijen · 36 gebieden · 1 indicator'.
pub(super) fn herkend(draft: &Draft) -> String {
    let mut parts = vec![format!("Herkend als: {}", wat(draft)), omvang(draft)];
    if !draft.waarnemingen.is_empty() {
        parts.push(aantal(draft.gebieden.len() as u64, "gebied", "gebieden"));
        parts.push(aantal(draft.indicatoren.len() as u64, "indicator", "indicatoren"));
    }
    parts.join(" · ")
}

/// Why, or that it is in the file already.
pub(super) fn omdat(draft: &Draft, report: &ImportReport) -> String {
    if report.al_ingelezen {
        return "Dit bestand is al ingelezen; er verandert niets aan.".to_owned();
    }
    zin(&draft.herkend_omdat)
}

fn wat(draft: &Draft) -> String {
    let soort = match draft.soort.as_str() {
        "waarnemingen" => "eigen lijst met cijfers",
        "indicatoren" => "eigen lijst met indicatoren",
        "ontmoetingsplekken" => "lijst met ontmoetingsplekken",
        "partners" => "lijst met partners",
        "kwb" => "Kerncijfers wijken en buurten",
        "rivm" => "Gezondheid per wijk en buurt",
        "politie" => "misdrijven per wijk en buurt",
        "statline" => "tabel van StatLine",
        "grenzen" => "kaart met grenzen",
        "vierkanten" => "inwoners per vierkant van 100 m",
        other => other,
    };
    let own = draft.soort == "waarnemingen";
    if !draft.vermeldingen.is_empty() {
        return soort.to_owned();
    }
    match tabellen(draft).as_slice() {
        [] => soort.to_owned(),
        [one] if own => format!("{soort} van {one}"),
        [one] => format!("{soort}, {one}"),
        more => format!("{soort}, {} bronnen", more.len()),
    }
}

/// Publisher and table of each source, each once.
fn tabellen(draft: &Draft) -> Vec<String> {
    let mut tabellen = Vec::new();
    for bron in &draft.bronnen {
        let text = match (bron.tabel.as_str(), number(bron)) {
            ("", _) => bron.uitgever.clone(),
            // The kind of file says what the table is about.
            (_, Some(number)) if draft.soort != "waarnemingen" => {
                format!("{}, tabel {number}", bron.uitgever)
            }
            (tabel, _) => format!("{}, tabel {tabel}", bron.uitgever),
        };
        if !tabellen.contains(&text) {
            tabellen.push(text);
        }
    }
    tabellen
}

/// The number of a table of StatLine (`50150NED`).
fn number(bron: &Bron) -> Option<&str> {
    let first = bron.tabel.split_whitespace().next()?;
    first.ends_with("NED").then_some(first)
}

/// In our own formats a row is one figure or one definition; elsewhere a row has many.
fn omvang(draft: &Draft) -> String {
    let refused = draft.geweigerd.len() as u64;
    let unknown: u64 = draft.onbekende_gebieden.iter().map(|(_, rows)| rows).sum();
    let figures = draft.waarnemingen.len() as u64;
    match draft.soort.as_str() {
        "waarnemingen" => aantal(figures + refused + unknown, "rij", "rijen"),
        "grenzen" => aantal(draft.omtrekken.len() as u64 + refused + unknown, "gebied", "gebieden"),
        "vierkanten" => {
            let own = draft.vierkanten.as_ref().map_or(0, |(_, all)| all.len() as u64);
            aantal(own + refused, "vierkant", "vierkanten")
        }
        "ontmoetingsplekken" | "partners" => {
            let mut rows: Vec<u64> = draft.vermeldingen.iter().map(|one| one.rij).collect();
            rows.extend(draft.geweigerd.iter().map(|cell| cell.rij));
            rows.sort_unstable();
            rows.dedup();
            aantal(rows.len() as u64, "rij", "rijen")
        }
        "indicatoren" => aantal(draft.definities.len() as u64 + refused, "rij", "rijen"),
        _ => aantal(figures + refused, "cijfer", "cijfers"),
    }
}
