//! Persons: where one stands in the file, and taking one out for good.

use super::Document;
use super::error::{DocumentError, Result};
use super::history::{Log, noun_word};
use super::transact::{Change, Soort};
use crate::model::persoon::{
    CONTACT, GEWIST, GEWIST_OP, Persoon, TeWissen, WISBAAR, has_contact, is_contact, may_name,
};
use crate::model::record::{Edit, Id, Noun, Value};
use crate::store::personen::Plaats;
use crate::store::records::{Row, field_names};
use std::collections::HashSet;

/// Where a person stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sporen {
    /// What the rows are called of which the contact goes.
    pub contact: Vec<String>,
    /// Where a text names the person: 'toelichting van De Koepel'.
    pub teksten: Vec<String>,
    /// How many earlier values the log holds.
    pub eerder: usize,
    /// Whether changes were made under this name.
    pub gebruiker: bool,
}

impl Sporen {
    /// Whether there is nothing to wipe.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is to be wiped, found once.
struct Vangst {
    persoon: Persoon,
    contact: Vec<(Noun, Row)>,
    teksten: Vec<(Noun, Id, &'static str, String)>,
}

impl Vangst {
    fn has_contact(&self, noun: Noun, rij: Id) -> bool {
        self.contact.iter().any(|(kind, row)| *kind == noun && row.id == rij)
    }

    /// What takes the place of a text of the log.
    fn wiped(&self, at: Plaats<'_>, text: &str) -> Option<Value> {
        if text == GEWIST || !may_name(at.noun) {
            return None;
        }
        if WISBAAR.contains(&at.veld) && self.has_contact(at.noun, at.rij) {
            return Some(GEWIST.into());
        }
        let wiped = self.persoon.wipe(text)?;
        Some(if is_contact(at.noun, at.veld) { GEWIST.into() } else { wiped.into() })
    }
}

impl Document {
    /// Whom the contact of a row is about.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn contact_of(&self, noun: Noun, id: Id) -> Result<TeWissen> {
        let row = self.store.row(noun, id)?;
        let texts = row.iter().flat_map(|row| CONTACT.map(|field| row.text(noun, field)));
        let teksten = texts.filter(|text| !text.is_empty()).map(str::to_owned).collect();
        Ok(TeWissen { rij: Some((noun, id)), teksten })
    }

    /// Where a person stands in this file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sporen(&self, wie: &TeWissen) -> Result<Sporen> {
        let vangst = self.catch(wie)?;
        let label = |noun: Noun, row: &Row| match row.text(noun, "naam") {
            "" => noun_word(noun).to_lowercase(),
            naam => naam.to_owned(),
        };
        let mut eerder = 0;
        self.store.replay(|tabel, rij, veld, waarde, _| {
            let noun = Noun::from_table(tabel);
            let text = waarde.as_text().unwrap_or_default();
            let hit = |noun| vangst.wiped(Plaats { noun, rij, veld }, text).is_some();
            eerder += usize::from(noun.is_some_and(hit));
        })?;
        let names = self.store.gebruikers()?;
        Ok(Sporen {
            contact: vangst.contact.iter().map(|(noun, row)| label(*noun, row)).collect(),
            teksten: self.places(&vangst)?,
            eerder,
            gebruiker: names.iter().any(|(_, naam)| vangst.persoon.is_in(naam)),
        })
    }

    fn places(&self, vangst: &Vangst) -> Result<Vec<String>> {
        let mut places = Vec::new();
        for (noun, rij, veld, _) in &vangst.teksten {
            let row = self.store.row(*noun, *rij)?;
            let naam = row.as_ref().map_or("", |row| row.text(*noun, "naam"));
            let word = noun_word(*noun).to_lowercase();
            places.push(match (*veld, naam) {
                ("naam", _) => format!("naam van {word}"),
                (_, "") => word,
                (veld, naam) => format!("{} van {naam}", veld.replace('_', " ")),
            });
        }
        places.dedup();
        Ok(places)
    }

    fn catch(&self, wie: &TeWissen) -> Result<Vangst> {
        let persoon = Persoon::of(wie.teksten.iter().map(String::as_str));
        let mut vangst = Vangst { persoon, contact: Vec::new(), teksten: Vec::new() };
        for noun in Noun::ALL.into_iter().filter(|noun| may_name(*noun)) {
            for row in self.store.rows(noun, true)? {
                let found = |field: &&'static str| vangst.persoon.is_in(row.text(noun, field));
                let named = has_contact(noun) && CONTACT.iter().any(found);
                let filled = WISBAAR.iter().any(|field| row.get(noun, field) != &Value::Null);
                let texts = field_names(noun).filter(|field| !is_contact(noun, field));
                let texts: Vec<&'static str> = texts.filter(found).collect();
                for field in texts {
                    let text = vangst.persoon.wipe(row.text(noun, field)).unwrap_or_default();
                    vangst.teksten.push((noun, row.id, field, text));
                }
                if named || (wie.rij == Some((noun, row.id)) && filled) {
                    vangst.contact.push((noun, row));
                }
            }
        }
        Ok(vangst)
    }

    /// Takes a person out of every row and of the log, for good: the one change that undo does
    /// not bring back. What else happened stays told, with `[gewist]` where the person stood. A
    /// backup that was made before keeps the person; one that is made after does not.
    ///
    /// # Errors
    /// [`DocumentError::NobodyFound`] when the file does not name this person, or what SQLite
    /// says; nothing was changed then.
    pub fn wis_persoon(&mut self, wie: &TeWissen, door: &str) -> Result<Sporen> {
        self.require_write()?;
        let sporen = self.sporen(wie)?;
        if sporen.is_empty() {
            return Err(DocumentError::NobodyFound);
        }
        let vangst = self.catch(wie)?;
        self.transact(Soort::Wissen, door, None, |change| change.wipe(&vangst))?;
        // What was read of the log before holds names.
        self.log.replace(Log::default());
        Ok(sporen)
    }
}

impl Change<'_> {
    fn wipe(&mut self, vangst: &Vangst) -> Result<()> {
        let today = jiff::Zoned::now().date().to_string();
        for (noun, row) in &vangst.contact {
            let mut fields: Vec<(&'static str, Value)> =
                WISBAAR.map(|field| (field, Value::Null)).to_vec();
            fields.push((GEWIST_OP, today.as_str().into()));
            self.put(&Edit::change(*noun, row.id, fields))?;
        }
        let mut touched = HashSet::new();
        for (noun, rij, veld, text) in &vangst.teksten {
            let at = Plaats { noun: *noun, rij: *rij, veld };
            self.store.alter_in_row(at, &text.as_str().into())?;
            touched.insert(*noun);
        }
        touched.into_iter().for_each(|noun| self.touch(noun));
        self.store.alter_in_log(|at, text| vangst.wiped(at, text))?;
        for (id, naam) in self.store.gebruikers()? {
            if vangst.persoon.is_in(&naam) {
                self.store.blank_gebruiker(id)?;
            }
        }
        Ok(())
    }
}
