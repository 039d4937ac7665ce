//! Drafts that are wrong on purpose, through our own CSV format.

use super::*;
use crate::exchange::catalogue::standard;
use crate::exchange::import::{Options, Source, read_source};
use crate::model::Gebied;
use crate::model::progress::Progress;

const HEAD: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";

/// The nine wijken of Hilversum and the buurten of Centrum.
fn known() -> Known {
    let wijken = (1..=9).map(|nr| format!("WK04020{nr}"));
    let buurten = (1..=4).map(|nr| format!("BU0402010{nr}"));
    let codes = ["NL00".to_owned(), "GM0402".to_owned()].into_iter().chain(wijken).chain(buurten);
    let gebied = |code: String| {
        let naam = (code == "GM0402").then(|| "Hilversum".to_owned());
        let gebied = Gebied::from_code(&code)?;
        Some((code, Gebied { naam, ..gebied }))
    };
    let indicatoren = standard().definities.indicatoren.iter();
    Known {
        gemeente: "GM0402".to_owned(),
        gebieden: codes.filter_map(gebied).collect(),
        indicatoren: indicatoren.map(|one| (one.id.clone(), one.clone())).collect(),
        ..Known::default()
    }
}

/// What is told about rows of gebied, indicator and value, all of 2024.
fn told(rows: &[(&str, &str, &str)]) -> Vec<Waarschuwing> {
    let row = |(gebied, id, waarde): &(&str, &str, &str)| match waarde.parse::<f64>() {
        Ok(_) => format!("{gebied};{id};2024;{waarde};;;;CBS\n"),
        Err(_) => format!("{gebied};{id};2024;;{waarde};;;CBS\n"),
    };
    let text = format!("{HEAD}{}", rows.iter().map(row).collect::<String>());
    let source = Source::from_bytes("proef.csv", text.into_bytes()).unwrap();
    let draft =
        read_source(source, &known(), &Options::default(), &mut Progress::silent()).unwrap();
    assert_eq!(draft.geweigerd, []);
    draft.waarschuwingen
}

/// The same for one indicator in the wijken, in the order of their codes.
fn wijken(id: &str, values: &[&str]) -> Vec<Waarschuwing> {
    let codes: Vec<String> = (1..=values.len()).map(|nr| format!("WK04020{nr}")).collect();
    let rows: Vec<_> =
        codes.iter().zip(values).map(|(code, value)| (&**code, id, *value)).collect();
    told(&rows)
}

fn kinds(warnings: &[Waarschuwing]) -> Vec<&str> {
    warnings.iter().map(|warning| warning.soort.word()).collect()
}

#[test]
fn a_figure_of_the_gemeente_on_every_wijk_is_told_once() {
    let mut rows: Vec<(String, &str)> =
        (1..=9).map(|nr| (format!("WK04020{nr}"), "94435")).collect();
    rows.push(("GM0402".to_owned(), "94435"));
    let rows: Vec<_> =
        rows.iter().map(|(code, value)| (&**code, "aantal-inwoners", *value)).collect();
    let found = told(&rows);
    // That nine times the gemeente is more than the gemeente is no news.
    assert_eq!(kinds(&found), ["overal_gelijk"]);
    let tekst = &found[0].tekst;
    assert!(tekst.starts_with("Alle 9 wijken hebben hetzelfde cijfer"), "{tekst}");
    assert!(tekst.contains("94.435, en dat is het cijfer van Hilversum"), "{tekst}");
    let out = found[0].weglating().unwrap();
    assert_eq!((&*out.indicator, out.gebied), ("aantal-inwoners", None));
    let unknown = wijken("sa_vermogen", &["26.3"; 3]);
    assert_eq!(kinds(&unknown), ["onbekende_indicator", "overal_gelijk"]);
}

#[test]
fn classes_zeroes_and_missing_values_are_no_copies() {
    assert_eq!(wijken("mate-van-stedelijkheid", &["1"; 9]), []);
    assert_eq!(wijken("motorfietsen", &["0"; 9]), []);
    assert_eq!(wijken("koopwoningen", &["geheim"; 9]), []);
    assert_eq!(wijken("koopwoningen", &["54", "54"]), []);
}

#[test]
fn a_lost_comma_is_told_where_it_stands() {
    let found = wijken("koopwoningen", &["41", "416", "55", "39"]);
    assert_eq!(kinds(&found), ["buiten_bereik"]);
    assert_eq!(found[0].gebied.as_deref(), Some("WK040202"));
    assert!(found[0].tekst.contains("416 % voor 'Koopwoningen' in 2024"), "{}", found[0].tekst);
    assert!(found[0].tekst.contains("tussen 0 en 100"), "{}", found[0].tekst);
    let out = found[0].weglating().unwrap();
    assert_eq!(out.gebied.as_deref(), Some("WK040202"));
    let many = wijken("koopwoningen", &["41", "101", "102", "103", "104", "55", "39"]);
    assert_eq!((kinds(&many), many[0].gebied.as_deref()), (vec!["buiten_bereik"], None));
    assert!(many[0].tekst.contains("in 4 gebieden: Wijk 02 101 %"), "{}", many[0].tekst);
    assert!(many[0].tekst.contains("en nog 1"), "{}", many[0].tekst);
}

#[test]
fn more_than_a_thousand_of_a_thousand_is_odd_for_people_only() {
    assert_eq!(wijken("geboorte-relatief", &["10", "1200", "8"]), []);
    let found = wijken("bijstand-per-1000-inwoners", &["10", "1200", "8"]);
    assert_eq!(kinds(&found), ["buiten_bereik"]);
    assert_eq!(kinds(&wijken("motorfietsen", &["10", "-5", "20"])), ["buiten_bereik"]);
}

