//! Archives that lie about what is in them.

use crate::archive::{Parts, SHEET, figures, repeat};
use crate::arena::Arena;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const FILE: &str = "cijfers.xlsx";

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";

fn good() -> Vec<u8> {
    Parts::xlsx(&figures()).zip()
}

/// Where the headers of this kind begin.
fn headers(bytes: &[u8], kind: [u8; 4]) -> Vec<usize> {
    let starts = bytes.windows(4).enumerate().filter(|(_, four)| *four == kind);
    starts.map(|(place, _)| place).collect()
}

fn put(bytes: &mut [u8], place: usize, value: &[u8]) {
    bytes[place..place + value.len()].copy_from_slice(value);
}

/// Whatever is made of it: within the limits, and with a sentence when it is refused.
fn endured(bytes: Vec<u8>) {
    let ended = Arena::with(FILE, bytes).throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    if ended.answer.code == Some(1) {
        ended.answer.refused(&[FILE]);
    }
}

#[test]
fn a_hundred_thousand_parts() {
    let mut writer = ZipWriter::new_append(Cursor::new(good())).unwrap();
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for nr in 0..100_000 {
        writer.start_file(format!("xl/leeg/{nr}.xml"), options).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    Arena::with(FILE, bytes).refused(FILE, &[]);
}

#[test]
fn names_that_lead_out_of_the_archive() {
    let arena = Arena::new();
    let parts = ["../../weg.xml", "/weg.xml", "C:\\weg.xml", "..\\..\\weg.xml", "tmp/../../weg"];
    let all = parts.iter().fold(Parts::xlsx(&figures()), |all, name| all.with(name, "x"));
    std::fs::write(arena.path(FILE), all.zip()).unwrap();
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
    assert!(!arena.path("../weg.xml").exists() && !arena.path("weg.xml").exists());
}

/// Where the workbook says that its sheet is somewhere else.
#[test]
fn a_relation_that_leads_out_of_the_archive() {
    for target in ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..", ""] {
        let parts = Parts::xlsx(&figures());
        let name = "xl/_rels/workbook.xml.rels";
        let rels = parts.text(name).replace("worksheets/sheet1.xml", target);
        Arena::with(FILE, parts.with(name, rels).zip()).refused(FILE, &[]);
    }
}

/// The table of contents names the sheet twice, under one name.
#[test]
fn the_same_name_twice() {
    let parts = Parts::xlsx(&figures()).with("xl/worksheets/sheet2.xml", "<worksheet/>");
    let mut bytes = parts.zip();
    let other = b"xl/worksheets/sheet2.xml";
    let places: Vec<usize> =
        (0..bytes.len() - other.len()).filter(|place| bytes[*place..].starts_with(other)).collect();
    assert_eq!(places.len(), 2);
    for place in places {
        put(&mut bytes, place, SHEET.as_bytes());
    }
    endured(bytes);
}

/// Every entry of the table of contents points at the first part.
#[test]
fn parts_that_lie_over_each_other() {
    let mut bytes = good();
    for place in headers(&bytes, CENTRAL) {
        put(&mut bytes, place + 42, &0_u32.to_le_bytes());
    }
    Arena::with(FILE, bytes).refused(FILE, &[]);
}

/// Sizes of 10 bytes where there are 400 million.
#[test]
fn a_part_larger_than_it_says() {
    let arena = Arena::new();
    let parts = Parts::xlsx(&figures());
    let sheet = parts.text(SHEET).to_owned();
    parts.zip_with_large(&arena.path(FILE), SHEET, |out| {
        out.write_all(sheet.as_bytes()).unwrap();
        repeat(out, "<!--haha-->", 36_000_000);
    });
    let mut bytes = std::fs::read(arena.path(FILE)).unwrap();
    for (kind, place) in [(LOCAL, 22), (CENTRAL, 24)] {
        let last = *headers(&bytes, kind).last().unwrap();
        put(&mut bytes, last + place, &10_u32.to_le_bytes());
    }
    std::fs::write(arena.path(FILE), bytes).unwrap();
    arena.refused(FILE, &[]);
}

/// Sizes of four thousand million bytes where there are a few hundred.
#[test]
fn parts_smaller_than_they_say() {
    for (kind, place) in [(LOCAL, 22), (CENTRAL, 24), (CENTRAL, 20)] {
        let mut bytes = good();
        for start in headers(&bytes, kind) {
            put(&mut bytes, start + place, &0xFFFF_FFF0_u32.to_le_bytes());
        }
        endured(bytes);
    }
}

#[test]
fn wrong_checksums() {
    let mut bytes = good();
    for start in headers(&bytes, CENTRAL) {
        put(&mut bytes, start + 16, &[1, 2, 3, 4]);
    }
    Arena::with(FILE, bytes).refused(FILE, &[]);
}

