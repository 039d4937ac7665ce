//! Zip archives and workbooks, well-formed as well as not.

use std::fs::File;
use std::io::{BufWriter, Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A workbook as a list of parts that can be replaced one by one.
pub struct Parts(Vec<(String, Vec<u8>)>);

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"#;

const RELS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

const WORKBOOK_RELS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// What a sheet begins and ends with.
pub const SHEET_START: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
pub const SHEET_END: &str = "</sheetData></worksheet>";

/// What the table of shared texts begins and ends with.
pub const STRINGS_START: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
pub const STRINGS_END: &str = "</sst>";

pub const SHEET: &str = "xl/worksheets/sheet1.xml";
pub const STRINGS: &str = "xl/sharedStrings.xml";

impl Parts {
    /// A workbook with one sheet that holds these rows, as XML.
    pub fn xlsx(rows: &str) -> Self {
        Self::xlsx_of_sheet(&format!("{SHEET_START}{rows}{SHEET_END}"))
    }

    /// A workbook with one sheet, as XML.
    pub fn xlsx_of_sheet(sheet: &str) -> Self {
        Self(Vec::new())
            .with("[Content_Types].xml", CONTENT_TYPES)
            .with("_rels/.rels", RELS)
            .with("xl/workbook.xml", WORKBOOK)
            .with("xl/_rels/workbook.xml.rels", WORKBOOK_RELS)
            .with(SHEET, sheet)
            .with(STRINGS, format!("{STRINGS_START}{STRINGS_END}"))
    }

    /// An OpenDocument sheet with this table inside, as XML.
    pub fn ods(rows: &str) -> Self {
        let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
                     xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
                     xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
        let content = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {names}>\
             <office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}\
             </table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest \
             xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
             <manifest:file-entry manifest:full-path=\"/\" \
             manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
             <manifest:file-entry manifest:full-path=\"content.xml\" \
             manifest:media-type=\"text/xml\"/></manifest:manifest>";
        Self(Vec::new())
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", content)
            .with("META-INF/manifest.xml", manifest)
    }

    /// With this part, in the place of the one with that name if there is one.
    pub fn with(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let content = content.as_ref().to_owned();
        match self.0.iter_mut().find(|(other, _)| other == name) {
            Some(part) => part.1 = content,
            None => self.0.push((name.to_owned(), content)),
        }
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }

    /// The text of a part.
    pub fn text(&self, name: &str) -> &str {
        let part = self.0.iter().find(|(other, _)| other == name).unwrap();
        std::str::from_utf8(&part.1).unwrap()
    }

    /// The archive.
    pub fn zip(&self) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = ZipWriter::new(&mut bytes);
        for (name, content) in &self.0 {
            writer.start_file(name, options_for(name)).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap();
        bytes.into_inner()
    }

    /// The archive with one part more, which is written piece by piece: it may be large.
    pub fn zip_with_large(&self, path: &Path, name: &str, write: impl FnOnce(&mut dyn Write)) {
        let file = BufWriter::new(File::create(path).unwrap());
        let mut writer = ZipWriter::new(file);
        for (other, content) in self.0.iter().filter(|(other, _)| other != name) {
            writer.start_file(other, options_for(other)).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.start_file(name, options_for(name).large_file(true)).unwrap();
        let mut buffer = BufWriter::with_capacity(1 << 20, &mut writer);
        write(&mut buffer);
        buffer.flush().unwrap();
        drop(buffer);
        writer.finish().unwrap();
    }
}

/// An OpenDocument archive begins with its kind, not compressed.
fn options_for(name: &str) -> SimpleFileOptions {
    let method =
        if name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    SimpleFileOptions::default().compression_method(method)
}

/// A row of texts, as XML of a sheet.
pub fn row(number: u32, texts: &[&str]) -> String {
    let cells: Vec<String> =
        texts.iter().map(|text| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")).collect();
    format!("<row r=\"{number}\">{}</row>", cells.concat())
}

/// The columns of `waarnemingen` and one figure of a wijk, as XML of a sheet.
pub fn figures() -> String {
    header() + &row(2, &["WK040201", "koopwoningen", "2022", "41,5", "", "", "", "Eigen"])
}

/// The columns of `waarnemingen`, as XML of a sheet.
pub fn header() -> String {
    row(1, &["gebied", "indicator", "periode", "waarde", "reden", "onder", "boven", "bron"])
}

/// The same piece, so many times.
pub fn repeat(out: &mut dyn Write, piece: &str, times: usize) {
    let block = piece.repeat(4096);
    for _ in 0..times / 4096 {
        out.write_all(block.as_bytes()).unwrap();
    }
    out.write_all(piece.repeat(times % 4096).as_bytes()).unwrap();
}

/// An XML comment that hardly compresses, so that a part as a whole is no suspicious ratio.
pub fn noise(out: &mut dyn Write, bytes: usize) {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let text: String = (0..bytes)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            char::from(b'A' + ((state >> 33) % 26) as u8)
        })
        .collect();
    write!(out, "<!--{text}-->").unwrap();
}
