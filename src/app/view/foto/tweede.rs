//! The second benchmark in words.

use super::super::{Span, vergelijk};
use super::antwoord::count;
use crate::model::draft::Groep;
use crate::model::foto::{Foto, Klasse, LeefgebiedUitkomst, Uitkomst, Vergelijk, WijkFoto};
use crate::model::nl;

/// What stands in a cell ('NL-stad').
pub fn short(foto: &Foto, wijk: &WijkFoto) -> &'static str {
    match (foto.tweede, wijk.groep) {
        (Some(Vergelijk::Vergelijkbaar), Some(Groep::Stedelijk)) => "NL-stad",
        (Some(Vergelijk::Vergelijkbaar | Vergelijk::Nederland), _) => "in NL",
        _ => "hier",
    }
}

/// Within a sentence ('vergeleken met stedelijke wijken in Nederland').
pub(super) fn long(foto: &Foto, wijk: &WijkFoto) -> String {
    match (foto.tweede, wijk.groep) {
        (Some(Vergelijk::Vergelijkbaar), Some(groep)) => format!("vergeleken met {}", groep.text()),
        (Some(met), _) => {
            format!("vergeleken met {}", vergelijk::against(met, &foto.gemeente_naam))
        }
        (None, _) => String::new(),
    }
}

/// ' Vergeleken met stedelijke wijken in Nederland is sociale relaties ook ongunstiger en
/// gezondheid gunstiger.': where the second benchmark makes another class of it, and where it
/// confirms what stands out; nothing when the file has none for this wijk.
pub fn of_wijk(foto: &Foto, wijk: &WijkFoto) -> Vec<Span> {
    let parts = || wijk.leefgebieden.iter().zip(&foto.leefgebieden);
    if wijk.telt_niet_mee.is_some() || parts().all(|(deel, _)| deel.uitkomst.tweede.is_none()) {
        return Vec::new();
    }
    let names = |klasse: Klasse, ook: bool| -> Vec<String> {
        let found = parts().filter(|(deel, _)| {
            let same = deel.uitkomst.klasse() == Some(klasse);
            deel.uitkomst.tweede.is_some_and(|tweede| tweede.klasse == klasse) && same == ook
        });
        found.map(|(_, leefgebied)| leefgebied.naam.to_lowercase()).collect()
    };
    let kinds = [
        (Klasse::Ongunstiger, true),
        (Klasse::Gunstiger, true),
        (Klasse::Ongunstiger, false),
        (Klasse::Gemiddeld, false),
        (Klasse::Gunstiger, false),
    ];
    let groups = kinds.map(|(klasse, ook)| (klasse, ook, names(klasse, ook)));
    let filled: Vec<_> = groups.iter().filter(|(.., names)| !names.is_empty()).collect();
    let opening = format!(" {}", nl::capital(&long(foto, wijk)));
    let mut spans = vec![Span::plain(opening)];
    if filled.is_empty() {
        spans.push(Span::plain(" komt hetzelfde uit"));
    }
    for (place, (klasse, ook, names)) in filled.iter().enumerate() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let before = match place {
            0 => "",
            _ if place + 1 == filled.len() => " en",
            _ => ",",
        };
        let verb = if names.len() == 1 { "is" } else { "zijn" };
        let ook = if *ook { "ook " } else { "" };
        spans.push(Span::plain(format!("{before} {verb} ")));
        spans.push(Span::strong(nl::list(&names)));
        spans.push(Span::plain(format!(" {ook}{}", klasse.word())));
    }
    spans.push(Span::plain(format!("{}.", not_compared(foto, wijk))));
    spans
}

/// ' (veiligheid is niet te vergelijken)'
fn not_compared(foto: &Foto, wijk: &WijkFoto) -> String {
    let parts = wijk.leefgebieden.iter().zip(&foto.leefgebieden);
    let without = parts
        .filter(|(deel, _)| deel.uitkomst.klasse().is_some() && deel.uitkomst.tweede.is_none());
    let names: Vec<String> = without.map(|(_, one)| one.naam.to_lowercase()).collect();
    match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [only] => format!(" ({only} is niet te vergelijken)"),
        more => format!(" ({} zijn niet te vergelijken)", nl::list(more)),
    }
}

