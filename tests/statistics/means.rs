//! Means by Student's t.

use crate::table::{BOTH, rows};
use wijkbeeld::methods::interval::{mean, student};
use wijkbeeld::methods::verdeling;

#[test]
fn means() {
    let values = rows("phe/testdata_Mean__testdata_Mean.csv", 26);
    for row in rows("phe/testdata_Mean__testdata_Mean_results.csv", 3) {
        let area = row.text("area").unwrap();
        let of_area =
            values.iter().filter(|value| area == "No grouping" || value.text("area") == Some(area));
        let of_area: Vec<f64> = of_area.map(|value| value.number("values").unwrap()).collect();
        let (middle, sd) = (verdeling::mean(&of_area).unwrap(), verdeling::sd(&of_area).unwrap());
        row.equals("value_count", of_area.len() as f64);
        row.equals("value_sum", middle * of_area.len() as f64);
        row.equals("value", middle);
        row.equals("stdev", sd);
        for (confidence, columns) in BOTH {
            row.limits(columns, mean(&of_area, confidence).unwrap());
            let (middle, sd) = (row.number("value").unwrap(), row.number("stdev").unwrap());
            row.limits(columns, student(middle, sd, of_area.len(), confidence).unwrap());
        }
    }
}
