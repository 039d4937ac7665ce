//! Import of the own CSV files, and of what is no CSV at all.

use super::*;
use crate::model::record::Value;
use crate::model::{Periode, Reden};
use proptest::prelude::*;
use std::io::Write as _;

pub const WAARNEMINGEN: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron";
pub const INDICATOREN: &str = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto";

pub fn known() -> Known {
    let gebieden = ["NL00", "GM0402", "WK040201", "WK040202", "BU04020101"];
    let leefgebied = Leefgebied { id: "gezondheid".into(), naam: "Gezondheid".into(), volgorde: 2 };
    Known {
        gemeente: "GM0402".into(),
        gebieden: gebieden
            .into_iter()
            .filter_map(|code| Some((code.to_owned(), Gebied::from_code(code)?)))
            .collect(),
        indicatoren: HashMap::from([("a".to_owned(), Indicator::unknown("a"))]),
        leefgebieden: vec![leefgebied],
        ..Known::default()
    }
}

fn read_bytes(bytes: &[u8], options: &Options) -> Result<Draft, ImportError> {
    let source = Source::from_bytes("proef.csv", bytes.to_vec())?;
    read_source(source, &known(), options, &mut Progress::silent())
}

fn read_rows(head: &str, rows: &str) -> Draft {
    read_bytes(format!("{head}\n{rows}").as_bytes(), &Options::default()).unwrap()
}

fn error(bytes: &[u8]) -> String {
    read_bytes(bytes, &Options::default()).unwrap_err().to_string()
}

fn refused(draft: &Draft) -> Vec<(u64, &str, &str)> {
    draft.geweigerd.iter().map(|g| (g.rij, g.kolom.as_str(), g.inhoud.as_str())).collect()
}

#[test]
fn waarnemingen_are_read_with_their_reasons() {
    let draft = read_rows(
        &format!("{WAARNEMINGEN};teller;noemer;kwalificatie"),
        "WK040202;a;2022;12,5;;12;13.5;CBS|T|01-03-2021;1;8;zo'n\r\n\
         wk040201;a;2022K2;;niet gepubliceerd;;;CBS;;;\n\
         WK040201;nieuw;2022-06;-3;;;;CBS;;;",
    );
    assert!(draft.geweigerd.is_empty(), "{:?}", draft.geweigerd);
    assert_eq!(draft.soort, "waarnemingen");
    let codes: Vec<&str> = draft.gebieden.iter().map(|g| g.code.as_str()).collect();
    assert_eq!(codes, ["WK040201", "WK040202"]);
    let first = &draft.waarnemingen[0];
    assert_eq!((first.gebied, first.waarde, first.periode), (1, Ok(12.5), Periode::year_of(2022)));
    let extra = first.extra.as_ref().unwrap();
    assert_eq!((extra.onder, extra.noemer), (Some(12.0), Some(8.0)));
    assert_eq!(extra.kwalificatie.as_deref(), Some("zo'n"));
    assert_eq!(draft.waarnemingen[1].waarde, Err(Reden::NietGepubliceerd));
    assert_eq!(draft.waarnemingen[2].waarde, Ok(-3.0));
    assert_eq!(draft.bronnen.len(), 2);
    assert_eq!(draft.bronnen[0].editie, "2021-03-01");
    assert_eq!(draft.waarschuwingen.len(), 1);
    assert_eq!(draft.waarschuwingen[0].soort.word(), "onbekende_indicator");
    assert!(!draft.indicatoren[1].in_foto);
}

