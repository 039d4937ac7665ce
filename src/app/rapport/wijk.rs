//! What the report of the inventory says of one wijk.

use crate::app::AppError;
use crate::app::view::inventarisatie::{InventarisRij, WijkInventaris};
use crate::app::view::lijst::{Verwijzingen, plek_known, stand_of};
use crate::app::view::partners::{Werkt, werkt_in};
use crate::document::Document;
use crate::document::records::Record;
use crate::exchange::rapport::{Deel, Tabel};
use crate::model::basis::{self, dienst};
use crate::model::openingstijden::Openingstijden;
use crate::model::partner::{self, Vorm};
use crate::model::persoon::vondsten;
use crate::model::record::Noun;
use crate::model::{Bron, Gebied, nl};
use jiff::civil::Date;

/// What the report is made from: places, partners and services that did not end.
pub struct Gelezen {
    plekken: Vec<Record>,
    partners: Vec<Record>,
    diensten: Vec<Record>,
    namen: Verwijzingen,
    wijken: Vec<(Gebied, Vec<Gebied>)>,
    vandaag: Date,
}

impl Gelezen {
    /// Reads it.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(document: &Document, vandaag: Date) -> Result<Self, AppError> {
        let live = |noun, ended: &str| -> Result<Vec<Record>, AppError> {
            let mut rows = document.records(noun)?;
            rows.retain(|row| !row.removed() && row.text("status") != ended);
            rows.sort_by_cached_key(|row| (row.text("naam").to_lowercase(), row.id()));
            Ok(rows)
        };
        let mut wijken = Vec::new();
        for (_, wijk) in document.wijken()? {
            let buurten = document.buurten(&wijk.code)?;
            wijken.push((wijk, buurten));
        }
        Ok(Self {
            plekken: live(Noun::Ontmoetingsplek, "gesloten")?,
            partners: live(Noun::Partner, "gestopt")?,
            diensten: live(Noun::Dienst, "gestopt")?,
            namen: Verwijzingen::read(document, &[Noun::Partner, Noun::Ontmoetingsplek])?,
            wijken,
            vandaag,
        })
    }

    /// Rows that work in a wijk, and of how many nobody knows where they work.
    fn working<'a>(&self, rows: &'a [Record], code: &str) -> (Vec<&'a Record>, usize) {
        let place = self.wijken.iter().position(|(wijk, _)| wijk.code == code);
        let of = |row: &Record| {
            let werkt = werkt_in(row.text(partner::WERKGEBIED.kolom), &self.wijken);
            place.and_then(|place| werkt.get(place).copied())
        };
        let here = |row: &&Record| matches!(of(row), Some(Werkt::Hier | Werkt::Overal));
        let unknown = rows.iter().filter(|row| of(row) == Some(Werkt::Onbekend)).count();
        (rows.iter().filter(here).collect(), unknown)
    }

    fn werkgebied(&self, row: &Record) -> String {
        let name = |part: &str| {
            let all = self.wijken.iter().flat_map(|(wijk, more)| std::iter::once(wijk).chain(more));
            let known = all.into_iter().find(|gebied| gebied.code == part);
            known.map_or_else(|| part.to_owned(), Gebied::label)
        };
        let parts: Vec<String> =
            partner::werkgebied_parts(row.text(partner::WERKGEBIED.kolom)).map(name).collect();
        parts.join(", ")
    }
}

/// The part of a wijk.
pub fn deel(gelezen: &Gelezen, wijk: &WijkInventaris) -> Deel {
    let counts = if wijk.telt_mee { "" } else { "Deze wijk telt niet mee in het totaal." };
    Deel {
        titel: wijk.naam.clone(),
        alineas: vec![
            format!("{}.", wijk.stand_zonder_naam),
            format!("{}.", wijk.tellingen),
            wijk.nog.as_deref().map(still_open).unwrap_or_default(),
            counts.to_owned(),
        ],
        tabellen: vec![
            soorten(wijk),
            plekken(gelezen, wijk),
            partners(gelezen, wijk),
            diensten(gelezen, wijk),
        ],
    }
}

/// What is still open, without what to do about it in the window.
fn still_open(nog: &str) -> String {
    nog.split_once(". ").map_or_else(|| nog.to_owned(), |(what, _)| format!("{what}."))
}

/// Every kind with its outcome.
fn soorten(wijk: &WijkInventaris) -> Tabel {
    let rij = |rij: &InventarisRij| {
        vec![
            rij.soort.naam.to_owned(),
            rij.staat.text().to_owned(),
            rij.cellen[1].clone(),
            safe(&rij.toelichting),
            rij.bevestigd_op.map_or_else(nooit, nl::date),
        ]
    };
    Tabel {
        bijschrift: format!("Wat is er in {}?", wijk.naam),
        koppen: vec!["Soort", "Uitkomst", "In het bestand", "Toelichting", "Laatst bevestigd"],
        rijen: wijk.rijen.iter().map(rij).collect(),
        ..Tabel::default()
    }
}

