//! `loopafstand` as JSON and as text.

use super::foto_json::pretty;
use crate::model::nl;
use serde::Serialize;

/// One wijk and one number of minutes.
#[derive(Debug, Clone, Serialize)]
pub struct Row<'a> {
    /// Code of the wijk.
    pub code: &'a str,
    /// Its name.
    pub naam: &'a str,
    /// Minutes on foot.
    pub minuten: u32,
    /// Share of its area outside reach.
    pub aandeel_buiten: Option<f64>,
    /// Share of its inhabitants outside reach.
    pub aandeel_inwoners: Option<f64>,
    /// Which inhabitants are counted ('inwoners per buurt, 2024').
    pub inwoners_bron: &'a str,
    /// Places in the wijk that count.
    pub plekken: usize,
    /// Places in the wijk that would count and have no point.
    pub plekken_zonder_punt: usize,
    /// Places in the wijk of which no hours are known.
    pub plekken_zonder_tijden: usize,
}

/// The rows as JSON.
pub fn to_json(rows: &[Row<'_>]) -> String {
    pretty(&rows)
}

/// The rows as text for a terminal; `hoe` says how people walk, and `hoogstens` that places are
/// missing, so that every share can only become less.
pub fn to_text(rows: &[Row<'_>], hoe: &str, hoogstens: bool) -> String {
    let mut lines = vec![format!("Buiten loopafstand van een open plek ({hoe})")];
    lines.extend(rows.first().map(|row| nl::capital(row.inwoners_bron)));
    lines.extend(hoogstens.then(|| HOOGSTENS.to_owned()));
    let mut last = "";
    for row in rows {
        if row.code != last {
            lines.push(format!("\n{} ({}): {}", row.naam, row.code, places(row)));
            last = row.code;
        }
        lines.push(format!(
            "  {} minuten: {} van de oppervlakte, {} van de inwoners",
            row.minuten,
            share(row.aandeel_buiten),
            share(row.aandeel_inwoners)
        ));
    }
    lines.join("\n") + "\n"
}

const HOOGSTENS: &str = "Hoogstens: van plekken ontbreekt een punt of de openingstijd; met die erbij wordt het deel kleiner.";

fn places(row: &Row<'_>) -> String {
    let mut text = match row.plekken {
        1 => "1 plek".to_owned(),
        n => format!("{n} plekken"),
    };
    for (n, what) in [
        (row.plekken_zonder_punt, "zonder punt"),
        (row.plekken_zonder_tijden, "zonder openingstijden"),
    ] {
        if n > 0 {
            text += &format!(", {n} {what}");
        }
    }
    text
}

fn share(share: Option<f64>) -> String {
    share.map_or_else(
        || "onbekend deel".to_owned(),
        |share| format!("{} %", nl::number(share * 100.0, 1)),
    )
}
