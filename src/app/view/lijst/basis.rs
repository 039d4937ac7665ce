//! Everything of the sociale basis that has a list of its own, read together.

use super::verwijzing::references;
use super::{Verwijzingen, stand_of};
use crate::app::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::model::basis::{self, InLijst, Stand, Waar};
use crate::model::record::{Id, Noun};
use jiff::civil::Date;

/// The rows of one list.
type Rijen = (&'static InLijst, Vec<Record>);

/// The rows that were not removed, with the names that they refer to.
#[derive(Debug, Default)]
pub struct Basis {
    /// The rows of each list.
    pub rijen: Vec<Rijen>,
    /// Names of places and partners.
    pub namen: Verwijzingen,
}

/// A row that refers to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verband {
    /// Its noun.
    pub noun: Noun,
    /// Which row.
    pub id: Id,
    /// 'Betrekking: Zilveren Kruis is lid van Ontmoeten in de wijk'.
    pub tekst: String,
}

impl Basis {
    /// Reads it.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document) -> Result<Self, AppError> {
        let mut rijen = Vec::new();
        for shape in basis::lijsten() {
            let mut rows = document.records(shape.woorden.noun)?;
            rows.retain(|row| !row.removed());
            rijen.push((shape, rows));
        }
        let all = rijen
            .iter()
            .flat_map(|(shape, rows): &Rijen| rows.iter().map(|row| (shape.woorden.noun, row)));
        let namen = Verwijzingen::of(document, all)?;
        for (shape, rows) in &mut rijen {
            rows.sort_by_cached_key(|row| (namen.titel(row, shape).to_lowercase(), row.id()));
        }
        Ok(Self { rijen, namen })
    }

    /// The rows of a noun with how each is.
    pub fn of(
        &self,
        noun: Noun,
        vandaag: Date,
    ) -> impl Iterator<Item = (&InLijst, &Record, Stand)> {
        let wanted = self.rijen.iter().filter(move |(shape, _)| shape.woorden.noun == noun);
        wanted.flat_map(move |(shape, rows)| {
            rows.iter().map(move |row| (*shape, row, stand_of(row, shape, vandaag)))
        })
    }

    /// What refers to a place or partner.
    pub fn about(&self, id: Id) -> Vec<Verband> {
        let refers = |shape: &InLijst, row: &Record| {
            references(shape.woorden.noun, row).iter().any(|(_, own)| *own == id)
        };
        let mut found = Vec::new();
        for (shape, rows) in &self.rijen {
            for row in rows.iter().filter(|row| refers(shape, row)) {
                found.push(Verband {
                    noun: shape.woorden.noun,
                    id: row.id(),
                    tekst: self.words(shape, row),
                });
            }
        }
        found
    }

    /// 'Dienst: Buurtcirkels', 'Betrekking: Huisartsen werkt samen met GGD'.
    fn words(&self, shape: &InLijst, row: &Record) -> String {
        let titel = self.namen.titel(row, shape);
        let een = crate::model::nl::capital(shape.woorden.een);
        match (shape.waar, shape.naam) {
            (Waar::Rij(kolom), [basis::Naam::Rij(_)]) => {
                let other = self.namen.naam(row.get(kolom));
                format!("{een}: {titel} {} {other}", row.text("soort"))
            }
            _ => format!("{een}: {titel}"),
        }
    }
}
