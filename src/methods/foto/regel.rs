//! The Wijkbeeld-regel in words, and its limits.

use crate::model::foto::{FotoInput, Klasse, Regel, Vergelijk};
use crate::model::{Normalisatie, nl};

/// Strictly below this score a wijk is ongunstiger.
pub const ONDERGRENS: f64 = -0.5;

/// Strictly above this score a wijk is gunstiger.
pub const BOVENGRENS: f64 = 0.5;

/// The class of a score in z; exactly on a limit is gemiddeld.
pub fn klasse(score: f64) -> Klasse {
    if score < ONDERGRENS {
        Klasse::Ongunstiger
    } else if score > BOVENGRENS {
        Klasse::Gunstiger
    } else {
        Klasse::Gemiddeld
    }
}

/// The rule that belongs to this input.
pub fn regel(input: &FotoInput) -> Regel {
    Regel {
        id: "wijkbeeld",
        omschrijving: omschrijving(input),
        benchmark: input.vergelijk,
        normalisatie: Normalisatie::Z,
        aggregatie: "rekenkundig",
    }
}

fn omschrijving(input: &FotoInput) -> String {
    format!(
        "Wijkbeeld-regel: elk cijfer is vergeleken met {} (z-score); een score lager dan −0,5 is \
         ongunstiger, hoger dan +0,5 is gunstiger, en alles daartussen is gemiddeld; wijken met \
         minder dan {} inwoners en cijfers over minder dan {} mensen tellen niet mee",
        benchmark(input),
        nl::number(f64::from(input.grenzen.inwoners), 0),
        nl::number(f64::from(input.grenzen.mensen), 0)
    )
}

fn benchmark(input: &FotoInput) -> String {
    let naam = &input.gemeente_naam;
    match input.vergelijk {
        Vergelijk::Wijken => format!("het gemiddelde van de wijken van {naam} die meetellen"),
        Vergelijk::Gemeente => {
            format!("het cijfer van {naam}, met de spreiding van de wijken die meetellen")
        }
        Vergelijk::Nederland => "de wijken in Nederland met minstens 1.000 inwoners".to_owned(),
        Vergelijk::Vergelijkbaar => {
            "de wijken in Nederland met minstens 1.000 inwoners die even stedelijk zijn".to_owned()
        }
        Vergelijk::Vorige => {
            format!("het gemiddelde van de wijken van {naam} bij de vorige meting")
        }
    }
}
