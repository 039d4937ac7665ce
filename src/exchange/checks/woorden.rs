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

/// A figure without unit, with as many decimals as it has, up to two.
pub fn kaal(value: f64) -> String {
    let decimals = (0..2).find(|places| {
        let scaled = value * 10f64.powi(*places);
        (scaled - scaled.round()).abs() < 1e-6
    });
    nl::number(value, decimals.unwrap_or(2) as usize)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_more_decimals_than_they_need() {
        let texts = [94_435.0, 75.1, 0.12, 45.384_615, -0.5].map(kaal);
        assert_eq!(texts, ["94.435", "75,1", "0,12", "45,38", "−0,5"]);
        let percentage = Indicator { eenheid: "%".to_owned(), ..Indicator::unknown("a") };
        assert_eq!(getal(67.4, &percentage), "67,4 %");
    }

    #[test]
    fn long_lists_are_counted() {
        let names = |n: usize| (1..=n).map(|nr| format!("wijk {nr}")).collect::<Vec<_>>();
        assert_eq!(opsomming(&names(3)), "wijk 1, wijk 2 en wijk 3");
        assert_eq!(opsomming(&names(9)), "wijk 1, wijk 2, wijk 3 en nog 6");
    }

    #[test]
    fn a_name_says_what_kind_of_gebied_it_is() {
        // The centre of Hilversum is a wijk and a buurt.
        let gebied = |code: &str, naam: Option<&str>| {
            let gebied = Gebied::from_code(code).unwrap();
            super::naam(&Gebied { naam: naam.map(str::to_owned), ..gebied })
        };
        assert_eq!(gebied("BU04020101", Some("Centrum")), "buurt Centrum");
        assert_eq!(gebied("WK040201", Some("Centrum")), "wijk Centrum");
        assert_eq!(gebied("WK040201", None), "Wijk 01");
        assert_eq!(nl::capital("élan"), "Élan");
    }
}
