//! In which wijk and buurt a place lies follows from its point.

pub mod ligging;

use super::AppError;
use crate::document::Document;
use crate::document::omtrekken::OmtrekInfo;
use crate::document::records::Record;
use crate::methods::geometrie::{Omtrekken, wkt};
use crate::model::ontmoetingsplek::{RD_X, RD_Y};
use crate::model::record::{Edit, Noun, Value};
use geo::Coord;

/// The outlines that a file has.
///
/// # Errors
/// What the file says.
pub fn omtrekken(document: &Document) -> Result<Omtrekken, AppError> {
    Ok(read(document.omtrekken()?))
}

fn read(all: Vec<OmtrekInfo>) -> Omtrekken {
    let parsed = all.into_iter().filter_map(|one| Some((one.gebied, wkt::parse(&one.geometrie)?)));
    Omtrekken::new(parsed)
}

/// The edits with, wherever the point of a place changes, the wijk and buurt that it lies in now:
/// in the same step, so that one undo takes all of it back. A point outside every wijk leaves the
/// wijk as it is.
///
/// # Errors
/// What the file says.
pub fn with_ligging(document: &Document, edits: &[Edit]) -> Result<Vec<Edit>, AppError> {
    let mut edits = edits.to_vec();
    let mut moved = edits.iter_mut().filter(|edit| moves(edit)).peekable();
    if moved.peek().is_none() {
        return Ok(edits);
    }
    let omtrekken = omtrekken(document)?;
    for edit in moved {
        let record = document.record(Noun::Ontmoetingsplek, edit.id)?;
        let ligging = point(edit, record.as_ref()).map(|point| omtrekken.ligging(point));
        let ligging = ligging.unwrap_or_default();
        edit.fields.retain(|(field, _)| {
            *field != "buurt" && !(*field == "wijk" && ligging.wijk.is_some())
        });
        edit.fields.extend(ligging.wijk.map(|wijk| ("wijk", wijk.into())));
        edit.fields.push(("buurt", ligging.buurt.into()));
    }
    Ok(edits)
}

fn moves(edit: &Edit) -> bool {
    let is_point = |(field, _): &(&str, Value)| *field == RD_X.kolom || *field == RD_Y.kolom;
    edit.noun == Noun::Ontmoetingsplek && edit.fields.iter().any(is_point)
}

/// The point of a place after an edit.
fn point(edit: &Edit, record: Option<&Record>) -> Option<Coord> {
    let metres = |kolom: &str| {
        let own = edit.fields.iter().find(|(field, _)| *field == kolom).map(|(_, value)| value);
        match own.or_else(|| record.map(|record| record.get(kolom)))? {
            Value::Real(metres) => Some(*metres),
            _ => None,
        }
    };
    Some(Coord { x: metres(RD_X.kolom)?, y: metres(RD_Y.kolom)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::seed;
    use crate::model::record::Id;

    fn example() -> Document {
        Document::in_memory(&seed::voorbeeld("hilversum").unwrap(), "Test").unwrap()
    }

    fn at(document: &mut Document, id: Id, fields: Vec<(&'static str, Value)>) -> [String; 2] {
        let edit = Edit::change(Noun::Ontmoetingsplek, id, fields);
        let edits = with_ligging(document, &[edit]).unwrap();
        document.edit(&edits, "Test").unwrap();
        let record = document.record(Noun::Ontmoetingsplek, id).unwrap().unwrap();
        ["wijk", "buurt"].map(|field| record.text(field).to_owned())
    }

    #[test]
    fn a_point_says_in_which_wijk_and_buurt_a_place_lies() {
        let mut document = example();
        let id = Id::new_v4();
        let point = |x: f64, y: f64| vec![("rd_x", x.into()), ("rd_y", y.into())];
        let named = vec![("naam", "De Brink".into()), ("wijk", "WK040208".into())];
        assert_eq!(at(&mut document, id, named), ["WK040208", ""]);
        let there = at(&mut document, id, point(140_700.0, 470_700.0));
        assert_eq!(there, ["WK040201", "BU04020101"]);
        let step = document.undo("Test").unwrap();
        assert!(step.contains("De Brink"), "{step}");
        let record = document.record(Noun::Ontmoetingsplek, id).unwrap().unwrap();
        assert_eq!((record.text("wijk"), record.text("buurt")), ("WK040208", ""));
        document.redo("Test").unwrap();
        // One number moves it east, out of the gemeente.
        let east = at(&mut document, id, vec![("rd_x", 200_000.0.into())]);
        assert_eq!(east, ["WK040201", ""], "no wijk there: the last one stays");
    }

    #[test]
    fn other_edits_stay_as_they_are() {
        let document = example();
        let edit = Edit::add(Noun::Ontmoetingsplek, vec![("naam", "De Brink".into())]);
        assert_eq!(with_ligging(&document, std::slice::from_ref(&edit)).unwrap(), [edit]);
    }
}
