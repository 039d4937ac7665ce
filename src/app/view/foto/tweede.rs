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

/// ' Vergeleken met stedelijke wijken in Nederland is gezondheid gemiddeld.': where the second
/// benchmark makes another class of it; nothing when the file has none for this wijk.
pub fn of_wijk(foto: &Foto, wijk: &WijkFoto) -> Vec<Span> {
    let parts = || wijk.leefgebieden.iter().zip(&foto.leefgebieden);
    let other = |deel: &LeefgebiedUitkomst| deel.uitkomst.tweede.map(|tweede| tweede.klasse);
    if wijk.telt_niet_mee.is_some() || parts().all(|(deel, _)| other(deel).is_none()) {
        return Vec::new();
    }
    let opening = format!(" {}", nl::capital(&long(foto, wijk)));
    let differs = |klasse: Klasse| {
        let found = parts().filter(|(deel, _)| {
            other(deel) == Some(klasse) && deel.uitkomst.klasse() != Some(klasse)
        });
        found.map(|(_, leefgebied)| leefgebied.naam.to_lowercase()).collect::<Vec<_>>()
    };
    let groups: Vec<(Klasse, Vec<String>)> =
        Klasse::ALL.map(|klasse| (klasse, differs(klasse))).into();
    let filled: Vec<_> = groups.into_iter().filter(|(_, names)| !names.is_empty()).collect();
    if filled.is_empty() {
        return vec![Span::plain(format!("{opening} komt hetzelfde uit."))];
    }
    let mut spans = vec![Span::plain(opening)];
    for (place, (klasse, names)) in filled.iter().enumerate() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (verb, before) = (if names.len() == 1 { "is" } else { "zijn" }, place > 0);
        spans.push(Span::plain(format!("{} {verb} ", if before { " en" } else { "" })));
        spans.push(Span::strong(nl::list(&names)));
        spans.push(Span::plain(format!(" {}", klasse.word())));
    }
    spans.push(Span::plain("."));
    spans
}

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
    found.then(|| format!("blok rechts: vergeleken met {against} is de uitkomst anders"))
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
    match names.as_slice() {
        [] => vec![
            Span::plain(opening + "op "),
            Span::strong("geen enkel leefgebied"),
            Span::plain(" ongunstiger."),
        ],
        [only] => vec![
            Span::plain(opening + "alleen op "),
            Span::strong((*only).to_owned()),
            Span::plain(" ongunstiger."),
        ],
        more => vec![
            Span::plain(opening + "ongunstiger op "),
            Span::strong(nl::list(more)),
            Span::plain("."),
        ],
    }
}
