//! How many places are open, per day and hour.

use super::super::Span;
use super::super::bron::BronPaneel;
use super::super::figuur::{self, FiguurView};
use crate::model::figure::{
    Axis, AxisColumn, Cell, Column, Figure, FigureTable, Getal, Head, Mark, Row, TRAPPEN, TableRow,
    Tone, Vulling,
};
use crate::model::openingstijden::{DAGNAMEN, Openingstijden, Raster};
use crate::model::{Reden, nl};
use jiff::civil::Date;
use std::sync::Arc;

/// What the figure is made from.
pub struct OpeningGegevens<'a> {
    /// 'Oost', or the name of the gemeente.
    pub waar: &'a str,
    /// The hours of its places that are not closed for good.
    pub tijden: &'a [Openingstijden],
    /// The day on which someone looks.
    pub vandaag: Date,
}

/// The hours that are always shown.
const HOURS: (usize, usize) = (9, 22);
/// Width of a column, as a part of that of an outcome.
const WIDE: f64 = 0.2;
/// The hour at which an evening begins.
const EVENING: usize = 18;
const KOP: &str = "Hoeveel plekken zijn open?";

/// The figure, or why there is none.
pub fn openingstijden_view(gegevens: &OpeningGegevens<'_>) -> FiguurView {
    let raster = Raster::new(gegevens.tijden);
    let waar = gegevens.waar;
    let bron = BronPaneel { titel: "Openingstijden".to_owned(), ..BronPaneel::default() };
    if raster.plekken == 0 {
        let why = format!(
            "In {waar} staan nog geen plekken die open zijn. Voeg ze toe bij Ontmoetingsplekken."
        );
        return FiguurView::none(KOP, why, bron);
    }
    if raster.is_onbekend() {
        let of = match raster.plekken {
            1 => "Van de ene plek".to_owned(),
            many => format!("Van geen van de {many} plekken"),
        };
        let not = if raster.plekken == 1 { "niet bekend" } else { "bekend" };
        let why = format!(
            "{of} in {waar} zijn de openingstijden {not}. Vul ze in bij de plek, bijvoorbeeld \
             9-17; dan ziet u hier wanneer er iets open is."
        );
        return FiguurView::none(KOP, why, bron);
    }
    let mut figuur = figure(&raster);
    let hatched = |mark: &Mark| matches!(mark, Mark::Count { vulling: Vulling::GeenGegevens, .. });
    let hatched = match figuur.marks.iter().any(hatched) {
        true => " · gearceerd: van geen plek bekend",
        false => "",
    };
    let mut head = Head {
        naam: "openingstijden".to_owned(),
        titel: format!("Open plekken in {waar}"),
        ondertitel: format!("per dag en uur van een gewone week{hatched}"),
        eenheid: "aantal plekken dat ten minste een half uur van dat uur open is".to_owned(),
        bronnen: sources(&raster, gegevens.vandaag),
        ..Head::default()
    };
    figuur::set_sentence(&mut head, sentence(&raster, waar));
    figuur.head = head;
    FiguurView::new(KOP.to_owned(), figuur, bron)
}

fn figure(raster: &Raster) -> Figure {
    let (first, last) = raster.hours().unwrap_or(HOURS);
    let hours: Vec<usize> = (first.min(HOURS.0)..last.max(HOURS.1)).collect();
    let most = (0..7).map(|day| raster.most_on(day)).max().unwrap_or(0);
    let mut getallen = Vec::new();
    let mut marks = Vec::new();
    let mut rijen = Vec::new();
    let mut rows = Vec::new();
    for (row, dag) in DAGNAMEN.iter().enumerate() {
        rows.push(day_row(dag, getallen.len()));
        let mut cellen = vec![Cell::Text((*dag).to_owned())];
        for (column, uur) in hours.iter().enumerate() {
            let getal = getallen.len();
            getallen.push(number(raster, (row, dag), *uur));
            let vulling = shade(raster.at(row, *uur), most);
            marks.push(Mark::Count { row, column, vulling, getal });
            cellen.push(Cell::Getal(getal));
        }
        let unknown = nl::number(raster.onbekend[row] as f64, 0);
        cellen.push(Cell::Text(unknown));
        rijen.push(TableRow { cellen, kop: false, gekozen: false });
    }
    let mut kolommen = vec![Column { naam: "Dag".to_owned(), getal: false }];
    let hour = |uur: &usize| Column { naam: format!("{uur} uur"), getal: true };
    kolommen.extend(hours.iter().map(hour));
    kolommen.push(Column { naam: "Tijden onbekend".to_owned(), getal: true });
    Figure {
        head: Head::default(),
        x: Axis::Columns(columns(&hours)),
        y: Axis::Rows(rows),
        getallen: getallen.into(),
        marks,
        tabel: Arc::new(FigureTable { kolommen, rijen }),
    }
}

