//! Export of outlines as GeoJSON in WGS84 (RFC 7946): what [`crate::exchange::import::grenzen`]
//! reads.
//!
//! Degrees have nine decimals, a tenth of a millimetre: an outline that goes out and comes in is
//! the same to the millimetre in which it is kept.

use crate::methods::geometrie::wkt::rings;
use crate::methods::geometrie::{Graden, to_graden};
use geo::{LineString, MultiPolygon};
use serde_json::json;
use std::io::{self, Write};

/// The ending of a file, without a point.
pub const ENDING: &str = "geojson";

/// An outline with what is told of it.
pub struct GebiedRow<'a> {
    /// Code of the gebied.
    pub code: &'a str,
    /// Its name.
    pub naam: &'a str,
    /// Its kind (`wijk`).
    pub soort: &'a str,
    /// How exact the outline is.
    pub nauwkeurigheid: &'a str,
    /// Text form of its bron.
    pub bron: &'a str,
    /// The outline, in RD metres.
    pub omtrek: MultiPolygon,
}

/// Writes outlines in the order given, one on a line.
///
/// # Errors
/// What the output says.
pub fn write<'a>(
    rows: impl IntoIterator<Item = GebiedRow<'a>>,
    mut output: impl Write,
) -> io::Result<()> {
    output.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    for (place, row) in rows.into_iter().enumerate() {
        output.write_all(if place > 0 { b",\n" } else { b"\n" })?;
        write_row(&row, &mut output)?;
    }
    output.write_all(b"\n]}\n")?;
    output.flush()
}

fn write_row(row: &GebiedRow<'_>, output: &mut impl Write) -> io::Result<()> {
    let properties = json!({
        "code": row.code,
        "naam": row.naam,
        "soort": row.soort,
        "nauwkeurigheid": row.nauwkeurigheid,
        "bron": row.bron,
    });
    write!(output, "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":")?;
    let parts: Vec<String> = row.omtrek.iter().map(|part| list(rings(part).map(ring))).collect();
    match parts.as_slice() {
        [one] => write!(output, "{{\"type\":\"Polygon\",\"coordinates\":{one}}}}}"),
        more => {
            let all = list(more.iter().cloned());
            write!(output, "{{\"type\":\"MultiPolygon\",\"coordinates\":{all}}}}}")
        }
    }
}

fn ring(ring: &LineString) -> String {
    list(ring.coords().map(|point| {
        let Graden { lon, lat } = to_graden(*point);
        format!("[{},{}]", degrees(lon), degrees(lat))
    }))
}

/// Nine decimals, without the zeros at the end.
pub(super) fn degrees(number: f64) -> String {
    let text = format!("{number:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}
