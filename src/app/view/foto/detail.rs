//! What stands behind one cell of the Foto.

use super::super::Span;
use super::super::bron::{BronCijfer, BronPaneel, Deel, Verder};
use super::super::getal::{self, Notatie};
use super::super::klein;
use super::super::regel;
use super::super::vergelijk;
use super::{Catalogus, kantelt, stevigheid};
use crate::model::Indicator;
use crate::model::foto::{
    Foto, GeenUitkomst, IndicatorUitkomst, LeefgebiedUitkomst, Uitkomst, WijkFoto,
};
use crate::model::nl;

/// Behind an outcome of one leefgebied.
pub(super) fn of_leefgebied(
    foto: &Foto,
    wijk: &WijkFoto,
    naam: &str,
    deel: &LeefgebiedUitkomst,
    catalogus: &Catalogus<'_>,
) -> BronPaneel {
    BronPaneel {
        titel: format!("{} · {}", wijk.naam, naam.to_lowercase()),
        naar: Some(way_to(wijk)),
        klasse: deel.uitkomst.klasse(),
        score: reckoning(foto, &deel.uitkomst),
        uitleg: explanation(
            foto,
            (wijk, &deel.uitkomst, "indicatoren"),
            kantelt::of_leefgebied(deel, catalogus),
        ),
        delen: Vec::new(),
        cijfers: deel.indicatoren.iter().map(|one| figure(foto, one, catalogus)).collect(),
    }
}

/// Behind algemeen beeld.
pub(super) fn of_algemeen(foto: &Foto, wijk: &WijkFoto) -> BronPaneel {
    let parts = foto.leefgebieden.iter().zip(&wijk.leefgebieden);
    BronPaneel {
        titel: format!("{} · algemeen beeld", wijk.naam),
        naar: Some(way_to(wijk)),
        klasse: wijk.algemeen.klasse(),
        score: reckoning(foto, &wijk.algemeen),
        uitleg: explanation(
            foto,
            (wijk, &wijk.algemeen, "leefgebieden"),
            kantelt::of_algemeen(foto, wijk),
        ),
        delen: parts
            .map(|(leefgebied, deel)| Deel {
                naam: leefgebied.naam.clone(),
                klasse: deel.uitkomst.klasse(),
                score: score(foto, &deel.uitkomst),
            })
            .collect(),
        cijfers: Vec::new(),
    }
}

/// Behind the whole Foto: each indicator once, with the source of its first known figure.
pub(super) fn of_foto(foto: &Foto, catalogus: &Catalogus<'_>, rule: Vec<Span>) -> BronPaneel {
    let mut cijfers: Vec<BronCijfer> = Vec::new();
    let known = super::all_indicatoren(foto).filter(|one| one.cijfer.waarde.is_ok());
    for one in known {
        if !cijfers.iter().any(|cijfer| cijfer.naam == one.naam) {
            let waarde = String::new();
            let vergelijking = String::new();
            let naam = one.naam.clone();
            cijfers.push(BronCijfer {
                naam,
                waarde,
                vergelijking,
                naast: String::new(),
                ..figure(foto, one, catalogus)
            });
        }
    }
    let titel = format!("Foto van {}", foto.gemeente_naam);
    let score = super::as_sentence(&foto.regel.omschrijving);
    BronPaneel { titel, naar: None, klasse: None, score, uitleg: rule, delen: Vec::new(), cijfers }
}

fn way_to(wijk: &WijkFoto) -> (Verder, String) {
    (Verder::Wijk(wijk.code.clone()), format!("Naar {}", wijk.naam))
}

/// The score as text, or why there is none.
pub(super) fn score(foto: &Foto, uitkomst: &Uitkomst) -> String {
    match uitkomst.score {
        Ok((score, _)) => regel::score(foto, score),
        Err(reden) => reden.text().to_owned(),
    }
}

/// How hard it is, what would tip it, and the rule; `deel` is what was taken together.
fn explanation(
    foto: &Foto,
    (wijk, uitkomst, deel): (&WijkFoto, &Uitkomst, &str),
    kantelt: Vec<Span>,
) -> Vec<Span> {
    match uitkomst.score {
        Err(GeenUitkomst::GeenVergelijking) => {
            return vec![Span::strong("Te weinig wijken, of te weinig verschil tussen de wijken.")];
        }
        Err(GeenUitkomst::GeenToets) => {
            let text = "Geen toets: dit zijn modelschattingen, of de aantallen ontbreken. De \
                        cijfers zelf staan hieronder.";
            return vec![Span::strong(text)];
        }
        Err(GeenUitkomst::GeenMaat) => {
            let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
            let text = format!(
                "Geen vergelijking: de cijfers zijn er, maar voor minder dan de helft is er iets om \
                 mee te vergelijken ({against}). Kies boven in beeld iets anders bij ‘Vergelijk \
                 met’."
            );
            return vec![Span::strong(text)];
        }
        Err(_) => return vec![Span::strong("Geen gegevens: minder dan de helft is bekend.")],
        Ok(_) => (),
    }
    let mut spans = stevigheid::spans(foto, wijk, uitkomst, deel);
    spans.extend(kantelt);
    spans.extend(regel::in_words(foto, uitkomst.schatting));
    spans
}

/// The score with the exact rule.
fn reckoning(foto: &Foto, uitkomst: &Uitkomst) -> String {
    if uitkomst.score.is_err() {
        return String::new();
    }
    let rule = super::as_sentence(&foto.regel.omschrijving);
    format!("Score {}. {rule}", score(foto, uitkomst))
}

/// A figure with what it counts for.
pub(super) fn figure(
    foto: &Foto,
    uitkomst: &IndicatorUitkomst,
    catalogus: &Catalogus<'_>,
) -> BronCijfer {
    let known = catalogus.get(&uitkomst.id);
    let few = |(indicator, _): &(&Indicator, Notatie)| {
        klein::beside(indicator, &uitkomst.cijfer, foto.grenzen)
    };
    let vergelijking = match uitkomst.z {
        Ok(z) => format!("score {}", regel::score(foto, z)),
        Err(reden) => known.and_then(few).unwrap_or_else(|| format!("telt niet: {}", reden.text())),
    };
    match known {
        Some((indicator, notatie)) => {
            let naast = catalogus.beside(uitkomst, notatie);
            let own = BronCijfer::new(indicator, notatie, &uitkomst.cijfer);
            BronCijfer { vergelijking, naast, ..own }
        }
        None => BronCijfer {
            naam: uitkomst.naam.clone(),
            waarde: uitkomst
                .cijfer
                .waarde
                .map_or_else(|reden| reden.text().to_owned(), |value| nl::number(value, 1)),
            naast: String::new(),
            jaar: getal::jaar(&uitkomst.cijfer),
            vergelijking,
            betekenis: String::new(),
            schatting: false,
            kwalificatie: uitkomst.cijfer.kwalificatie.to_string(),
            toelichting: String::new(),
            bron: super::super::bron::bron_parts(&uitkomst.cijfer.bron),
        },
    }
}
