//! Places of a GeoJSON file as the rows of a table: a column per property, and the point.

use super::caps::MAX_COLUMNS;
use super::feature::Feature;
use super::geojson::FeatureFile;
use super::grid::{Grid, GridRows};
use crate::exchange::formula::guard;
use crate::exchange::import::ImportError;
use crate::model::nl;
use crate::model::progress::Progress;

/// The columns of a point in degrees, and of one in metres.
const GRADEN: [&str; 2] = ["lon", "lat"];
const RD: [&str; 2] = ["rd_x", "rd_y"];

/// Whether bytes begin as a list of places does: points with an id and a name.
pub fn begins(head: &[u8]) -> bool {
    let holds = |word: &str| head.windows(word.len()).any(|part| part == word.as_bytes());
    ["\"Point\"", "\"id\"", "\"naam\""].into_iter().all(holds) && !holds("Polygon\"")
}

/// A row per feature, below one with the names of the columns.
///
/// # Errors
/// As [`FeatureFile::each`], and when a cap on tables is reached.
pub fn rows(file: &FeatureFile, progress: &mut Progress) -> Result<GridRows, ImportError> {
    let mut features: Vec<Feature> = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    file.each(progress, &mut |_, feature| {
        for (name, _) in &feature.properties.0 {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
        match columns.len() > MAX_COLUMNS {
            true => Err(ImportError::TooManyColumns(columns.len())),
            false => {
                features.push(feature);
                Ok(())
            }
        }
    })?;
    let own = columns.iter().any(|name| GRADEN.contains(&&**name) || RD.contains(&&**name));
    let added: &[&str] = match (own, features.iter().any(is_in_metres)) {
        (true, _) => &[],
        (false, true) => &RD,
        (false, false) => &GRADEN,
    };
    let mut grid = Grid::default();
    for (column, name) in (0..).zip(columns.iter().map(String::as_str).chain(added.to_vec())) {
        grid.push(0, column, name)?;
    }
    for (row, feature) in (1..).zip(&features) {
        let cells = columns.iter().map(|name| guard(feature.properties.get(name)).into_owned());
        let point = added.iter().enumerate().map(|(axis, _)| along(feature, axis));
        for (column, text) in (0..).zip(cells.chain(point)) {
            grid.push(row, column, &text)?;
        }
    }
    Ok(GridRows::new(grid, file.sha256()?))
}

fn is_in_metres(feature: &Feature) -> bool {
    let point = feature.geometry.as_ref().and_then(|geometry| geometry.punt());
    point.is_some_and(|[x, y]| x.abs() > 180.0 || y.abs() > 90.0)
}

/// One number of the point; what is no point stands there as a word, and is refused as a cell.
fn along(feature: &Feature, axis: usize) -> String {
    let Some(geometry) = &feature.geometry else { return String::new() };
    geometry.punt().map_or_else(|| geometry.soort.clone(), |place| nl::file_number(place[axis]))
}
