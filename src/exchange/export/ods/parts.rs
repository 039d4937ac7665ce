//! The small parts of a workbook of LibreOffice. Nothing in them knows the time or the user.

use crate::exchange::export::sheet::{Sheet, letters};
use crate::exchange::xml::push;
use std::collections::BTreeSet;

/// What kind of file it is.
pub const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// `META-INF/manifest.xml`.
pub const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>\
</manifest:manifest>";

const CONTENT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" office:version=\"1.3\"><office:automatic-styles>";

/// The header (bold, on grey) and texts that must stay texts.
const CELL_STYLES: &str = "<number:text-style style:name=\"tekst\"><number:text-content/></number:text-style>\
<style:style style:name=\"kop\" style:family=\"table-cell\" style:data-style-name=\"tekst\"><style:table-cell-properties fo:background-color=\"#e8edf2\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>\
<style:style style:name=\"letterlijk\" style:family=\"table-cell\" style:data-style-name=\"tekst\"/>\
<style:style style:name=\"gewoon\" style:family=\"table-cell\"/>";

/// `content.xml` before the first sheet.
pub fn content_begin(sheets: &[&'static Sheet]) -> String {
    let mut xml = CONTENT.to_owned();
    let columns = sheets.iter().flat_map(|sheet| sheet.columns.iter());
    for width in columns.map(|column| column.width).collect::<BTreeSet<_>>() {
        // A character of 10 points is about 2 mm wide.
        let millimetres = u32::from(width) * 2;
        push(
            &mut xml,
            format_args!(
                "<style:style style:name=\"breed{width}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{millimetres}mm\"/></style:style>"
            ),
        );
    }
    xml + CELL_STYLES + "</office:automatic-styles><office:body><office:spreadsheet>"
}

/// A sheet with its columns and its header.
pub fn sheet_begin(sheet: &Sheet) -> String {
    let mut xml = format!("<table:table table:name=\"{}\">", sheet.name);
    for column in sheet.columns.iter() {
        let style = if column.as_text { "letterlijk" } else { "gewoon" };
        push(
            &mut xml,
            format_args!(
                "<table:table-column table:style-name=\"breed{}\" table:default-cell-style-name=\"{style}\"/>",
                column.width
            ),
        );
    }
    xml.push_str("<table:table-header-rows><table:table-row>");
    for column in sheet.columns.iter() {
        push(
            &mut xml,
            format_args!(
                "<table:table-cell table:style-name=\"kop\" office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                column.name
            ),
        );
    }
    xml + "</table:table-row></table:table-header-rows>"
}

/// `content.xml` after the last sheet: what is filtered.
pub fn content_end(sheets: &[(&'static Sheet, usize)]) -> String {
    let mut xml = String::from("<table:database-ranges>");
    for (sheet, rows) in sheets {
        let (name, last) = (sheet.name, letters(sheet.columns.len() - 1));
        push(
            &mut xml,
            format_args!(
                "<table:database-range table:name=\"filter_{name}\" table:target-range-address=\"{name}.A1:{name}.{last}{rows}\" table:display-filter-buttons=\"true\"/>"
            ),
        );
    }
    xml + "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"
}

/// `settings.xml`: the header of every sheet stays in sight.
pub fn settings(sheets: &[&'static Sheet]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<office:document-settings xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" xmlns:ooo=\"http://openoffice.org/2004/office\" office:version=\"1.3\"><office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry><config:config-item config:name=\"ViewId\" config:type=\"string\">view1</config:config-item><config:config-item-map-named config:name=\"Tables\">",
    );
    for sheet in sheets {
        push(
            &mut xml,
            format_args!(
                "<config:config-item-map-entry config:name=\"{}\">{FROZEN}</config:config-item-map-entry>",
                sheet.name
            ),
        );
    }
    let active = sheets.first().map_or("", |sheet| sheet.name);
    xml + "</config:config-item-map-named><config:config-item config:name=\"ActiveTable\" config:type=\"string\">"
        + active
        + "</config:config-item></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>"
}

const FROZEN: &str = "<config:config-item config:name=\"CursorPositionY\" config:type=\"int\">1</config:config-item><config:config-item config:name=\"VerticalSplitMode\" config:type=\"short\">2</config:config-item><config:config-item config:name=\"VerticalSplitPosition\" config:type=\"int\">1</config:config-item><config:config-item config:name=\"ActiveSplitRange\" config:type=\"short\">2</config:config-item><config:config-item config:name=\"PositionBottom\" config:type=\"int\">1</config:config-item>";
