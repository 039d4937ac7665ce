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
use crate::model::persoon::{WEGGELATEN, vondsten};
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

    /// Rows that work in a wijk, and how many there are besides.
    fn working<'a>(&self, rows: &'a [Record], code: &str, wie: Wie) -> Werkend<'a> {
        let place = self.wijken.iter().position(|(wijk, _)| wijk.code == code);
        let mut werkend = Werkend::at("deze wijk");
        for row in rows {
            let werkt = werkt_in(row.text(partner::WERKGEBIED.kolom), &self.wijken);
            match place.and_then(|place| werkt.get(place)) {
                Some(Werkt::Hier) => werkend.hier.push(row),
                Some(Werkt::Overal) if wie == Wie::Allen => werkend.hier.push(row),
                Some(Werkt::Overal) => werkend.overal += 1,
                Some(Werkt::Onbekend) => werkend.onbekend += 1,
                Some(Werkt::Elders) | None => {}
            }
        }
        werkend
    }

    /// Rows that work in the whole gemeente or beyond it.
    fn everywhere<'a>(&self, rows: &'a [Record]) -> Werkend<'a> {
        let overal = |row: &&Record| {
            let werkt = werkt_in(row.text(partner::WERKGEBIED.kolom), &self.wijken);
            werkt.contains(&Werkt::Overal)
        };
        Werkend { hier: rows.iter().filter(overal).collect(), ..Werkend::at("de hele gemeente") }
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

/// Which rows stand with a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wie {
    /// All that work there.
    Allen,
    /// Those of some wijken only: the others have a part of their own, [`overal`].
    Eigen,
}

/// What works in a wijk, or everywhere.
struct Werkend<'a> {
    /// 'deze wijk'.
    waar: &'static str,
    hier: Vec<&'a Record>,
    /// How many work everywhere, and stand elsewhere in the report.
    overal: usize,
    /// Of how many nobody knows where they work.
    onbekend: usize,
}

impl Werkend<'_> {
    fn at(waar: &'static str) -> Self {
        Self { waar, hier: Vec::new(), overal: 0, onbekend: 0 }
    }

    /// What is said when there are none.
    fn none(&self, one: &str) -> String {
        format!("er staat nog geen {one} in het bestand met {} als werkgebied.", self.waar)
    }

    /// How many are not in the table, and why; empty when there are none.
    fn not_here(&self, (one, more): (&str, &str)) -> String {
        let overal = match self.overal {
            0 => String::new(),
            1 => format!("1 {one} is er voor alle wijken samen en staat onder ‘{OVERAL}’."),
            many => {
                format!("{many} {more} zijn er voor alle wijken samen en staan onder ‘{OVERAL}’.")
            }
        };
        let onbekend = match self.onbekend {
            0 => String::new(),
            1 => format!("Van 1 {one} is het werkgebied onbekend; die staat hier niet bij."),
            many => {
                format!("Van {many} {more} is het werkgebied onbekend; die staan hier niet bij.")
            }
        };
        [overal, onbekend].join(" ").trim().to_owned()
    }
}

/// The title of what works everywhere.
pub const OVERAL: &str = "Voor alle wijken samen";

/// The part of what works in the whole gemeente, so that no wijk needs to repeat it.
pub fn overal(gelezen: &Gelezen) -> Deel {
    Deel {
        titel: OVERAL.to_owned(),
        alineas: vec!["Wie of wat in de hele gemeente werkt, of nog breder.".to_owned()],
        tabellen: vec![
            partners(gelezen, &gelezen.everywhere(&gelezen.partners)),
            diensten(gelezen, &gelezen.everywhere(&gelezen.diensten)),
        ],
    }
}

/// The part of a wijk.
pub fn deel(gelezen: &Gelezen, wijk: &WijkInventaris, wie: Wie) -> Deel {
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
            partners(gelezen, &gelezen.working(&gelezen.partners, &wijk.code, wie)),
            diensten(gelezen, &gelezen.working(&gelezen.diensten, &wijk.code, wie)),
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

fn partners(gelezen: &Gelezen, werkend: &Werkend<'_>) -> Tabel {
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
        rijen: werkend.hier.iter().map(rij).collect(),
        leeg: werkend.none("partner"),
        onder: werkend.not_here(("partner", "partners")),
    }
}

fn diensten(gelezen: &Gelezen, werkend: &Werkend<'_>) -> Tabel {
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
        rijen: werkend.hier.iter().map(rij).collect(),
        leeg: werkend.none("dienst"),
        onder: werkend.not_here(("dienst", "diensten")),
    }
}

fn with_source(koppen: &[&'static str]) -> Vec<&'static str> {
    koppen.iter().copied().chain(["Laatst bevestigd", "Bron"]).collect()
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
        false => WEGGELATEN.to_owned(),
    }
}
