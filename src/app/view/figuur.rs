//! One figure with its words and its table, as a page shows it.

use super::Span;
use super::bron::BronPaneel;
use super::indicatoren::folded;
use super::tabel::{TabelRij, TabelView};
use crate::model::Bron;
use crate::model::figure::{Figure, FigureTable, Getal, Head};
use crate::model::waarneming::BEREKEND_UIT_WIJKEN;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A figure that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct FiguurView {
    /// Title of its card.
    pub kop: String,
    /// What it says, in a few sentences.
    pub antwoord: Vec<Span>,
    /// The figure, or why there is none and what to do.
    pub figuur: Result<Arc<Figure>, String>,
    /// The same as a table.
    pub tabel: TabelView,
    /// Sources and rules, in a few lines.
    pub bronregel: Vec<Span>,
    /// Where all of it comes from.
    pub bron: BronPaneel,
}

impl FiguurView {
    /// A figure with the words that stand in its own head.
    pub fn new(kop: String, figuur: Figure, bron: BronPaneel) -> Self {
        let antwoord = figuur.head.zin.iter();
        Self {
            kop,
            antwoord: antwoord
                .map(|(text, strong)| Span { text: text.clone(), strong: *strong })
                .collect(),
            tabel: table_view(&figuur.tabel, &figuur.getallen),
            bronregel: source_line(&figuur.head.bronnen),
            figuur: Ok(Arc::new(figuur)),
            bron,
        }
    }

    /// What stands in its place when there is nothing to draw.
    pub fn none(kop: &str, why: String, bron: BronPaneel) -> Self {
        Self {
            kop: kop.to_owned(),
            antwoord: Vec::new(),
            figuur: Err(why),
            tabel: TabelView::default(),
            bronregel: Vec::new(),
            bron,
        }
    }
}

/// The sentence of a head.
pub(super) fn set_sentence(head: &mut Head, spans: Vec<Span>) {
    head.zin = spans.into_iter().map(|span| (span.text, span.strong)).collect();
}

/// Where numbers come from, in a line, and what '*' means.
pub(super) fn sources<'a>(getallen: impl IntoIterator<Item = &'a Getal>) -> Vec<String> {
    let mut bronnen: BTreeSet<&str> = BTreeSet::new();
    let mut star = false;
    for getal in getallen {
        star |= &*getal.kwalificatie == BEREKEND_UIT_WIJKEN;
        bronnen.insert(&getal.bron);
    }
    let mut lines: Vec<String> = tables(bronnen).into_iter().collect();
    if star {
        lines.push(format!("* {BEREKEND_UIT_WIJKEN}."));
    }
    lines
}

/// The publishers and tables of sources in a line; `None` when nothing is known of them.
pub(super) fn tables<'a>(bronnen: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let table = |text: &str| {
        let bron = Bron::parse(text).ok()?;
        let parts = [bron.uitgever, bron.tabel];
        let used: Vec<&str> =
            parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Some(used.join(", "))
    };
    let all: BTreeSet<String> = bronnen.into_iter().filter_map(table).collect();
    let all: Vec<String> = all.into_iter().collect();
    (!all.is_empty()).then(|| format!("Bron: {}.", all.join("; ")))
}

/// A name as part of the name of a file: letters without accents and digits, the rest as '-'.
pub(super) fn file_name(naam: &str) -> String {
    let plain = folded(naam).replace(|c: char| !c.is_alphanumeric(), "-");
    plain.trim_matches('-').to_owned()
}

/// Words before a colon that carry weight.
const HEADS: [&str; 4] = ["Bron", "Gewone schommeling", "Uitkomst", "Let op"];

/// Lines one after another, with the word before their colon semibold.
pub(super) fn source_line(lines: &[String]) -> Vec<Span> {
    let mut spans = Vec::new();
    for line in lines {
        match line.split_once(": ") {
            Some((head, rest)) if HEADS.contains(&head) => {
                spans.push(Span::strong(format!("{head}: ")));
                spans.push(Span::plain(format!("{rest} ")));
            }
            _ => spans.push(Span::plain(format!("{line} "))),
        }
    }
    spans
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The table of a figure as the screen draws it.
pub(super) fn table_view(tabel: &FigureTable, getallen: &[Getal]) -> TabelView {
    let mut view = TabelView::default();
    for (place, kolom) in tabel.kolommen.iter().enumerate() {
        let cells = tabel.rijen.iter().filter_map(|rij| rij.cellen.get(place));
        // A reason in a column of figures is read whole.
        let reasons = cells.map(|cell| cell.text(getallen)).filter(|text| !has_digit(text));
        let longest = reasons.chain([kolom.naam.as_str()]).map(|text| text.chars().count()).max();
        let width = (longest.unwrap_or_default() as f32 * 7.5).max(44.0);
        // Outcomes end at the right, with their symbol before the word.
        view = match (kolom.getal, kolom.naam.as_str()) {
            (_, naam @ ("Gebied" | "Wijk" | "Leefgebied")) => view.words(naam, 150.0),
            (true, naam) => view.figures(naam, width),
            (false, naam) => view.figures(naam, width.max(116.0)),
        };
    }
    for rij in &tabel.rijen {
        view.rijen.push(TabelRij {
            cellen: rij.cellen.iter().map(|cell| cell.text(getallen).to_owned()).collect(),
            kop: rij.kop || rij.gekozen,
            klassen: rij.cellen.iter().map(|cell| cell.klasse()).collect(),
        });
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_name_of_a_file() {
        assert_eq!(file_name("Súdwest-Fryslân"), "sudwest-fryslan");
        assert_eq!(file_name("’s-Hertogenbosch"), "s-hertogenbosch");
        assert_eq!(file_name("Sociale relaties"), "sociale-relaties");
    }
}
