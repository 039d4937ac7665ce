//! Small tables in the shape of the politie's.

use super::*;
use crate::exchange::import::read_source;
use crate::model::keuzes::{Keuzes, Weglating};
use std::collections::{BTreeMap, HashMap};

const HEAD: &str =
    "\"WijkenEnBuurten\";\"SoortMisdrijf\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"";

/// A gemeente with one wijk of two buurten, and the inhabitants of 2020.
fn known() -> Known {
    let codes = ["GM0402", "WK040201", "BU04020101", "BU04020102"];
    let gebieden =
        codes.into_iter().filter_map(|code| Some((code.to_owned(), Gebied::from_code(code)?)));
    let inwoners =
        [("GM0402", 1000.0), ("WK040201", 500.0), ("BU04020101", 200.0), ("BU04020102", 300.0)];
    Known {
        gemeente: "GM0402".to_owned(),
        gebieden: gebieden.collect(),
        inwoners: HashMap::from(
            inwoners.map(|(code, n)| (code.to_owned(), BTreeMap::from([(2020, n)]))),
        ),
        ..Known::default()
    }
}

fn read(rows: &str) -> Draft {
    read_with(rows, &known(), &Options::default())
}

fn read_with(rows: &str, known: &Known, options: &Options) -> Draft {
    let source = Source::from_text("47022NED.csv", &format!("{HEAD}\n{rows}")).unwrap();
    read_source(source, known, options, &mut Progress::silent()).unwrap()
}

fn value(
    draft: &Draft,
    code: &str,
    id: &str,
    year: i32,
) -> Option<(Result<f64, Reden>, Option<Extra>)> {
    let gebied = draft.gebieden.iter().position(|gebied| gebied.code == code)? as u32;
    let indicator = draft.indicatoren.iter().position(|one| one.id == id)? as u32;
    let mut all = draft.waarnemingen.iter();
    let one = all.find(|one| {
        (one.gebied, one.indicator, one.periode) == (gebied, indicator, Periode::year_of(year))
    })?;
    Some((one.waarde, one.extra.as_deref().cloned()))
}

#[test]
fn wijken_are_the_sum_of_their_buurten() {
    let draft = read(
        "BU04020101;\"0.0.0 \";2021JJ00;4\nBU04020102;\"0.0.0 \";2021JJ00;6\n\
         BU04020101;\"0.0.0 \";2022JJ00;5\nGM0402;\"0.0.0 \";2021JJ00;12\n",
    );
    assert_eq!(draft.soort, "politie");
    let count = "geregistreerde-misdrijven";
    let (waarde, extra) = value(&draft, "WK040201", count, 2021).unwrap();
    assert_eq!((waarde, extra.unwrap().kwalificatie.as_deref()), (Ok(10.0), Some(BEREKEND)));
    assert_eq!(value(&draft, "GM0402", count, 2021).unwrap(), (Ok(12.0), None), "its own row");
    assert_eq!(value(&draft, "WK040201", count, 2022), None, "a buurt is missing");
    let (rate, extra) = value(&draft, "WK040201", "misdrijven-per-1000-inwoners", 2021).unwrap();
    let extra = extra.unwrap();
    assert_eq!((rate, extra.teller, extra.noemer), (Ok(20.0), Some(10.0), Some(500.0)));
}

#[test]
fn a_buurt_that_nobody_knows_leaves_its_wijk_out() {
    let draft = read("BU04020101;0.0.0;2021;4\nBU04020102;0.0.0;2021;6\nBU04020103;0.0.0;2021;1\n");
    assert_eq!(draft.onbekende_gebieden, [("BU04020103".to_owned(), 1)]);
    assert_eq!(value(&draft, "WK040201", "geregistreerde-misdrijven", 2021), None);
}

