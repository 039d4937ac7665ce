//! Ranks with ties.

use crate::table::rows;
use wijkbeeld::methods::rang::rangen;

#[test]
fn ranks() {
    let rows = rows("trend/R_rank_ties.csv", 11);
    let values: Vec<f64> = rows.iter().map(|row| row.number("v").unwrap()).collect();
    for (row, rang) in rows.iter().zip(rangen(&values).unwrap()) {
        row.equals("min", rang.eerste as f64);
        row.equals("average", rang.gemiddeld());
        row.equals("max", rang.laatste as f64);
    }
}
