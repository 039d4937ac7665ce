//! What is there in a wijk: places to meet and partners, with how sure that is.

use super::super::Span;
use super::super::bron::bron_parts;
use super::{WijkGegevens, basis};
use crate::model::bevestiging::Zekerheid;
use crate::model::record::{Id, Noun};
use crate::model::wijk::{Partner, Plek};
use crate::model::{Bron, nl};
use jiff::civil::Date;

/// Whether it is a place or a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AanwezigSoort {
    /// A place to meet.
    Plek,
    /// A partner.
    Partner,
    /// A row of another list.
    Basis(Noun),
}

/// A place or partner as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanwezig {
    /// Id of the row.
    pub id: Id,
    /// Place or partner.
    pub soort: AanwezigSoort,
    /// Name.
    pub naam: String,
    /// Kind and address.
    pub onder: String,
    /// How sure it is ('was open in 2015').
    pub tag: String,
    /// Whether someone confirmed it and it is open; only then it may be green.
    pub bevestigd: bool,
    /// Where it comes from.
    pub bron: Vec<(&'static str, String)>,
}

/// What names this wijk, and what is there for the whole gemeente.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatIsEr {
    /// 'Wat is er in Zuidwest?'
    pub kop: String,
    /// 'In Zuidwest'.
    pub hier_kop: String,
    /// 'In Zuidwest: nog niets ingevuld'.
    pub hier_leeg: Vec<Span>,
    /// Places first, then partners, each in the order given.
    pub hier: Vec<Aanwezig>,
    /// Partners and services that name no wijk, by what is known of where they work.
    pub overal: Vec<Elders>,
}

/// What stands with every wijk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elders {
    /// 'Voor heel Hilversum: 23 partners'.
    pub kop: String,
    /// What is behind it.
    pub rijen: Vec<Aanwezig>,
}

/// A partner that names the wijk is of the wijk; the others work in the whole gemeente, or nobody
/// knows where.
pub(super) fn present(input: &WijkGegevens<'_>) -> WatIsEr {
    let (code, naam) = (&input.foto.code, &input.foto.naam);
    let (own, others): (Vec<&Partner>, Vec<&Partner>) =
        input.partners.iter().partition(|partner| partner.names(code, naam));
    let (unknown, whole): (Vec<&Partner>, Vec<&Partner>) =
        others.into_iter().partition(|partner| partner.werkgebied.is_empty());
    let vandaag = input.vandaag;
    let rows = |all: Vec<&Partner>| -> Vec<Aanwezig> {
        all.into_iter().map(|one| partner(one, vandaag)).collect()
    };
    let [services, unknown_services] = basis::offered_elsewhere(input);
    let (whole_words, unknown_words) =
        (format!("Voor heel {}", input.gemeente), "Werkgebied onbekend");
    let elders = [
        elsewhere(&whole_words, PARTNERS, rows(whole)),
        elsewhere(&whole_words, DIENSTEN, services),
        elsewhere(unknown_words, PARTNERS, rows(unknown)),
        elsewhere(unknown_words, DIENSTEN, unknown_services),
    ];
    let own = own.into_iter().map(|one| partner(one, vandaag));
    let places = input.plekken.iter().map(|one| place(one, vandaag));
    WatIsEr {
        kop: format!("Wat is er in {naam}?"),
        hier_leeg: vec![Span::strong(format!("In {naam}: ")), Span::plain("nog niets ingevuld")],
        hier_kop: format!("In {naam}"),
        hier: places.chain(own).chain(basis::offered(input)).collect(),
        overal: elders.into_iter().filter(|one| !one.rijen.is_empty()).collect(),
    }
}

/// One and more of them.
const PARTNERS: [&str; 2] = ["partner", "partners"];
const DIENSTEN: [&str; 2] = ["dienst", "diensten"];

fn elsewhere(kop: &str, words: [&str; 2], rijen: Vec<Aanwezig>) -> Elders {
    let word = words[usize::from(rijen.len() != 1)];
    Elders { kop: format!("{kop}: {} {word}", nl::number(rijen.len() as f64, 0)), rijen }
}

fn place(plek: &Plek, vandaag: Date) -> Aanwezig {
    let adres = if plek.adres.is_empty() { "adres ontbreekt" } else { plek.adres.as_str() };
    let bekend = plek.bekend();
    Aanwezig {
        id: plek.id,
        soort: AanwezigSoort::Plek,
        naam: plek.naam.clone(),
        onder: joined(&plek.soort, adres),
        tag: bekend.zegt(vandaag),
        bevestigd: bekend.zekerheid(vandaag) == Zekerheid::Bevestigd,
        bron: bron_parts(&plek.bron),
    }
}

fn partner(partner: &Partner, vandaag: Date) -> Aanwezig {
    let editie = Bron::parse(&partner.bron).map(|bron| bron.editie).unwrap_or_default();
    let bekend = partner.bekend(&editie);
    Aanwezig {
        id: partner.id,
        soort: AanwezigSoort::Partner,
        naam: partner.naam.clone(),
        onder: if partner.soort.is_empty() { "partner".to_owned() } else { partner.soort.clone() },
        tag: bekend.zegt(vandaag),
        bevestigd: bekend.zekerheid(vandaag) == Zekerheid::Bevestigd,
        bron: bron_parts(&partner.bron),
    }
}

pub(super) fn joined(first: &str, second: &str) -> String {
    let parts: Vec<&str> = [first, second].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
