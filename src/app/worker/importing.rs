//! Taking figures in: read, tried out, asked, taken over.

use super::{Ask, Request, Worker};
use crate::app::session::NoticeKind;
use crate::app::{AppError, files};
use crate::exchange::Options;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::nl;
use crate::model::progress::CancelSwitch;
use std::path::PathBuf;

impl Worker {
    /// Reads files, tries them out on a copy and asks whether to take them over: nothing is
    /// stored before the user says so.
    pub(super) fn import(
        &mut self,
        paths: &[PathBuf],
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let lezer = self.lezer.clone();
        let document = self.document()?;
        files::refuse_itself(document, paths)?;
        let known = files::known(document)?;
        let drafts = files::read_drafts(&lezer, known, paths, &Options::default(), &mut progress)?;
        let mut trial = document.trial()?;
        let reports = files::try_out(&mut trial, &drafts, &mut progress)?;
        if reports.iter().all(|report| report.al_ingelezen) {
            self.say(
                NoticeKind::Info,
                "Deze cijfers staan al in het bestand; er is niets veranderd",
            );
            return Ok(());
        }
        let summary: Vec<String> = reports.iter().map(summary).collect();
        let text = format!("{}\nEr is nog niets opgeslagen.", summary.join("\n"));
        let title = "Deze cijfers overnemen?";
        self.ask(Ask { title, yes: "Overnemen" }, text, Request::TakeOver(drafts));
        Ok(())
    }

    pub(super) fn take_over(
        &mut self,
        drafts: &[Draft],
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        self.change_with(|document, wie| {
            files::take_over(document, drafts, wie, &mut progress)?;
            Ok(Some("De cijfers zijn overgenomen; u kunt dit ongedaan maken".to_owned()))
        })
    }
}

fn summary(report: &ImportReport) -> String {
    if report.al_ingelezen {
        return format!("{}: al ingelezen", report.bestand);
    }
    let count = |n: u64| nl::number(n as f64, 0);
    let mut parts = vec![
        format!("{} nieuw", count(report.nieuw)),
        format!("{} gewijzigd", count(report.gewijzigd)),
        format!("{} gelijk", count(report.gelijk)),
    ];
    let refused = report.geweigerd.len() as u64;
    if refused > 0 {
        parts.push(format!("{} geweigerd", count(refused)));
    }
    if !report.onbekende_gebieden.is_empty() {
        parts.push(format!("{} onbekende gebieden", report.onbekende_gebieden.len()));
    }
    let counts = format!("{}: {}", report.bestand, parts.join(", "));
    let refused = report.geweigerd.iter().take(SHOWN).map(|cell| {
        format!("rij {}, {}: '{}' — {}", cell.rij, cell.kolom, cell.inhoud, cell.reden)
    });
    std::iter::once(counts).chain(refused).collect::<Vec<_>>().join("\n")
}

/// How many refused cells the question tells; the counts tell the rest.
const SHOWN: usize = 3;
