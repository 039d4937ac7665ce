//! One indicator over all buurten, those of the chosen wijk marked.

use super::super::bron::BronPaneel;
use super::super::figuur::{self, FiguurView};
use super::super::getal::Notatie;
use super::super::{Span, betekenis};
use super::schrijver::Schrijver;
use super::toeval::Toets;
use crate::document::buurten::{BuurtCijfer, BuurtCijfers};
use crate::document::figures::exactly;
use crate::document::foto::GemeenteFigures;
use crate::methods::figure::{Reeks, wolk};
use crate::methods::verdeling::median;
use crate::model::figure::{Cell, Column, Figure, FigureTable, Getal, Head, TableRow, Tone};
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::{Gebied, Indicator, Periode, Reden, nl};
use std::sync::Arc;

/// What the figure is made from.
#[derive(Clone, Copy)]
pub struct BuurtenGegevens<'a> {
    /// The figures of the gemeente.
    pub figures: &'a GemeenteFigures,
    /// `indicator.nr`.
    pub nr: i64,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The figures of the buurten.
    pub cijfers: &'a BuurtCijfers,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
}

/// From this many on the others are the whole country.
const COUNTRY: usize = 8_000;

/// The figure, or what to do when no buurt has one.
pub fn buurten_view(gegevens: &BuurtenGegevens<'_>) -> FiguurView {
    let none = BronPaneel { titel: gegevens.indicator.naam.clone(), ..BronPaneel::default() };
    let Some(periode) = gegevens.cijfers.periode else {
        let why = format!(
            "Voor de buurten van {} zijn er geen cijfers over dit onderwerp. Een tabel met \
             buurten, zoals Kerncijfers wijken en buurten van CBS, leest u in bij Gegevens.",
            gegevens.figures.gemeente.label()
        );
        return FiguurView::none("Alle buurten", why, none);
    };
    let plan = Plan::new(gegevens, periode);
    let mut figuur = plan.figure();
    let mut head = Head {
        naam: format!("{}-buurten", gegevens.indicator.id),
        titel: format!("{}: alle buurten in {periode}", super::title(gegevens.indicator)),
        ondertitel: plan.words(&figuur),
        eenheid: betekenis::of(gegevens.indicator),
        bronnen: figuur::sources(plan.getallen.iter()),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, plan.sentence());
    figuur.head = head;
    FiguurView::new(format!("Alle buurten in {periode}"), figuur, none)
}

struct Plan<'a> {
    gegevens: &'a BuurtenGegevens<'a>,
    schrijver: Schrijver<'a>,
    periode: Periode,
    getallen: Arc<[Getal]>,
    reeksen: Vec<Reeks>,
}

impl<'a> Plan<'a> {
    fn new(gegevens: &'a BuurtenGegevens<'a>, periode: Periode) -> Self {
        let (figures, indicator) = (gegevens.figures, gegevens.indicator);
        let city = exactly(&figures.gemeente_series, gegevens.nr, Some(periode));
        let buurten = &gegevens.cijfers.buurten;
        let values = buurten.iter().map(|one| &one.cijfer).chain([&city]);
        let notatie = Notatie::new(indicator, values.filter_map(|one| one.waarde.ok()));
        let toets = Toets::new(figures, gegevens.nr, indicator);
        let schrijver = Schrijver { indicator, notatie, toets, grenzen: figures.grenzen };
        let mut getallen = Vec::new();
        let mut reeksen = Vec::new();
        // A total lies far above its parts.
        if indicator.soort != Some(GetalSoort::Aantal) {
            let of = (&figures.gemeente, &city, Tone::Gemeente);
            reeksen.push(add(&schrijver, &mut getallen, of));
        }
        for one in buurten {
            let tone = match gegevens.gekozen {
                Some(code) if code == one.wijk => Tone::Chosen,
                _ => Tone::Muted,
            };
            reeksen.push(add(&schrijver, &mut getallen, (&one.buurt, &one.cijfer, tone)));
        }
        Self { gegevens, schrijver, periode, getallen: getallen.into(), reeksen }
    }

    fn figure(&self) -> Figure {
        let scaled: Vec<f64> = self.elders().collect();
        let tabel = Arc::new(self.table());
        wolk(Head::default(), &self.getallen, &self.reeksen, &scaled, &tabel)
    }

    fn elders(&self) -> impl Iterator<Item = f64> {
        self.gegevens.cijfers.elders.iter().map(|value| self.schrijver.notatie.scaled(*value))
    }

