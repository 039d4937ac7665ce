//! Own CSV: `;`, LF, decimal comma, no byte order mark, one table.

use super::sheet::{Cell, Sheet, SheetWriter};
use crate::model::nl;
use std::borrow::Cow;
use std::io::{self, Write};

/// The writer.
pub struct Csv<W: Write>(csv::Writer<W>);

impl<W: Write> Csv<W> {
    /// A writer of a table.
    pub fn new(output: W) -> Self {
        Self(csv_writer(output))
    }
}

impl<W: Write> SheetWriter for Csv<W> {
    fn begin(&mut self, sheet: &'static Sheet) -> io::Result<()> {
        let names = sheet.columns.iter().map(|column| column.name);
        self.0.write_record(names).map_err(io_error)
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        for cell in cells {
            self.0.write_field(text(cell).as_bytes()).map_err(io_error)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(io_error)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.0.flush()
    }
}

fn text<'c>(cell: &'c Cell<'_>) -> Cow<'c, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Number(number) => Cow::Owned(nl::file_number(*number)),
        Cell::Text(text) => Cow::Borrowed(text),
    }
}

/// A writer of the own CSV form.
pub fn csv_writer<W: Write>(output: W) -> csv::Writer<W> {
    csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(output)
}

/// The error of the output behind an error of the writer.
pub fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
