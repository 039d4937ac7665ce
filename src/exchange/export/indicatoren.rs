//! Export of `indicatoren` as CSV: what [`crate::exchange::import::indicatoren`] reads.

use super::comma::{csv_writer, io_error};
use crate::exchange::formula::guard;
use crate::exchange::import::indicatoren::{OPTIONAL, REQUIRED};
use crate::model::indicator::GetalSoort;
use crate::model::{Indicator, Normalisatie, nl};
use std::borrow::Borrow;
use std::io::{self, Write};

/// Writes the definitions in the order given, all 13 columns.
///
/// # Errors
/// What the output says.
pub fn write<I: Borrow<Indicator>>(
    indicatoren: impl IntoIterator<Item = I>,
    output: impl Write,
) -> io::Result<()> {
    let mut writer = csv_writer(output);
    writer.write_record(REQUIRED.iter().chain(&OPTIONAL)).map_err(io_error)?;
    for indicator in indicatoren {
        write_row(&mut writer, indicator.borrow()).map_err(io_error)?;
    }
    writer.flush()
}

fn write_row<W: Write>(writer: &mut csv::Writer<W>, indicator: &Indicator) -> csv::Result<()> {
    writer.write_record([
        &*guard(&indicator.id),
        &*guard(&indicator.naam),
        &*guard(&indicator.leefgebied),
        &*guard(&indicator.eenheid),
        indicator.richting.word(),
        &nl::file_number(indicator.gewicht),
        ja_nee(indicator.in_foto),
        indicator.soort.map(GetalSoort::word).unwrap_or_default(),
        &*guard(&indicator.noemer),
        &*guard(&indicator.begrip),
        ja_nee(indicator.schatting),
        indicator.normalisatie.map(Normalisatie::word).unwrap_or_default(),
        &*guard(&indicator.toelichting),
    ])
}

fn ja_nee(yes: bool) -> &'static str {
    if yes { "ja" } else { "nee" }
}
