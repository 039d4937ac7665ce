//! One indicator beside another, a point per wijk.

use super::super::bron::BronPaneel;
use super::super::figuur::{self, FiguurView};
use super::super::getal::Notatie;
use super::super::{Span, betekenis};
use super::schrijver::Schrijver;
use super::toeval::Toets;
use crate::document::figures::{Series, exactly, newest};
use crate::document::foto::GemeenteFigures;
use crate::methods::figure::punten::{Punt, punten};
use crate::methods::samenhang::{Samenhang, samenhang};
use crate::model::figure::{Cell, Column, FigureTable, Getal, Head, TableRow, Tone};
use crate::model::foto::{Cijfer, FotoInput};
use crate::model::indicator::GetalSoort;
use crate::model::{Bron, Gebied, Indicator, Reden, nl};
use std::sync::Arc;

/// What the figure is made from.
#[derive(Clone, Copy)]
pub struct SamenhangGegevens<'a> {
    /// The figures of the gemeente.
    pub figures: &'a GemeenteFigures,
    /// Which wijken take part, and until when.
    pub input: &'a FotoInput,
    /// The indicator that is read upwards, with its `indicator.nr`.
    pub dit: &'a (i64, Indicator),
    /// The one that is read to the right.
    pub ander: &'a (i64, Indicator),
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
}

const KOP: &str = "Twee cijfers per wijk";

/// The figure, or why there is none.
pub fn samenhang_view(gegevens: &SamenhangGegevens<'_>) -> FiguurView {
    let plan = Plan::new(gegevens);
    let bron = BronPaneel { titel: gegevens.dit.1.naam.clone(), ..BronPaneel::default() };
    if !plan.punten.iter().any(|punt| plan.pair(punt).is_some()) {
        let (dit, ander) = plan.names();
        let why = format!("Er is geen wijk met een cijfer voor ‘{dit}’ én voor ‘{ander}’.");
        return FiguurView::none(KOP, why, bron);
    }
    let (dit, ander) = plan.names();
    let mut head = Head {
        naam: format!("{}-naast-{}", gegevens.dit.1.id, gegevens.ander.1.id),
        titel: format!("{dit} naast {ander}"),
        ondertitel: plan.words(),
        eenheid: String::new(),
        bronnen: figuur::sources(plan.getallen.iter()),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, plan.sentence());
    let sides = (axis_name(&gegevens.ander.1), axis_name(&gegevens.dit.1));
    let tabel = Arc::new(plan.table());
    let figure = punten(head, &plan.getallen, &plan.punten, sides, &tabel);
    FiguurView::new(KOP.to_owned(), figure, bron)
}

/// 'Geregistreerde misdrijven (aantal per 1.000 inwoners)'.
fn axis_name(indicator: &Indicator) -> String {
    match betekenis::of(indicator).as_str() {
        "" => super::title(indicator),
        meaning => format!("{} ({meaning})", super::title(indicator)),
    }
}

struct Plan<'a> {
    gegevens: &'a SamenhangGegevens<'a>,
    getallen: Arc<[Getal]>,
    /// The gemeente where it can stand among its wijken, then the wijken.
    punten: Vec<Punt>,
}

