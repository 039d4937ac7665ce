//! Words that the sentences of several checks share.

use crate::model::{Gebied, GebiedSoort, Indicator, nl};

/// What a person can do about a figure that is odd.
pub const KIJK: &str = "Kijk in de bron of dit klopt, of laat dit cijfer weg.";

/// The same about several figures.
pub const KIJK_MEER: &str = "Kijk in de bron of dit klopt, of laat deze cijfers weg.";

/// Names in a sentence beyond which the rest is counted.
const NAMED: usize = 3;

/// A figure the way a person reads it, with its `%`: `75,1 %`, `94.435`.
pub fn getal(value: f64, indicator: &Indicator) -> String {
    let number = kaal(value);
    if indicator.eenheid == "%" { format!("{number} %") } else { number }
}

/// A figure without unit, with as many decimals as it has, up to three.
pub fn kaal(value: f64) -> String {
    let decimals = (0..3).find(|places| {
        let scaled = value * 10f64.powi(*places);
        (scaled - scaled.round()).abs() < 1e-6
    });
    nl::number(value, decimals.unwrap_or(3) as usize)
}

/// `a, b, c en nog 7`.
pub fn opsomming(all: &[String]) -> String {
    let named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    match all.len().saturating_sub(NAMED) {
        0 => nl::list(&named),
        more => format!("{} en nog {more}", named.join(", ")),
    }
}

/// What a kind of gebied is called when there are several.
pub fn meervoud(soort: GebiedSoort) -> &'static str {
    match soort {
        GebiedSoort::Land => "landen",
        GebiedSoort::Gemeente => "gemeenten",
        GebiedSoort::Wijk => "wijken",
        GebiedSoort::Buurt => "buurten",
    }
}

/// A gebied in a sentence: wijken and buurten may have the same name.
pub fn naam(gebied: &Gebied) -> String {
    match gebied.soort {
        GebiedSoort::Buurt if gebied.naam.is_some() => format!("buurt {}", gebied.label()),
        GebiedSoort::Wijk if gebied.naam.is_some() => format!("wijk {}", gebied.label()),
        _ => gebied.label(),
    }
}

/// A sentence begins with a capital.
pub fn hoofdletter(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + chars.as_str()
}
