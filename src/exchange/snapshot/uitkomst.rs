//! The outcomes of a Foto in the words of the text. Names of fields never change: an outcome of
//! today is held against the text of then.

use crate::model::foto::{
    Foto, GeenZ, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Tweede, Uitkomst, WijkFoto,
};
use crate::model::robuustheid::{Gelijk, Robuustheid};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct UitkomstForm<'a> {
    regel: &'a str,
    /// Version of our form of the rule.
    regel_versie: &'a str,
    tweede: Option<&'a str>,
    wijken: Vec<WijkForm<'a>>,
}

#[derive(Serialize)]
struct WijkForm<'a> {
    code: &'a str,
    telt_mee: bool,
    algemeen: OutcomeForm,
    leefgebieden: Vec<LeefgebiedForm<'a>>,
}

#[derive(Serialize)]
struct LeefgebiedForm<'a> {
    id: &'a str,
    uitkomst: OutcomeForm,
    indicatoren: Vec<IndicatorForm<'a>>,
}

#[derive(Serialize)]
struct OutcomeForm {
    score: Option<f64>,
    klasse: Option<&'static str>,
    reden: Option<&'static str>,
    schatting: bool,
    tweede: Option<TweedeForm>,
    robuustheid: Option<RobuustheidForm>,
}

#[derive(Serialize)]
struct TweedeForm {
    klasse: &'static str,
    indicatoren: u32,
}

/// Pairs are: how many give the same class, of how many.
#[derive(Serialize)]
struct RobuustheidForm {
    woord: &'static str,
    gewichten: Option<(u32, u32)>,
    rang: Option<(u32, u32)>,
    weglaten: (u32, u32),
    normalisaties: (u32, u32),
    tweede: Option<bool>,
    bij_grens: bool,
}

#[derive(Serialize)]
struct IndicatorForm<'a> {
    id: &'a str,
    z: Option<f64>,
    reden: Option<&'static str>,
    normalisatie: String,
}

impl<'a> UitkomstForm<'a> {
    pub(super) fn new(foto: &'a Foto) -> Self {
        Self {
            regel: &foto.regel.id,
            regel_versie: foto.regel.versie,
            tweede: foto.tweede.map(|tweede| tweede.word()),
            wijken: foto.wijken.iter().map(WijkForm::new).collect(),
        }
    }
}

impl<'a> WijkForm<'a> {
    fn new(wijk: &'a WijkFoto) -> Self {
        Self {
            code: &wijk.code,
            telt_mee: wijk.telt_niet_mee.is_none(),
            algemeen: OutcomeForm::new(&wijk.algemeen),
            leefgebieden: wijk.leefgebieden.iter().map(LeefgebiedForm::new).collect(),
        }
    }
}

impl<'a> LeefgebiedForm<'a> {
    fn new(leefgebied: &'a LeefgebiedUitkomst) -> Self {
        Self {
            id: &leefgebied.id,
            uitkomst: OutcomeForm::new(&leefgebied.uitkomst),
            indicatoren: leefgebied.indicatoren.iter().map(IndicatorForm::new).collect(),
        }
    }
}

impl OutcomeForm {
    fn new(uitkomst: &Uitkomst) -> Self {
        Self {
            score: uitkomst.score.ok().map(|(score, _)| score),
            klasse: uitkomst.klasse().map(Klasse::word),
            reden: uitkomst.score.err().map(|geen| geen.word()),
            schatting: uitkomst.schatting,
            tweede: uitkomst.tweede.map(TweedeForm::new),
            robuustheid: uitkomst.robuustheid.map(RobuustheidForm::new),
        }
    }
}

impl TweedeForm {
    fn new(tweede: Tweede) -> Self {
        Self { klasse: tweede.klasse.word(), indicatoren: tweede.indicatoren }
    }
}

impl RobuustheidForm {
    fn new(one: Robuustheid) -> Self {
        let pair = |gelijk: Gelijk| (gelijk.zelfde, gelijk.alle);
        Self {
            woord: one.woord.word(),
            gewichten: one.gewichten.map(pair),
            rang: one.rang,
            weglaten: pair(one.weglaten),
            normalisaties: pair(one.normalisaties),
            tweede: one.tweede,
            bij_grens: one.bij_grens,
        }
    }
}

impl<'a> IndicatorForm<'a> {
    fn new(indicator: &'a IndicatorUitkomst) -> Self {
        Self {
            id: &indicator.id,
            z: indicator.z.ok(),
            reden: indicator.z.err().map(GeenZ::word),
            normalisatie: indicator.normalisatie.word(),
        }
    }
}
