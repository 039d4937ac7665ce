//! Places to meet beside the need: do we invest unequally?

use super::super::figuur::{self, FiguurView};
use super::super::{Span, klein, lower_first, regel, upper_first};
use super::beelden::bron_of_beeld;
use crate::document::figures::{Series, newest};
use crate::document::foto::GemeenteFigures;
use crate::methods::figure::ranking::Order;
use crate::methods::figure::{Reeks, ranking};
use crate::model::bevestiging::Zekerheid;
use crate::model::figure::{Cell, Column, Figure, FigureTable, Getal, Head, TableRow, Tone};
use crate::model::foto::{Cijfer, Foto, FotoInput, Klasse, Teken, Uitkomst, WijkFoto};
use crate::model::robuustheid::Stevigheid;
use crate::model::wijk::Plek;
use crate::model::{Reden, nl};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// With fewer confirmed places nothing is concluded.
const LEAST_PLACES: usize = 10;

/// What the figure is made from.
#[derive(Clone, Copy)]
pub struct InzetGegevens<'a> {
    /// The figures of the gemeente.
    pub figures: &'a GemeenteFigures,
    /// What the Foto was computed from.
    pub input: &'a FotoInput,
    /// The Foto.
    pub foto: &'a Foto,
    /// The places of each wijk, in the order of the wijken.
    pub per_wijk: &'a [Vec<Plek>],
    /// Every place, also those of which the wijk is not known.
    pub alle: &'a [Plek],
    /// `indicator.nr` of the number of inwoners.
    pub inwoners: i64,
    /// Id of the leefgebied that says what is needed; `None` is algemeen beeld.
    pub leefgebied: Option<&'a str>,
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// In which order the wijken stand.
    pub order: Order,
    /// The day on which someone looks.
    pub vandaag: Date,
}

const KOP: &str = "Plekken per 1.000 inwoners";

/// The figure, or why there is none.
pub fn inzet_view(gegevens: &InzetGegevens<'_>) -> FiguurView {
    let plan = Plan::new(gegevens);
    if plan.open(gegevens.alle) == 0 {
        let why = "Er staan nog geen ontmoetingsplekken in dit bestand die open zijn. Voeg ze toe bij \
                   Ontmoetingsplekken; dan ziet u hier hoeveel er per wijk zijn.";
        return FiguurView::none(KOP, why.to_owned(), bron_of_beeld(super::beelden::INZET, &[]));
    }
    let mut figuur = plan.figure();
    let mut head = Head {
        naam: "inzet-en-behoefte".to_owned(),
        titel: format!("Plekken per 1.000 inwoners naast {}", plan.behoefte()),
        ondertitel: plan.words(&figuur),
        eenheid: "ontmoetingsplekken die niet dicht zijn, per 1.000 inwoners".to_owned(),
        bronnen: plan.sources(),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, plan.sentence());
    let bron = bron_of_beeld(super::beelden::INZET, &head.bronnen);
    figuur.head = head;
    FiguurView::new(KOP.to_owned(), figuur, bron)
}

struct Plan<'a> {
    gegevens: &'a InzetGegevens<'a>,
    getallen: Arc<[Getal]>,
    reeksen: Vec<Reeks>,
}

impl<'a> Plan<'a> {
    fn new(gegevens: &'a InzetGegevens<'a>) -> Self {
        let mut plan = Self { gegevens, getallen: Arc::new([]), reeksen: Vec::new() };
        let figures = gegevens.figures;
        let mut getallen = Vec::new();
        let gemeente = (figures.gemeente.code.as_str(), figures.gemeente.label());
        let of = (gemeente, &figures.gemeente_series, gegevens.alle);
        getallen.push(plan.getal(of, None));
        let mut reeksen = vec![reeks(&getallen, Tone::Gemeente, None)];
        for (place, (gebied, series)) in figures.wijken.iter().enumerate() {
            let none = Vec::new();
            let plekken = gegevens.per_wijk.get(place).unwrap_or(&none);
            let wijk = gegevens.foto.wijken.iter().find(|wijk| wijk.code == gebied.code);
            let own = ((gebied.code.as_str(), gebied.label()), series, plekken.as_slice());
            getallen.push(plan.getal(own, wijk));
            let chosen = gegevens.gekozen == Some(gebied.code.as_str());
            let apart = wijk.and_then(|wijk| wijk.telt_niet_mee.as_deref()).map(klein::wijk);
            let tone = if chosen { Tone::Chosen } else { Tone::Muted };
            reeksen.push(reeks(&getallen, tone, apart));
        }
        plan.getallen = getallen.into();
        plan.reeksen = reeksen;
        plan
    }

