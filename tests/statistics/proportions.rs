//! Shares by Wilson.

use crate::table::{BOTH, Row, rows};
use wijkbeeld::methods::interval::wilson;
use wijkbeeld::model::aandeel::Aandeel;
use wijkbeeld::model::uitspraak::Confidence;

#[test]
fn proportions() {
    for row in rows("phe/testdata_Proportion__testdata_Prop.csv", 19) {
        check(&row, &BOTH);
    }
}

#[test]
fn proportions_of_groups() {
    for row in rows("phe/testdata_Proportion__testdata_Prop_g.csv", 11) {
        check(&row, &[(row.confidence(), ["lowercl", "uppercl"])]);
    }
}

fn check(row: &Row, wanted: &[(Confidence, [&str; 2])]) {
    assert_eq!(row.text("method"), Some("Wilson"));
    let (Some(x), Some(n)) = (row.number("Numerator"), row.number("Denominator")) else {
        row.has_none(&["value"]);
        wanted.iter().for_each(|(_, columns)| row.has_none(columns));
        return;
    };
    let multiplier = row.number("multiplier").unwrap();
    let aandeel = Aandeel::new(x, n).unwrap();
    row.equals("value", aandeel.waarde() * multiplier);
    for (confidence, columns) in wanted {
        row.limits(*columns, wilson(aandeel, *confidence).unwrap().times(multiplier).unwrap());
    }
}