#[test]
fn a_wrong_cell_costs_its_row_only() {
    let draft = read_rows(
        WAARNEMINGEN,
        "WK040201;a;2022;twaalf;;;;CBS\n\
         \n\
         WK040201;a;2022;1e3;;;;CBS\n\
         WK040201;a;;1;;;;CBS\n\
         WK040201;a;2022;;;;;CBS\n\
         WK040201;a;2022;1;geheim;;;CBS\n\
         WK040201;a;2022;;zomaar;;;CBS\n\
         WK040201;a;2022;5;;6;;CBS\n\
         WK040201;a;2022;5;;;4;CBS\n\
         WK040201;a;2022;5;;;;\n\
         WK040201;;2022;5;;;;CBS\n\
         ;a;2022;5;;;;CBS\n\
         WK040201;a;2022;5\n\
         WK040201;a;2022;5;;;;CBS\n\
         WK040201;a;2022;6;;;;CBS\n\
         WK990001;a;2022;6;;;;CBS\n\
         WK990001;a;2023;x;;;;CBS",
    );
    let expected = [
        (2, "waarde", "twaalf"),
        (4, "waarde", "1e3"),
        (5, "periode", ""),
        (6, "waarde", ""),
        (7, "reden", "geheim"),
        (8, "reden", "zomaar"),
        (9, "onder", "6"),
        (10, "boven", "4"),
        (11, "bron", ""),
        (12, "indicator", ""),
        (13, "gebied", ""),
        (14, "", ""),
        (16, "gebied", "WK040201"),
    ];
    assert_eq!(refused(&draft), expected);
    assert!(draft.geweigerd[12].reden.contains("rij 15"), "{}", draft.geweigerd[12].reden);
    assert_eq!(draft.waarnemingen.len(), 1);
    assert_eq!(draft.onbekende_gebieden, [("WK990001".to_owned(), 2)]);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let rows = "\n\"WK040201\";a;2022;5;;;;\"CBS|een\ntwee\"\n;;;;;;;\nWK040201;a;2023;x;;;;CBS";
    for text in [format!("{WAARNEMINGEN}\n{rows}"), format!("{WAARNEMINGEN}\n{rows}\n")] {
        let unix = read_bytes(text.as_bytes(), &Options::default()).unwrap();
        assert_eq!(refused(&unix), [(5, "waarde", "x")]);
        let windows = text.replace('\n', "\r\n");
        let windows = read_bytes(windows.as_bytes(), &Options::default()).unwrap();
        assert_eq!(refused(&windows), [(5, "waarde", "x")]);
    }
}

#[test]
fn headers_are_checked_by_name() {
    let rows = "\nWK040201;a;2022;5;;;;CBS";
    let twice = error(format!("{WAARNEMINGEN};bron{rows};x").as_bytes());
    assert!(twice.contains("'bron' staat twee keer"), "{twice}");
    let unknown = error(format!("{WAARNEMINGEN};kleur{rows};x").as_bytes());
    assert!(unknown.contains("onbekende kolom in de kop: 'kleur'"), "{unknown}");
    let missing = error("gebied;indicator;periode;waarde;reden;onder;boven\n".as_bytes());
    assert!(missing.contains("ontbreekt kolom 'bron'"), "{missing}");
    let commas = error(format!("{}\n", WAARNEMINGEN.replace(';', ",")).as_bytes());
    assert!(commas.contains("puntkomma"), "{commas}");
    let none = error(b"naam;leeftijd\nx;1");
    assert!(none.contains("waarnemingen"), "{none}");
    let shuffled = read_bytes(
        b"bron;boven;onder;reden;waarde;periode;indicator;gebied\nCBS;;;;5;2022;a;WK040201",
        &Options::default(),
    );
    assert_eq!(shuffled.unwrap().waarnemingen.len(), 1);
}

#[test]
fn a_kind_can_be_asked_for() {
    let ask = |soort: &str, head: &str| {
        let options = Options { soort: Some(soort.to_owned()), ..Options::default() };
        read_bytes(format!("{head}\n").as_bytes(), &options)
    };
    assert_eq!(ask("Waarnemingen", WAARNEMINGEN).unwrap().soort, "waarnemingen");
    let unknown = ask("kranten", WAARNEMINGEN).unwrap_err().to_string();
    assert!(unknown.contains("'kranten' is geen soort"), "{unknown}");
    let other = ask("indicatoren", WAARNEMINGEN).unwrap_err().to_string();
    assert!(other.contains("past niet bij soort indicatoren"), "{other}");
}

