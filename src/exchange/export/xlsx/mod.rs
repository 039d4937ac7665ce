//! A workbook of Excel (ECMA-376), written while its rows come.
//!
//! `rust_xlsxwriter` keeps every cell in memory (860 MB for 740,000 rows), or in a
//! temporary file whose full disk it does not survive. Rows and cells are written without their
//! address (`r` is optional): that makes a sheet a third smaller.

mod parts;
mod strings;

use super::package::Package;
use super::sheet::{Cell, Sheet, SheetWriter};
use crate::exchange::xml::push;
use std::io::{self, Seek, Write};
use strings::Strings;

/// Styles of cells: their places in `cellXfs` of [`parts::STYLES`].
const HEADER: u8 = 1;
const AS_TEXT: u8 = 2;

/// The writer.
pub struct Xlsx<W: Write + Seek> {
    package: Package<W>,
    strings: Strings,
    /// Each sheet that was begun with its number of rows, the header too.
    sheets: Vec<(&'static Sheet, usize)>,
}

impl<W: Write + Seek> Xlsx<W> {
    /// Begins a workbook that will have this many sheets.
    ///
    /// # Errors
    /// What the output says.
    pub fn new(output: W, sheets: usize) -> io::Result<Self> {
        let mut package = Package::new(output);
        package.part("[Content_Types].xml", &parts::content_types(sheets))?;
        package.part("_rels/.rels", parts::ROOT_RELS)?;
        package.part("xl/_rels/workbook.xml.rels", &parts::workbook_rels(sheets))?;
        package.part("xl/styles.xml", parts::STYLES)?;
        Ok(Self { package, strings: Strings::default(), sheets: Vec::new() })
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        match self.sheets.last() {
            Some((sheet, rows)) => {
                let end = parts::sheet_end(sheet, *rows);
                self.package.push(|xml| xml.push_str(&end))
            }
            None => Ok(()),
        }
    }

    /// Adds a row of cells with their styles (0 is none).
    fn styled_row<'c, 'a: 'c>(
        &mut self,
        cells: impl Iterator<Item = (&'c Cell<'a>, u8)>,
    ) -> io::Result<()> {
        let Some((_, rows)) = self.sheets.last_mut() else { return Ok(()) };
        *rows += 1;
        let strings = &mut self.strings;
        self.package.push(|xml| {
            xml.push_str("<row>");
            let mut empty = 0;
            for (cell, style) in cells {
                if *cell == Cell::Empty {
                    empty += 1;
                    continue;
                }
                xml.extend(std::iter::repeat_n("<c/>", std::mem::take(&mut empty)));
                push_cell(xml, cell, style, strings);
            }
            xml.push_str("</row>");
        })
    }
}

impl<W: Write + Seek> SheetWriter for Xlsx<W> {
    fn begin(&mut self, sheet: &'static Sheet) -> io::Result<()> {
        self.end_sheet()?;
        let first = self.sheets.is_empty();
        self.sheets.push((sheet, 0));
        self.package.begin(&format!("xl/worksheets/sheet{}.xml", self.sheets.len()))?;
        self.package.push(|xml| xml.push_str(&parts::sheet_begin(sheet, first)))?;
        let names: Vec<Cell<'_>> = sheet.columns.iter().map(|one| Cell::text(one.name)).collect();
        self.styled_row(names.iter().map(|cell| (cell, HEADER)))
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        let columns = self.sheets.last().map_or(&[][..], |(sheet, _)| &*sheet.columns);
        let style = |place: usize| columns.get(place).is_some_and(|column| column.as_text);
        let styled = cells.iter().enumerate();
        self.styled_row(styled.map(|(at, cell)| (cell, if style(at) { AS_TEXT } else { 0 })))
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.end_sheet()?;
        self.package.part("xl/workbook.xml", &parts::workbook(&self.sheets))?;
        self.package.begin("xl/sharedStrings.xml")?;
        self.strings.write(&mut self.package)?;
        self.package.finish()
    }
}

fn push_cell(xml: &mut String, cell: &Cell<'_>, style: u8, strings: &mut Strings) {
    xml.push_str("<c");
    if style > 0 {
        push(xml, format_args!(" s=\"{style}\""));
    }
    match cell {
        Cell::Empty => xml.push_str("/>"),
        // Rust writes the shortest digits that read back as the same number.
        Cell::Number(number) => push(xml, format_args!("><v>{number}</v></c>")),
        Cell::Text(text) => {
            push(xml, format_args!(" t=\"s\"><v>{}</v></c>", strings.place_of(text)));
        }
    }
}
