//! What the values of one indicator carry beside them, for the own gemeente.

use super::Document;
use super::error::Result;
use super::figures::{Ranks, Series, Standing, exactly};
use super::foto::GemeenteFigures;
use crate::model::Periode;
use crate::model::waarneming::Extra;
use std::collections::{BTreeMap, HashMap};

/// Bounds, numerator and denominator, by code of the gebied and period.
pub type Extras = HashMap<(String, Periode), Extra>;

impl Document {
    /// What the values that count of an indicator (`indicator.nr`) carry: of the gemeente, its
    /// wijken and the country. Beside a value that is missing or hidden nothing is said.
    ///
    /// Reads only these: a file may hold the whole country.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn extras_of(&self, figures: &GemeenteFigures, indicator: i64) -> Result<Extras> {
        let ranks = Ranks::of(&self.batches()?);
        let mut gebieden = self.wijken()?;
        gebieden.push(self.gemeente()?);
        gebieden.extend(self.store.gebied("NL00")?);
        let mut extras = Extras::new();
        for (nr, gebied) in gebieden {
            let Some(series) = figures.series_of(&gebied.code) else { continue };
            for (periode, extra) in self.extras_of_gebied(&ranks, nr, indicator)? {
                if shown(series, indicator, periode) {
                    extras.insert((gebied.code.clone(), periode), extra);
                }
            }
        }
        Ok(extras)
    }

    fn extras_of_gebied(
        &self,
        ranks: &Ranks,
        gebied: i64,
        indicator: i64,
    ) -> Result<impl Iterator<Item = (Periode, Extra)> + use<>> {
        let mut counting: BTreeMap<Periode, (Standing, Option<Extra>)> = BTreeMap::new();
        for value in self.store.values_of(gebied, indicator)? {
            let current = counting.get(&value.periode).map(|(standing, _)| *standing);
            if let Some(standing) = ranks.replaces(current, value.batch) {
                counting.insert(value.periode, (standing, value.extra));
            }
        }
        Ok(counting.into_iter().filter_map(|(periode, (_, extra))| Some((periode, extra?))))
    }
}

fn shown(series: &Series, indicator: i64, periode: Periode) -> bool {
    exactly(series, indicator, Some(periode)).waarde.is_ok()
}
