//! Persons: where one stands in the file, and taking one out for good.

use super::Document;
use super::error::{DocumentError, Result};
use super::history::{Log, label_field, noun_word};
use super::transact::{Change, Soort};
use crate::model::persoon::{
    CONTACT, CONTACTPERSOON, GEWIST, GEWIST_OP, Persoon, TeWissen, WISBAAR, has_contact,
    is_contact, may_name,
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
    /// Rows with the contact fields that are emptied: all of them where the contact is the person.
    contact: Vec<(Noun, Row, Vec<&'static str>)>,
    teksten: Vec<(Noun, Row, &'static str, String)>,
}

impl Vangst {
    /// Whether the contact of a row goes as a whole.
    fn has_whole(&self, noun: Noun, rij: Id) -> bool {
        let whole = |(kind, row, fields): &(Noun, Row, Vec<&str>)| {
            *kind == noun && row.id == rij && fields.len() == WISBAAR.len()
        };
        self.contact.iter().any(whole)
    }

    /// What takes the place of a text of the log.
    fn wiped(&self, at: Plaats<'_>, text: &str) -> Option<Value> {
        if is_contact(at.noun, at.veld) {
            let goes = WISBAAR.contains(&at.veld)
                && text != GEWIST
                && (self.has_whole(at.noun, at.rij) || self.persoon.is_in(text));
            return goes.then(|| GEWIST.into());
        }
        let wiped = self.persoon.wipe(text).filter(|_| may_name(at.noun, at.veld));
        wiped.map(Value::from)
    }

    /// What of a row goes.
    fn add(&mut self, noun: Noun, row: &Row, chosen: bool) {
        let names = |field: &&'static str| self.persoon.is_in(row.text(noun, field));
        let fields = field_names(noun);
        let (contact, texts): (Vec<&'static str>, Vec<&'static str>) = fields
            .filter(|field| is_contact(noun, field) || may_name(noun, field))
            .partition(|field| is_contact(noun, field));
        let named: Vec<&'static str> = contact.into_iter().filter(names).collect();
        let texts: Vec<&'static str> = texts.into_iter().filter(names).collect();
        for field in texts {
            let text = self.persoon.wipe(row.text(noun, field)).unwrap_or_default();
            self.teksten.push((noun, row.clone(), field, text));
        }
        let filled = WISBAAR.iter().any(|field| row.get(noun, field) != &Value::Null);
        let is_person = named.contains(&CONTACTPERSOON.kolom);
        if is_person || (chosen && filled) {
            self.contact.push((noun, row.clone(), WISBAAR.to_vec()));
        } else if !named.is_empty() {
            self.contact.push((noun, row.clone(), named));
        }
    }
}

/// What a person calls a row, in the history too: never by the name of a person.
fn label(noun: Noun, row: &Row) -> String {
    match row.text(noun, label_field(noun)) {
        "" => noun_word(noun).to_lowercase(),
        text => text.to_owned(),
    }
}

impl Document {
    /// Whom the contact of a row is about. A number or an address that another person has too
    /// does not tell this one apart.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn contact_of(&self, noun: Noun, id: Id) -> Result<TeWissen> {
        let rij = Some((noun, id));
        let Some(row) = self.store.row(noun, id)? else {
            return Ok(TeWissen { rij, teksten: Vec::new() });
        };
        let own = row.text(noun, CONTACTPERSOON.kolom);
        let mut teksten = Vec::new();
        for field in CONTACT {
            let text = row.text(noun, field);
            let shared = field != CONTACTPERSOON.kolom && self.others_have(field, text, own)?;
            if !text.is_empty() && !shared {
                teksten.push(text.to_owned());
            }
        }
        Ok(TeWissen { rij, teksten })
    }

    /// Whether the contact of another person has this number or address.
    fn others_have(&self, field: &str, text: &str, own: &str) -> Result<bool> {
        let same = Persoon::of([text]);
        for noun in Noun::ALL.into_iter().filter(|noun| has_contact(*noun)) {
            for row in self.store.rows(noun, true)? {
                let person = row.text(noun, CONTACTPERSOON.kolom);
                let other = !person.is_empty() && person != own;
                if other && same.is_in(row.text(noun, field)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Where a person stands in this file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sporen(&self, wie: &TeWissen) -> Result<Sporen> {
        self.traces(&self.catch(wie)?)
    }

    fn traces(&self, vangst: &Vangst) -> Result<Sporen> {
        let mut eerder = 0;
        self.store.replay(|tabel, rij, veld, waarde, _| {
            let noun = Noun::from_table(tabel);
            let text = waarde.as_text().unwrap_or_default();
            let hit = |noun| vangst.wiped(Plaats { noun, rij, veld }, text).is_some();
            eerder += usize::from(noun.is_some_and(hit));
        })?;
        let mut teksten: Vec<String> = vangst.teksten.iter().map(place).collect();
        teksten.dedup();
        let names = self.store.gebruikers()?;
        Ok(Sporen {
            contact: vangst.contact.iter().map(|(noun, row, _)| label(*noun, row)).collect(),
            teksten,
            eerder,
            gebruiker: names.iter().any(|(_, naam)| vangst.persoon.is_in(naam)),
        })
    }

    fn catch(&self, wie: &TeWissen) -> Result<Vangst> {
        let persoon = Persoon::of(wie.teksten.iter().map(String::as_str));
        let mut vangst = Vangst { persoon, contact: Vec::new(), teksten: Vec::new() };
        for noun in Noun::ALL {
            if !field_names(noun).any(|field| is_contact(noun, field) || may_name(noun, field)) {
                continue;
            }
            for row in self.store.rows(noun, true)? {
                vangst.add(noun, &row, wie.rij == Some((noun, row.id)));
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
        let vangst = self.catch(wie)?;
        let sporen = self.traces(&vangst)?;
        if sporen.is_empty() {
            return Err(DocumentError::NobodyFound);
        }
        self.transact(Soort::Wissen, door, None, |change| change.wipe(&vangst))?;
        // What was read of the log before holds names.
        self.log.replace(Log::default());
        Ok(sporen)
    }
}

/// 'toelichting van De Koepel'
fn place((noun, row, veld, _): &(Noun, Row, &'static str, String)) -> String {
    match *veld == label_field(*noun) {
        true => format!("naam van {}", noun_word(*noun).to_lowercase()),
        false => format!("{} van {}", veld.replace('_', " "), label(*noun, row)),
    }
}

impl Change<'_> {
    fn wipe(&mut self, vangst: &Vangst) -> Result<()> {
        let today = jiff::Zoned::now().date().to_string();
        for (noun, row, fields) in &vangst.contact {
            let mut fields: Vec<(&'static str, Value)> =
                fields.iter().map(|field| (*field, Value::Null)).collect();
            fields.push((GEWIST_OP, today.as_str().into()));
            self.put(&Edit::change(*noun, row.id, fields))?;
        }
        let mut touched = HashSet::new();
        for (noun, row, veld, text) in &vangst.teksten {
            let at = Plaats { noun: *noun, rij: row.id, veld };
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
