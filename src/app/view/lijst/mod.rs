//! A list of places or partners, formatted and put in order once per change of the file; choosing
//! and sorting while someone looks only walks through what is ready.

mod basis;
mod kiezen;
mod record;
mod rij;
mod ronde;
mod verwijzing;
mod woorden;

pub use self::basis::{Basis, Verband};
pub use kiezen::{Filter, Toon, Waar};
pub use record::{RecordView, last_change_words};
pub use rij::{LijstRij, plek_known, stand_of};
pub use ronde::Ronde;
pub use verwijzing::{NOUNS as VERWEZEN, Verwijzingen, verwezen};
pub use woorden::{PARTNERS, PLEKKEN, Woorden};

pub use crate::model::lijst::KOLOMMEN;

use super::Span;
use crate::document::records::Record;
use crate::methods::gelijkend::{Vergelijkbaar, find_resembling};
use crate::model::bevestiging::Zekerheid;
use crate::model::nl;
use crate::model::record::{Id, Noun};
use crate::model::{Gebied, basis as model_basis};
use jiff::civil::Date;
use std::collections::HashMap;

/// Fixed words of the columns, as settings keep them.
pub const KOLOM_WOORDEN: [&str; KOLOMMEN] = ["naam", "soort", "waar", "zegt", "bevestigd"];
/// Place of the column that says when something was confirmed.
pub const BEVESTIGD: usize = 4;

/// Everything in a list, in every order.
#[derive(Debug)]
pub struct Lijst {
    /// The rows; orders and choices are places in here.
    pub rijen: Vec<LijstRij>,
    /// Code and name of the wijken.
    pub wijken: Vec<(String, String)>,
    /// The kinds that occur.
    pub soorten: Vec<String>,
    /// What rows may refer to.
    pub verwijzingen: Verwijzingen,
    volgordes: [Vec<u32>; KOLOMMEN],
    plaatsen: HashMap<Id, u32>,
    vergelijkbaar: Vec<Vergelijkbaar>,
}

impl Lijst {
    /// Puts everything in order.
    pub fn new(
        noun: Noun,
        records: &[Record],
        wijken: &[Gebied],
        verwijzingen: Verwijzingen,
        vandaag: Date,
    ) -> Self {
        let wijken: Vec<(String, String)> =
            wijken.iter().map(|wijk| (wijk.code.clone(), wijk.label())).collect();
        let rijen: Vec<LijstRij> = records
            .iter()
            .map(|record| match (noun, model_basis::in_lijst(noun)) {
                (_, Some(shape)) => rij::described(record, shape, &wijken, &verwijzingen, vandaag),
                (Noun::Partner, _) => rij::partner(record, &wijken, vandaag),
                _ => rij::plek(record, &wijken, vandaag),
            })
            .collect();
        let mut soorten: Vec<String> = rijen.iter().map(|rij| rij.cellen[1].clone()).collect();
        soorten.sort_unstable();
        soorten.dedup();
        soorten.retain(|soort| !soort.is_empty());
        let compare =
            |record: &Record| Vergelijkbaar::new(record.text("naam"), record.text("adres"));
        Self {
            volgordes: kiezen::orders(&rijen),
            plaatsen: rijen.iter().zip(0..).map(|(rij, place)| (rij.id, place)).collect(),
            vergelijkbaar: records.iter().map(compare).collect(),
            rijen,
            wijken,
            soorten,
            verwijzingen,
        }
    }

    /// The row with this id.
    pub fn find(&self, id: Id) -> Option<&LijstRij> {
        self.place(id).map(|place| self.rij(place))
    }

    /// The place of the row with this id.
    pub fn place(&self, id: Id) -> Option<u32> {
        self.plaatsen.get(&id).copied()
    }

    /// A row by its place.
    pub fn rij(&self, place: u32) -> &LijstRij {
        &self.rijen[place as usize]
    }

    /// Rows that are probably the same as what someone is filling in.
    pub fn resembling(&self, eigen: Id, naam: &str, adres: &str) -> Vec<&LijstRij> {
        const MOST: usize = 2;
        let candidate = Vergelijkbaar::new(naam, adres);
        let found = find_resembling(&candidate, &self.vergelijkbaar, MOST + 8);
        let others = found.into_iter().map(|place| &self.rijen[place]);
        others.filter(|rij| rij.id != eigen && !rij.verwijderd).take(MOST).collect()
    }

    /// '0 van 12 plekken bevestigd in de laatste 6 maanden; 2 zijn gesloten.'
    pub fn antwoord(&self, chosen: &[u32], woorden: &Woorden) -> Vec<Span> {
        let count =
            |zekerheid| chosen.iter().filter(|p| self.rij(**p).zekerheid == zekerheid).count();
        let number = |count: usize| nl::number(count as f64, 0);
        let (sure, gone) = (count(Zekerheid::Bevestigd), count(Zekerheid::Weg));
        let there = chosen.len() - gone;
        let word = if there == 1 { woorden.een } else { woorden.meer };
        let mut parts = vec![
            Span::strong(format!("{} van {}", number(sure), number(there))),
            Span::plain(format!(" {word} bevestigd in de laatste 6 maanden")),
        ];
        let (one, more) = woorden.weg_zinnen;
        if gone > 0 {
            let verb = if gone == 1 { one } else { more };
            parts.push(Span::plain(format!("; {} {verb}", number(gone))));
        }
        let attention = chosen.iter().filter(|place| self.rij(**place).let_op).count();
        if attention > 0 {
            let verb = if attention == 1 { "vraagt aandacht" } else { "vragen aandacht" };
            parts.push(Span::plain("; "));
            parts.push(Span::strong(format!("{} {verb}", number(attention))));
        }
        parts.push(Span::plain("."));
        parts
    }
}

#[cfg(test)]
mod tests;
