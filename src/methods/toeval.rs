//! How far chance alone can move a figure of an indicator.

use super::interval::{count, rate, wilson};
use crate::model::Indicator;
use crate::model::aandeel::Aandeel;
use crate::model::foto::Cijfer;
use crate::model::indicator::GetalSoort;
use crate::model::interval::Interval;
use crate::model::toeval::{GeenToeval, Toeval, ToevalSoort};
use crate::model::uitspraak::{Confidence, GeenUitspraak};

/// The limits of a figure at 95 %, in the unit of the indicator.
///
/// * limits of the source itself, where it gives them;
/// * a percentage or fraction with its noemer: Wilson, over the answers;
/// * a count, and a count per 1.000: Byar, exact below 10: its 'gewone schommeling'.
///
/// A model estimate has none: its error is not that of a peiling.
///
/// # Errors
/// Why there are none ([`GeenToeval`]).
pub fn toeval(cijfer: &Cijfer, indicator: &Indicator) -> Result<Toeval, GeenToeval> {
    let waarde = cijfer.waarde.map_err(|_| GeenToeval::GeenWaarde)?;
    if let Some((onder, boven)) = cijfer.grenzen {
        let interval = Interval::new(onder, boven).map_err(GeenToeval::Uitspraak)?;
        return around(waarde, interval, ToevalSoort::Bron);
    }
    if indicator.schatting {
        return Err(GeenToeval::Modelschatting);
    }
    let found = match indicator.soort {
        Some(GetalSoort::Percentage) => share(waarde, 100.0, cijfer),
        Some(GetalSoort::Fractie) => share(waarde, 1.0, cijfer),
        Some(GetalSoort::Per1000) => per_1000(waarde, cijfer),
        Some(GetalSoort::Aantal) => Some((count(waarde, Confidence::P95), SCHOMMELING)),
        _ => None,
    };
    let (interval, soort) = found.ok_or(GeenToeval::GeenNoemer)?;
    around(waarde, interval.map_err(GeenToeval::Uitspraak)?, soort)
}

/// Limits that do not hold the value itself belong to other numbers than the value.
fn around(waarde: f64, interval: Interval, soort: ToevalSoort) -> Result<Toeval, GeenToeval> {
    match interval.contains(waarde) {
        true => Ok(Toeval { interval, soort }),
        false => Err(GeenToeval::Uitspraak(GeenUitspraak::OngeldigInterval)),
    }
}

const SCHOMMELING: ToevalSoort = ToevalSoort::Schommeling;

type Found = Option<(Result<Interval, GeenUitspraak>, ToevalSoort)>;

fn share(waarde: f64, whole: f64, cijfer: &Cijfer) -> Found {
    let noemer = cijfer.noemer?;
    let teller = cijfer.teller.unwrap_or(waarde / whole * noemer);
    let aandeel = Aandeel::new(teller, noemer);
    let interval = aandeel.and_then(|one| wilson(one, Confidence::P95)?.times(whole));
    Some((interval, ToevalSoort::Peiling))
}

fn per_1000(waarde: f64, cijfer: &Cijfer) -> Found {
    let noemer = cijfer.noemer?;
    let teller = cijfer.teller.unwrap_or(waarde / 1000.0 * noemer);
    Some((rate(teller, noemer, 1000.0, Confidence::P95), SCHOMMELING))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indicator(soort: GetalSoort) -> Indicator {
        Indicator { soort: Some(soort), ..Indicator::unknown("a") }
    }

    fn cijfer(waarde: f64, teller: Option<f64>, noemer: Option<f64>) -> Cijfer {
        Cijfer { waarde: Ok(waarde), teller, noemer, ..Cijfer::none() }
    }

    fn near(found: Toeval, onder: f64, boven: f64) {
        let interval = found.interval;
        assert!((interval.onder() - onder).abs() < 5e-3, "{interval:?}");
        assert!((interval.boven() - boven).abs() < 5e-3, "{interval:?}");
    }

    #[test]
    fn each_kind_of_number_has_its_own_chance() {
        // Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263, Wilson 0.2553–0.3662.
        let share = cijfer(100.0 * 81.0 / 263.0, Some(81.0), Some(263.0));
        let found = toeval(&share, &indicator(GetalSoort::Percentage)).unwrap();
        near(found, 25.53, 36.62);
        assert_eq!(found.soort, ToevalSoort::Peiling);
        // The same with the noemer alone.
        let bare = Cijfer { teller: None, ..share };
        near(toeval(&bare, &indicator(GetalSoort::Percentage)).unwrap(), 25.53, 36.62);
        // Mock-up 03: 327 misdrijven, 9.255 inwoners: 31,6 to 39,4 (Byar, by hand).
        let rate = cijfer(1000.0 * 327.0 / 9255.0, Some(327.0), Some(9255.0));
        let found = toeval(&rate, &indicator(GetalSoort::Per1000)).unwrap();
        assert!((found.interval.onder() - 31.6).abs() < 0.05, "{found:?}");
        assert!((found.interval.boven() - 39.4).abs() < 0.05, "{found:?}");
        assert_eq!(found.soort, ToevalSoort::Schommeling);
    }

    #[test]
    fn the_limits_of_the_source_come_first() {
        let own = Cijfer { grenzen: Some((1.0, 3.0)), ..cijfer(2.0, Some(2.0), Some(100.0)) };
        let estimate = Indicator { schatting: true, ..indicator(GetalSoort::Percentage) };
        let found = toeval(&own, &estimate).unwrap();
        assert_eq!((found.soort, found.interval.onder()), (ToevalSoort::Bron, 1.0));
    }

    #[test]
    fn it_is_said_why_there_is_none() {
        let estimate = Indicator { schatting: true, ..indicator(GetalSoort::Percentage) };
        let with = cijfer(50.0, Some(50.0), Some(100.0));
        assert_eq!(toeval(&with, &estimate), Err(GeenToeval::Modelschatting));
        let bare = cijfer(50.0, None, None);
        let percentage = indicator(GetalSoort::Percentage);
        assert_eq!(toeval(&bare, &percentage), Err(GeenToeval::GeenNoemer));
        assert_eq!(toeval(&with, &indicator(GetalSoort::Euro)), Err(GeenToeval::GeenNoemer));
        assert_eq!(toeval(&Cijfer::none(), &percentage), Err(GeenToeval::GeenWaarde));
        let other = cijfer(40.0, Some(10.0), Some(100.0));
        let why = Err(GeenToeval::Uitspraak(GeenUitspraak::OngeldigInterval));
        assert_eq!(toeval(&other, &percentage), why, "10 of 100 is not 40 %");
        let wrong = cijfer(50.0, Some(200.0), Some(100.0));
        let why = Err(GeenToeval::Uitspraak(GeenUitspraak::MeerDanNoemer));
        assert_eq!(toeval(&wrong, &percentage), why);
    }
}
