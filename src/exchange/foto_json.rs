//! `foto --json`: the Foto as one JSON document, fields in the order of the contract.

use crate::model::foto::{Foto, IndicatorUitkomst, LeefgebiedUitkomst, Uitkomst, WijkFoto};
use serde::Serialize;

/// The Foto as JSON.
pub fn to_json(foto: &Foto) -> String {
    pretty(&FotoOut {
        gemeente: Named { code: &foto.gemeente_code, naam: &foto.gemeente_naam },
        peiljaar: foto.peiljaar,
        regel: RegelOut {
            id: foto.regel.id,
            omschrijving: &foto.regel.omschrijving,
            benchmark: foto.regel.benchmark.word(),
            normalisatie: foto.regel.normalisatie.word(),
            aggregatie: foto.regel.aggregatie,
        },
        wijken: foto.wijken.iter().map(WijkOut::new).collect(),
    })
}

/// A value as indented JSON. What is written here is text, numbers and lists: it cannot fail.
pub(super) fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// A code with its name.
#[derive(Serialize)]
pub(super) struct Named<'a> {
    pub code: &'a str,
    pub naam: &'a str,
}

#[derive(Serialize)]
struct FotoOut<'a> {
    gemeente: Named<'a>,
    peiljaar: i32,
    regel: RegelOut<'a>,
    wijken: Vec<WijkOut<'a>>,
}

#[derive(Serialize)]
struct RegelOut<'a> {
    id: &'a str,
    omschrijving: &'a str,
    benchmark: &'a str,
    normalisatie: &'a str,
    aggregatie: &'a str,
}

/// One element of `wijken`.
#[derive(Serialize)]
pub(super) struct WijkOut<'a> {
    code: &'a str,
    naam: &'a str,
    telt_mee: bool,
    algemeen: UitkomstOut,
    leefgebieden: Vec<LeefgebiedOut<'a>>,
}

#[derive(Serialize)]
struct UitkomstOut {
    score: Option<f64>,
    klasse: Option<&'static str>,
    reden: Option<&'static str>,
    // Comes with the robustness of a later rule; until then it is not known.
    robuustheid: Option<()>,
}

#[derive(Serialize)]
struct LeefgebiedOut<'a> {
    id: &'a str,
    #[serde(flatten)]
    uitkomst: UitkomstOut,
    indicatoren: Vec<IndicatorOut<'a>>,
}

#[derive(Serialize)]
struct IndicatorOut<'a> {
    id: &'a str,
    naam: &'a str,
    periode: Option<String>,
    waarde: Option<f64>,
    reden: Option<&'static str>,
    z: Option<f64>,
    normalisatie: &'static str,
    bron: Option<&'a str>,
}

impl<'a> WijkOut<'a> {
    /// The element of a wijk.
    pub(super) fn new(wijk: &'a WijkFoto) -> Self {
        Self {
            code: &wijk.code,
            naam: &wijk.naam,
            telt_mee: wijk.telt_niet_mee.is_none(),
            algemeen: UitkomstOut::new(&wijk.algemeen),
            leefgebieden: wijk.leefgebieden.iter().map(LeefgebiedOut::new).collect(),
        }
    }
}

impl UitkomstOut {
    fn new(uitkomst: &Uitkomst) -> Self {
        Self {
            score: uitkomst.score.ok().map(|(score, _)| score),
            klasse: uitkomst.klasse().map(|klasse| klasse.word()),
            reden: uitkomst.score.err().map(|geen| geen.word()),
            robuustheid: None,
        }
    }
}

impl<'a> LeefgebiedOut<'a> {
    fn new(leefgebied: &'a LeefgebiedUitkomst) -> Self {
        Self {
            id: &leefgebied.id,
            uitkomst: UitkomstOut::new(&leefgebied.uitkomst),
            indicatoren: leefgebied.indicatoren.iter().map(IndicatorOut::new).collect(),
        }
    }
}

impl<'a> IndicatorOut<'a> {
    fn new(indicator: &'a IndicatorUitkomst) -> Self {
        let cijfer = &indicator.cijfer;
        Self {
            id: &indicator.id,
            naam: &indicator.naam,
            periode: cijfer.periode.map(|periode| periode.to_string()),
            waarde: cijfer.waarde.ok(),
            reden: indicator.z.err().map(|geen| geen.word()),
            z: indicator.z.ok(),
            normalisatie: indicator.normalisatie.word(),
            bron: some_text(&cijfer.bron),
        }
    }
}

/// The text, unless there is none.
pub(super) fn some_text(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
