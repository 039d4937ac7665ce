//! The wijken on the map.

use super::{KaartGegevens, KaartView, Kleuring, Niveau};
use crate::methods::geometrie::tekenen::Tekening;
use crate::methods::geometrie::vereenvoudigd;
use crate::model::figure::Vulling;
use crate::model::foto::{Foto, Klasse, Uitkomst, WijkFoto};
use crate::model::gebied::GebiedSoort;
use crate::model::robuustheid::Stevigheid;
use std::sync::Arc;

/// Borders may be this far off in a drawing, in metres: less than a pixel at any zoom of use.
pub(super) const MOST_OFF_M: f64 = 2.0;

/// What colours the wijken.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Laag {
    /// Algemeen beeld.
    #[default]
    Algemeen,
    /// A leefgebied, by id.
    Leefgebied(String),
    /// One indicator, by id.
    Indicator(String),
    /// Nothing.
    Geen,
}

impl Laag {
    /// What it is called.
    pub fn naam(&self, foto: &Foto) -> String {
        match self {
            Self::Algemeen => "Algemeen beeld".to_owned(),
            Self::Geen => "Geen kleur".to_owned(),
            Self::Indicator(id) => id.clone(),
            Self::Leefgebied(id) => {
                let found = foto.leefgebieden.iter().find(|one| one.id == *id);
                found.map_or_else(|| id.clone(), |one| one.naam.clone())
            }
        }
    }

    /// The outcome of a wijk that it shows.
    pub(super) fn uitkomst<'a>(&self, wijk: &'a WijkFoto) -> Option<&'a Uitkomst> {
        match self {
            Self::Algemeen => Some(&wijk.algemeen),
            Self::Leefgebied(id) => {
                wijk.leefgebieden.iter().find(|deel| deel.id == *id).map(|deel| &deel.uitkomst)
            }
            Self::Indicator(_) | Self::Geen => None,
        }
    }
}

/// Says of each wijk what its colour stands for, where that is a figure.
pub(super) fn with_figures(vlakken: &mut [KaartVlak], kleuring: &Kleuring) {
    for vlak in vlakken {
        let own = kleuring.vlakken.iter().find(|own| own.code == vlak.code);
        let getal = own.and_then(|own| kleuring.getallen.get(own.getal?));
        if let (Some(own), Some(getal)) = (own, getal) {
            // What takes no part is read when it is asked for, not beside the others.
            let beside = own.vulling != Vulling::Leeg;
            vlak.waarde = if beside { getal.kort.clone() } else { String::new() };
            vlak.gezegd.clone_from(&own.gezegd);
        }
    }
}

/// The choices, in the order of the Foto.
pub(super) fn choices(foto: &Foto, chosen: &Laag) -> Vec<(Laag, String, bool)> {
    let leefgebieden = foto.leefgebieden.iter().map(|one| Laag::Leefgebied(one.id.clone()));
    let all = leefgebieden.chain([Laag::Algemeen, Laag::Geen]);
    all.map(|laag| (laag.clone(), laag.naam(foto), laag == *chosen)).collect()
}

/// A wijk on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct KaartVlak {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Its outline.
    pub tekening: Arc<Tekening>,
    /// Its class, where the map shows one.
    pub klasse: Option<Klasse>,
    /// Whether it hangs on a choice or on chance.
    pub grensgeval: bool,
    /// Whether it has no figures though it takes part.
    pub geen_gegevens: bool,
    /// Whether it takes part in the Foto.
    pub telt_mee: bool,
    /// What stands beside its name ('35,3'); empty while the colours are no figures of wijken.
    pub waarde: String,
    /// What is out of reach of it.
    pub gat: Option<Tekening>,
    /// What a screen reader says.
    pub gezegd: String,
}

impl KaartView {
    /// The wijk at a point in RD.
    pub fn vlak_at(&self, place: [f64; 2]) -> Option<&KaartVlak> {
        self.vlakken.iter().find(|vlak| vlak.tekening.holds(place))
    }
}

/// Every wijk that has an outline.
pub(super) fn all(gegevens: &KaartGegevens<'_>) -> Vec<KaartVlak> {
    let known: Vec<_> = gegevens.omtrekken.of(GebiedSoort::Wijk).collect();
    let outlines: Vec<_> = known.iter().map(|(_, omtrek)| *omtrek).collect();
    let drawn = vereenvoudigd(&outlines, MOST_OFF_M);
    let foto = gegevens.foto;
    let wijk = |code: &str| foto.wijken.iter().find(|wijk| wijk.code == code);
    let own = known.iter().zip(&drawn).filter_map(|((gebied, _), omtrek)| {
        Some(vlak(gegevens, wijk(&gebied.code)?, Arc::new(Tekening::new(omtrek))))
    });
    own.collect()
}

fn vlak(gegevens: &KaartGegevens<'_>, wijk: &WijkFoto, tekening: Arc<Tekening>) -> KaartVlak {
    let telt_mee = wijk.telt_niet_mee.is_none();
    // Of a wijk nothing is shown while its buurten have the colours.
    let shown = telt_mee && gegevens.niveau == Niveau::Wijken;
    let uitkomst = gegevens.laag.uitkomst(wijk).filter(|_| shown);
    let klasse = uitkomst.and_then(Uitkomst::klasse);
    let woord = uitkomst.and_then(|uitkomst| uitkomst.robuustheid).map(|found| found.woord);
    let word = match (telt_mee, klasse) {
        (false, _) => "telt niet mee",
        (true, Some(klasse)) => klasse.word(),
        (true, None) if uitkomst.is_some() => "geen gegevens",
        (true, None) => "",
    };
    let firm = woord.map(|woord| format!(", {}", woord.word())).unwrap_or_default();
    KaartVlak {
        code: wijk.code.clone(),
        naam: wijk.naam.clone(),
        tekening,
        klasse,
        grensgeval: woord == Some(Stevigheid::Grensgeval),
        geen_gegevens: uitkomst.is_some() && klasse.is_none(),
        telt_mee,
        waarde: String::new(),
        gat: gegevens.lopend.gaten.get(&wijk.code).map(Tekening::new),
        gezegd: format!("{}: {word}{firm}", wijk.naam).trim_end_matches([':', ' ']).to_owned(),
    }
}
