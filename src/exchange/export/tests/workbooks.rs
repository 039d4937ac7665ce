//! Workbooks, read back with another program's eyes.

use super::*;
use crate::exchange::import::waarnemingen::{OPTIONAL, REQUIRED};
use crate::model::nl;
use calamine::{Data, Ods, Reader, Xlsx};
use proptest::prelude::*;
use std::io::{BufWriter, Read as _, Seek, SeekFrom, Write};
use zip::{CompressionMethod, ZipArchive};

const WORKBOOKS: [Form; 2] = [Form::Xlsx, Form::Ods];

/// The cells of a sheet as another program sees them.
fn sheet(form: Form, bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let range = match form {
        Form::Xlsx => Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range(name).unwrap(),
        Form::Ods => Ods::new(Cursor::new(bytes)).unwrap().worksheet_range(name).unwrap(),
        Form::Csv => panic!("no workbook"),
    };
    assert_eq!(range.start(), Some((0, 0)));
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The cells as the own CSV writes them.
fn texts(rows: &[Vec<Data>]) -> Vec<Vec<String>> {
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(number) => nl::file_number(*number),
        other => panic!("{other:?}"),
    };
    rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

fn csv_texts(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(b';').has_headers(false).from_reader(bytes);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A part of the zip, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn row<'a>(
    periode: &str,
    waarde: Result<f64, Reden>,
    extra: Option<&'a Extra>,
    bron: Option<&'a Bron>,
) -> WaarnemingRow<'a> {
    let periode = periode.parse().unwrap();
    WaarnemingRow { gebied: "WK040201", indicator: "proef", periode, waarde, extra, bron }
}

fn worded(text: &str) -> Extra {
    Extra { kwalificatie: Some(text.into()), ..Extra::default() }
}

/// Texts that a spreadsheet, XML or a zip could take for something else.
const AWKWARD: [&str; 20] = [
    "=1+1",
    "'=x",
    "''=x",
    "'t Hoogt van 't Kruis",
    "+31 6 12345678",
    "-",
    "@SOM(A1)",
    "\tx",
    "\rx",
    "2022",
    "2022-06",
    "1e5",
    "WAAR",
    "a\nb",
    "a\r\nb",
    "a  b\tc",
    "<b>&amp;]]></b>\"'",
    "_x0041_",
    "ë 日本 \u{1F600} \u{85}\u{2028}\u{A0}",
    "#N/B",
];

#[test]
fn the_three_forms_hold_the_same_rows() {
    let extras: Vec<Extra> = AWKWARD.map(worded).into();
    let full = Extra {
        onder: Some(-1.5),
        boven: Some(1e-7),
        teller: Some(3.0),
        noemer: Some(1e21),
        kwalificatie: None,
    };
    let bronnen = ["CBS|a\\|b|2021-03-01|CC BY 4.0|x;y", "=bron|'t Hoogt", "CBS"]
        .map(|text| Bron::parse(text).unwrap());
    let mut rows: Vec<WaarnemingRow<'_>> =
        extras.iter().map(|extra| row("2022", Ok(1.0), Some(extra), bronnen.first())).collect();
    rows.push(row("2022-06", Ok(0.1 + 0.2), Some(&full), bronnen.get(1)));
    rows.push(row("2022K3", Ok(-0.0), None, bronnen.get(2)));
    rows.extend(Reden::ALL.map(|reden| row("2022", Err(reden), None, bronnen.get(2))));
    let expected = csv_texts(&written(rows.clone()));
    for form in WORKBOOKS {
        let cells = sheet(form, &written_as(form, rows.clone()), "waarnemingen");
        assert_eq!(texts(&cells), expected, "{form:?}");
        // Numbers are numbers, and texts that look like numbers or dates are texts.
        for cells in &cells[1..] {
            assert!(matches!(cells[2], Data::String(_)), "{:?}", cells[2]);
            assert!(matches!(cells[3], Data::Float(_) | Data::Empty), "{:?}", cells[3]);
        }
    }
}

#[test]
fn the_columns_are_those_that_import_knows() {
    let names = waarnemingen::WAARNEMINGEN.columns.iter().map(|column| column.name);
    let known: Vec<&str> = REQUIRED.into_iter().chain(OPTIONAL).collect();
    assert_eq!(names.collect::<Vec<_>>(), known);
}

