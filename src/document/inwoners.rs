//! How many people live in each gebied.

use super::Document;
use super::error::Result;
use super::figures::{Ranks, Standing};
use crate::model::Periode;
use std::collections::HashMap;

/// Id of the indicator.
const INWONERS: &str = "aantal-inwoners";

impl Document {
    /// The newest number of inwoners of each gebied that has one, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn inwoners(&self) -> Result<HashMap<String, f64>> {
        let indicatoren = self.indicatoren()?;
        let Some((nr, _)) = indicatoren.iter().find(|(_, one)| one.id == INWONERS) else {
            return Ok(HashMap::new());
        };
        let ranks = Ranks::of(&self.store.live_batches()?);
        let mut counting: HashMap<(i64, Periode), (Standing, Option<f64>)> = HashMap::new();
        self.store.values_of_indicator(*nr, |value| {
            let key = (value.gebied, value.periode);
            let current = counting.get(&key).map(|(standing, _)| *standing);
            if let Some(standing) = ranks.replaces(current, value.batch) {
                counting.insert(key, (standing, value.waarde.ok()));
            }
        })?;
        let mut newest: HashMap<i64, (Periode, f64)> = HashMap::new();
        for ((gebied, periode), (_, waarde)) in counting {
            let Some(waarde) = waarde else { continue };
            let later = newest.get(&gebied).is_none_or(|(known, _)| *known < periode);
            if later {
                newest.insert(gebied, (periode, waarde));
            }
        }
        let codes: HashMap<i64, String> =
            self.gebieden()?.into_iter().map(|(nr, gebied)| (nr, gebied.code)).collect();
        let named =
            newest.into_iter().filter_map(|(nr, (_, n))| Some((codes.get(&nr)?.clone(), n)));
        Ok(named.collect())
    }
}
