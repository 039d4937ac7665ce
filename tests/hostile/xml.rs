//! XML that names what is elsewhere, or grows by itself.

use crate::archive::{Parts, SHEET, STRINGS, figures, header, row};
use crate::arena::Arena;

const FILE: &str = "cijfers.xlsx";

/// Ten entities, each ten times the one before: a thousand million times 'haha'.
fn laughs() -> String {
    let mut entities = "<!ENTITY l0 \"haha\">".to_owned();
    for nr in 1..10 {
        let ten = format!("&l{};", nr - 1).repeat(10);
        entities += &format!("<!ENTITY l{nr} \"{ten}\">");
    }
    format!("<!DOCTYPE x [{entities}]>")
}

/// The same part, with declarations after its first line and with this text in the place of that.
fn declared(xml: &str, declarations: &str, old: &str, new: &str) -> String {
    let (first, rest) = xml.split_once('\n').unwrap();
    assert!(rest.contains(old), "{rest}");
    format!("{first}\n{declarations}{}", rest.replace(old, new))
}

#[test]
fn entities_that_grow_in_a_cell() {
    let parts = Parts::xlsx(&figures());
    let sheet = declared(parts.text(SHEET), &laughs(), "Eigen", "&l9;");
    Arena::with(FILE, parts.with(SHEET, sheet).zip()).refused(FILE, &[]);
}

#[test]
fn entities_that_grow_in_a_shared_text() {
    let last = r#"<row r="2"><c t="s"><v>0</v></c></row>"#;
    let parts = Parts::xlsx(&(header() + last));
    let strings = declared(parts.text(STRINGS), &laughs(), "</sst>", "<si><t>&l9;</t></si></sst>");
    Arena::with(FILE, parts.with(STRINGS, strings).zip()).refused(FILE, &[]);
}

/// No cell depends on these parts: the figure is read or the file is refused.
#[test]
fn entities_that_grow_in_a_part_around_it() {
    for (part, old) in [
        ("[Content_Types].xml", "application/xml"),
        ("xl/workbook.xml", "Blad1"),
        ("_rels/.rels", "xl/workbook.xml"),
    ] {
        let parts = Parts::xlsx(&figures());
        let text = declared(parts.text(part), &laughs(), old, "&l9;");
        let ended = Arena::with(FILE, parts.with(part, text).zip()).throw(FILE);
        assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    }
}

/// The text of another file on this computer is never taken in.
#[test]
fn an_entity_that_names_another_file() {
    let arena = Arena::new();
    std::fs::write(arena.path("geheim.txt"), "vertrouwelijk").unwrap();
    for place in [format!("file://{}", arena.path("geheim.txt").display()), "geheim.txt".into()] {
        let parts = Parts::xlsx(&figures());
        let entity = format!("<!DOCTYPE x [<!ENTITY e SYSTEM \"{place}\">]>");
        let sheet = declared(parts.text(SHEET), &entity, "Eigen", "&e;");
        std::fs::write(arena.path(FILE), parts.with(SHEET, sheet).zip()).unwrap();
        let answer = arena.throw(FILE).answer;
        assert!(!answer.out.contains("vertrouwelijk") && !answer.err.contains("vertrouwelijk"));
        answer.refused(&[FILE]);
    }
}

#[test]
fn elements_a_million_deep() {
    let rows = format!("{}{}{}", figures(), "<a>".repeat(1_000_000), "</a>".repeat(1_000_000));
    let ended = Arena::with(FILE, Parts::xlsx(&rows).zip()).throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}

#[test]
fn elements_that_are_never_closed() {
    for sheet in [
        "<worksheet><sheetData><row><c><is>",
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a",
        "<worksheet><sheetData><row></sheetData></worksheet>",
        "<worksheet><sheetData",
        "<worksheet><sheetData><row><c r=\"A1></row></sheetData></worksheet>",
        "<worksheet><!-- <sheetData/>",
        "<worksheet><![CDATA[ <sheetData/>",
    ] {
        Arena::with(FILE, Parts::xlsx_of_sheet(sheet).zip()).refused(FILE, &[]);
    }
}

/// Comparing every attribute with every other would take minutes.
#[test]
fn a_hundred_thousand_attributes() {
    let attributes: String = (0..200_000).map(|nr| format!(" a{nr}=\"\"")).collect();
    let rows = format!("{}<row{attributes}><c{attributes}><v>1</v></c></row>", header());
    Arena::with(FILE, Parts::xlsx(&rows).zip()).refused(FILE, &[]);
}

#[test]
fn letters_that_xml_does_not_have() {
    for text in ["&#0;", "&#xFFFFFFFF;", "&#x110000;", "&amp", "&onbekend;", "&#xD800;"] {
        let cells = ["WK040201", "koopwoningen", "2022", "1", "", "", "", text];
        let rows = header() + &row(2, &cells);
        let ended = Arena::with(FILE, Parts::xlsx(&rows).zip()).throw(FILE);
        assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    }
}