impl<'a> Plan<'a> {
    fn new(gegevens: &'a SamenhangGegevens<'a>) -> Self {
        let writers = [gegevens.dit, gegevens.ander].map(|one| writer(gegevens, one));
        let (figures, input) = (gegevens.figures, gegevens.input);
        let mut getallen = Vec::new();
        let mut punten = Vec::new();
        let mut add = |gebied: &Gebied, pair: [Cijfer; 2], tone: Tone| {
            let (code, naam): (Arc<str>, Arc<str>) =
                (gebied.code.as_str().into(), gebied.label().into());
            let [mut up, aside] =
                [0, 1].map(|side: usize| writers[side].getal(&code, &naam, &pair[side]));
            beside(&mut up, &aside, &super::title(&gegevens.ander.1));
            let omhoog = getallen.len();
            getallen.extend([up, aside]);
            punten.push(Punt { tone, naam: naam.to_string(), omhoog, opzij: omhoog + 1 });
        };
        let sums = [gegevens.dit, gegevens.ander];
        if !sums.iter().any(|(_, one)| one.soort == Some(GetalSoort::Aantal)) {
            let pair = sums.map(|one| of_gemeente(gegevens, one));
            add(&figures.gemeente, pair, Tone::Gemeente);
        }
        for ((gebied, series), wijk) in figures.wijken.iter().zip(&input.wijken) {
            let chosen = gegevens.gekozen == Some(gebied.code.as_str());
            let takes_part = wijk.telt_niet_mee.is_none();
            let pair = sums.map(|one| of_wijk(gegevens, series, one, takes_part));
            add(gebied, pair, if chosen { Tone::Chosen } else { Tone::Muted });
        }
        Self { gegevens, getallen: getallen.into(), punten }
    }

    fn names(&self) -> (String, String) {
        (super::title(&self.gegevens.dit.1), super::title(&self.gegevens.ander.1))
    }

    fn pair(&self, punt: &Punt) -> Option<(f64, f64)> {
        let value = |place: usize| self.getallen.get(place)?.waarde.ok();
        Some((value(punt.opzij)?, value(punt.omhoog)?))
    }

    fn table(&self) -> FigureTable {
        let (dit, ander) = self.names();
        let column = |naam: &str, getal| Column { naam: naam.to_owned(), getal };
        let row = |punt: &Punt| TableRow {
            cellen: vec![
                Cell::Text(punt.naam.clone()),
                Cell::Getal(punt.omhoog),
                Cell::Text(self.year(punt.omhoog)),
                Cell::Getal(punt.opzij),
                Cell::Text(self.year(punt.opzij)),
            ],
            kop: punt.tone == Tone::Gemeente,
            gekozen: punt.tone == Tone::Chosen,
        };
        FigureTable {
            kolommen: vec![
                column("Gebied", false),
                column(&dit, true),
                column("Jaar", true),
                column(&ander, true),
                column("Jaar", true),
            ],
            rijen: self.punten.iter().map(row).collect(),
        }
    }

    fn year(&self, place: usize) -> String {
        let periode = self.getallen.get(place).and_then(|getal| getal.periode);
        periode.map_or_else(|| "–".to_owned(), |periode| periode.to_string())
    }

    /// 'elke stip is een wijk · ruit: Hilversum · 1 wijk zonder beide cijfers'.
    fn words(&self) -> String {
        let mut parts = vec!["elke stip is een wijk".to_owned()];
        let city = self.punten.iter().find(|punt| punt.tone == Tone::Gemeente);
        if city.is_some_and(|punt| self.pair(punt).is_some()) {
            parts.push(format!("ruit: {}", self.gegevens.figures.gemeente.label()));
        }
        let wijken = self.punten.iter().filter(|punt| punt.tone != Tone::Gemeente);
        let without = wijken.filter(|punt| self.pair(punt).is_none());
        let names: Vec<&str> = without.map(|punt| punt.naam.as_str()).collect();
        match names.len() {
            0 => {}
            1..=3 => parts.push(format!("{}: alleen in de tabel", nl::list(&names))),
            many => parts.push(format!("{many} wijken: alleen in de tabel")),
        }
        parts.join(" · ")
    }

    fn sentence(&self) -> Vec<Span> {
        let wijken = self.punten.iter().filter(|punt| punt.tone != Tone::Gemeente);
        let pairs: Vec<(f64, f64)> = wijken.filter_map(|punt| self.pair(punt)).collect();
        let mut spans = self.about_chosen();
        match samenhang(&pairs) {
            Some(found) => spans.extend(self.about(found)),
            None => {
                let count = pairs.len();
                let text = format!("Over samenhang is bij {count} wijken niets te zeggen.");
                spans.push(Span::plain(text));
            }
        }
        if self.gegevens.dit.1.schatting && self.gegevens.ander.1.schatting {
            let text = " Beide cijfers komen uit een rekenmodel: een deel van de samenhang ook.";
            spans.push(Span::plain(text));
        }
        spans
    }

