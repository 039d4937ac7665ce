//! The barriers of a file: drawn on the map, and walked around.

use super::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::methods::loopafstand::Barrieres;
use crate::model::basis::barriere::{BarriereSoort, LIJN, OVERGANGEN};
use crate::model::punten::Punten;
use crate::model::record::{Id, Noun};
use geo::{Coord, LineString};

/// A barrier that has a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Barriere {
    /// Id of the row.
    pub id: Id,
    /// Its name.
    pub naam: String,
    /// As what it is drawn.
    pub soort: BarriereSoort,
    /// Its corners, in RD metres.
    pub lijn: Vec<[f64; 2]>,
    /// Where one can cross it, in RD metres.
    pub overgangen: Vec<[f64; 2]>,
}

/// Those that have a line and were not taken away, by name.
///
/// # Errors
/// What the file says.
pub fn barrieres(document: &Document) -> Result<Vec<Barriere>, AppError> {
    let records = document.records(Noun::Barriere)?;
    let mut all: Vec<Barriere> =
        records.iter().filter(|one| !one.removed()).filter_map(drawn).collect();
    all.sort_by_cached_key(|one| (one.naam.to_lowercase(), one.id));
    Ok(all)
}

fn drawn(record: &Record) -> Option<Barriere> {
    let lijn = Punten::lijn(record.text(LIJN))?;
    let soort = BarriereSoort::parse(record.text("soort"));
    let naam = match record.text("naam") {
        "" => soort.naam().to_owned(),
        naam => naam.to_owned(),
    };
    let overgangen = Punten::los(record.text(OVERGANGEN));
    Some(Barriere { id: record.id(), naam, soort, lijn, overgangen })
}

/// What people walk around.
pub fn walked_around(all: &[Barriere]) -> Barrieres {
    let coord = |[x, y]: &[f64; 2]| Coord { x: *x, y: *y };
    let lijnen: Vec<LineString> =
        all.iter().map(|one| one.lijn.iter().map(coord).collect()).collect();
    let overgangen: Vec<Coord> =
        all.iter().flat_map(|one| one.overgangen.iter().map(coord)).collect();
    Barrieres::new(&lijnen, &overgangen)
}
