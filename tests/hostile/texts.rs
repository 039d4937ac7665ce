//! Other kinds of files under the name of a table.

use crate::arena::Arena;
use crate::common::Place;
use std::process::Command;

/// Another kind of file is called what it is, whatever its name.
fn called(content: impl AsRef<[u8]>, words: &[&str]) {
    for name in ["cijfers.csv", "cijfers.xlsx", "cijfers.ods", "cijfers.txt", "cijfers"] {
        Arena::with(name, content.as_ref()).refused(name, words);
    }
}

#[test]
fn json_a_hundred_thousand_deep() {
    called("[".repeat(100_000) + &"]".repeat(100_000), &["JSON"]);
    called("{\"a\":".repeat(100_000), &["JSON"]);
    called("{\"waarde\":NaN,\"ander\":1e999}", &["JSON"]);
}

#[test]
fn an_excel_file_of_before_2007() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.extend([0; 504]);
    bytes.extend(b"\x09\x08\x10\0\0\x06\x05\0");
    called(&bytes, &["oud Excel"]);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    called(bytes, &["Excel"]);
}

/// The body of such a file without what is around it.
#[test]
fn the_stream_of_an_excel_file_of_before_1997() {
    called(b"\x09\x08\x08\0\0\x05\x05\0\xBB\x0D\xCC\x07", &[]);
}

#[test]
fn other_kinds() {
    called(b"\x89PNG\r\n\x1a\n", &["PNG"]);
    called(b"%PDF-1.7\n", &["PDF"]);
    called(b"\x1F\x8B\x08\0", &["gzip"]);
    called(b"\x7FELF\x02\x01", &["programma"]);
    called("<!DOCTYPE html><table><tr><td>gebied", &["webpagina"]);
    called("<?xml version=\"1.0\"?><a>&b;</a>", &["XML"]);
    called("", &["leeg"]);
}

/// A document in which others left triggers and views, given as a file with figures.
#[test]
fn another_document_with_traps_in_it() {
    let place = Place::new();
    let path = place.hilversum("ander.wijk");
    let traps = "CREATE TRIGGER weg AFTER INSERT ON waarneming BEGIN DELETE FROM gebied; END;\n\
                 CREATE VIEW eindeloos AS WITH RECURSIVE t(n) AS \
                 (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t;";
    // Without the program the traps are missing; the file is refused all the same.
    let _laid = Command::new("sqlite3").arg(&path).arg(traps).status();
    let bytes = std::fs::read(path).unwrap();
    for name in ["ander.wijk", "cijfers.csv", "cijfers.xlsx"] {
        Arena::with(name, &bytes).refused(name, &["SQLite"]);
    }
}
