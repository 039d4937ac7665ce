//! A workbook of LibreOffice (OpenDocument 1.3), written while its rows come.

mod parts;
mod text;

use super::package::Package;
use super::sheet::{Cell, Sheet, SheetWriter};
use crate::exchange::xml::push;
use std::io::{self, Seek, Write};

/// The writer.
pub struct Ods<W: Write + Seek> {
    package: Package<W>,
    /// Each sheet that was begun with its number of rows, the header too.
    sheets: Vec<(&'static Sheet, usize)>,
}

impl<W: Write + Seek> Ods<W> {
    /// Begins a workbook with these sheets.
    ///
    /// # Errors
    /// What the output says.
    pub fn new(output: W, sheets: &[&'static Sheet]) -> io::Result<Self> {
        let mut package = Package::new(output);
        // Other programs know the file by this: first, and as it is.
        package.stored("mimetype", parts::MIMETYPE)?;
        package.part("META-INF/manifest.xml", parts::MANIFEST)?;
        package.part("settings.xml", &parts::settings(sheets))?;
        package.part("content.xml", &parts::content_begin(sheets))?;
        Ok(Self { package, sheets: Vec::new() })
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        match self.sheets.is_empty() {
            true => Ok(()),
            false => self.package.push(|xml| xml.push_str("</table:table>")),
        }
    }
}

impl<W: Write + Seek> SheetWriter for Ods<W> {
    fn begin(&mut self, sheet: &'static Sheet) -> io::Result<()> {
        self.end_sheet()?;
        self.sheets.push((sheet, 1));
        self.package.push(|xml| xml.push_str(&parts::sheet_begin(sheet)))
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        if let Some((_, rows)) = self.sheets.last_mut() {
            *rows += 1;
        }
        self.package.push(|xml| {
            xml.push_str("<table:table-row>");
            let mut empty = 0;
            for cell in cells {
                if *cell == Cell::Empty {
                    empty += 1;
                    continue;
                }
                push_empty(xml, std::mem::take(&mut empty));
                push_cell(xml, cell);
            }
            // A row holds at least one cell.
            push_empty(xml, if empty == cells.len() { empty } else { 0 });
            xml.push_str("</table:table-row>");
        })
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.end_sheet()?;
        let end = parts::content_end(&self.sheets);
        self.package.push(|xml| xml.push_str(&end))?;
        self.package.finish()
    }
}

fn push_empty(xml: &mut String, number: usize) {
    match number {
        0 => {}
        1 => xml.push_str("<table:table-cell/>"),
        more => {
            push(xml, format_args!("<table:table-cell table:number-columns-repeated=\"{more}\"/>"))
        }
    }
}

fn push_cell(xml: &mut String, cell: &Cell<'_>) {
    match cell {
        Cell::Empty => push_empty(xml, 1),
        // Rust writes the shortest digits that read back as the same number.
        Cell::Number(number) => push(
            xml,
            format_args!(
                "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/>"
            ),
        ),
        Cell::Text(text) => {
            xml.push_str("<table:table-cell office:value-type=\"string\"");
            text::push_content(xml, text);
            xml.push_str("</table:table-cell>");
        }
    }
}
