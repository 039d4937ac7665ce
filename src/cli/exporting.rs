//! The verbs that write other files.

use super::args::{Exporteer, Kopie};
use super::output::{self, Failure};
use super::reading;
use crate::app::AppError;
use crate::document::lists::CountingValue;
use crate::document::{Document, platform};
use crate::exchange::export::{indicatoren, waarnemingen};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Writes figures or indicators as CSV.
pub fn exporteer(args: &Exporteer) -> Result<(), Failure> {
    let csv = args.uit.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if !csv {
        return Err(Failure::Usage(format!("'{}' moet eindigen op .csv", args.uit.display())));
    }
    refuse_document(&args.uit)?;
    let document = reading::open(&args.bestand)?;
    write_whole(&args.uit, |out| match args.soort.as_str() {
        "indicatoren" => export_indicatoren(&document, out),
        _ => export_waarnemingen(&document, out),
    })?;
    output::line(&format!("'{}' is geschreven", args.uit.display()))
}

/// Makes a copy.
pub fn kopie(args: &Kopie) -> Result<(), Failure> {
    let document = reading::open(&args.bestand)?;
    document.copy_to(&args.uit, args.zonder_personen)?;
    output::line(&format!("'{}' is geschreven", args.uit.display()))
}

/// An export never takes the place of a Wijkbeeld file.
fn refuse_document(target: &Path) -> Result<(), Failure> {
    match Document::is_one(target) {
        true => Err(Failure::Sentence(format!(
            "'{}' is een Wijkbeeld-bestand; kies een andere naam",
            target.display()
        ))),
        false => Ok(()),
    }
}

/// Writes a file beside its place and then puts it there in one step.
fn write_whole(
    target: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let fail = |source| Failure::from(AppError::Write { path: target.to_owned(), source });
    let half = platform::beside(target);
    let outcome = File::create_new(&half).map_err(fail).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush().map_err(fail)?;
        out.get_ref().sync_all().map_err(fail)?;
        platform::replace_file(&half, target).map_err(fail)
    });
    if outcome.is_err() {
        // What is left of an export that failed is of no use; that it failed is what is said.
        let _removed = std::fs::remove_file(&half);
    }
    outcome
}

fn export_indicatoren(document: &Document, out: &mut impl Write) -> Result<(), Failure> {
    let all = document.indicatoren()?;
    let rows = all.iter().map(|(_, indicator)| indicator);
    indicatoren::write(rows, out).map_err(failed)
}

fn export_waarnemingen(document: &Document, out: &mut impl Write) -> Result<(), Failure> {
    let mut writer = waarnemingen::Writer::new(out).map_err(failed)?;
    document.counting_values(|counting: CountingValue<'_>| {
        let row = waarnemingen::WaarnemingRow {
            gebied: &counting.gebied.code,
            indicator: &counting.indicator.id,
            periode: counting.value.periode,
            waarde: counting.value.waarde,
            extra: counting.value.extra.as_ref(),
            bron: counting.bron,
        };
        writer.write(&row).map_err(failed)
    })?;
    writer.finish().map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::Sentence(format!("het bestand kan niet worden geschreven: {error}"))
}
