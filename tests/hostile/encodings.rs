//! Texts in other encodings, with other line ends, or with bytes that are no text.

use crate::FIGURES;
use crate::arena::Arena;

const FILE: &str = "cijfers.csv";
const ROW: &str = "WK040201;koopwoningen;2022;41,5;;;;Eigen\n";

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn windows_1252_is_read_and_said() {
    let mut bytes = FIGURES.as_bytes().to_vec();
    bytes.extend(b"WK040201;koopwoningen;2022;41,5;;;;Caf\xE9\n");
    let report = Arena::with(FILE, bytes).read(FILE);
    assert_eq!(report["gewijzigd"], 1);
    assert_eq!(report["waarschuwingen"][0]["soort"], "codering");
    assert_eq!(report["bron"], "Café");
}

#[test]
fn a_wrong_byte_in_the_middle_makes_it_windows_1252() {
    let mut bytes = FIGURES.as_bytes().to_vec();
    bytes.extend(ROW.as_bytes());
    bytes.extend(b"WK040202;koopwoningen;2022;1;;;;Caf\xC3\xA9 \xFF\n");
    let report = Arena::with(FILE, bytes).read(FILE);
    assert_eq!(report["waarschuwingen"][0]["soort"], "codering");
}

#[test]
fn utf16_with_and_without_a_mark() {
    let text = format!("{FIGURES}{ROW}");
    let marked = format!("\u{feff}{text}");
    for bytes in [
        utf16(&marked, u16::to_le_bytes),
        utf16(&marked, u16::to_be_bytes),
        utf16(&text, u16::to_le_bytes),
        utf16(&text, u16::to_be_bytes),
    ] {
        Arena::with(FILE, bytes).refused(FILE, &["sla de gegevens op als CSV"]);
    }
}

#[test]
fn a_byte_order_mark_and_nothing_else() {
    Arena::with(FILE, "\u{feff}").refused(FILE, &["leeg"]);
    Arena::with(FILE, "\u{feff}\u{feff}\n").refused(FILE, &[]);
    let report = Arena::with(FILE, format!("\u{feff}{FIGURES}{ROW}")).read(FILE);
    assert_eq!(report["gewijzigd"], 1);
}

#[test]
fn bytes_of_nothing() {
    for bytes in [
        format!("{FIGURES}WK040201;koop\0woningen;2022;1;;;;E\n").into_bytes(),
        [FIGURES.as_bytes(), ROW.repeat(9_000).as_bytes(), b"\0"].concat(),
        vec![0; 70_000],
    ] {
        Arena::with(FILE, bytes).refused(FILE, &["nul-bytes"]);
    }
}

#[test]
fn lone_carriage_returns() {
    let old_mac = format!("{FIGURES}{ROW}{ROW}").replace('\n', "\r");
    Arena::with(FILE, old_mac).refused(FILE, &[]);
    let large = format!("{FIGURES}{}", ROW.repeat(200_000)).replace('\n', "\r");
    Arena::with(FILE, large).refused(FILE, &[]);
    let report = Arena::with(FILE, format!("{FIGURES}{ROW}").replace('\n', "\r\n")).read(FILE);
    assert_eq!(report["gewijzigd"], 1);
}

/// What a cell holds never moves the cursor of a terminal or starts a line of its own.
#[test]
fn cells_that_would_speak_to_a_terminal() {
    for cell in ["\u{1b}[2J\u{1b}[31mrood", "een\u{7}bel", "terug\u{8}\u{8}", "\u{9b}2J", "\u{7f}"]
    {
        let text = format!("{FIGURES}WK040201;koopwoningen;2022;{cell};;;;Eigen\n");
        Arena::with(FILE, text).refused(FILE, &["rij 2, waarde"]);
        Arena::with(FILE, format!("{cell};b\n1;2\n")).refused(FILE, &[]);
        Arena::with(FILE, format!("{};{cell}\n", FIGURES.trim_end())).refused(FILE, &[]);
        Arena::with(FILE, format!("{FIGURES}{cell};koopwoningen;2022;1;;;;E\n")).refused(FILE, &[]);
    }
    let lines = format!("{FIGURES}WK040201;koopwoningen;2022;\"a\nb\r\nc\";;;;Eigen\n");
    Arena::with(FILE, lines).refused(FILE, &["rij 2, waarde"]);
}

/// What is refused beside something that is read, is told in one line each.
#[test]
fn remarks_about_such_cells_are_one_line_each() {
    let text = format!("{FIGURES}{ROW}WK040202;koopwoningen;2022;\"\u{1b}[2Ja\nb\";;;;Eigen\n");
    let answer = Arena::with(FILE, text).throw(FILE).answer;
    assert_eq!(answer.done_with_remarks().lines().count(), 1, "{answer:?}");
    assert!(!answer.err.trim_end().chars().any(char::is_control), "{answer:?}");
}
