//! What a file said last of a place or partner: beside it shows what was changed here since.

use crate::model::persoon::is_persoonlijk;
use crate::model::record::{Noun, Value};
use crate::model::vermelding::kolommen;
use crate::store::records::Row;
use std::collections::BTreeMap;

/// Column and text of what was filled in.
#[derive(Debug, Default)]
pub(super) struct Ingelezen(BTreeMap<String, String>);

/// Where it is kept: what tells of persons apart, so that it can be taken out.
const KEPT: [(&str, bool); 2] = [("ingelezen", false), ("ingelezen_contact", true)];

impl Ingelezen {
    /// What is kept with a row; `None` when no file ever named it.
    pub(super) fn of(row: &Row, noun: Noun) -> Option<Self> {
        row.get(noun, KEPT[0].0).as_text()?;
        let texts = KEPT.iter().map(|(kept, _)| row.text(noun, kept));
        let maps = texts.filter_map(|text| serde_json::from_str::<BTreeMap<_, _>>(text).ok());
        Some(Self(maps.flatten().collect()))
    }

    /// What a row holds now, as if a file had said it.
    pub(super) fn now(row: &Row, noun: Noun) -> Self {
        let held = kolommen(noun).iter().map(|kolom| (*kolom, row.get(noun, kolom)));
        Self(held.filter_map(|(kolom, value)| Some((kolom.to_owned(), text(value)?))).collect())
    }

    /// Whether a column had this value.
    pub(super) fn says(&self, kolom: &str, value: &Value) -> bool {
        self.0.get(kolom) == text(value).as_ref()
    }

    /// With what a file says now; what it says nothing of stays as it was.
    pub(super) fn with(mut self, velden: &[(&'static str, Value)]) -> Self {
        for (kolom, value) in velden {
            match text(value) {
                Some(text) => self.0.insert((*kolom).to_owned(), text),
                None => self.0.remove(*kolom),
            };
        }
        self
    }

    /// As it is kept with a row.
    pub(super) fn fields(&self) -> [(&'static str, Value); 2] {
        KEPT.map(|(kept, personal)| {
            let own = self.0.iter().filter(|(kolom, _)| is_persoonlijk(kolom) == personal);
            let own: BTreeMap<&String, &String> = own.collect();
            let none = own.is_empty() && personal;
            // Texts alone: this cannot fail.
            let json = serde_json::to_string(&own).unwrap_or_default();
            (kept, (!none).then_some(json).into())
        })
    }
}

/// A number in its shortest form, which reads back as the same number.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Real(number) => Some(number.to_string()),
        Value::Int(number) => Some(number.to_string()),
        Value::Null | Value::Id(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_stand_apart_and_nothing_filled_in_is_nothing() {
        let velden = [
            ("naam", Value::from("De Brink")),
            ("rd_x", 140_700.123.into()),
            ("adres", Value::Null),
            ("telefoon", "+31 6".into()),
        ];
        let [(_, open), (_, personal)] = Ingelezen::default().with(&velden).fields();
        assert_eq!(open, r#"{"naam":"De Brink","rd_x":"140700.123"}"#.into());
        assert_eq!(personal, r#"{"telefoon":"+31 6"}"#.into());
        let [(_, open), (_, personal)] = Ingelezen::default().fields();
        assert_eq!((open, personal), ("{}".into(), Value::Null));
    }

    #[test]
    fn what_was_said_is_compared_to_the_last_digit() {
        let said = Ingelezen::default().with(&[("rd_x", 140_700.123.into())]);
        assert!(said.says("rd_x", &Value::Real(140_700.123)));
        assert!(!said.says("rd_x", &Value::Real(140_700.124)));
        assert!(said.says("adres", &Value::Null) && !said.says("rd_x", &Value::Null));
    }
}
