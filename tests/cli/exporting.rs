//! Exports: what goes out comes back to the byte, and harms no spreadsheet.

use crate::common::Place;
use crate::{DEFINITIONS, FIGURES};
use calamine::{Data, Reader, open_workbook_auto};

fn export(place: &Place, name: &str, soort: &str) -> String {
    let answer = place.run(&["exporteer", name, "--soort", soort, "--uit", "uit.csv"]);
    assert!(answer.done().contains("uit.csv"));
    place.text("uit.csv")
}

/// Everything that a row can hold: reasons, limits, parts, qualifications, months, two editions.
fn full_rows() -> String {
    "gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer;kwalificatie\n\
     WK040201;proef;2022;-0,5;;-1;0,25;Eigen|telling|2022-01-01|CC BY 4.0|rij 3;1;1000;zo'n\n\
     WK040201;proef;2022-06;0.0000001;;;;Eigen|telling|2022-01-01;;;ruim\n\
     WK040201;proef;2022K2;123456789,125;;;;\"Eigen|a\\|b;c\"\"d\";;;bijna\n\
     WK040202;proef;2022;;geheim;;;Eigen|telling;;;\n\
     WK040203;proef;2022;;niet gepubliceerd;;;Eigen|telling;;;\n\
     WK040204;proef;2022;;niet-gevraagd;;;Eigen|telling;;;\n\
     WK040205;proef;2022;;niet_van_toepassing;;;Eigen|telling;;;\n\
     WK040206;proef;2022;;te klein;;;Eigen|telling;;;\n\
     WK040207;proef;2022;;onbekend;;;'+31 6|'t Hoogt van 't Kruis;;;\n\
     BU04020304;koopwoningen;2022;55;;;;Eigen|oud|2021-01-01;;;\n\
     BU04020304;koopwoningen;2022;56;;;;Eigen|nieuw|2023-01-01;;;\n"
        .to_owned()
}

const DEFINED: &str = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto;soort;noemer;begrip;schatting;\
     normalisatie;toelichting\n\
     proef;'=1+1;wonen in Zuid;%;hoger_is_gunstiger;0,5;ja;index;huishoudens;proef;ja;mad;\
     \"twee \"\"regels\"\"; of\nmeer\"\n\
     '-min;'@naam;;€;neutraal;2;nee;;;;nee;;'t Hoogt van 't Kruis\n";

#[test]
fn out_in_and_out_again_is_the_same_to_the_byte() {
    let place = Place::new();
    place.example("een.wijk").example("twee.wijk");
    place.write("w.csv", &full_rows());
    place.write("i.csv", DEFINED);
    place.run(&["importeer", "een.wijk", "i.csv", "w.csv"]).done();
    let (figures, definitions) =
        (export(&place, "een.wijk", "waarnemingen"), export(&place, "een.wijk", "indicatoren"));
    assert_ne!(figures, export(&place, "twee.wijk", "waarnemingen"));
    place.write("cijfers.csv", &figures);
    place.write("definities.csv", &definitions);
    place.run(&["importeer", "twee.wijk", "definities.csv", "cijfers.csv"]).done();
    assert_eq!(export(&place, "twee.wijk", "waarnemingen"), figures);
    assert_eq!(export(&place, "twee.wijk", "indicatoren"), definitions);
    let foto = |name: &str| place.run(&["foto", name, "--json"]).json();
    assert_eq!(foto("een.wijk"), foto("twee.wijk"));
    place.sound("twee.wijk");
}

#[test]
fn figures_go_out_in_the_form_of_the_contract() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("w.csv", &full_rows());
    place.write("i.csv", DEFINED);
    place.run(&["importeer", "h.wijk", "i.csv", "w.csv"]).done();
    let text = export(&place, "h.wijk", "waarnemingen");
    let header = "gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer;\
                  kwalificatie\n";
    assert!(text.starts_with(header), "no byte order mark, every column: {text:.120}");
    for row in [
        "WK040201;proef;2022;-0,5;;-1;0,25;Eigen|telling|2022-01-01|CC BY 4.0|rij 3;1;1000;zo'n",
        "WK040201;proef;2022-06;0,0000001;;;;Eigen|telling|2022-01-01;;;ruim",
        "WK040203;proef;2022;;niet_gepubliceerd;;;Eigen|telling;;;",
        "WK040204;proef;2022;;niet_gevraagd;;;Eigen|telling;;;",
        "WK040206;proef;2022;;te_klein;;;Eigen|telling;;;",
        "WK040207;proef;2022;;onbekend;;;'+31 6|'t Hoogt van 't Kruis;;;",
        "BU04020304;koopwoningen;2022;56;;;;Eigen|nieuw|2023-01-01;;;",
    ] {
        assert!(text.contains(&format!("\n{row}\n")), "{row}");
    }
    assert!(!text.contains("Eigen|oud"), "only the edition that counts goes out");
    assert!(!text.contains('\r'));
}

