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
            .filter(|one| !one.removed())
            .map(|one| (one.id(), one.text("naam").to_owned()))
            .collect();
        let naam = |id: Id| partners.get(&id).cloned().unwrap_or_default();
        let rows: Vec<Record> =
            document.records(Noun::Activiteit)?.into_iter().filter(loopt).collect();
        let known = |partner: &Id| partners.contains_key(partner);
        let all: Vec<Activiteit> = rows
            .iter()
            .map(|row| Activiteit {
                naam: row.text("naam").to_owned(),
                plek: id(row, "plek"),
                partner: id(row, "partner").filter(known),
            })
            .collect();
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

/// Whether it runs now: not taken away or stopped, and not still to begin.
fn loopt(row: &Record) -> bool {
    !row.removed() && !matches!(row.text("status"), "gestopt" | "gepland")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::seed;
    use crate::model::record::Edit;

    fn add(document: &mut Document, noun: Noun, fields: Vec<(&'static str, Value)>) -> Id {
        let edit = Edit::add(noun, fields);
        document.edit(std::slice::from_ref(&edit), "Test").unwrap();
        edit.id
    }

    #[test]
    fn what_hangs_on_a_place_is_what_runs_there_now() {
        let mut document =
            Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Test").unwrap();
        let file = &mut document;
        let week = "ma-do 9-13; vr dicht; za dicht; zo dicht";
        let plek = |file: &mut Document, naam: &str, tijden: &str| {
            let fields = vec![
                ("naam", naam.into()),
                ("status", "open".into()),
                ("openingstijden", tijden.into()),
            ];
            add(file, Noun::Ontmoetingsplek, fields)
        };
        let (huis, zaal) = (plek(file, "Huis", week), plek(file, "Zaal", ""));
        let partner = add(file, Noun::Partner, vec![("naam", "Stichting A".into())]);
        let other = add(file, Noun::Partner, vec![("naam", "De Club".into())]);
        let runs = |file: &mut Document, naam: &str, at: Id, by: Id, status: &str| {
            let fields = vec![
                ("naam", naam.into()),
                ("plek", Value::Id(at)),
                ("partner", Value::Id(by)),
                ("status", status.into()),
                ("tijden", "ma 10-12".into()),
            ];
            add(file, Noun::Activiteit, fields);
        };
        runs(file, "Koffie", huis, partner, "actief");
        runs(file, "Schaken", huis, other, "");
        runs(file, "Oud", huis, other, "gestopt");
        runs(file, "Straks", huis, other, "gepland");
        for naam in ["Dans", "Zang", "Eten", "Toneel"] {
            runs(file, naam, zaal, partner, "actief");
        }
        for (naam, status) in [("Spreekuur", "actief"), ("Weg", "gestopt")] {
            let fields = vec![
                ("naam", naam.into()),
                ("partner", Value::Id(partner)),
                ("status", status.into()),
            ];
            add(file, Noun::Dienst, fields);
        }
        let one = Afhankelijk::read(file, &[huis].into()).unwrap();
        let named: Vec<&str> = one.activiteiten.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(named, ["Koffie", "Schaken"], "what stopped or still has to begin is not here");
        assert_eq!(one.activiteiten[0][1..], ["ma 10–12 uur", "Stichting A"]);
        let partners: Vec<(&str, usize, usize)> = one
            .partners
            .iter()
            .map(|(naam, found)| (naam.as_str(), found.activiteiten, found.elders))
            .collect();
        assert_eq!(partners, [("De Club", 1, 0), ("Stichting A", 1, 4)]);
        assert_eq!(one.diensten, [("Spreekuur".to_owned(), "Stichting A".to_owned())]);
        assert_eq!(one.alleen, [("Stichting A".to_owned(), 5)]);
        let uren = |found: &Afhankelijk| {
            found.uren.iter().map(|one| (one.uren, one.onbekend)).collect::<Vec<_>>()
        };
        // Four mornings of 9–12 and four times 12–13.
        assert_eq!(uren(&one), [(12.0, 0), (4.0, 0), (0.0, 0), (0.0, 0)]);
        let koffie = file.records(Noun::Activiteit).unwrap();
        let koffie = koffie.iter().find(|row| row.text("naam") == "Koffie").unwrap().id();
        let gone = [Edit::remove(Noun::Activiteit, koffie), Edit::remove(Noun::Partner, other)];
        file.edit(&gone, "Test").unwrap();
        let less = Afhankelijk::read(file, &[huis].into()).unwrap();
        let none = ["Schaken".to_owned(), "ma 10–12 uur".to_owned(), String::new()];
        assert_eq!(less.activiteiten, [none], "what was taken away is not here");
        assert_eq!((less.partners.len(), less.diensten.len(), less.alleen.len()), (0, 0, 0));
        file.undo("Test").unwrap();
        let both = Afhankelijk::read(file, &[huis, zaal].into()).unwrap();
        assert_eq!(both.activiteiten.len(), 6);
        assert_eq!(uren(&both)[0], (12.0, 1), "of the second place no hours are known");
        assert_eq!(both.partners[1].1.elders, 0, "together they take all it runs");
    }
}
