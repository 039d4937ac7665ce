//! Everything about one row, for its form.

use super::super::bron::{BronCijfer, BronPaneel, bron_parts};
use super::rij::{editie, partner_known, plek_known, stand_of};
use super::{Basis, Verband, Verwijzingen};
use crate::document::Document;
use crate::document::history::local_time;
use crate::document::records::Record;
use crate::document::transact::Soort;
use crate::model::basis;
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::formulier::Formulier;
use crate::model::log::Handeling;
use crate::model::nl;
use crate::model::record::{Id, Noun, Value};
use crate::model::veld::Veld;
use crate::model::wijk::Plekpunt;
use jiff::civil::Date;

/// One row, ready for its form.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordView {
    /// Id of the row.
    pub id: Id,
    /// What it is called.
    pub naam: String,
    /// What is known of it: 'Was open in 2015.'
    pub zegt: String,
    /// How sure it is.
    pub zekerheid: Zekerheid,
    /// 'Laatst bevestigd op … door …'; empty when nobody did.
    pub bevestigd: String,
    /// Whether it was taken away.
    pub verwijderd: bool,
    /// Label and text of each known part of the source.
    pub bron: Vec<(&'static str, String)>,
    /// What refers to it: betrekkingen, diensten, activiteiten.
    pub verbanden: Vec<Verband>,
    /// The places that stand on nearly the same point: perhaps they are one.
    pub vlakbij: Vec<Vlakbij>,
    /// Who changed it last, and when.
    pub wijziging: String,
    velden: Vec<(&'static str, Value, String)>,
}

/// A place near another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vlakbij {
    /// Its id.
    pub id: Id,
    /// 'Buurthuis De Geus, op 12 meter'
    pub tekst: String,
}

/// So near to each other places may be one, in metres: the depth of a building.
const VLAKBIJ_M: f64 = 25.0;

const NOTHING: Value = Value::Null;

/// What is known of a row, how sure that is, and who confirmed it.
fn known(noun: Noun, record: &Record, vandaag: Date) -> (String, Zekerheid, Option<Bevestiging>) {
    if let Some(shape) = basis::in_lijst(noun) {
        let stand = stand_of(record, shape, vandaag);
        let (op, door) = (record.text("bevestigd_op"), record.text("bevestigd_door"));
        return (stand.zegt, stand.zekerheid, Bevestiging::parse(op, door));
    }
    if noun == Noun::Partner {
        let editie = editie(record);
        let known = partner_known(record, &editie);
        return (known.zegt(vandaag), known.zekerheid(vandaag), known.bevestiging());
    }
    let known = plek_known(record);
    (known.zegt(vandaag), known.zekerheid(vandaag), known.bevestiging())
}

/// The places within [`VLAKBIJ_M`] of a place, the nearest first.
fn near(plekken: &[Plekpunt], id: Id) -> Vec<Vlakbij> {
    let own = plekken.iter().find(|plek| plek.id == id).and_then(|plek| plek.punt);
    let Some([x, y]) = own else { return Vec::new() };
    let away = |plek: &Plekpunt| plek.punt.map(|at| (at[0] - x).hypot(at[1] - y));
    let others = plekken.iter().filter(|plek| plek.id != id);
    let mut found: Vec<(f64, &Plekpunt)> =
        others.filter_map(|plek| Some((away(plek).filter(|m| *m <= VLAKBIJ_M)?, plek))).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let words = |(metres, plek): (f64, &Plekpunt)| Vlakbij {
        id: plek.id,
        tekst: format!("{}, op {} meter", plek.naam, nl::number(metres, 0)),
    };
    found.into_iter().map(words).collect()
}