fn plekken(gelezen: &Gelezen, wijk: &WijkInventaris) -> Tabel {
    let rij = |row: &Record| {
        let hours = Openingstijden::of(row.text("openingstijden")).voluit();
        vec![
            safe(row.text("naam")),
            row.text("soort").to_owned(),
            safe(row.text("adres")),
            if hours.is_empty() { "onbekend".to_owned() } else { hours },
            plek_known(row).zegt(gelezen.vandaag),
            confirmed(row),
            source(row),
        ]
    };
    let here = gelezen.plekken.iter().filter(|row| row.text("wijk") == wijk.code);
    let koppen = ["Naam", "Soort", "Adres", "Openingstijden", "Wat is bekend?"];
    Tabel {
        bijschrift: "Ontmoetingsplekken".to_owned(),
        koppen: with_source(&koppen),
        rijen: here.map(rij).collect(),
        leeg: "er staat nog geen plek in het bestand die open is.".to_owned(),
        onder: String::new(),
    }
}

fn partners(gelezen: &Gelezen, wijk: &WijkInventaris) -> Tabel {
    let (here, unknown) = gelezen.working(&gelezen.partners, &wijk.code);
    let rij = |row: &&Record| {
        let bron = Bron::parse(row.text("bron")).map(|bron| bron.editie).unwrap_or_default();
        let known = partner::Bekend {
            status: row.text("status"),
            genoemd_op: &bron,
            gestopt_op: row.text("gestopt_op"),
            bevestigd_op: row.text("bevestigd_op"),
            bevestigd_door: row.text("bevestigd_door"),
        };
        vec![
            safe(row.text("naam")),
            row.text("soort").to_owned(),
            Vorm::of(row.text(partner::VORM.kolom)).word().to_owned(),
            gelezen.werkgebied(row),
            known.zegt(gelezen.vandaag),
            confirmed(row),
            source(row),
        ]
    };
    Tabel {
        bijschrift: "Partners".to_owned(),
        koppen: with_source(&["Naam", "Soort", "Vorm", "Werkgebied", "Wat is bekend?"]),
        rijen: here.iter().map(rij).collect(),
        leeg: "er staat nog geen partner in het bestand.".to_owned(),
        onder: not_here(unknown, ("partner", "partners")),
    }
}

fn diensten(gelezen: &Gelezen, wijk: &WijkInventaris) -> Tabel {
    let (here, unknown) = gelezen.working(&gelezen.diensten, &wijk.code);
    let shape = basis::in_lijst(Noun::Dienst);
    let rij = |row: &&Record| {
        vec![
            safe(row.text("naam")),
            row.text("soort").to_owned(),
            safe(&gelezen.namen.naam(row.get(dienst::PARTNER.kolom))),
            gelezen.werkgebied(row),
            shape.map(|shape| stand_of(row, shape, gelezen.vandaag).zegt).unwrap_or_default(),
            confirmed(row),
            source(row),
        ]
    };
    Tabel {
        bijschrift: "Diensten".to_owned(),
        koppen: with_source(&["Naam", "Soort", "Partner", "Wijken", "Wat is bekend?"]),
        rijen: here.iter().map(rij).collect(),
        leeg: "er staat nog geen dienst in het bestand.".to_owned(),
        onder: not_here(unknown, ("dienst", "diensten")),
    }
}

fn with_source(koppen: &[&'static str]) -> Vec<&'static str> {
    koppen.iter().copied().chain(["Laatst bevestigd", "Bron"]).collect()
}

/// Of how many nobody knows where they work; empty when there are none.
fn not_here(unknown: usize, (one, more): (&str, &str)) -> String {
    match unknown {
        0 => String::new(),
        1 => format!("Van 1 {one} is het werkgebied onbekend; die staat hier niet bij."),
        many => format!("Van {many} {more} is het werkgebied onbekend; die staan hier niet bij."),
    }
}

fn nooit() -> String {
    "nog niet".to_owned()
}

fn confirmed(row: &Record) -> String {
    nl::parse_date(row.text("bevestigd_op")).map_or_else(nooit, nl::date)
}

/// Publisher, document and date of the edition.
fn source(row: &Record) -> String {
    let Ok(bron) = Bron::parse(row.text("bron")) else { return "onbekend".to_owned() };
    let editie = nl::parse_date(&bron.editie).map(nl::date).unwrap_or_default();
    let parts = [bron.uitgever, bron.tabel, editie];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A free text, unless something in it belongs to a person.
fn safe(text: &str) -> String {
    match vondsten(text).is_empty() {
        true => text.to_owned(),
        false => "[weggelaten: hierin staan gegevens van een persoon]".to_owned(),
    }
}
