//! Excel workbooks (.xlsx), a cell at a time: the reader that makes a whole sheet at once asks
//! for room for every cell between the first and the last.

use super::caps::MAX_CELLS_WITH_EMPTY;
use super::grid::Grid;
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use calamine::{DataRef, Reader as _, SheetType, Xlsx, XlsxError};
use std::io::{BufReader, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

const CELLS_PER_STEP: u64 = 4_096;

/// The names of the worksheets, in their order.
///
/// # Errors
/// When the workbook is damaged.
pub fn sheets<R: Read + Seek>(input: R) -> Result<Vec<String>, ImportError> {
    unharmed(|| {
        let book = open(input)?;
        let sheets = book.sheets_metadata().iter();
        let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        Ok(sheets.map(|sheet| sheet.name.clone()).collect())
    })
}

/// The library counts the letters of a column without looking at the limit of a number: with
/// checked arithmetic a reference such as `ZZZZZZZZ1` ends the program. That is a damaged file.
fn unharmed<T>(read: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(ImportError::DamagedBook))
}

fn open<R: Read + Seek>(input: R) -> Result<Xlsx<BufReader<R>>, ImportError> {
    Xlsx::new(BufReader::new(input)).map_err(|error| explain(&error))
}

fn explain(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::Locked,
        _ => ImportError::DamagedBook,
    }
}

/// Reads a worksheet.
///
/// # Errors
/// When it is damaged or larger than a cap.
pub fn read<R: Read + Seek>(
    input: R,
    sheet: &str,
    progress: &mut Progress,
) -> Result<Grid, ImportError> {
    unharmed(|| cells(input, sheet, progress))
}

fn cells<R: Read + Seek>(
    input: R,
    sheet: &str,
    progress: &mut Progress,
) -> Result<Grid, ImportError> {
    let mut book = open(input)?;
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| explain(&error))?;
    let rows = u64::from(cells.dimensions().end.0) + 1;
    let mut grid = Grid::default();
    let mut count: u64 = 0;
    while let Some(cell) = cells.next_cell().map_err(|error| explain(&error))? {
        let (row, column) = cell.get_position();
        if count.is_multiple_of(CELLS_PER_STEP) {
            progress.step("Bestand lezen", u64::from(row), rows)?;
        }
        count += 1;
        if count > MAX_CELLS_WITH_EMPTY {
            return Err(ImportError::TooManyCells);
        }
        push(&mut grid, (row, column), cell.get_value())?;
    }
    Ok(grid)
}

fn push(grid: &mut Grid, (row, column): (u32, u32), value: &DataRef) -> Result<(), ImportError> {
    match value {
        DataRef::SharedString(text) => grid.push(row, column, text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            grid.push(row, column, text)
        }
        DataRef::Float(number) => grid.push(row, column, &number.to_string()),
        DataRef::Int(number) => grid.push(row, column, &number.to_string()),
        DataRef::Bool(yes) => grid.push(row, column, if *yes { "ja" } else { "nee" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            grid.push(row, column, &format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::Error(error) => grid.push(row, column, &error.to_string()),
        DataRef::Empty => Ok(()),
    }
}
