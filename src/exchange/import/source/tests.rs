//! Spreadsheets as streams of rows, and cells that a person put right.

use super::*;
use std::io::Write as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn rows(source: &mut Source) -> Vec<(u64, Vec<String>)> {
    let mut found = Vec::new();
    let mut row = Row::default();
    while source.next(&mut row, &mut Progress::silent()).unwrap() {
        found.push((row.number, (0..row.len()).map(|c| row.cell(c).to_owned()).collect()));
    }
    found
}

fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         {table}</office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    zip(&[("mimetype", mimetype), ("content.xml", &content)])
}

fn refusal(bytes: Vec<u8>) -> String {
    match Source::from_bytes("proef", bytes) {
        Ok(_) => panic!("it was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_workbook_is_read_with_its_empty_cells_and_row_numbers() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.set_name("KWB2025").unwrap();
        sheet.write_row(0, 0, ["code", "naam ", "getal"]).unwrap();
        sheet.write(2, 0, "WK040201").unwrap().write(2, 2, 0.1 + 0.2).unwrap();
        sheet.write(3, 1, "alleen een naam").unwrap();
    });
    let mut source = Source::from_bytes("x.xlsx", bytes).unwrap();
    assert_eq!(source.head.columns, ["code", "naam", "getal"]);
    assert_eq!(source.blad.as_deref(), Some("KWB2025"));
    let expected =
        [(3, vec!["WK040201", "", "0.30000000000000004"]), (4, vec!["", "alleen een naam", ""])];
    assert_eq!(
        rows(&mut source),
        expected.map(|(n, cells)| (n, cells.into_iter().map(str::to_owned).collect()))
    );
}

#[test]
fn the_next_sheet_is_there_when_the_first_is_a_cover() {
    let bytes = xlsx(|book| {
        book.add_worksheet();
        book.add_worksheet().write(0, 0, "code").unwrap();
    });
    let mut source = Source::from_bytes("x.xlsx", bytes).unwrap();
    assert_eq!(source.head.columns, ["code"]);
    assert!(!source.next_sheet(&mut Progress::silent()).unwrap());
}

#[test]
fn opendocument_repeats_cells_and_rows_within_reason() {
    let table = "<table:table table:name=\"a\"><table:table-row>\
        <table:table-cell office:value-type=\"string\"><text:p>code</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\">\
        <text:p>a &amp; b<text:s text:c=\"2\"/>c</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\">\
        <table:table-cell office:value-type=\"float\" office:value=\"1.5E2\"><text:p>150</text:p>\
        </table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell/>\
        </table:table-row></table:table>";
    let mut source = Source::from_bytes("x.ods", ods(table)).unwrap();
    assert_eq!(source.head.columns, ["code", "a & b  c", "a & b  c"]);
    let found: Vec<(u64, String)> =
        rows(&mut source).into_iter().map(|(n, mut cells)| (n, cells.swap_remove(0))).collect();
    assert_eq!(found, [(2, "150".to_owned()), (3, "150".to_owned())]);
}

#[test]
fn cells_repeated_without_end_are_refused() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"";
    let wide = format!(
        "<table:table><table:table-row>{cell} table:number-columns-repeated=\"1000000000\"/>\
         </table:table-row></table:table>"
    );
    assert!(refusal(ods(&wide)).contains("501 kolommen"));
    let long = format!(
        "<table:table><table:table-row table:number-rows-repeated=\"1000000000\">{cell}/>\
         </table:table-row></table:table>"
    );
    assert!(refusal(ods(&long)).contains("1.048.576 rijen"));
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    for (parts, word) in [
        (vec![("word/document.xml", "x")], "Word"),
        (vec![("foto.jpg", "x")], "ZIP"),
        (vec![("[Content_Types].xml", "x"), ("xl/workbook.xml", "geen xml")], "beschadigd"),
        (
            vec![("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")],
            "OpenDocument",
        ),
    ] {
        let sentence = refusal(zip(&parts));
        assert!(sentence.contains(word), "{sentence}");
    }
    assert!(refusal(b"PK\x03\x04....xl/workbook.xml".to_vec()).contains("Excel"));
}

#[test]
fn a_header_may_stand_below_a_title() {
    let text = "Kerncijfers, 2020\n\na;b;c\n1;2;3\n";
    let mut source = Source::from_text("x.csv", text).unwrap();
    assert_eq!(source.heads().len(), 3);
    source.begin_below(1);
    assert_eq!(source.head.columns, ["a", "b", "c"]);
    assert_eq!(rows(&mut source), [(4, ["1", "2", "3"].map(str::to_owned).to_vec())]);
}

#[test]
fn a_cell_that_was_put_right_reads_so() {
    let mut source = Source::from_text("x.csv", "a;b\n1;8o.7\n2;3\n").unwrap();
    let verbetering = |bestand: &str, inhoud: &str| Verbetering {
        bestand: bestand.to_owned(),
        rij: 2,
        kolom: "b".to_owned(),
        inhoud: inhoud.to_owned(),
    };
    let verbeteringen = vec![verbetering("x.csv", "80,7"), verbetering("ander.csv", "1")];
    source.correct(&Keuzes { verbeteringen, ..Keuzes::default() });
    let mut row = Row::default();
    assert!(source.next(&mut row, &mut Progress::silent()).unwrap());
    assert_eq!((row.cell(0), row.cell(1)), ("1", "80,7"));
    assert!(row.is_corrected(1) && !row.is_corrected(0));
    assert!(source.next(&mut row, &mut Progress::silent()).unwrap());
    assert_eq!((row.cell(1), row.is_corrected(1)), ("3", false));
}

#[test]
fn a_cell_without_end_of_letters_is_a_damaged_workbook() {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rels = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{relations}/{kind}\" Target=\"{target}\"/>\
             </Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns:r=\"{relations}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>\
         </sheets></workbook>"
    );
    let sheet = |cell: &str| {
        let sheet = format!(
            "<worksheet><sheetData><row r=\"1\"><c r=\"{cell}\"><v>1</v></c></row></sheetData>\
             </worksheet>"
        );
        let bytes = zip(&[
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", &rels("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", &rels("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", &sheet),
        ]);
        Source::from_bytes("x.xlsx", bytes)
    };
    assert!(sheet("A1").is_ok());
    let told = sheet("ZZZZZZZZZZZZ1").err().unwrap().to_string();
    assert!(told.contains("beschadigd") || told.contains("groter"), "{told}");
}
