//! What batches bring: values in bulk, with a hash over their content.

use super::Store;
use super::error::Result;
use crate::model::draft::{Groep, Verdeling};
use crate::model::progress::Progress;
use crate::model::waarneming::Extra;
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{Gebied, Reden};
use rusqlite::params;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A value with the numbers under which the file knows its gebied, indicator and batch.
#[derive(Debug, Clone, Copy)]
pub struct BulkRow<'a> {
    /// `gebied.nr`.
    pub gebied: i64,
    /// `indicator.nr`.
    pub indicator: i64,
    /// `Periode::number`.
    pub periode: i64,
    /// `batch.nr`.
    pub batch: i64,
    /// The value, or why it is missing.
    pub waarde: std::result::Result<f64, Reden>,
    /// What only few values carry.
    pub extra: Option<&'a Extra>,
}

impl BulkRow<'_> {
    /// The order in which rows lie in the file.
    pub fn key(&self) -> (i64, i64, i64, i64) {
        (self.gebied, self.indicator, self.periode, self.batch)
    }
}

/// SHA-256 over the content of a batch, fed in the order: waarnemingen, empty columns,
/// benchmarks, gebieden, outlines, sizes of wijken; each in the order of its key.
#[derive(Debug, Clone, Default)]
pub struct ContentHash(Sha256);

impl ContentHash {
    /// Takes a value in.
    pub fn waarneming(&mut self, row: &BulkRow<'_>) {
        let mut bytes = [0; 33];
        bytes[..8].copy_from_slice(&row.gebied.to_le_bytes());
        bytes[8..16].copy_from_slice(&row.indicator.to_le_bytes());
        bytes[16..24].copy_from_slice(&row.periode.to_le_bytes());
        match row.waarde {
            // SQLite keeps −0.0 as 0.0.
            Ok(waarde) => bytes[24..32].copy_from_slice(&(waarde + 0.0).to_bits().to_le_bytes()),
            Err(reden) => bytes[32] = reden as u8 + 1,
        }
        self.0.update(bytes);
        if let Some(extra) = row.extra {
            for number in [extra.onder, extra.boven, extra.teller, extra.noemer] {
                self.number(number);
            }
            self.text(extra.kwalificatie.as_deref().unwrap_or_default());
        }
    }

    fn number(&mut self, number: Option<f64>) {
        match number {
            Some(number) => self.0.update((number + 0.0).to_bits().to_le_bytes()),
            None => self.0.update([0]),
        }
    }

    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    fn lege_kolom(&mut self, indicator: i64, periode: i64) {
        self.0.update(indicator.to_le_bytes());
        self.0.update(periode.to_le_bytes());
    }

    fn benchmark(&mut self, (indicator, periode, groep): (i64, i64, &str), verdeling: &Verdeling) {
        self.lege_kolom(indicator, periode);
        self.text(groep);
        self.0.update(verdeling.n.to_le_bytes());
        for number in [Some(verdeling.gemiddelde), verdeling.sd, Some(verdeling.mediaan)] {
            self.number(number);
        }
        for number in [Some(verdeling.mad), verdeling.gemiddelde_ln, verdeling.sd_ln] {
            self.number(number);
        }
    }

    fn gebied(&mut self, gebied: &Gebied) {
        self.text(&gebied.code);
        self.text(gebied.soort.word());
        self.text(gebied.naam.as_deref().unwrap_or_default());
        self.text(gebied.ouder.as_deref().unwrap_or_default());
    }

    fn omtrek(&mut self, gebied: i64, nauwkeurigheid: &str, geometrie: &str) {
        self.0.update(gebied.to_le_bytes());
        self.text(nauwkeurigheid);
        self.text(geometrie);
    }

    fn wijkmaat(&mut self, jaar: i32, maat: &Wijkmaat) {
        self.0.update(jaar.to_le_bytes());
        self.text(&maat.code);
        self.number(Some(maat.inwoners));
        self.number(maat.stedelijkheid);
    }