#[test]
fn no_cell_begins_like_a_formula() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("i.csv", DEFINED);
    place.write(
        "evil.csv",
        &format!(
            "{DEFINITIONS}=cmd;=HYPERLINK(1);@groen;+eur;hoger_is_gunstiger;1;nee\n\
             +a;-b;-c;@d;lager_is_gunstiger;1;nee\n"
        ),
    );
    place.write("w.csv", &format!("{FIGURES}WK040201;=cmd;2022;-3,5;;;;=bron|@tabel\n"));
    assert_eq!(place.run(&["importeer", "h.wijk", "i.csv", "evil.csv", "w.csv"]).code, Some(0));
    for soort in ["indicatoren", "waarnemingen"] {
        let text = export(&place, "h.wijk", soort);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let (mut cells, mut guarded) = (0, 0);
        for record in reader.records() {
            for cell in &record.unwrap() {
                let number = cell.replace(',', ".").parse::<f64>().is_ok();
                let dangerous = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(number || !dangerous, "{cell}");
                cells += 1;
                guarded += usize::from(cell.starts_with('\''));
            }
        }
        assert!(cells > 100 && guarded > 1, "{soort}: {guarded} of {cells}");
    }
    let csv = place.run(&["foto", "h.wijk", "--csv"]);
    assert!(csv.done().lines().all(|line| !line.contains(";@groen;")), "{}", csv.out);
}

#[test]
fn an_export_takes_the_place_of_a_file_but_never_of_a_document() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("oud.csv", "iets anders");
    let call =
        |uit: &str| place.run(&["exporteer", "h.wijk", "--soort", "indicatoren", "--uit", uit]);
    call("oud.csv").done();
    assert!(place.text("oud.csv").starts_with("id;naam;leefgebied;"));
    let before = place.bytes("h.wijk");
    call("h.wijk").wrong_usage(&["h.wijk", ".csv"]);
    std::fs::copy(place.path("h.wijk"), place.path("document.csv")).unwrap();
    call("document.csv").refused(&["document.csv", "Wijkbeeld-bestand"]);
    place
        .run(&["exporteer", "document.csv", "--soort", "indicatoren", "--uit", "document.csv"])
        .refused(&["document.csv"]);
    assert_eq!(place.bytes("document.csv"), before);
    assert_eq!(place.bytes("h.wijk"), before);
    call("weg/x.csv").refused(&["weg/x.csv"]);
    std::fs::create_dir(place.path("map.csv")).unwrap();
    call("map.csv").refused(&["map.csv"]);
    let left = std::fs::read_dir(place.path(""))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".deel"));
    assert_eq!(left.count(), 0, "nothing half is left");
}

/// Three editions of one value, the oldest last; two of them without a date.
const EDITIONS: &str = "WK040203;koopwoningen;2021;51;;;;Eigen|peiling\n\
     WK040201;koopwoningen;2021;48;;;;Eigen|telling\n\
     WK040203;koopwoningen;2021;52;;;;Eigen|telling\n\
     WK040203;koopwoningen;2019;40;;;;Eigen|later|2024-01-01\n\
     WK040203;koopwoningen;2019;;geheim;;;Eigen|eerder|2023-01-01\n";

/// The rows of a sheet in the form of the own CSV; numbers must be numbers.
fn sheet(place: &Place, name: &str, sheet: &str) -> String {
    let range = open_workbook_auto(place.path(name)).unwrap().worksheet_range(sheet).unwrap();
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in range.rows() {
        let cells = row.iter().map(|cell| match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.clone(),
            Data::Float(number) => number.to_string().replace('.', ","),
            other => panic!("{other:?}"),
        });
        csv.write_record(cells.collect::<Vec<_>>()).unwrap();
    }
    String::from_utf8(csv.into_inner().unwrap()).unwrap()
}

#[test]
fn the_three_forms_hold_the_same_figures() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("i.csv", DEFINED);
    let awkward = "WK040201;proef;2020;1;;;;=bron|'t Hoogt|2020-01-01;;;'=1+1\n\
                   WK040202;proef;2020;0.30000000000000004;;;;@b;;;\"a\nb <&> _x0041_\"\n";
    place.write("w.csv", &(full_rows() + awkward));
    place.run(&["importeer", "h.wijk", "i.csv", "w.csv"]).done();
    let csv = export(&place, "h.wijk", "waarnemingen");
    for name in ["uit.xlsx", "uit.ODS"] {
        let call = ["exporteer", "h.wijk", "--soort", "waarnemingen", "--uit", name];
        place.run(&call).done();
        assert!(sheet(&place, name, "waarnemingen") == csv, "{name}");
        let bronnen = sheet(&place, name, "bronnen");
        assert!(bronnen.starts_with("uitgever;tabel;editie;licentie;plaats;waarden\n"));
        assert!(bronnen.contains("\nEigen;telling;2022-01-01;CC BY 4.0;rij 3;1\n"), "{bronnen}");
        assert!(bronnen.contains("\n'=bron;'t Hoogt;2020-01-01;;;1\n"), "{bronnen}");
        let before = place.bytes(name);
        place.run(&call).done();
        assert!(place.bytes(name) == before, "the same file gives the same bytes");
    }
}

