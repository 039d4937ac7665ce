//! Whether figures of an indicator changed more than chance alone would move them.

use super::figure::trend::place;
use super::ontwikkeling;
use super::verschil::{Telling, aandelen, aantallen, from_interval, schattingen};
use crate::model::Indicator;
use crate::model::aandeel::Aandeel;
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::interval::Interval;
use crate::model::ontwikkeling::{Meting, Ontwikkeling};
use crate::model::toeval::GeenToeval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use crate::model::verschil::{Schatting, Verschil};

const P95: Confidence = Confidence::P95;

/// What changed from one figure to the next, with how often chance alone does as much:
///
/// * two values with limits of their source: as two estimates;
/// * two percentages or fractions with their noemer: two shares, by χ²;
/// * two numbers per 1.000 with their noemer: two counts, by χ².
///
/// A model estimate of one year says nothing about that of another.
///
/// # Errors
/// Why it cannot be said.
pub fn verandering(
    van: &Cijfer,
    naar: &Cijfer,
    indicator: &Indicator,
) -> Result<Verschil, GeenToeval> {
    if indicator.schatting {
        return Err(GeenToeval::Modelschatting);
    }
    if let Some(found) = limits(van).zip(limits(naar)).map(|(a, b)| between(a, b)) {
        return found.map_err(GeenToeval::Uitspraak);
    }
    let found = match indicator.soort {
        Some(GetalSoort::Percentage) => between_shares(van, naar, 100.0)?,
        Some(GetalSoort::Fractie) => between_shares(van, naar, 1.0)?,
        Some(GetalSoort::Per1000) => aantallen(telling(van)?, telling(naar)?, P95),
        _ => return Err(GeenToeval::GeenNoemer),
    };
    found.map_err(GeenToeval::Uitspraak)
}

/// The course over at least five figures in years: shares with their noemer by χ² for a linear
/// trend, anything else by Mann–Kendall.
///
/// # Errors
/// Why it cannot be said.
pub fn ontwikkeling_van(
    cijfers: &[&Cijfer],
    indicator: &Indicator,
) -> Result<Ontwikkeling, GeenToeval> {
    if indicator.schatting {
        return Err(GeenToeval::Modelschatting);
    }
    let times = cijfers.iter().filter_map(|one| Some((place(one.periode?), *one)));
    let known: Vec<(f64, &Cijfer)> = times.filter(|(_, one)| one.waarde.is_ok()).collect();
    let whole = match indicator.soort {
        Some(GetalSoort::Percentage) => Some(100.0),
        Some(GetalSoort::Fractie) => Some(1.0),
        _ => None,
    };
    let shares: Option<Vec<Meting<Aandeel>>> = known
        .iter()
        .map(|(tijd, one)| {
            let waarde = share(one, whole?).ok()?.ok()?;
            Some(Meting { tijd: *tijd, waarde })
        })
        .collect();
    let values = known
        .iter()
        .filter_map(|(tijd, one)| one.waarde.ok().map(|waarde| Meting { tijd: *tijd, waarde }));
    let found = match shares {
        Some(shares) => ontwikkeling::aandelen(&shares, P95),
        None => ontwikkeling::waarden(&values.collect::<Vec<_>>(), P95),
    };
    found.map_err(GeenToeval::Uitspraak)
}

fn limits(cijfer: &Cijfer) -> Option<(f64, (f64, f64))> {
    cijfer.waarde.ok().zip(cijfer.grenzen)
}

fn between(van: (f64, (f64, f64)), naar: (f64, (f64, f64))) -> Result<Verschil, GeenUitspraak> {
    let estimate = |(waarde, (onder, boven))| -> Result<Schatting, GeenUitspraak> {
        from_interval(waarde, Interval::new(onder, boven)?, P95)
    };
    schattingen(estimate(van)?, estimate(naar)?, P95)
}

type Tested = Result<Verschil, GeenUitspraak>;

fn between_shares(van: &Cijfer, naar: &Cijfer, whole: f64) -> Result<Tested, GeenToeval> {
    let shares = (share(van, whole)?, share(naar, whole)?);
    Ok(match shares {
        (Ok(van), Ok(naar)) => aandelen(van, naar, P95),
        (Err(geen), _) | (_, Err(geen)) => Err(geen),
    })
}

fn share(cijfer: &Cijfer, whole: f64) -> Result<Result<Aandeel, GeenUitspraak>, GeenToeval> {
    let waarde = cijfer.waarde.map_err(|_| GeenToeval::GeenWaarde)?;
    let noemer = cijfer.noemer.ok_or(GeenToeval::GeenNoemer)?;
    Ok(Aandeel::new(cijfer.teller.unwrap_or(waarde / whole * noemer), noemer))
}

