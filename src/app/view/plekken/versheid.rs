//! How fresh what is known is: the share that was confirmed not long ago, per wijk.

use super::super::Span;
use super::super::bron::BronPaneel;
use super::super::figuur::{self, FiguurView};
use crate::methods::figure::ranking::Order;
use crate::methods::figure::{Reeks, ranking};
use crate::model::bevestiging::{Bevestiging, VERS_MAANDEN};
use crate::model::figure::{Cell, Column, Figure, FigureTable, Getal, Head, TableRow, Tone};
use crate::model::versheid::Soort;
use crate::model::{Reden, nl};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// What is known of one gebied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VersheidRij {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// The last confirmation of each place that is not closed for good.
    pub plekken: Vec<Option<Bevestiging>>,
    /// The same of each partner that works there.
    pub partners: Vec<Option<Bevestiging>>,
    /// The last day that the newest figure of each indicator is about.
    pub cijfers: Vec<Date>,
}

/// What the figure is made from.
pub struct VersheidGegevens<'a> {
    /// The gemeente, then its wijken.
    pub rijen: &'a [VersheidRij],
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// The day on which someone looks.
    pub vandaag: Date,
}

const KOP: &str = "Welk deel van de plekken is kort geleden bevestigd?";

const NONE: &str = "nog geen plekken";

/// The figure, or why there is none.
pub fn versheid_view(gegevens: &VersheidGegevens<'_>) -> FiguurView {
    let bron = BronPaneel { titel: "Versheid".to_owned(), ..BronPaneel::default() };
    let nothing = |rij: &VersheidRij| rij.plekken.is_empty() && rij.partners.is_empty();
    if gegevens.rijen.iter().all(nothing) {
        let why = "Er staan nog geen plekken en partners in dit bestand. Voeg ze toe; dan ziet u \
                   hier welk deel kort geleden is bevestigd.";
        return FiguurView::none(KOP, why.to_owned(), bron);
    }
    let mut figuur = figure(gegevens);
    let gemeente = gegevens.rijen.first().map_or("", |rij| &rij.naam);
    let mut head = Head {
        naam: "versheid".to_owned(),
        titel: "Bevestigde plekken per wijk".to_owned(),
        ondertitel: format!("ruit en streep: {gemeente}"),
        eenheid: format!("plekken die in de laatste {VERS_MAANDEN} maanden zijn bevestigd, in %"),
        bronnen: sources(gegevens.vandaag),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, sentence(gegevens));
    figuur.head = head;
    FiguurView::new(KOP.to_owned(), figuur, bron)
}

impl VersheidRij {
    fn fresh<'a>(all: impl IntoIterator<Item = &'a Option<Bevestiging>>, vandaag: Date) -> usize {
        all.into_iter().flatten().filter(|one| one.is_vers(vandaag)).count()
    }

    fn number(&self, vandaag: Date) -> Getal {
        let (fresh, all) = (Self::fresh(&self.plekken, vandaag), self.plekken.len());
        let waarde = match all {
            0 => Err(Reden::NietVanToepassing),
            _ => Ok(100.0 * fresh as f64 / all as f64),
        };
        let kort = waarde.map_or("–".to_owned(), |share| nl::number(share, 0));
        let tekst = match waarde {
            Ok(_) => format!("{fresh} van {all} plekken bevestigd ({kort}\u{a0}%)"),
            Err(_) => NONE.to_owned(),
        };
        let part = |what: &str, own: &[Option<Bevestiging>]| {
            let fresh = Self::fresh(own, vandaag);
            (!own.is_empty()).then(|| format!("{what}: {fresh} van {} bevestigd", own.len()))
        };
        let uitleg = [
            part("Partners", &self.partners),
            self.freshness(Soort::Plek, vandaag).map(|share| format!("Versheid plekken: {share}")),
            self.freshness(Soort::Partner, vandaag)
                .map(|share| format!("Versheid partners: {share}")),
            self.freshness(Soort::Cijfer, vandaag)
                .map(|share| format!("Versheid cijfers: {share}")),
        ];
        Getal {
            code: self.code.as_str().into(),
            naam: self.naam.as_str().into(),
            periode: None,
            waarde,
            onder: None,
            boven: None,
            teller: Some(fresh as f64).filter(|_| all > 0),
            noemer: Some(all as f64).filter(|_| all > 0),
            bron: "".into(),
            kwalificatie: "".into(),
            gezegd: Getal::spoken(&self.naam, None, &tekst),
            kort,
            tekst,
            uitleg: uitleg.into_iter().flatten().collect(),
        }
    }

    /// '37 %': what all of one kind count for on average, the older the less.
    fn freshness(&self, soort: Soort, vandaag: Date) -> Option<String> {
        let days = |all: &[Option<Bevestiging>]| -> Vec<Option<Date>> {
            all.iter().map(|one| one.as_ref().map(|one| one.op)).collect()
        };
        let dates = match soort {
            Soort::Plek => days(&self.plekken),
            Soort::Partner => days(&self.partners),
            Soort::Cijfer => self.cijfers.iter().copied().map(Some).collect(),
        };
        let mean = soort.gemiddeld(dates, vandaag)?;
        Some(format!("{}\u{a0}%", nl::number(mean * 100.0, 0)))
    }
}

