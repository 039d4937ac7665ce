//! One wijk, ready to be drawn.

mod aanwezig;
mod goed;
mod kern;
mod rijen;
mod tabel;

pub use aanwezig::{Aanwezig, AanwezigSoort};
pub use kern::KernCijfer;
pub use rijen::{Groep, Plaats, SpineRij};

use super::tabel::TabelView;
use super::{Span, lower_first};
use crate::model::foto::{Klasse, Uitkomst, WijkFoto};
use crate::model::nl;
use crate::model::wijk::{Partner, Plek, WijkCijfers};

/// What the view of a wijk is made from.
#[derive(Debug, Clone, Copy)]
pub struct WijkGegevens<'a> {
    /// Name of the gemeente.
    pub gemeente: &'a str,
    /// Its outcomes.
    pub foto: &'a WijkFoto,
    /// Its figures.
    pub cijfers: &'a WijkCijfers,
    /// Names of its buurten.
    pub buurten: &'a [String],
    /// Places to meet in it.
    pub plekken: &'a [Plek],
    /// Partners that work in it.
    pub partners: &'a [Partner],
}

/// Everything the view of a wijk shows.
#[derive(Debug, Clone, PartialEq)]
pub struct WijkView {
    /// CBS code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Name of the gemeente.
    pub gemeente: String,
    /// Code and buurten in a line.
    pub onder: String,
    /// The answer in a sentence.
    pub antwoord: Vec<Span>,
    /// The figures on top.
    pub kern: Vec<KernCijfer>,
    /// 'Algemeen beeld: gemiddeld'.
    pub algemeen: UitkomstView,
    /// The leefgebieden with their indicators, context last.
    pub groepen: Vec<Groep>,
    /// Whether a gemeente figure carries '*'.
    pub heeft_berekend: bool,
    /// Whether an outcome is a model estimate.
    pub heeft_schatting: bool,
    /// The same in a table, with every figure of the file.
    pub tabel: TabelView,
    /// What is there: places to meet and partners.
    pub aanwezig: Vec<Aanwezig>,
    /// What goes well here; empty when nothing is gunstiger.
    pub goed: Vec<Vec<Span>>,
    /// What to say when nothing is.
    pub niets_goed: &'static str,
}

/// An outcome as a chip with words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UitkomstView {
    /// The class, if there is one.
    pub klasse: Option<Klasse>,
    /// The words in the chip.
    pub tekst: String,
    /// Whether it is a model estimate.
    pub schatting: bool,
}

impl UitkomstView {
    fn new(uitkomst: &Uitkomst, before: &str) -> Self {
        let word = match uitkomst.score {
            Ok((_, klasse)) => klasse.word(),
            Err(reden) => reden.text(),
        };
        Self {
            klasse: uitkomst.klasse(),
            tekst: format!("{before}{word}"),
            schatting: uitkomst.schatting && uitkomst.score.is_ok(),
        }
    }
}

impl WijkView {
    /// The view of one wijk.
    pub fn new(input: &WijkGegevens<'_>) -> Self {
        let groepen = rijen::groups(input);
        let rows = || groepen.iter().flat_map(|groep| &groep.rijen);
        Self {
            code: input.foto.code.clone(),
            naam: input.foto.naam.clone(),
            gemeente: input.gemeente.to_owned(),
            onder: subtitle(&input.foto.code, input.buurten),
            antwoord: answer(input),
            kern: kern::figures(input),
            algemeen: UitkomstView::new(&input.foto.algemeen, "Algemeen beeld: "),
            heeft_berekend: rows().any(|rij| rij.gemeente.ends_with('*')),
            heeft_schatting: groepen.iter().any(has_schatting),
            tabel: tabel::twin(input),
            aanwezig: aanwezig::list(input.plekken, input.partners),
            goed: goed::sentences(input, &groepen),
            niets_goed: goed::nothing(input),
            groepen,
        }
    }
}

fn has_schatting(groep: &Groep) -> bool {
    groep.uitkomst.as_ref().is_some_and(|uitkomst| uitkomst.schatting)
}

fn subtitle(code: &str, buurten: &[String]) -> String {
    let names: Vec<&str> = buurten.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => format!("Wijk {code}"),
        [one] => format!("Wijk {code} · buurt: {one}"),
        many => format!("Wijk {code} · buurten: {}", nl::list(many)),
    }
}

/// 'Zuidwest is op gezondheid ongunstiger. De andere …'
fn answer(input: &WijkGegevens<'_>) -> Vec<Span> {
    if let Some(reden) = &input.foto.telt_niet_mee {
        let naam = &input.foto.naam;
        let reden = lower_first(reden.trim_end_matches('.'));
        return vec![Span::plain(format!("{naam} telt niet mee in de Foto: {reden}."))];
    }
    let with = |klasse| -> Vec<String> {
        let parts = input.cijfers.leefgebieden.iter().zip(&input.foto.leefgebieden);
        parts
            .filter(|(_, deel)| deel.uitkomst.klasse() == Some(klasse))
            .map(|(leefgebied, _)| leefgebied.naam.to_lowercase())
            .collect()
    };
    if input.foto.leefgebieden.iter().all(|deel| deel.uitkomst.klasse().is_none()) {
        let naam = &input.foto.naam;
        return vec![Span::plain(format!(
            "Van {naam} is nog niet genoeg bekend voor een uitkomst."
        ))];
    }
    sentence(&input.foto.naam, &with(Klasse::Ongunstiger), &with(Klasse::Gunstiger))
}

fn sentence(naam: &str, ongunstiger: &[String], gunstiger: &[String]) -> Vec<Span> {
    let list = |names: &[String]| nl::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut spans = vec![Span::plain(format!("{naam} is "))];
    match (ongunstiger, gunstiger) {
        ([], []) => spans.push(Span::plain("op geen leefgebied ongunstiger of gunstiger.")),
        ([], good) => {
            spans.push(Span::plain("op "));
            spans.push(Span::strong(list(good)));
            spans.push(Span::plain(" gunstiger en nergens ongunstiger."));
        }
        (bad, []) => {
            spans.push(Span::plain("op "));
            spans.push(Span::strong(list(bad)));
            spans.push(Span::plain(" ongunstiger."));
        }
        (bad, good) => {
            spans.push(Span::plain("op "));
            spans.push(Span::strong(list(bad)));
            spans.push(Span::plain(" ongunstiger en op "));
            spans.push(Span::strong(list(good)));
            spans.push(Span::plain(" gunstiger."));
        }
    }
    spans
}

#[cfg(test)]
mod tests;