    /// The places that are not closed.
    fn open(&self, plekken: &[Plek]) -> usize {
        plekken.iter().filter(|plek| !plek.bekend().is_dicht()).count()
    }

    fn confirmed(&self, plekken: &[Plek]) -> usize {
        let sure =
            |plek: &&Plek| plek.bekend().zekerheid(self.gegevens.vandaag) == Zekerheid::Bevestigd;
        plekken.iter().filter(sure).count()
    }

    fn getal(
        &self,
        ((code, naam), series, plekken): ((&str, String), &Series, &[Plek]),
        wijk: Option<&WijkFoto>,
    ) -> Getal {
        let year = self.gegevens.input.peiljaar;
        let inwoners = newest(series, self.gegevens.inwoners, year);
        let (open, confirmed) = (self.open(plekken), self.confirmed(plekken));
        let waarde = per_1000(open, &inwoners);
        let kort = waarde.map_or_else(|_| "–".to_owned(), |waarde| nl::number(waarde, 2));
        let tekst = match waarde {
            Ok(_) => format!("{kort} per 1.000 inwoners"),
            Err(_) => "het aantal inwoners is niet bekend".to_owned(),
        };
        let mut uitleg = Vec::new();
        if let (Ok(mensen), Some(periode)) = (inwoners.waarde, inwoners.periode) {
            let mensen = nl::number(mensen, 0);
            uitleg.push(format!("{} op {mensen} inwoners ({periode})", places(open)));
        }
        if open > 0 {
            uitleg.push(format!("{confirmed} van {open} bevestigd"));
        }
        uitleg.extend(wijk.map(|wijk| self.said(wijk)));
        uitleg.push("Plekken: de lijst Ontmoetingsplekken".to_owned());
        Getal {
            code: code.into(),
            naam: naam.as_str().into(),
            periode: inwoners.periode,
            waarde,
            onder: None,
            boven: None,
            teller: waarde.is_ok().then_some(open as f64),
            noemer: inwoners.waarde.ok(),
            bron: inwoners.bron.clone(),
            kwalificatie: "".into(),
            gezegd: Getal::spoken(&naam, inwoners.periode, &tekst),
            kort,
            tekst,
            uitleg,
        }
    }

