//! OpenDocument sheets that repeat without end.

use crate::archive::{Parts, repeat};
use crate::arena::Arena;

const FILE: &str = "cijfers.ods";
const COLUMNS: [&str; 8] =
    ["gebied", "indicator", "periode", "waarde", "reden", "onder", "boven", "bron"];
const FIGURE: [&str; 8] = ["WK040201", "koopwoningen", "2022", "41,5", "", "", "", "Eigen"];

fn cell(text: &str, more: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"
    )
}

fn row(texts: &[&str], more: &str) -> String {
    let cells: String = texts.iter().map(|text| cell(text, "")).collect();
    format!("<table:table-row{more}>{cells}</table:table-row>")
}

fn figures() -> String {
    row(&COLUMNS, "") + &row(&FIGURE, "")
}

fn columns_repeated(count: &str) -> String {
    format!(" table:number-columns-repeated=\"{count}\"")
}

fn rows_repeated(count: &str) -> String {
    format!(" table:number-rows-repeated=\"{count}\"")
}

#[test]
fn a_sheet_as_it_should_be_is_read() {
    let arena = Arena::with(FILE, Parts::ods(&figures()).zip());
    assert_eq!(arena.read(FILE)["gewijzigd"], 1);
}

/// Every sheet that LibreOffice writes ends like this.
#[test]
fn the_empty_rest_of_a_sheet_is_nothing() {
    let empty = format!("<table:table-cell{}/>", columns_repeated("16384"));
    let rest = format!("<table:table-row{}>{empty}</table:table-row>", rows_repeated("1048574"));
    let arena = Arena::with(FILE, Parts::ods(&(figures() + &rest)).zip());
    assert_eq!(arena.read(FILE)["gewijzigd"], 1);
}

#[test]
fn cells_repeated_a_thousand_million_times() {
    for count in ["1000000000", "4294967295"] {
        let filled = format!(
            "{}<table:table-row>{}</table:table-row>",
            row(&COLUMNS, ""),
            cell("WK040201", &columns_repeated(count))
        );
        Arena::with(FILE, Parts::ods(&filled).zip()).refused(FILE, &[]);
    }
}

#[test]
fn rows_repeated_a_thousand_million_times() {
    for count in ["1000000000", "4294967295"] {
        let rows = row(&COLUMNS, "") + &row(&FIGURE, &rows_repeated(count));
        Arena::with(FILE, Parts::ods(&rows).zip()).refused(FILE, &[]);
    }
}

/// A count that is no count: what stands there once is read, or the file is refused.
#[test]
fn counts_that_are_none() {
    for count in ["4294967296", "99999999999999999999", "-1", "0", "x", "", "1e9", "0x10"] {
        for rows in [
            figures().replacen(
                "<table:table-row>",
                &format!("<table:table-row{}>", rows_repeated(count)),
                1,
            ),
            figures().replacen("\"string\"", &format!("\"string\"{}", columns_repeated(count)), 1),
        ] {
            let ended = Arena::with(FILE, Parts::ods(&rows).zip()).throw(FILE);
            assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
        }
    }
}

/// A filled cell behind the end of what any sheet has.
#[test]
fn nothing_repeated_before_something() {
    let gap = format!("<table:table-cell{}/>{}", columns_repeated("1000000000"), cell("x", ""));
    let wide = format!("{}<table:table-row>{gap}</table:table-row>", row(&COLUMNS, ""));
    let rows = format!("<table:table-row{}/>", rows_repeated("1000000000"));
    let far = row(&COLUMNS, "") + &rows.repeat(9) + &row(&FIGURE, "");
    for rows in [wide, far] {
        let ended = Arena::with(FILE, Parts::ods(&rows).zip()).throw(FILE);
        assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    }
}

#[test]
fn a_thousand_million_spaces() {
    for spaces in ["<text:s text:c=\"1000000000\"/>", "<text:s text:c=\"-1\"/>"] {
        let rows = figures().replace("Eigen", spaces);
        Arena::with(FILE, Parts::ods(&rows).zip()).refused(FILE, &[]);
    }
}

#[test]
fn one_cell_of_600_mb() {
    let arena = Arena::new();
    let parts = Parts::ods(&figures());
    let content = parts.text("content.xml").to_owned();
    let (start, end) = content.split_once("Eigen").unwrap();
    parts.zip_with_large(&arena.path(FILE), "content.xml", |out| {
        out.write_all(start.as_bytes()).unwrap();
        repeat(out, "AAAAAAAAAA", 60_000_000);
        out.write_all(end.as_bytes()).unwrap();
    });
    arena.refused(FILE, &[]);
}

#[test]
fn entities_that_grow() {
    let parts = Parts::ods(&figures());
    let laughs = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let content = parts.text("content.xml").replacen('\n', &format!("\n{laughs}"), 1);
    let content = content.replace("Eigen", "&b;");
    Arena::with(FILE, parts.with("content.xml", content).zip()).refused(FILE, &[]);
}

#[test]
fn parts_that_are_not_there_or_closed() {
    let good = || Parts::ods(&figures());
    let locked = good().text("META-INF/manifest.xml").replace(
        "manifest:full-path=\"content.xml\"",
        "manifest:full-path=\"content.xml\" manifest:size=\"99\"><manifest:encryption-data/\
         ></manifest:file-entry><manifest:file-entry manifest:full-path=\"x\"",
    );
    for parts in [
        good().without("content.xml"),
        good().with("content.xml", ""),
        good().with("content.xml", "<office:document-content/>"),
        good().with("META-INF/manifest.xml", locked).with("content.xml", [7_u8; 99]),
        Parts::ods(""),
    ] {
        Arena::with(FILE, parts.zip()).refused(FILE, &[]);
    }
}

/// Values in the attributes, which a reader may trust more than text.
#[test]
fn numbers_that_are_none() {
    for value in ["NaN", "INF", "-inf", "1e400", "0x10", "٣", ""] {
        let number =
            format!("<table:table-cell office:value-type=\"float\" office:value=\"{value}\"/>");
        let rows = figures().replace(&cell("41,5", ""), &number);
        assert!(rows.contains(&number));
        Arena::with(FILE, Parts::ods(&rows).zip()).refused(FILE, &[]);
    }
}