#[test]
fn indicatoren_become_definitions() {
    let draft = read_rows(
        &format!("{INDICATOREN};soort;normalisatie;schatting"),
        "b;'+31 test;Samen leven;%;Lager is gunstiger;0,5;JA;percentage;log;ja\n\
         c;;gezondheid;;neutraal;;;;;",
    );
    assert!(draft.geweigerd.is_empty(), "{:?}", draft.geweigerd);
    let b = &draft.definities[0];
    let field = |name: &str| b.velden.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone());
    assert_eq!(field("naam"), Some("+31 test".into()));
    assert_eq!(field("leefgebied"), Some("samen_leven".into()));
    assert_eq!(field("richting"), Some("lager_is_gunstiger".into()));
    assert_eq!(field("gewicht"), Some(0.5.into()));
    assert_eq!(field("in_foto"), Some(true.into()));
    assert_eq!(field("soort"), Some("percentage".into()));
    assert_eq!(field("noemer"), None);
    assert_eq!(draft.leefgebieden.len(), 1);
    assert_eq!(draft.leefgebieden[0].naam, "Samen leven");
    assert_eq!(draft.leefgebieden[0].volgorde, 3);
    let c = &draft.definities[1].velden;
    assert!(c.contains(&("gewicht", Value::Real(1.0))) && c.contains(&("in_foto", false.into())));
    assert!(c.contains(&("normalisatie", Value::Null)) && c.contains(&("naam", "c".into())));
    assert!(draft.indicatoren[0].counts() && draft.indicatoren[0].schatting);
}

#[test]
fn wrong_definitions_are_refused_per_row() {
    let draft = read_rows(
        &format!("{INDICATOREN};soort;schatting;normalisatie"),
        "b;B;;;beter;1;ja;;;\n\
         c;C;;;neutraal;-1;ja;;;\n\
         d;D;;;neutraal;veel;misschien;;;\n\
         e;E;;;neutraal;1;ja;kleur;soms;x\n\
         ;F;;;neutraal;1;ja;;;\n\
         g|h;F;;;neutraal;1;ja;;;\n\
         i;I;;;neutraal;1;ja;;;\n\
         i;I;;;neutraal;2;ja;;;",
    );
    let expected = [
        (2, "richting", "beter"),
        (3, "gewicht", "-1"),
        (4, "gewicht", "veel"),
        (4, "in_foto", "misschien"),
        (5, "soort", "kleur"),
        (5, "schatting", "soms"),
        (5, "normalisatie", "x"),
        (6, "id", ""),
        (7, "id", "g|h"),
        (9, "id", "i"),
    ];
    assert_eq!(refused(&draft), expected);
    assert_eq!(draft.definities.len(), 1);
}

#[test]
fn a_full_foto_is_a_warning() {
    let rows: String = (0..17).map(|i| format!("i{i};I;gezondheid;%;neutraal;1;ja\n")).collect();
    let draft = read_rows(INDICATOREN, &rows);
    assert_eq!(
        (draft.definities.len(), draft.waarschuwingen[0].soort.word()),
        (17, "veel_in_foto")
    );
}

#[test]
fn encodings_are_told_apart() {
    let row = |bron: &[u8]| [WAARNEMINGEN.as_bytes(), b"\nWK040201;a;2022;5;;;;", bron].concat();
    let read = |bytes: Vec<u8>| read_bytes(&bytes, &Options::default()).unwrap();
    let bom = read([b"\xEF\xBB\xBF".as_slice(), &row("Ministeriële".as_bytes())].concat());
    assert_eq!(bom.bronnen[0].uitgever, "Ministeriële");
    assert!(bom.waarschuwingen.is_empty());
    let windows = read(row(b"Ministeri\xEBle \x80"));
    assert_eq!(windows.bronnen[0].uitgever, "Ministeriële €");
    assert_eq!(windows.waarschuwingen[0].soort.word(), "codering");
}

#[test]
fn the_hash_is_that_of_all_bytes() {
    // printf 'gebied;…;bron\n' | sha256sum of the header alone.
    let draft = read_bytes(format!("{WAARNEMINGEN}\n").as_bytes(), &Options::default()).unwrap();
    use sha2::Digest as _;
    let expected: String = sha2::Sha256::digest(format!("{WAARNEMINGEN}\n"))
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(draft.sha256, expected);
    assert!(!draft.usable());
}

