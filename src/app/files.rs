//! Making files and taking figures in: the steps that the window and the command line share.

use super::inlezen::Lezer;
use super::plekken::ligging;
use super::{AppError, checks};
use crate::document::transact::Change;
use crate::document::{Document, backup};
use crate::exchange::{self, Known, Options};
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::progress::Progress;
use crate::model::record::{Id, Noun};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{GebiedSoort, Waarneming};
use std::path::{Path, PathBuf};

/// Endings of files with figures.
pub const READABLE: [&str; 7] = ["csv", "xlsx", "ods", "txt", "tsv", "geojson", "json"];

/// The indicator that others are divided by.
const INWONERS: &str = "aantal-inwoners";

/// Makes an example file.
///
/// # Errors
/// When there is no such example, or the file cannot be made.
pub fn make_example(path: &Path, naam: &str, wie: &str) -> Result<Document, AppError> {
    let seed = exchange::seed::voorbeeld(naam)?;
    Ok(Document::create(path, &seed, wie, &mut Progress::silent())?)
}

/// Makes a file for any gemeente of a CBS file (Kerncijfers wijken en buurten).
///
/// # Errors
/// When the file cannot be read, does not hold the gemeente, or the new file cannot be made.
pub fn make_gemeente(
    path: &Path,
    gemeente: &str,
    kwb: &Path,
    jaar: Option<i32>,
    wie: &str,
    lezer: &Lezer,
    progress: &mut Progress<'_>,
) -> Result<Document, AppError> {
    let options = Options { jaar, soort: Some("kwb".to_owned()), ..Options::default() };
    let (code, naam) = lezer.find_gemeente(kwb, gemeente, &options)?;
    let mut seed = exchange::seed::leeg(&code, &naam)?;
    let known = exchange::seed::known(&seed);
    seed.drafts.push(lezer.read(kwb, &known, &options, progress)?);
    Ok(Document::create(path, &seed, wie, progress)?)
}

/// Refuses to read the open file as a file with figures: reading and closing it would take away
/// the lock that this process has on it.
///
/// # Errors
/// [`AppError::ItsOwnFigures`].
pub fn refuse_itself(document: &Document, files: &[PathBuf]) -> Result<(), AppError> {
    let itself = |file: &&PathBuf| file.canonicalize().is_ok_and(|file| file == document.path());
    match files.iter().find(itself) {
        Some(file) => Err(AppError::ItsOwnFigures(file.display().to_string())),
        None => Ok(()),
    }
}

/// What an importer must know of the file that is imported into.
///
/// # Errors
/// What the file says.
pub fn known(document: &Document) -> Result<Known, AppError> {
    let gebieden = document.gebieden()?.into_iter().map(|(_, gebied)| gebied);
    let indicatoren = document.indicatoren()?.into_iter().map(|(_, indicator)| indicator);
    Ok(Known {
        gemeente: document.gemeente_code()?,
        gebieden: gebieden.map(|gebied| (gebied.code.clone(), gebied)).collect(),
        indicatoren: indicatoren.map(|indicator| (indicator.id.clone(), indicator)).collect(),
        leefgebieden: document.leefgebieden()?,
        wijkmaten: document.wijkmaten()?,
        omtrekken: document
            .omtrekken()?
            .into_iter()
            .filter(|one| one.gebied.soort == GebiedSoort::Wijk)
            .map(|one| (one.gebied.code, one.geometrie))
            .collect(),
        inwoners: document.inwoners()?,
        file_ids: [Noun::Ontmoetingsplek, Noun::Partner]
            .into_iter()
            .map(|noun| Ok((noun, document.file_ids(noun)?)))
            .collect::<Result<_, AppError>>()?,
    })
}

/// Reads files that belong together: what one defines, the others may use, in any order.
///
/// # Errors
/// One sentence that names the file that cannot be used.
pub fn read_drafts(
    lezer: &Lezer,
    known: Known,
    files: &[PathBuf],
    options: &Options,
    progress: &mut Progress<'_>,
) -> Result<Vec<Draft>, AppError> {
    let mut known = known;
    let mut drafts = Vec::with_capacity(files.len());
    let mut early = Vec::new();
    for file in files {
        let draft = lezer.read(file, &known, options, progress)?;
        absorb(&mut known, &draft);
        match tells_others(&draft) {
            // Those of CBS tell others and ask nothing themselves.
            false if draft.soort == "kwb" => {}
            false => early.push(drafts.len()),
            true => {
                for place in early.drain(..) {
                    // Read before, when what this file tells was not known.
                    drafts[place] = lezer.read(&files[place], &known, options, progress)?;
                }
            }
        }
        drafts.push(draft);
    }
    Ok(drafts)
}

/// Whether other files read differently when this one is known: it defines indicators, or tells
/// how large wijken are or where they lie.
fn tells_others(draft: &Draft) -> bool {
    let inwoners = draft.indicatoren.iter().any(|indicator| indicator.id == INWONERS);
    let wijken = draft.wijkmaten.is_some() || !draft.omtrekken.is_empty();
    !draft.definities.is_empty() || wijken || inwoners
}

