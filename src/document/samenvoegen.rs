//! Two rows that are one and the same: what one lacks comes from the other, what referred to the
//! other refers to it, and the other goes.

use super::Document;
use super::error::{DocumentError, Result};
use super::records::Record;
use super::transact::{Change, Soort};
use crate::model::basis::{self, ids};
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier};
use crate::model::persoon::{CONTACT, GEWIST_OP, WISBAAR, is_contact};
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::vermelding::is_vermeld;

/// Where a place is: taken over as a whole.
const PUNT: [&str; 4] = ["rd_x", "rd_y", "wijk", "buurt"];
/// What a file from elsewhere said: its id there, and all that it said.
const VREEMD: [&str; 3] = ["sleutel", "ingelezen", "ingelezen_contact"];
/// Columns that no form shows and that are taken over one by one.
const LOS: [&str; 2] = ["genoemd_op", "bron"];

/// Two rows of one noun: the one that stays, and the one that goes up in it.
#[derive(Debug, Clone)]
pub struct Paar {
    /// The kind of row.
    pub noun: Noun,
    /// What stays.
    pub blijft: Record,
    /// What goes.
    pub weg: Record,
}

impl Document {
    /// Which of two places or partners stays when they are joined: the one of which more is
    /// known.
    ///
    /// # Errors
    /// [`DocumentError::CannotJoin`] when they are something else, when one of them is not there,
    /// or when they are the same row.
    pub fn paar(&self, noun: Noun, ids: [Id; 2]) -> Result<Paar> {
        let [one, other] = ids;
        let live = |id| Ok::<_, DocumentError>(self.record(noun, id)?.filter(|row| !row.removed()));
        match (live(one)?, live(other)?) {
            (Some(a), Some(b)) if one != other && is_vermeld(noun) => {
                let (blijft, weg) = if known(noun, &b) > known(noun, &a) { (b, a) } else { (a, b) };
                Ok(Paar { noun, blijft, weg })
            }
            _ => Err(DocumentError::CannotJoin),
        }
    }

    /// Joins two rows, as one step.
    ///
    /// # Errors
    /// As [`Document::paar`], or what SQLite says; nothing was changed then.
    pub fn samenvoegen(&mut self, noun: Noun, ids: [Id; 2], wie: &str) -> Result<Paar> {
        let paar = self.paar(noun, ids)?;
        self.transact(Soort::Samenvoegen, wie, None, |change| change.join(&paar))?;
        Ok(paar)
    }
}

fn form_columns(noun: Noun) -> impl Iterator<Item = &'static str> {
    let form = Formulier::of(noun).into_iter().flat_map(Formulier::velden);
    form.map(|veld| veld.kolom)
}

fn known(noun: Noun, row: &Record) -> usize {
    form_columns(noun).filter(|kolom| *row.get(kolom) != Value::Null).count()
}

