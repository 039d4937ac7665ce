//! The sheet with sources: each source of the figures in a workbook, with how many it gave.
//!
//! It holds only what travels with the figures, so that a workbook that is read into another file
//! and written from there is the same. Which file they came from, and when, is in Gegevens.

use super::sheet::{Cell, Column, Sheet, SheetWriter};
use crate::exchange::formula::guard;
use crate::model::Bron;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io;

/// The sheet.
pub static BRONNEN: Sheet = Sheet {
    name: "bronnen",
    columns: Cow::Borrowed(&[
        Column::new("uitgever", 20),
        Column::new("tabel", 50),
        Column::as_text("editie", 12),
        Column::new("licentie", 14),
        Column::new("plaats", 50),
        Column::new("waarden", 11),
    ]),
};

/// The sources of rows, counted while the rows are written.
#[derive(Debug, Default)]
pub struct Bronnen<'a>(HashMap<*const Bron, Used<'a>>);

/// A source, its text in a row, and how many rows have it.
#[derive(Debug)]
struct Used<'a> {
    bron: &'a Bron,
    text: String,
    rows: u32,
}

impl<'a> Bronnen<'a> {
    /// The text of the source of one more row. A file has few sources and many rows: each text is
    /// made once.
    pub fn count(&mut self, bron: Option<&'a Bron>) -> &str {
        let Some(bron) = bron else { return "" };
        let used = self.0.entry(std::ptr::from_ref(bron)).or_insert_with(|| {
            let text = bron.to_string();
            Used { bron, text: guard(&text).into_owned(), rows: 0 }
        });
        used.rows += 1;
        &used.text
    }

    /// Writes the sheet, by name.
    ///
    /// # Errors
    /// What the output says.
    pub fn write(&self, writer: &mut dyn SheetWriter) -> io::Result<()> {
        let mut rows: BTreeMap<&Bron, u32> = BTreeMap::new();
        for used in self.0.values() {
            *rows.entry(used.bron).or_default() += used.rows;
        }
        writer.begin(&BRONNEN)?;
        rows.into_iter().try_for_each(|(bron, number)| {
            writer.row(&[
                Cell::text(guard(&bron.uitgever)),
                Cell::text(guard(&bron.tabel)),
                Cell::text(guard(&bron.editie)),
                Cell::text(guard(&bron.licentie)),
                Cell::text(guard(&bron.plaats)),
                Cell::number(Some(f64::from(number))),
            ])
        })
    }
}
