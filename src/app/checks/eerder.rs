//! What the file holds of the own gemeente.

use crate::app::AppError;
use crate::document::Document;
use crate::exchange::Known;
use crate::model::waarneming::BEREKEND;
use crate::model::{Gebied, Periode, Reden};
use std::collections::{BTreeMap, HashMap};

/// Id of the number of inhabitants in the catalogue.
pub const INWONERS: &str = "aantal-inwoners";

/// The figures of one indicator in one gebied, by period.
pub type Verloop = BTreeMap<Periode, Result<f64, Reden>>;

/// The figures that count of the gemeente, its wijken and buurten.
pub struct Eerder {
    /// What a check must know: only the own gebieden.
    pub known: Known,
    verlopen: HashMap<String, HashMap<String, Verloop>>,
}

impl Eerder {
    /// Reads them.
    ///
    /// # Errors
    /// What the file says.
    pub fn of(document: &Document) -> Result<Self, AppError> {
        let indicatoren = document.indicatoren()?;
        let ids: HashMap<i64, &str> =
            indicatoren.iter().map(|(nr, indicator)| (*nr, &*indicator.id)).collect();
        let mut gebieden: HashMap<String, Gebied> = HashMap::new();
        let mut verlopen = HashMap::new();
        for (gebied, series) in document.own_series()? {
            let mut of_gebied: HashMap<String, Verloop> = HashMap::new();
            for (nr, cijfers) in series {
                let Some(id) = ids.get(&nr) else { continue };
                let from_source = |cijfer: &crate::model::foto::Cijfer| {
                    !cijfer.kwalificatie.starts_with(BEREKEND)
                };
                let verloop = cijfers
                    .into_iter()
                    .filter(|(_, cijfer)| from_source(cijfer))
                    .map(|(periode, cijfer)| (periode, cijfer.waarde));
                of_gebied.insert((*id).to_owned(), verloop.collect());
            }
            verlopen.insert(gebied.code.clone(), of_gebied);
            gebieden.insert(gebied.code.clone(), gebied);
        }
        let known = Known {
            gemeente: document.gemeente_code()?,
            gebieden,
            indicatoren: indicatoren.into_iter().map(|(_, one)| (one.id.clone(), one)).collect(),
            ..Known::default()
        };
        Ok(Self { known, verlopen })
    }

    /// The figures of an indicator in a gebied, if there are any.
    pub fn verloop(&self, gebied: &str, indicator: &str) -> Option<&Verloop> {
        self.verlopen.get(gebied)?.get(indicator)
    }

    /// The newest number of inwoners of a gebied.
    pub fn inwoners(&self, gebied: &str) -> Option<f64> {
        let verloop = self.verloop(gebied, INWONERS)?;
        verloop.values().rev().find_map(|waarde| waarde.ok())
    }
}
