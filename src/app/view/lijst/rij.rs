//! One line of a list.

use super::{KOLOMMEN, Verwijzingen};
use crate::document::records::Record;
use crate::methods::gelijkend::fold;
use crate::model::basis::{EDITIE, InLijst, Stand, Velden, Waar};
use crate::model::bevestiging::{Bevestiging, Zekerheid};
use crate::model::partner::werkgebied_parts;
use crate::model::record::Id;
use crate::model::veld::Moment;
use crate::model::{Bron, nl, ontmoetingsplek, partner};
use jiff::civil::Date;

/// A line of the list, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LijstRij {
    /// Id of the row.
    pub id: Id,
    /// The text of each column.
    pub cellen: [String; KOLOMMEN],
    /// How sure it is.
    pub zekerheid: Zekerheid,
    /// Whether someone confirmed not long ago how it is, whatever that was.
    pub vers: bool,
    /// Whether it was taken away.
    pub verwijderd: bool,
    /// Whether nobody says how it is (open, gesloten).
    pub status_onbekend: bool,
    /// Whether something has to be done about it soon.
    pub let_op: bool,
    /// Places of its wijken in the list of wijken.
    pub wijken: Vec<u16>,
    /// Everything that is searched, folded.
    pub(super) zoek: String,
    /// Folded name, to sort by.
    pub(super) naam: String,
    /// Day of the last confirmation, `yyyy-mm-dd`; empty when there is none.
    pub(super) bevestigd_op: String,
    /// Year of what the source says; 0 when unknown.
    pub(super) jaar: i16,
}

type Wijken = [(String, String)];

/// A place to meet.
pub(super) fn plek(record: &Record, wijken: &Wijken, vandaag: Date) -> LijstRij {
    let known = plek_known(record);
    let code = record.text("wijk");
    let wijk = wijken.iter().position(|(own, _)| own == code);
    let where_ = match (wijk, code) {
        (Some(place), _) => wijken[place].1.clone(),
        (None, "") => "onbekend".to_owned(),
        (None, code) => code.to_owned(),
    };
    let words = known.zegt(vandaag);
    let moment = if known.is_dicht() { known.gesloten_op } else { known.genoemd_op };
    let parts = Parts {
        bevestiging: known.bevestiging(),
        vandaag,
        zekerheid: known.zekerheid(vandaag),
        jaar: Moment::parse(moment).map_or(0, Moment::jaar),
        wijken: wijk.into_iter().filter_map(|place| u16::try_from(place).ok()).collect(),
        let_op: false,
    };
    line(
        (record, record.text("naam")),
        where_,
        words,
        &["adres", "postcode", "beheerder", "doelgroepen", "programma"],
        parts,
    )
}

/// What a record says of a place.
pub fn plek_known(record: &Record) -> ontmoetingsplek::Bekend<'_> {
    ontmoetingsplek::Bekend {
        status: record.text("status"),
        genoemd_op: record.text("genoemd_op"),
        gesloten_op: record.text("gesloten_op"),
        bevestigd_op: record.text("bevestigd_op"),
        bevestigd_door: record.text("bevestigd_door"),
    }
}

/// A partner.
pub(super) fn partner(record: &Record, wijken: &Wijken, vandaag: Date) -> LijstRij {
    let editie = editie(record);
    let known = partner_known(record, &editie);
    let moment = if known.is_gestopt() { known.gestopt_op } else { known.genoemd_op };
    let parts = Parts {
        bevestiging: known.bevestiging(),
        vandaag,
        zekerheid: known.zekerheid(vandaag),
        jaar: Moment::parse(moment).map_or(0, Moment::jaar),
        wijken: wijken_of(record.text("werkgebied"), wijken),
        let_op: false,
    };
    let where_ = werkgebied_words(record.text("werkgebied"), wijken);
    let words = known.zegt(vandaag);
    line((record, record.text("naam")), where_, words, &["alias", "formeel_informeel"], parts)
}

