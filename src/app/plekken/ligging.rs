//! What an import means for where places lie: those that it gave a point, and with new boundaries
//! all of them.

use super::read;
use crate::document::error::Result;
use crate::document::records::Record;
use crate::document::transact::Change;
use crate::methods::geometrie::Omtrekken;
use crate::model::draft::Draft;
use crate::model::import_report::ImportReport;
use crate::model::nl;
use crate::model::ontmoetingsplek::{RD_X, RD_Y};
use crate::model::record::{Edit, Noun, Value};
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use geo::Coord;

/// More than this are counted, not told.
const MOST_TOLD: usize = 50;

/// Gives places the wijk and buurt that they lie in, as part of the import: those of which a file
/// gave the point, and with new boundaries all that have a point. Outside every wijk the wijk stays
/// as it is.
///
/// # Errors
/// What the file says.
pub fn follow(
    change: &mut Change<'_>,
    drafts: &[Draft],
    reports: &mut [ImportReport],
) -> Result<()> {
    let changes = |report: &ImportReport| report.nieuw + report.gewijzigd > 0;
    let bounds = drafts
        .iter()
        .zip(&*reports)
        .position(|(draft, report)| !draft.omtrekken.is_empty() && changes(report));
    if bounds.is_none() && reports.iter().all(|report| report.punten.is_empty()) {
        return Ok(());
    }
    let omtrekken = read(change.omtrekken()?);
    for report in &mut *reports {
        let outside = lay_new(change, &omtrekken, report)?;
        report.waarschuwingen.extend(told(&outside));
    }
    if let Some(report) = bounds.and_then(|place| reports.get_mut(place)) {
        let moved = lay_again(change, &omtrekken)?;
        report.waarschuwingen.extend(told_moved(moved));
    }
    Ok(())
}

/// Lays the places of which a file gave the point; returns those outside every wijk.
fn lay_new(
    change: &mut Change<'_>,
    omtrekken: &Omtrekken,
    report: &mut ImportReport,
) -> Result<Vec<(u64, String)>> {
    let mut outside = Vec::new();
    for (rij, id) in std::mem::take(&mut report.punten) {
        let Some(record) = change.record(Noun::Ontmoetingsplek, id)? else { continue };
        if !lay(change, omtrekken, &record)? {
            outside.push((rij, record.text("naam").to_owned()));
        }
    }
    Ok(outside)
}

/// Lays every place that has a point; returns how many lie elsewhere than they did.
fn lay_again(change: &mut Change<'_>, omtrekken: &Omtrekken) -> Result<u64> {
    let mut moved = 0;
    for record in change.records(Noun::Ontmoetingsplek)? {
        let ligging = punt(&record).map(|punt| omtrekken.ligging(punt)).unwrap_or_default();
        let Some(wijk) = ligging.wijk else { continue };
        let stays = wijk == record.text("wijk");
        match ligging.buurt {
            Some(buurt) if stays && buurt == record.text("buurt") => continue,
            // Boundaries of wijken alone do not say that it is in another buurt.
            None if stays => continue,
            buurt => {
                put(change, &record, vec![("wijk", wijk.into()), ("buurt", buurt.into())])?;
                moved += 1;
            }
        }
    }
    Ok(moved)
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

fn told_moved(moved: u64) -> Option<Waarschuwing> {
    let words = match moved {
        0 => return None,
        1 => "1 ontmoetingsplek ligt".to_owned(),
        more => format!("{} ontmoetingsplekken liggen", nl::number(more as f64, 0)),
    };
    let text = format!("{words} door deze grenzen in een andere wijk of buurt; dat gaat mee");
    Some(Waarschuwing::about_file(WaarschuwingSoort::AndereLigging, text))
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
