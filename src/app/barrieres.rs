//! The barriers of a file: drawn on the map, and walked around.

use super::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::methods::loopafstand::Barrieres;
use crate::model::basis::barriere::{BarriereSoort, LIJN, NIET_GETEKEND, OVERGANGEN, zegt};
use crate::model::punten::Punten;
use crate::model::record::{Id, Noun};
use geo::{Coord, LineString};

/// A barrier.
#[derive(Debug, Clone, PartialEq)]
pub struct Barriere {
    /// Id of the row.
    pub id: Id,
    /// Its name.
    pub naam: String,
    /// As what it is drawn.
    pub soort: BarriereSoort,
    /// Its corners, in RD metres; none while nobody drew it.
    pub lijn: Vec<[f64; 2]>,
    /// Where one can cross it, in RD metres.
    pub overgangen: Vec<[f64; 2]>,
}

impl Barriere {
    /// '2,3 km, 2 overgangen', or that nobody drew it.
    pub fn zegt(&self) -> String {
        match self.lijn.is_empty() {
            true => NIET_GETEKEND.to_owned(),
            false => zegt(&self.lijn, self.overgangen.len()),
        }
    }
}

/// Those that were not taken away, by name.
///
/// # Errors
/// What the file says.
pub fn barrieres(document: &Document) -> Result<Vec<Barriere>, AppError> {
    let records = document.records(Noun::Barriere)?;
    let mut all: Vec<Barriere> =
        records.iter().filter(|one| !one.removed()).map(barriere).collect();
    all.sort_by_cached_key(|one| (one.naam.to_lowercase(), one.id));
    Ok(all)
}

fn barriere(record: &Record) -> Barriere {
    let lijn = Punten::lijn(record.text(LIJN)).unwrap_or_default();
    let soort = BarriereSoort::parse(record.text("soort"));
    let naam = match record.text("naam") {
        "" => soort.naam().to_owned(),
        naam => naam.to_owned(),
    };
    let overgangen = Punten::los(record.text(OVERGANGEN));
    Barriere { id: record.id(), naam, soort, lijn, overgangen }
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