/// A row of a noun whose description says what it shows.
pub(super) fn described(
    record: &Record,
    shape: &InLijst,
    wijken: &Wijken,
    verwijzingen: &Verwijzingen,
    vandaag: Date,
) -> LijstRij {
    let stand = stand_of(record, shape, vandaag);
    let confirmed = Bevestiging::parse(record.text("bevestigd_op"), record.text("bevestigd_door"));
    let werkgebied = record.text("werkgebied");
    let parts = Parts {
        bevestiging: confirmed,
        vandaag,
        zekerheid: stand.zekerheid,
        jaar: stand.jaar,
        wijken: wijken_of(werkgebied, wijken),
        let_op: stand.let_op && !record.removed(),
    };
    let naam = verwijzingen.titel(record, shape);
    let where_ = match shape.waar {
        Waar::Wijken => werkgebied_words(werkgebied, wijken),
        Waar::Rij(kolom) => verwijzingen.naam(record.get(kolom)),
    };
    line((record, &naam), where_, stand.zegt, shape.zoek, parts)
}

/// How a row of such a noun is.
pub fn stand_of(record: &Record, shape: &InLijst, vandaag: Date) -> Stand {
    let editie = editie(record);
    (shape.stand)(&Gelezen { record, editie: &editie }, vandaag)
}

/// A record with the edition of its source, as its description reads it.
struct Gelezen<'a> {
    record: &'a Record,
    editie: &'a str,
}

impl Velden for Gelezen<'_> {
    fn text(&self, kolom: &str) -> &str {
        if kolom == EDITIE { self.editie } else { self.record.text(kolom) }
    }
}

/// What a record says of a partner; its source says when it was named.
pub(super) fn partner_known<'a>(record: &'a Record, editie: &'a str) -> partner::Bekend<'a> {
    partner::Bekend {
        status: record.text("status"),
        genoemd_op: editie,
        gestopt_op: record.text("gestopt_op"),
        bevestigd_op: record.text("bevestigd_op"),
        bevestigd_door: record.text("bevestigd_door"),
    }
}

/// The edition of the source of a record.
pub(super) fn editie(record: &Record) -> String {
    Bron::parse(record.text("bron")).map(|bron| bron.editie).unwrap_or_default()
}

fn wijken_of(werkgebied: &str, wijken: &Wijken) -> Vec<u16> {
    let place = |part: &str| wijken.iter().position(|(code, naam)| code == part || naam == part);
    let places = werkgebied_parts(werkgebied).filter_map(place);
    places.filter_map(|place| u16::try_from(place).ok()).collect()
}

fn werkgebied_words(werkgebied: &str, wijken: &Wijken) -> String {
    let name = |part: &str| {
        let known = wijken.iter().find(|(code, _)| code == part);
        known.map_or_else(|| part.to_owned(), |(_, naam)| naam.clone())
    };
    let words: Vec<String> = werkgebied_parts(werkgebied).map(name).collect();
    if words.is_empty() { "onbekend".to_owned() } else { words.join(", ") }
}

struct Parts {
    bevestiging: Option<Bevestiging>,
    vandaag: Date,
    zekerheid: Zekerheid,
    jaar: i16,
    wijken: Vec<u16>,
    let_op: bool,
}

fn line(
    (record, naam): (&Record, &str),
    where_: String,
    words: String,
    also: &[&str],
    parts: Parts,
) -> LijstRij {
    let soort = record.text("soort");
    let mut search = fold(&format!("{naam} {soort} {where_} "));
    for field in also {
        search.push_str(&fold(record.text(field)));
        search.push(' ');
    }
    let op = parts.bevestiging.as_ref().map(|one| one.op);
    let vers = parts.bevestiging.as_ref().is_some_and(|one| one.is_vers(parts.vandaag));
    LijstRij {
        id: record.id(),
        zekerheid: parts.zekerheid,
        vers,
        verwijderd: record.removed(),
        status_onbekend: matches!(record.text("status"), "" | "onbekend"),
        let_op: parts.let_op,
        wijken: parts.wijken,
        zoek: search,
        naam: fold(naam),
        bevestigd_op: op.map(|op| op.to_string()).unwrap_or_default(),
        jaar: parts.jaar,
        cellen: [
            naam.to_owned(),
            soort.to_owned(),
            where_,
            words,
            op.map_or_else(|| "nooit".to_owned(), nl::date),
        ],
    }
}

impl LijstRij {
    /// What it is called.
    pub fn naam(&self) -> &str {
        &self.cellen[0]
    }

    /// 'Wijkcentrum De Koepel, Zuidwest'.
    pub fn naam_en_plaats(&self) -> String {
        format!("{}, {}", self.cellen[0], self.cellen[2])
    }
}
