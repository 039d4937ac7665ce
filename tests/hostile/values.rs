//! Cells that are almost a number, or would be a formula.

use crate::FIGURES;
use crate::archive::{Parts, header};
use crate::arena::Arena;
use serde_json::Value;

const NO_NUMBERS: [&str; 16] = [
    "NaN", "nan", "inf", "-inf", "Infinity", "1e400", "1e5", "0x10", "٣٫٥", "１２", "1_000",
    "1.000,5", "--1", "+-1", "1,2,3", "½",
];

fn row(value: &str) -> String {
    format!("{FIGURES}WK040201;koopwoningen;2022;{value};;;;Eigen\n")
}

#[test]
fn texts_that_other_programs_take_for_a_number() {
    for value in NO_NUMBERS {
        Arena::with("a.csv", row(value)).refused("a.csv", &["rij 2, waarde", "geen getal"]);
    }
    let digits = "9".repeat(400);
    Arena::with("a.csv", row(&digits)).refused("a.csv", &["rij 2, waarde", "geen getal"]);
}

/// One cell of a sheet, beside a gebied, an indicator and a year.
fn sheet(cell: &str) -> Vec<u8> {
    let text = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let cells = ["WK040201", "koopwoningen", "2022"].map(text).concat();
    let row = format!("<row>{cells}{cell}<c/><c/><c/>{}</row>", text("Eigen"));
    Parts::xlsx(&(header() + &row)).zip()
}

#[test]
fn numbers_in_a_sheet_that_are_none() {
    for value in ["NaN", "inf", "-inf", "Infinity", "1e400", "-1e999", "0x10", "٣", "", "1 2"] {
        Arena::with("a.xlsx", sheet(&format!("<c><v>{value}</v></c>"))).refused("a.xlsx", &[]);
    }
    for cell in
        ["<c t=\"e\"><v>#DIV/0!</v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"z\"><v>1</v></c>"]
    {
        Arena::with("a.xlsx", sheet(cell)).refused("a.xlsx", &[]);
    }
}

#[test]
fn a_formula_in_a_sheet_is_what_it_showed_last() {
    let formula = "<c><f>HYPERLINK(\"http://x\",1)+WEBSERVICE(\"http://x\")</f><v>41.5</v></c>";
    assert_eq!(Arena::with("a.xlsx", sheet(formula)).read("a.xlsx")["gewijzigd"], 1);
    Arena::with("a.xlsx", sheet("<c><f>1+1</f></c>")).refused("a.xlsx", &[]);
}

/// Formulas that share one pattern over the whole sheet are never written out.
#[test]
fn a_formula_shared_by_a_million_cells() {
    let shared = r#"<c><f t="shared" ref="A1:XFD1048576" si="4000000000">A1+1</f><v>41.5</v></c>"#;
    let ended = Arena::with("a.xlsx", sheet(shared)).throw("a.xlsx");
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}

/// A formula is no number, and as a text it goes out harmless again.
#[test]
fn formulas_in_a_text() {
    for value in ["=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-1+1"] {
        Arena::with("a.csv", row(value)).refused("a.csv", &["rij 2, waarde"]);
    }
    let bron = "=HYPERLINK(A1)|'+1";
    let arena = Arena::with("a.csv", row("41,5").replace("Eigen", bron));
    let report = arena.read("a.csv");
    assert_eq!((&report["gewijzigd"], &report["geweigerd"]), (&1.into(), &Value::Array(vec![])));
}

/// Days that no calendar has.
#[test]
fn dates_in_a_sheet_that_are_none() {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    for value in ["1e300", "-1e300", "-1", "NaN", "inf", "4294967296", "99999999999", "0.99999999"]
    {
        let cell = format!("<c s=\"0\"><v>{value}</v></c>");
        let text = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
        let row = ["WK040201", "koopwoningen", "2022"].map(text).concat() + &cell;
        let parts = Parts::xlsx(&(header() + &format!("<row>{row}</row>")));
        let arena = Arena::with("a.xlsx", parts.with("xl/styles.xml", styles).zip());
        arena.refused("a.xlsx", &[]);
    }
}