    /// The hash, in hex.
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// Bytes as hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}

/// One gebied's outline: `gebied.nr`, how exact, WKT in RD metres.
pub type OmtrekRow = (i64, String, String);

/// One distribution: `indicator.nr`, `Periode::number`, which wijken, and the numbers.
pub type BenchmarkRow = (i64, i64, Groep, Verdeling);

impl Store {
    /// Puts values in; they must be sorted by [`BulkRow::key`].
    ///
    /// # Errors
    /// What SQLite says, or that the user stopped it.
    pub fn insert_waarnemingen(
        &self,
        rows: &[BulkRow<'_>],
        progress: &mut Progress<'_>,
    ) -> Result<()> {
        let mut plain = self.db.prepare_cached(include_str!("sql/insert_waarneming.sql"))?;
        let mut full = self.db.prepare_cached(include_str!("sql/insert_waarneming_full.sql"))?;
        for (done, row) in rows.iter().enumerate() {
            if done % 8192 == 0 {
                progress.step("Cijfers opslaan", done as u64, rows.len() as u64)?;
            }
            let (waarde, reden) = (row.waarde.ok(), row.waarde.err().map(Reden::number));
            let (gebied, indicator, periode) = (row.gebied, row.indicator, row.periode);
            let key = params![gebied, indicator, periode, row.batch, waarde, reden];
            let Some(extra) = row.extra else {
                plain.execute(key)?;
                continue;
            };
            full.execute(params![
                gebied,
                indicator,
                periode,
                row.batch,
                waarde,
                reden,
                extra.onder,
                extra.boven,
                extra.teller,
                extra.noemer,
                extra.kwalificatie,
            ])?;
        }
        self.insert_reeksen(rows)
    }

    /// Notes columns of the source that hold nothing at all; sorted by indicator and period.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_lege_kolommen(&self, batch: i64, columns: &[(i64, i64)]) -> Result<()> {
        let sql =
            "INSERT OR IGNORE INTO lege_kolom (batch, indicator, periode) VALUES (?1, ?2, ?3)";
        let mut statement = self.db.prepare_cached(sql)?;
        for (indicator, periode) in columns {
            statement.execute([batch, *indicator, *periode])?;
        }
        Ok(())
    }

    /// Puts distributions in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_benchmarks(&self, batch: i64, rows: &[BenchmarkRow]) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/insert_benchmark.sql"))?;
        for (indicator, periode, groep, verdeling) in rows {
            statement.execute(params![
                indicator,
                periode,
                groep.word(),
                batch,
                verdeling.n,
                verdeling.gemiddelde,
                verdeling.sd,
                verdeling.mediaan,
                verdeling.mad,
                verdeling.gemiddelde_ln,
                verdeling.sd_ln,
            ])?;
        }
        Ok(())
    }

    /// Makes gebieden that the file does not know yet.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_gebieden(&self, batch: i64, gebieden: &[&Gebied]) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/insert_gebied.sql"))?;
        for gebied in gebieden {
            let soort = gebied.soort.word();
            statement.execute(params![gebied.code, soort, gebied.naam, gebied.ouder, batch])?;
        }
        Ok(())
    }

    /// Puts outlines in.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_omtrekken(&self, batch: i64, rows: &[OmtrekRow]) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("sql/insert_omtrek.sql"))?;
        for (gebied, nauwkeurigheid, geometrie) in rows {
            statement.execute(params![gebied, batch, nauwkeurigheid, geometrie])?;
        }
        Ok(())
    }

    /// The content hash of every batch that the file holds, by `batch.nr`, computed from what
    /// lies in the tables now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn content_hashes(&self) -> Result<std::collections::HashMap<i64, String>> {
        let mut hashes: std::collections::HashMap<i64, ContentHash> = self
            .query_all("SELECT nr FROM batch", |row| Ok((row.get(0)?, ContentHash::default())))?
            .into_iter()
            .collect();
        self.hash_waarnemingen(&mut hashes)?;
        self.hash_the_rest(&mut hashes)?;
        Ok(hashes.into_iter().map(|(nr, hash)| (nr, hash.finish())).collect())
    }

    fn hash_waarnemingen(
        &self,
        hashes: &mut std::collections::HashMap<i64, ContentHash>,
    ) -> Result<()> {
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

    fn hash_the_rest(
        &self,
        hashes: &mut std::collections::HashMap<i64, ContentHash>,
    ) -> Result<()> {
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
        Ok(())
    }
}

/// Hashes what goes into one batch, in the order that [`Store::content_hashes`] uses.
pub fn hash_content(
    waarnemingen: &[BulkRow<'_>],
    lege_kolommen: &[(i64, i64)],
    benchmarks: &[BenchmarkRow],
    gebieden: &[&Gebied],
    omtrekken: &[OmtrekRow],
    wijkmaten: Option<&(i32, Vec<Wijkmaat>)>,
) -> String {
    let mut hash = ContentHash::default();
    waarnemingen.iter().for_each(|row| hash.waarneming(row));
    lege_kolommen.iter().for_each(|(indicator, periode)| hash.lege_kolom(*indicator, *periode));
    for (indicator, periode, groep, verdeling) in benchmarks {
        hash.benchmark((*indicator, *periode, groep.word()), verdeling);
    }
    gebieden.iter().for_each(|gebied| hash.gebied(gebied));
    for (gebied, nauwkeurigheid, geometrie) in omtrekken {
        hash.omtrek(*gebied, nauwkeurigheid, geometrie);
    }
    if let Some((jaar, maten)) = wijkmaten {
        maten.iter().for_each(|maat| hash.wijkmaat(*jaar, maat));
    }
    hash.finish()
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
