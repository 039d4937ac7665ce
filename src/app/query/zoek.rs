//! Everything in the file that can be found by name.

use super::{Query, Reader};
use crate::app::AppError;
use crate::app::view::lijst::Basis;
use crate::app::view::zoek::{Doel, Soort, Zoekitem, Zoeklijst};
use crate::document::Document;
use crate::document::namen::{AndereNaam, Naam};
use crate::model::basis::Waar;
use crate::model::nl;
use crate::model::partner::werkgebied_parts;
use crate::model::record::Noun;
use crate::model::{Gebied, Leefgebied};

/// Asks for everything in the file that can be found by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ZoekQuery;

impl Query for ZoekQuery {
    type Answer = Zoeklijst;
    const NOUNS: &'static [Noun] = &[
        Noun::Instelling,
        Noun::Leefgebied,
        Noun::Indicator,
        Noun::Batch,
        Noun::Alias,
        Noun::Ontmoetingsplek,
        Noun::Partner,
        Noun::Functie,
        Noun::Betrekking,
        Noun::Convenant,
        Noun::Dienst,
        Noun::Activiteit,
        Noun::Aanbeveling,
        Noun::Project,
        Noun::Barriere,
    ];

    fn answer(&self, file: &mut Reader<'_>) -> Result<Zoeklijst, AppError> {
        let document = file.document();
        let names = document.andere_namen()?;
        let (_, gemeente) = document.gemeente()?;
        let wijken: Vec<Gebied> = document.wijken()?.into_iter().map(|(_, wijk)| wijk).collect();
        let mut items = Vec::new();
        for wijk in &wijken {
            items.push(gebied(wijk, Soort::Wijk, &wijk.code, gemeente.label(), &names));
            let under = format!("in {}", wijk.label());
            let buurten = document.buurten(&wijk.code)?;
            let buurt = |buurt| gebied(buurt, Soort::Buurt, &wijk.code, under.clone(), &names);
            items.extend(buurten.iter().map(buurt));
        }
        items.extend(indicatoren(document)?);
        let plekken = document.namen_van_plekken()?;
        items.extend(plekken.iter().map(|naam| plek(naam, &wijken, &names)));
        let partners = document.namen_van_partners()?;
        items.extend(partners.iter().map(|naam| partner(naam, &names)));
        items.extend(rest(document, &wijken)?);
        Ok(Zoeklijst::new(items))
    }
}

fn gebied(
    gebied: &Gebied,
    soort: Soort,
    wijk: &str,
    onder: String,
    names: &[AndereNaam],
) -> Zoekitem {
    let mut aliassen = others(names, &gebied.code);
    aliassen.push(gebied.code.clone());
    Zoekitem { soort, titel: gebied.label(), onder, aliassen, doel: Doel::Wijk(wijk.to_owned()) }
}

fn indicatoren(document: &Document) -> Result<Vec<Zoekitem>, AppError> {
    let leefgebieden = document.leefgebieden()?;
    let under = |id: &str, eenheid: &str| {
        let known = leefgebieden.iter().find(|leefgebied: &&Leefgebied| leefgebied.id == id);
        joined([known.map_or(id, |leefgebied| leefgebied.naam.as_str()), eenheid])
    };
    let all = document.indicatoren()?;
    let item = all.into_iter().map(|(_, indicator)| Zoekitem {
        soort: Soort::Indicator,
        onder: under(&indicator.leefgebied, &indicator.eenheid),
        titel: indicator.naam,
        aliassen: listed(&indicator.begrip),
        doel: Doel::Indicator(indicator.id),
    });
    Ok(item.collect())
}

fn plek(naam: &Naam, wijken: &[Gebied], names: &[AndereNaam]) -> Zoekitem {
    let wijk = wijken.iter().find(|wijk| wijk.code == naam.wijk).map(Gebied::label);
    let closed = if naam.status == "gesloten" { "gesloten" } else { "" };
    let mut aliassen = others(names, &naam.naam);
    aliassen.extend(listed(&naam.alias));
    Zoekitem {
        soort: Soort::Plek,
        titel: naam.naam.clone(),
        onder: joined([&naam.soort, &naam.adres, &wijk.unwrap_or_default(), closed]),
        aliassen,
        doel: Doel::Plek(naam.id),
    }
}

fn partner(naam: &Naam, names: &[AndereNaam]) -> Zoekitem {
    let stopped = if naam.status == "gestopt" { "gestopt" } else { "" };
    let mut aliassen = others(names, &naam.naam);
    aliassen.extend(listed(&naam.alias));
    Zoekitem {
        soort: Soort::Partner,
        titel: naam.naam.clone(),
        onder: joined([&naam.soort, stopped]),
        aliassen,
        doel: Doel::Partner(naam.id),
    }
}

/// The other lists of the sociale basis.
fn rest(document: &Document, wijken: &[Gebied]) -> Result<Vec<Zoekitem>, AppError> {
    let Basis { rijen, namen: names } = Basis::read(document)?;
    let mut items = Vec::new();
    for (shape, records) in &rijen {
        let noun = shape.woorden.noun;
        for record in records {
            let waar = match shape.waar {
                Waar::Rij(kolom) => names.naam(record.get(kolom)),
                Waar::Wijken => wijken_in_words(record.text("werkgebied"), wijken),
            };
            items.push(Zoekitem {
                soort: Soort::Basis,
                titel: names.titel(record, shape),
                onder: joined([shape.woorden.een, record.text("soort"), &waar]),
                aliassen: Vec::new(),
                doel: Doel::Rij(noun, record.id()),
            });
        }
    }
    Ok(items)
}

fn wijken_in_words(werkgebied: &str, wijken: &[Gebied]) -> String {
    let name = |part: &str| {
        let known = wijken.iter().find(|wijk| wijk.code == part);
        known.map_or_else(|| part.to_owned(), Gebied::label)
    };
    werkgebied_parts(werkgebied).map(name).collect::<Vec<_>>().join(", ")
}

fn others(names: &[AndereNaam], woord: &str) -> Vec<String> {
    let same = names.iter().filter(|naam| naam.woord.eq_ignore_ascii_case(woord));
    same.map(|naam| naam.alias.clone()).collect()
}

fn listed(names: &str) -> Vec<String> {
    let parts = names.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What is known, beginning with a capital.
fn joined<const N: usize>(parts: [&str; N]) -> String {
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    nl::capital(&known.join(" · "))
}
