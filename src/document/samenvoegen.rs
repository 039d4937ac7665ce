//! Two rows that are one and the same: what one lacks comes from the other, what referred to the
//! other refers to it, and the other goes.

use super::Document;
use super::error::{DocumentError, Result};
use super::records::Record;
use super::transact::{Change, Soort};
use crate::model::basis;
use crate::model::formulier::{BEVESTIGD_DOOR, BEVESTIGD_OP, Formulier};
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::veld::VeldSoort;

/// Columns that no form shows and that go along.
const UNSHOWN: [&str; 6] = ["rd_x", "rd_y", "buurt", "genoemd_op", "bron", "sleutel"];

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
    /// Which of two rows stays when they are joined: the one of which more is known.
    ///
    /// # Errors
    /// [`DocumentError::CannotJoin`] when one of them is not there, or when they are the same row.
    pub fn paar(&self, noun: Noun, ids: [Id; 2]) -> Result<Paar> {
        let [one, other] = ids;
        let live = |id| Ok::<_, DocumentError>(self.record(noun, id)?.filter(|row| !row.removed()));
        match (live(one)?, live(other)?) {
            (Some(a), Some(b)) if one != other => {
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

fn columns(noun: Noun) -> impl Iterator<Item = &'static str> {
    let form = Formulier::of(noun).into_iter().flat_map(Formulier::velden);
    form.map(|veld| veld.kolom).chain(UNSHOWN)
}

fn known(noun: Noun, row: &Record) -> usize {
    columns(noun).filter(|kolom| *row.get(kolom) != Value::Null).count()
}

impl Paar {
    /// What the row that stays gets from the other.
    fn taken_over(&self) -> Vec<(&'static str, Value)> {
        let Self { noun, blijft, weg } = self;
        // Who confirmed it goes with the day on which that was.
        let together = [BEVESTIGD_OP.kolom, BEVESTIGD_DOOR.kolom];
        let newer = weg.text(together[0]) > blijft.text(together[0]);
        let lacks = |kolom: &&'static str| match together.contains(kolom) {
            true => newer,
            false => *blijft.get(kolom) == Value::Null,
        };
        let mut fields: Vec<(&'static str, Value)> = columns(*noun)
            .filter(lacks)
            .map(|kolom| (kolom, weg.get(kolom).clone()))
            .filter(|(kolom, value)| *value != Value::Null || together.contains(kolom))
            .collect();
        fields.sort_by_key(|(kolom, _)| *kolom);
        fields.dedup_by_key(|(kolom, _)| *kolom);
        fields
    }
}

impl Change<'_> {
    fn join(&mut self, paar: &Paar) -> Result<()> {
        let Paar { noun, blijft, weg } = paar;
        let fields = paar.taken_over();
        let fields = fields.into_iter().filter(|(kolom, _)| self.has(*noun, kolom)).collect();
        self.put(&Edit::change(*noun, blijft.id(), fields))?;
        for (other, kolom) in referring(*noun) {
            for row in self.records(other)? {
                if *row.get(kolom) == Value::Id(weg.id()) {
                    let fields = vec![(kolom, blijft.id().into())];
                    self.put(&Edit::change(other, row.id(), fields))?;
                }
            }
        }
        self.put(&Edit::remove(*noun, weg.id()))
    }

    fn has(&self, noun: Noun, kolom: &str) -> bool {
        crate::store::records::field_names(noun).any(|name| name == kolom)
    }
}

/// The nouns and columns that refer to rows of a noun.
fn referring(noun: Noun) -> impl Iterator<Item = (Noun, &'static str)> {
    basis::ALLE.iter().flat_map(move |one| {
        let refers = move |(kolom, soort): (&'static str, Option<VeldSoort>)| {
            (soort == Some(VeldSoort::Rij(noun))).then_some((one.noun, kolom))
        };
        one.kolommen().filter_map(refers)
    })
}
