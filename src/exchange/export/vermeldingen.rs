//! Export of `ontmoetingsplekken` and `partners`: what [`crate::exchange::import::vermeldingen`]
//! reads, as a table or (places) as GeoJSON in WGS84.

pub use super::lijst::Lijst;

use super::gebieden::degrees;
use super::lijst::sheet;
use super::sheet::{Cell, Column, Sheet, SheetWriter};
use super::{ExportError, Form, comma, ods, xlsx};
use crate::exchange::formula::guard;
use crate::methods::geometrie::rd::to_mm;
use crate::methods::geometrie::{Graden, to_graden};
use crate::model::persoon::CONTACT;
use crate::model::record::Value;
use geo::Coord;
use serde_json::{Map, json};
use std::borrow::Cow;
use std::io::{self, Seek, Write};
use std::sync::LazyLock;

/// The form of such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// A table.
    Tabel(Form),
    /// A map with a point per place.
    GeoJson,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wens {
    /// Which list.
    pub lijst: Lijst,
    /// In which form.
    pub vorm: Vorm,
    /// Whether how to reach persons goes out too.
    pub met_personen: bool,
}

impl Vorm {
    /// The ending of a file, without a point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Tabel(form) => form.ending(),
            Self::GeoJson => super::gebieden::ENDING,
        }
    }
}

/// A row that is kept.
pub trait Bewaard {
    /// Its id in files.
    fn id(&self) -> String;

    /// What stands in a column.
    fn value(&self, kolom: &str) -> &Value;
}

static PLEKKEN: Sheet = Sheet {
    name: "ontmoetingsplekken",
    columns: Cow::Borrowed(&[
        Column::as_text("id", 38),
        Column::new("naam", 36),
        Column::new("soort", 20),
        Column::new("adres", 30),
        Column::new("postcode", 10),
        Column::new("lon", 12),
        Column::new("lat", 12),
        Column::new("rd_x", 12),
        Column::new("rd_y", 12),
        Column::new("status", 12),
        Column::new("beheerder", 30),
        Column::as_text("bevestigd_op", 13),
        Column::new("bevestigd_door", 24),
        Column::as_text("telefoon", 18),
        Column::new("email", 30),
        Column::new("contactpersoon", 24),
        Column::new("wijk", 12),
        Column::new("buurt", 14),
    ]),
};

static PARTNERS: Sheet = Sheet {
    name: "partners",
    columns: Cow::Borrowed(&[
        Column::as_text("id", 38),
        Column::new("naam", 36),
        Column::new("soort", 24),
        Column::new("formeel_informeel", 18),
        Column::new("werkgebied", 30),
        Column::new("contactpersoon", 24),
        Column::as_text("telefoon", 18),
        Column::new("email", 30),
    ]),
};

static PLEKKEN_ZONDER: LazyLock<Sheet> = LazyLock::new(|| without_persons(&PLEKKEN));

static PARTNERS_ZONDER: LazyLock<Sheet> = LazyLock::new(|| without_persons(&PARTNERS));

/// The same sheet without how to reach persons.
fn without_persons(sheet: &Sheet) -> Sheet {
    let kept = sheet.columns.iter().filter(|column| !CONTACT.contains(&column.name));
    Sheet { name: sheet.name, columns: kept.copied().collect() }
}

impl Wens {
    fn sheet(self) -> &'static Sheet {
        match (self.lijst, self.met_personen) {
            (Lijst::Plekken, true) => &PLEKKEN,
            (Lijst::Plekken, false) => &PLEKKEN_ZONDER,
            (Lijst::Partners, true) => &PARTNERS,
            (Lijst::Partners, false) => &PARTNERS_ZONDER,
            (Lijst::Basis(noun), persons) => sheet(noun, persons).unwrap_or(&PARTNERS_ZONDER),
        }
    }
}

