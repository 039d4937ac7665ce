//! Export of `waarnemingen` as CSV: what [`crate::exchange::import::waarnemingen`] reads.

use super::{csv_writer, io_error};
use crate::exchange::formula::guard;
use crate::exchange::import::waarnemingen::{OPTIONAL, REQUIRED};
use crate::model::waarneming::Extra;
use crate::model::{Bron, Periode, Reden, nl};
use std::io::{self, Write};

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

/// Writes rows in the order in which they come: decimal comma, LF, no byte order mark, every
/// column.
pub struct Writer<W: Write>(csv::Writer<W>);

impl<W: Write> Writer<W> {
    /// Begins a table with its header.
    ///
    /// # Errors
    /// What the output says.
    pub fn new(output: W) -> io::Result<Self> {
        let mut writer = csv_writer(output);
        writer.write_record(REQUIRED.iter().chain(&OPTIONAL)).map_err(io_error)?;
        Ok(Self(writer))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// What the output says.
    pub fn write(&mut self, row: &WaarnemingRow<'_>) -> io::Result<()> {
        write_row(&mut self.0, row).map_err(io_error)
    }

    /// Hands everything to the output.
    ///
    /// # Errors
    /// What the output says.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn write_row<W: Write>(writer: &mut csv::Writer<W>, row: &WaarnemingRow<'_>) -> csv::Result<()> {
    let none = Extra::default();
    let extra = row.extra.unwrap_or(&none);
    let bron = row.bron.map(ToString::to_string).unwrap_or_default();
    writer.write_record([
        &*guard(row.gebied),
        &*guard(row.indicator),
        &row.periode.to_string(),
        &number(row.waarde.ok()),
        row.waarde.err().map(Reden::word).unwrap_or_default(),
        &number(extra.onder),
        &number(extra.boven),
        &*guard(&bron),
        &number(extra.teller),
        &number(extra.noemer),
        &*guard(extra.kwalificatie.as_deref().unwrap_or_default()),
    ])
}

/// A number is never a formula: `-3,5` needs no guard.
fn number(value: Option<f64>) -> String {
    value.map(nl::file_number).unwrap_or_default()
}
