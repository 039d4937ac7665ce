//! Dated texts about a wijk.

use super::Document;
use super::error::Result;
use crate::model::record::Noun;
use crate::model::wijktekst::{TekstSoort, Wijktekst};

impl Document {
    /// What people wrote about a wijk, by kind, newest first; texts without a date come last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wijkteksten(&self, wijk: &str) -> Result<Vec<Wijktekst>> {
        let rows = self.store.rows_with(Noun::Wijktekst, "gebied", &wijk.into())?;
        let text =
            |row: &crate::store::records::Row, field| row.text(Noun::Wijktekst, field).to_owned();
        let mut teksten: Vec<Wijktekst> = rows
            .iter()
            .filter_map(|row| {
                Some(Wijktekst {
                    id: row.id,
                    soort: TekstSoort::parse(row.text(Noun::Wijktekst, "soort"))?,
                    tekst: text(row, "tekst"),
                    datum: text(row, "datum"),
                })
            })
            .collect();
        teksten.sort_by(|a, b| {
            (a.soort, &b.datum, &a.tekst, a.id).cmp(&(b.soort, &a.datum, &b.tekst, b.id))
        });
        Ok(teksten)
    }
}
