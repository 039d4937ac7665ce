//! Lists: places, partners, sources, and every value that counts.

use super::Document;
use super::error::Result;
use super::figures::Ranks;
use crate::model::record::Noun;
use crate::model::wijk::{Partner, Plek};
use crate::model::{Bron, Gebied, Indicator, Periode, Reden};
use crate::store::figures::{LiveBatch, RawValue};
use crate::store::records::Row;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A value that counts, with the names of what it is about.
#[derive(Debug, Clone)]
pub struct CountingValue<'a> {
    /// The gebied.
    pub gebied: &'a Gebied,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The value with its period and what it carries.
    pub value: &'a RawValue,
    /// Its source.
    pub bron: Option<&'a Bron>,
}

impl Document {
    /// Places to meet, by name; those of one wijk when its code is given.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn plekken(&self, wijk: Option<&str>) -> Result<Vec<Plek>> {
        let rows = match wijk {
            Some(code) => self.store.rows_with(Noun::Ontmoetingsplek, "wijk", &code.into())?,
            None => self.store.rows(Noun::Ontmoetingsplek, false)?,
        };
        let mut plekken: Vec<Plek> = rows.iter().map(plek).collect();
        plekken.sort_by(|a, b| (&a.naam, a.id).cmp(&(&b.naam, b.id)));
        Ok(plekken)
    }

    /// Partners, by name; those that work in a wijk when it is given.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn partners(&self, wijk: Option<&Gebied>) -> Result<Vec<Partner>> {
        let rows = self.store.rows(Noun::Partner, false)?;
        let wijken = self.wijken()?;
        let here = |partner: &Partner| wijk.is_none_or(|wijk| works_in(partner, wijk, &wijken));
        let mut partners: Vec<Partner> = rows.iter().map(partner).filter(here).collect();
        partners.sort_by(|a, b| (&a.naam, a.id).cmp(&(&b.naam, b.id)));
        Ok(partners)
    }

    /// The batches that were not withdrawn, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn batches(&self) -> Result<Vec<LiveBatch>> {
        Ok(self.store.live_batches()?)
    }

    /// The gebieden that the file knows, with their numbers, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gebieden(&self) -> Result<Vec<(i64, Gebied)>> {
        Ok(self.store.live_gebieden()?)
    }

    /// Outlines of gebieden as WKT in RD metres, the newest of each.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn omtrekken(&self) -> Result<Vec<(Gebied, String)>> {
        let live: HashSet<i64> = self.batches()?.iter().map(|batch| batch.nr).collect();
        let gebieden: HashMap<i64, Gebied> = self.gebieden()?.into_iter().collect();
        let mut outlines: BTreeMap<String, (Gebied, String)> = BTreeMap::new();
        for (batch, (nr, _, wkt)) in self.store.omtrekken_with_batch()? {
            if let (true, Some(gebied)) = (live.contains(&batch), gebieden.get(&nr)) {
                outlines.insert(gebied.code.clone(), (gebied.clone(), wkt));
            }
        }
        Ok(outlines.into_values().collect())
    }

    /// Calls `each` for every value that counts, by code of the gebied, id of the indicator and
    /// period. A column that is empty in its source is told for every gebied of its batch.
    ///
    /// # Errors
    /// What SQLite or `each` says.
    pub fn counting_values<E: From<super::DocumentError>>(
        &self,
        mut each: impl FnMut(CountingValue<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let batches = self.batches()?;
        let gebieden: HashMap<i64, Gebied> = self.gebieden()?.into_iter().collect();
        let indicatoren: HashMap<i64, Indicator> = self.indicatoren()?.into_iter().collect();
        let bronnen: HashMap<i64, &Bron> =
            batches.iter().filter_map(|batch| Some((batch.nr, &batch.bron.as_ref()?.1))).collect();
        let mut values = self.values_that_count(&batches)?;
        let known = |value: &RawValue| {
            gebieden.contains_key(&value.gebied) && indicatoren.contains_key(&value.indicator)
        };
        values.retain(known);
        values.sort_by(|a, b| {
            let key = |value: &RawValue| {
                let id = indicatoren[&value.indicator].id.as_str();
                (gebieden[&value.gebied].code.as_str().to_owned(), id.to_owned(), value.periode)
            };
            key(a).cmp(&key(b))
        });
        for value in &values {
            each(CountingValue {
                gebied: &gebieden[&value.gebied],
                indicator: &indicatoren[&value.indicator],
                value,
                bron: bronnen.get(&value.batch).copied(),
            })?;
        }
        Ok(())
    }

    fn values_that_count(&self, batches: &[LiveBatch]) -> Result<Vec<RawValue>> {
        let ranks = Ranks::of(batches);
        let mut values: Vec<RawValue> = Vec::new();
        let same = |a: &RawValue, b: &RawValue| {
            (a.gebied, a.indicator, a.periode) == (b.gebied, b.indicator, b.periode)
        };
        let mut standing = None;
        self.store.all_values(|value| {
            let beside_last = values.last().is_some_and(|last| same(last, &value));
            let current = standing.filter(|_| beside_last);
            if let Some(counts) = ranks.replaces(current, value.batch) {
                if current.is_some() {
                    values.pop();
                }
                values.push(value);
                standing = Some(counts);
            }
        })?;
        self.add_empty_columns(&ranks, &mut values)?;
        Ok(values)
    }

    fn add_empty_columns(&self, ranks: &Ranks, values: &mut Vec<RawValue>) -> Result<()> {
        let mut told: HashSet<(i64, i64, i64)> = values
            .iter()
            .map(|value| (value.gebied, value.indicator, value.periode.number()))
            .collect();
        for (batch, columns) in self.store.lege_kolommen()? {
            if !ranks.knows(batch) {
                continue;
            }
            let gebieden = self.store.gebieden_of_batch(batch)?;
            for (indicator, periode) in columns {
                let Some(period) = Periode::from_number(periode) else { continue };
                for gebied in &gebieden {
                    if told.insert((*gebied, indicator, periode)) {
                        values.push(RawValue {
                            gebied: *gebied,
                            indicator,
                            periode: period,
                            batch,
                            waarde: Err(Reden::NietGepubliceerd),
                            extra: None,
                        });
                    }
                }
            }
        }
        Ok(())
    }
}

fn plek(row: &Row) -> Plek {
    let text = |field| row.text(Noun::Ontmoetingsplek, field).to_owned();
    Plek {
        id: row.id,
        naam: text("naam"),
        soort: text("soort"),
        status: text("status"),
        adres: text("adres"),
        bevestigd_op: text("bevestigd_op"),
        bevestigd_door: text("bevestigd_door"),
        genoemd_op: text("genoemd_op"),
        gesloten_op: text("gesloten_op"),
        bron: text("bron"),
    }
}

fn partner(row: &Row) -> Partner {
    let text = |field| row.text(Noun::Partner, field).to_owned();
    Partner {
        id: row.id,
        naam: text("naam"),
        soort: text("soort"),
        werkgebied: text("werkgebied"),
        status: text("status"),
        gestopt_op: text("gestopt_op"),
        bevestigd_op: text("bevestigd_op"),
        bevestigd_door: text("bevestigd_door"),
        bron: text("bron"),
    }
}

/// Whether a partner works in a wijk: it names this one, or none of the wijken at all, as that
/// of a partner for the whole gemeente does.
fn works_in(partner: &Partner, wijk: &Gebied, wijken: &[(i64, Gebied)]) -> bool {
    let names = |gebied: &Gebied| partner.names(&gebied.code, &gebied.label());
    names(wijk) || !wijken.iter().any(|(_, other)| names(other))
}
