//! The list of indicators, by leefgebied; what does not count stands last.

use super::beelden::{BEELDEN, Beeld, beeld};
use crate::document::figures::Series;
use crate::document::foto::GemeenteFigures;
use crate::model::foto::Cijfer;
use crate::model::{Indicator, Leefgebied};

/// Every indicator with a figure for the gemeente or one of its wijken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorLijst {
    /// The groups, in the order of the leefgebieden.
    pub groepen: Vec<LijstGroep>,
    /// The leefgebieden, in their order.
    pub leefgebieden: Vec<Leefgebied>,
}

/// The indicators of one leefgebied, or those that do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LijstGroep {
    /// Its name.
    pub naam: String,
    /// Its indicators, in the order of the catalogue.
    pub rijen: Vec<LijstRij>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LijstRij {
    /// Its id.
    pub id: String,
    /// Short name, without the unit.
    pub naam: String,
    /// What a search looks in: small letters without accents.
    pub zoek: String,
}

const CONTEXT: &str = "Context, telt niet mee";
const SAMEN: &str = "Alle wijken samen";

impl IndicatorLijst {
    /// The list of a file.
    pub fn new(figures: &GemeenteFigures, leefgebieden: &[Leefgebied]) -> Self {
        let known: Vec<&Indicator> = figures
            .indicatoren
            .iter()
            .filter(|(nr, _)| has_value(figures, *nr))
            .map(|(_, indicator)| indicator)
            .collect();
        let named = |indicator: &Indicator| {
            leefgebieden.iter().any(|one| indicator.counts() && one.id == indicator.leefgebied)
        };
        let group = |naam: &str, wanted: &dyn Fn(&Indicator) -> bool| LijstGroep {
            naam: naam.to_owned(),
            rijen: known.iter().filter(|one| wanted(one)).map(|one| row(one, naam)).collect(),
        };
        let mut groepen: Vec<LijstGroep> = leefgebieden
            .iter()
            .map(|leefgebied| {
                let own = |one: &Indicator| one.counts() && one.leefgebied == leefgebied.id;
                group(&leefgebied.naam, &own)
            })
            .collect();
        groepen.push(group(CONTEXT, &|indicator| !named(indicator)));
        groepen.retain(|groep| !groep.rijen.is_empty());
        if !groepen.is_empty() {
            groepen.insert(0, pictures());
        }
        Self { groepen, leefgebieden: leefgebieden.to_vec() }
    }

    /// Those indicators alone, without the pictures of all wijken together.
    pub fn only(mut self, wanted: impl Fn(&str) -> bool) -> Self {
        for groep in &mut self.groepen {
            groep.rijen.retain(|rij| beeld(&rij.id).is_none() && wanted(&rij.id));
        }
        self.groepen.retain(|groep| !groep.rijen.is_empty());
        self
    }

    /// The first indicator, for who has not chosen yet.
    pub fn first(&self) -> Option<&str> {
        self.indicatoren().next().map(|rij| rij.id.as_str())
    }

    /// The indicators, without the pictures of all wijken together.
    pub fn indicatoren(&self) -> impl Iterator<Item = &LijstRij> {
        self.rijen().filter(|rij| beeld(&rij.id).is_none())
    }

    /// All rows, from the top down.
    pub fn rijen(&self) -> impl Iterator<Item = &LijstRij> {
        self.groepen.iter().flat_map(|groep| &groep.rijen)
    }
}

fn has_value(figures: &GemeenteFigures, nr: i64) -> bool {
    let any = |series: &Series| {
        series.get(&nr).is_some_and(|periods| periods.values().any(Cijfer::is_known))
    };
    any(&figures.gemeente_series) || figures.wijken.iter().any(|(_, series)| any(series))
}

fn pictures() -> LijstGroep {
    let row = |(id, naam): Beeld| LijstRij {
        id: id.to_owned(),
        naam: naam.to_owned(),
        zoek: folded(&format!("{naam} {SAMEN}")),
    };
    LijstGroep { naam: SAMEN.to_owned(), rijen: BEELDEN.map(row).into() }
}

fn row(indicator: &Indicator, groep: &str) -> LijstRij {
    LijstRij {
        id: indicator.id.clone(),
        naam: super::title(indicator),
        zoek: folded(&format!("{} {} {groep}", indicator.naam, indicator.begrip)),
    }
}

/// Small letters, without the accents of Dutch.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        c => c,
    };
    text.trim().to_lowercase().chars().map(plain).collect()
}
