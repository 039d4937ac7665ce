//! Two shares, more shares, and shares over the years.

use crate::table::rows;
use wijkbeeld::methods::ontwikkeling::{aandelen, linear_trend};
use wijkbeeld::methods::verschil::{self, homogeneity};
use wijkbeeld::model::aandeel::Aandeel;
use wijkbeeld::model::ontwikkeling::{Meting, Verloop};
use wijkbeeld::model::uitspraak::Confidence;

/// The data behind the names of the cases that do not hold them: `?prop.trend.test` of R.
const SMOKERS: [f64; 4] = [83.0, 90.0, 129.0, 70.0];
const PATIENTS: [f64; 4] = [86.0, 93.0, 136.0, 82.0];

const TEVREDEN: [f64; 5] = [310.0, 322.0, 335.0, 351.0, 360.0];
const GEEN_TREND: [f64; 5] = [310.0, 300.0, 335.0, 301.0, 320.0];
const GEVRAAGD: [f64; 5] = [420.0, 425.0, 430.0, 440.0, 445.0];
const JAREN: [f64; 5] = [2016.0, 2018.0, 2019.0, 2022.0, 2024.0];

#[test]
fn two_measurements() {
    for row in rows("trend/R_prop_test_twee_metingen.csv", 1) {
        let (later, earlier) = row.text("geval").unwrap().split_once(" vs ").unwrap();
        let (van, naar) = (share(earlier), share(later));
        row.equals("chi2", homogeneity(&[van, naar]).unwrap().chi2);
        let found = verschil::aandelen(van, naar, Confidence::P95).unwrap();
        row.equals("p", found.p);
        row.limits(["verschil_onder", "verschil_boven"], found.interval.unwrap());
        assert!(found.verschil > 0.0);
    }
}

#[test]
fn trends() {
    for row in rows("trend/R_prop_trend_test.csv", 6) {
        let (groups, expected) = match row.text("geval").unwrap() {
            "R-voorbeeld smokers score 1:4" => (smokers([1.0, 2.0, 3.0, 4.0]), None),
            "R-voorbeeld smokers score 0,0,0,1" => (smokers([0.0, 0.0, 0.0, 1.0]), None),
            "R-voorbeeld smokers prop.test (homogeniteit)" => {
                let groups: Vec<_> = smokers([0.0; 4]).iter().map(|group| group.waarde).collect();
                let found = homogeneity(&groups).unwrap();
                row.equals("chi2", found.chi2);
                row.equals("df", found.degrees as f64);
                row.equals("p", found.p);
                continue;
            }
            "tevreden x=310,322,335,351,360 n=420,425,430,440,445 score 1:5" => {
                (metingen([1.0, 2.0, 3.0, 4.0, 5.0], TEVREDEN), Some(Verloop::Stijgt))
            }
            "tevreden idem score jaren 2016,2018,2019,2022,2024" => {
                (metingen(JAREN, TEVREDEN), Some(Verloop::Stijgt))
            }
            "geen trend x=310,300,335,301,320 n idem score 1:5" => {
                (metingen([1.0, 2.0, 3.0, 4.0, 5.0], GEEN_TREND), Some(Verloop::KanToevalZijn))
            }
            other => panic!("{other}"),
        };
        let found = linear_trend(&groups).unwrap();
        row.equals("chi2", found.chi2);
        row.equals("df", 1.0);
        row.equals("p", found.p);
        if let Some(expected) = expected {
            let found = aandelen(&groups, Confidence::P95).unwrap();
            row.equals("p", found.p);
            assert_eq!(found.verloop, expected);
        }
    }
}

/// A share as '351/440'.
fn share(text: &str) -> Aandeel {
    let (x, n) = text.split_once('/').unwrap();
    Aandeel::new(x.parse().unwrap(), n.parse().unwrap()).unwrap()
}

fn metingen(times: [f64; 5], cases: [f64; 5]) -> Vec<Meting<Aandeel>> {
    groups(&times, &cases, &GEVRAAGD)
}

fn smokers(scores: [f64; 4]) -> Vec<Meting<Aandeel>> {
    groups(&scores, &SMOKERS, &PATIENTS)
}

fn groups(times: &[f64], cases: &[f64], people: &[f64]) -> Vec<Meting<Aandeel>> {
    let each = times.iter().zip(cases).zip(people);
    each.map(|((&tijd, &x), &n)| Meting { tijd, waarde: Aandeel::new(x, n).unwrap() }).collect()
}
