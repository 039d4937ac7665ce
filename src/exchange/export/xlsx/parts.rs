//! The small parts of a workbook of Excel. Nothing in them knows the time or the user.

use crate::exchange::export::sheet::{Sheet, letters};
use crate::exchange::xml::push;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `_rels/.rels`.
pub const ROOT_RELS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

/// `xl/styles.xml`: plain, the header (bold, on grey) and texts that must stay texts (`@`).
pub const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\
</styleSheet>";

/// `[Content_Types].xml`.
pub fn content_types(sheets: usize) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut add = |part: &str, what: &str| {
        xml.push_str(&format!(
            "<Override PartName=\"/xl/{part}.xml\" ContentType=\"{kind}.{what}+xml\"/>"
        ));
    };
    add("workbook", "sheet.main");
    for number in 1..=sheets {
        add(&format!("worksheets/sheet{number}"), "worksheet");
    }
    add("styles", "styles");
    add("sharedStrings", "sharedStrings");
    xml + "</Types>"
}

/// `xl/_rels/workbook.xml.rels`.
pub fn workbook_rels(sheets: usize) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut add = |id: usize, what: &str, target: &str| {
        xml.push_str(&format!(
            "<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{what}\" Target=\"{target}.xml\"/>"
        ));
    };
    for number in 1..=sheets {
        add(number, "worksheet", &format!("worksheets/sheet{number}"));
    }
    add(sheets + 1, "styles", "styles");
    add(sheets + 2, "sharedStrings", "sharedStrings");
    xml + "</Relationships>"
}

/// `xl/workbook.xml`, with the ranges that are filtered.
pub fn workbook(sheets: &[(&'static Sheet, usize)]) -> String {
    let mut xml =
        format!("{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>");
    for (number, (sheet, _)) in (1..).zip(sheets) {
        let name = sheet.name;
        push(
            &mut xml,
            format_args!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"),
        );
    }
    xml.push_str("</sheets><definedNames>");
    for (place, (sheet, rows)) in sheets.iter().enumerate() {
        let (name, last) = (sheet.name, letters(sheet.columns.len() - 1));
        push(
            &mut xml,
            format_args!(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{place}\" hidden=\"1\">{name}!$A$1:${last}${rows}</definedName>"
            ),
        );
    }
    xml + "</definedNames></workbook>"
}

/// What comes before the rows of a sheet.
pub fn sheet_begin(sheet: &Sheet, first: bool) -> String {
    let selected = if first { " tabSelected=\"1\"" } else { "" };
    let mut xml = format!(
        "{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{selected} workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>"
    );
    for (number, column) in (1..).zip(sheet.columns.iter()) {
        let style = if column.as_text { " style=\"2\"" } else { "" };
        push(
            &mut xml,
            format_args!(
                "<col min=\"{number}\" max=\"{number}\" width=\"{}\"{style} customWidth=\"1\"/>",
                column.width
            ),
        );
    }
    xml + "</cols><sheetData>"
}

/// What comes after the rows of a sheet: the filter, and no warnings about texts that look like
/// numbers.
pub fn sheet_end(sheet: &Sheet, rows: usize) -> String {
    let last = letters(sheet.columns.len() - 1);
    let mut xml = format!("</sheetData><autoFilter ref=\"A1:{last}{rows}\"/>");
    let texts = sheet.columns.iter().enumerate().filter(|(_, column)| column.as_text);
    let ranges: Vec<String> = texts.map(|(at, _)| format!("{0}1:{0}{rows}", letters(at))).collect();
    if !ranges.is_empty() {
        let ranges = ranges.join(" ");
        push(
            &mut xml,
            format_args!(
                "<ignoredErrors><ignoredError sqref=\"{ranges}\" numberStoredAsText=\"1\"/></ignoredErrors>"
            ),
        );
    }
    xml + "</worksheet>"
}