    fn wijk_of(&self, code: &str) -> String {
        let mut wijken = self.gegevens.figures.wijken.iter();
        wijken.find(|(wijk, _)| wijk.code == code).map_or_else(String::new, |(w, _)| w.label())
    }

    fn table(&self) -> FigureTable {
        let column = |naam: &str, getal| Column { naam: naam.to_owned(), getal };
        let wijk = |code: &str| {
            let mut all = self.gegevens.cijfers.buurten.iter();
            all.find(|one| one.buurt.code == code)
                .map_or_else(String::new, |one| self.wijk_of(&one.wijk))
        };
        let row = |reeks: &Reeks| TableRow {
            cellen: vec![
                Cell::Text(reeks.naam.clone()),
                Cell::Text(wijk(&reeks.code)),
                Cell::Getal(reeks.nu),
            ],
            kop: reeks.tone == Tone::Gemeente,
            gekozen: reeks.tone == Tone::Chosen,
        };
        let year = self.periode.to_string();
        FigureTable {
            kolommen: vec![column("Gebied", false), column("Wijk", false), column(&year, true)],
            rijen: self.reeksen.iter().map(row).collect(),
        }
    }

    /// 'elke stip is een buurt · blauw: de buurten van Zuidwest · grijs: 13.808 andere buurten'.
    fn words(&self, figuur: &Figure) -> String {
        let mut parts = vec!["elke stip is een buurt".to_owned()];
        if self.of_tone(Tone::Chosen).next().is_some()
            && let Some(code) = self.gegevens.gekozen
        {
            parts.push(format!("blauw: {}", self.wijk_of(code)));
        }
        if self.of_tone(Tone::Gemeente).next().is_some() {
            parts.push(format!("streep: {}", self.gegevens.figures.gemeente.label()));
        }
        let others = self.gegevens.cijfers.elders.len();
        if others > 0 {
            parts.push(format!("grijze balken: {}", self.others_named()));
        }
        let (from, to) = figuur.y.range();
        let outside = self.elders().filter(|value| !(from..=to).contains(value)).count();
        if outside > 0 {
            parts.push(format!("{} daarvan buiten beeld", nl::number(outside as f64, 0)));
        }
        match self.reeksen.iter().filter(|one| self.value(one).is_none()).count() {
            0 => {}
            1 => parts.push("1 buurt zonder cijfer".to_owned()),
            many => parts.push(format!("{many} buurten zonder cijfer")),
        }
        parts.join(" · ")
    }

    fn others_named(&self) -> String {
        let others = self.gegevens.cijfers.elders.len();
        let where_ = if others >= COUNTRY { "in Nederland" } else { "in dit bestand" };
        format!("{} andere buurten {where_}", nl::number(others as f64, 0))
    }

    fn value(&self, reeks: &Reeks) -> Option<f64> {
        self.getallen.get(reeks.nu)?.waarde.ok()
    }

    /// The buurten of a tone that have a value, lowest first; the gemeente is no buurt.
    fn of_tone(&self, tone: Tone) -> impl Iterator<Item = (&Reeks, &Getal)> {
        self.sorted(move |reeks| reeks.tone == tone).into_iter()
    }

    fn sorted(&self, wanted: impl Fn(&Reeks) -> bool) -> Vec<(&Reeks, &Getal)> {
        let all = self.reeksen.iter().filter(|reeks| wanted(reeks));
        let known = all.filter(|reeks| self.value(reeks).is_some());
        let mut found: Vec<(&Reeks, &Getal)> =
            known.filter_map(|reeks| Some((reeks, self.getallen.get(reeks.nu)?))).collect();
        found.sort_by(|a, b| {
            let value = |one: &Getal| one.waarde.unwrap_or_default();
            value(a.1).total_cmp(&value(b.1))
        });
        found
    }

