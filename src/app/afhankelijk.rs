//! What hangs on places, read from the file.

use super::AppError;
use crate::document::Document;
use crate::document::records::Record;
use crate::methods::dichtgaan::{Activiteit, Geraakt, alleen, geraakt};
use crate::model::openingstijden::{Dagdeel, Openingstijden};
use crate::model::record::{Id, Noun, Value};
use std::collections::{BTreeSet, HashMap};

/// What hangs on some places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Afhankelijk {
    /// Activities there that run now: the name, when, and who runs it; by name.
    pub activiteiten: Vec<[String; 3]>,
    /// Who runs these, and how many it runs there and elsewhere.
    pub partners: Vec<(String, Geraakt)>,
    /// What those partners offer besides, with the partner; by name.
    pub diensten: Vec<(String, String)>,
    /// All partners that carry five or more activities alone, with how many.
    pub alleen: Vec<(String, usize)>,
    /// Opening hours of an ordinary week that are lost, by part of the day.
    pub uren: Vec<Uren>,
}

/// Hours in a part of the day, of an ordinary week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uren {
    /// The part of the day.
    pub dagdeel: Dagdeel,
    /// Hours of the places of which they are known.
    pub uren: f64,
    /// Number of places of which they are not known.
    pub onbekend: usize,
}

impl Afhankelijk {
    /// Reads it for places that close together.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document, dicht: &BTreeSet<Id>) -> Result<Self, AppError> {
        let partners: HashMap<Id, String> = document
            .records(Noun::Partner)?
            .iter()
            .map(|one| (one.id(), one.text("naam").to_owned()))
            .collect();
        let naam = |id: Id| partners.get(&id).cloned().unwrap_or_default();
        let rows: Vec<Record> =
            document.records(Noun::Activiteit)?.into_iter().filter(loopt).collect();
        let all: Vec<Activiteit> = rows.iter().map(activiteit).collect();
        let is_here = |one: &Activiteit| one.plek.is_some_and(|plek| dicht.contains(&plek));
        let here = rows.iter().zip(&all).filter(|(_, one)| is_here(one));
        let mut activiteiten: Vec<[String; 3]> = here
            .map(|(row, one)| {
                let when = Openingstijden::of(row.text("tijden")).dagen();
                [one.naam.clone(), when, one.partner.map(naam).unwrap_or_default()]
            })
            .collect();
        activiteiten.sort();
        let geraakt = geraakt(&all, dicht);
        let mut diensten: Vec<(String, String)> = document
            .records(Noun::Dienst)?
            .iter()
            .filter(|one| loopt(one))
            .filter_map(|one| {
                let own = |found: &&Geraakt| Some(found.partner) == id(one, "partner");
                let partner = geraakt.iter().find(own)?.partner;
                Some((one.text("naam").to_owned(), naam(partner)))
            })
            .collect();
        diensten.sort();
        Ok(Self {
            activiteiten,
            diensten,
            partners: geraakt.into_iter().map(|one| (naam(one.partner), one)).collect(),
            alleen: alleen(&all).into_iter().map(|(id, count)| (naam(id), count)).collect(),
            uren: uren(document, dicht)?,
        })
    }
}

/// Whether it runs now: not stopped, and not still to begin.
fn loopt(row: &Record) -> bool {
    !matches!(row.text("status"), "gestopt" | "gepland")
}

fn activiteit(row: &Record) -> Activiteit {
    let naam = row.text("naam").to_owned();
    Activiteit { naam, plek: id(row, "plek"), partner: id(row, "partner") }
}

fn id(row: &Record, kolom: &str) -> Option<Id> {
    match row.get(kolom) {
        Value::Id(id) => Some(*id),
        _ => None,
    }
}

/// The hours of these places that are open now.
fn uren(document: &Document, dicht: &BTreeSet<Id>) -> Result<Vec<Uren>, AppError> {
    let all = document.plekpunten()?;
    let own: Vec<&Openingstijden> = all
        .iter()
        .filter(|plek| dicht.contains(&plek.id) && plek.is_open())
        .map(|plek| &plek.openingstijden)
        .collect();
    let part = |dagdeel: Dagdeel| {
        let known: Vec<f64> = own.iter().filter_map(|one| one.uren_in(dagdeel)).collect();
        Uren { dagdeel, uren: known.iter().sum(), onbekend: own.len() - known.len() }
    };
    Ok(Dagdeel::ALL.map(part).into())
}
