//! The Foto as a figure that can be taken along: closed, or opened to all indicators.

use super::super::figuur::{file_name, tables};
use super::super::{Span, plain_text, vergelijk};
use super::cel::{Cel, scored};
use super::{FotoView, GemeenteRij, Kolom, Rij};
use crate::methods::figure::tartan;
use crate::methods::figure::tartan::{TartanKolom, TartanRij};
use crate::model::figure::{
    Cell, Column, Figure, FigureTable, Getal, Head, Row, TableRow, Tone, Vlak,
};
use crate::model::foto::{Foto, Klasse};
use std::sync::Arc;

/// What an arrow beside a figure says.
pub const PIJL: &str =
    "pijl: het cijfer wordt gunstiger (↗) of ongunstiger (↘), en dat is meer dan toeval";

/// The Foto as figures.
#[derive(Debug, Clone, PartialEq)]
pub struct FotoFiguren {
    /// The outcomes alone.
    pub dicht: Arc<Figure>,
    /// One leefgebied with its indicators, in the order of the columns.
    pub per_leefgebied: Vec<Arc<Figure>>,
    /// Every leefgebied with its indicators.
    pub alles: Arc<Figure>,
}

impl FotoFiguren {
    /// Makes them of a Foto that is ready to be drawn.
    pub(super) fn new(foto: &Foto, view: &FotoView) -> Self {
        let draw = |open| Arc::new(figure(foto, view, open));
        let leefgebieden = 0..view.kolommen.len().saturating_sub(1);
        Self {
            dicht: draw(Open::Niets),
            per_leefgebied: leefgebieden.map(|index| draw(Open::Leefgebied(index))).collect(),
            alles: draw(Open::Alles),
        }
    }
}

/// What is opened to its indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Niets,
    Leefgebied(usize),
    Alles,
}

/// A column: an outcome by its place, or one of the indicators behind it.
type Place = (usize, Option<usize>);

/// Which columns there are. One indicator alone says what its outcome says.
fn places(kolommen: &[Kolom], open: Open) -> Vec<Place> {
    let parts =
        |index: usize| (0..kolommen[index].delen.len()).map(move |deel| (index, Some(deel)));
    let all = 0..kolommen.len();
    match open {
        Open::Niets => all.map(|index| (index, None)).collect(),
        Open::Alles => all
            .flat_map(|index| {
                let many = kolommen[index].delen.len() > 1;
                std::iter::once((index, None)).chain(parts(index).filter(move |_| many))
            })
            .collect(),
        Open::Leefgebied(open) => {
            let last = (kolommen.len() - 1, None);
            std::iter::once((open, None)).chain(parts(open)).chain([last]).collect()
        }
    }
}

fn cel((index, deel): Place, cellen: &[Cel]) -> Option<&Cel> {
    let cel = cellen.get(index)?;
    deel.map_or(Some(cel), |deel| cel.delen.get(deel))
}

fn figure(foto: &Foto, view: &FotoView, open: Open) -> Figure {
    let places = places(&view.kolommen, open);
    let tweede = foto.tweede.map(|met| vergelijk::within(met, &foto.gemeente_naam));
    let mut drawing =
        Drawing { tweede, places, getallen: Vec::new(), rijen: Vec::new(), tabel: Vec::new() };
    if let Some(gemeente) = &view.gemeente {
        drawing.gemeente(foto, gemeente);
    }
    let against = vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    for rij in &view.rijen {
        drawing.wijk(foto, rij, &against);
    }
    let tabel = FigureTable { kolommen: drawing.columns(&view.kolommen), rijen: drawing.tabel };
    let getallen: Arc<[Getal]> = drawing.getallen.into();
    let head = head(foto, view, open);
    let heads = heads(&view.kolommen, &drawing.places);
    tartan(head, &getallen, &heads, drawing.rijen, &Arc::new(tabel))
}