    /// What the buurten of the wijk are, then the middle one of all, here and elsewhere.
    fn sentence(&self) -> Vec<Span> {
        let gemeente = self.gegevens.figures.gemeente.label();
        let own: Vec<_> = self.of_tone(Tone::Chosen).collect();
        let all = self.sorted(|reeks| reeks.tone != Tone::Gemeente);
        if all.is_empty() {
            let why =
                format!("Voor de buurten van {gemeente} is er geen cijfer dat te zien mag zijn.");
            return vec![Span::plain(why)];
        }
        let mut spans = match self.gegevens.gekozen.filter(|_| !own.is_empty()) {
            Some(code) => self.range(&own, &self.wijk_of(code)),
            None => self.range(&all, &gemeente),
        };
        // The middle lies between values as they are, before they are written out.
        let raw = self.gegevens.cijfers.buurten.iter().filter_map(|one| one.cijfer.waarde.ok());
        if let Some(middle) = median(&raw.collect::<Vec<_>>()) {
            spans.push(Span::plain(format!("De middelste buurt van {gemeente}: ")));
            spans.push(Span::strong(self.schrijver.notatie.value(middle)));
        }
        if let Some(middle) = median(&self.gegevens.cijfers.elders) {
            spans.push(Span::plain(format!("; van {}: ", self.others_named())));
            spans.push(Span::strong(self.schrijver.notatie.value(middle)));
        }
        spans.push(Span::plain("."));
        spans.extend(self.caution().map(Span::plain));
        spans
    }

    /// ' Pas op met buurten met minder dan 200 inwoners, zoals Egelshoek: een paar mensen maken
    /// daar al veel verschil.', about those with a figure; the farthest from the middle is named.
    fn caution(&self) -> Option<String> {
        if self.gegevens.indicator.soort == Some(GetalSoort::Aantal) {
            return None;
        }
        let limit = self.gegevens.figures.grenzen.inwoners;
        let buurten = &self.gegevens.cijfers.buurten;
        let value = |one: &BuurtCijfer| one.cijfer.waarde.ok();
        let middle = median(&buurten.iter().filter_map(value).collect::<Vec<_>>())?;
        let few = buurten.iter().filter(|one| value(one).is_some() && is_small(one, limit));
        let far = |one: &BuurtCijfer| value(one).map_or(0.0, |value| (value - middle).abs());
        let named = few.max_by(|a, b| far(a).total_cmp(&far(b)))?;
        Some(format!(
            " Pas op met buurten met minder dan {} inwoners, zoals {}: een paar mensen maken daar al \
             veel verschil.",
            nl::number(f64::from(limit), 0),
            named.buurt.label()
        ))
    }

    /// Whether a buurt of the same tone has no figure.
    fn has_missing(&self, sorted: &[(&Reeks, &Getal)]) -> bool {
        let tones: Vec<Tone> = sorted.iter().map(|(reeks, _)| reeks.tone).collect();
        let of = |reeks: &&Reeks| tones.contains(&reeks.tone) && self.value(reeks).is_none();
        self.reeksen.iter().any(|reeks| of(&reeks))
    }

    fn range(&self, sorted: &[(&Reeks, &Getal)], of: &str) -> Vec<Span> {
        let named = |(reeks, getal): &(&Reeks, &Getal)| {
            let said = if getal.tekst.ends_with('%') { &getal.tekst } else { &getal.kort };
            [Span::strong(said.clone()), Span::plain(format!(" ({})", reeks.naam))]
        };
        let mut spans = Vec::new();
        match sorted {
            [] => {}
            [only] => {
                spans.push(Span::plain(format!("De enige buurt van {of} met een cijfer: ")));
                spans.extend(named(only));
                spans.push(Span::plain(". "));
            }
            [low, .., high] => {
                let count = sorted.len();
                let some = if self.has_missing(sorted) { " met een cijfer" } else { "" };
                spans.push(Span::plain(format!("De {count} buurten van {of}{some} lopen van ")));
                spans.extend(named(low));
                spans.push(Span::plain(" tot "));
                spans.extend(named(high));
                spans.push(Span::plain(format!(" in {}. ", self.periode)));
            }
        }
        spans
    }
}

/// Whether so few people live there that a wijk of that size would get no outcome.
fn is_small(one: &BuurtCijfer, limit: u32) -> bool {
    match one.inwoners {
        Ok(inwoners) => inwoners < f64::from(limit),
        Err(reden) => reden == Reden::TeKlein,
    }
}

fn add(
    schrijver: &Schrijver<'_>,
    getallen: &mut Vec<Getal>,
    (gebied, cijfer, tone): (&Gebied, &Cijfer, Tone),
) -> Reeks {
    let (code, naam): (Arc<str>, Arc<str>) = (gebied.code.as_str().into(), gebied.label().into());
    getallen.push(schrijver.getal(&code, &naam, cijfer));
    let nu = getallen.len() - 1;
    Reeks {
        code: code.to_string(),
        naam: naam.to_string(),
        label: naam.to_string(),
        tone,
        telt_mee: true,
        apart: None,
        punten: vec![nu],
        nu,
    }
}
