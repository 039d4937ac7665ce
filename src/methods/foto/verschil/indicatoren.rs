//! Other leefgebieden and indicators, or indicators that count otherwise.

use super::{shared, tell};
use crate::model::foto::FotoInput;
use crate::model::fotoverschil::{Oorzaak, OorzaakSoort};
use crate::model::{Indicator, Leefgebied, nl};

pub(super) fn add(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    leefgebieden(toen, nu, found);
    in_and_out(toen, nu, found);
    for (then, now) in shared(toen, nu) {
        kenmerken((toen, &toen.indicatoren[then]), (nu, &nu.indicatoren[now]), found);
    }
}

fn leefgebieden(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let mut say = |tekst: String| tell(found, OorzaakSoort::Leefgebieden, tekst);
    for now in &nu.leefgebieden {
        match of_id(&toen.leefgebieden, &now.id) {
            None => say(format!("Het leefgebied {} is nieuw", now.naam)),
            Some(then) if then.naam != now.naam => {
                say(format!("Het leefgebied {} heet nu {}", then.naam, now.naam));
            }
            Some(_) => {}
        }
    }
    for then in &toen.leefgebieden {
        if of_id(&nu.leefgebieden, &then.id).is_none() {
            say(format!("Het leefgebied {} is er niet meer", then.naam));
        }
    }
    let both = |all: &[Leefgebied], other: &[Leefgebied]| -> Vec<String> {
        let known = all.iter().filter(|one| of_id(other, &one.id).is_some());
        known.map(|one| one.id.clone()).collect()
    };
    if both(&toen.leefgebieden, &nu.leefgebieden) != both(&nu.leefgebieden, &toen.leefgebieden) {
        say("De leefgebieden staan nu in een andere volgorde".to_owned());
    }
}

fn of_id<'a>(all: &'a [Leefgebied], id: &str) -> Option<&'a Leefgebied> {
    all.iter().find(|leefgebied| leefgebied.id == id)
}

fn in_and_out(toen: &FotoInput, nu: &FotoInput, found: &mut Vec<Oorzaak>) {
    let known = |input: &FotoInput, id: &str| input.indicatoren.iter().any(|one| one.id == id);
    for now in nu.indicatoren.iter().filter(|one| !known(toen, &one.id)) {
        let tekst = format!("'{}' telt nu mee in de Foto; toen niet", now.naam);
        tell(found, OorzaakSoort::Indicatoren, tekst);
    }
    for then in toen.indicatoren.iter().filter(|one| !known(nu, &one.id)) {
        let tekst = format!("'{}' telt nu niet mee in de Foto; toen wel", then.naam);
        tell(found, OorzaakSoort::Indicatoren, tekst);
    }
}

fn kenmerken(
    toen: (&FotoInput, &Indicator),
    nu: (&FotoInput, &Indicator),
    found: &mut Vec<Oorzaak>,
) {
    let naam = &nu.1.naam;
    for ((what, then), (_, now)) in said(toen).into_iter().zip(said(nu)) {
        if then != now {
            let tekst = format!("{what} van '{naam}' is nu {now}; toen {then}");
            tell(found, OorzaakSoort::Indicator, tekst);
        }
    }
}

/// What decides how an indicator counts, in words.
fn said((input, indicator): (&FotoInput, &Indicator)) -> [(&'static str, String); 9] {
    let or_none = |text: &str| if text.is_empty() { "leeg" } else { text }.to_owned();
    let leefgebied = of_id(&input.leefgebieden, &indicator.leefgebied);
    let own = indicator.normalisatie;
    [
        ("De naam", format!("'{}'", indicator.naam)),
        ("Het gewicht", nl::file_number(indicator.gewicht)),
        ("De richting", indicator.richting.word().replace('_', " ")),
        ("De normalisatie", own.map_or("die van de Foto", |own| own.word()).to_owned()),
        ("Het leefgebied", or_none(leefgebied.map_or("", |one| &one.naam))),
        ("Het begrip", or_none(&indicator.begrip)),
        (
            "De aard",
            if indicator.schatting { "modelschatting" } else { "geen schatting" }.to_owned(),
        ),
        ("Het soort getal", or_none(indicator.soort.map_or("", |soort| soort.word()))),
        ("De eenheid", or_none(&indicator.eenheid)),
    ]
}