fn figure(gegevens: &VersheidGegevens<'_>) -> Figure {
    let numbers = gegevens.rijen.iter().map(|rij| rij.number(gegevens.vandaag));
    let getallen: Arc<[Getal]> = numbers.collect();
    let reeks = |(nu, rij): (usize, &VersheidRij)| Reeks {
        code: rij.code.clone(),
        naam: rij.naam.clone(),
        label: rij.naam.clone(),
        tone: match (nu, Some(rij.code.as_str()) == gegevens.gekozen) {
            (0, _) => Tone::Gemeente,
            (_, true) => Tone::Chosen,
            (_, false) => Tone::Muted,
        },
        telt_mee: true,
        apart: rij.plekken.is_empty().then(|| NONE.to_owned()),
        punten: vec![nu],
        nu,
    };
    let reeksen: Vec<Reeks> = gegevens.rijen.iter().enumerate().map(reeks).collect();
    let tabel = Arc::new(table(gegevens));
    ranking(Head::default(), &getallen, &reeksen, &HashMap::new(), Order::Fixed, &tabel)
}

fn table(gegevens: &VersheidGegevens<'_>) -> FigureTable {
    let vandaag = gegevens.vandaag;
    let column = |naam: &str, getal| Column { naam: naam.to_owned(), getal };
    let count = |number: usize| Cell::Text(nl::number(number as f64, 0));
    let share = |text: Option<String>| Cell::Text(text.unwrap_or_else(|| "–".to_owned()));
    let row = |(place, rij): (usize, &VersheidRij)| TableRow {
        cellen: vec![
            Cell::Text(rij.naam.clone()),
            Cell::Getal(place),
            count(VersheidRij::fresh(&rij.plekken, vandaag)),
            count(rij.plekken.len()),
            share(rij.freshness(Soort::Plek, vandaag)),
            count(VersheidRij::fresh(&rij.partners, vandaag)),
            count(rij.partners.len()),
            share(rij.freshness(Soort::Partner, vandaag)),
            share(rij.freshness(Soort::Cijfer, vandaag)),
        ],
        kop: place == 0,
        gekozen: place > 0 && Some(rij.code.as_str()) == gegevens.gekozen,
    };
    FigureTable {
        kolommen: vec![
            column("Gebied", false),
            column("Bevestigd (%)", true),
            column("Bevestigd", true),
            column("Plekken", true),
            column("Vers plekken", true),
            column("Partners bevestigd", true),
            column("Partners", true),
            column("Vers partners", true),
            column("Vers cijfers", true),
        ],
        rijen: gegevens.rijen.iter().enumerate().map(row).collect(),
    }
}

