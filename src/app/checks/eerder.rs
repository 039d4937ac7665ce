//! What the file holds of the own gemeente.

use crate::app::AppError;
use crate::document::Document;
use crate::exchange::Known;
use crate::model::foto::Cijfer;
use crate::model::waarneming::BEREKEND;
use crate::model::{Periode, Reden};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Id of the number of inhabitants in the catalogue.
pub const INWONERS: &str = "aantal-inwoners";

/// The figures of one indicator in one gebied, by period.
pub type Verloop = BTreeMap<Periode, Result<f64, Reden>>;

/// The figures that count of the gemeente, its wijken and buurten.
pub struct Eerder {
    /// What a check must know: only the own gebieden.
    pub known: Known,
    verlopen: HashMap<String, HashMap<String, Verloop>>,
    /// In each period and source the gebieden that have any figure in it.
    pub gebieden: HashMap<(Periode, Uitgave), HashSet<String>>,
    /// In each period the source of the inwoners of the gemeente.
    pub bron_van_inwoners: BTreeMap<Periode, Uitgave>,
}

/// A source without the place in it: columns of one table are one source.
pub type Uitgave = String;

/// What of the text of a source says which edition it is.
pub fn uitgave(bron: &str) -> Uitgave {
    bron.splitn(4, '|').take(3).collect::<Vec<_>>().join("|")
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
        let mut eerder = Self {
            known: Known { gemeente: document.gemeente_code()?, ..Known::default() },
            verlopen: HashMap::new(),
            gebieden: HashMap::new(),
            bron_van_inwoners: BTreeMap::new(),
        };
        for (gebied, series) in document.own_series()? {
            for (nr, cijfers) in series {
                if let Some(id) = ids.get(&nr) {
                    eerder.add(&gebied.code, id, cijfers);
                }
            }
            eerder.known.gebieden.insert(gebied.code.clone(), gebied);
        }
        let by_id = indicatoren.into_iter().map(|(_, one)| (one.id.clone(), one));
        eerder.known.indicatoren = by_id.collect();
        Ok(eerder)
    }

    fn add(&mut self, code: &str, id: &str, cijfers: BTreeMap<Periode, Cijfer>) {
        let mut verloop = Verloop::new();
        for (periode, cijfer) in cijfers {
            if cijfer.kwalificatie.starts_with(BEREKEND) {
                continue;
            }
            let bron = uitgave(&cijfer.bron);
            if id == INWONERS && code == self.known.gemeente {
                self.bron_van_inwoners.insert(periode, bron.clone());
            }
            self.gebieden.entry((periode, bron)).or_default().insert(code.to_owned());
            verloop.insert(periode, cijfer.waarde);
        }
        self.verlopen.entry(code.to_owned()).or_default().insert(id.to_owned(), verloop);
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

    /// The number of inwoners of a gebied in the year of a period.
    pub fn inwoners_in(&self, gebied: &str, periode: Periode) -> Option<f64> {
        self.verloop(gebied, INWONERS)?.get(&Periode::year_of(periode.year()))?.ok()
    }
}
