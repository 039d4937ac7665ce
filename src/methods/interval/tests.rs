//! Intervals beside published and hand-calculated numbers, and what holds for all of them.

use super::*;
use crate::model::aandeel::Aandeel;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use proptest::prelude::*;

const P95: Confidence = Confidence::P95;

#[track_caller]
fn near(interval: Result<Interval, GeenUitspraak>, (onder, boven): (f64, f64), within: f64) {
    let found = interval.unwrap();
    let differ = (found.onder() - onder).abs().max((found.boven() - boven).abs());
    assert!(differ <= within, "{found:?}, not {onder} to {boven}");
}

fn of(x: f64, n: f64) -> Result<Interval, GeenUitspraak> {
    wilson(Aandeel::new(x, n).unwrap(), P95)
}

#[test]
fn wilson_as_published() {
    // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3, four decimals.
    near(of(81.0, 263.0), (0.2553, 0.3662), 0.000_05);
    near(of(15.0, 148.0), (0.0624, 0.1605), 0.000_05);
    near(of(0.0, 20.0), (0.0, 0.1611), 0.000_05);
    near(of(1.0, 29.0), (0.0061, 0.1718), 0.000_05);
}

#[test]
fn wilson_at_its_ends() {
    // x = 0: z²/(n + z²); with z² = 3.841459 and n = 20 that is 3.841459/23.841459.
    assert_eq!(of(0.0, 20.0).unwrap().onder(), 0.0);
    assert_eq!(of(20.0, 20.0).unwrap().boven(), 1.0);
    near(of(20.0, 20.0), (1.0 - 3.841_459 / 23.841_459, 1.0), 1e-7);
    near(of(0.0, 9e15), (0.0, 3.841_459 / 9e15), 1e-21);
}

#[test]
fn byar_by_hand() {
    // z = 1.959964. Lower: 25(1 − 1/225 − z/15)³ = 25 · 0.864891³. Upper: 26(1 − 1/234 +
    // z/(3√26))³ = 26 · 1.123853³.
    near(byar(25.0, P95), (16.174, 36.906), 0.001);
}

#[test]
fn byar_is_not_for_very_small_counts() {
    assert_eq!(byar(1.0, Confidence::P99_8), Err(GeenUitspraak::TeKleinAantal));
    assert_eq!(byar::lower(0.1, P95), Err(GeenUitspraak::TeKleinAantal));
    assert_eq!(byar::lower(0.0, P95), Ok(0.0));
    assert!(byar(10.0, Confidence::new(0.999_999).unwrap()).is_ok());
}

#[test]
fn small_counts_are_exact() {
    // Garwood 1936, Biometrika 28, the table of 95 % limits, one or two decimals; and by hand:
    // no case with a chance of 0.025 at −ln 0.025 = 3.688879.
    near(count(0.0, P95), (0.0, 3.688_879), 1e-6);
    near(count(1.0, P95), (0.0253, 5.57), 0.005);
    near(count(5.0, P95), (1.62, 11.67), 0.005);
    near(count(9.0, P95), (4.12, 17.08), 0.006);
}

#[test]
fn a_count_of_exactly_ten_is_byars() {
    assert_eq!(count(10.0, P95), byar(10.0, P95));
    assert_ne!(count(9.0, P95), byar(9.0, P95));
}

#[test]
fn a_rate_is_a_count_in_another_unit() {
    // −ln 0.025 = 3.688879 cases on 50 people is 73.77758 per 1.000.
    near(rate(0.0, 50.0, 1000.0, P95), (0.0, 73.777_58), 1e-4);
    assert!(rate(250.0, 220.0, 100.0, P95).unwrap().contains(250.0 / 2.2));
}

#[test]
fn student_by_hand() {
    // 1 to 5: mean 3, sd √2.5, t with 4 degrees of freedom 2.776 (NIST/SEMATECH e-Handbook
    // 1.3.6.7.2): 2.776 · √2.5/√5 = 2.776 · 0.707107.
    let half = 2.776 * 0.5_f64.sqrt();
    near(mean(&[5.0, 1.0, 4.0, 2.0, 3.0], P95), (3.0 - half, 3.0 + half), 0.000_5);
    near(student(3.0, 2.5_f64.sqrt(), 5, P95), (3.0 - half, 3.0 + half), 0.000_5);
}

