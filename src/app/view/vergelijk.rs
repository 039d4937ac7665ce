//! The benchmarks in words.

use crate::model::foto::Vergelijk;
use crate::model::nl;

/// The choice as the context bar names it ('wijken in Hilversum').
pub fn choice(vergelijk: Vergelijk, gemeente: &str) -> String {
    match vergelijk {
        Vergelijk::Wijken => format!("wijken in {gemeente}"),
        Vergelijk::Gemeente => format!("heel {gemeente}"),
        Vergelijk::Nederland => "wijken in Nederland".to_owned(),
        Vergelijk::Vergelijkbaar => "vergelijkbare wijken in Nederland".to_owned(),
        Vergelijk::Vorige => "de vorige meting".to_owned(),
    }
}

/// What the figures are set against, within a sentence ('de wijken van Hilversum').
pub fn against(vergelijk: Vergelijk, gemeente: &str) -> String {
    match vergelijk {
        Vergelijk::Wijken => format!("de wijken van {gemeente}"),
        Vergelijk::Gemeente => format!("heel {gemeente}"),
        Vergelijk::Nederland => "de wijken in Nederland".to_owned(),
        Vergelijk::Vergelijkbaar => "de wijken in Nederland die even stedelijk zijn".to_owned(),
        Vergelijk::Vorige => format!("de wijken van {gemeente} bij de vorige meting"),
    }
}

/// How a sentence about the outcome begins ('Binnen Hilversum').
pub fn opening(vergelijk: Vergelijk, gemeente: &str) -> String {
    nl::capital(&within(vergelijk, gemeente))
}

/// The same inside a sentence ('binnen Hilversum').
pub fn within(vergelijk: Vergelijk, gemeente: &str) -> String {
    match vergelijk {
        Vergelijk::Wijken => format!("binnen {gemeente}"),
        Vergelijk::Vorige => {
            "vergeleken met het gemiddelde van alle wijken bij de vorige meting".to_owned()
        }
        _ => format!("vergeleken met {}", choice(vergelijk, gemeente)),
    }
}

/// What must be said once beside outcomes that could be taken for a change.
pub fn caution(vergelijk: Vergelijk) -> Option<&'static str> {
    (vergelijk == Vergelijk::Vorige).then_some(
        " Ongunstiger is hier: onder het gemiddelde van toen. Het zegt niet dat een wijk zelf \
         achteruitging.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_about_the_previous_measurement_is_not_about_a_change() {
        let of = |vergelijk| opening(vergelijk, "Hilversum");
        assert_eq!(of(Vergelijk::Wijken), "Binnen Hilversum");
        assert_eq!(of(Vergelijk::Gemeente), "Vergeleken met heel Hilversum");
        assert_eq!(
            of(Vergelijk::Vorige),
            "Vergeleken met het gemiddelde van alle wijken bij de vorige meting"
        );
        let warned: Vec<Vergelijk> =
            Vergelijk::ALL.into_iter().filter(|one| caution(*one).is_some()).collect();
        assert_eq!(warned, [Vergelijk::Vorige]);
    }
}
