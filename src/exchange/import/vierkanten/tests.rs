//! Small files in the two forms that CBS documents.

use super::super::{Known, Options, read_source};
use super::*;
use crate::model::Gebied;
use std::collections::HashMap;

/// A wijk of 300 m by 300 m, with its south-west corner at 142 300, 470 500.
const OMTREK: &str =
    "MULTIPOLYGON(((142300 470500,142600 470500,142600 470800,142300 470800,142300 470500)))";

const NIEUW: &str = "\
crs28992res100m,aantal_inwoners,aantal_mannen,aantal_woningen
E1423N4705,25,10,12
E1424N4705,-99997,-99997,5
E1425N4707,-99998,-99997,5
E1426N4705,95,50,40
E0012N3070,5,5,5
";

fn known() -> Known {
    let gebieden = ["GM0402", "WK040201"].into_iter();
    let omtrek = ("WK040201".to_owned(), OMTREK.to_owned());
    Known {
        gemeente: "GM0402".into(),
        gebieden: gebieden
            .filter_map(|code| Some((code.to_owned(), Gebied::from_code(code)?)))
            .collect::<HashMap<_, _>>(),
        omtrekken: [omtrek].into(),
        ..Known::default()
    }
}

fn read_as(name: &str, text: &str, known: &Known, jaar: Option<i32>) -> Result<Draft, ImportError> {
    let source = Source::from_text(name, text)?;
    let options = Options { jaar, ..Options::default() };
    read_source(source, known, &options, &mut Progress::silent())
}

fn read(text: &str) -> Draft {
    read_as("cbs_vk100_2023_v1.csv", text, &known(), None).unwrap()
}

fn squares(draft: &Draft) -> Vec<(i32, i32, Option<u32>)> {
    let (_, all) = draft.vierkanten.as_ref().unwrap();
    all.iter().map(|one| (one.x, one.y, one.inwoners)).collect()
}

fn told(draft: &Draft) -> Vec<&str> {
    draft.waarschuwingen.iter().map(|one| one.tekst.as_str()).collect()
}

#[test]
fn squares_with_their_centre_in_a_wijk_are_kept() {
    let draft = read(NIEUW);
    assert_eq!(
        squares(&draft),
        [(142_300, 470_500, Some(25)), (142_400, 470_500, None), (142_500, 470_700, None)],
        "secret is not zero; E1426 lies just outside"
    );
    assert_eq!(draft.vierkanten.as_ref().unwrap().0, 2023);
    assert_eq!((draft.soort.as_str(), draft.geweigerd.len()), ("vierkanten", 0));
    let bron = "CBS|Statistische gegevens per vierkant van 100 m 2023||CC BY 4.0";
    assert_eq!(draft.bronnen[0].to_string(), bron);
    assert_eq!(told(&draft), ["Overgeslagen: 2 vierkanten buiten de wijken van deze gemeente"]);
}

#[test]
fn in_older_files_the_column_tells_the_year() {
    let text = "C28992R100;MAN2010;INW2009;INW2010\n\
                E1423N4705;10;20;25\nE1424N4706;5;;-99997\n";
    let draft = read_as("oud.csv", text, &known(), None).unwrap();
    assert_eq!(squares(&draft), [(142_300, 470_500, Some(25)), (142_400, 470_600, None)]);
    assert_eq!(draft.vierkanten.as_ref().unwrap().0, 2010);
    let earlier = read_as("oud.csv", text, &known(), Some(2009)).unwrap();
    assert_eq!(squares(&earlier)[0], (142_300, 470_500, Some(20)));
    assert_eq!(earlier.vierkanten.as_ref().unwrap().0, 2009);
}

#[test]
fn the_year_follows_from_the_name_of_the_file_or_from_who_asks() {
    let year = |name: &str, jaar| {
        read_as(name, NIEUW, &known(), jaar).map(|draft| draft.vierkanten.unwrap().0)
    };
    assert_eq!(year("2025-CBS_VK100_2024_VOL.csv", None).unwrap(), 2024);
    assert_eq!(year("vierkanten 2022.csv", None).unwrap(), 2022);
    assert_eq!(year("vierkanten.csv", Some(2021)).unwrap(), 2021);
    assert!(matches!(year("vierkanten.csv", None), Err(ImportError::NoPeriode)));
    assert!(matches!(
        year("cbs_vk100_2023.csv", Some(2020)),
        Err(ImportError::OtherYear { jaar: 2020, .. })
    ));
}

#[test]
fn wrong_cells_are_refused_one_by_one() {
    let draft = read(
        "crs28992res100m;aantal_inwoners\nE1423N4705;veel\nE142N470;10\nE1424N4705;-5\n\
         E1424N4706;12,5\nE1424N4707;10\nE1424N4707;15\nE0012N3070;veel\n",
    );
    assert_eq!(squares(&draft), [(142_400, 470_700, Some(10))], "the first of two stays");
    let refused: Vec<(u64, &str, &str)> =
        draft.geweigerd.iter().map(|one| (one.rij, &*one.kolom, &*one.inhoud)).collect();
    assert_eq!(
        refused,
        [
            (2, "aantal_inwoners", "veel"),
            (3, "crs28992res100m", "E142N470"),
            (4, "aantal_inwoners", "-5"),
            (5, "aantal_inwoners", "12,5"),
            (7, "crs28992res100m", "E1424N4707"),
        ],
        "what is elsewhere is not looked at"
    );
}

#[test]
fn without_outlines_it_is_said_what_comes_first() {
    let none = Known { omtrekken: BTreeMap::new(), ..known() };
    let draft = read_as("cbs_vk100_2023.csv", NIEUW, &none, None).unwrap();
    assert!(!draft.usable());
    assert!(told(&draft)[0].contains("lees die eerst in"), "{:?}", told(&draft));
    let elsewhere = read("crs28992res100m;aantal_inwoners\nE0012N3070;5\n");
    assert!(!elsewhere.usable());
    assert!(told(&elsewhere)[0].starts_with("Geen van de vierkanten ligt in een wijk"));
}

#[test]
fn other_outlines_are_another_scope_of_the_same_bytes() {
    let other = "MULTIPOLYGON(((142300 470500,142400 470500,142400 470600,142300 470500)))";
    let moved = Known { omtrekken: [("WK040201".into(), other.into())].into(), ..known() };
    let again = read_as("cbs_vk100_2023_v1.csv", NIEUW, &moved, None).unwrap();
    assert_eq!(read(NIEUW).bereik, read(NIEUW).bereik);
    assert_ne!(read(NIEUW).bereik, again.bereik);
}

#[test]
fn another_file_is_no_squares() {
    for text in ["crs28992res100m;aantal_woningen\nE1423N4705;5\n", "aantal_inwoners\n5\n"] {
        assert!(matches!(
            read_as("vk.csv", text, &known(), None),
            Err(ImportError::NotRecognised(_))
        ));
    }
}

#[test]
fn columns_that_nobody_asks_are_not_counted() {
    let columns: Vec<String> = (0..200).map(|n| format!(";kolom{n}")).collect();
    let others = columns.concat();
    let cells = ";1".repeat(200);
    let rows: String = (0..31_000)
        .map(|n| format!("E{:04}N{:04};5{cells}\n", n % 2000, 3000 + n / 2000))
        .collect();
    let text = format!("crs28992res100m;aantal_inwoners{others}\nE1423N4705;25{cells}\n{rows}");
    assert_eq!(squares(&read(&text)), [(142_300, 470_500, Some(25))], "6,2 million cells in all");
}
