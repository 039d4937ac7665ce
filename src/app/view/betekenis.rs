//! What kind of number an indicator is, in words: kind, over whom, and of which age.

use crate::model::Indicator;
use crate::model::indicator::GetalSoort;

/// 'percentage van de inwoners van 18 jaar en ouder', as far as it is known; may be empty.
pub fn of(indicator: &Indicator) -> String {
    let (unit, over) = (indicator.eenheid.as_str(), indicator.noemer.as_str());
    let text = match indicator.soort {
        Some(GetalSoort::Aantal) => joined("aantal", " ", unit),
        Some(GetalSoort::Percentage) => joined("percentage", " van de ", over),
        Some(GetalSoort::Fractie) => joined("deel, van 0 tot 1", " van de ", over),
        Some(GetalSoort::Per1000) if unit.starts_with("per 1.000") => joined("aantal", " ", unit),
        Some(GetalSoort::Per1000) => joined("aantal per 1.000", " ", over),
        Some(GetalSoort::Euro) => joined("bedrag in euro", ", berekend over ", over),
        Some(GetalSoort::Index) => "indexcijfer".to_owned(),
        Some(GetalSoort::Overig) if unit.is_empty() => String::new(),
        Some(GetalSoort::Overig) if unit.contains(" per ") => unit.to_owned(),
        Some(GetalSoort::Overig) => joined(unit, ", berekend over ", over),
        None => unit.to_owned(),
    };
    with_age(text, indicator)
}

/// Who is not in the denominator of a rate; `None` where it makes no difference.
pub fn bezoekers(indicator: &Indicator) -> Option<&'static str> {
    (indicator.begrip == "misdrijven").then_some(
        "Let op: bezoekers zitten niet in de noemer. Een centrum met uitgaan telt de misdrijven \
         wel, maar niet de mensen.",
    )
}

fn joined(kind: &str, between: &str, more: &str) -> String {
    if more.is_empty() { kind.to_owned() } else { format!("{kind}{between}{more}") }
}

/// The age that the name gives in brackets, when the denominator does not say it.
fn with_age(text: String, indicator: &Indicator) -> String {
    let bracket = indicator.naam.rsplit_once('(').and_then(|(_, last)| last.strip_suffix("+)"));
    let age = bracket.filter(|age| !age.is_empty() && age.bytes().all(|b| b.is_ascii_digit()));
    match age {
        Some(age) if !indicator.noemer.contains("jaar") => {
            joined(&text, ", ", &format!("{age} jaar en ouder"))
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(soort: GetalSoort, eenheid: &str, noemer: &str, naam: &str) -> String {
        let mut indicator = Indicator::unknown("x");
        indicator.soort = Some(soort);
        (indicator.eenheid, indicator.noemer) = (eenheid.to_owned(), noemer.to_owned());
        indicator.naam = naam.to_owned();
        of(&indicator)
    }

    #[test]
    fn each_kind_says_over_whom_it_is() {
        let adults = "inwoners van 18 jaar en ouder";
        let percent = said(GetalSoort::Percentage, "%", adults, "Eenzaam (18+)");
        assert_eq!(percent, "percentage van de inwoners van 18 jaar en ouder");
        let rate = said(GetalSoort::Per1000, "per 1.000 inwoners", "inwoners", "Misdrijven");
        assert_eq!(rate, "aantal per 1.000 inwoners");
        let income = said(GetalSoort::Euro, "× € 1.000", "huishoudens", "Inkomen");
        assert_eq!(income, "bedrag in euro, berekend over huishoudens");
        assert_eq!(said(GetalSoort::Aantal, "woningen", "", "Woningen"), "aantal woningen");
        assert_eq!(
            said(GetalSoort::Overig, "kWh", "woningen", "Stroom"),
            "kWh, berekend over woningen"
        );
        let dense = said(GetalSoort::Overig, "inwoners per km²", "", "Dichtheid");
        assert_eq!(dense, "inwoners per km²");
    }

    #[test]
    fn the_age_comes_from_the_name_when_nothing_else_says_it() {
        let old = said(GetalSoort::Percentage, "%", "", "Is mantelzorger (65+)");
        assert_eq!(old, "percentage, 65 jaar en ouder");
        assert_eq!(said(GetalSoort::Index, "", "", "Leefbaarheid (2024)"), "indexcijfer");
    }
}