#[test]
fn what_has_no_limits_says_why() {
    use GeenUitspraak::{GeenGetal, GeenNoemer, GeenSpreiding, Negatief, TeWeinigWaarnemingen};
    for (x, reason) in [(-1.0, Negatief), (f64::NAN, GeenGetal), (f64::INFINITY, GeenGetal)] {
        assert_eq!(byar(x, P95), Err(reason));
        assert_eq!(count(x, P95), Err(reason));
        assert_eq!(rate(x, 10.0, 1.0, P95), Err(reason));
        assert_eq!(rate(10.0, x, 1.0, P95), Err(reason));
    }
    assert_eq!(rate(1.0, 0.0, 1.0, P95), Err(GeenNoemer));
    assert_eq!(rate(1.0, 10.0, f64::NAN, P95), Err(GeenGetal));
    assert_eq!(rate(10.0, 5e-324, 1.0, P95), Err(GeenGetal));
    assert_eq!(mean(&[], P95), Err(TeWeinigWaarnemingen));
    assert_eq!(mean(&[1.0], P95), Err(TeWeinigWaarnemingen));
    assert_eq!(mean(&[0.1, 0.1, 0.1], P95), Err(GeenSpreiding));
    assert_eq!(mean(&[1.0, f64::NAN], P95), Err(GeenGetal));
    assert_eq!(mean(&[f64::MAX, f64::MIN, 0.0], P95), Err(GeenGetal));
    assert_eq!(student(1.0, -1.0, 5, P95), Err(Negatief));
    assert_eq!(student(1.0, 0.0, 5, P95), Err(GeenSpreiding));
    assert_eq!(student(1.0, 1.0, 1, P95), Err(TeWeinigWaarnemingen));
    assert_eq!(student(f64::NAN, 1.0, 5, P95), Err(GeenGetal));
}

/// A wider and a narrower confidence.
fn two() -> impl Strategy<Value = (Confidence, Confidence)> {
    (0.5..0.99, 0.001..0.009)
        .prop_map(|(low, more)| (Confidence::new(low), Confidence::new(low + more)))
        .prop_map(|(low, high)| (low.unwrap(), high.unwrap()))
}

fn inside(narrow: Interval, wide: Interval) -> bool {
    wide.onder() <= narrow.onder() && narrow.boven() <= wide.boven()
}

proptest! {
    #[test]
    fn a_share_lies_in_its_interval(x in 0.0..1e9_f64, more in 0.0..1e9_f64, two in two()) {
        prop_assume!(x + more > 0.0);
        let aandeel = Aandeel::new(x, x + more).unwrap();
        let (narrow, wide) = (wilson(aandeel, two.0).unwrap(), wilson(aandeel, two.1).unwrap());
        prop_assert!(narrow.contains(aandeel.waarde()), "{narrow:?} {aandeel:?}");
        prop_assert!(0.0 <= wide.onder() && wide.boven() <= 1.0);
        prop_assert!(inside(narrow, wide));
    }

    #[test]
    fn what_is_not_so_mirrors_what_is(x in 0_u32..1000, more in 1_u32..1000) {
        let n = f64::from(x + more);
        let (is, is_not) = (of(x.into(), n).unwrap(), of(more.into(), n).unwrap());
        prop_assert!((is.onder() - (1.0 - is_not.boven())).abs() < 1e-12);
        prop_assert!((is.boven() - (1.0 - is_not.onder())).abs() < 1e-12);
    }

    #[test]
    fn a_count_lies_in_its_interval(x in 0_u32..2000, two in two()) {
        let x = f64::from(x);
        let (narrow, wide) = (count(x, two.0).unwrap(), count(x, two.1).unwrap());
        prop_assert!(narrow.contains(x), "{narrow:?}");
        prop_assert!(inside(narrow, wide), "{narrow:?} {wide:?}");
        prop_assert!(0.0 <= wide.onder());
    }

    #[test]
    fn a_mean_lies_in_its_interval(
        values in proptest::collection::vec(-1e6..1e6_f64, 2..40), two in two(),
    ) {
        let middle = crate::methods::verdeling::mean(&values).unwrap();
        let (narrow, wide) = (mean(&values, two.0).unwrap(), mean(&values, two.1).unwrap());
        prop_assert!(narrow.contains(middle));
        prop_assert!(inside(narrow, wide));
    }

    #[test]
    fn nothing_panics(x in any::<f64>(), n in any::<f64>(), m in any::<f64>()) {
        let wide = Confidence::new(0.999_999).unwrap();
        for confidence in [Confidence::new(0.5).unwrap(), P95, wide] {
            let _ = Aandeel::new(x, n).and_then(|aandeel| wilson(aandeel, confidence));
            let _ = (byar(x, confidence), count(x, confidence), rate(x, n, m, confidence));
            let _ = (mean(&[x, n, m], confidence), student(x, n, 3, confidence));
        }
    }
}