/// ' Let op Hilversumse Meent: sociale relaties hier gunstiger, in Nederland ongunstiger.', at
/// most for two.
pub(super) fn opposites(foto: &Foto) -> Vec<Span> {
    let mut spans = Vec::new();
    for wijk in &foto.wijken {
        for (deel, leefgebied) in wijk.leefgebieden.iter().zip(&foto.leefgebieden) {
            let Some(klasse) = deel.uitkomst.klasse() else { continue };
            let other = deel.uitkomst.tweede.map(|tweede| tweede.klasse);
            let opposite = match klasse {
                Klasse::Gunstiger => Klasse::Ongunstiger,
                Klasse::Ongunstiger => Klasse::Gunstiger,
                Klasse::Gemiddeld => continue,
            };
            if other == Some(opposite) && spans.len() < MOST_OPPOSITES {
                spans.push(Span::plain(format!(
                    " Let op {}: {} hier {}, in Nederland {}.",
                    wijk.naam,
                    leefgebied.naam.to_lowercase(),
                    klasse.word(),
                    opposite.word()
                )));
            }
        }
    }
    spans
}

/// More of these do not fit in an answer.
const MOST_OPPOSITES: usize = 2;

/// What a block at the right of a cell says; `None` when no cell has one.
pub(super) fn legend(foto: &Foto) -> Option<String> {
    let differs = |uitkomst: &Uitkomst| {
        uitkomst.tweede.is_some_and(|tweede| Some(tweede.klasse) != uitkomst.klasse())
    };
    let any = |wijk: &WijkFoto| {
        differs(&wijk.algemeen) || wijk.leefgebieden.iter().any(|deel| differs(&deel.uitkomst))
    };
    let against = vergelijk::against(foto.tweede?, &foto.gemeente_naam);
    let found = foto.wijken.iter().any(any);
    found.then(|| format!("blok rechts: anders, vergeleken met {against}"))
}

/// ' Vergeleken met stedelijke wijken in Nederland is Noordoost alleen op bestaansvoorwaarden
/// ongunstiger.', about the wijk that stands out; nothing when several do.
pub(super) fn sentence(foto: &Foto) -> Vec<Span> {
    let top = foto.wijken.iter().map(|wijk| count(wijk, Klasse::Ongunstiger)).max().unwrap_or(0);
    let mut standing_out =
        foto.wijken.iter().filter(|wijk| count(wijk, Klasse::Ongunstiger) == top);
    let (Some(wijk), None) = (standing_out.next(), standing_out.next()) else {
        return Vec::new();
    };
    let compared = wijk.leefgebieden.iter().any(|deel| deel.uitkomst.tweede.is_some());
    if top == 0 || !compared {
        return Vec::new();
    }
    let is = |deel: &LeefgebiedUitkomst| {
        deel.uitkomst.tweede.is_some_and(|tweede| tweede.klasse == Klasse::Ongunstiger)
    };
    let parts: Vec<String> = wijk
        .leefgebieden
        .iter()
        .zip(&foto.leefgebieden)
        .filter(|(deel, _)| is(deel))
        .map(|(_, leefgebied)| leefgebied.naam.to_lowercase())
        .collect();
    let opening = format!(" {} is {} ", nl::capital(&long(foto, wijk)), wijk.naam);
    let names: Vec<&str> = parts.iter().map(String::as_str).collect();
    let except = not_compared(foto, wijk);
    match names.as_slice() {
        [] => vec![
            Span::plain(opening + "op "),
            Span::strong("geen enkel leefgebied"),
            Span::plain(format!(" ongunstiger{except}.")),
        ],
        [only] => vec![
            Span::plain(opening + "alleen op "),
            Span::strong((*only).to_owned()),
            Span::plain(format!(" ongunstiger{except}.")),
        ],
        more => vec![
            Span::plain(opening + "ongunstiger op "),
            Span::strong(nl::list(more)),
            Span::plain(format!("{except}.")),
        ],
    }
}