/// Writes rows in the order given. Texts in a table are guarded against formulas in every form
/// alike.
///
/// # Errors
/// [`ExportError::TooManyRows`] before anything is written, or what the output says.
pub fn write<B: Bewaard, W: Write + Seek>(
    wens: Wens,
    rows: &[B],
    output: W,
) -> Result<(), ExportError> {
    let Vorm::Tabel(form) = wens.vorm else { return Ok(write_map(wens, rows, output)?) };
    if let Some(most) = form.most_rows().filter(|most| rows.len() > *most) {
        return Err(ExportError::TooManyRows { number: rows.len(), most });
    }
    let sheet = wens.sheet();
    let mut writer: Box<dyn SheetWriter + '_> = match form {
        Form::Csv => Box::new(comma::Csv::new(output)),
        Form::Xlsx => Box::new(xlsx::Xlsx::new(output, 1)?),
        Form::Ods => Box::new(ods::Ods::new(output, &[sheet])?),
    };
    writer.begin(sheet)?;
    for row in rows {
        let punt = punt(row);
        let cells = sheet.columns.iter().map(|column| cell(row, punt, column.name));
        writer.row(&cells.collect::<Vec<_>>())?;
    }
    Ok(writer.finish()?)
}

fn cell<'r>(row: &'r impl Bewaard, punt: Option<Coord>, kolom: &str) -> Cell<'r> {
    let graden = || punt.map(to_graden);
    match kolom {
        "id" => Cell::text(guard(&row.id()).into_owned()),
        "rd_x" => Cell::number(punt.map(|punt| punt.x)),
        "rd_y" => Cell::number(punt.map(|punt| punt.y)),
        "lon" => Cell::number(graden().map(|graden| rounded(graden.lon))),
        "lat" => Cell::number(graden().map(|graden| rounded(graden.lat))),
        _ => Cell::text(guard(row.value(kolom).as_text().unwrap_or_default())),
    }
}

/// A tenth of a millimetre.
fn rounded(graden: f64) -> f64 {
    (graden * 1e9).round() / 1e9
}

/// The point, to the millimetre in which it is read.
fn punt(row: &impl Bewaard) -> Option<Coord> {
    let metres = |kolom| match row.value(kolom) {
        Value::Real(metres) => Some(to_mm(*metres)),
        _ => None,
    };
    Some(Coord { x: metres("rd_x")?, y: metres("rd_y")? })
}

fn write_map<B: Bewaard>(wens: Wens, rows: &[B], mut output: impl Write) -> io::Result<()> {
    output.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    for (place, row) in rows.iter().enumerate() {
        output.write_all(if place > 0 { b",\n" } else { b"\n" })?;
        write_feature(wens, row, &mut output)?;
    }
    output.write_all(b"\n]}\n")?;
    output.flush()
}

/// A place without a point has no geometry (RFC 7946, 3.2).
fn write_feature(wens: Wens, row: &impl Bewaard, output: &mut impl Write) -> io::Result<()> {
    let mut properties = Map::new();
    properties.insert("id".to_owned(), json!(row.id()));
    for column in wens.sheet().columns.iter() {
        if let Some(text) = row.value(column.name).as_text() {
            properties.insert(column.name.to_owned(), json!(text));
        }
    }
    let properties = serde_json::Value::Object(properties);
    write!(output, "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":")?;
    match punt(row).map(to_graden) {
        Some(Graden { lon, lat }) => {
            let (lon, lat) = (degrees(lon), degrees(lat));
            write!(output, "{{\"type\":\"Point\",\"coordinates\":[{lon},{lat}]}}}}")
        }
        None => write!(output, "null}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_persons_is_the_same_list_without_how_to_reach_them() {
        for (with, without) in [(&PLEKKEN, &*PLEKKEN_ZONDER), (&PARTNERS, &*PARTNERS_ZONDER)] {
            let names = with.columns.iter().map(|column| column.name);
            let left: Vec<&str> = names.filter(|name| !CONTACT.contains(name)).collect();
            let names: Vec<&str> = without.columns.iter().map(|column| column.name).collect();
            assert_eq!(names, left);
            assert_eq!(with.columns.len(), left.len() + CONTACT.len());
        }
    }
}
