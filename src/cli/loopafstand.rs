//! `loopafstand`: which part of each wijk is far from an open place.

use super::args;
use super::output::{self, Failure};
use super::reading;
use crate::app::loopafstand::{LoopRij, LoopVraag, Terrein};
use crate::app::view::kaart::is_at_most;
use crate::document::Document;
use crate::exchange::loopafstand_json::{Row, to_json, to_text};
use crate::methods::loopafstand::Lopen;
use crate::model::nl;
use crate::model::ontmoetingsplek::SOORTEN;
use crate::model::openingstijden::Dagdeel;
use std::collections::BTreeSet;

/// Per wijk the share of area and inhabitants outside reach.
pub fn loopafstand(args: &args::Loopafstand) -> Result<(), Failure> {
    let document = reading::open(&args.bestand)?;
    let vraag = vraag(&document, args)?;
    let terrein = Terrein::read(&document)?;
    let rijen = terrein.loopafstand(&vraag);
    let names: Vec<String> = rijen.iter().map(|rij| rij.wijk.label()).collect();
    let inwoners = terrein.inwoners().tekst();
    let rows = rijen.iter().zip(&names).map(|(rij, naam)| row(rij, (naam, &inwoners)));
    let rows: Vec<Row<'_>> = rows.collect();
    match args.json {
        true => output::line(&to_json(&rows)),
        false => {
            let hoe = hoe(&vraag, terrein.om().aantal());
            output::print(&to_text(&rows, &hoe, is_at_most(&vraag, &rijen)))
        }
    }
}

fn row<'a>(rij: &'a LoopRij, (naam, inwoners_bron): (&'a str, &'a str)) -> Row<'a> {
    Row {
        code: &rij.wijk.code,
        naam,
        minuten: rij.minuten,
        aandeel_buiten: rij.buiten.oppervlakte,
        aandeel_inwoners: rij.buiten.inwoners,
        inwoners_bron,
        plekken: rij.plekken,
        plekken_zonder_punt: rij.zonder_punt,
        plekken_zonder_tijden: rij.zonder_tijden,
    }
}

fn vraag(document: &Document, args: &args::Loopafstand) -> Result<LoopVraag, Failure> {
    let lopen = Lopen { snelheid_kmh: args.snelheid, omweg: args.omweg };
    let dagdeel = args.dagdeel.as_deref().and_then(Dagdeel::parse);
    let usual = LoopVraag { minuten: args.minuten.clone(), lopen, dagdeel, ..LoopVraag::default() };
    if args.soorten.is_empty() {
        return Ok(usual);
    }
    let in_file = document.plekpunten()?.into_iter().map(|plek| plek.soort);
    let known: BTreeSet<String> =
        SOORTEN.iter().map(|soort| (*soort).to_owned()).chain(in_file).collect();
    let soorten: Vec<String> =
        args.soorten.iter().map(|soort| soort.trim().to_lowercase()).collect();
    match soorten.iter().find(|soort| !known.contains(*soort)) {
        Some(other) => {
            let all: Vec<&str> =
                known.iter().map(String::as_str).filter(|one| !one.is_empty()).collect();
            Err(Failure::Usage(format!(
                "'{other}' is geen soort plek; kies uit {}",
                nl::list(&all)
            )))
        }
        None => Ok(LoopVraag { vrij: false, soorten, ..usual }),
    }
}

/// 'hemelsbreed × 1,3; 4,8 km per uur', and when a place counts as open.
fn hoe(vraag: &LoopVraag, barrieres: usize) -> String {
    let snelheid = nl::file_number(vraag.lopen.snelheid_kmh);
    let then = vraag.dagdeel.map(|dagdeel| format!("; {}", dagdeel.zin())).unwrap_or_default();
    format!("{}; {snelheid} km per uur{then}", vraag.lopen.hoe(barrieres))
}
