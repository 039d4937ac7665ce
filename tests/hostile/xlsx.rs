//! Workbooks whose cells or parts ask for more than there is.

use crate::archive::{Parts, SHEET, SHEET_END, SHEET_START, figures, header, noise, repeat, row};
use crate::arena::Arena;

const FILE: &str = "cijfers.xlsx";

/// The other tests mean something only when such a workbook as it should be is read.
#[test]
fn a_workbook_as_it_should_be_is_read() {
    let arena = Arena::with(FILE, Parts::xlsx(&figures()).zip());
    assert_eq!(arena.read(FILE)["gewijzigd"], 1);
}

#[test]
fn two_cells_far_apart() {
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    for rows in
        [format!("{}{far}", header()), format!(r#"<row r="1"><c r="A1"><v>1</v></c></row>{far}"#)]
    {
        Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
    }
}

#[test]
fn a_size_that_the_sheet_only_claims_to_have() {
    let sheet = format!("{SHEET_START}{}{SHEET_END}", figures())
        .replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    let arena = Arena::with(FILE, Parts::xlsx_of_sheet(&sheet).zip());
    assert_eq!(arena.read(FILE)["gewijzigd"], 1);
}

#[test]
fn one_cell_of_600_mb() {
    let arena = Arena::new();
    Parts::xlsx("").zip_with_large(&arena.path(FILE), SHEET, |out| {
        out.write_all(SHEET_START.as_bytes()).unwrap();
        out.write_all(header().as_bytes()).unwrap();
        out.write_all(br#"<row r="2"><c t="inlineStr"><is><t>"#).unwrap();
        repeat(out, "AAAAAAAAAA", 60_000_000);
        out.write_all(b"</t></is></c></row>").unwrap();
        out.write_all(SHEET_END.as_bytes()).unwrap();
    });
    let size = arena.path(FILE).metadata().unwrap().len();
    assert!(size < 1_000_000, "{size}");
    arena.refused(FILE, &[]);
}

/// As large as a part may be, and not compressed suspiciously well.
#[test]
fn one_cell_of_140_mb_that_the_archive_may_have() {
    let arena = Arena::new();
    Parts::xlsx("").zip_with_large(&arena.path(FILE), SHEET, |out| {
        out.write_all(SHEET_START.as_bytes()).unwrap();
        noise(out, 2_000_000);
        out.write_all(header().as_bytes()).unwrap();
        out.write_all(br#"<row r="2"><c t="inlineStr"><is><t>"#).unwrap();
        repeat(out, "AAAAAAAAAA", 13_800_000);
        out.write_all(b"</t></is></c></row>").unwrap();
        out.write_all(SHEET_END.as_bytes()).unwrap();
    });
    arena.refused(FILE, &[]);
}

/// 25 million cells in which nothing stands.
#[test]
fn cells_without_anything() {
    let arena = Arena::new();
    Parts::xlsx("").zip_with_large(&arena.path(FILE), SHEET, |out| {
        out.write_all(SHEET_START.as_bytes()).unwrap();
        noise(out, 2_000_000);
        out.write_all(header().as_bytes()).unwrap();
        repeat(out, "<row><c/><c/><c/><c/><c/><c/><c/><c/></row>", 3_130_000);
        out.write_all(SHEET_END.as_bytes()).unwrap();
    });
    arena.refused(FILE, &[]);
}

#[test]
fn ten_million_rows_without_anything() {
    let arena = Arena::new();
    Parts::xlsx("").zip_with_large(&arena.path(FILE), SHEET, |out| {
        out.write_all(SHEET_START.as_bytes()).unwrap();
        noise(out, 2_000_000);
        out.write_all(figures().as_bytes()).unwrap();
        repeat(out, "<row/>", 10_000_000);
        out.write_all(SHEET_END.as_bytes()).unwrap();
    });
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}

#[test]
fn places_that_no_sheet_has() {
    for place in [
        "",
        "A",
        "1",
        "A0",
        "A1048577",
        "XFE1",
        "ZZZZZZZZ1",
        "A99999999999999999999",
        "A-1",
        "é1",
        "A4294967295",
        "A4294967296",
    ] {
        let rows = format!(r#"{}<row><c r="{place}"><v>1</v></c></row>"#, figures());
        Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
    }
}

#[test]
fn row_numbers_that_no_sheet_has() {
    for number in
        ["", "0", "-1", "x", "1048577", "4294967295", "4294967296", "99999999999999999999"]
    {
        let rows = format!(r#"{}<row r="{number}"><c><v>1</v></c></row>"#, figures());
        Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
    }
}

#[test]
fn rows_that_go_back() {
    let rows = format!("{}{}{}", header(), row(9, &["x"]), row(2, &["y"]));
    Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
}

/// Of cells that stand there twice the first counts, as in Excel.
#[test]
fn a_row_that_stands_there_twice() {
    let again = row(2, &["WK040202", "koopwoningen", "2022", "3", "", "", "", "Eigen"]);
    let report = Arena::with(FILE, Parts::xlsx(&(figures() + &again)).zip()).read(FILE);
    assert_eq!(
        (&report["gewijzigd"], &report["wijzigingen"][0]["gebied"]),
        (&1.into(), &"WK040201".into())
    );
}

#[test]
fn more_columns_than_any_table_has() {
    let cells = "<c><v>1</v></c>".repeat(2_000);
    let rows = format!("{}<row>{cells}</row>", header());
    Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
}

#[test]
fn a_name_of_a_column_of_1_mb() {
    let rows = row(1, &["gebied", "indicator", "periode", &"x".repeat(1_000_000)]);
    Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
}

#[test]
fn a_million_sheets() {
    let sheets: String = (2..300_000)
        .map(|nr| format!(r#"<sheet name="{nr}" sheetId="{nr}" r:id="rId1"/>"#))
        .collect();
    let parts = Parts::xlsx(&figures());
    let workbook =
        parts.text("xl/workbook.xml").replace("</sheets>", &format!("{sheets}</sheets>"));
    let arena = Arena::with(FILE, parts.with("xl/workbook.xml", workbook).zip());
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}

#[test]
fn parts_that_are_not_there() {
    let good = || Parts::xlsx(&figures());
    let workbook = good().text("xl/workbook.xml").to_owned();
    for parts in [
        good().without(SHEET),
        good().without("xl/workbook.xml"),
        good().without("xl/_rels/workbook.xml.rels"),
        good().with("xl/workbook.xml", workbook.replace("rId1", "rId9")),
        good().with("xl/workbook.xml", "<workbook/>"),
        good().with(SHEET, ""),
        good().with(SHEET, "<worksheet/>"),
        good().with(SHEET, [0xFF, 0xFE, b'<', 0, b'a', 0]),
    ] {
        Arena::with(FILE, parts.zip()).refused(FILE, &[]);
    }
}
