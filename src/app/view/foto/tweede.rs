//! The second benchmark in words.

use super::super::{Span, vergelijk};
use super::antwoord::{NAMED, count};
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
pub fn long(foto: &Foto, wijk: &WijkFoto) -> String {
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

/// ' Let op Hilversumse Meent: sociale relaties is binnen Hilversum gunstiger, vergeleken met
/// dorpse wijken in Nederland ongunstiger.', at most for two.
pub(super) fn opposites(foto: &Foto) -> Vec<Span> {
    let own = vergelijk::within(foto.regel.benchmark, &foto.gemeente_naam);
    let mut spans = Vec::new();
    for wijk in &foto.wijken {
        for (deel, leefgebied) in wijk.leefgebieden.iter().zip(&foto.leefgebieden) {
            let other = deel.uitkomst.tweede.map(|tweede| tweede.klasse);
            let Some((klasse, other)) = deel.uitkomst.klasse().zip(other) else { continue };
            if are_opposite(klasse, other) && spans.len() < MOST_OPPOSITES {
                spans.push(Span::plain(format!(
                    " Let op {}: {} is {own} {}, {} {}.",
                    wijk.naam,
                    leefgebied.naam.to_lowercase(),
                    klasse.word(),
                    inside(foto, wijk),
                    other.word()
                )));
            }
        }
    }
    spans
}

fn are_opposite(first: Klasse, second: Klasse) -> bool {
    let both = [first, second];
    both.contains(&Klasse::Gunstiger) && both.contains(&Klasse::Ongunstiger)
}

/// The second benchmark inside a sentence, as short as the first one ('binnen Hilversum').
fn inside(foto: &Foto, wijk: &WijkFoto) -> String {
    match foto.tweede {
        Some(met @ Vergelijk::Wijken) => vergelijk::within(met, &foto.gemeente_naam),
        _ => long(foto, wijk),
    }
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
/// ongunstiger.', about the wijken that stand out: each of a few, else how many of them.
pub(super) fn sentence(foto: &Foto) -> Vec<Span> {
    let taking_part = || foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_none());
    let top = taking_part().map(|wijk| count(wijk, Klasse::Ongunstiger)).max().unwrap_or(0);
    let standing_out: Vec<&WijkFoto> =
        taking_part().filter(|wijk| count(wijk, Klasse::Ongunstiger) == top).collect();
    let compared =
        |wijk: &&WijkFoto| wijk.leefgebieden.iter().any(|deel| deel.uitkomst.tweede.is_some());
    let compared: Vec<&WijkFoto> = standing_out.iter().copied().filter(compared).collect();
    if top == 0 || compared.is_empty() {
        return Vec::new();
    }
    if standing_out.len() > NAMED {
        return counted(foto, &compared);
    }
    let mut spans = Vec::new();
    let mut before = String::new();
    for wijk in compared {
        let benchmark = long(foto, wijk);
        spans.push(Span::plain(match benchmark == before {
            true => format!(" en {} ", wijk.naam),
            false => {
                let stop = if before.is_empty() { "" } else { "." };
                format!("{stop} {} is {} ", nl::capital(&benchmark), wijk.naam)
            }
        }));
        spans.extend(of_one(foto, wijk));
        before = benchmark;
    }
    spans.push(Span::plain("."));
    spans
}

/// On what a wijk is ongunstiger by the second benchmark: 'alleen op gezondheid ongunstiger'
fn of_one(foto: &Foto, wijk: &WijkFoto) -> Vec<Span> {
    let parts = wijk.leefgebieden.iter().zip(&foto.leefgebieden);
    let bad = parts.filter(|(deel, _)| is_bad(deel));
    let names: Vec<String> = bad.map(|(_, one)| one.naam.to_lowercase()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (before, which) = match names.as_slice() {
        [] => ("op ", "geen enkel leefgebied".to_owned()),
        [only] => ("alleen op ", (*only).to_owned()),
        more => ("op ", nl::list(more)),
    };
    let except = not_compared(foto, wijk);
    vec![Span::plain(before), Span::strong(which), Span::plain(format!(" ongunstiger{except}"))]
}

fn is_bad(deel: &LeefgebiedUitkomst) -> bool {
    deel.uitkomst.tweede.is_some_and(|tweede| tweede.klasse == Klasse::Ongunstiger)
}

/// ' Vergeleken met de wijken in Nederland die even stedelijk zijn, zijn 2 van die 5 wijken op een
/// leefgebied ongunstiger.'
fn counted(foto: &Foto, compared: &[&WijkFoto]) -> Vec<Span> {
    let Some(met) = foto.tweede else { return Vec::new() };
    let bad = compared.iter().filter(|wijk| wijk.leefgebieden.iter().any(is_bad)).count();
    let against = vergelijk::choice(met, &foto.gemeente_naam);
    let verb = if bad < 2 { "is" } else { "zijn" };
    let some = if bad == 0 { "geen".to_owned() } else { bad.to_string() };
    vec![
        Span::plain(format!(" Vergeleken met {against} {verb} ")),
        Span::strong(format!("{some} van die {} wijken", compared.len())),
        Span::plain(" op een leefgebied ongunstiger."),
    ]
}
