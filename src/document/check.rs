//! Is everything as it should be?

use super::Document;
use super::error::{DocumentError, Result};
use crate::model::record::{Id, Noun, Value};
use crate::store::StoreError;
use crate::store::records::field_names;
use std::collections::HashMap;

/// The same finding many times over is one finding with its number.
fn counted(findings: Vec<String>) -> Vec<String> {
    let mut times: Vec<(String, usize)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for finding in findings {
        match places.get(&finding) {
            Some(place) => times[*place].1 += 1,
            None => {
                places.insert(finding.clone(), times.len());
                times.push((finding, 1));
            }
        }
    }
    let words = |(finding, times)| match times {
        1 => finding,
        n => format!("{finding} ({n} keer)"),
    };
    times.into_iter().map(words).collect()
}

impl Document {
    /// Everything that is not as it should be, as Dutch sentences; empty when the file is sound.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn check(&self) -> Result<Vec<String>> {
        match self.look_everywhere() {
            // What cannot even be read is a finding too.
            Err(DocumentError::Store(error @ StoreError::Damaged(_))) => {
                Ok(vec![error.to_string()])
            }
            looked => Ok(counted(looked?)),
        }
    }

    fn look_everywhere(&self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        if let Some(fault) = self.store.full_check()? {
            findings.push(format!("de bladzijden van het bestand kloppen niet: {fault}"));
        }
        match self.store.foreign_key_faults()? {
            0 => {}
            n => findings.push(format!("{n} verwijzingen wijzen naar iets dat er niet is")),
        }
        match self.store.loose_values()? {
            0 => {}
            n => findings.push(format!("{n} cijfers horen bij niets dat het bestand kent")),
        }
        match self.store.reeks_faults()? {
            0 => {}
            n => findings.push(format!("bij {n} reeksen klopt het aantal cijfers niet")),
        }
        findings.extend(self.log_against_state()?);
        findings.extend(
            self.changed_deliveries()?.iter().map(|file| {
                format!("de cijfers uit '{file}' zijn niet meer zoals ze zijn ingelezen")
            }),
        );
        findings.extend(self.missing_sources()?);
        Ok(findings)
    }

    /// Rebuilds every noun from the log and lays it beside its table.
    fn log_against_state(&self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        let mut rebuilt: HashMap<(Noun, Id), HashMap<String, Value>> = HashMap::new();
        self.store.replay(|table, rij, veld, waarde, sound| {
            if !sound {
                findings.push(format!("een wijziging van {table}.{veld} is beschadigd"));
            }
            if let Some(noun) = Noun::from_table(table) {
                rebuilt.entry((noun, rij)).or_default().insert(veld.to_owned(), waarde);
            }
        })?;
        for noun in Noun::ALL {
            let rows = self.store.rows(noun, true)?;
            let in_log = rebuilt.keys().filter(|(kind, _)| *kind == noun).count();
            if in_log != rows.len() {
                let (table, n) = (noun.table(), rows.len());
                findings.push(format!("{table}: {n} rijen, maar {in_log} in het logboek"));
            }
            for row in rows {
                let fields = rebuilt.remove(&(noun, row.id)).unwrap_or_default();
                let differs = field_names(noun)
                    .zip(&row.values)
                    .find(|(field, value)| fields.get(*field).unwrap_or(&Value::Null) != *value);
                if let Some((field, _)) = differs {
                    let table = noun.table();
                    findings.push(format!("{table}.{field} wijkt af van het logboek"));
                }
            }
        }
        Ok(findings)
    }

    /// The files of which the figures are not what was taken in: changed by another program.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changed_deliveries(&self) -> Result<Vec<String>> {
        let hashes = self.store.content_hashes()?;
        let rows = self.store.rows(Noun::Batch, true)?;
        let wrong = rows.iter().filter(|row| {
            let nr = row.get(Noun::Batch, "nr").as_int().unwrap_or_default();
            hashes.get(&nr).map(String::as_str) != Some(row.text(Noun::Batch, "inhoud_sha256"))
        });
        Ok(wrong.map(|row| row.text(Noun::Batch, "bestand").to_owned()).collect())
    }

    fn missing_sources(&self) -> Result<Vec<String>> {
        let batches = self.store.live_batches()?;
        let without = batches.iter().filter(|batch| batch.rijen > 0 && batch.bron.is_none());
        let figures = without.filter(|batch| batch.soort != "indicatoren");
        Ok(figures.map(|batch| format!("bij '{}' ontbreekt de bron", batch.bestand)).collect())
    }
}
