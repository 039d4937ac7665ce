//! Names, to search in.

use super::Document;
use super::error::Result;
use crate::model::record::{Id, Noun};
use crate::store::records::Row;

/// Names of an ontmoetingsplek or partner, with what tells it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naam {
    /// Id of the row.
    pub id: Id,
    /// Name.
    pub naam: String,
    /// Kind.
    pub soort: String,
    /// Whether it is open, closed, stopped; empty when unknown.
    pub status: String,
    /// Address of an ontmoetingsplek; empty for a partner.
    pub adres: String,
    /// Code of the wijk of an ontmoetingsplek; empty for a partner.
    pub wijk: String,
    /// Other names of a partner, or for whom an ontmoetingsplek is, separated by commas.
    pub alias: String,
}

/// Another name for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AndereNaam {
    /// Code of a gebied, or the word that is meant.
    pub woord: String,
    /// The other name.
    pub alias: String,
}

impl Document {
    /// Names of the ontmoetingsplekken.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn namen_van_plekken(&self) -> Result<Vec<Naam>> {
        let text = |row: &Row, field| row.text(Noun::Ontmoetingsplek, field).to_owned();
        let rows = self.store.rows(Noun::Ontmoetingsplek, false)?;
        let naam = |row: &Row| Naam {
            id: row.id,
            naam: text(row, "naam"),
            soort: text(row, "soort"),
            status: text(row, "status"),
            adres: text(row, "adres"),
            wijk: text(row, "wijk"),
            alias: text(row, "doelgroepen"),
        };
        Ok(rows.iter().map(naam).collect())
    }

    /// Names of the partners.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn namen_van_partners(&self) -> Result<Vec<Naam>> {
        let text = |row: &Row, field| row.text(Noun::Partner, field).to_owned();
        let rows = self.store.rows(Noun::Partner, false)?;
        let naam = |row: &Row| Naam {
            id: row.id,
            naam: text(row, "naam"),
            soort: text(row, "soort"),
            status: text(row, "status"),
            adres: String::new(),
            wijk: String::new(),
            alias: text(row, "alias"),
        };
        Ok(rows.iter().map(naam).collect())
    }

    /// Other names for gebieden and words.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn andere_namen(&self) -> Result<Vec<AndereNaam>> {
        let text = |row: &Row, field| row.text(Noun::Alias, field).to_owned();
        let rows = self.store.rows(Noun::Alias, false)?;
        let naam = |row: &Row| AndereNaam { woord: text(row, "woord"), alias: text(row, "alias") };
        Ok(rows.iter().map(naam).collect())
    }
}
