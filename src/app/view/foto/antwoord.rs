//! The answer of the Foto in a sentence or two.

use super::super::{Span, vergelijk};
use crate::model::foto::{Foto, Klasse, WijkFoto};
use crate::model::nl;

/// At most this many wijken are named; more are counted.
pub(super) const NAMED: usize = 3;

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
    let mut spans = unfavourable(&taking_part, opening);
    spans.extend(favourable(&taking_part));
    spans.extend(vergelijk::caution(foto.regel.benchmark).map(Span::plain));
    spans
}

/// Whether a wijk has a class on any leefgebied.
pub(super) fn has_outcome(wijk: &WijkFoto) -> bool {
    known(wijk) > 0
}

/// On how many leefgebieden a wijk has a class.
pub(super) fn known(wijk: &WijkFoto) -> usize {
    wijk.leefgebieden.iter().filter(|deel| deel.uitkomst.klasse().is_some()).count()
}

/// '3 van de 4' leefgebieden, or '1 van de 2' leefgebieden met een uitkomst; the number alone
/// where the wijken that it is said of have outcomes on other numbers of leefgebieden.
fn of_known(wijken: &[&WijkFoto], names: &[&str], top: usize) -> (String, &'static str) {
    let own = || wijken.iter().filter(|wijk| names.contains(&wijk.naam.as_str()));
    let all = own().map(|wijk| wijk.leefgebieden.len()).max().unwrap_or(0);
    let known: Vec<usize> = own().map(|wijk| known(wijk)).collect();
    match (known.iter().min(), known.iter().max()) {
        (Some(least), Some(most)) if least == most && *most == all => {
            (format!("{top} van de {all}"), " leefgebieden ongunstiger")
        }
        (Some(1), Some(1)) => {
            (format!("{top} van de 1"), " leefgebied met een uitkomst ongunstiger")
        }
        (Some(least), Some(most)) if least == most => {
            (format!("{top} van de {most}"), " leefgebieden met een uitkomst ongunstiger")
        }
        _ if top == 1 => (top.to_string(), " leefgebied ongunstiger"),
        _ => (top.to_string(), " leefgebieden ongunstiger"),
    }
}

/// 'Binnen Hilversum is Noordoost op 3 van de 4 leefgebieden ongunstiger en Centrum op 2.'
fn unfavourable(wijken: &[&WijkFoto], opening: String) -> Vec<Span> {
    let (top, names) = highest(wijken, Klasse::Ongunstiger, usize::MAX);
    if top == 0 {
        let text = format!("{opening} is geen enkele wijk op een leefgebied ongunstiger.");
        return vec![Span::plain(text)];
    }
    let (count, of) = of_known(wijken, &names, top);
    let mut spans = vec![
        Span::plain(format!("{opening} {} ", is_or_are(&names))),
        Span::strong(named(&names)),
        Span::plain(" op "),
        Span::strong(count),
        Span::plain(of),
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