fn day_row(dag: &str, getal: usize) -> Row {
    Row {
        code: dag.to_owned(),
        naam: dag.to_owned(),
        onder: String::new(),
        tone: Tone::Muted,
        klasse: None,
        grensgeval: false,
        getal,
        apart: false,
    }
}

fn columns(hours: &[usize]) -> Vec<AxisColumn> {
    let column = |(place, uur): (usize, &usize)| AxisColumn {
        naam: uur.to_string(),
        onder: String::new(),
        from: place as f64 * WIDE,
        to: (place + 1) as f64 * WIDE,
        deel: false,
    };
    hours.iter().enumerate().map(column).collect()
}

/// None is open: no colour; the most is the darkest.
fn shade(open: Option<usize>, most: usize) -> Vulling {
    match open {
        None => Vulling::GeenGegevens,
        Some(0) => Vulling::Leeg,
        Some(some) if most <= TRAPPEN => Vulling::Trap { plaats: some - 1, van: most },
        Some(some) => {
            let plaats = (some * TRAPPEN).div_ceil(most) - 1;
            Vulling::Trap { plaats, van: TRAPPEN }
        }
    }
}

fn number(raster: &Raster, (row, dag): (usize, &str), uur: usize) -> Getal {
    let open = raster.at(row, uur);
    let unknown = raster.onbekend[row];
    let kort = open.map_or("?".to_owned(), |open| open.to_string());
    let said = match open {
        None => "van geen plek bekend".to_owned(),
        Some(0) => "geen plek open".to_owned(),
        Some(1) => "1 plek open".to_owned(),
        Some(many) => format!("{many} plekken open"),
    };
    let more = match unknown {
        _ if open.is_none() => None,
        0 => None,
        1 => Some("van 1 plek is het niet bekend".to_owned()),
        many => Some(format!("van {many} plekken is het niet bekend")),
    };
    let gezegd = format!("{dag} van {uur} tot {} uur: {said}", uur + 1);
    let gezegd = more.iter().fold(gezegd, |all, more| format!("{all}; {more}"));
    Getal {
        code: dag.into(),
        naam: dag.into(),
        periode: None,
        waarde: open.map(|open| open as f64).ok_or(Reden::Onbekend),
        onder: None,
        boven: None,
        teller: None,
        noemer: None,
        bron: "".into(),
        kwalificatie: "".into(),
        kort,
        tekst: said,
        gezegd,
        uitleg: Vec::new(),
    }
}

/// On which days nothing is open, whether evenings have anything, then how much is known.
fn sentence(raster: &Raster, waar: &str) -> Vec<Span> {
    let none: Vec<usize> = (0..7).filter(|day| raster.most_on(*day) == 0).collect();
    let sure: Vec<usize> = none.iter().copied().filter(|day| raster.onbekend[*day] == 0).collect();
    let unsure: Vec<usize> = none.iter().copied().filter(|day| raster.onbekend[*day] > 0).collect();
    let mut spans = vec![Span::plain(format!("In {waar} is "))];
    match (sure.is_empty(), unsure.is_empty()) {
        (true, true) => spans.push(Span::plain("op elke dag een plek open. ")),
        (false, _) => {
            spans.push(Span::strong(format!("geen plek open op {}", days(&sure))));
            if !unsure.is_empty() {
                spans.push(Span::plain(format!("; over {} is te weinig bekend", days(&unsure))));
            }
            spans.push(Span::plain(". "));
        }
        (true, false) => {
            spans.push(Span::plain("voor zover bekend "));
            spans.push(Span::strong(format!("geen plek open op {}", days(&unsure))));
            spans.push(Span::plain(". "));
        }
    }
    spans.extend(evening(raster));
    spans.push(Span::plain(known(raster)));
    spans
}

/// Evenings of the days on which something is open by day.
fn evening(raster: &Raster) -> Option<Span> {
    let by_day: Vec<usize> = (0..7).filter(|day| raster.most_on(*day) > 0).collect();
    let open = |day: &usize| raster.open[*day][EVENING..].iter().any(|count| *count > 0);
    let with: Vec<usize> = by_day.iter().copied().filter(|day| open(day)).collect();
    let text = match (by_day.is_empty(), with.as_slice()) {
        (true, _) => return None,
        (_, []) => format!("Na {EVENING} uur is op geen enkele dag een plek bekend die open is. "),
        (_, some) => format!("Na {EVENING} uur is er iets open op {}. ", days(some)),
    };
    Some(Span::plain(text))
}

