//! What is told about files as their sources publish them: little, and true.

use crate::common::Place;
use crate::{Table, source};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use wijkbeeld::exchange::{self, Known, Options};
use wijkbeeld::model::Waarneming;
use wijkbeeld::model::draft::Draft;
use wijkbeeld::model::gebied::gemeente_code;
use wijkbeeld::model::progress::Progress;

const HEAD: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";

/// Columns of the key figures per wijk, with the indicator that each is.
const KEY_FIGURES: [(&str, &str); 9] = [
    ("aantal_inwoners", "aantal-inwoners"),
    ("mannen", "mannen"),
    ("vrouwen", "vrouwen"),
    ("pct_0_15", "percentage-0-tot-15-jaar"),
    ("pct_65plus", "percentage-65-jaar-of-ouder"),
    ("huishoudens", "huishoudens-totaal"),
    ("gem_huishouden_grootte", "gemiddelde-huishoudensgrootte"),
    ("bevolkingsdichtheid_km2", "bevolkingsdichtheid"),
    ("personenautos", "personenautos-totaal"),
];

fn trial(place: &Place, document: &str, file: &Path) -> Value {
    let mut command = place.program();
    command.args(["importeer", document]).arg(file).args(["--proef", "--json"]);
    crate::common::program::Answer::of(&mut command).json()
}

fn told(report: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let all = report["waarschuwingen"].as_array().unwrap().iter();
    all.map(|w| (text(&w["soort"]), text(&w["indicator"]), text(&w["gebied"]))).collect()
}

/// The key figures per wijk of 2024 in our own format, with figures of the gemeente added to
/// every row.
fn key_figures(copied: &[(&str, &str)]) -> String {
    let path = source("CBS_wijken_Hilversum_2024.csv");
    let mut reader = csv::ReaderBuilder::new().from_path(path).unwrap();
    let head = reader.headers().unwrap().clone();
    let place = |name: &str| head.iter().position(|column| column == name).unwrap();
    let mut text = HEAD.to_owned();
    for row in reader.records().map(Result::unwrap) {
        let code = &row[place("wijkcode")];
        for (column, id) in KEY_FIGURES {
            text += &format!("{code};{id};2024;{};;;;CBS|Kerncijfers\n", &row[place(column)]);
        }
        for (id, value) in copied {
            text += &format!("{code};{id};2024;{value};;;;CBS|Kerncijfers\n");
        }
    }
    text
}

#[test]
fn figures_of_the_gemeente_on_every_wijk_are_seen() {
    let place = Place::new();
    place.example("h.wijk");
    let sound = place.write("wijken.csv", &key_figures(&[]));
    assert_eq!(told(&trial(&place, "h.wijk", &sound)), []);
    // Inwoners and households of Hilversum (CBS 85984NED), a share, and the class of
    // stedelijkheid, which may be the same everywhere.
    let copied = [
        ("sa_inwoners", "94435"),
        ("sa_huishoudens", "45106"),
        ("bbg_aandeel_bebouwd", "38.7"),
        ("mate-van-stedelijkheid", "1"),
    ];
    let trap = place.write("val.csv", &key_figures(&copied));
    let report = trial(&place, "h.wijk", &trap);
    let equal: Vec<String> = told(&report)
        .into_iter()
        .filter(|(soort, ..)| soort != "onbekende_indicator")
        .map(|(soort, indicator, _)| format!("{soort} {indicator}"))
        .collect();
    let wanted = ["sa_inwoners", "sa_huishoudens", "bbg_aandeel_bebouwd"];
    assert_eq!(equal, wanted.map(|id| format!("overal_gelijk {id}")));
}

/// Good perceived health as two editions give it, as rows of one indicator.
fn health(name: &str, column: &str, tabel: &str) -> String {
    let table = Table::of_source(name);
    let rows = table.rows.iter().filter_map(|row| {
        let code = table.cell(row, "WijkenEnBuurten")?.replace("NL01", "NL00");
        let year = &table.cell(row, "Perioden")?[..4];
        let value = table.cell(row, column)?;
        let id = "goed-ervaren-gezondheid-18plus";
        Some(format!("{code};{id};{year};{value};;;;RIVM|{tabel}\n"))
    });
    rows.collect()
}

#[test]
fn of_a_new_edition_only_egelshoek_jumps() {
    let place = Place::new();
    place.example("h.wijk");
    let old: String = ["2016", "2020"]
        .map(|year| {
            let name = format!("50090NED_UntypedDataSet_hilversum_{year}_18plus.csv");
            health(&name, "ErvarenGezondheidGoedZeerGoed_4", "50090NED|2021-01-01")
        })
        .concat();
    place.write("oud.csv", &format!("{HEAD}{old}"));
    place.run(&["importeer", "h.wijk", "oud.csv", "--json"]).json();
    let new = health(
        "gezondheid_50150NED_goedervaren_hilversum_2012-2024.csv",
        "GoedErvarenGezondheid_4",
        "50150NED|2025-01-01",
    );
    let new = place.write("nieuw.csv", &format!("{HEAD}{new}"));
    let report = trial(&place, "h.wijk", &new);
    // 67 of the 72 figures that both have differ, two of them of the gemeente, which the example
    // has from the new edition already.
    let of_buurten = |change: &&Value| change["gebied"] != "GM0402";
    assert_eq!(report["wijzigingen"].as_array().unwrap().iter().filter(of_buurten).count(), 65);
    // Egelshoek between the editions; Anna's Hoeve from 2012 to 2016, when its borders changed.
    let warnings = report["waarschuwingen"].as_array().unwrap();
    let gebieden: Vec<&str> = warnings.iter().map(|w| w["gebied"].as_str().unwrap()).collect();
    assert_eq!(gebieden, ["BU04020606", "BU04020506"], "{report:#}");
    assert!(warnings.iter().all(|warning| warning["soort"] == "grote_sprong"));
    let text = warnings[1]["tekst"].as_str().unwrap();
    assert!(text.starts_with("Buurt Egelshoek (125 inwoners)"), "{text}");
    assert!(text.contains("in 2020 was 75,1 % en wordt 67,4 %"), "{text}");
}

