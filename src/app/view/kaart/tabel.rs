//! Everything on the map as a table.

use super::super::tabel::{TabelRij, TabelView};
use super::aandeel::percent;
use super::plekken::KaartPlek;
use super::vlakken::KaartVlak;
use super::{KaartGegevens, Kleuring, Laag, Niveau};

/// A row per wijk: outcome, places that did not close and what is out of reach; then a row per place, and per
/// barrier.
pub(super) fn table(
    gegevens: &KaartGegevens<'_>,
    vlakken: &[KaartVlak],
    kleuring: &Kleuring,
    plekken: &[KaartPlek],
) -> TabelView {
    let mut view = TabelView::default().words("Wijk of plek", 200.0);
    view = view.figures(kleuring.titel.as_str(), 130.0).figures("Plekken", 100.0);
    for minuten in &gegevens.vraag.minuten {
        view = view.figures(format!("Gebied verder dan {minuten} min."), 126.0);
    }
    view = view.figures(format!("Inwoners verder dan {} min.", gegevens.lopend.minuten), 192.0);
    for vlak in vlakken {
        view.rijen.push(wijk(gegevens, vlak, kleuring));
    }
    let none = || (0..=gegevens.vraag.minuten.len()).map(|_| String::new());
    if gegevens.niveau == Niveau::Buurten {
        let head = ["Buurt".to_owned(), kleuring.titel.clone(), String::new()];
        view.push_head(head.into_iter().chain(none()).collect());
        for vlak in &kleuring.vlakken {
            let cells = [vlak.naam.clone(), said(kleuring, &vlak.code), String::new()];
            view.push(cells.into_iter().chain(shares(gegevens, &vlak.code)).collect());
        }
    }
    let head = ["Plek", "Wat is bekend?", "Telt mee"].map(str::to_owned);
    view.push_head(head.into_iter().chain(none()).collect());
    for plek in plekken {
        let counts = if plek.telt_mee { "ja" } else { "nee" };
        let cells = [plek.naam.clone(), plek.zegt.clone(), counts.to_owned()];
        view.push(cells.into_iter().chain(none()).collect());
    }
    if !gegevens.barrieres.is_empty() {
        let head = ["Barrière", "Lengte, overgangen", ""].map(str::to_owned);
        view.push_head(head.into_iter().chain(none()).collect());
    }
    for barriere in gegevens.barrieres {
        let cells = [barriere.naam.clone(), barriere.zegt(), String::new()];
        view.push(cells.into_iter().chain(none()).collect());
    }
    view
}

/// The figure of an area, or why there is none; empty when none was asked.
fn said(kleuring: &Kleuring, code: &str) -> String {
    let getal = kleuring.getal(code);
    getal.map(|getal| getal.why_missing().unwrap_or(&getal.tekst).to_owned()).unwrap_or_default()
}

fn wijk(gegevens: &KaartGegevens<'_>, vlak: &KaartVlak, kleuring: &Kleuring) -> TabelRij {
    let own = gegevens.punten.iter().filter(|punt| punt.wijk == vlak.code);
    let own = own.filter(|punt| punt.status != "gesloten").count();
    let outcome = match (vlak.klasse, vlak.telt_mee, gegevens.laag) {
        (.., Laag::Indicator(_)) => said(kleuring, &vlak.code),
        // The outcome is of wijken, and is not on this map.
        _ if gegevens.niveau == Niveau::Buurten => String::new(),
        (Some(klasse), ..) => klasse.word().to_owned(),
        (None, false, _) => "telt niet mee".to_owned(),
        (None, true, Laag::Geen) => String::new(),
        (None, true, _) => "geen gegevens".to_owned(),
    };
    let shares = shares(gegevens, &vlak.code);
    let cells = [vlak.naam.clone(), outcome, own.to_string()];
    let klassen = vec![None, vlak.klasse];
    TabelRij { cellen: cells.into_iter().chain(shares).collect(), kop: false, klassen }
}

/// What is out of reach of an area: of its area for every number of minutes, and of its inhabitants
/// for the one that was chosen.
fn shares(gegevens: &KaartGegevens<'_>, code: &str) -> Vec<String> {
    let (vraag, lopend) = (gegevens.vraag, &gegevens.lopend);
    let own = lopend.per_gebied.get(code);
    let at = |place: usize| own.and_then(|own| own.get(place)).copied().unwrap_or_default();
    let areas = (0..vraag.minuten.len()).map(|place| at(place).oppervlakte);
    let chosen = vraag.minuten.iter().position(|minuten| *minuten == lopend.minuten);
    let people = chosen.and_then(|place| at(place).inwoners);
    areas.chain([people]).map(|share| percent(share, lopend.hoogstens)).collect()
}
