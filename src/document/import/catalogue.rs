//! The catalogue side of an import: leefgebieden, indicators and sources.

use crate::document::error::Result;
use crate::document::transact::Change;
use crate::model::draft::Definitie;
use crate::model::record::{Edit, Id, Noun, Value};
use crate::model::{Bron, Indicator, Leefgebied};
use std::collections::HashMap;

impl Change<'_> {
    /// The row of a bron, made when there is none.
    pub(super) fn bron(&mut self, bron: &Bron) -> Result<Id> {
        let rows = self.store.rows(Noun::Bron, true)?;
        let text = |row: &crate::store::records::Row, field| row.text(Noun::Bron, field).to_owned();
        let known = rows.iter().find(|row| {
            let kept = Bron {
                uitgever: text(row, "uitgever"),
                tabel: text(row, "tabel"),
                editie: text(row, "editie"),
                licentie: text(row, "licentie"),
                plaats: text(row, "plaats"),
            };
            kept == *bron
        });
        let id = known.map_or_else(Id::new_v4, |row| row.id);
        let fields = vec![
            ("uitgever", Value::from(&*bron.uitgever)),
            ("tabel", (&*bron.tabel).into()),
            ("editie", (&*bron.editie).into()),
            ("licentie", (&*bron.licentie).into()),
            ("plaats", (&*bron.plaats).into()),
            ("verwijderd", false.into()),
        ];
        self.put(&Edit::change(Noun::Bron, id, fields))?;
        Ok(id)
    }

    pub(super) fn add_leefgebied(&mut self, leefgebied: &Leefgebied) -> Result<()> {
        let key = Value::from(&*leefgebied.id);
        match self.find(Noun::Leefgebied, "sleutel", &key)? {
            Some(id) => self.put(&Edit::restore(Noun::Leefgebied, id)),
            None => self.put(&Edit::add(
                Noun::Leefgebied,
                vec![
                    ("sleutel", key),
                    ("naam", (&*leefgebied.naam).into()),
                    ("volgorde", leefgebied.volgorde.into()),
                ],
            )),
        }
    }

    /// The numbers of the indicators of a draft; those that are not there are made, those that
    /// are stay as they are.
    pub(super) fn indicator_nrs(&mut self, indicatoren: &[Indicator]) -> Result<Vec<i64>> {
        let rows = self.store.rows(Noun::Indicator, true)?;
        let mut next = self.store.highest_nr(Noun::Indicator)?;
        let known: HashMap<&str, _> =
            rows.iter().map(|row| (row.text(Noun::Indicator, "sleutel"), row)).collect();
        let mut nrs = Vec::with_capacity(indicatoren.len());
        for indicator in indicatoren {
            match known.get(&*indicator.id) {
                Some(row) => {
                    self.put(&Edit::restore(Noun::Indicator, row.id))?;
                    nrs.push(row.get(Noun::Indicator, "nr").as_int().unwrap_or_default());
                }
                None => {
                    next += 1;
                    let mut fields = indicator_fields(indicator);
                    fields.push(("nr", next.into()));
                    self.put(&Edit::add(Noun::Indicator, fields))?;
                    nrs.push(next);
                }
            }
        }
        Ok(nrs)
    }

    /// Takes definitions over; counts new, changed and equal ones.
    pub(super) fn put_definities(&mut self, definities: &[Definitie]) -> Result<(u64, u64, u64)> {
        let (mut new, mut changed, mut equal) = (0, 0, 0);
        for definitie in definities {
            let velden = definitie.velden.iter().map(|(field, value)| (*field, tidy(field, value)));
            let definitie = &Definitie { id: definitie.id.clone(), velden: velden.collect() };
            let key = Value::from(&*definitie.id);
            match self.find(Noun::Indicator, "sleutel", &key)? {
                None => {
                    new += 1;
                    self.add_definitie(definitie, key)?;
                }
                Some(id) => {
                    let mut fields = definitie.velden.clone();
                    fields.push(("verwijderd", false.into()));
                    let before = self.store.row(Noun::Indicator, id)?;
                    self.put(&Edit::change(Noun::Indicator, id, fields))?;
                    if before == self.store.row(Noun::Indicator, id)? {
                        equal += 1;
                    } else {
                        changed += 1;
                    }
                }
            }
        }
        Ok((new, changed, equal))
    }

    fn add_definitie(&mut self, definitie: &Definitie, key: Value) -> Result<()> {
        let nr = self.store.highest_nr(Noun::Indicator)? + 1;
        let mut fields = indicator_fields(&Indicator::unknown(&definitie.id));
        for (field, value) in &definitie.velden {
            fields.retain(|(name, _)| name != field);
            fields.push((field, value.clone()));
        }
        fields.retain(|(name, _)| *name != "sleutel");
        fields.extend([("nr", nr.into()), ("sleutel", key)]);
        self.put(&Edit::add(Noun::Indicator, fields))
    }
}

/// No leefgebied is nothing filled in, not a leefgebied without a name.
fn tidy(field: &str, value: &Value) -> Value {
    match (field, value.as_text()) {
        ("leefgebied", Some("")) => Value::Null,
        _ => value.clone(),
    }
}

fn indicator_fields(indicator: &Indicator) -> Vec<(&'static str, Value)> {
    let leefgebied = Some(&*indicator.leefgebied).filter(|id| !id.is_empty());
    vec![
        ("sleutel", (&*indicator.id).into()),
        ("naam", (&*indicator.naam).into()),
        ("leefgebied", leefgebied.into()),
        ("eenheid", (&*indicator.eenheid).into()),
        ("richting", indicator.richting.word().into()),
        ("gewicht", indicator.gewicht.into()),
        ("in_foto", indicator.in_foto.into()),
        ("soort", indicator.soort.map(|soort| soort.word()).into()),
        ("noemer", (&*indicator.noemer).into()),
        ("begrip", (&*indicator.begrip).into()),
        ("schatting", indicator.schatting.into()),
        ("normalisatie", indicator.normalisatie.map(|n| n.word()).into()),
        ("toelichting", (&*indicator.toelichting).into()),
    ]
}
