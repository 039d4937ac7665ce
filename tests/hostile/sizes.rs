//! Texts that are larger, wider or longer than a table is.

use crate::FIGURES;
use crate::archive::repeat;
use crate::arena::Arena;
use std::fs::File;
use std::io::{BufWriter, Write};

const FILE: &str = "cijfers.csv";

/// An arena with a file that is written piece by piece.
fn written(write: impl FnOnce(&mut dyn Write)) -> Arena {
    let arena = Arena::new();
    let mut file = BufWriter::with_capacity(1 << 20, File::create(arena.path(FILE)).unwrap());
    write(&mut file);
    file.flush().unwrap();
    arena
}

#[test]
fn a_quote_that_is_never_closed_before_300_mb() {
    let arena = written(|out| {
        writeln!(out, "{FIGURES}WK040201;koopwoningen;2022;1;;;;\"Eigen").unwrap();
        repeat(out, "WK040202;koopwoningen;2022;41,5;;;;Eigen\n", 7_400_000);
    });
    arena.refused(FILE, &["aanhalingsteken"]);
}

#[test]
fn one_line_of_300_mb() {
    written(|out| repeat(out, "0123456789", 30_000_000)).refused(FILE, &["groter dan"]);
    let second = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        repeat(out, "0123456789", 30_000_000);
    });
    second.refused(FILE, &["rij 2", "groter dan"]);
}

#[test]
fn a_file_of_more_than_500_mb() {
    let arena = Arena::new();
    // Nothing is written: a file may be larger than what it holds.
    File::create(arena.path(FILE)).unwrap().set_len(500_000_001).unwrap();
    arena.refused(FILE, &["groter dan 500 MB"]);
}

#[test]
fn a_file_of_500_mb_without_anything() {
    let arena = Arena::new();
    File::create(arena.path(FILE)).unwrap().set_len(500_000_000).unwrap();
    arena.refused(FILE, &[]);
}

#[test]
fn white_space_only() {
    for piece in [" ", "\n", "\r\n", ";", ";;;;;;;\n", "\"\"\n", "\u{a0}"] {
        written(|out| repeat(out, piece, 8_000_000 / piece.len())).refused(FILE, &[]);
    }
}

#[test]
fn a_hundred_thousand_columns() {
    let names: Vec<String> = (0..100_000).map(|nr| format!("kolom{nr}")).collect();
    let head = names.join(";");
    Arena::with(FILE, format!("{head}\n{head}\n")).refused(FILE, &["100000 kolommen"]);
    Arena::with(FILE, "a;".repeat(1_500_000)).refused(FILE, &["kolommen"]);
}

#[test]
fn a_row_of_a_hundred_thousand_cells() {
    let row = "x;".repeat(100_000);
    Arena::with(FILE, format!("{FIGURES}{row}\n")).refused(FILE, &["cellen"]);
}

#[test]
fn seven_million_cells() {
    let arena = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        repeat(out, "WK040201;koopwoningen;2022;41,5;;;;Eigen\n", 1_400_000);
    });
    arena.refused(FILE, &[]);
}

/// Each row is another figure, so that each would be kept.
#[test]
fn seven_million_cells_that_all_count() {
    let arena = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        for nr in 0..1_400_000 {
            writeln!(out, "WK040201;i{};{};{nr};;;;Eigen", nr % 900, 1000 + nr / 900).unwrap();
        }
    });
    arena.refused(FILE, &["6.000.000 cellen"]);
}

#[test]
fn a_name_of_a_column_of_1_mb() {
    let long = "x".repeat(1_000_000);
    let figures = FIGURES.trim_end();
    for head in [
        format!("{figures};{long}"),
        format!("{figures};{long};{long}"),
        format!("{long};{long}"),
        format!("WijkenEnBuurten;AantalInwoners_5;{long}"),
        format!("WijkenEnBuurten;AantalInwoners_5;{long};{long}"),
    ] {
        Arena::with("84799NED.csv", format!("{head}\nWK040201;10;3;4\n"))
            .refused("84799NED.csv", &[]);
    }
}

/// A file that fills the memory when everything in a column is kept: 330 texts of almost 1 MB.
fn long_texts(row: impl Fn(usize, &str) -> String) -> Arena {
    let long = "y".repeat(950_000);
    written(|out| {
        writeln!(out, "{};kwalificatie", FIGURES.trim_end()).unwrap();
        for nr in 0..330 {
            writeln!(out, "{}", row(nr, &long)).unwrap();
        }
    })
}

#[test]
fn codes_of_almost_1_mb() {
    let arena = long_texts(|nr, long| format!("WK{nr}{long};koopwoningen;2022;1;;;;Eigen;"));
    arena.refused(FILE, &[]);
}

#[test]
fn sources_of_almost_1_mb() {
    let arena =
        long_texts(|nr, long| format!("WK040201;koopwoningen;{};1;;;;{nr}{long};", 1900 + nr));
    arena.refused(FILE, &[]);
}

#[test]
fn one_source_written_in_many_ways() {
    let arena = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        for nr in 0..330 {
            let spaces = " ".repeat(900_000 + nr);
            writeln!(out, "WK040201;koopwoningen;{};1;;;;CBS{spaces}|t", 1900 + nr).unwrap();
        }
    });
    arena.refused(FILE, &[]);
}

/// Every way of writing a source is compared with all sources there are.
#[test]
fn a_thousand_sources_each_written_in_many_ways() {
    let arena = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        for nr in 0..100_000 {
            let (bron, spaces) = (999 - nr % 1000, " ".repeat(nr / 1000));
            writeln!(out, "WK040201;i{};{};1;;;;B{spaces}|{bron}", nr % 900, 1000 + nr / 900)
                .unwrap();
        }
    });
    let ended = arena.throw(FILE);
    assert!(matches!(ended.answer.code, Some(0 | 1)), "{ended:?}");
}

#[test]
fn remarks_of_almost_1_mb() {
    let arena =
        long_texts(|nr, long| format!("WK040201;koopwoningen;{};1;;;;Eigen;{long}", 1900 + nr));
    arena.refused(FILE, &[]);
}

#[test]
fn periods_of_almost_1_mb() {
    long_texts(|_, long| format!("WK040201;koopwoningen;{long};1;;;;Eigen;")).refused(FILE, &[]);
}

#[test]
fn editions_of_almost_1_mb() {
    long_texts(|_, long| format!("WK040201;koopwoningen;2022;1;;;;a|b|{long};")).refused(FILE, &[]);
}

/// A million gebieden that nobody knows.
#[test]
fn a_million_codes() {
    let arena = written(|out| {
        write!(out, "{FIGURES}").unwrap();
        for nr in 0..1_000_000 {
            writeln!(out, "een-code-van-gewone-lengte-{nr};koopwoningen;2022;1;;;;E").unwrap();
        }
    });
    arena.refused(FILE, &[]);
}
