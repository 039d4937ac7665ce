//! How many people live in each gebied.

use super::Document;
use super::error::Result;
use super::figures::{Ranks, Standing};
use crate::model::Periode;
use std::collections::{BTreeMap, HashMap};

/// Inhabitants of gebieden, by code and year.
pub type Inwoners = HashMap<String, BTreeMap<i32, f64>>;

impl Document {
    /// The inhabitants that count of every gebied.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn inwoners(&self) -> Result<Inwoners> {
        let indicatoren = self.indicatoren()?;
        let found = indicatoren.iter().find(|(_, indicator)| indicator.id == "aantal-inwoners");
        let Some((nr, _)) = found else { return Ok(Inwoners::new()) };
        let codes: HashMap<i64, String> =
            self.gebieden()?.into_iter().map(|(nr, gebied)| (nr, gebied.code)).collect();
        let ranks = Ranks::of(&self.store.live_batches()?);
        let mut counting: HashMap<(i64, Periode), (Standing, Option<f64>)> = HashMap::new();
        self.store.values_of_indicator(*nr, |value| {
            let key = (value.gebied, value.periode);
            let current = counting.get(&key).map(|(standing, _)| *standing);
            if let Some(standing) = ranks.replaces(current, value.batch) {
                counting.insert(key, (standing, value.waarde.ok()));
            }
        })?;
        let mut inwoners = Inwoners::new();
        for ((gebied, periode), (_, value)) in counting {
            let known = codes.get(&gebied).zip(value).filter(|_| periode.is_year());
            if let Some((code, value)) = known {
                inwoners.entry(code.clone()).or_default().insert(periode.year(), value);
            }
        }
        Ok(inwoners)
    }
}
