//! What the colours of the map stand for: outcomes of the Foto, or the figures of one indicator in
//! classes of values.

use super::super::figuur::sources;
use super::super::getal::Notatie;
use super::super::indicatoren::schrijver::Schrijver;
use super::super::indicatoren::toeval::Toets;
use super::super::{betekenis, regel};
use super::vlakken::{KaartVlak, MOST_OFF_M};
use super::{KaartGegevens, Laag, Tekening};
use crate::document::foto::GemeenteFigures;
use crate::methods::geometrie::vereenvoudigd;
use crate::methods::natural_breaks::natural_breaks;
use crate::model::figure::{Getal, TRAPPEN, Vulling};
use crate::model::foto::{Cijfer, Klasse};
use crate::model::gebied::GebiedSoort;
use crate::model::indicator::GetalSoort;
use crate::model::{Indicator, Periode};
use std::collections::HashMap;
use std::sync::Arc;

/// Which areas are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Niveau {
    /// The wijken.
    #[default]
    Wijken,
    /// The buurten.
    Buurten,
}

impl Niveau {
    fn soort(self) -> GebiedSoort {
        match self {
            Self::Wijken => GebiedSoort::Wijk,
            Self::Buurten => GebiedSoort::Buurt,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Wijken => "wijken",
            Self::Buurten => "buurten",
        }
    }
}

/// The figures of one indicator in one period, for the areas that are coloured.
pub struct Kleurcijfers<'a> {
    /// The figures of the gemeente.
    pub figures: &'a GemeenteFigures,
    /// `indicator.nr`.
    pub nr: i64,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The period; `None` when no area has a figure.
    pub periode: Option<Periode>,
    /// Per code its figure, and why it takes no part.
    pub gebieden: HashMap<String, (Cijfer, Option<String>)>,
}

/// An area in its colour.
#[derive(Debug, Clone, PartialEq)]
pub struct KleurVlak {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Its outline.
    pub tekening: Arc<Tekening>,
    /// Its colour.
    pub vulling: Vulling,
    /// Place of its number; an outcome has none.
    pub getal: Option<usize>,
    /// What a reader sees when it is pointed at.
    pub gezegd: String,
}

/// The areas in their colours, and what these say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kleuring {
    /// Which areas there are.
    pub niveau: Niveau,
    /// The areas.
    pub vlakken: Vec<KleurVlak>,
    /// Their numbers.
    pub getallen: Arc<[Getal]>,
    /// What is shown ('Geregistreerde misdrijven').
    pub titel: String,
    /// Unit and year; may be empty.
    pub onder: String,
    /// What each colour says, lowest first.
    pub rijen: Vec<(Vulling, String)>,
    /// How the colours came about, and what to know of them.
    pub regel: String,
    /// Where the figures come from, a line each.
    pub bronnen: Vec<String>,
    /// Why nothing has a colour and what to do; empty when it has.
    pub leeg: String,
}

impl Kleuring {
    /// The colours of the map.
    pub(super) fn new(gegevens: &KaartGegevens<'_>, wijken: &[KaartVlak]) -> Self {
        match (&gegevens.kleurcijfers, gegevens.niveau) {
            (Some(cijfers), _) => of_indicator(gegevens, wijken, cijfers),
            (None, Niveau::Wijken) => of_outcomes(gegevens, wijken),
            (None, Niveau::Buurten) => without_colour(gegevens),
        }
    }

    /// The number of an area.
    pub fn getal(&self, code: &str) -> Option<&Getal> {
        let vlak = self.vlakken.iter().find(|vlak| vlak.code == code)?;
        self.getallen.get(vlak.getal?)
    }
}

