//! The answer of the Foto in a sentence or two.

use super::super::{Span, vergelijk};
use crate::model::foto::{Foto, Klasse, WijkFoto};
use crate::model::nl;

/// At most this many wijken are named; more are counted.
const NAMED: usize = 3;

/// On how many leefgebieden a wijk has this class.
pub(super) fn count(wijk: &WijkFoto, klasse: Klasse) -> usize {
    wijk.leefgebieden.iter().filter(|deel| deel.uitkomst.klasse() == Some(klasse)).count()
}

/// The answer: which wijken stand out, and on how much.
pub(super) fn sentence(foto: &Foto) -> Vec<Span> {
    let taking_part: Vec<&WijkFoto> =
        foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none()).collect();
    if !taking_part.iter().any(|wijk| has_outcome(wijk)) {
        return vec![Span::plain(
            "Er zijn nog geen cijfers waarmee de wijken te vergelijken zijn.",
        )];
    }
    let opening = vergelijk::opening(foto.regel.benchmark, &foto.gemeente_naam);
    let total = foto.leefgebieden.len();
    let mut spans = unfavourable(&taking_part, opening, total);
    spans.extend(favourable(&taking_part));
    spans
}

/// Whether a wijk has a class on any leefgebied.
pub(super) fn has_outcome(wijk: &WijkFoto) -> bool {
    wijk.leefgebieden.iter().any(|deel| deel.uitkomst.klasse().is_some())
}

/// 'Binnen Hilversum is Noordoost op 3 van de 4 leefgebieden ongunstiger en Centrum op 2.'
fn unfavourable(wijken: &[&WijkFoto], opening: String, total: usize) -> Vec<Span> {
    let (top, names) = highest(wijken, Klasse::Ongunstiger, usize::MAX);
    if top == 0 {
        let text = format!("{opening} is geen enkele wijk op een leefgebied ongunstiger.");
        return vec![Span::plain(text)];
    }
    let mut spans = vec![
        Span::plain(format!("{opening} {} ", is_or_are(&names))),
        Span::strong(named(&names)),
        Span::plain(" op "),
        Span::strong(format!("{top} van de {total}")),
        Span::plain(" leefgebieden ongunstiger"),
    ];
    let (next, names) = highest(wijken, Klasse::Ongunstiger, top);
    if next > 0 && names.len() <= NAMED {
        spans.push(Span::plain(" en "));
        spans.push(Span::strong(named(&names)));
        spans.push(Span::plain(" op "));
        spans.push(Span::strong(next.to_string()));
    }
    spans.push(Span::plain("."));
    spans
}

/// ' Noordwest is op 3 leefgebieden gunstiger.', when few wijken stand out.
fn favourable(wijken: &[&WijkFoto]) -> Vec<Span> {
    let (top, names) = highest(wijken, Klasse::Gunstiger, usize::MAX);
    if top < 2 || names.len() > NAMED {
        return Vec::new();
    }
    vec![
        Span::plain(" "),
        Span::strong(named(&names)),
        Span::plain(format!(" {} op ", is_or_are(&names))),
        Span::strong(top.to_string()),
        Span::plain(" gunstiger."),
    ]
}

/// The highest number below `limit`, and the wijken that have it.
fn highest<'a>(wijken: &[&'a WijkFoto], klasse: Klasse, limit: usize) -> (usize, Vec<&'a str>) {
    let counts = || wijken.iter().map(|wijk| (count(wijk, klasse), wijk.naam.as_str()));
    let top = counts().map(|(count, _)| count).filter(|count| *count < limit).max().unwrap_or(0);
    (top, counts().filter(|(count, _)| *count == top).map(|(_, naam)| naam).collect())
}

fn named(names: &[&str]) -> String {
    if names.len() > NAMED { format!("{} wijken", names.len()) } else { nl::list(names) }
}

fn is_or_are(names: &[&str]) -> &'static str {
    if names.len() == 1 { "is" } else { "zijn" }
}
