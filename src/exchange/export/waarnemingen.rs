//! Export of `waarnemingen`: what [`crate::exchange::import::waarnemingen`] reads, in every form.

use super::bronnen::{BRONNEN, Bronnen};
use super::sheet::{Cell, Column, Sheet, SheetWriter};
use super::{ExportError, Form, comma, ods, xlsx};
use crate::exchange::formula::guard;
use crate::model::progress::Progress;
use crate::model::waarneming::Extra;
use crate::model::{Bron, Periode, Reden};
use std::borrow::Cow;
use std::io::{self, Seek, Write};

/// The sheet: the columns that import knows, in the same order.
pub static WAARNEMINGEN: Sheet = Sheet {
    name: "waarnemingen",
    columns: Cow::Borrowed(&[
        Column::new("gebied", 13),
        Column::new("indicator", 44),
        Column::as_text("periode", 11),
        Column::new("waarde", 13),
        Column::new("reden", 20),
        Column::new("onder", 11),
        Column::new("boven", 11),
        Column::new("bron", 60),
        Column::new("teller", 11),
        Column::new("noemer", 11),
        Column::new("kwalificatie", 22),
    ]),
};

const TITLE: &str = "Cijfers schrijven";
const ROWS_PER_STEP: usize = 4096;

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct WaarnemingRow<'a> {
    /// Code of the gebied.
    pub gebied: &'a str,
    /// Id of the indicator.
    pub indicator: &'a str,
    /// The period.
    pub periode: Periode,
    /// The value, or why it is missing.
    pub waarde: Result<f64, Reden>,
    /// What only few values carry.
    pub extra: Option<&'a Extra>,
    /// Its bron, where there is one.
    pub bron: Option<&'a Bron>,
}

/// Writes rows in the order in which they come, every column; a workbook also gets a sheet with
/// the sources.
///
/// Texts are guarded against formulas in every form alike: someone may keep a sheet as CSV.
///
/// # Errors
/// [`ExportError::TooManyRows`] and [`ExportError::TextTooLong`] before anything is written, what
/// the output says, or that the user stopped it.
pub fn write<'a, W: Write + Seek>(
    form: Form,
    rows: impl ExactSizeIterator<Item = WaarnemingRow<'a>> + Clone,
    output: W,
    progress: &mut Progress<'_>,
) -> Result<(), ExportError> {
    check(form, rows.clone())?;
    let mut writer = writer(form, output)?;
    let mut bronnen = Bronnen::default();
    let total = rows.len() as u64;
    writer.begin(&WAARNEMINGEN)?;
    for (done, row) in rows.enumerate() {
        if done % ROWS_PER_STEP == 0 {
            progress.step(TITLE, done as u64, total)?;
        }
        writer.row(&cells(&row, bronnen.count(row.bron)))?;
    }
    progress.step(TITLE, total, total)?;
    if form.has_sheets() {
        bronnen.write(&mut *writer)?;
    }
    Ok(writer.finish()?)
}

fn writer<'w, W: Write + Seek + 'w>(
    form: Form,
    output: W,
) -> io::Result<Box<dyn SheetWriter + 'w>> {
    let sheets = [&WAARNEMINGEN, &BRONNEN];
    Ok(match form {
        Form::Csv => Box::new(comma::Csv::new(output)),
        Form::Xlsx => Box::new(xlsx::Xlsx::new(output, sheets.len())?),
        Form::Ods => Box::new(ods::Ods::new(output, &sheets)?),
    })
}

/// Whether the form can hold these rows.
fn check<'a>(
    form: Form,
    mut rows: impl ExactSizeIterator<Item = WaarnemingRow<'a>>,
) -> Result<(), ExportError> {
    let number = rows.len();
    if let Some(most) = form.most_rows().filter(|most| number > *most) {
        return Err(ExportError::TooManyRows { number, most });
    }
    let Some(most) = form.most_chars() else { return Ok(()) };
    match rows.find(|row| has_too_long(row, most)) {
        Some(row) => Err(ExportError::TextTooLong {
            gebied: row.gebied.to_owned(),
            indicator: row.indicator.to_owned(),
            most,
        }),
        None => Ok(()),
    }
}

fn has_too_long(row: &WaarnemingRow<'_>, most: usize) -> bool {
    let too_long = |text: &str| text.len() >= most && guard(text).encode_utf16().count() > most;
    let kwalificatie = row.extra.and_then(|extra| extra.kwalificatie.as_deref());
    kwalificatie.is_some_and(too_long)
        || row.bron.is_some_and(|bron| may_be_long(bron, most) && too_long(&bron.to_string()))
}

/// Only then is its text made: at worst every byte gets a backslash, with four bars between.
fn may_be_long(bron: &Bron, most: usize) -> bool {
    let parts = [&bron.uitgever, &bron.tabel, &bron.editie, &bron.licentie, &bron.plaats];
    2 * parts.iter().map(|part| part.len()).sum::<usize>() + 4 >= most
}

fn cells<'c>(row: &WaarnemingRow<'c>, bron: &'c str) -> [Cell<'c>; 11] {
    let number = |pick: fn(&Extra) -> Option<f64>| Cell::number(row.extra.and_then(pick));
    let kwalificatie = row.extra.and_then(|extra| extra.kwalificatie.as_deref());
    [
        Cell::text(guard(row.gebied)),
        Cell::text(guard(row.indicator)),
        Cell::text(row.periode.to_string()),
        Cell::number(row.waarde.ok()),
        Cell::text(row.waarde.err().map(Reden::word).unwrap_or_default()),
        number(|extra| extra.onder),
        number(|extra| extra.boven),
        Cell::text(bron),
        number(|extra| extra.teller),
        number(|extra| extra.noemer),
        Cell::text(guard(kwalificatie.unwrap_or_default())),
    ]
}
