//! Courses beside published and hand-calculated numbers.

use super::*;
use proptest::prelude::*;

const P95: Confidence = Confidence::P95;

fn yearly(values: &[f64]) -> Vec<Meting<f64>> {
    let years = (2000..).map(f64::from);
    years.zip(values).map(|(tijd, &waarde)| Meting { tijd, waarde }).collect()
}

fn shares(cases: &[(f64, f64, f64)]) -> Vec<Meting<Aandeel>> {
    let of = |&(tijd, x, n): &(f64, f64, f64)| Meting { tijd, waarde: Aandeel::new(x, n).unwrap() };
    cases.iter().map(of).collect()
}

fn near(found: f64, wanted: f64, within: f64) {
    assert!((found - wanted).abs() <= within, "{found}, not {wanted}");
}

#[test]
fn mann_kendall_as_published() {
    // J. B. Little, College of the Holy Cross, 'A Mann-Kendall example (by hand)': 72 up, 18 down,
    // one tie; V = (14 · 13 · 33 − 2 · 1 · 9)/18; z = 2.9058; p = 0.0018 on one side.
    let values =
        [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
    let found = mann_kendall(&values).unwrap();
    assert_eq!(found.s, 54);
    near(found.variance, (14.0 * 13.0 * 33.0 - 18.0) / 18.0, 1e-12);
    near(found.z, 2.9058, 0.000_05);
    near(found.p, 2.0 * 0.0018, 0.000_1);
}

#[test]
fn the_sign_of_the_score_as_published() {
    // Gilbert 1987, 16.4.1: 10, 15, 14, 20 has five pairs up and one down.
    assert_eq!(mann_kendall(&[10.0, 15.0, 14.0, 20.0]).unwrap().s, 4);
}

#[test]
fn equal_values_make_the_variance_smaller() {
    // 1 1 2 2 2 3: S = 2·3 + 2·1 + 3·1 = 11; Var = (6·5·17 − 2·1·9 − 3·2·11)/18 = 426/18.
    let found = mann_kendall(&[1.0, 1.0, 2.0, 2.0, 2.0, 3.0]).unwrap();
    assert_eq!(found.s, 11);
    near(found.variance, 426.0 / 18.0, 1e-12);
    near(found.z, 10.0 / (426.0_f64 / 18.0).sqrt(), 1e-12);
    // As many up as down: nothing at all.
    let found = mann_kendall(&[1.0, 2.0, 3.0, 2.0, 1.0]).unwrap();
    assert_eq!((found.s, found.z, found.p), (0, 0.0, 1.0));
}

/// All orders of these values.
fn orders(values: &[f64]) -> Vec<Vec<f64>> {
    if values.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |place: usize| {
        let mut rest = values.to_vec();
        let first = rest.remove(place);
        orders(&rest).into_iter().map(move |mut order| {
            order.push(first);
            order
        })
    };
    (0..values.len()).flat_map(with_first).collect()
}

#[test]
fn few_measurements_are_judged_as_the_count_of_all_orders_judges() {
    // The chance of S by counting every order of five, six and seven values, without any formula.
    for n in [5, 6, 7] {
        let values: Vec<f64> = (0..n).map(f64::from).collect();
        let tests: Vec<_> =
            orders(&values).iter().map(|order| mann_kendall(order).unwrap()).collect();
        for test in &tests {
            let as_far = tests.iter().filter(|other| other.s.abs() >= test.s.abs()).count();
            let exact = as_far as f64 / tests.len() as f64;
            assert_eq!(P95.is_reached_by(test.p), P95.is_reached_by(exact), "{test:?} {exact}");
            near(test.p, exact, 0.03);
        }
    }
}

#[test]
fn theil_sen_by_hand() {
    // 0 at 2000, 1 at 2001, 8 at 2004: slopes 1, 2, 7/3: the middle one is 2, and the gap counts.
    let of = |tijd, waarde| Meting { tijd, waarde };
    assert_eq!(theil_sen(&[of(2000.0, 0.0), of(2001.0, 1.0), of(2004.0, 8.0)]), Ok(2.0));
    // One wild value does not move it: 1, 2, 300, 4 and 5 rise by 1.
    assert_eq!(theil_sen(&yearly(&[1.0, 2.0, 3.0, 4.0, 5.0])), Ok(1.0));
    assert_eq!(theil_sen(&yearly(&[1.0, 2.0, 300.0, 4.0, 5.0])), Ok(1.0));
    assert_eq!(theil_sen(&yearly(&[1.0])), Err(GeenUitspraak::ZelfdeTijd));
    assert_eq!(theil_sen(&[of(1.0, 1.0), of(1.0, 2.0)]), Err(GeenUitspraak::ZelfdeTijd));
}

#[test]
fn linear_trend_by_hand() {
    // 2, 5 and 8 of 10 at 0, 1, 2: p̄ = ½, slope (10 · 0.3 + 10 · 0.3)/(10 + 10) = 0.3,
    // χ² = 6²/(¼ · 20) = 7.2; p between 0.005 (7.879) and 0.01 (6.635).
    let found = linear_trend(&shares(&[(0.0, 2.0, 10.0), (1.0, 5.0, 10.0), (2.0, 8.0, 10.0)]));
    let found = found.unwrap();
    near(found.slope, 0.3, 1e-15);
    near(found.chi2, 7.2, 1e-12);
    assert!(0.005 < found.p && found.p < 0.01, "{found:?}");
}

const RISING: [(f64, f64, f64); 5] = [
    (2012.0, 20.0, 100.0),
    (2016.0, 30.0, 100.0),
    (2020.0, 35.0, 100.0),
    (2022.0, 45.0, 100.0),
    (2024.0, 50.0, 100.0),
];

#[test]
fn an_arrow_only_when_it_is_more_than_chance() {
    let rising = aandelen(&shares(&RISING), P95).unwrap();
    assert_eq!((rising.verloop, rising.metingen), (Verloop::Stijgt, 5));
    let falling = RISING.map(|(year, x, n)| (year, n - x, n));
    assert_eq!(aandelen(&shares(&falling), P95).unwrap().verloop, Verloop::Daalt);
    let flat = RISING.map(|(year, x, _)| (year, x, 2.0 * x));
    let flat = aandelen(&shares(&flat), P95).unwrap();
    assert_eq!((flat.verloop, flat.per_jaar, flat.p), (Verloop::KanToevalZijn, 0.0, 1.0));

    let rising = waarden(&yearly(&[1.0, 2.0, 3.0, 4.0, 6.0]), P95).unwrap();
    assert_eq!((rising.verloop, rising.per_jaar), (Verloop::Stijgt, 1.0));
    let falling = waarden(&yearly(&[6.0, 4.0, 3.0, 2.0, 1.0]), P95).unwrap();
    assert_eq!((falling.verloop, falling.per_jaar), (Verloop::Daalt, -1.0));
    let unsteady = waarden(&yearly(&[1.0, 4.0, 2.0, 6.0, 3.0]), P95).unwrap();
    assert_eq!(unsteady.verloop, Verloop::KanToevalZijn);
}

#[test]
fn what_makes_no_course_says_why() {
    use GeenUitspraak::{GeenGetal, GeenSpreiding, TeWeinigMetingen, ZelfdeTijd};
    let four = &RISING[..4];
    assert_eq!(aandelen(&shares(four), P95), Err(TeWeinigMetingen));
    assert_eq!(aandelen(&[], P95), Err(TeWeinigMetingen));
    assert_eq!(waarden(&yearly(&[1.0, 2.0, 3.0, 4.0]), P95), Err(TeWeinigMetingen));
    assert_eq!(waarden(&yearly(&[0.0; 5]), P95), Err(GeenSpreiding));
    let nobody = RISING.map(|(year, _, n)| (year, 0.0, n));
    assert_eq!(aandelen(&shares(&nobody), P95), Err(GeenSpreiding));
    let twice = RISING.map(|(year, x, n)| (year.max(2016.0), x, n));
    assert_eq!(aandelen(&shares(&twice), P95), Err(ZelfdeTijd));
    let once = RISING.map(|(_, x, n)| (2020.0, x, n));
    assert_eq!(linear_trend(&shares(&once)), Err(ZelfdeTijd));
    let never = RISING.map(|(_, x, n)| (f64::NAN, x, n));
    assert_eq!(aandelen(&shares(&never), P95), Err(GeenGetal));
    assert_eq!(waarden(&yearly(&[1.0, 2.0, f64::NAN, 4.0, 5.0]), P95), Err(GeenGetal));
    let too_far = waarden(&yearly(&[f64::MIN, 0.0, 1.0, 2.0, f64::MAX]), P95);
    assert_eq!(too_far, Err(GeenGetal));
    assert_eq!(mann_kendall(&[1.0]), Err(GeenUitspraak::TeWeinigWaarnemingen));
    assert_eq!(linear_trend(&[]), Err(GeenUitspraak::TeWeinigWaarnemingen));
}

proptest! {
    #[test]
    fn backwards_is_the_opposite(values in proptest::collection::vec(-9_i32..9, 5..20)) {
        let there: Vec<f64> = values.iter().map(|&value| value.into()).collect();
        let back: Vec<f64> = there.iter().rev().copied().collect();
        match (waarden(&yearly(&there), P95), waarden(&yearly(&back), P95)) {
            (Ok(there), Ok(back)) => {
                prop_assert_eq!(there.per_jaar, -back.per_jaar);
                prop_assert_eq!(there.p, back.p);
                let same = there.verloop == back.verloop;
                prop_assert_eq!(same, there.verloop == Verloop::KanToevalZijn);
            }
            (there, back) => prop_assert_eq!(there, back),
        }
    }

    #[test]
    fn the_order_of_a_list_makes_no_difference(
        (sorted, mixed) in proptest::collection::vec((0_u32..90, 90_u32..99), 5..12)
            .prop_map(|cases| {
                let years = (2000..).map(f64::from);
                let row = |(year, (x, n)): (f64, (u32, u32))| (year, x.into(), n.into());
                shares(&years.zip(cases).map(row).collect::<Vec<_>>())
            })
            .prop_flat_map(|sorted| (Just(sorted.clone()), Just(sorted).prop_shuffle())),
    ) {
        prop_assert_eq!(aandelen(&sorted, P95), aandelen(&mixed, P95));
    }

    #[test]
    fn nothing_panics(
        rows in proptest::collection::vec((any::<f64>(), any::<f64>(), any::<f64>()), 0..9),
    ) {
        let shares: Vec<Meting<Aandeel>> = rows
            .iter()
            .filter_map(|&(tijd, x, n)| Some(Meting { tijd, waarde: Aandeel::new(x, n).ok()? }))
            .collect();
        let values: Vec<Meting<f64>> =
            rows.iter().map(|&(tijd, waarde, _)| Meting { tijd, waarde }).collect();
        for found in [aandelen(&shares, P95), waarden(&values, P95)].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&found.p) && found.per_jaar.is_finite());
        }
    }
}
