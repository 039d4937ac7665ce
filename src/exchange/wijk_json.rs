//! `wijk` as JSON and as text: key figures, outcomes, plekken and partners of one wijk.

use super::foto_json::{Named, WijkOut, pretty, some_text};
use super::foto_text::outcome;
use crate::model::foto::{Cijfer, IndicatorUitkomst, Vergelijk, WijkFoto};
use crate::model::nl;
use crate::model::wijk::{CijferRij, Partner, Plek};
use serde::Serialize;

/// What is told about a wijk.
pub struct Parts<'a> {
    /// The wijk in the Foto.
    pub wijk: &'a WijkFoto,
    /// What the Foto compares with besides.
    pub tweede: Option<Vergelijk>,
    /// Its key figures.
    pub kerncijfers: &'a [&'a CijferRij],
    /// Its places to meet.
    pub plekken: &'a [Plek],
    /// The partners that work there.
    pub partners: &'a [Partner],
}

#[derive(Serialize)]
struct WijkDocument<'a> {
    wijk: Named<'a>,
    kerncijfers: Vec<KerncijferOut<'a>>,
    foto: WijkOut<'a>,
    plekken: Vec<PlekOut<'a>>,
    partners: Vec<PartnerOut<'a>>,
}

#[derive(Serialize)]
struct KerncijferOut<'a> {
    id: &'a str,
    naam: &'a str,
    periode: Option<String>,
    waarde: Option<f64>,
    bron: Option<&'a str>,
}

#[derive(Serialize)]
struct PlekOut<'a> {
    id: String,
    naam: &'a str,
    soort: &'a str,
    status: &'a str,
}

#[derive(Serialize)]
struct PartnerOut<'a> {
    id: String,
    naam: &'a str,
    soort: &'a str,
}

/// The wijk as JSON.
pub fn to_json(parts: &Parts<'_>) -> String {
    pretty(&WijkDocument {
        wijk: Named { code: &parts.wijk.code, naam: &parts.wijk.naam },
        kerncijfers: parts.kerncijfers.iter().map(|rij| kerncijfer(rij)).collect(),
        foto: WijkOut::new(parts.wijk, parts.tweede),
        plekken: parts.plekken.iter().map(plek).collect(),
        partners: parts.partners.iter().map(partner).collect(),
    })
}

fn kerncijfer(rij: &CijferRij) -> KerncijferOut<'_> {
    KerncijferOut {
        id: &rij.indicator.id,
        naam: &rij.indicator.naam,
        periode: rij.wijk.periode.map(|periode| periode.to_string()),
        waarde: rij.wijk.waarde.ok(),
        bron: some_text(&rij.wijk.bron),
    }
}

fn plek(plek: &Plek) -> PlekOut<'_> {
    PlekOut { id: plek.id.to_string(), naam: &plek.naam, soort: &plek.soort, status: &plek.status }
}

fn partner(partner: &Partner) -> PartnerOut<'_> {
    PartnerOut { id: partner.id.to_string(), naam: &partner.naam, soort: &partner.soort }
}

/// The wijk as text for a terminal.
pub fn to_text(parts: &Parts<'_>) -> String {
    let wijk = parts.wijk;
    let mut lines = vec![format!("{} ({})", wijk.naam, wijk.code)];
    if let Some(why) = &wijk.telt_niet_mee {
        lines.push(format!("Telt niet mee in de Foto: {why}"));
    }
    lines.push(format!("\nAlgemeen beeld: {}", outcome(&wijk.algemeen)));
    for leefgebied in &wijk.leefgebieden {
        lines.push(format!(
            "\n{}: {}",
            nl::capital(&leefgebied.id.replace('_', " ")),
            outcome(&leefgebied.uitkomst)
        ));
        lines.extend(leefgebied.indicatoren.iter().map(indicator_line));
    }
    let figures = parts.kerncijfers.iter().map(|rij| figure_line(rij));
    push_section(&mut lines, "Kerncijfers", figures);
    push_section(&mut lines, "Ontmoetingsplekken", parts.plekken.iter().map(plek_line));
    push_section(&mut lines, "Partners", parts.partners.iter().map(|p| format!("  {}", p.naam)));
    lines.join("\n") + "\n"
}

fn push_section(lines: &mut Vec<String>, title: &str, section: impl Iterator<Item = String>) {
    let section: Vec<String> = section.collect();
    if !section.is_empty() {
        lines.push(format!("\n{title}"));
        lines.extend(section);
    }
}

fn indicator_line(indicator: &IndicatorUitkomst) -> String {
    let z = match indicator.z {
        Ok(z) => format!("z {}", nl::signed(z, 1)),
        Err(geen) => geen.text().to_owned(),
    };
    format!("  {}: {} ({z})", indicator.naam, figure(&indicator.cijfer, ""))
}

fn figure_line(rij: &CijferRij) -> String {
    format!("  {}: {}", rij.indicator.naam, figure(&rij.wijk, &rij.indicator.eenheid))
}

fn plek_line(plek: &Plek) -> String {
    format!("  {} ({}, {})", plek.naam, plek.soort, plek.status)
}

/// A value with its unit and period, or why there is none.
fn figure(cijfer: &Cijfer, eenheid: &str) -> String {
    let value = match cijfer.waarde {
        Ok(value) => format!("{} {eenheid}", nl::number(value, decimals(value))),
        Err(reden) => reden.text().to_owned(),
    };
    let value = value.trim_end();
    match cijfer.periode {
        Some(periode) => format!("{value} [{periode}]"),
        None => value.to_owned(),
    }
}

fn decimals(value: f64) -> usize {
    if value.fract() == 0.0 || value.abs() >= 1000.0 { 0 } else { 1 }
}