proptest! {
    #[test]
    fn numbers_come_back_to_the_bit(number in prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL) {
        for form in WORKBOOKS {
            let cells = sheet(form, &written_as(form, [row("2022", Ok(number), None, None)]), "waarnemingen");
            let Data::Float(back) = cells[1][3] else { panic!("{:?}", cells[1]) };
            prop_assert_eq!(back.to_bits(), number.to_bits());
        }
    }

    #[test]
    fn any_text_makes_a_whole_file(text in any::<String>()) {
        let extra = worded(&text);
        let rows = [row("2022", Ok(1.0), Some(&extra), None)];
        let expected = csv_texts(&written(rows.clone()))[1][10].clone();
        for form in WORKBOOKS {
            let cells = texts(&sheet(form, &written_as(form, rows.clone()), "waarnemingen"));
            let back = cells[1].get(10).cloned().unwrap_or_default();
            match form {
                Form::Xlsx => prop_assert_eq!(&back, &expected),
                _ => prop_assert_eq!(back.chars().count(), expected.chars().count()),
            }
        }
    }
}

#[test]
fn what_xml_cannot_hold_breaks_no_file() {
    let extra = worded("a\u{1}b\u{FFFE}");
    let rows = [row("2022", Ok(1.0), Some(&extra), None)];
    let back =
        |form| texts(&sheet(form, &written_as(form, rows.clone()), "waarnemingen"))[1][10].clone();
    assert_eq!(back(Form::Xlsx), "a\u{1}b\u{FFFE}");
    assert_eq!(back(Form::Ods), "a�b�", "OpenDocument has no way to write it down");
}

#[test]
fn the_sources_stand_on_a_sheet_of_their_own() {
    let bronnen = [
        "RIVM|50090NED|2022-01-01|CC BY 4.0|kolom B",
        "=CBS|a\\|b",
        "RIVM|50090NED|2020-01-01",
        "=CBS|a\\|b",
    ]
    .map(|text| Bron::parse(text).unwrap());
    let rows = [(0, "2019"), (1, "2020"), (3, "2021"), (2, "2022"), (1, "2023")]
        .map(|(bron, jaar)| row(jaar, Ok(1.0), None, bronnen.get(bron)));
    for form in WORKBOOKS {
        let cells = sheet(form, &written_as(form, rows.clone()), "bronnen");
        assert_eq!(cells[1][5], Data::Float(3.0), "how many is a number");
        let shown: Vec<String> = texts(&cells).iter().map(|row| row.join(";")).collect();
        assert_eq!(
            shown,
            [
                "uitgever;tabel;editie;licentie;plaats;waarden",
                "'=CBS;a|b;;;;3",
                "RIVM;50090NED;2020-01-01;;;1",
                "RIVM;50090NED;2022-01-01;CC BY 4.0;kolom B;1",
            ],
            "{form:?}"
        );
    }
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let rows = [row("2022", Ok(1.0), None, None), row("2023", Err(Reden::Geheim), None, None)];
    for form in WORKBOOKS {
        let bytes = written_as(form, rows.clone());
        assert!(bytes == written_as(form, rows.clone()));
        let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for place in 0..zip.len() {
            let time = zip.by_index(place).unwrap().last_modified().unwrap();
            assert_eq!(time.year(), 1980, "no part knows when it was written");
        }
    }
}

#[test]
fn an_ods_says_first_what_it_is() {
    let bytes = written_as(Form::Ods, [row("2022", Ok(1.0), None, None)]);
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    // The name begins at byte 30 of a zip, and what is stored follows at once.
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..38 + kind.len()], kind.as_bytes());
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(zip.by_index(0).unwrap().compression(), CompressionMethod::Stored);
    let manifest = part(&bytes, "META-INF/manifest.xml");
    for place in 2..zip.len() {
        let name = zip.by_index(place).unwrap().name().unwrap().into_owned();
        assert!(manifest.contains(&format!("full-path=\"{name}\"")), "{name}");
    }
    assert!(manifest.contains(kind));
}

#[test]
fn the_header_stays_in_sight_and_every_column_can_be_filtered() {
    let rows = ["2020", "2021", "2022"].map(|jaar| row(jaar, Ok(1.0), None, None));
    let xlsx = written_as(Form::Xlsx, rows.clone());
    let sheet = part(&xlsx, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\"") && sheet.contains("frozen"));
    assert!(sheet.contains("<autoFilter ref=\"A1:K4\"/>"));
    assert!(part(&xlsx, "xl/workbook.xml").contains(">waarnemingen!$A$1:$K$4<"));
    let ods = written_as(Form::Ods, rows);
    assert!(part(&ods, "content.xml").contains("\"waarnemingen.A1:waarnemingen.K4\""));
    assert!(part(&ods, "settings.xml").contains("VerticalSplitPosition"));
}