    fn uitkomst<'w>(&self, wijk: &'w WijkFoto) -> Option<&'w Uitkomst> {
        match self.gegevens.leefgebied {
            None => Some(&wijk.algemeen),
            Some(id) => wijk.leefgebieden.iter().find(|one| one.id == id).map(|one| &one.uitkomst),
        }
    }

    /// 'Algemeen beeld: ongunstiger, redelijk stevig'.
    fn said(&self, wijk: &WijkFoto) -> String {
        let behoefte = upper_first(&self.behoefte());
        let Some(uitkomst) = self.uitkomst(wijk) else { return behoefte };
        let firm = uitkomst.robuustheid.map(|robuust| format!(", {}", robuust.woord.word()));
        match uitkomst.score {
            Ok((_, klasse)) => {
                format!("{behoefte}: {}{}", klasse.word(), firm.unwrap_or_default())
            }
            Err(geen) => format!("{behoefte}: {}", geen.text()),
        }
    }

    /// What says what is needed ('algemeen beeld').
    fn behoefte(&self) -> String {
        let all = &self.gegevens.foto.leefgebieden;
        let own = all.iter().find(|one| Some(one.id.as_str()) == self.gegevens.leefgebied);
        own.map_or_else(|| "algemeen beeld".to_owned(), |one| lower_first(&one.naam))
    }

    fn tekens(&self) -> HashMap<String, Teken> {
        let of = |wijk: &WijkFoto| {
            let uitkomst = self.uitkomst(wijk)?;
            let woord = uitkomst.robuustheid.map(|robuust| robuust.woord);
            let grensgeval = woord == Some(Stevigheid::Grensgeval);
            Some((wijk.code.clone(), Teken { klasse: uitkomst.klasse()?, grensgeval }))
        };
        self.gegevens.foto.wijken.iter().filter_map(of).collect()
    }

    fn figure(&self) -> Figure {
        let tekens = self.tekens();
        let tabel = Arc::new(self.table(&tekens));
        let (alle, reeksen, order) = (&self.getallen, &self.reeksen, self.gegevens.order);
        ranking(Head::default(), alle, reeksen, &tekens, order, &tabel)
    }

    fn table(&self, tekens: &HashMap<String, Teken>) -> FigureTable {
        let column = |naam: String, getal| Column { naam, getal };
        let count = |place: usize, of: fn(&Getal) -> Option<f64>| {
            let value = self.getallen.get(place).and_then(of);
            Cell::Text(value.map_or_else(|| "–".to_owned(), |value| nl::number(value, 0)))
        };
        let row = |reeks: &Reeks| {
            let teken = tekens.get(&reeks.code).copied();
            let word = match (teken, &reeks.apart) {
                (_, Some(apart)) => apart.clone(),
                (Some(teken), None) => teken.text(),
                (None, None) => "–".to_owned(),
            };
            TableRow {
                cellen: vec![
                    Cell::Text(reeks.naam.clone()),
                    count(reeks.nu, |getal| getal.teller),
                    count(reeks.nu, |getal| getal.noemer),
                    Cell::Getal(reeks.nu),
                    Cell::Uitkomst(teken.map(|teken| teken.klasse), word),
                ],
                kop: reeks.tone == Tone::Gemeente,
                gekozen: reeks.tone == Tone::Chosen,
            }
        };
        let heads = [("Plekken", true), ("Inwoners", true), ("Per 1.000", true)];
        let mut kolommen = vec![column("Gebied".to_owned(), false)];
        kolommen.extend(heads.map(|(naam, getal)| column(naam.to_owned(), getal)));
        kolommen.push(column(upper_first(&self.behoefte()), false));
        FigureTable { kolommen, rijen: self.reeksen.iter().map(row).collect() }
    }

    fn words(&self, figuur: &Figure) -> String {
        let mut parts = vec![
            format!("kleur en teken: {}", self.behoefte()),
            format!("ruit en streep: {}", self.gegevens.figures.gemeente.label()),
        ];
        if figuur.y.rows().iter().any(|row| row.grensgeval) {
            parts.push("open teken: grensgeval".to_owned());
        }
        parts.join(" · ")
    }

    fn sources(&self) -> Vec<String> {
        let (alle, per_wijk) = (self.gegevens.alle, self.gegevens.per_wijk);
        let open = self.open(alle);
        let known: usize = per_wijk.iter().map(|plekken| self.open(plekken)).sum();
        let mut firm = match (self.confirmed(alle), open) {
            (0, _) => "geen van de plekken is bevestigd".to_owned(),
            (sure, open) => format!("{sure} van de {open} plekken zijn bevestigd"),
        };
        match open.saturating_sub(known) {
            0 => {}
            1 => firm.push_str("; van 1 plek is de wijk niet bekend"),
            many => firm.push_str(&format!("; van {many} plekken is de wijk niet bekend")),
        }
        let people = figuur::sources(self.getallen.iter());
        let people = people.into_iter().map(|line| match line.strip_prefix("Bron: ") {
            Some(rest) => format!("Bron: de lijst Ontmoetingsplekken; inwoners: {rest}"),
            None => line,
        });
        let mut lines = vec![format!("Let op: {firm}.")];
        lines.extend(people);
        let rule = regel::of_one(self.gegevens.foto, &self.behoefte());
        lines.push(format!("Uitkomst: {rule}."));
        lines
    }

    /// The chosen wijk beside the gemeente, then the wijken that need more beside those that
    /// need less.
    fn sentence(&self) -> Vec<Span> {
        let mut spans = self.about_chosen();
        let [more, less] =
            [Klasse::Ongunstiger, Klasse::Gunstiger].map(|klasse| self.together(klasse));
        if let (Some(more), Some(less)) = (more, less) {
            spans.extend(more.said("ongunstiger", &self.behoefte()));
            spans.push(Span::plain("; "));
            spans.extend(less.said("gunstiger", ""));
            let word = match more.rate().total_cmp(&less.rate()) {
                std::cmp::Ordering::Less => "minder",
                std::cmp::Ordering::Equal => "evenveel",
                std::cmp::Ordering::Greater => "meer",
            };
            spans.push(Span::plain(match self.may_conclude() {
                true => format!(". Waar meer nodig is, zijn nu {word} plekken per inwoner."),
                false => ". Trek hier nog geen conclusie uit: te weinig plekken zijn bevestigd."
                    .to_owned(),
            }));
        }
        spans
    }

    /// A few places, or places that nobody confirmed, say nothing of where too few are.
    fn may_conclude(&self) -> bool {
        let alle = self.gegevens.alle;
        let (sure, open) = (self.confirmed(alle), self.open(alle));
        sure >= LEAST_PLACES && 2 * sure >= open
    }

    fn about_chosen(&self) -> Vec<Span> {
        let chosen = self.reeksen.iter().find(|reeks| reeks.tone == Tone::Chosen);
        let Some(reeks) = chosen.filter(|reeks| reeks.apart.is_none()) else { return Vec::new() };
        let of = |place: usize| self.getallen.get(place).filter(|getal| getal.waarde.is_ok());
        let Some(own) = of(reeks.nu) else { return Vec::new() };
        let count = own.teller.unwrap_or_default() as usize;
        let mut spans = vec![
            Span::plain(format!("{}: {}, ", reeks.naam, places(count))),
            Span::strong(own.tekst.clone()),
        ];
        if let Some(city) = of(0) {
            spans.push(Span::plain(format!("; heel {}: ", city.naam)));
            spans.push(Span::strong(city.kort.clone()));
        }
        spans.push(Span::plain(". "));
        spans
    }

    /// All wijken of a class that take part.
    fn together(&self, klasse: Klasse) -> Option<Samen> {
        let tekens = self.tekens();
        let of = |reeks: &&Reeks| {
            let own = tekens.get(&reeks.code).is_some_and(|teken| teken.klasse == klasse);
            own && reeks.apart.is_none()
        };
        let wijken = self.reeksen.iter().filter(of);
        let getallen: Vec<&Getal> = wijken
            .filter_map(|reeks| self.getallen.get(reeks.nu))
            .filter(|getal| getal.waarde.is_ok())
            .collect();
        let sum = |of: fn(&Getal) -> Option<f64>| getallen.iter().filter_map(|one| of(one)).sum();
        let (plekken, mensen): (f64, f64) = (sum(|one| one.teller), sum(|one| one.noemer));
        (mensen > 0.0).then_some(Samen { wijken: getallen.len(), plekken, mensen })
    }
}