/// Wijken by their outcome.
fn of_outcomes(gegevens: &KaartGegevens<'_>, wijken: &[KaartVlak]) -> Kleuring {
    let own = |vlak: &KaartVlak| KleurVlak {
        code: vlak.code.clone(),
        naam: vlak.naam.clone(),
        tekening: vlak.tekening.clone(),
        vulling: match (vlak.klasse, vlak.geen_gegevens) {
            (Some(klasse), _) => Vulling::Klasse(klasse),
            (None, true) => Vulling::GeenGegevens,
            (None, false) => Vulling::Leeg,
        },
        getal: None,
        gezegd: vlak.gezegd.clone(),
    };
    let vlakken: Vec<KleurVlak> = wijken.iter().map(own).collect();
    let mut rijen = Vec::new();
    for klasse in Klasse::ALL.map(Vulling::Klasse) {
        if let (true, Vulling::Klasse(own)) = (has(&vlakken, klasse), klasse) {
            rijen.push((klasse, own.word().to_owned()));
        }
    }
    rijen.extend(missing_row(&vlakken));
    if *gegevens.laag != Laag::Geen && wijken.iter().any(|vlak| !vlak.telt_mee) {
        rijen.push((Vulling::Leeg, "telt niet mee".to_owned()));
    }
    Kleuring {
        niveau: Niveau::Wijken,
        vlakken,
        titel: gegevens.laag.naam(gegevens.foto),
        rijen,
        regel: format!("{}.", regel::in_one_line(gegevens.foto)),
        ..Kleuring::default()
    }
}

fn has(vlakken: &[KleurVlak], vulling: Vulling) -> bool {
    vlakken.iter().any(|vlak| vlak.vulling == vulling)
}

fn missing_row(vlakken: &[KleurVlak]) -> Option<(Vulling, String)> {
    let row = (Vulling::GeenGegevens, "geen cijfer".to_owned());
    has(vlakken, Vulling::GeenGegevens).then_some(row)
}

/// Buurten have no outcome: there is a Foto of wijken alone.
fn without_colour(gegevens: &KaartGegevens<'_>) -> Kleuring {
    let vlak = |(code, naam, tekening): (String, String, Arc<Tekening>)| KleurVlak {
        gezegd: naam.clone(),
        code,
        naam,
        tekening,
        vulling: Vulling::Leeg,
        getal: None,
    };
    let leeg = match gegevens.laag {
        Laag::Geen => String::new(),
        _ => "Een uitkomst is er per wijk, niet per buurt. Kies hierboven een cijfer.".to_owned(),
    };
    Kleuring {
        niveau: Niveau::Buurten,
        vlakken: outlines(gegevens, &[]).into_iter().map(vlak).collect(),
        titel: "Buurten".to_owned(),
        leeg,
        ..Kleuring::default()
    }
}

/// Code, name and outline of the areas that are coloured; those of wijken were made already.
fn outlines(
    gegevens: &KaartGegevens<'_>,
    wijken: &[KaartVlak],
) -> Vec<(String, String, Arc<Tekening>)> {
    if gegevens.niveau == Niveau::Wijken {
        let own = |vlak: &KaartVlak| (vlak.code.clone(), vlak.naam.clone(), vlak.tekening.clone());
        return wijken.iter().map(own).collect();
    }
    let mine = |wijk: &str| gegevens.foto.wijken.iter().any(|own| own.code == wijk);
    let known = gegevens.omtrekken.of(gegevens.niveau.soort());
    let known: Vec<_> =
        known.filter(|(buurt, _)| buurt.ouder.as_deref().is_some_and(mine)).collect();
    let all: Vec<_> = known.iter().map(|(_, omtrek)| *omtrek).collect();
    let drawn = vereenvoudigd(&all, MOST_OFF_M);
    let pairs = known.iter().zip(&drawn);
    pairs
        .map(|((buurt, _), omtrek)| {
            (buurt.code.clone(), buurt.label(), Arc::new(Tekening::new(omtrek)))
        })
        .collect()
}