#[test]
fn no_cell_holds_a_formula() {
    let extras: Vec<Extra> = AWKWARD.map(worded).into();
    let rows: Vec<WaarnemingRow<'_>> =
        extras.iter().map(|extra| row("2022", Ok(1.0), Some(extra), None)).collect();
    let xlsx = part(&written_as(Form::Xlsx, rows.clone()), "xl/worksheets/sheet1.xml");
    assert!(!xlsx.contains("<f"), "{xlsx}");
    let ods = part(&written_as(Form::Ods, rows.clone()), "content.xml");
    assert!(!ods.contains("table:formula"), "{ods}");
    for form in WORKBOOKS {
        let cells = texts(&sheet(form, &written_as(form, rows.clone()), "waarnemingen"));
        assert!(cells.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@', '\t', '\r'])));
    }
}

#[test]
fn a_sheet_that_is_too_small_is_said_before_anything_is_written() {
    let one = row("2022", Ok(1.0), None, None);
    for form in WORKBOOKS {
        let mut output = Cursor::new(Vec::new());
        let rows = std::iter::repeat_n(one.clone(), 1_048_576);
        let outcome = waarnemingen::write(form, rows, &mut output, &mut Progress::silent());
        let said = outcome.unwrap_err().to_string();
        for word in ["1.048.575", "1.048.576", ".csv"] {
            assert!(said.contains(word), "{said}");
        }
        assert!(output.into_inner().is_empty());
    }
}

#[test]
fn a_text_that_excel_cannot_hold_is_said_with_its_row() {
    let (fits, long) = (worded(&"ë".repeat(32_767)), worded(&"=".repeat(32_767)));
    let bron = Bron { uitgever: "|".repeat(16_384), ..Bron::default() };
    written_as(Form::Xlsx, [row("2022", Ok(1.0), Some(&fits), None)]);
    for rows in
        [[row("2022", Ok(1.0), Some(&long), None)], [row("2022", Ok(1.0), None, Some(&bron))]]
    {
        written_as(Form::Ods, rows.clone());
        let mut output = Cursor::new(Vec::new());
        let rows = rows.into_iter();
        let outcome = waarnemingen::write(Form::Xlsx, rows, &mut output, &mut Progress::silent());
        let said = outcome.unwrap_err().to_string();
        for word in ["WK040201", "proef", "32.767", ".ods"] {
            assert!(said.contains(word), "{said}");
        }
        assert!(output.into_inner().is_empty());
    }
}

#[test]
fn writing_can_be_stopped() {
    use crate::model::progress::CancelSwitch;
    let rows = std::iter::repeat_n(row("2022", Ok(1.0), None, None), 10_000);
    for form in Form::ALL {
        let switch = CancelSwitch::default();
        let mut steps = Vec::new();
        let mut progress = Progress::new(switch.clone(), |step| {
            steps.push(step.fraction);
            switch.cancel();
        });
        let mut output = Cursor::new(Vec::new());
        let outcome = waarnemingen::write(form, rows.clone(), &mut output, &mut progress);
        assert!(matches!(outcome, Err(ExportError::Cancelled(_))), "{form:?}");
        drop(progress);
        assert_eq!(steps, [0.0], "it stops at the next step");
    }
}

/// A disk that is full after some bytes.
struct Full(Cursor<Vec<u8>>, usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self.0.get_ref().len() + bytes.len() > self.1 {
            true => Err(std::io::ErrorKind::StorageFull.into()),
            false => self.0.write(bytes),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Seek for Full {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_full_disk_is_told_once() {
    let rows = std::iter::repeat_n(row("2022", Ok(0.1), None, None), 5_000);
    let outcome =
        |form, output| waarnemingen::write(form, rows.clone(), output, &mut Progress::silent());
    for form in Form::ALL {
        let whole = written_as(form, rows.clone()).len();
        for room in (0..whole).step_by(whole / 10) {
            let Err(ExportError::Io(error)) = outcome(form, Full(Cursor::default(), room)) else {
                panic!("{form:?} with room for {room} of {whole}");
            };
            assert_eq!(error.kind(), std::io::ErrorKind::StorageFull, "{form:?}");
        }
    }
}

#[test]
fn a_disk_that_is_full_only_when_it_is_asked_to_write_is_told_too() {
    let rows = [row("2022", Ok(0.1), None, None)];
    for form in Form::ALL {
        let whole = written_as(form, rows.clone()).len();
        for room in (0..whole).step_by(7) {
            let output = BufWriter::with_capacity(512, Full(Cursor::default(), room));
            let outcome = waarnemingen::write(
                form,
                rows.clone().into_iter(),
                output,
                &mut Progress::silent(),
            );
            assert!(matches!(outcome, Err(ExportError::Io(_))), "{form:?}: {room} of {whole}");
        }
    }
}
