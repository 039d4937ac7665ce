//! The verbs that only look.

use super::args::{self, MetJson, Wijk};
use super::keuze::keuze;
use super::output::{self, Failure};
use crate::app::AppError;
use crate::app::session::example_path;
use crate::document::{Access, Document, DocumentError, backup};
use crate::exchange::{foto_csv, foto_json, foto_text, history_json, wijk_json};
use crate::methods;
use crate::model::foto::Foto;
use crate::model::recept::FotoKeuze;
use crate::model::wijk::CijferRij;
use std::path::{Path, PathBuf};

/// The Foto of a gemeente.
pub fn foto(args: &args::Foto) -> Result<(), Failure> {
    let document = open(&args.bestand)?;
    let foto = foto_of(&document, &keuze(&args.keuze, &document)?)?;
    match (args.json, args.csv) {
        (true, _) => output::line(&foto_json::to_json(&foto)),
        (_, true) => output::print(&foto_csv::to_csv(&foto)),
        _ => output::print(&foto_text::to_text(&foto)),
    }
}

/// The Foto as a text table, of a file or of the example.
pub fn text_foto(file: Option<PathBuf>) -> Result<String, Failure> {
    let document = match file {
        Some(path) => open(&path)?,
        None if example_path().is_file() => open(&example_path())?,
        None => {
            let seed = crate::exchange::seed::voorbeeld("hilversum").map_err(AppError::from)?;
            Document::in_memory(&seed, "Wijkbeeld")?
        }
    };
    Ok(foto_text::to_text(&foto_of(&document, &FotoKeuze::default())?))
}

/// What is shown of a Foto is what the window shows: without small numbers.
fn foto_of(document: &Document, keuze: &FotoKeuze) -> Result<Foto, AppError> {
    let figures = document.gemeente_figures(methods::klein::verborgen)?;
    Ok(methods::foto(&document.foto_input_of(&figures, keuze)?)?)
}

/// One wijk.
pub fn wijk(args: &Wijk) -> Result<(), Failure> {
    let document = open(&args.bestand)?;
    let gebied = document.find_wijk(&args.wijk)?;
    let figures = document.gemeente_figures(methods::klein::verborgen)?;
    let input = document.foto_input_of(&figures, &FotoKeuze::default())?;
    let foto = methods::foto(&input).map_err(AppError::from)?;
    let Some(wijk) = foto.wijken.iter().find(|wijk| wijk.code == gebied.code) else {
        return Err(DocumentError::NoSuchWijk(args.wijk.clone(), String::new()).into());
    };
    let cijfers = document.wijk_cijfers(&figures, &input, &gebied.code)?;
    let outside_foto = |rij: &&CijferRij| !rij.indicator.counts() && rij.wijk.periode.is_some();
    let kerncijfers: Vec<&CijferRij> = cijfers.rijen.iter().filter(outside_foto).collect();
    let plekken = document.plekken(Some(&gebied.code))?;
    let partners = document.partners(Some(&gebied))?;
    let parts = wijk_json::Parts {
        wijk,
        tweede: foto.tweede,
        kerncijfers: &kerncijfers,
        plekken: &plekken,
        partners: &partners,
    };
    match args.json {
        true => output::line(&wijk_json::to_json(&parts)),
        false => output::print(&wijk_json::to_text(&parts)),
    }
}

/// What happened, oldest first.
pub fn geschiedenis(args: &MetJson) -> Result<(), Failure> {
    let events = open(&args.bestand)?.history()?;
    if args.json {
        let rows = events.iter().map(|event| history_json::Row {
            id: event.id.to_string(),
            soort: &event.soort,
            omschrijving: &event.omschrijving,
            tijd: &event.tijd,
            wie: &event.wie,
        });
        return output::line(&history_json::to_json(rows));
    }
    events.iter().try_for_each(|event| {
        let time = crate::document::history::local_time(&event.tijd);
        output::line(&format!("{time}  {}  {}", event.wie, event.omschrijving))
    })
}

/// Whether the file is sound; a file that is not ends with 1.
pub fn controleer(args: &MetJson) -> Result<(), Failure> {
    let findings = match Document::open_for_reading(&args.bestand) {
        Ok(document) => {
            tell_newer(&document);
            document.check()?
        }
        Err(error @ DocumentError::Damaged { .. }) if args.json => vec![error.to_string()],
        Err(error) => return Err(error.into()),
    };
    let sound = findings.is_empty();
    if args.json {
        output::line(&history_json::findings(&findings))?;
        return if sound { Ok(()) } else { Err(Failure::Told) };
    }
    match sound {
        true => output::line("in orde"),
        false => Err(Failure::Sentence(format!(
            "'{}' is niet in orde: {}. Zet een reservekopie terug met 'wijkbeeld terugzetten'",
            args.bestand.display(),
            findings.join("; ")
        ))),
    }
}

/// The backups of a file, newest first.
pub fn reservekopieen(args: &MetJson) -> Result<(), Failure> {
    let path = args.bestand.canonicalize().map_err(DocumentError::io(&args.bestand))?;
    let backups = backup::list(&path);
    if args.json {
        let rows = backups.iter().map(|backup| history_json::BackupRow {
            naam: &backup.naam,
            tijd: format!("{}Z", backup.tijd),
            waarom: &backup.waarom,
            bytes: backup.bytes,
            pad: backup.path.display().to_string(),
        });
        return output::line(&history_json::to_json(rows));
    }
    if backups.is_empty() {
        output::remark("er zijn nog geen reservekopieën van dit bestand");
    }
    backups.iter().try_for_each(|backup| {
        let size = crate::model::nl::number(backup.bytes as f64 / 1e6, 1);
        output::line(&format!("{}  {size} MB", backup.naam))
    })
}

/// Opens for looking, and says so when what is shown is a copy of something newer.
pub(super) fn open(path: &Path) -> Result<Document, Failure> {
    let document = Document::open_for_reading(path)?;
    tell_newer(&document);
    Ok(document)
}

fn tell_newer(document: &Document) {
    if let Access::Read(reason) = document.access() {
        tracing::debug!("{reason}");
        if document.is_newer() {
            output::remark(reason);
        }
    }
}
