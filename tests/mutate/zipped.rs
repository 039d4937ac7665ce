//! Changes to a zip: its bytes, or the parts in it.

use crate::change::bytes_changed;
use crate::random::Random;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What a part may say instead of what it says.
const WRITTEN: [&str; 24] = [
    "",
    "0",
    "-1",
    "1",
    "7",
    "99999999999",
    "4294967295",
    "NaN",
    "1e400",
    "A1",
    "XFD1048576",
    "A1048577",
    "s",
    "inlineStr",
    "str",
    "e",
    "b",
    "n",
    "d",
    "rId1",
    "rId9",
    "&amp;",
    "&x;",
    "../sheet1.xml",
];

type Parts = Vec<(String, Vec<u8>)>;

/// One change to a zip.
pub fn changed(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    if random.chance(4) {
        return bytes_changed(bytes.to_vec(), &[], random);
    }
    match unzipped(bytes) {
        Some(mut parts) if !parts.is_empty() => {
            change_part(&mut parts, random);
            zipped(&parts)
        }
        _ => bytes_changed(bytes.to_vec(), &[], random),
    }
}

fn change_part(parts: &mut Parts, random: &mut Random) {
    let place = random.below(parts.len());
    match random.below(12) {
        0 => drop(parts.remove(place)),
        1 => parts[place].0.push('x'),
        2 => parts.rotate_left(place),
        3 => {
            let content = parts[random.below(parts.len())].1.clone();
            parts[place].1 = content;
        }
        4..7 => parts[place].1 = bytes_changed(std::mem::take(&mut parts[place].1), &[], random),
        _ => {
            let text = String::from_utf8_lossy(&parts[place].1).into_owned();
            parts[place].1 = xml_changed(&text, random).into_bytes();
        }
    }
}

/// One element, text or value of an attribute replaced, repeated or taken away.
fn xml_changed(text: &str, random: &mut Random) -> String {
    let marks: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '<' | '>' | '"'))
        .map(|(at, _)| at)
        .collect();
    if marks.len() < 2 {
        return text.to_owned();
    }
    let first = random.below(marks.len() - 1);
    let most = if random.chance(4) { 60 } else { 2 };
    let last = (first + 1 + random.below(most)).min(marks.len() - 1);
    let (before, rest) = text.split_at(marks[first]);
    let (piece, after) = rest.split_at(marks[last] - marks[first]);
    match random.below(4) {
        0 => format!("{before}{after}"),
        1 => format!("{before}{}{after}", piece.repeat(2 + random.below(200))),
        _ => format!("{before}{}{}{after}", &piece[..1], random.one_of(&WRITTEN)),
    }
}

fn unzipped(bytes: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for place in 0..archive.len() {
        let part = archive.by_index(place).ok()?;
        let name = part.entry().name().ok()?.into_owned();
        let mut content = Vec::new();
        part.take(4_000_000).read_to_end(&mut content).ok()?;
        parts.push((name, content));
    }
    Some(parts)
}

/// The zip of these parts; of two with one name the first.
pub fn zipped(parts: &Parts) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = ZipWriter::new(&mut bytes);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    for (name, content) in parts {
        if writer.start_file(name, options).is_ok() {
            writer.write_all(content).unwrap();
        }
    }
    writer.finish().unwrap();
    bytes.into_inner()
}

/// A workbook of which every sheet keeps its first rows only.
#[cfg(feature = "real-files")]
pub fn with_first_rows(bytes: &[u8], rows: usize) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for place in 0..archive.len() {
        let part = archive.by_index(place).unwrap();
        let name = part.entry().name().unwrap().into_owned();
        let mut content = Vec::new();
        part.take(100_000_000).read_to_end(&mut content).unwrap();
        if name.starts_with("xl/worksheets/") {
            let text = String::from_utf8(content).unwrap();
            let end = text.match_indices("</row>").nth(rows - 1).map(|(at, row)| at + row.len());
            let end = end.unwrap_or_else(|| panic!("{name} has fewer than {rows} rows"));
            content = format!("{}</sheetData></worksheet>", &text[..end]).into_bytes();
        }
        parts.push((name, content));
    }
    zipped(&parts)
}
