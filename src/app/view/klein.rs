//! Small numbers in words: why something has no place among the others.

use crate::model::foto::Cijfer;
use crate::model::klein::Grenzen;
use crate::model::{Indicator, Reden, nl};

/// Of a wijk that does not take part: 'telt niet mee: 25 inwoners'.
pub fn wijk(why: &str) -> String {
    let first = why.split_once(". ").map_or(why, |(first, _)| first);
    let first = first.split_once(", ").map_or(first, |(first, _)| first);
    format!("telt niet mee: {}", super::lower_first(first.trim_end_matches('.')))
}

/// Of a figure about too few people: 'telt niet mee: 12 mensen'.
pub fn cijfer(indicator: &Indicator, cijfer: &Cijfer, grenzen: Grenzen) -> Option<String> {
    let noemer = cijfer.noemer.filter(|_| cijfer.is_about_few(indicator, grenzen))?;
    Some(format!("telt niet mee: {} {}", nl::number(noemer, 0), people(indicator)))
}

/// What is said beside a figure: that it is about too few people, with the limit, or why a number
/// that is there is not shown.
pub fn beside(indicator: &Indicator, figure: &Cijfer, grenzen: Grenzen) -> Option<String> {
    if figure.waarde == Err(Reden::TeKlein) {
        return Some(HIDDEN.to_owned());
    }
    let limit = nl::number(f64::from(grenzen.mensen), 0);
    Some(format!("{}, minder dan {limit}", cijfer(indicator, figure, grenzen)?))
}

const HIDDEN: &str =
    "Aantallen van 1 tot en met 4 toont Wijkbeeld niet, ook niet via andere cijfers";

/// Longer words than this are 'mensen'.
const MOST: usize = 14;

fn people(indicator: &Indicator) -> &str {
    match indicator.noemer.as_str() {
        "" => "mensen",
        long if long.chars().count() > MOST => "mensen",
        short => short,
    }
}

/// What the rule says of both limits.
pub fn rule(grenzen: Grenzen) -> String {
    let said = |number: u32| nl::number(f64::from(number), 0);
    format!(
        "Wijken onder {} inwoners en cijfers over minder dan {} mensen tellen niet mee.",
        said(grenzen.inwoners),
        said(grenzen.mensen)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_short() {
        assert_eq!(wijk("25 inwoners, minder dan 200"), "telt niet mee: 25 inwoners");
        assert_eq!(wijk("Buitengebied. 1.025 inwoners"), "telt niet mee: buitengebied");
        assert_eq!(wijk("Zo gekozen, 975 inwoners"), "telt niet mee: zo gekozen");
        let mut indicator = Indicator::unknown("x");
        let figure = Cijfer { waarde: Ok(50.0), noemer: Some(12.0), ..Cijfer::none() };
        let said = beside(&indicator, &figure, Grenzen::default()).unwrap();
        assert_eq!(said, "telt niet mee: 12 mensen, minder dan 30");
        indicator.noemer = "huishoudens".to_owned();
        let said = cijfer(&indicator, &figure, Grenzen::default()).unwrap();
        assert_eq!(said, "telt niet mee: 12 huishoudens");
        let many = Cijfer { noemer: Some(30.0), ..Cijfer::none() };
        assert_eq!(cijfer(&indicator, &many, Grenzen::default()), None);
    }
}
