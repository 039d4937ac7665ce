//! The network of partners.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::partners::netwerk::{Band, NetwerkGegevens, PartnerKnoop, netwerk_view};
use crate::app::view::partners::{NetwerkView, werkt_in};
use crate::document::Document;
use crate::document::records::Record;
use crate::model::Gebied;
use crate::model::basis::betrekking::{NAAR, SOORT, VAN};
use crate::model::partner::{self, Vorm};
use crate::model::record::{Id, Noun, Value};
use jiff::civil::Date;
use std::collections::HashMap;

/// Who has a betrekking with whom.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NetwerkQuery {
    /// Code of the chosen wijk; without one all partners.
    pub wijk: Option<String>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

impl Query for NetwerkQuery {
    type Answer = NetwerkView;
    const NOUNS: &'static [Noun] =
        &[Noun::Partner, Noun::Betrekking, Noun::Instelling, Noun::Batch];

    fn answer(&self, file: &mut Reader<'_>) -> Result<NetwerkView, AppError> {
        let document = file.document();
        let mut wijken = Vec::new();
        for (_, wijk) in document.wijken()? {
            let buurten = document.buurten(&wijk.code)?;
            wijken.push((wijk, buurten));
        }
        let partners = partners(document, &wijken)?;
        let names: Vec<String> = wijken.iter().map(|(wijk, _)| wijk.label()).collect();
        Ok(netwerk_view(&NetwerkGegevens {
            gemeente: &document.gemeente()?.1.label(),
            banden: &banden(document, &partners)?,
            partners: &partners,
            wijken: &names,
            wijk: wijken.iter().position(|(wijk, _)| Some(&wijk.code) == self.wijk.as_ref()),
            vandaag: self.vandaag,
        }))
    }
}

/// Whether a row is there and did not stop.
fn goes_on(record: &Record) -> bool {
    !record.removed() && record.text(partner::STATUS.kolom) != "gestopt"
}

fn partners(
    document: &Document,
    wijken: &[(Gebied, Vec<Gebied>)],
) -> Result<Vec<PartnerKnoop>, AppError> {
    let rows = document.records(Noun::Partner)?;
    let knoop = |record: &Record| PartnerKnoop {
        id: record.id(),
        naam: record.text(partner::NAAM.kolom).to_owned(),
        soort: record.text(partner::SOORT.kolom).to_owned(),
        vorm: Vorm::of(record.text(partner::VORM.kolom)),
        werkt: werkt_in(record.text(partner::WERKGEBIED.kolom), wijken),
    };
    let mut all: Vec<PartnerKnoop> = rows.iter().filter(|row| goes_on(row)).map(knoop).collect();
    all.sort_by_cached_key(|one| (one.naam.to_lowercase(), one.id));
    Ok(all)
}

/// The betrekkingen of which both partners are there.
fn banden(document: &Document, partners: &[PartnerKnoop]) -> Result<Vec<Band>, AppError> {
    let places: HashMap<Id, usize> =
        partners.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
    let place = |value: &Value| match value {
        Value::Id(id) => places.get(id).copied(),
        _ => None,
    };
    let band = |record: &Record| {
        let (van, naar) = (place(record.get(VAN.kolom))?, place(record.get(NAAR.kolom))?);
        Some(Band { van, naar, soort: record.text(SOORT.kolom).to_owned() })
    };
    let rows = document.records(Noun::Betrekking)?;
    Ok(rows.iter().filter(|row| goes_on(row)).filter_map(band).collect())
}