/// Areas by the value of an indicator.
fn of_indicator(
    gegevens: &KaartGegevens<'_>,
    wijken: &[KaartVlak],
    cijfers: &Kleurcijfers<'_>,
) -> Kleuring {
    let (indicator, none) = (cijfers.indicator, Cijfer::none());
    let schrijver = writer(cijfers);
    let mut getallen = Vec::new();
    let mut values = Vec::new();
    let mut vlakken = Vec::new();
    for (code, naam, tekening) in outlines(gegevens, wijken) {
        let (cijfer, apart) = cijfers
            .gebieden
            .get(&code)
            .map_or((&none, None), |(own, apart)| (own, apart.as_deref()));
        let getal = schrijver.getal(&code.as_str().into(), &naam.as_str().into(), cijfer);
        let value = getal.waarde.ok().filter(|_| apart.is_none());
        let vulling = match (value, apart) {
            (Some(_), _) => Vulling::Trap { plaats: 0, van: 0 },
            (None, Some(_)) if getal.waarde.is_ok() => Vulling::Leeg,
            _ => Vulling::GeenGegevens,
        };
        let gezegd = match apart.filter(|_| getal.waarde.is_ok()) {
            Some(why) => format!("{} ({why})", getal.gezegd),
            None => getal.gezegd.clone(),
        };
        vlakken.push(KleurVlak {
            code,
            naam,
            tekening,
            vulling,
            getal: Some(getallen.len()),
            gezegd,
        });
        values.push(value);
        getallen.push(getal);
    }
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    let classes = natural_breaks(&known, most_classes(known.len()));
    for (vlak, value) in vlakken.iter_mut().zip(&values) {
        if let Some(value) = value {
            let above = |[_, high]: &[f64; 2]| value > high;
            let plaats = classes.iter().take_while(|one| above(one)).count();
            vlak.vulling = Vulling::Trap { plaats, van: classes.len() };
        }
    }
    let periode = cijfers.periode.map(|periode| periode.to_string()).unwrap_or_default();
    let unit = betekenis::of(indicator);
    let shown = [unit, periode].into_iter().filter(|part| !part.is_empty());
    Kleuring {
        niveau: gegevens.niveau,
        rijen: legend_rows(&vlakken, &classes, &schrijver.notatie),
        titel: super::super::indicatoren::title(indicator),
        onder: shown.collect::<Vec<_>>().join(", "),
        regel: rule(classes.len(), indicator),
        bronnen: sources(getallen.iter().filter(|getal| getal.periode.is_some())),
        leeg: nothing_known(gegevens, known.is_empty()),
        vlakken,
        getallen: getallen.into(),
    }
}

fn writer<'a>(cijfers: &Kleurcijfers<'a>) -> Schrijver<'a> {
    let (figures, indicator) = (cijfers.figures, cijfers.indicator);
    let values = cijfers.gebieden.values().filter_map(|(cijfer, _)| cijfer.waarde.ok());
    Schrijver {
        indicator,
        notatie: Notatie::new(indicator, values),
        toets: Toets::new(figures, cijfers.nr, indicator),
        grenzen: figures.grenzen,
    }
}

/// A class has two areas or more, as far as values allow.
fn most_classes(areas: usize) -> usize {
    (areas / 2).clamp(2, TRAPPEN)
}

fn legend_rows(
    vlakken: &[KleurVlak],
    classes: &[[f64; 2]],
    notatie: &Notatie,
) -> Vec<(Vulling, String)> {
    let van = classes.len();
    let words = |[low, high]: &[f64; 2]| match (notatie.written(*low), notatie.written(*high)) {
        (low, high) if low == high => low,
        (low, high) => format!("{low} tot en met {high}"),
    };
    let rows = classes.iter().enumerate();
    let rows = rows.map(|(plaats, one)| (Vulling::Trap { plaats, van }, words(one)));
    let apart = has(vlakken, Vulling::Leeg).then(|| (Vulling::Leeg, "telt niet mee".to_owned()));
    rows.chain(missing_row(vlakken)).chain(apart).collect()
}

fn rule(classes: usize, indicator: &Indicator) -> String {
    let groups = match classes {
        0 => return String::new(),
        1 => "Alle gebieden hebben dezelfde waarde.".to_owned(),
        many => format!(
            "Kleur: {many} groepen met zo min mogelijk verschil binnen een groep (Fisher-Jenks)."
        ),
    };
    match indicator.soort {
        Some(GetalSoort::Aantal) => {
            format!("{groups} Een aantal hangt ook af van de grootte van een gebied.")
        }
        _ => groups,
    }
}

fn nothing_known(gegevens: &KaartGegevens<'_>, nothing: bool) -> String {
    let areas = gegevens.niveau.word();
    match nothing {
        true => format!("Over de {areas} is hier geen cijfer. Kies een ander cijfer of jaar."),
        false => String::new(),
    }
}