fn absorb(known: &mut Known, draft: &Draft) {
    for gebied in &draft.gebieden {
        known.gebieden.entry(gebied.code.clone()).or_insert_with(|| gebied.clone());
    }
    for indicator in &draft.indicatoren {
        known.indicatoren.entry(indicator.id.clone()).or_insert_with(|| indicator.clone());
    }
    for definitie in &draft.definities {
        let id = definitie.id.clone();
        let unknown = || crate::model::Indicator::unknown(&definitie.id);
        known.indicatoren.entry(id).or_insert_with(unknown);
    }
    for vermelding in &draft.vermeldingen {
        let ids = known.file_ids.entry(vermelding.noun).or_default();
        ids.insert(vermelding.sleutel.clone());
    }
    if let Some((jaar, maten)) = &draft.wijkmaten {
        known.wijkmaten.insert(*jaar, maten.clone());
    }
    known.take_omtrekken(draft);
    absorb_inwoners(known, draft);
    for leefgebied in &draft.leefgebieden {
        if !known.leefgebieden.iter().any(|there| there.id == leefgebied.id) {
            known.leefgebieden.push(leefgebied.clone());
        }
    }
}

fn absorb_inwoners(known: &mut Known, draft: &Draft) {
    let id = |waarneming: &Waarneming| &*draft.indicatoren[waarneming.indicator as usize].id;
    let inwoners = draft.waarnemingen.iter().filter(|one| id(one) == INWONERS);
    for waarneming in inwoners.filter(|one| one.periode.is_year()) {
        if let Ok(value) = waarneming.waarde {
            let code = draft.gebieden[waarneming.gebied as usize].code.clone();
            known.inwoners.entry(code).or_default().insert(waarneming.periode.year(), value);
        }
    }
}

/// Takes drafts over as one handeling, after a backup.
///
/// # Errors
/// [`AppError::NothingUsable`] when a file brings nothing, or what the file says; nothing was
/// changed then.
pub fn take_over(
    document: &mut Document,
    drafts: &[Draft],
    wie: &str,
    progress: &mut Progress<'_>,
) -> Result<Vec<ImportReport>, AppError> {
    refuse_empty(drafts)?;
    if !document.has_taken_in(drafts)? {
        backup::make(document, "voor-inlezen")?;
    }
    let found = checks::check_all(document, drafts)?;
    let (mut reports, _step) = import(document, drafts, wie, progress)?;
    checks::add_to(&mut reports, found);
    Ok(reports)
}

/// What taking drafts over would do, tried on a copy that is thrown away.
///
/// # Errors
/// As [`take_over`].
pub fn try_out(
    trial: &mut Document,
    drafts: &[Draft],
    progress: &mut Progress<'_>,
) -> Result<Vec<ImportReport>, AppError> {
    refuse_empty(drafts)?;
    Ok(look_over(trial, drafts, progress)?.0)
}

/// As [`try_out`], for someone who may still put right what brings nothing now; also says whether
/// anything would change.
///
/// # Errors
/// What the file says.
pub fn look_over(
    trial: &mut Document,
    drafts: &[Draft],
    progress: &mut Progress<'_>,
) -> Result<(Vec<ImportReport>, bool), AppError> {
    let found = checks::check_all(trial, drafts)?;
    let (mut reports, step) = import(trial, drafts, "", progress)?;
    checks::add_to(&mut reports, found);
    Ok((reports, step.is_some()))
}

/// Takes drafts in, and looks up in which wijk and buurt their places lie.
fn import(
    document: &mut Document,
    drafts: &[Draft],
    wie: &str,
    progress: &mut Progress<'_>,
) -> Result<(Vec<ImportReport>, Option<Id>), AppError> {
    let follow = |change: &mut Change<'_>, reports: &mut [ImportReport]| {
        ligging::follow(change, drafts, reports)
    };
    Ok(document.import_and(drafts, wie, progress, follow)?)
}

/// Refuses files of which nothing can be used and nothing can be put right.
///
/// # Errors
/// [`AppError::NothingUsable`].
pub fn refuse_hopeless(drafts: &[Draft]) -> Result<(), AppError> {
    refuse(drafts, |draft| !draft.usable() && !draft.can_be_mended())
}

fn refuse_empty(drafts: &[Draft]) -> Result<(), AppError> {
    refuse(drafts, |draft| !draft.usable())
}

fn refuse(drafts: &[Draft], brings_nothing: impl Fn(&Draft) -> bool) -> Result<(), AppError> {
    match drafts.iter().find(|draft| brings_nothing(draft)) {
        Some(draft) => {
            Err(AppError::NothingUsable { file: draft.bestand.clone(), why: why_empty(draft) })
        }
        None => Ok(()),
    }
}

/// What is wrong with a file that brings nothing: the first cell that was refused, or gebieden
/// that are not known, or that there are no rows.
fn why_empty(draft: &Draft) -> String {
    if let Some(cell) = draft.geweigerd.first() {
        let column =
            if cell.kolom.is_empty() { String::new() } else { format!(", {}", cell.kolom) };
        let more = match draft.geweigerd.len() {
            1 => String::new(),
            n => format!(" (en nog {} cellen)", n - 1),
        };
        return format!("rij {}{column}: '{}', {}{more}", cell.rij, cell.inhoud, cell.reden);
    }
    let skipped = |one: &&Waarschuwing| one.soort == WaarschuwingSoort::Overgeslagen;
    if let Some(told) = draft.waarschuwingen.iter().find(skipped) {
        return format!("{}{}", told.tekst[..1].to_lowercase(), &told.tekst[1..]);
    }
    match draft.onbekende_gebieden.first() {
        Some((code, _)) => format!("de gebieden horen niet bij dit bestand ({code})"),
        None => "er staan geen rijen in".to_owned(),
    }
}
