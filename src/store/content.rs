//! What a batch brings beside its values, and the hash over all that it brings.

use super::Store;
use super::bulk::BulkRow;
use super::error::Result;
use super::reeksen::Reeksen;
use super::vierkanten::Vierkanten;
use crate::model::draft::{Groep, Verdeling};
use crate::model::vierkant::Vierkant;
use crate::model::wijkmaat::Wijkmaat;
use crate::model::{Gebied, hex};
use rusqlite::params;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// One gebied's outline: `gebied.nr`, how exact, WKT in RD metres.
pub type OmtrekRow = (i64, String, String);

/// One distribution: `indicator.nr`, `Periode::number`, which wijken, and the numbers.
pub type BenchmarkRow = (i64, i64, Groep, Verdeling);

/// What one batch brings beside its values; each list in the order of its table.
#[derive(Debug, Clone, Default)]
pub struct BatchParts<'a> {
    /// `batch.nr`.
    pub batch: i64,
    /// Columns of the source that hold nothing at all: `indicator.nr` and `Periode::number`.
    pub lege_kolommen: Vec<(i64, i64)>,
    /// Distributions.
    pub benchmarks: Vec<BenchmarkRow>,
    /// Gebieden that the file did not know.
    pub gebieden: Vec<&'a Gebied>,
    /// Outlines.
    pub omtrekken: Vec<OmtrekRow>,
    /// Sizes of wijken in a year.
    pub wijkmaten: Option<&'a (i32, Vec<Wijkmaat>)>,
    /// Squares of a year.
    pub vierkanten: Option<&'a Vierkanten>,
}

impl BatchParts<'_> {
    /// Hash of a batch that has this and no values, in hex.
    pub fn sha256(&self) -> String {
        let mut hash = ContentHash::default();
        hash.content(self);
        hash.finish()
    }
}

/// What the full check of a batch compares: its hash, and how many values it has per series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Number of values of each series.
    pub reeksen: Reeksen,
    /// Hash over all that the batch brings, in hex.
    pub sha256: String,
}

/// A [`Tally`] of which not all values were seen yet.
#[derive(Default)]
struct Running {
    hash: ContentHash,
    counts: HashMap<(i64, i64), u64>,
}

impl Running {
    fn take(&mut self, row: &BulkRow<'_>) {
        self.hash.waarneming(row);
        *self.counts.entry((row.indicator, row.periode)).or_default() += 1;
    }
}

/// Counts and hashes what batches bring, in the order that [`Store::content_hashes`] uses;
/// `rows` in the order of [`BulkRow::key`], with batches of `contents` only.
pub fn tally<'r>(
    rows: impl Iterator<Item = BulkRow<'r>>,
    contents: &[BatchParts<'_>],
) -> Vec<Tally> {
    let mut running: HashMap<i64, Running> = HashMap::new();
    for row in rows {
        running.entry(row.batch).or_default().take(&row);
    }
    let finish = |content: &BatchParts<'_>| {
        let Running { mut hash, counts } = running.remove(&content.batch).unwrap_or_default();
        hash.content(content);
        Tally { reeksen: counts.into_iter().collect(), sha256: hash.finish() }
    };
    contents.iter().map(finish).collect()
}

/// SHA-256 over the content of a batch, fed in the order: waarnemingen, empty columns,
/// benchmarks, gebieden, outlines, sizes of wijken, squares; each in the order of its key.
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

    pub(super) fn lege_kolom(&mut self, indicator: i64, periode: i64) {
        self.0.update(indicator.to_le_bytes());
        self.0.update(periode.to_le_bytes());
    }

    pub(super) fn benchmark(
        &mut self,
        (indicator, periode, groep): (i64, i64, &str),
        verdeling: &Verdeling,
    ) {
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

    pub(super) fn gebied(&mut self, gebied: &Gebied) {
        self.text(&gebied.code);
        self.text(gebied.soort.word());
        self.text(gebied.naam.as_deref().unwrap_or_default());
        self.text(gebied.ouder.as_deref().unwrap_or_default());
    }

    pub(super) fn omtrek(&mut self, gebied: i64, nauwkeurigheid: &str, geometrie: &str) {
        self.0.update(gebied.to_le_bytes());
        self.text(nauwkeurigheid);
        self.text(geometrie);
    }

    pub(super) fn wijkmaat(&mut self, jaar: i32, maat: &Wijkmaat) {
        self.0.update(jaar.to_le_bytes());
        self.text(&maat.code);
        self.number(Some(maat.inwoners));
        self.number(maat.stedelijkheid);
    }

    pub(super) fn vierkant(&mut self, jaar: i32, one: &Vierkant) {
        for number in [jaar, one.x, one.y] {
            self.0.update(number.to_le_bytes());
        }
        self.number(one.inwoners.map(f64::from));
    }

    fn content(&mut self, content: &BatchParts<'_>) {
        for (indicator, periode) in &content.lege_kolommen {
            self.lege_kolom(*indicator, *periode);
        }
        for (indicator, periode, groep, verdeling) in &content.benchmarks {
            self.benchmark((*indicator, *periode, groep.word()), verdeling);
        }
        content.gebieden.iter().for_each(|gebied| self.gebied(gebied));
        for (gebied, nauwkeurigheid, geometrie) in &content.omtrekken {
            self.omtrek(*gebied, nauwkeurigheid, geometrie);
        }
        if let Some((jaar, maten)) = content.wijkmaten {
            maten.iter().for_each(|maat| self.wijkmaat(*jaar, maat));
        }
        if let Some((jaar, all)) = content.vierkanten {
            all.iter().for_each(|one| self.vierkant(*jaar, one));
        }
    }

    /// The hash, in hex.
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

impl Store {
    /// Puts in what a batch brings beside its values; its gebieden must be there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_parts(&self, content: &BatchParts<'_>) -> Result<()> {
        self.insert_lege_kolommen(content.batch, &content.lege_kolommen)?;
        self.insert_benchmarks(content.batch, &content.benchmarks)?;
        self.insert_omtrekken(content.batch, &content.omtrekken)?;
        if let Some((jaar, maten)) = content.wijkmaten {
            self.insert_wijkmaten(content.batch, *jaar, maten)?;
        }
        match content.vierkanten {
            Some(all) => self.insert_vierkanten(content.batch, all),
            None => Ok(()),
        }
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
}
