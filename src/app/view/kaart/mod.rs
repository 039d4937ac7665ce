//! The map, ready to be drawn. Places are in RD metres.

mod aandeel;
mod barriere;
mod beste;
mod dicht;
mod figuur;
mod invloed;
pub mod kleur;
mod loopafstand;
mod melding;
mod meten;
mod plekken;
mod proef;
mod punten;
mod tabel;
mod vlakken;

pub use crate::methods::geometrie::groepen::groepen;
pub use crate::methods::geometrie::lijnpatroon::{Streep, patroon};
pub use crate::methods::geometrie::tekenen::{
    Kader, Tekening, arcering, arcering_dalend, scale_length,
};
pub use aandeel::is_at_most;
pub use barriere::{OVERGANG, andere_lijn, nieuwe_barriere, overgang};
pub use beste::BesteView;
pub use dicht::{DichtView, GevolgView};
pub use figuur::{Beeld, GRENSGEVAL};
pub use invloed::InvloedView;
pub use kleur::{KleurVlak, Kleurcijfers, Kleuring, Niveau};
pub use loopafstand::{Ernaast, Looptijd, Lopend};
pub use melding::{Melding, Over};
pub use meten::{Gemeten, gemeten};
pub use plekken::{KaartPlek, ZonderPunt};
pub use proef::{Loopgrond, Proef, Uitkomst};
pub use punten::{Lot, PuntRij, PuntenView};
pub use vlakken::{KaartVlak, Laag};

use super::tabel::TabelView;
use crate::app::barrieres::Barriere;
use crate::app::loopafstand::LoopVraag;
use crate::methods::geometrie::Omtrekken;
use crate::methods::loopafstand::Lopen;
use crate::model::foto::Foto;
use crate::model::wijk::{Plek, Plekpunt};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the map is made from.
pub struct KaartGegevens<'a> {
    /// The outlines that the file has.
    pub omtrekken: &'a Omtrekken,
    /// Text forms of the bronnen of the outlines.
    pub bronnen: &'a BTreeSet<String>,
    /// The Foto.
    pub foto: &'a Foto,
    /// What colours the wijken.
    pub laag: &'a Laag,
    /// Which areas are coloured.
    pub niveau: Niveau,
    /// The figures behind the colours, where these are of one indicator.
    pub kleurcijfers: Option<Kleurcijfers<'a>>,
    /// The places to meet.
    pub plekken: &'a [Plek],
    /// Their points.
    pub punten: &'a [Plekpunt],
    /// The barriers.
    pub barrieres: &'a [Barriere],
    /// How far people walk, and to which kinds of places.
    pub vraag: &'a LoopVraag,
    /// What is out of reach of each wijk.
    pub lopend: Lopend,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

/// Everything the map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct KaartView {
    /// Name of the gemeente.
    pub gemeente: String,
    /// The day on which someone looks.
    pub vandaag: Date,
    /// What is in sight at first; `None` when the file has no outlines.
    pub kader: Option<Kader>,
    /// The wijken.
    pub vlakken: Vec<KaartVlak>,
    /// The areas in their colours, and what these say.
    pub kleuring: Kleuring,
    /// The places that have a point.
    pub plekken: Vec<KaartPlek>,
    /// The barriers, by name.
    pub barrieres: Vec<Barriere>,
    /// The places that have none.
    pub zonder_punt: Vec<ZonderPunt>,
    /// What cannot be shown yet, and what to do about it.
    pub meldingen: Vec<Melding>,
    /// What is out of reach.
    pub lopend: Lopend,
    /// How people walk.
    pub lopen: Lopen,
    /// The choices of what colours the wijken, with the one that is chosen.
    pub lagen: Vec<(Laag, String, bool)>,
    /// 'Sociale relaties, 2020 ≈'
    pub legenda: String,
    /// The rule behind the colours, and where the outlines come from.
    pub onder: String,
    /// Where the outlines come from.
    pub grenzen: String,
    /// The same as a table.
    pub tabel: TabelView,
}

impl KaartView {
    /// The map, ready to be drawn.
    pub fn new(gegevens: KaartGegevens<'_>) -> Self {
        let mut vlakken = vlakken::all(&gegevens);
        let kleuring = Kleuring::new(&gegevens, &vlakken);
        if matches!(gegevens.laag, Laag::Indicator(_)) {
            vlakken::with_figures(&mut vlakken, &kleuring);
        }
        let plekken = plekken::with_point(&gegevens);
        let corners = vlakken.iter().flat_map(|vlak| vlak.tekening.ringen.iter().flatten());
        let (laag, foto) = (gegevens.laag, gegevens.foto);
        Self {
            gemeente: foto.gemeente_naam.clone(),
            vandaag: gegevens.vandaag,
            kader: Kader::around(corners.copied()),
            zonder_punt: plekken::without_point(&gegevens),
            lagen: vlakken::choices(foto, laag),
            meldingen: melding::all(&gegevens, &kleuring),
            legenda: kleuring.titel.clone(),
            onder: below(&kleuring, &outlines_from(gegevens.bronnen)),
            grenzen: outlines_from(gegevens.bronnen),
            tabel: tabel::table(&gegevens, &vlakken, &kleuring, &plekken),
            kleuring,
            barrieres: gegevens.barrieres.to_vec(),
            lopen: gegevens.vraag.lopen,
            lopend: gegevens.lopend,
            vlakken,
            plekken,
        }
    }
}

/// How the colours came about, then the sources.
fn below(kleuring: &Kleuring, grenzen: &str) -> String {
    let figures = kleuring.bronnen.iter().map(String::as_str);
    let parts = [kleuring.regel.as_str()].into_iter().chain(figures).chain([grenzen]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// 'Grenzen: CBS en Kadaster, Wijk- en buurtkaart 2024.'
fn outlines_from(bronnen: &BTreeSet<String>) -> String {
    let tables = super::figuur::tables(bronnen.iter().map(String::as_str));
    tables.map(|text| text.replacen("Bron: ", "Grenzen: ", 1)).unwrap_or_default()
}