#[test]
fn twelve_months_are_a_year_and_eleven_are_not() {
    let month = |year, month| format!("GM0402;1.1.1;{year}MM{month:02};{month}\n");
    let mut rows: String = (1..=12).map(|one| month(2023, one)).collect();
    rows += &(1..=11).map(|one| month(2024, one)).collect::<String>();
    let draft = read(&rows);
    let count = "geregistreerde-misdrijven-1-1-1";
    let (waarde, extra) = value(&draft, "GM0402", count, 2023).unwrap();
    assert_eq!((waarde, extra.unwrap().kwalificatie.as_deref()), (Ok(78.0), Some(BEREKEND)));
    assert_eq!(value(&draft, "GM0402", count, 2024), None);
    assert!(draft.waarschuwingen[0].tekst.contains("van 2024 staan 11 van de 12 maanden"));
    assert_eq!(draft.indicatoren[0].naam, "Diefstal en inbraak uit woning (aantal)");
}

#[test]
fn a_kind_that_is_no_code_is_refused() {
    let draft = read("GM0402;inbraak;2023JJ00;4\nGM0402;0.0.0;2023JJ00;5\n");
    assert_eq!((draft.geweigerd[0].rij, draft.geweigerd[0].kolom.as_str()), (2, "SoortMisdrijf"));
    assert_eq!(draft.waarnemingen.len(), 2);
}

#[test]
fn a_buurt_whose_inwoners_are_unknown_counts_in_its_wijk() {
    let mut known = known();
    known.inwoners.remove("BU04020102");
    let rows = "BU04020101;0.0.0;2021;4\nBU04020102;0.0.0;2021;6\nBU04020101;0.0.0;2022;5\n";
    let draft = read_with(rows, &known, &Options::default());
    let of = |year| value(&draft, "WK040201", "geregistreerde-misdrijven", year).unwrap().0;
    assert_eq!((of(2021), of(2022)), (Ok(10.0), Ok(5.0)));
}

#[test]
fn nothing_is_computed_from_a_figure_that_was_left_out() {
    let rows = "BU04020101;0.0.0;2021;4\nBU04020102;0.0.0;2021;9000\nGM0402;0.0.0;2021;12\n";
    let left_out = |code: &str| {
        let weglating = Weglating {
            indicator: "geregistreerde-misdrijven".to_owned(),
            gebied: Some(code.to_owned()),
            periode: Some(Periode::year_of(2021)),
        };
        let keuzes = Keuzes { weglatingen: vec![weglating], ..Keuzes::default() };
        Options { keuzes, ..Options::default() }
    };
    let ids = ["geregistreerde-misdrijven", "misdrijven-per-1000-inwoners"];
    let counts = |draft: &Draft, code| ids.map(|id| value(draft, code, id, 2021).is_some());
    let buurt = read_with(rows, &known(), &left_out("BU04020102"));
    assert_eq!(counts(&buurt, "BU04020101"), [true, true]);
    assert_eq!(counts(&buurt, "BU04020102"), [false, false]);
    assert_eq!(counts(&buurt, "WK040201"), [false, false], "it would be a sum with 9.000 in it");
    assert_eq!(counts(&buurt, "GM0402"), [true, true], "its own row");
    let mut without = known();
    without.inwoners.remove("BU04020102");
    let buurt = read_with(rows, &without, &left_out("BU04020102"));
    assert_eq!(counts(&buurt, "WK040201"), [false, false], "also a buurt of unknown size");
    let wijk = read_with(rows, &known(), &left_out("WK040201"));
    assert_eq!(counts(&wijk, "WK040201"), [false, false]);
    assert_eq!(counts(&wijk, "BU04020102"), [true, true]);
}

#[test]
fn a_wijk_is_no_sum_without_a_cell_that_cannot_be_read() {
    let mut known = known();
    known.inwoners.remove("BU04020102");
    let rows = "BU04020101;0.0.0;2021;4\nBU04020102;0.0.0;2021;1o\n";
    let draft = read_with(rows, &known, &Options::default());
    assert_eq!(value(&draft, "WK040201", "geregistreerde-misdrijven", 2021), None);
}