#[test]
fn fractions_and_counts_in_the_place_of_percentages() {
    let fractions = wijken("percentage-0-tot-15-jaar", &["0.12", "0.14", "0.16", "0.17"]);
    assert_eq!(kinds(&fractions), ["andere_eenheid"]);
    assert!(fractions[0].tekst.contains("lijken fracties"), "{}", fractions[0].tekst);
    // Told as another unit, not as four percentages above 100.
    let counts = wijken("percentage-0-tot-15-jaar", &["1205", "1090", "1485", "2995"]);
    assert_eq!(kinds(&counts), ["andere_eenheid"]);
    assert!(counts[0].tekst.contains("lopen van 1.090 tot 2.995"), "{}", counts[0].tekst);
}

#[test]
fn parts_that_do_not_add_up() {
    let rows = |vrouwen| {
        told(&[
            ("WK040201", "aantal-inwoners", "10225"),
            ("WK040201", "mannen", "5320"),
            ("WK040201", "vrouwen", "4905"),
            ("WK040204", "aantal-inwoners", "17695"),
            ("WK040204", "mannen", "8575"),
            ("WK040204", "vrouwen", vrouwen),
        ])
    };
    // Zuid 2024 (CBS): 5 apart, which is rounding.
    assert_eq!(rows("9115"), []);
    assert_eq!(rows("geheim"), []);
    let found = rows("9105");
    assert_eq!(kinds(&found), ["telt_niet_op"]);
    assert_eq!(found[0].gebied.as_deref(), Some("WK040204"));
    assert_eq!(found[0].indicator.as_deref(), Some("aantal-inwoners"));
    let tekst = &found[0].tekst;
    assert!(tekst.contains("Mannen en Vrouwen"), "{tekst}");
    assert!(tekst.contains("17.680 tegen 17.695") && tekst.contains("hoogstens 7,5"), "{tekst}");
}

#[test]
fn percentages_of_one_whole_are_a_hundred() {
    let rows = |onbekend| {
        told(&[
            ("WK040201", "koopwoningen", "40"),
            ("WK040201", "huurwoningen-totaal", "59"),
            ("WK040201", "eigendom-onbekend", onbekend),
        ])
    };
    assert_eq!(rows("2"), [], "three roundings may give 101");
    let found = rows("9");
    assert_eq!(kinds(&found), ["telt_niet_op"]);
    assert!(found[0].tekst.contains("108 % tegen 100 %"), "{}", found[0].tekst);
    // Without one part only too much tells.
    assert_eq!(rows("geheim"), []);
}

#[test]
fn wijken_that_are_not_the_gemeente() {
    // Inwoners 2024 (CBS); the gemeente is exact, the wijken are rounded.
    let wijken = ["10225", "7725", "9255", "17695", "10715", "22310", "11390", "4145", "975"];
    let codes: Vec<String> = (1..=9).map(|nr| format!("WK04020{nr}")).collect();
    let check = |eighth: &str| {
        let mut rows: Vec<_> = codes
            .iter()
            .zip(wijken)
            .map(|(code, value)| (&**code, "aantal-inwoners", value))
            .collect();
        rows[7].2 = eighth;
        rows.push(("GM0402", "aantal-inwoners", "94435"));
        told(&rows)
    };
    assert_eq!(check("4145"), []);
    assert_eq!(check("geheim"), []);
    let found = check("41450");
    assert_eq!(kinds(&found), ["telt_niet_op"]);
    assert_eq!(found[0].gebied.as_deref(), Some("GM0402"));
    assert!(found[0].tekst.contains("131.740 tegen 94.435"), "{}", found[0].tekst);
}

#[test]
fn what_lies_elsewhere_or_was_computed_is_not_judged() {
    let computed = "gebied;indicator;periode;waarde;reden;onder;boven;bron;kwalificatie\n\
                    WK040201;percentage-0-tot-15-jaar;2024;150;;;;CBS;berekend\n";
    let source = Source::from_bytes("proef.csv", computed.into()).unwrap();
    let draft =
        read_source(source, &known(), &Options::default(), &mut Progress::silent()).unwrap();
    assert_eq!((draft.waarnemingen.len(), draft.waarschuwingen), (1, Vec::new()));
    assert_eq!(told(&[("NL00", "koopwoningen", "120")]), []);
}

#[test]
fn many_of_a_kind_are_counted() {
    let warning =
        |nr: usize| Waarschuwing::about_file(WaarschuwingSoort::BuitenBereik, nr.to_string());
    let found = capped((0..40).map(warning).collect());
    assert_eq!(found.len(), MOST + 1);
    assert!(found[MOST].tekst.contains("nog 28 waarschuwingen"), "{}", found[MOST].tekst);
    assert_eq!(capped((0..MOST).map(warning).collect()).len(), MOST);
}

#[test]
fn neighbours_may_share_a_postcode() {
    let found = wijken("meest-voorkomende-postcode", &["3925"; 9]);
    assert_eq!(kinds(&found), ["onbekende_indicator"]);
}

#[test]
fn a_unit_tells_the_kind_where_nobody_said_it() {
    let mut known = known();
    let bomen = crate::model::Indicator {
        eenheid: "%".to_owned(),
        ..crate::model::Indicator::unknown("bomen")
    };
    known.indicatoren.insert("bomen".to_owned(), bomen);
    let text = format!("{HEAD}WK040201;bomen;2024;120;;;;Eigen\nWK040202;bomen;2024;20;;;;Eigen\n");
    let source = Source::from_bytes("proef.csv", text.into_bytes()).unwrap();
    let draft = read_source(source, &known, &Options::default(), &mut Progress::silent()).unwrap();
    assert_eq!(kinds(&draft.waarschuwingen), ["buiten_bereik"]);
}
