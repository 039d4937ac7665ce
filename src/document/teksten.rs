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
        let mut teksten = Vec::new();
        for row in &rows {
            let text = |field| row.text(Noun::Wijktekst, field).to_owned();
            let Some(soort) = TekstSoort::parse(&text("soort")) else { continue };
            let wie = self.last_change(row.id)?.map(|handeling| handeling.wie);
            teksten.push(Wijktekst {
                id: row.id,
                soort,
                tekst: text("tekst"),
                datum: text("datum"),
                wie: wie.unwrap_or_default(),
            });
        }
        teksten.sort_by(|a, b| {
            (a.soort, &b.datum, &a.tekst, a.id).cmp(&(b.soort, &a.datum, &b.tekst, b.id))
        });
        Ok(teksten)
    }
}
