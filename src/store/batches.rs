//! The hash of every batch, computed from what lies in the file.

use super::Store;
use super::bulk::BulkRow;
use super::content::ContentHash;
use super::error::Result;
use crate::model::Reden;
use crate::model::waarneming::Extra;
use std::collections::HashMap;

impl Store {
    /// The content hash of every batch that the file holds, by `batch.nr`, computed from what
    /// lies in the tables now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn content_hashes(&self) -> Result<HashMap<i64, String>> {
        let mut hashes: HashMap<i64, ContentHash> = self
            .query_all("SELECT nr FROM batch", |row| Ok((row.get(0)?, ContentHash::default())))?
            .into_iter()
            .collect();
        self.hash_waarnemingen(&mut hashes)?;
        self.hash_the_rest(&mut hashes)?;
        Ok(hashes.into_iter().map(|(nr, hash)| (nr, hash.finish())).collect())
    }

    fn hash_waarnemingen(&self, hashes: &mut HashMap<i64, ContentHash>) -> Result<()> {
        let mut statement = self.db.prepare(include_str!("sql/all_waarnemingen.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let extra = read_extra(row, 6)?;
            let reden: Option<i64> = row.get(5)?;
            let waarde: Option<f64> = row.get(4)?;
            let bulk = BulkRow {
                gebied: row.get(0)?,
                indicator: row.get(1)?,
                periode: row.get(2)?,
                batch: row.get(3)?,
                waarde: read_waarde(waarde, reden),
                extra: extra.as_ref(),
            };
            hashes.entry(bulk.batch).or_default().waarneming(&bulk);
        }
        Ok(())
    }

    fn hash_the_rest(&self, hashes: &mut HashMap<i64, ContentHash>) -> Result<()> {
        for (batch, columns) in self.lege_kolommen()? {
            let hash = hashes.entry(batch).or_default();
            columns.iter().for_each(|(indicator, periode)| hash.lege_kolom(*indicator, *periode));
        }
        for (batch, row) in self.benchmarks_with_batch()? {
            let (indicator, periode, groep, verdeling) = row;
            let key = (indicator, periode, groep.word());
            hashes.entry(batch).or_default().benchmark(key, &verdeling);
        }
        for (batch, gebied) in self.gebieden_with_batch()? {
            hashes.entry(batch).or_default().gebied(&gebied);
        }
        for (batch, (gebied, nauwkeurigheid, geometrie)) in self.omtrekken_with_batch()? {
            hashes.entry(batch).or_default().omtrek(gebied, &nauwkeurigheid, &geometrie);
        }
        for (batch, jaar, maat) in self.wijkmaten_with_batch()? {
            hashes.entry(batch).or_default().wijkmaat(jaar, &maat);
        }
        for (batch, jaar, one) in self.vierkanten_with_batch()? {
            hashes.entry(batch).or_default().vierkant(jaar, &one);
        }
        Ok(())
    }
}

/// A value or its reason, from two columns.
pub(super) fn read_waarde(
    waarde: Option<f64>,
    reden: Option<i64>,
) -> std::result::Result<f64, Reden> {
    waarde.ok_or_else(|| reden.and_then(Reden::from_number).unwrap_or(Reden::Onbekend))
}

/// Bounds, numerator, denominator and words from five columns; `None` when all are empty.
pub(super) fn read_extra(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Option<Extra>> {
    let extra = Extra {
        onder: row.get(first)?,
        boven: row.get(first + 1)?,
        teller: row.get(first + 2)?,
        noemer: row.get(first + 3)?,
        kwalificatie: row.get(first + 4)?,
    };
    Ok((extra != Extra::default()).then_some(extra))
}
