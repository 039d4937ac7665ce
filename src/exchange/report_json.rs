//! `importeer --json`: what taking files in did, or would do.

use super::foto_json::pretty;
use crate::model::draft::Geweigerd;
use crate::model::import_report::{ImportReport, ValueChange};
use crate::model::waarschuwing::Waarschuwing;
use serde::Serialize;

#[derive(Serialize)]
struct ReportOut<'a> {
    soort: &'a str,
    herkend_omdat: &'a str,
    bron: &'a str,
    al_ingelezen: bool,
    nieuw: u64,
    gewijzigd: u64,
    gelijk: u64,
    wijzigingen: Vec<ChangeOut<'a>>,
    onbekende_gebieden: Vec<UnknownOut<'a>>,
    geweigerd: Vec<RefusedOut<'a>>,
    waarschuwingen: Vec<WarningOut<'a>>,
}

#[derive(Serialize)]
struct ChangeOut<'a> {
    gebied: &'a str,
    indicator: &'a str,
    periode: &'a str,
    oud: Option<f64>,
    nieuw: Option<f64>,
}

#[derive(Serialize)]
struct UnknownOut<'a> {
    code: &'a str,
    rijen: u64,
}

#[derive(Serialize)]
struct RefusedOut<'a> {
    rij: u64,
    kolom: &'a str,
    inhoud: &'a str,
    reden: &'a str,
}

#[derive(Serialize)]
struct WarningOut<'a> {
    soort: &'a str,
    indicator: Option<&'a str>,
    gebied: Option<&'a str>,
    tekst: &'a str,
}

/// One document: the report on a file, or a list when there were several files.
pub fn to_json(reports: &[ImportReport]) -> String {
    match reports {
        [one] => pretty(&report(one)),
        several => pretty(&several.iter().map(report).collect::<Vec<_>>()),
    }
}

fn report(report: &ImportReport) -> ReportOut<'_> {
    let unknown = report.onbekende_gebieden.iter();
    ReportOut {
        soort: &report.soort,
        herkend_omdat: &report.herkend_omdat,
        bron: &report.bron,
        al_ingelezen: report.al_ingelezen,
        nieuw: report.nieuw,
        gewijzigd: report.gewijzigd,
        gelijk: report.gelijk,
        wijzigingen: report.wijzigingen.iter().map(change).collect(),
        onbekende_gebieden: unknown
            .map(|(code, rijen)| UnknownOut { code, rijen: *rijen })
            .collect(),
        geweigerd: report.geweigerd.iter().map(refused).collect(),
        waarschuwingen: report.waarschuwingen.iter().map(warning).collect(),
    }
}

fn change(change: &ValueChange) -> ChangeOut<'_> {
    ChangeOut {
        gebied: &change.gebied,
        indicator: &change.indicator,
        periode: &change.periode,
        oud: change.oud.waarde.ok(),
        nieuw: change.nieuw.waarde.ok(),
    }
}

fn refused(cell: &Geweigerd) -> RefusedOut<'_> {
    RefusedOut { rij: cell.rij, kolom: &cell.kolom, inhoud: &cell.inhoud, reden: &cell.reden }
}

fn warning(warning: &Waarschuwing) -> WarningOut<'_> {
    WarningOut {
        soort: warning.soort.word(),
        indicator: warning.indicator.as_deref(),
        gebied: warning.gebied.as_deref(),
        tekst: &warning.tekst,
    }
}
