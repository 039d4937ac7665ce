//! `foto --json`: the Foto as one JSON document, fields in the order of the contract.

use crate::model::foto::{
    Foto, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Uitkomst, Vergelijk, WijkFoto,
};
use crate::model::gemeenten::{GemeenteFoto, Grootte};
use crate::model::kantelt::Kantelpunt;
use crate::model::robuustheid::Gelijk;
use serde::Serialize;

/// The Foto as JSON.
pub fn to_json(foto: &Foto) -> String {
    pretty(&FotoOut {
        gemeente: Named { code: &foto.gemeente_code, naam: &foto.gemeente_naam },
        peiljaar: foto.peiljaar,
        regel: RegelOut {
            id: &foto.regel.id,
            omschrijving: &foto.regel.omschrijving,
            benchmark: foto.regel.benchmark.word(),
            normalisatie: foto.regel.recept.methode.word(),
            aggregatie: foto.regel.recept.aggregatie.word(),
        },
        wijken: foto.wijken.iter().map(|wijk| WijkOut::new(wijk, foto.tweede)).collect(),
        naast_gemeenten: foto.gemeente.as_ref().map(NaastOut::new),
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
    naast_gemeenten: Option<NaastOut<'a>>,
}

/// The gemeente itself beside gemeenten of its size.
#[derive(Serialize)]
struct NaastOut<'a> {
    aantal: usize,
    inwoners_van: f64,
    inwoners_tot: Option<f64>,
    algemeen: UitkomstOut<'a>,
    leefgebieden: Vec<LeefgebiedOut<'a>>,
}

impl<'a> NaastOut<'a> {
    fn new(gemeente: &'a GemeenteFoto) -> Self {
        let WijkOut { algemeen, leefgebieden, .. } = WijkOut::new(&gemeente.uitkomst, None);
        let Grootte { van, tot } = gemeente.grootte;
        let (inwoners_van, inwoners_tot) = (van, tot);
        Self { aantal: gemeente.gemeenten, inwoners_van, inwoners_tot, algemeen, leefgebieden }
    }
}

#[derive(Serialize)]
struct RegelOut<'a> {
    id: &'a str,
    omschrijving: &'a str,
    benchmark: &'a str,
    normalisatie: String,
    aggregatie: &'a str,
}

/// One element of `wijken`.
#[derive(Serialize)]
pub(super) struct WijkOut<'a> {
    code: &'a str,
    naam: &'a str,
    telt_mee: bool,
    algemeen: UitkomstOut<'a>,
    leefgebieden: Vec<LeefgebiedOut<'a>>,
}

#[derive(Serialize)]
struct UitkomstOut<'a> {
    score: Option<f64>,
    klasse: Option<&'static str>,
    reden: Option<&'static str>,
    robuustheid: Option<RobuustheidOut<'a>>,
}

/// How firm an outcome is. `aandeel` is the share of the weights that give the same class.
#[derive(Serialize)]
struct RobuustheidOut<'a> {
    aandeel: Option<f64>,
    woord: &'static str,
    rang: Option<[u32; 2]>,
    weglaten: GelijkOut,
    normalisaties: GelijkOut,
    tweede: Option<TweedeOut>,
    kantelt: KanteltOut<'a>,
    ouderen: Option<&'static str>,
}

/// The smallest change of one figure and of one weight that gives another class.
#[derive(Serialize)]
struct KanteltOut<'a> {
    cijfer: Option<KantelpuntOut<'a>>,
    gewicht: Option<KantelpuntOut<'a>>,
}

#[derive(Serialize)]
struct KantelpuntOut<'a> {
    id: &'a str,
    van: f64,
    naar: f64,
    klasse: &'static str,
}

/// How many of the choices give the same class.
#[derive(Serialize)]
struct GelijkOut {
    zelfde: u32,
    alle: u32,
}

#[derive(Serialize)]
struct TweedeOut {
    benchmark: &'static str,
    klasse: &'static str,
    indicatoren: u32,
}

#[derive(Serialize)]
struct LeefgebiedOut<'a> {
    id: &'a str,
    #[serde(flatten)]
    uitkomst: UitkomstOut<'a>,
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
    normalisatie: String,
    bron: Option<&'a str>,
}

impl<'a> WijkOut<'a> {
    /// The element of a wijk, with the second benchmark of its Foto.
    pub(super) fn new(wijk: &'a WijkFoto, tweede: Option<Vergelijk>) -> Self {
        let part = |part| LeefgebiedOut::new(part, tweede);
        let leefgebieden: Vec<&str> = wijk.leefgebieden.iter().map(|one| one.id.as_str()).collect();
        Self {
            code: &wijk.code,
            naam: &wijk.naam,
            telt_mee: wijk.telt_niet_mee.is_none(),
            algemeen: UitkomstOut::new(&wijk.algemeen, tweede, &leefgebieden),
            leefgebieden: wijk.leefgebieden.iter().map(part).collect(),
        }
    }
}

impl<'a> UitkomstOut<'a> {
    /// `delen`: the ids of what is taken together.
    fn new(uitkomst: &Uitkomst, tweede: Option<Vergelijk>, delen: &[&'a str]) -> Self {
        Self {
            score: uitkomst.score.ok().map(|(score, _)| score),
            klasse: uitkomst.klasse().map(|klasse| klasse.word()),
            reden: uitkomst.score.err().map(|geen| geen.word()),
            robuustheid: uitkomst.robuustheid.map(|one| RobuustheidOut {
                aandeel: one.gewichten.map(Gelijk::aandeel),
                woord: one.woord.word(),
                rang: one.rang.map(|(high, low)| [high, low]),
                weglaten: GelijkOut::new(one.weglaten),
                normalisaties: GelijkOut::new(one.normalisaties),
                tweede: uitkomst.tweede.zip(tweede).map(|(other, benchmark)| TweedeOut {
                    benchmark: benchmark.word(),
                    klasse: other.klasse.word(),
                    indicatoren: other.indicatoren,
                }),
                ouderen: uitkomst.ouderen.map(Klasse::word),
                kantelt: KanteltOut {
                    cijfer: KantelpuntOut::new(uitkomst.kantelt.cijfer, delen),
                    gewicht: KantelpuntOut::new(uitkomst.kantelt.gewicht, delen),
                },
            }),
        }
    }
}

impl<'a> KantelpuntOut<'a> {
    fn new(point: Option<Kantelpunt>, delen: &[&'a str]) -> Option<Self> {
        let Kantelpunt { deel, van, naar, klasse } = point?;
        Some(Self { id: delen.get(deel)?, van, naar, klasse: klasse.word() })
    }
}

impl GelijkOut {
    fn new(gelijk: Gelijk) -> Self {
        Self { zelfde: gelijk.zelfde, alle: gelijk.alle }
    }
}

impl<'a> LeefgebiedOut<'a> {
    fn new(leefgebied: &'a LeefgebiedUitkomst, tweede: Option<Vergelijk>) -> Self {
        let delen: Vec<&str> = leefgebied.indicatoren.iter().map(|one| one.id.as_str()).collect();
        Self {
            id: &leefgebied.id,
            uitkomst: UitkomstOut::new(&leefgebied.uitkomst, tweede, &delen),
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