#[test]
fn what_is_no_csv_is_named() {
    for (bytes, word) in [
        (b"\x89PNG\r\n\x1a\n....".as_slice(), "PNG"),
        (b"PK\x03\x04....xl/workbook.xml", "Excel"),
        (b"PK\x03\x04....", "ZIP"),
        (b"SQLite format 3\0....", "SQLite"),
        (b"%PDF-1.7", "PDF"),
        (b"\xFF\xFEg\0e\0", "UTF-16"),
        (b"  <!DOCTYPE html><html>", "webpagina"),
        (b"{\"type\": \"FeatureCollection\"}", "JSON"),
        (b"gebied;indicator\0;x", "nul-bytes"),
        (b"", "leeg"),
        (b"\xEF\xBB\xBF", "leeg"),
        (b"\n\n  \n", "leeg"),
    ] {
        let sentence = error(bytes);
        assert!(sentence.contains(word), "{sentence}");
    }
}

#[test]
fn a_quote_that_is_never_closed_ends_at_the_cap() {
    let mut text = format!("{WAARNEMINGEN}\nWK040201;a;2022;5;;;;\"CBS\n").into_bytes();
    text.resize(6_000_000, b'x');
    let sentence = error(&text);
    assert!(sentence.contains("rij 2") && sentence.contains("aanhalingsteken"), "{sentence}");
    text.truncate(2_000_000);
    assert!(error(&text).contains("rij 2"));
}

#[test]
fn too_many_columns_or_cells_are_refused() {
    assert!(error("a;".repeat(600).as_bytes()).contains("601 kolommen"));
    let wide = format!("{}\n", "1;".repeat(499)).repeat(12_100);
    assert!(error(format!("{}\n{wide}", WAARNEMINGEN).as_bytes()).contains("6.000.000"));
}

#[test]
fn files_that_cannot_be_opened_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let open = |name: &str| {
        let path = folder.path().join(name);
        read(&path, &known(), &Options::default(), &mut Progress::silent()).unwrap_err().to_string()
    };
    assert!(open("weg.csv").contains("weg.csv: dit bestand bestaat niet"));
    assert!(open("").contains("map"));
    let mut file = std::fs::File::create(folder.path().join("leeg.csv")).unwrap();
    assert!(open("leeg.csv").contains("leeg"));
    file.write_all(b"\x89PNG").unwrap();
    assert!(open("leeg.csv").contains("PNG"));
}

#[test]
fn reading_can_be_stopped() {
    use crate::model::progress::CancelSwitch;
    let switch = CancelSwitch::default();
    switch.cancel();
    let mut progress = Progress::new(switch, |_| ());
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), WAARNEMINGEN).unwrap();
    let result = read(file.path(), &known(), &Options::default(), &mut progress);
    assert!(matches!(result, Err(ImportError::Cancelled(_))));
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_draft_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Err(error) = read_bytes(&bytes, &Options::default()) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn any_cells_end_in_a_draft_or_a_sentence(
        kwb in any::<bool>(),
        cells in prop::collection::vec("(WK040[0-9]{3}|[a-z0-9é,;.'=\"\\|-]{0,9}|2022|ja)", 0..60),
    ) {
        let head = if kwb { "WijkenEnBuurten;AantalInwoners_5;A_6;A_7" } else { WAARNEMINGEN };
        let width = head.split(';').count();
        let rows: Vec<String> = cells.chunks(width).map(|row| row.join(";")).collect();
        let text = format!("{head}\n{}", rows.join("\n"));
        let options = Options { jaar: Some(2020), ..Options::default() };
        if let Ok(draft) = read_bytes(text.as_bytes(), &options) {
            for waarneming in &draft.waarnemingen {
                prop_assert!((waarneming.gebied as usize) < draft.gebieden.len());
                prop_assert!((waarneming.indicator as usize) < draft.indicatoren.len());
            }
        }
    }
}
