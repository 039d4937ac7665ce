//! What is in the file for a kind: places in the wijk, and partners that name it.

use super::{Gevonden, InventarisGegevens};
use crate::app::view::lijst::plek_known;
use crate::document::records::Record;
use crate::model::basis::inventaris::{Groep, InventarisSoort};
use crate::model::record::Noun;
use crate::model::wijk::Partner;
use crate::model::{Bron, Gebied};

/// What is there in the wijk as far as the file knows, and the number of partners for the whole
/// gemeente: those say nothing about this wijk by themselves.
pub(super) fn found(
    input: &InventarisGegevens<'_>,
    wijk: &Gebied,
    soort: &InventarisSoort,
) -> (Vec<Gevonden>, usize) {
    match soort.groep {
        Groep::Plek => (plekken(input, wijk, soort), 0),
        Groep::Partner => partners(input, wijk, soort),
    }
}

/// What is closed or only planned is not there.
fn plekken(
    input: &InventarisGegevens<'_>,
    wijk: &Gebied,
    soort: &InventarisSoort,
) -> Vec<Gevonden> {
    let here = |row: &&Record| {
        row.text("wijk") == wijk.code
            && soort.soorten.contains(&row.text("soort"))
            && !matches!(row.text("status"), "gesloten" | "gepland")
    };
    let one = |row: &Record| Gevonden {
        noun: Noun::Ontmoetingsplek,
        id: row.id(),
        naam: row.text("naam").to_owned(),
        zegt: plek_known(row).zegt(input.vandaag),
    };
    sorted(input.plekken.iter().filter(here).map(one).collect())
}

fn partners(
    input: &InventarisGegevens<'_>,
    wijk: &Gebied,
    soort: &InventarisSoort,
) -> (Vec<Gevonden>, usize) {
    let kind = |partner: &&Partner| {
        soort.soorten.contains(&partner.soort.as_str()) && partner.status != "gestopt"
    };
    let of_kind: Vec<&Partner> = input.partners.iter().filter(kind).collect();
    let names = |partner: &Partner, gebied: &Gebied| partner.names(&gebied.code, &gebied.label());
    let (here, others): (Vec<&Partner>, Vec<&Partner>) =
        of_kind.into_iter().partition(|partner| names(partner, wijk));
    let everywhere = others.iter().filter(|partner| partner.names("", input.gemeente)).count();
    (sorted(here.into_iter().map(|one| partner(input, one)).collect()), everywhere)
}

fn partner(input: &InventarisGegevens<'_>, partner: &Partner) -> Gevonden {
    let editie = Bron::parse(&partner.bron).map(|bron| bron.editie).unwrap_or_default();
    Gevonden {
        noun: Noun::Partner,
        id: partner.id,
        naam: partner.naam.clone(),
        zegt: partner.bekend(&editie).zegt(input.vandaag),
    }
}

fn sorted(mut found: Vec<Gevonden>) -> Vec<Gevonden> {
    found.sort_by(|a, b| (&a.naam, a.id).cmp(&(&b.naam, b.id)));
    found
}
