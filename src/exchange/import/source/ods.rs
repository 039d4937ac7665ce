//! OpenDocument spreadsheets (.ods), read as a stream: a cell or row that stands there once may
//! say that it is repeated a thousand million times, so a reader that makes them all has no end.

use super::caps::MAX_CELL_MB;
use super::grid::Grid;
use super::guard;
use crate::exchange::import::ImportError;
use crate::model::progress::Progress;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Read, Seek};
use zip::ZipArchive;

/// Names of the sheets, in their order.
///
/// # Errors
/// When the file is damaged.
pub fn sheets<R: Read + Seek>(input: R) -> Result<Vec<String>, ImportError> {
    let mut names = Vec::new();
    content(input, |event, _| {
        if let Event::Start(tag) = event
            && tag.name().as_ref() == "table:table"
        {
            names.push(attribute(tag, "table:name").unwrap_or_default());
        }
        Ok(())
    })?;
    Ok(names)
}

/// Reads the sheet at this place.
///
/// # Errors
/// When it is damaged or larger than a cap.
pub fn read<R: Read + Seek>(
    input: R,
    place: usize,
    progress: &mut Progress,
) -> Result<Grid, ImportError> {
    let mut sheet = Sheet { wanted: place, ..Sheet::default() };
    content(input, |event, done| {
        progress.step("Bestand lezen", done, 0)?;
        sheet.take(event)
    })?;
    Ok(sheet.grid)
}

fn content<R: Read + Seek>(
    input: R,
    mut each: impl FnMut(&Event<'_>, u64) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut archive = ZipArchive::new(input).map_err(|error| guard::explain(&error))?;
    let part = archive.by_name("content.xml").map_err(|error| guard::explain(&error))?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| ImportError::DamagedBook)?;
        if matches!(event, Event::Eof) {
            return Ok(());
        }
        each(&event, 0)?;
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|number| number.parse().ok()).unwrap_or(1).max(1)
}

/// One sheet on its way in.
#[derive(Default)]
struct Sheet {
    wanted: usize,
    /// Number of sheets that have begun.
    begun: usize,
    row: u32,
    row_repeated: u32,
    column: u32,
    cell: Option<Cell>,
    /// Inside a note on a cell.
    in_note: bool,
    grid: Grid,
}

#[derive(Default)]
struct Cell {
    repeated: u32,
    /// A number, as the file keeps it.
    value: Option<String>,
    text: String,
    paragraphs: usize,
}

impl Sheet {
    fn take(&mut self, event: &Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(tag) => self.start(tag, false),
            Event::Empty(tag) => self.start(tag, true),
            Event::End(tag) => self.end(tag.name().as_ref()),
            Event::Text(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => self.text(&reference(name)),
            _ => Ok(()),
        }
    }

    fn reads(&self) -> bool {
        self.begun == self.wanted + 1
    }

    fn start(&mut self, tag: &BytesStart<'_>, empty: bool) -> Result<(), ImportError> {
        match tag.name().as_ref() {
            "table:table" if !empty => self.begun += 1,
            _ if !self.reads() => {}
            "table:table-row" if empty => {
                let rows = repeated(tag, "table:number-rows-repeated");
                self.row = self.row.saturating_add(rows);
            }
            "table:table-row" => {
                self.row_repeated = repeated(tag, "table:number-rows-repeated");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(Cell {
                    repeated: repeated(tag, "table:number-columns-repeated"),
                    value: value(tag),
                    ..Cell::default()
                });
                if empty {
                    return self.end_cell();
                }
            }
            "office:annotation" if !empty => self.in_note = true,
            "text:p" => self.paragraph(),
            "text:s" => {
                let spaces = repeated(tag, "text:c").min(1_000) as usize;
                return self.text(&" ".repeat(spaces));
            }
            "text:tab" => return self.text("\t"),
            "text:line-break" => return self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        if !self.reads() {
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            "office:annotation" => {
                self.in_note = false;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn paragraph(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|_| !self.in_note) {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        if let Some(cell) = self.cell.as_mut().filter(|cell| !self.in_note && cell.paragraphs > 0) {
            cell.text.push_str(text);
            if cell.text.len() > MAX_CELL_MB * 1024 * 1024 {
                return Err(ImportError::CellTooLarge { rij: u64::from(self.row) + 1 });
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.value.as_deref().unwrap_or(&cell.text);
        if !text.is_empty() {
            for column in (self.column..).take(cell.repeated as usize) {
                self.grid.push(self.row, column, text)?;
            }
        }
        self.column = self.column.saturating_add(cell.repeated);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        if self.grid.ends_with_row(self.row) {
            for row in (self.row + 1..).take(self.row_repeated as usize - 1) {
                self.grid.repeat_row(row)?;
            }
        }
        self.row = self.row.saturating_add(self.row_repeated);
        Ok(())
    }
}

/// The number or date of a cell, as the file keeps it; `None` for a text.
fn value(tag: &BytesStart<'_>) -> Option<String> {
    match attribute(tag, "office:value-type")?.as_str() {
        "float" | "percentage" | "currency" => {
            let text = attribute(tag, "office:value")?;
            // A number may be kept with an exponent, which no table of figures has.
            let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite())?;
            Some(number.to_string())
        }
        "date" => attribute(tag, "office:date-value"),
        "boolean" => {
            let yes = attribute(tag, "office:boolean-value")? == "true";
            Some(if yes { "ja" } else { "nee" }.to_owned())
        }
        _ => None,
    }
}

/// The character that a reference stands for; entities that a file defines itself are nothing.
fn reference(name: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    let known = quick_xml::escape::resolve_predefined_entity(name);
    known.unwrap_or_default().to_owned()
}