#[test]
fn older_editions_go_out_when_they_are_asked_for() {
    let place = Place::new();
    place.example("een.wijk").example("twee.wijk");
    place.write("w.csv", &format!("{FIGURES}{EDITIONS}"));
    place.run(&["importeer", "een.wijk", "w.csv"]).done();
    let all = |name: &str, to: &str| {
        let call = ["exporteer", name, "--soort", "waarnemingen", "--uit", to, "--alle-edities"];
        place.run(&call).done();
    };
    let counting = export(&place, "een.wijk", "waarnemingen");
    all("een.wijk", "alle.csv");
    let text = place.text("alle.csv");
    for row in EDITIONS.lines() {
        let (waarde, bron) = (row.contains(";52;"), row.contains("later"));
        assert!(text.contains(&format!("\n{row};;;\n")), "{row}");
        let counts = waarde || bron || row.contains("WK040201");
        assert_eq!(counting.contains(&format!("\n{row};;;\n")), counts, "{row}");
    }
    // Which of two editions without a date counts is not lost on the way.
    place.run(&["importeer", "twee.wijk", "alle.csv"]).done();
    all("twee.wijk", "weer.csv");
    assert!(place.text("weer.csv") == text);
    assert!(export(&place, "twee.wijk", "waarnemingen") == counting);
    all("een.wijk", "alle.xlsx");
    all("twee.wijk", "weer.xlsx");
    assert!(sheet(&place, "alle.xlsx", "waarnemingen") == text);
    assert!(place.bytes("alle.xlsx") == place.bytes("weer.xlsx"), "the sources too");
}

#[test]
fn the_name_says_the_form() {
    let place = Place::new();
    place.example("h.wijk");
    let call = |soort: &str, uit: &str| {
        place.run(&["exporteer", "h.wijk", "--soort", soort, "--uit", uit])
    };
    for uit in ["x.pdf", "x", "x.xls", "x.wijk"] {
        call("waarnemingen", uit).wrong_usage(&[uit, ".xlsx, .ods of .csv"]);
    }
    call("indicatoren", "x.xlsx").wrong_usage(&["x.xlsx", "moet eindigen op .csv"]);
    let all = ["exporteer", "h.wijk", "--soort", "indicatoren", "--uit", "x.csv", "--alle-edities"];
    place.run(&all).wrong_usage(&["--alle-edities", "waarnemingen"]);
    assert!(!place.path("x.csv").exists() && !place.path("x.xlsx").exists());
    place.write("oud.xlsx", "iets anders");
    call("waarnemingen", "oud.xlsx").done();
    assert!(place.bytes("oud.xlsx").starts_with(b"PK"));
    std::fs::copy(place.path("h.wijk"), place.path("document.ods")).unwrap();
    let before = place.bytes("document.ods");
    call("waarnemingen", "document.ods").refused(&["document.ods", "Wijkbeeld-bestand"]);
    assert_eq!(place.bytes("document.ods"), before);
}

#[test]
fn every_form_comes_back_as_it_went() {
    let place = Place::new();
    place.run(&["nieuw", "a.wijk", "--voorbeeld", "oss"]).done();
    let rows = "GM0828;zelf-geteld;2022;0,30000000000000004;;0,1;0,5;Gemeente|'t Kruis|2023-01-01|=1+1|a\\|b;3;10;zo'n\n\
                GM0828;zelf-geteld;2022-06;;geheim;;;+31 6 12345678;;;\n\
                NL00;zelf-geteld;2022K2;-3,5;;;;\"'=x \"\"y\"\"\";;;ruim\n";
    let head =
        "gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer;kwalificatie\n";
    place.write("rijen.csv", &format!("{head}{rows}"));
    // An older edition of the same figure, that comes in later and does not count.
    let older = "GM0828;zelf-geteld;2022;7;;;;Gemeente|'t Kruis|2021-01-01|=1+1|a\\|b;;;\n";
    place.write("ouder.csv", &format!("{head}{older}"));
    place.run(&["importeer", "a.wijk", "rijen.csv"]);
    place.run(&["importeer", "a.wijk", "ouder.csv"]);
    for editions in [&["--alle-edities"][..], &[]] {
        let export = |file: &str, to: &str| {
            let call = ["exporteer", file, "--soort", "waarnemingen", "--uit", to];
            place.run(&[&call[..], editions].concat()).done();
        };
        export("a.wijk", "a.csv");
        for form in ["csv", "xlsx", "ods"] {
            let (b, table) = (format!("{form}{}.wijk", editions.len()), format!("a.{form}"));
            export("a.wijk", &table);
            place.run(&["nieuw", &b, "--voorbeeld", "oss"]).done();
            place.run(&["importeer", &b, &table]);
            export(&b, "b.csv");
            assert_eq!(place.text("b.csv"), place.text("a.csv"), "{form} {editions:?}");
            place.sound(&b);
        }
    }
}
