//! The benchmarks in words.

use crate::model::foto::Vergelijk;

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
    match vergelijk {
        Vergelijk::Wijken => format!("Binnen {gemeente}"),
        _ => format!("Vergeleken met {}", choice(vergelijk, gemeente)),
    }
}