fn head(foto: &Foto, view: &FotoView, open: Open) -> Head {
    let rule = plain_text(&view.regel);
    let arrow = view.pijlen.then(|| super::as_sentence(PIJL));
    let block = view.blok.as_deref().map(super::as_sentence);
    let gemeente = view.gemeente.as_ref().map(|one| super::as_sentence(&one.legenda));
    let signs = "Streepjesrand: grensgeval. Gearceerd: geen gegevens.".to_owned();
    let delen = cells(view).flat_map(|cel| &cel.delen).map(|deel| &*deel.getal.bron);
    let bron = tables(delen.filter(|bron| !bron.is_empty()));
    let (naam, titel) = match open {
        Open::Niets => (String::new(), String::new()),
        Open::Alles => ("-indicatoren".to_owned(), String::new()),
        Open::Leefgebied(index) => {
            let naam = &view.kolommen[index].naam;
            (format!("-{}", file_name(naam)), format!(": {}", naam.to_lowercase()))
        }
    };
    Head {
        naam: format!("foto-{}-{}{naam}", file_name(&foto.gemeente_naam), foto.peiljaar),
        titel: format!("{}{titel}", view.titel),
        ondertitel: format!("cijfers t/m {}", foto.peiljaar),
        eenheid: String::new(),
        zin: view.antwoord.iter().map(|Span { text, strong }| (text.clone(), *strong)).collect(),
        bronnen: [bron, Some(rule), weights(view), Some(signs), gemeente, block, arrow]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// 'Eigen gewichten: sociale relaties 2,5 (gewoon 1).'
fn weights(view: &FotoView) -> Option<String> {
    let own = &view.keuze.eigen_gewichten;
    (!own.is_empty()).then(|| format!("Eigen gewichten: {}.", own.join(", ")))
}

/// Whether an arrow stands in a cell, also of an indicator.
pub(super) fn has_arrow(view: &FotoView) -> bool {
    let all = cells(view).flat_map(|cel| std::iter::once(cel).chain(&cel.delen));
    all.into_iter().any(|cel| cel.vlak.koers.is_some())
}

/// The cells of all wijken that take part.
fn cells(view: &FotoView) -> impl Iterator<Item = &Cel> {
    view.rijen.iter().filter_map(|rij| rij.cellen.as_ref().ok()).flatten()
}

fn heads(kolommen: &[Kolom], places: &[Place]) -> Vec<TartanKolom> {
    let head = |(index, deel): &Place| {
        let kolom = kolommen.get(*index)?;
        let (naam, onder) = match deel {
            None => (&kolom.naam, &kolom.onder_kort),
            Some(deel) => kolom.delen.get(*deel).map(|one| (&one.naam, &one.jaar))?,
        };
        let (naam, onder) = (naam.clone(), onder.clone());
        Some(TartanKolom { naam, onder, deel: deel.is_some() })
    };
    places.iter().filter_map(head).collect()
}

/// The figure as far as it has come.
struct Drawing {
    /// The second benchmark in words, where there is one.
    tweede: Option<String>,
    places: Vec<Place>,
    getallen: Vec<Getal>,
    rijen: Vec<TartanRij>,
    tabel: Vec<TableRow>,
}

impl Drawing {
    fn gemeente(&mut self, foto: &Foto, gemeente: &GemeenteRij) {
        let kop = Row {
            code: foto.gemeente_code.clone(),
            naam: gemeente.naam.clone(),
            onder: gemeente.onder.clone(),
            tone: Tone::Gemeente,
            klasse: None,
            grensgeval: false,
            getal: 0,
            apart: false,
        };
        let beside = gemeente.onder.trim_start_matches("naast ").to_owned();
        self.row(kop, &gemeente.cellen, beside, String::new());
    }

    fn wijk(&mut self, foto: &Foto, rij: &Rij, against: &str) {
        let counted = rij.ongunstiger.as_ref().map(|(count, of)| format!("{count}{of}"));
        let onder = counted.as_ref().map(|text| format!("ongunstiger op {text}"));
        let kop = Row {
            code: rij.code.clone(),
            naam: rij.naam.clone(),
            onder: onder.filter(|_| rij.cellen.is_ok()).unwrap_or_default(),
            tone: Tone::Muted,
            klasse: None,
            grensgeval: false,
            getal: 0,
            apart: rij.cellen.is_err(),
        };
        match &rij.cellen {
            Ok(cellen) => self.row(kop, cellen, against.to_owned(), counted.unwrap_or_default()),
            Err(text) => self.without(foto, kop, text),
        }
    }

    fn row(&mut self, kop: Row, cellen: &[Cel], against: String, counted: String) {
        let first = self.getallen.len();
        let mut vlakken: Vec<(Vlak, usize)> = Vec::new();
        let mut said = vec![Cell::Text(kop.naam.clone()), Cell::Text(against)];
        for column in &self.places {
            let Some(one) = cel(*column, cellen) else { continue };
            let place = self.getallen.len();
            self.getallen.push(one.getal.clone());
            vlakken.push((one.vlak.clone(), place));
            if column.1.is_none() {
                said.push(Cell::Uitkomst(one.vlak.klasse, in_words(&one.vlak)));
                if self.tweede.is_some() {
                    let word = one.tweede.map_or("–", Klasse::word);
                    said.push(Cell::Uitkomst(one.tweede, word.to_owned()));
                }
            }
            said.push(Cell::Getal(place));
        }
        said.push(Cell::Text(counted));
        let kop = Row { getal: first, ..kop };
        let is_gemeente = kop.tone == Tone::Gemeente;
        self.rijen.push(TartanRij { kop, vlakken: Ok(vlakken) });
        self.tabel.push(TableRow { cellen: said, kop: is_gemeente, gekozen: false });
    }

    /// A wijk that does not take part.
    fn without(&mut self, foto: &Foto, kop: Row, text: &str) {
        let wijk = foto.wijken.iter().find(|wijk| wijk.code == kop.code);
        let Some(wijk) = wijk else { return };
        let place = self.getallen.len();
        self.getallen.push(scored(foto, wijk, &wijk.algemeen, &format!("{}: {text}", kop.naam)));
        let said = vec![Cell::Text(kop.naam.clone()), Cell::Text(text.to_owned())];
        self.tabel.push(TableRow { cellen: said, kop: false, gekozen: false });
        let kop = Row { getal: place, ..kop };
        self.rijen.push(TartanRij { kop, vlakken: Err(text.to_owned()) });
    }

    fn columns(&self, kolommen: &[Kolom]) -> Vec<Column> {
        let column = |naam: String, getal| Column { naam, getal };
        let mut columns =
            vec![column("Gebied".to_owned(), false), column("Vergeleken met".to_owned(), false)];
        for (index, deel) in &self.places {
            let Some(kolom) = kolommen.get(*index) else { continue };
            match deel {
                None => {
                    columns.push(column(kolom.naam.clone(), false));
                    let second = self.tweede.iter();
                    columns
                        .extend(second.map(|met| column(format!("{}, {met}", kolom.naam), false)));
                    columns.push(column(format!("{}, score", kolom.naam), true));
                }
                Some(deel) => {
                    let one = kolom.delen.get(*deel);
                    columns.extend(one.map(|one| column(one.gezegd.clone(), true)));
                }
            }
        }
        columns.push(column("Ongunstiger op".to_owned(), false));
        columns
    }
}

/// 'ongunstiger, redelijk stevig ≈'
fn in_words(vlak: &Vlak) -> String {
    match vlak.onder.as_str() {
        "" => vlak.woord.clone(),
        onder => format!("{}, {onder}", vlak.woord),
    }
}
