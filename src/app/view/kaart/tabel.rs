//! Everything on the map as a table.

use super::super::tabel::{TabelRij, TabelView};
use super::loopafstand::percent;
use super::plekken::KaartPlek;
use super::vlakken::KaartVlak;
use super::{KaartGegevens, Kleuring, Laag, Niveau};
use crate::methods::loopafstand::wijken::Buiten;

/// A row per wijk: outcome, places and what is out of reach; then a row per place, and per
/// barrier.
pub(super) fn table(
    gegevens: &KaartGegevens<'_>,
    vlakken: &[KaartVlak],
    kleuring: &Kleuring,
    plekken: &[KaartPlek],
) -> TabelView {
    let mut view = TabelView::default().words("Wijk of plek", 200.0);
    view = view.figures(kleuring.titel.as_str(), 130.0).figures("Plekken", 74.0);
    for minuten in &gegevens.vraag.minuten {
        view = view.figures(format!("Verder dan {minuten} min."), 126.0);
    }
    for minuten in &gegevens.vraag.minuten {
        view = view.figures(format!("Inwoners, {minuten} min."), 126.0);
    }
    for vlak in vlakken {
        view.rijen.push(wijk(gegevens, vlak, kleuring));
    }
    let none = || [0; 2].iter().flat_map(|_| &gegevens.vraag.minuten).map(|_| String::new());
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
    let own = gegevens.punten.iter().filter(|punt| punt.wijk == vlak.code).count();
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

/// What is out of reach of an area: of its area for every number of minutes, then of its
/// inhabitants.
fn shares(gegevens: &KaartGegevens<'_>, code: &str) -> Vec<String> {
    let own = gegevens.lopend.per_gebied.get(code);
    let parts: [fn(&Buiten) -> Option<f64>; 2] = [|one| one.oppervlakte, |one| one.inwoners];
    let all = parts.iter().flat_map(|part| {
        gegevens.vraag.minuten.iter().enumerate().map(move |(place, _)| (part, place))
    });
    let share = |(part, place): (&fn(&Buiten) -> Option<f64>, usize)| {
        let share = own.and_then(|own| own.get(place)).and_then(part);
        percent(share, gegevens.lopend.hoogstens)
    };
    all.map(share).collect()
}
