//! Tables inside a workbook that grow far beyond the sheet that uses them.

use crate::archive::{
    Parts, SHEET, STRINGS, STRINGS_END, STRINGS_START, figures, header, noise, repeat,
};
use crate::arena::Arena;

const FILE: &str = "cijfers.xlsx";

#[test]
fn shared_texts_36_million() {
    let arena = Arena::new();
    Parts::xlsx(&figures()).zip_with_large(&arena.path(FILE), STRINGS, |out| {
        out.write_all(STRINGS_START.as_bytes()).unwrap();
        repeat(out, "<si><t/></si>", 36_000_000);
        out.write_all(STRINGS_END.as_bytes()).unwrap();
    });
    arena.refused(FILE, &[]);
}

/// A part as large as it may be, not compressed suspiciously well, of the smallest pieces.
fn endured(name: &str, start: &str, piece: &str, end: &str) {
    let arena = Arena::new();
    Parts::xlsx(&figures()).zip_with_large(&arena.path(FILE), name, |out| {
        write!(out, "{start}").unwrap();
        noise(out, 2_000_000);
        repeat(out, piece, 140_000_000 / piece.len());
        write!(out, "{end}").unwrap();
    });
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    if ended.answer.code == Some(1) {
        ended.answer.refused(&[FILE]);
    }
}

#[test]
fn shared_texts_without_text() {
    endured(STRINGS, STRINGS_START, "<si/>", STRINGS_END);
}

#[test]
fn shared_texts_of_one_letter() {
    endured(STRINGS, STRINGS_START, "<si><t>a</t></si>", STRINGS_END);
}

#[test]
fn relations() {
    let parts = Parts::xlsx("");
    let whole = parts.text("xl/_rels/workbook.xml.rels");
    let (start, end) = whole.split_at(whole.len() - "</Relationships>".len());
    endured("xl/_rels/workbook.xml.rels", start, r#"<Relationship Id="" Type="" Target=""/>"#, end);
}

#[test]
fn defined_names() {
    let parts = Parts::xlsx("");
    let whole = parts.text("xl/workbook.xml");
    let (start, end) = whole.split_at(whole.len() - "</workbook>".len());
    endured(
        "xl/workbook.xml",
        &format!("{start}<definedNames>"),
        r#"<definedName name="a">b</definedName>"#,
        &format!("</definedNames>{end}"),
    );
}

#[test]
fn styles() {
    let start = "<styleSheet><cellXfs>";
    endured("xl/styles.xml", start, r#"<xf numFmtId="1"/>"#, "</cellXfs></styleSheet>");
    let start = "<styleSheet><numFmts>";
    let piece = r#"<numFmt numFmtId="200" formatCode="0"/>"#;
    endured("xl/styles.xml", start, piece, "</numFmts></styleSheet>");
    endured("xl/styles.xml", "<styleSheet><fonts>", "<font/>", "</fonts></styleSheet>");
}

#[test]
fn a_part_that_no_table_uses() {
    endured("xl/media/plaatje.bin", "", "\0\0\0\0\0\0\0\0\0\0", "");
}

#[test]
fn numbers_of_shared_texts_that_are_not_there() {
    for number in ["0", "7", "-1", "99999999999999999999", "4294967296", "x", "", "1.5"] {
        let rows = format!(r#"{}<row><c t="s"><v>{number}</v></c></row>"#, header());
        Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
    }
}

/// A sheet that names one large shared text in every cell.
#[test]
fn one_text_of_a_million_letters_in_many_cells() {
    let arena = Arena::new();
    let text = "B".repeat(1_000_000);
    let strings = format!("{STRINGS_START}<si><t>{text}</t></si>{STRINGS_END}");
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(8);
    let rows = format!("{}{}", header(), format!("<row>{cells}</row>").repeat(20_000));
    let parts = Parts::xlsx(&rows).with(STRINGS, strings);
    std::fs::write(arena.path(FILE), parts.zip()).unwrap();
    arena.refused(FILE, &[]);
}

#[test]
fn a_sheet_in_the_place_of_the_shared_texts() {
    let parts = Parts::xlsx(&figures());
    let sheet = parts.text(SHEET).to_owned();
    let arena = Arena::with(FILE, parts.with(STRINGS, sheet).zip());
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}