fn telling(cijfer: &Cijfer) -> Result<Telling, GeenToeval> {
    let waarde = cijfer.waarde.map_err(|_| GeenToeval::GeenWaarde)?;
    let mensen = cijfer.noemer.ok_or(GeenToeval::GeenNoemer)?;
    Ok(Telling { aantal: cijfer.teller.unwrap_or(waarde / 1000.0 * mensen), mensen })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Periode;
    use crate::model::ontwikkeling::Verloop;

    fn indicator(soort: GetalSoort) -> Indicator {
        Indicator { soort: Some(soort), ..Indicator::unknown("a") }
    }

    fn cijfer(year: i32, waarde: f64, noemer: Option<f64>) -> Cijfer {
        let periode = Some(Periode::year_of(year));
        Cijfer { periode, waarde: Ok(waarde), noemer, ..Cijfer::none() }
    }

    #[test]
    fn each_kind_of_number_has_its_own_test() {
        // 40 and 60 of 100: χ² = 8, p = 0.0047. As counts of 100 people: 20²/100 = 4, p = 0.0455.
        let (van, naar) = (cijfer(2024, 40.0, Some(100.0)), cijfer(2025, 60.0, Some(100.0)));
        let shares = verandering(&van, &naar, &indicator(GetalSoort::Percentage)).unwrap();
        assert!((shares.p - 0.0047).abs() < 5e-5);
        let (van, naar) = (cijfer(2024, 400.0, Some(100.0)), cijfer(2025, 600.0, Some(100.0)));
        let counts = verandering(&van, &naar, &indicator(GetalSoort::Per1000)).unwrap();
        assert!((counts.p - 0.0455).abs() < 5e-5);
        // 400 ± 9.8 and 414 ± 9.8 have an error of 5 each: 14/√50 = 1.98, p = 0.0477.
        let with = |waarde: f64| {
            let grenzen = Some((waarde - 9.8, waarde + 9.8));
            Cijfer { grenzen, ..cijfer(2024, waarde, None) }
        };
        let euro = indicator(GetalSoort::Euro);
        let limits = verandering(&with(400.0), &with(414.0), &euro).unwrap();
        assert!((limits.p - 0.0477).abs() < 5e-5, "{limits:?}");
    }

    #[test]
    fn an_estimate_never_changes_and_some_numbers_say_nothing() {
        let (van, naar) = (cijfer(2024, 40.0, Some(100.0)), cijfer(2025, 60.0, Some(100.0)));
        let estimate = Indicator { schatting: true, ..indicator(GetalSoort::Percentage) };
        assert_eq!(verandering(&van, &naar, &estimate), Err(GeenToeval::Modelschatting));
        let five: Vec<Cijfer> = (2021..2026).map(|year| cijfer(year, 1.0, None)).collect();
        let all: Vec<&Cijfer> = five.iter().collect();
        assert_eq!(ontwikkeling_van(&all, &estimate), Err(GeenToeval::Modelschatting));
        let euro = verandering(&van, &naar, &indicator(GetalSoort::Euro));
        assert_eq!(euro, Err(GeenToeval::GeenNoemer));
    }

    #[test]
    fn five_years_down_are_a_course_and_four_are_not() {
        // Mann–Kendall: S = −10, Var S = 5·4·15/18 = 16.67, z = −9/4.08 = −2.20, p = 0.027.
        let falling: Vec<Cijfer> =
            (0..5).map(|i| cijfer(2021 + i, 50.0 - f64::from(i), None)).collect();
        let all: Vec<&Cijfer> = falling.iter().collect();
        let rate = indicator(GetalSoort::Per1000);
        let found = ontwikkeling_van(&all, &rate).unwrap();
        assert_eq!((found.verloop, found.per_jaar), (Verloop::Daalt, -1.0));
        assert!((found.p - 0.0275).abs() < 5e-5, "{found:?}");
        let few = GeenToeval::Uitspraak(GeenUitspraak::TeWeinigMetingen);
        assert_eq!(ontwikkeling_van(&all[..4], &rate), Err(few));
        // As percentages of 100 people the same fall can be chance: 50, 49, … 46 of 100.
        let shares: Vec<Cijfer> =
            falling.iter().map(|one| Cijfer { noemer: Some(100.0), ..one.clone() }).collect();
        let all: Vec<&Cijfer> = shares.iter().collect();
        let found = ontwikkeling_van(&all, &indicator(GetalSoort::Percentage)).unwrap();
        assert_eq!(found.verloop, Verloop::KanToevalZijn);
    }
}
