//! Differences beside published and hand-calculated numbers.

use super::*;
use crate::model::aandeel::Aandeel;
use crate::model::interval::Interval;
use crate::model::uitspraak::{Confidence, GeenUitspraak};
use crate::model::verschil::Schatting;
use proptest::prelude::*;

const P95: Confidence = Confidence::P95;

fn share(x: u32, n: u32) -> Aandeel {
    Aandeel::new(x.into(), n.into()).unwrap()
}

fn near(found: f64, wanted: f64, within: f64) {
    assert!((found - wanted).abs() <= within, "{found}, not {wanted}");
}

#[test]
fn two_shares_by_hand() {
    // 40 of 100 and 60 of 100: together one half, so χ² = (100 · 0.1² + 100 · 0.1²)/0.25 = 8; for
    // one degree of freedom 0.0047 (e.g. Fisher's table: 7.879 has 0.005).
    // Limits: 0.2 ± 1.959964 · √(0.0024 + 0.0024).
    let found = aandelen(share(40, 100), share(60, 100), P95).unwrap();
    near(found.verschil, 0.2, 1e-15);
    near(homogeneity(&[share(40, 100), share(60, 100)]).unwrap().chi2, 8.0, 1e-12);
    near(found.p, 0.0047, 0.000_05);
    let half = 1.959_964 * 0.0048_f64.sqrt();
    near(found.interval.unwrap().onder(), 0.2 - half, 1e-7);
    near(found.interval.unwrap().boven(), 0.2 + half, 1e-7);
    assert!(found.is_significant(P95) && !found.is_significant(Confidence::P99_8));
}

#[test]
fn shares_of_too_few_say_nothing() {
    use GeenUitspraak::{GeenSpreiding, TeWeinigWaarnemingen};
    assert_eq!(aandelen(share(0, 50), share(0, 60), P95), Err(GeenSpreiding));
    assert_eq!(aandelen(share(50, 50), share(60, 60), P95), Err(GeenSpreiding));
    // Expected 9/20 · 10 = 4.5 against 10/20 · 10 = 5.
    assert_eq!(aandelen(share(4, 10), share(5, 10), P95), Err(TeWeinigWaarnemingen));
    assert_eq!(aandelen(share(6, 10), share(5, 10), P95), Err(TeWeinigWaarnemingen));
    assert!(aandelen(share(4, 10), share(6, 10), P95).is_ok());
    assert_eq!(homogeneity(&[share(1, 2)]), Err(TeWeinigWaarnemingen));
    assert_eq!(homogeneity(&[]), Err(TeWeinigWaarnemingen));
}

#[test]
fn from_nobody_to_everybody_has_no_limits() {
    let found = aandelen(share(0, 50), share(50, 50), P95).unwrap();
    assert_eq!((found.verschil, found.interval), (1.0, None));
    assert!(found.is_significant(P95));
    // 60 of 60 to 50 of 60 falls by a sixth, and the limits stop nowhere.
    let found = aandelen(share(60, 60), share(50, 60), P95).unwrap();
    assert!(found.interval.unwrap().contains(-1.0 / 6.0));
}

#[test]
fn two_estimates_as_published() {
    // Altman and Bland 2003: ln 0.67 with SE 0.1929 and ln 0.88 with SE 0.1070; the difference of
    // −0.2726 has SE 0.2206, limits −0.7050 to 0.1598, z = −1.24, P = 0.2.
    let young = Schatting { waarde: 0.67_f64.ln(), standard_error: 0.1929 };
    let old = Schatting { waarde: 0.88_f64.ln(), standard_error: 0.1070 };
    let found = schattingen(old, young, P95).unwrap();
    near(found.verschil, -0.2726, 0.000_05);
    near(found.interval.unwrap().onder(), -0.7050, 0.000_1);
    near(found.interval.unwrap().boven(), 0.1598, 0.000_1);
    near(found.p, 0.2, 0.05);
    assert!(!found.is_significant(P95));
}

#[test]
fn the_error_behind_an_interval_as_published() {
    // The same: ln 0.46 to ln 0.98 is 0.7563 wide, SE 0.1929; ln 0.71 to ln 1.08 gives 0.1070.
    for (value, low, high, error) in [(0.67, 0.46, 0.98, 0.1929), (0.88, 0.71, 1.08, 0.1070)] {
        let interval = Interval::new(f64::ln(low), f64::ln(high)).unwrap();
        let found = from_interval(f64::ln(value), interval, P95).unwrap();
        near(found.standard_error, error, 0.000_05);
    }
}

#[test]
fn estimates_without_a_usable_error_say_why() {
    use GeenUitspraak::{GeenGetal, GeenSpreiding, Negatief, OngeldigInterval};
    let one = |waarde, standard_error| Schatting { waarde, standard_error };
    let against = |other| schattingen(one(1.0, 0.0), other, P95);
    assert_eq!(against(one(2.0, 0.0)), Err(GeenSpreiding));
    assert_eq!(against(one(2.0, -0.1)), Err(Negatief));
    assert_eq!(against(one(f64::NAN, 0.1)), Err(GeenGetal));
    assert_eq!(against(one(2.0, f64::NAN)), Err(GeenGetal));
    assert_eq!(against(one(2.0, f64::INFINITY)), Err(GeenGetal));
    let interval = Interval::new(1.0, 2.0).unwrap();
    assert_eq!(from_interval(2.1, interval, P95), Err(OngeldigInterval));
    assert_eq!(from_interval(f64::NAN, interval, P95), Err(GeenGetal));
}

proptest! {
    #[test]
    fn the_other_way_round_is_the_opposite(
        x in 0_u32..500, y in 0_u32..500, more in 1_u32..500, other in 1_u32..500,
    ) {
        let (van, naar) = (share(x, x + more), share(y, y + other));
        match (aandelen(van, naar, P95), aandelen(naar, van, P95)) {
            (Ok(there), Ok(back)) => {
                prop_assert_eq!(there.verschil, -back.verschil);
                prop_assert!((there.p - back.p).abs() <= 1e-12);
                prop_assert!((0.0..=1.0).contains(&there.p));
                let (there, back) = (there.interval.unwrap(), back.interval.unwrap());
                prop_assert_eq!(there.onder(), -back.boven());
            }
            (there, back) => prop_assert_eq!(there, back),
        }
    }

    #[test]
    fn nothing_panics(a in any::<f64>(), b in any::<f64>(), c in any::<f64>(), d in any::<f64>()) {
        let (van, naar) = (
            Schatting { waarde: a, standard_error: b },
            Schatting { waarde: c, standard_error: d },
        );
        if let Ok(found) = schattingen(van, naar, P95) {
            prop_assert!((0.0..=1.0).contains(&found.p));
        }
        if let (Ok(van), Ok(naar)) = (Aandeel::new(a, b), Aandeel::new(c, d))
            && let Ok(found) = aandelen(van, naar, P95)
        {
            prop_assert!((0.0..=1.0).contains(&found.p));
        }
    }
}