    /// 'Zuidwest: 35,3 en 76,3 %. '
    fn about_chosen(&self) -> Vec<Span> {
        let chosen = self.punten.iter().find(|punt| punt.tone == Tone::Chosen);
        let Some(punt) = chosen.filter(|punt| self.pair(punt).is_some()) else { return Vec::new() };
        let said = |place: usize| {
            let getal = self.getallen.get(place);
            Span::strong(getal.map_or("", |getal| &getal.tekst).to_owned())
        };
        vec![
            Span::plain(format!("{}: ", punt.naam)),
            said(punt.omhoog),
            Span::plain(" en "),
            said(punt.opzij),
            Span::plain(". "),
        ]
    }

    fn about(&self, found: Samenhang) -> Vec<Span> {
        let (dit, ander) = self.names();
        let r = Span::strong(format!("r = {}", nl::signed(found.r, 2).replace('+', "")));
        let firm = format!(", indicatief bij {} wijken", found.n);
        let begin = match (found.is_significant, found.r > 0.0) {
            (false, _) => format!("Tussen ‘{dit}’ en ‘{ander}’ is geen duidelijke samenhang ("),
            (true, true) => {
                format!("Waar ‘{ander}’ hoger is, is ‘{dit}’ meestal ook hoger (")
            }
            (true, false) => {
                format!("Waar ‘{ander}’ hoger is, is ‘{dit}’ meestal lager (")
            }
        };
        let end = if found.is_significant {
            format!("{firm}). Dat zegt nog niet dat het een door het ander komt.")
        } else {
            format!("{firm}): dit kan toeval zijn.")
        };
        vec![Span::plain(begin), r, Span::plain(end)]
    }
}

fn writer<'a>(gegevens: &SamenhangGegevens<'a>, one: &'a (i64, Indicator)) -> Schrijver<'a> {
    let (figures, year) = (gegevens.figures, gegevens.input.peiljaar);
    let wijken = figures.wijken.iter().map(|(_, series)| newest(series, one.0, year));
    let values = wijken.chain([newest(&figures.gemeente_series, one.0, year)]);
    let notatie = Notatie::new(&one.1, values.filter_map(|cijfer| cijfer.waarde.ok()));
    let toets = Toets::new(figures, one.0, &one.1);
    Schrijver { indicator: &one.1, notatie, toets, grenzen: figures.grenzen }
}

/// The newest figure of a wijk; none when it does not take part or is about too few people.
fn of_wijk(
    gegevens: &SamenhangGegevens<'_>,
    series: &Series,
    (nr, indicator): &(i64, Indicator),
    takes_part: bool,
) -> Cijfer {
    let cijfer = newest(series, *nr, gegevens.input.peiljaar);
    if takes_part && !cijfer.is_about_few(indicator, gegevens.figures.grenzen) {
        return cijfer;
    }
    Cijfer { waarde: Err(cijfer.waarde.err().unwrap_or(Reden::TeKlein)), ..cijfer }
}

/// The figure of the gemeente in the newest period of its wijken.
fn of_gemeente(gegevens: &SamenhangGegevens<'_>, (nr, _): &(i64, Indicator)) -> Cijfer {
    let (figures, year) = (gegevens.figures, gegevens.input.peiljaar);
    let periods = figures.wijken.iter().filter_map(|(_, series)| newest(series, *nr, year).periode);
    exactly(&figures.gemeente_series, *nr, periods.max())
}

/// Says the other number with this one.
fn beside(up: &mut Getal, aside: &Getal, ander: &str) {
    let year = aside.periode.map(|periode| format!(" ({periode})")).unwrap_or_default();
    up.gezegd = format!("{}; {ander}: {}{year}", up.gezegd, aside.tekst);
    if let Ok(bron) = Bron::parse(&aside.bron) {
        up.uitleg.push(format!("Bron van {ander}: {}", bron.uitgever));
    }
}