type Velden = Vec<(&'static str, Value)>;

impl Paar {
    /// What the row that stays gets from the other. What belongs together comes together: half a
    /// contact would be of nobody, and half a confirmation of another day.
    fn taken_over(&self) -> Velden {
        let parts = [self.contact(), self.stand(), self.punt(), self.vreemd(), self.rest()];
        parts.concat()
    }

    fn empty(&self, kolom: &str) -> bool {
        *self.blijft.get(kolom) == Value::Null
    }

    fn all<'k>(&self, kolommen: impl IntoIterator<Item = &'k &'static str>) -> Velden {
        kolommen.into_iter().map(|kolom| (*kolom, self.weg.get(kolom).clone())).collect()
    }

    /// A contact where there was none. Who was wiped in either row stays wiped.
    fn contact(&self) -> Velden {
        let wiped = self.blijft.text(GEWIST_OP).max(self.weg.text(GEWIST_OP));
        let mut fields = vec![(GEWIST_OP, (!wiped.is_empty()).then_some(wiped).into())];
        if CONTACT.iter().all(|kolom| self.empty(kolom)) {
            let own = WISBAAR.iter().filter(|kolom| !VREEMD.contains(*kolom));
            fields.extend(self.all(own));
        }
        fields
    }

    /// How it is, with who confirmed that and since when it is gone: the later confirmation, or
    /// what only the other row knows.
    fn stand(&self) -> Velden {
        let status: Vec<&'static str> = ["status"].into_iter().chain(self.since()).collect();
        let confirmed = [BEVESTIGD_OP.kolom, BEVESTIGD_DOOR.kolom];
        let later = self.weg.text(confirmed[0]) > self.blijft.text(confirmed[0]);
        let says = *self.weg.get("status") != Value::Null;
        match (later, says, self.empty("status")) {
            (true, true, _) | (true, false, true) => self.all(status.iter().chain(&confirmed)),
            (false, true, true) => self.all(&status),
            _ => Vec::new(),
        }
    }

    /// The column that says since when such a row is gone.
    fn since(&self) -> Option<&'static str> {
        Formulier::of(self.noun)?.weg.map(|(_, since)| since.kolom)
    }

    fn punt(&self) -> Velden {
        let has_point = *self.weg.get("rd_x") != Value::Null;
        match (self.empty("rd_x") && has_point, self.empty("wijk")) {
            (true, _) => self.all(&PUNT),
            (false, true) => self.all(&PUNT[2..]),
            _ => Vec::new(),
        }
    }

    fn takes_key(&self) -> bool {
        self.empty(VREEMD[0]) && *self.weg.get(VREEMD[0]) != Value::Null
    }

    fn vreemd(&self) -> Velden {
        if self.takes_key() { self.all(&VREEMD) } else { Vec::new() }
    }

    /// Everything else that only the other row knows.
    fn rest(&self) -> Velden {
        let apart = |kolom: &str| {
            is_contact(self.noun, kolom)
                || PUNT.contains(&kolom)
                || [BEVESTIGD_OP.kolom, BEVESTIGD_DOOR.kolom, "status"].contains(&kolom)
                || self.since() == Some(kolom)
        };
        let all = form_columns(self.noun).chain(LOS);
        let lacking: Vec<&'static str> =
            all.filter(|kolom| !apart(kolom) && self.empty(kolom)).collect();
        self.all(&lacking)
    }
}

impl Change<'_> {
    fn join(&mut self, paar: &Paar) -> Result<()> {
        let Paar { noun, blijft, weg } = paar;
        let has = |kolom: &str| crate::store::records::field_names(*noun).any(|own| own == kolom);
        let fields = paar.taken_over().into_iter().filter(|(kolom, _)| has(kolom)).collect();
        self.put(&Edit::change(*noun, blijft.id(), fields))?;
        for (other, kolom) in basis::verwijzend(*noun) {
            for row in self.records(other)? {
                self.refer_to(&row, (other, kolom), paar)?;
            }
        }
        let mut gone = Edit::remove(*noun, weg.id());
        if paar.takes_key() {
            // Two rows with one id elsewhere could both be brought up to date by a file.
            gone.fields.extend(VREEMD.map(|kolom| (kolom, Value::Null)));
        }
        self.put(&gone)
    }

    /// What referred to the row that goes refers to the one that stays; what then ties a row to
    /// itself goes.
    fn refer_to(
        &mut self,
        row: &Record,
        (noun, kolom): (Noun, &'static str),
        paar: &Paar,
    ) -> Result<()> {
        let (blijft, weg) = (paar.blijft.id(), paar.weg.id());
        let value = match row.get(kolom) {
            Value::Id(id) if *id == weg => Value::Id(blijft),
            Value::Text(text) if ids(text).any(|id| id == weg) => renamed(text, weg, blijft),
            _ => return Ok(()),
        };
        let ties = basis::verwijzend(paar.noun).filter(|(other, other_kolom)| {
            *other == noun && *other_kolom != kolom && *row.get(other_kolom) == Value::Id(blijft)
        });
        if value == Value::Id(blijft) && ties.count() > 0 {
            return self.put(&Edit::remove(noun, row.id()));
        }
        self.put(&Edit::change(noun, row.id(), vec![(kolom, value)]))
    }
}

/// A list of rows with one in the place of another, each once.
fn renamed(text: &str, weg: Id, blijft: Id) -> Value {
    let mut all: Vec<Id> = Vec::new();
    for id in ids(text).map(|id| if id == weg { blijft } else { id }) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(",").into()
}
