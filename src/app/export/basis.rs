//! The lists of the sociale basis as rows of texts: names in the place of ids.

use super::super::AppError;
use crate::app::query::{InventarisatieQuery, KeptFigures, Query as _, Reader};
use crate::app::view::inventarisatie::{InventarisRij, WijkInventaris};
use crate::app::view::lijst::Basis;
use crate::document::Document;
use crate::document::records::Record;
use crate::exchange::export::vermeldingen::Bewaard;
use crate::model::basis::omschrijving;
use crate::model::record::{Noun, Value};
use crate::model::veld::VeldSoort;
use std::collections::HashMap;

/// A row as it leaves the file.
pub(super) struct Regel {
    id: String,
    values: HashMap<&'static str, Value>,
}

const NOTHING: Value = Value::Null;

impl Bewaard for Regel {
    fn id(&self) -> String {
        self.id.clone()
    }

    fn value(&self, kolom: &str) -> &Value {
        self.values.get(kolom).unwrap_or(&NOTHING)
    }
}

/// The rows of a noun, in the order in which people see them.
pub(super) fn rows(document: &Document, noun: Noun) -> Result<Vec<Regel>, AppError> {
    if noun == Noun::Inventarispunt {
        return inventaris(document);
    }
    let basis = Basis::read(document)?;
    let Some(described) = omschrijving(noun) else { return Ok(Vec::new()) };
    let found = basis.rijen.iter().find(|(shape, _)| shape.woorden.noun == noun);
    let records = found.map(|(_, records)| records.as_slice()).unwrap_or_default();
    let value = |record: &Record, kolom: &str, soort: Option<VeldSoort>| match soort {
        Some(VeldSoort::Rij(_) | VeldSoort::Rijen(_)) => basis.namen.naam(record.get(kolom)).into(),
        _ => record.value(kolom).clone(),
    };
    let regel = |record: &Record| Regel {
        id: record.id().to_string(),
        values: described
            .kolommen()
            .map(|(kolom, soort)| (kolom, value(record, kolom, soort)))
            .collect(),
    };
    Ok(records.iter().map(regel).collect())
}

fn inventaris(document: &Document) -> Result<Vec<Regel>, AppError> {
    let mut kept = KeptFigures::default();
    let query = InventarisatieQuery { vandaag: crate::app::clock::today() };
    let view = query.answer(&mut Reader::new(document, &mut kept))?;
    let records = document.records(Noun::Inventarispunt)?;
    let rows = view.wijken.iter().flat_map(|wijk| wijk.rijen.iter().map(move |rij| (wijk, rij)));
    let record = |rij: &InventarisRij| records.iter().find(|one| one.id() == rij.id && rij.bestaat);
    Ok(rows.map(|(wijk, rij)| inventaris_row(wijk, rij, record(rij))).collect())
}

fn inventaris_row(wijk: &WijkInventaris, rij: &InventarisRij, record: Option<&Record>) -> Regel {
    let kept = |kolom| record.map_or("", |one| one.text(kolom));
    let cells: [(&'static str, &str); 10] = [
        ("gebied", &wijk.code),
        ("wijk", &wijk.naam),
        ("stand", wijk.stand.text()),
        ("soort", rij.soort.naam),
        ("in_bestand", &rij.cellen[1]),
        ("uitkomst", rij.staat.text()),
        ("toelichting", &rij.toelichting),
        ("bevestigd_op", kept("bevestigd_op")),
        ("bevestigd_door", kept("bevestigd_door")),
        ("bron", kept("bron")),
    ];
    let values = cells.into_iter().map(|(kolom, text)| (kolom, Value::from(text)));
    Regel { id: String::new(), values: values.collect() }
}
