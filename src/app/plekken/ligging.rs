//! What an import means for where places lie: those that it gave a point.

use super::read;
use crate::document::error::Result;
use crate::document::records::Record;
use crate::document::transact::Change;
use crate::methods::geometrie::Omtrekken;
use crate::model::import_report::ImportReport;
use crate::model::ontmoetingsplek::{RD_X, RD_Y};
use crate::model::record::{Edit, Noun, Value};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use geo::Coord;

/// More than this are counted, not told.
const MOST_TOLD: usize = 50;

/// Gives places of which a file gave the point the wijk and buurt that they lie in, as part of
/// the import. Outside every wijk the wijk stays as it is, and that is told.
///
/// # Errors
/// What the file says.
pub fn follow(change: &mut Change<'_>, reports: &mut [ImportReport]) -> Result<()> {
    if reports.iter().all(|report| report.punten.is_empty()) {
        return Ok(());
    }
    let omtrekken = read(change.omtrekken()?);
    for report in reports {
        let mut outside = Vec::new();
        for (rij, id) in std::mem::take(&mut report.punten) {
            let Some(record) = change.record(Noun::Ontmoetingsplek, id)? else { continue };
            if !lay(change, &omtrekken, &record)? {
                outside.push((rij, record.text("naam").to_owned()));
            }
        }
        report.waarschuwingen.extend(told(&outside));
    }
    Ok(())
}

/// Where a place lies; says whether that is in one of the wijken, as far as anyone can tell.
fn lay(change: &mut Change<'_>, omtrekken: &Omtrekken, record: &Record) -> Result<bool> {
    if omtrekken.is_empty() {
        return Ok(true);
    }
    let Some(punt) = punt(record) else {
        put(change, record, vec![("buurt", Value::Null)])?;
        return Ok(true);
    };
    let ligging = omtrekken.ligging(punt);
    let inside = ligging.wijk.is_some();
    let mut fields = vec![("buurt", ligging.buurt.into())];
    fields.extend(ligging.wijk.map(|wijk| ("wijk", wijk.into())));
    put(change, record, fields)?;
    Ok(inside)
}

fn put(change: &mut Change<'_>, record: &Record, fields: Vec<(&'static str, Value)>) -> Result<()> {
    change.put(&Edit::change(Noun::Ontmoetingsplek, record.id(), fields))
}

fn punt(record: &Record) -> Option<Coord> {
    let metres = |kolom: &str| match record.get(kolom) {
        Value::Real(metres) => Some(*metres),
        _ => None,
    };
    Some(Coord { x: metres(RD_X.kolom)?, y: metres(RD_Y.kolom)? })
}

fn told(outside: &[(u64, String)]) -> Vec<Waarschuwing> {
    let soort = WaarschuwingSoort::BuitenGemeente;
    let one = |(rij, naam): &(u64, String)| {
        let naam = naam.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = format!(
            "Rij {rij}: het punt van '{naam}' ligt in geen wijk van deze gemeente; kijk op de \
             kaart of het klopt"
        );
        Waarschuwing::about_file(soort, text)
    };
    let mut told: Vec<Waarschuwing> = outside.iter().take(MOST_TOLD).map(one).collect();
    if let Some(more) = outside.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        let text = format!("Nog {more} punten liggen in geen wijk van deze gemeente");
        told.push(Waarschuwing::about_file(soort, text));
    }
    told
}