/// The chosen wijk beside the gemeente, then what nobody ever confirmed.
fn sentence(gegevens: &VersheidGegevens<'_>) -> Vec<Span> {
    let vandaag = gegevens.vandaag;
    let chosen = gegevens.rijen.iter().skip(1);
    let chosen =
        chosen.filter(|rij| Some(rij.code.as_str()) == gegevens.gekozen && !rij.plekken.is_empty());
    let said = |rij: &VersheidRij| {
        let fresh = VersheidRij::fresh(&rij.plekken, vandaag);
        vec![
            Span::plain(format!("{}: ", rij.naam)),
            Span::strong(format!("{fresh} van de {} plekken", rij.plekken.len())),
            Span::plain(format!(" in de laatste {VERS_MAANDEN} maanden bevestigd. ")),
        ]
    };
    let mut spans: Vec<Span> = chosen.flat_map(said).collect();
    let Some(gemeente) = gegevens.rijen.first() else { return spans };
    if !gemeente.plekken.is_empty() {
        spans.extend(said(gemeente));
    }
    if !gemeente.partners.is_empty() {
        let fresh = VersheidRij::fresh(&gemeente.partners, vandaag);
        spans.push(Span::plain(match gemeente.partners.len() {
            1 => format!("Van de partner: {fresh} van 1. "),
            many => format!("Van de {many} partners: {fresh}. "),
        }));
    }
    match gemeente.plekken.iter().filter(|one| one.is_none()).count() {
        0 => {}
        1 => spans.push(Span::plain("1 plek is nog nooit bevestigd: bel die eerst.")),
        many => {
            let text =
                format!("{many} plekken zijn nog nooit bevestigd: begin daarmee op de bellijst.");
            spans.push(Span::plain(text));
        }
    }
    spans
}

fn sources(vandaag: Date) -> Vec<String> {
    let half = |soort: Soort| soort.halfwaardetijd_maanden();
    vec![
        format!("Bron: de lijsten Ontmoetingsplekken en Partners op {}.", nl::date(vandaag)),
        format!(
            "Versheid: een bevestiging telt elke {} maanden half zo veel, een cijfer elke {} \
             maanden; wat nooit is bevestigd telt 0.",
            half(Soort::Plek),
            half(Soort::Cijfer)
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::super::plain_text;
    use super::*;
    use jiff::civil::date;

    fn on(year: i16, month: i8, day: i8) -> Option<Bevestiging> {
        Some(Bevestiging { op: date(year, month, day), door: "S. de Wit".to_owned() })
    }

    fn view() -> FiguurView {
        let rij = |code: &str, naam: &str| VersheidRij {
            code: code.to_owned(),
            naam: naam.to_owned(),
            ..VersheidRij::default()
        };
        let oost = VersheidRij {
            plekken: vec![on(2026, 11, 28), on(2026, 1, 1), None],
            partners: vec![on(2026, 11, 28)],
            // Half of 24 months before: 0,5^0,5 = 0,707.
            cijfers: vec![date(2025, 11, 28)],
            ..rij("WK040206", "Oost")
        };
        let all = VersheidRij {
            plekken: oost.plekken.clone(),
            partners: oost.partners.clone(),
            cijfers: oost.cijfers.clone(),
            ..rij("GM0402", "Hilversum")
        };
        let rijen = [all, oost, rij("WK040204", "Zuid")];
        let vandaag = date(2026, 11, 28);
        versheid_view(&VersheidGegevens { rijen: &rijen, gekozen: Some("WK040206"), vandaag })
    }

    #[test]
    fn the_share_is_of_what_was_confirmed_in_six_months() {
        let view = view();
        assert_eq!(
            plain_text(&view.antwoord),
            "Oost: 1 van de 3 plekken in de laatste 6 maanden bevestigd. Hilversum: 1 van de 3 \
             plekken in de laatste 6 maanden bevestigd. Van de partner: 1 van 1. 1 plek is nog nooit \
             bevestigd: bel die eerst."
        );
        let figure = view.figuur.unwrap();
        assert_eq!(figure.getal(1).unwrap().waarde, Ok(100.0 / 3.0));
        let cells: Vec<&str> =
            figure.tabel.rijen[1].cellen.iter().map(|cell| cell.text(&figure.getallen)).collect();
        // 1 January is 331 days ago: 0,5^(331/182,625) = 0,285; (1 + 0,285 + 0) / 3 = 43 %.
        assert_eq!(
            cells,
            ["Oost", "33", "1", "3", "43\u{a0}%", "1", "1", "100\u{a0}%", "71\u{a0}%"]
        );
    }

    #[test]
    fn a_wijk_without_anything_has_no_share() {
        let figure = view().figuur.unwrap();
        assert_eq!(figure.getal(2).unwrap().waarde, Err(Reden::NietVanToepassing));
        let bars = figure.marks.iter();
        let bars = bars.filter(|mark| matches!(mark, crate::model::figure::Mark::Bar { .. }));
        assert_eq!(bars.count(), 1, "Oost alone has a bar");
    }
}
