//! The rows of a CSV file, read as they are asked for.

use super::Rows;
use super::bytes::{Bytes, Look};
use super::caps::MAX_CELL_MB;
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use csv::{ReaderBuilder, StringRecord, Terminator};
use std::io::Read;

/// Largest row; a quote that is never closed ends here instead of in memory.
const MAX_ROW: usize = 4 * MAX_CELL_MB * 1024 * 1024;

const READ_AHEAD: usize = 64 * 1024;

/// An open CSV file.
pub struct CsvRows {
    reader: csv::Reader<Bytes>,
    size: u64,
    line_ends_in_cells: u64,
    last_row: u64,
}

impl CsvRows {
    /// The rows of `input`, of which `look` told size and encoding.
    pub fn new(input: Box<dyn Read>, look: &Look, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(READ_AHEAD)
            .from_reader(Bytes::new(input, look.utf8));
        Self { reader, size: look.size, line_ends_in_cells: 0, last_row: 0 }
    }

    /// The number of the row that was read, as a spreadsheet shows it.
    fn number(&mut self, cells: &StringRecord) -> u64 {
        let line_ends = cells.as_slice().bytes().filter(|&byte| byte == b'\n').count();
        self.line_ends_in_cells += line_ends as u64;
        let lines = self.reader.position().line().saturating_sub(1);
        // A quote that is never closed takes the last line end into its cell.
        self.last_row = lines.saturating_sub(self.line_ends_in_cells).max(self.last_row + 1);
        self.last_row
    }

    fn explain(&self, error: csv::Error) -> ImportError {
        match error.into_kind() {
            csv::ErrorKind::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                ImportError::CellTooLarge { rij: self.last_row + 1 }
            }
            csv::ErrorKind::Io(error) => error.into(),
            // The first look found valid text.
            _ => ImportError::Changed,
        }
    }
}

impl Rows for CsvRows {
    fn next(&mut self, cells: &mut StringRecord) -> Result<Option<u64>, ImportError> {
        self.reader.get_mut().allowance = MAX_ROW;
        match self.reader.read_record(cells) {
            Ok(true) => Ok(Some(self.number(cells))),
            Ok(false) => Ok(None),
            Err(error) => Err(self.explain(error)),
        }
    }

    fn progress(&self) -> (u64, u64) {
        (self.reader.get_ref().taken, self.size)
    }

    /// Reads what is left: the hash is of all bytes.
    fn finish(mut self: Box<Self>, progress: &mut Progress) -> Result<String, ImportError> {
        let mut cells = StringRecord::new();
        let mut rows: u64 = 0;
        while self.next(&mut cells)?.is_some() {
            if rows.is_multiple_of(super::ROWS_PER_STEP) {
                let (done, total) = self.progress();
                progress.step("Bestand lezen", done, total)?;
            }
            rows += 1;
        }
        Ok(self.reader.get_ref().sha256())
    }
}

/// How many lines are looked at to find what stands between the columns.
const LINES: usize = 12;

/// `;` where one of the first lines has two of those, else what the first line has: `;`, `,` or
/// TAB. A table may have a title above its header.
pub fn delimiter(head: &[u8]) -> u8 {
    let lines = separators(head.trim_ascii_start());
    if lines.iter().any(|[semicolons, ..]| *semicolons >= 2) {
        return b';';
    }
    match lines.first() {
        Some(&[0, commas, _]) if commas > 0 => b',',
        Some(&[0, _, tabs]) if tabs > 0 => b'\t',
        _ => b';',
    }
}

/// Per line the number of `;`, `,` and TAB outside quotes.
fn separators(head: &[u8]) -> Vec<[usize; 3]> {
    let mut lines = vec![[0; 3]];
    let mut quoted = false;
    for &byte in head {
        let line = lines.len() - 1;
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && lines.len() == LINES => break,
            b'\n' if !quoted => lines.push([0; 3]),
            b';' if !quoted => lines[line][0] += 1,
            b',' if !quoted => lines[line][1] += 1,
            b'\t' if !quoted => lines[line][2] += 1,
            _ => (),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_columns_is_found_below_a_title() {
        assert_eq!(delimiter(b"a;b\n1;2"), b';');
        assert_eq!(delimiter(b"a,b,c\n1,2,3"), b',');
        assert_eq!(delimiter(b"a\tb\n1\t2"), b'\t');
        assert_eq!(delimiter(b"\"Kerncijfers wijken, 2020\"\n\"a\";\"b\";\"c\"\n"), b';');
        assert_eq!(delimiter(b"Kerncijfers, wijken\na;b;c\n1,5;2,5;3,5"), b';');
        assert_eq!(delimiter(b"een kolom"), b';');
    }
}