#[test]
fn an_archive_that_was_cut_off() {
    let bytes = good();
    for length in [4, 30, 200, bytes.len() / 2, bytes.len() - 22, bytes.len() - 1] {
        Arena::with(FILE, &bytes[..length]).refused(FILE, &[]);
    }
}

/// The end of an archive, with counts and places that are not there.
#[test]
fn an_end_that_points_nowhere() {
    for (count, size, place) in
        [(0, 0, 0), (1, 46, 0), (0xFFFE, 1, 1), (1, 0xFFFF_FFF0, 7), (3, 9, 0xFFFF_FFF0_u32)]
    {
        let mut bytes = b"PK\x05\x06\0\0\0\0".to_vec();
        bytes.extend(u16::to_le_bytes(count));
        bytes.extend(u16::to_le_bytes(count));
        bytes.extend(u32::to_le_bytes(size));
        bytes.extend(place.to_le_bytes());
        bytes.extend([0, 0]);
        Arena::with(FILE, bytes).refused(FILE, &[]);
    }
}

/// With a password, as a zip program does it.
#[test]
fn parts_with_a_password() {
    let mut bytes = good();
    for (kind, place) in [(LOCAL, 6), (CENTRAL, 8)] {
        for start in headers(&bytes, kind) {
            bytes[start + place] |= 1;
        }
    }
    Arena::with(FILE, bytes).refused(FILE, &[]);
}

#[test]
fn ways_to_compress_that_nobody_knows() {
    for method in [1_u16, 9, 12, 14, 93, 99, 0xFFFF] {
        let mut bytes = good();
        for (kind, place) in [(LOCAL, 8), (CENTRAL, 10)] {
            for start in headers(&bytes, kind) {
                put(&mut bytes, start + place, &method.to_le_bytes());
            }
        }
        Arena::with(FILE, bytes).refused(FILE, &[]);
    }
}

/// An archive in an archive in an archive …, each ten times the one inside it.
#[test]
fn archives_in_archives() {
    let mut inner = good();
    for _ in 0..6 {
        let mut all = Parts::xlsx(&figures()).without(SHEET);
        for nr in 0..10 {
            all = all.with(&format!("xl/worksheets/sheet{nr}.xml"), &inner);
        }
        inner = all.zip();
    }
    Arena::with(FILE, inner).refused(FILE, &[]);
}

/// Parts of 100 MB that are each within bounds; not so together.
#[test]
fn many_parts_that_are_each_small_enough() {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = ZipWriter::new(&mut bytes);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for nr in 0..8 {
        writer
            .start_file(format!("xl/media/{nr}.bin"), options.compression_level(Some(1)))
            .unwrap();
        repeat(&mut writer, "0123456789", 10_000_000);
    }
    writer.start_file("xl/workbook.xml", options).unwrap();
    writer.write_all(b"<workbook/>").unwrap();
    writer.finish().unwrap();
    Arena::with(FILE, bytes.into_inner()).refused(FILE, &[]);
}

/// Something else before the archive, as a program that unpacks itself has.
#[test]
fn an_archive_behind_something_else() {
    let mut bytes = b"MZ\x90\0".repeat(300);
    bytes.extend(good());
    Arena::with(FILE, bytes).refused(FILE, &[]);
}

/// A list of a million parts, with a false end behind it that says there is one.
#[test]
fn a_list_of_parts_behind_a_false_end() {
    let arena = Arena::new();
    let mut bytes = good();
    let start = bytes.len() as u64;
    for nr in 0..1_000_000_u32 {
        let mut header = [0; 46];
        put(&mut header, 0, &CENTRAL);
        put(&mut header, 28, &8_u16.to_le_bytes());
        bytes.extend(header);
        bytes.extend(format!("{nr:08}").into_bytes());
    }
    let size = bytes.len() as u64 - start;
    bytes.extend(end_of_many(1_000_000, size, start));
    bytes.resize(bytes.len() + 70_000, b'x');
    bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2E\0\0\0\xF0\xFF\xFF\xF0\0\0");
    std::fs::write(arena.path(FILE), bytes).unwrap();
    arena.refused(FILE, &[]);
}

/// The end of an archive with more parts than fit in two bytes.
fn end_of_many(parts: u64, size: u64, start: u64) -> Vec<u8> {
    let mut end = b"PK\x06\x06".to_vec();
    end.extend(44_u64.to_le_bytes());
    end.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for number in [parts, parts, size, start] {
        end.extend(number.to_le_bytes());
    }
    end.extend(b"PK\x06\x07\0\0\0\0");
    end.extend((start + size).to_le_bytes());
    end.extend([1, 0, 0, 0]);
    end.extend(b"PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0");
    end
}