/// Columns of the selection of KWB 2024, with the indicator that each is.
const SELECTION: [(&str, &str); 12] = [
    ("inwoners", "aantal-inwoners"),
    ("inwoners65plus", "inwoners-65-jaar-of-ouder"),
    ("inwoners0tot15", "inwoners-0-tot-15-jaar"),
    ("huishoudensgrootte", "gemiddelde-huishoudensgrootte"),
    ("huishoudens", "huishoudens-totaal"),
    ("wozWaarde", "gemiddelde-woz-waarde"),
    ("koopwoningen", "koopwoningen"),
    ("eengezinswoning", "percentage-eengezinswoning"),
    ("inkomenPerInwoner", "gemiddeld-inkomen-per-inwoner"),
    ("stedelijkheid", "mate-van-stedelijkheid"),
    ("oppervlakteLandHa", "oppervlakte-land"),
    ("afstandHuisarts", "afstand-tot-huisartsenpraktijk"),
];

#[test]
fn a_newer_year_tells_where_was_built() {
    let place = Place::new();
    let mut command = place.program();
    let older = source("84799NED_TypedDataSet_hilversum_kwb2020.csv");
    command.args(["nieuw", "h.wijk", "--gemeente", "Hilversum", "--bron"]).arg(older);
    crate::common::program::Answer::of(&mut command).done();
    let table = Table::of_source("kwb2024_85984NED_selectie_hilversum.csv");
    let mut text = HEAD.to_owned();
    for row in &table.rows {
        let code = table.cell(row, "code").unwrap();
        for (column, id) in SELECTION {
            if let Some(value) = table.cell(row, column) {
                text += &format!("{code};{id};2024;{value};;;;CBS|85984NED\n");
            }
        }
    }
    let newer = place.write("2024.csv", &text);
    let report = trial(&place, "h.wijk", &newer);
    assert!(report["nieuw"].as_u64().unwrap() > 500);
    // Three buurten with new houses, and the wijk of the first: from 100 to 460 inwoners, from
    // 620 to 1.090, from 750 to 1.215, from 650 to 975. Of 0 to 15 years it has 155, of 60: far
    // more than its inwoners explain.
    let wanted = [
        ("BU04020903", "aantal-inwoners"),
        ("BU04020503", "aantal-inwoners"),
        ("BU04020606", "aantal-inwoners"),
        ("WK040209", "aantal-inwoners"),
        ("WK040209", "inwoners-0-tot-15-jaar"),
    ];
    let jump =
        |(code, id): (&str, &str)| ("grote_sprong".to_owned(), id.to_owned(), code.to_owned());
    assert_eq!(told(&report), wanted.map(jump), "{report:#}");
}

#[test]
fn whole_tables_of_cbs_are_sound() {
    let place = Place::new();
    place.example("h.wijk");
    let hilversum = source("84799NED_TypedDataSet_hilversum_kwb2020.csv");
    let report = trial(&place, "h.wijk", &hilversum);
    assert!(report["nieuw"].as_u64().unwrap() > 2000);
    assert_eq!(told(&report), [], "{report:#}");
}

#[test]
fn the_country_of_cbs_is_sound_in_every_gemeente() {
    let path = source("84799NED_TypedDataSet_nederland_kwb2020.csv");
    let options = Options { alle_gebieden: true, ..Options::default() };
    let mut known = Known { gemeente: "GM0402".to_owned(), ..Known::default() };
    let draft = exchange::read(&path, &known, &options, &mut Progress::silent()).unwrap();
    assert_eq!(draft.waarschuwingen, []);
    let mut found = Vec::new();
    for (code, one) in by_gemeente(draft) {
        known.gemeente = code;
        let told = exchange::checks::check(&one, &known);
        found.extend(told.into_iter().map(|warning| (known.gemeente.clone(), warning.tekst)));
    }
    assert_eq!(found, [], "{found:#?}");
}

/// The draft of each gemeente by itself.
fn by_gemeente(mut draft: Draft) -> BTreeMap<String, Draft> {
    let gebieden = std::mem::take(&mut draft.gebieden);
    let waarnemingen = std::mem::take(&mut draft.waarnemingen);
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut places = Vec::new();
    for gebied in gebieden {
        let code = gemeente_code(&gebied.code).unwrap_or_default();
        let one = drafts.entry(code.clone()).or_insert_with(|| draft.clone());
        places.push((code, one.gebieden.len() as u32));
        one.gebieden.push(gebied);
    }
    for waarneming in waarnemingen {
        let (code, gebied) = &places[waarneming.gebied as usize];
        let one = drafts.get_mut(code).unwrap();
        one.waarnemingen.push(Waarneming { gebied: *gebied, ..waarneming });
    }
    drafts.remove("");
    assert_eq!(drafts.len(), 355);
    drafts
}
