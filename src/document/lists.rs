//! Lists: places, partners and sources.

use super::Document;
use super::error::Result;
use crate::model::Gebied;
use crate::model::openingstijden::Openingstijden;
use crate::model::record::{Noun, Value};
use crate::model::wijk::{Partner, Plek, Plekpunt};
use crate::store::figures::LiveBatch;
use crate::store::records::Row;

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

    /// Every place to meet with its point, by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn plekpunten(&self) -> Result<Vec<Plekpunt>> {
        let rows = self.store.rows(Noun::Ontmoetingsplek, false)?;
        let mut all: Vec<Plekpunt> = rows.iter().map(plekpunt).collect();
        all.sort_by(|a, b| (&a.naam, a.id).cmp(&(&b.naam, b.id)));
        Ok(all)
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

fn plekpunt(row: &Row) -> Plekpunt {
    let text = |field| row.text(Noun::Ontmoetingsplek, field).to_owned();
    let metres = |field| match row.get(Noun::Ontmoetingsplek, field) {
        Value::Real(metres) => Some(*metres),
        _ => None,
    };
    Plekpunt {
        id: row.id,
        naam: text("naam"),
        soort: text("soort"),
        status: text("status"),
        wijk: text("wijk"),
        punt: metres("rd_x").zip(metres("rd_y")).map(|(x, y)| [x, y]),
        vrij_binnen: text("vrij_binnen"),
        openingstijden: Openingstijden::of(&text("openingstijden")),
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
