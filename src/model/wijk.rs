//! Everything the file says about one wijk.

use super::foto::Cijfer;
use super::openingstijden::Openingstijden;
use super::record::Id;
use super::{Indicator, Leefgebied, ontmoetingsplek, partner};

/// The figures of one wijk beside those of the gemeente and the other wijken.
#[derive(Debug, Clone)]
pub struct WijkCijfers {
    /// The leefgebieden, in their order.
    pub leefgebieden: Vec<Leefgebied>,
    /// One per indicator with a figure for a wijk or the gemeente, in the order of the catalogue.
    pub rijen: Vec<CijferRij>,
}

/// One indicator for one wijk.
#[derive(Debug, Clone)]
pub struct CijferRij {
    /// The indicator.
    pub indicator: Indicator,
    /// The figure of the wijk.
    pub wijk: Cijfer,
    /// The figure of the gemeente in the same period, where there is one.
    pub gemeente: Cijfer,
    /// The figure of the country in the same period, where there is one.
    pub nederland: Cijfer,
    /// The values of the wijken that take part, in the same period.
    pub wijken: Vec<f64>,
}

/// A place to meet, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plek {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Kind (`wijkcentrum`).
    pub soort: String,
    /// Status (`open`, `gesloten`, …).
    pub status: String,
    /// Address; empty when unknown.
    pub adres: String,
    /// Date of the last confirmation, `yyyy-mm-dd`; empty when nobody confirmed it.
    pub bevestigd_op: String,
    /// Who confirmed it.
    pub bevestigd_door: String,
    /// When the source named it (`2015-01`); empty when unknown.
    pub genoemd_op: String,
    /// Since when it is closed; empty when unknown.
    pub gesloten_op: String,
    /// Text form of its bron.
    pub bron: String,
}

/// A place to meet, as the map and the loopafstand know it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plekpunt {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Kind (`wijkcentrum`).
    pub soort: String,
    /// Status (`open`, `gesloten`, …).
    pub status: String,
    /// Code of its wijk; empty when unknown.
    pub wijk: String,
    /// x and y in RD metres; `None` when nobody gave them.
    pub punt: Option<[f64; 2]>,
    /// Whether anyone may walk in (`ja`, `nee`); empty when unknown.
    pub vrij_binnen: String,
    /// When it is open.
    pub openingstijden: Openingstijden,
}

/// A partner, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Kind.
    pub soort: String,
    /// Codes or names of the gebieden it works in, separated by commas; empty when unknown.
    pub werkgebied: String,
    /// Whether it is still active (`actief`, `gestopt`); empty when unknown.
    pub status: String,
    /// Since when it stopped; empty when unknown.
    pub gestopt_op: String,
    /// Date of the last confirmation, `yyyy-mm-dd`; empty when nobody confirmed it.
    pub bevestigd_op: String,
    /// Who confirmed it.
    pub bevestigd_door: String,
    /// Text form of its bron.
    pub bron: String,
}

impl Plekpunt {
    /// Whether one can go there now, as far as the file knows.
    pub fn is_open(&self) -> bool {
        ontmoetingsplek::Bekend { status: &self.status, ..Default::default() }.is_open()
    }

    /// Whether anyone may walk in.
    pub fn is_vrij_binnen(&self) -> bool {
        ontmoetingsplek::is_vrij_binnen(&self.soort, &self.vrij_binnen)
    }
}

impl Plek {
    /// What is known of it.
    pub fn bekend(&self) -> ontmoetingsplek::Bekend<'_> {
        ontmoetingsplek::Bekend {
            status: &self.status,
            genoemd_op: &self.genoemd_op,
            gesloten_op: &self.gesloten_op,
            bevestigd_op: &self.bevestigd_op,
            bevestigd_door: &self.bevestigd_door,
        }
    }
}

impl Partner {
    /// What is known of it; `genoemd_op` is the edition of its source.
    pub fn bekend<'a>(&'a self, genoemd_op: &'a str) -> partner::Bekend<'a> {
        partner::Bekend {
            status: &self.status,
            genoemd_op,
            gestopt_op: &self.gestopt_op,
            bevestigd_op: &self.bevestigd_op,
            bevestigd_door: &self.bevestigd_door,
        }
    }

    /// Whether its werkgebied names a gebied, by code or name.
    pub fn names(&self, code: &str, naam: &str) -> bool {
        let mut parts = self.werkgebied.split([',', ';']).map(str::trim);
        parts.any(|part| part == code || part == naam)
    }
}
