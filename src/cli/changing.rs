//! The verbs that change a file.

use super::args::{Bestand, Importeer, Nieuw, Terugzetten};
use super::output::{self, Failure};
use crate::app::files;
use crate::app::inlezen::Lezer;
use crate::document::{Document, DocumentError};
use crate::exchange::{Options, report_json};
use crate::model::import_report::ImportReport;
use crate::model::nl;
use crate::model::progress::Progress;
use std::path::Path;

/// Makes a file.
pub fn nieuw(args: &Nieuw, wie: &str) -> Result<(), Failure> {
    let document = match (&args.voorbeeld, &args.gemeente, &args.bron) {
        (Some(naam), ..) => files::make_example(&args.bestand, naam, wie)?,
        (None, Some(gemeente), Some(kwb)) => {
            let mut progress = Progress::silent();
            let lezer = Lezer::of_this_program();
            files::make_gemeente(
                &args.bestand,
                gemeente,
                kwb,
                args.jaar,
                wie,
                &lezer,
                &mut progress,
            )?
        }
        _ => return Err(Failure::Usage("noem --voorbeeld of --gemeente met --bron".to_owned())),
    };
    let (_, gemeente) = document.gemeente()?;
    output::line(&format!("'{}' is gemaakt: {}", args.bestand.display(), gemeente.label()))
}

/// Takes files in, or says what that would do.
pub fn importeer(args: &Importeer, wie: &str) -> Result<(), Failure> {
    let mut document = match args.proef {
        true => Document::open_trial(&args.bestand)?,
        false => open(&args.bestand, wie)?,
    };
    let options = Options {
        jaar: args.jaar,
        alle_gebieden: args.alle_gebieden,
        soort: args.soort.clone(),
        ..Options::default()
    };
    let mut progress = Progress::silent();
    files::refuse_itself(&document, &args.bronnen)?;
    let known = files::known(&document)?;
    let lezer = Lezer::of_this_program();
    let drafts = files::read_drafts(&lezer, known, &args.bronnen, &options, &mut progress)?;
    let reports = match args.proef {
        true => files::try_out(&mut document, &drafts, &mut progress)?,
        false => files::take_over(&mut document, &drafts, wie, &mut progress)?,
    };
    reports.iter().for_each(tell_refused);
    if args.json {
        return output::line(&report_json::to_json(&reports));
    }
    reports.iter().try_for_each(|report| output::line(&summary(report, args.proef)))
}

/// Refused cells and unknown gebieden, on stderr: they do not stop the rest.
fn tell_refused(report: &ImportReport) {
    const MOST: usize = 50;
    let file = &report.bestand;
    for cell in report.geweigerd.iter().take(MOST) {
        let column =
            if cell.kolom.is_empty() { String::new() } else { format!(", {}", cell.kolom) };
        let (rij, inhoud) = (cell.rij, &cell.inhoud);
        output::remark(&format!("{file}, rij {rij}{column}: '{inhoud}' — {}", cell.reden));
    }
    if let Some(more) = report.geweigerd.len().checked_sub(MOST).filter(|more| *more > 0) {
        output::remark(&format!("{file}: en nog {more} geweigerde cellen"));
    }
    for (code, rows) in report.onbekende_gebieden.iter().take(MOST) {
        output::remark(&format!("{file}: gebied {code} is niet bekend, {rows} rijen overgeslagen"));
    }
    for warning in report.waarschuwingen.iter().take(MOST) {
        output::remark(&format!("{file}: {}", warning.tekst));
    }
    if let Some(more) = report.waarschuwingen.len().checked_sub(MOST).filter(|more| *more > 0) {
        output::remark(&format!("{file}: en nog {more} waarschuwingen"));
    }
}

fn summary(report: &ImportReport, proef: bool) -> String {
    if report.al_ingelezen {
        return format!("{}: al ingelezen, er is niets veranderd", report.bestand);
    }
    let count = |n: u64| nl::number(n as f64, 0);
    format!(
        "{} ({}): {} nieuw, {} gewijzigd, {} gelijk, {} geweigerd{}",
        report.bestand,
        report.soort,
        count(report.nieuw),
        count(report.gewijzigd),
        count(report.gelijk),
        count(report.geweigerd.len() as u64),
        if proef { "; er is nog niets opgeslagen" } else { "" },
    )
}

/// Takes the last action back.
pub fn ongedaan(args: &Bestand, wie: &str) -> Result<(), Failure> {
    let what = open(&args.bestand, wie)?.undo(wie)?;
    output::line(&format!("Ongedaan gemaakt: {what}"))
}

/// Does again what was taken back.
pub fn opnieuw(args: &Bestand, wie: &str) -> Result<(), Failure> {
    let what = open(&args.bestand, wie)?.redo(wie)?;
    output::line(&format!("Opnieuw gedaan: {what}"))
}

/// Puts a backup back.
pub fn terugzetten(args: &Terugzetten, wie: &str) -> Result<(), Failure> {
    let saved = match Document::open(&args.bestand) {
        Ok(mut document) => {
            document.announce(wie);
            document.restore(&args.kopie, wie)?
        }
        Err(DocumentError::Damaged { path, .. }) => {
            Document::restore_damaged(&path, &args.kopie, wie)?
        }
        Err(error) => return Err(error.into()),
    };
    let name = saved.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    output::line(&format!("'{}' is teruggezet; wat er stond is bewaard als {name}", args.kopie))
}

/// Opens a file that is to be changed, under the name of who does so.
pub(super) fn open(path: &Path, wie: &str) -> Result<Document, Failure> {
    let mut document = Document::open(path)?;
    document.announce(wie);
    Ok(document)
}
