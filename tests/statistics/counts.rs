//! Counts and rates: Byar, and exact below ten cases.

use crate::table::{BOTH, Row, rows};
use wijkbeeld::methods::interval::{byar, count, rate, wilson};
use wijkbeeld::model::aandeel::Aandeel;
use wijkbeeld::model::uitspraak::{Confidence, GeenUitspraak};

#[test]
fn byar_and_wilson_by_themselves() {
    for row in rows("phe/testdata_Byars_Wilson__testdata_B_W.csv", 13) {
        let (x, confidence) = (row.number("x").unwrap(), row.confidence());
        let columns = ["lowercl", "uppercl"];
        match row.text("method") {
            Some("Wilson") => {
                let aandeel = Aandeel::new(x, row.number("n").unwrap()).unwrap();
                row.limits(columns, wilson(aandeel, confidence).unwrap());
            }
            Some("Byars") if row.text("lowercl").is_none() => {
                assert_eq!(byar(x, confidence), Err(GeenUitspraak::TeKleinAantal));
                assert_eq!(byar::lower(x, confidence), Err(GeenUitspraak::TeKleinAantal));
                row.equals("uppercl", byar::upper(x, confidence).unwrap());
            }
            Some("Byars") => row.limits(columns, byar(x, confidence).unwrap()),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn rates() {
    for row in rows("phe/testdata_Rate__testdata_Rate.csv", 20) {
        check(&row, &BOTH);
    }
}

#[test]
fn rates_of_groups() {
    for row in rows("phe/testdata_Rate__testdata_Rate_g.csv", 12) {
        check(&row, &[(row.confidence(), ["lowercl", "uppercl"])]);
    }
}

fn check(row: &Row, wanted: &[(Confidence, [&str; 2])]) {
    let (Some(x), Some(n)) = (row.number("Numerator"), row.number("Denominator")) else {
        row.has_none(&["value"]);
        wanted.iter().for_each(|(_, columns)| row.has_none(columns));
        return;
    };
    let multiplier = row.number("multiplier").unwrap();
    row.equals("value", x / n * multiplier);
    for (confidence, columns) in wanted {
        row.limits(*columns, rate(x, n, multiplier, *confidence).unwrap());
        // The reference names the method that it chose.
        let is_byars = count(x, *confidence) == byar(x, *confidence);
        assert_eq!(row.text("method"), Some(if is_byars { "Byars" } else { "Exact" }));
    }
}