/// Some wijken together.
struct Samen {
    wijken: usize,
    plekken: f64,
    mensen: f64,
}

impl Samen {
    fn rate(&self) -> f64 {
        1000.0 * self.plekken / self.mensen
    }

    /// 'In de 3 wijken die op algemeen beeld ongunstiger zijn: 2 plekken op 31.000 inwoners (0,06)'.
    fn said(&self, word: &str, behoefte: &str) -> Vec<Span> {
        let (places, mensen) = (places(self.plekken as usize), nl::number(self.mensen, 0));
        let on = if behoefte.is_empty() { String::new() } else { format!(" op {behoefte}") };
        let begin = match (self.wijken, behoefte.is_empty()) {
            (1, false) => format!("In de wijk die{on} {word} is: "),
            (1, true) => format!("in de wijk die {word} is: "),
            (many, false) => format!("In de {many} wijken die{on} {word} zijn: "),
            (many, true) => format!("in de {many} wijken die {word} zijn: "),
        };
        vec![
            Span::plain(format!("{begin}{places} op {mensen} inwoners (")),
            Span::strong(nl::number(self.rate(), 2)),
            Span::plain(" per 1.000)"),
        ]
    }
}

fn per_1000(open: usize, inwoners: &Cijfer) -> Result<f64, Reden> {
    let mensen = inwoners.waarde?;
    if mensen > 0.0 { Ok(1000.0 * open as f64 / mensen) } else { Err(Reden::Onbekend) }
}

fn places(count: usize) -> String {
    match count {
        0 => "geen bekende plek".to_owned(),
        1 => "1 plek".to_owned(),
        many => format!("{many} plekken"),
    }
}

fn reeks(getallen: &[Getal], tone: Tone, apart: Option<String>) -> Reeks {
    let nu = getallen.len().saturating_sub(1);
    let (code, naam) = getallen
        .last()
        .map_or_else(Default::default, |getal| (getal.code.to_string(), getal.naam.to_string()));
    let label = naam.clone();
    Reeks { code, label, naam, tone, telt_mee: apart.is_none(), apart, punten: vec![nu], nu }
}