impl RecordView {
    /// Makes the view.
    pub fn new(
        noun: Noun,
        (record, naam): (&Record, &str),
        change: Option<&Handeling>,
        vandaag: Date,
    ) -> Self {
        let (words, zekerheid, bevestiging) = known(noun, record, vandaag);
        let field = |veld: &'static Veld| {
            let value = record.get(veld.kolom).clone();
            let text = veld.show(&value);
            (veld.kolom, value, text)
        };
        Self {
            id: record.id(),
            naam: naam.to_owned(),
            zegt: sentence(&words),
            zekerheid,
            bevestigd: bevestiging.map(|one| sentence(&one.zin())).unwrap_or_default(),
            verwijderd: record.removed(),
            bron: bron_parts(record.text("bron")),
            verbanden: Vec::new(),
            vlakbij: Vec::new(),
            wijziging: change.map(last_change_words).unwrap_or_default(),
            velden: Formulier::of(noun)
                .into_iter()
                .flat_map(Formulier::velden)
                .map(field)
                .collect(),
        }
    }

    /// Reads one row; `None` when it is not there.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(
        document: &Document,
        noun: Noun,
        id: Id,
        vandaag: Date,
    ) -> Result<Option<Self>, crate::app::AppError> {
        let Some(record) = document.record(noun, id)? else { return Ok(None) };
        let change = document.last_change(id)?;
        let basis = Basis::read(document)?;
        let naam = match basis::in_lijst(noun) {
            Some(shape) => {
                // A row that was taken away has a name too.
                let own = std::iter::once((noun, &record));
                Verwijzingen::of(document, own)?.titel(&record, shape)
            }
            None => record.text("naam").to_owned(),
        };
        let view = Self::new(noun, (&record, &naam), change.as_ref(), vandaag);
        let vlakbij = match noun {
            Noun::Ontmoetingsplek if !record.removed() => near(&document.plekpunten()?, id),
            _ => Vec::new(),
        };
        Ok(Some(Self { verbanden: basis.about(id), vlakbij, ..view }))
    }

    /// A row that has still to be made.
    pub fn nieuw(id: Id) -> Self {
        Self {
            id,
            naam: String::new(),
            zegt: String::new(),
            zekerheid: Zekerheid::Onbevestigd,
            bevestigd: String::new(),
            verwijderd: false,
            bron: Vec::new(),
            verbanden: Vec::new(),
            vlakbij: Vec::new(),
            wijziging: String::new(),
            velden: Vec::new(),
        }
    }

    /// Where it comes from, for the panel 'Bron'.
    pub fn bron_paneel(&self) -> BronPaneel {
        let toelichting = match self.bron.is_empty() {
            true => "Van deze rij is geen bron bekend.".to_owned(),
            false => self.bevestigd.clone(),
        };
        let cijfer = BronCijfer {
            naam: self.zegt.clone(),
            waarde: String::new(),
            naast: String::new(),
            jaar: String::new(),
            vergelijking: String::new(),
            betekenis: String::new(),
            schatting: false,
            kwalificatie: String::new(),
            toelichting,
            bron: self.bron.clone(),
        };
        BronPaneel {
            titel: self.naam.clone(),
            naar: None,
            klasse: None,
            score: String::new(),
            uitleg: Vec::new(),
            delen: Vec::new(),
            cijfers: vec![cijfer],
        }
    }

    /// The value of a field.
    pub fn value(&self, kolom: &str) -> &Value {
        self.velden.iter().find(|field| field.0 == kolom).map_or(&NOTHING, |field| &field.1)
    }

    /// The text of a field, as a person reads and types it.
    pub fn text(&self, kolom: &str) -> &str {
        self.velden.iter().find(|field| field.0 == kolom).map_or("", |field| &field.2)
    }

    /// Whom to call: 'De Koepel: 035 123 45 67 (A. Jansen)', or that nobody knows.
    pub fn bellen(&self) -> String {
        let naam = &self.naam;
        match (self.text("telefoon"), self.text("contactpersoon")) {
            ("", "") => format!("{naam}: geen telefoonnummer bekend"),
            ("", wie) => format!("{naam}: geen telefoonnummer bekend van {wie}"),
            (nummer, "") => format!("{naam}: {nummer}"),
            (nummer, wie) => format!("{naam}: {nummer} ({wie})"),
        }
    }

    /// Whether one of these fields is filled in.
    pub fn any_filled(&self, kolommen: impl IntoIterator<Item = &'static str>) -> bool {
        kolommen.into_iter().any(|kolom| !self.text(kolom).is_empty())
    }
}

/// 'S. de Wit, 21-11-2026 14:03', or that it came with the file.
pub fn last_change_words(change: &Handeling) -> String {
    let when = local_time(&change.tijd);
    match (Soort::parse(&change.soort), change.wie.as_str()) {
        (Some(Soort::Nieuw), _) => {
            let day = when.split(' ').next().unwrap_or_default();
            format!("met het bestand gemaakt, {day}")
        }
        (_, "") => when,
        (_, wie) => format!("{wie}, {when}"),
    }
}

/// Begins with a capital and ends with a full stop.
fn sentence(words: &str) -> String {
    format!("{}.", nl::capital(words))
}