fn known(raster: &Raster) -> String {
    let all = raster.plekken;
    match raster.onvolledig {
        0 if all == 1 => "Van de enige plek zijn de tijden bekend.".to_owned(),
        _ if all == 1 => {
            "Van de enige plek zijn de tijden niet of niet helemaal bekend.".to_owned()
        }
        0 => format!("Van alle {all} plekken zijn de tijden bekend."),
        some => {
            format!("Van {some} van de {all} plekken zijn de tijden niet of niet helemaal bekend.")
        }
    }
}

fn days(days: &[usize]) -> String {
    let names: Vec<&str> = days.iter().map(|day| DAGNAMEN[*day]).collect();
    nl::list(&names)
}

fn sources(raster: &Raster, vandaag: Date) -> Vec<String> {
    let mut lines = vec![format!("Bron: de lijst Ontmoetingsplekken op {}.", nl::date(vandaag))];
    lines.push("Een gewone week: uitzonderingen en feestdagen tellen niet mee.".to_owned());
    if raster.onvolledig > 0 {
        lines.push("Let op: waar tijden ontbreken, kan er meer open zijn.".to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::super::plain_text;
    use super::*;

    fn view(all: &[&str]) -> FiguurView {
        let tijden: Vec<Openingstijden> =
            all.iter().map(|text| Openingstijden::parse(text).unwrap()).collect();
        let vandaag = jiff::civil::date(2026, 11, 28);
        openingstijden_view(&OpeningGegevens { waar: "Oost", tijden: &tijden, vandaag })
    }

    #[test]
    fn a_day_without_an_open_place_is_named() {
        let view = view(&["ma-za 9-17; zo dicht", "ma-vr 13-21; za-zo dicht"]);
        assert_eq!(
            plain_text(&view.antwoord),
            "In Oost is geen plek open op zondag. Na 18 uur is er iets open op maandag, dinsdag, \
             woensdag, donderdag en vrijdag. Van alle 2 plekken zijn de tijden bekend."
        );
        let figure = view.figuur.unwrap();
        let number = |dag: &str, uur: &str| {
            let found = figure
                .getallen
                .iter()
                .find(|one| &*one.naam == dag && one.gezegd.contains(&format!(" van {uur} tot ")));
            found.unwrap().kort.clone()
        };
        assert_eq!((number("maandag", "14"), number("maandag", "9")), ("2".into(), "1".into()));
        assert_eq!(number("zondag", "14"), "0");
        assert_eq!(figure.tabel.rijen.len(), 7);
    }

    #[test]
    fn what_is_not_known_is_not_called_closed() {
        let view = view(&["ma-za 9-17", ""]);
        let said = plain_text(&view.antwoord);
        assert!(
            said.starts_with("In Oost is voor zover bekend geen plek open op zondag."),
            "{said}"
        );
        assert!(
            said.ends_with("Van 2 van de 2 plekken zijn de tijden niet of niet helemaal bekend.")
        );
        let figure = view.figuur.unwrap();
        let sunday = figure.getallen.iter().find(|one| &*one.naam == "zondag").unwrap();
        assert_eq!((sunday.kort.as_str(), sunday.waarde), ("?", Err(Reden::Onbekend)));
        let monday = figure.getallen.iter().find(|one| &*one.naam == "maandag").unwrap();
        assert!(monday.gezegd.ends_with("; van 1 plek is het niet bekend"), "{}", monday.gezegd);
    }

    #[test]
    fn without_hours_it_says_what_to_do() {
        let why = view(&["", ""]).figuur.unwrap_err();
        assert!(why.starts_with("Van geen van de 2 plekken in Oost"), "{why}");
        let why = view(&[]).figuur.unwrap_err();
        assert!(why.contains("Voeg ze toe"), "{why}");
    }

    #[test]
    fn the_most_is_the_darkest_and_none_has_no_colour() {
        let dark = Vulling::Trap { plaats: 4, van: 5 };
        assert_eq!((shade(Some(12), 12), shade(Some(0), 12)), (dark, Vulling::Leeg));
        assert_eq!(shade(Some(1), 12), Vulling::Trap { plaats: 0, van: 5 });
        assert_eq!(shade(Some(2), 3), Vulling::Trap { plaats: 1, van: 3 });
        assert_eq!(shade(None, 3), Vulling::GeenGegevens);
    }
}
