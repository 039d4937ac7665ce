//! The Foto as a figure that can be taken along: closed, or opened to all indicators.

use super::super::figuur::tables;
use super::super::{Span, plain_text};
use super::cel::{Cel, number};
use super::{FotoView, GemeenteRij, Kolom, Rij};
use crate::methods::figure::tartan;
use crate::methods::figure::tartan::{TartanKolom, TartanRij};
use crate::model::figure::{
    Cell, Column, Figure, FigureTable, Getal, Head, Row, TableRow, Tone, Vlak,
};
use crate::model::foto::Foto;
use std::sync::Arc;

/// What an arrow beside a figure says.
pub const PIJL: &str =
    "pijl: het cijfer wordt gunstiger (↗) of ongunstiger (↘), en dat is meer dan toeval";

/// Makes the figure of a Foto that is ready to be drawn.
pub(super) fn figure(foto: &Foto, view: &FotoView, open: bool) -> Figure {
    let mut drawing = Drawing { open, getallen: Vec::new(), rijen: Vec::new(), tabel: Vec::new() };
    if let Some(gemeente) = &view.gemeente {
        drawing.gemeente(foto, gemeente);
    }
    let against = super::super::vergelijk::against(foto.regel.benchmark, &foto.gemeente_naam);
    for rij in &view.rijen {
        drawing.wijk(foto, rij, &against);
    }
    let tabel = FigureTable { kolommen: drawing.columns(&view.kolommen), rijen: drawing.tabel };
    let getallen: Arc<[Getal]> = drawing.getallen.into();
    let head = head(foto, view, open);
    tartan(head, &getallen, &heads(&view.kolommen, open), drawing.rijen, &Arc::new(tabel))
}

fn head(foto: &Foto, view: &FotoView, open: bool) -> Head {
    let rule = plain_text(&view.regel);
    let arrow = has_arrow(view, open).then(|| super::as_sentence(PIJL));
    let block = view.blok.as_deref().map(super::as_sentence);
    let delen = cells(view).flat_map(|cel| &cel.delen).map(|deel| &*deel.getal.bron);
    let bron = tables(delen.filter(|bron| !bron.is_empty()));
    let naam: String =
        foto.gemeente_naam.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-");
    Head {
        naam: format!("foto-{naam}-{}{}", foto.peiljaar, if open { "-indicatoren" } else { "" }),
        titel: view.titel.clone(),
        ondertitel: format!("cijfers t/m {}", foto.peiljaar),
        eenheid: String::new(),
        zin: view.antwoord.iter().map(|Span { text, strong }| (text.clone(), *strong)).collect(),
        bronnen: [bron, Some(rule), block, arrow].into_iter().flatten().collect(),
    }
}

/// Whether an arrow stands in a cell that is shown.
pub(super) fn has_arrow(view: &FotoView, open: bool) -> bool {
    cells(view).flat_map(|cel| shown(cel, open)).any(|cel| cel.vlak.koers.is_some())
}

/// The cells of all wijken that take part.
fn cells(view: &FotoView) -> impl Iterator<Item = &Cel> {
    view.rijen.iter().filter_map(|rij| rij.cellen.as_ref().ok()).flatten()
}

/// A cell, and those of its indicators when it is opened.
fn shown(cel: &Cel, open: bool) -> impl Iterator<Item = &Cel> {
    let delen: &[Cel] = if open { &cel.delen } else { &[] };
    std::iter::once(cel).chain(delen)
}

fn heads(kolommen: &[Kolom], open: bool) -> Vec<TartanKolom> {
    let mut heads = Vec::new();
    for kolom in kolommen {
        let (naam, onder) = (kolom.naam.clone(), kolom.onder.clone());
        heads.push(TartanKolom { naam, onder, deel: false });
        for deel in kolom.delen.iter().filter(|_| open) {
            let (naam, onder) = (deel.naam.clone(), deel.jaar.clone());
            heads.push(TartanKolom { naam, onder, deel: true });
        }
    }
    heads
}

/// The figure as far as it has come.
struct Drawing {
    open: bool,
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
        for cel in cellen {
            for (deel, one) in shown(cel, self.open).enumerate() {
                let place = self.getallen.len();
                self.getallen.push(one.getal.clone());
                vlakken.push((one.vlak.clone(), place));
                if deel == 0 {
                    said.push(Cell::Uitkomst(one.vlak.klasse, in_words(&one.vlak)));
                }
                said.push(Cell::Getal(place));
            }
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
        self.getallen.push(number(wijk, &wijk.algemeen, &format!("{}: {text}", kop.naam)));
        let said = vec![Cell::Text(kop.naam.clone()), Cell::Text(text.to_owned())];
        self.tabel.push(TableRow { cellen: said, kop: false, gekozen: false });
        let kop = Row { getal: place, ..kop };
        self.rijen.push(TartanRij { kop, vlakken: Err(text.to_owned()) });
    }

    fn columns(&self, kolommen: &[Kolom]) -> Vec<Column> {
        let column = |naam: String, getal| Column { naam, getal };
        let mut columns =
            vec![column("Gebied".to_owned(), false), column("Vergeleken met".to_owned(), false)];
        for kolom in kolommen {
            columns.push(column(kolom.naam.clone(), false));
            columns.push(column(format!("{}, score", kolom.naam), true));
            let delen = kolom.delen.iter().filter(|_| self.open);
            columns.extend(delen.map(|deel| column(deel.gezegd.clone(), true)));
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
