//! A small KWB with everything that real ones do.

use super::*;
use crate::exchange::import::read_source;
use crate::exchange::import::tests::known;
use crate::model::draft::Groep;
use crate::model::waarneming::BEREKEND;
use crate::model::{Reden, Waarneming};

const HEAD: &str = "ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;\
    IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5;GemiddeldElektriciteitsverbruikTotaal_47;\
    Appartement_48;GemiddeldAardgasverbruikTotaal_55;Appartement_56;\
    PersonenPerSoortUitkeringBijstand_83;MateVanStedelijkheid_115";

fn row(code: &str, naam: &str, figures: &str) -> String {
    format!("1;\"{code:<10}\";\"{naam:<40}\";\"x\";\"{code:<10}\";\"1\";{figures}\r\n")
}

fn file() -> String {
    let mut text = format!("{HEAD}\r\n");
    text += &row("NL00", "Nederland", "17407585;;10;;20;400;2");
    text += &row("GM0402", "Hilversum", "90831;;10;;20;2160;1");
    text += &row("WK040201", "Hilversum", "9775;;-1;;20;250;1");
    text += &row("BU04020101", "Hilversum", "3420;;.;;     .;;1");
    text += &row("GM0363", "Amsterdam", "800000;;10;;20;2160;1");
    for (code, inwoners, bijstand, stedelijk) in [
        ("WK036300", 2000, 20, 1),
        ("WK0363AA", 4000, 80, 3),
        ("WK082801", 1000, 30, 5),
        ("WK082802", 999, 30, 5),
    ] {
        let figures = format!("{inwoners};;10;;20;{bijstand};{stedelijk}");
        text += &row(code, "Elders", &figures);
    }
    text += &row("BU03630000", "Amsterdam", "100;;x;;20;1;1");
    text
}

fn import(bestand: &str, text: &str, options: &Options) -> Result<Draft, ImportError> {
    let source = Source::from_bytes(bestand, text.as_bytes().to_vec())?;
    read_source(source, &known(), options, &mut Progress::silent())
}

fn value(draft: &Draft, code: &str, id: &str) -> Option<Result<f64, Reden>> {
    let gebied = draft.gebieden.iter().position(|gebied| gebied.code == code)? as u32;
    let indicator = draft.indicatoren.iter().position(|indicator| indicator.id == id)? as u32;
    let same = |w: &&Waarneming| w.gebied == gebied && w.indicator == indicator;
    draft.waarnemingen.iter().find(same).map(|waarneming| waarneming.waarde)
}

#[test]
fn own_rows_and_benchmark_rows_are_taken() {
    let draft = import("84799NED.csv", &file(), &Options::default()).unwrap();
    let codes: Vec<&str> = draft.gebieden.iter().map(|g| g.code.as_str()).collect();
    assert_eq!(codes, ["BU04020101", "GM0363", "GM0402", "NL00", "WK040201"]);
    assert_eq!((&*draft.soort, draft.bereik.as_str()), ("kwb", "eigen"));
    assert_eq!(draft.geweigerd, []);
    assert_eq!(draft.gebieden[2].naam.as_deref(), Some("Hilversum"));
    assert_eq!(draft.gebieden[4].naam, None);
    assert_eq!(
        draft.bronnen[0].to_string(),
        "CBS|84799NED Kerncijfers wijken en buurten 2020||CC BY 4.0"
    );
    assert!(draft.waarnemingen.iter().all(|w| w.periode == Periode::year_of(2020)));
}

#[test]
fn missing_is_never_zero() {
    let draft = import("84799NED.csv", &file(), &Options::default()).unwrap();
    let appartement = "gemiddeld-elektriciteitsverbruik-appartement";
    assert_eq!(value(&draft, "WK040201", appartement), Some(Ok(-1.0)));
    assert_eq!(value(&draft, "BU04020101", appartement), Some(Err(Reden::Geheim)));
    let gas = "gemiddeld-aardgasverbruik-appartement";
    assert_eq!(value(&draft, "BU04020101", gas), Some(Err(Reden::Geheim)));
    let empty: Vec<&str> = draft
        .lege_kolommen
        .iter()
        .map(|kolom| draft.indicatoren[kolom.indicator as usize].id.as_str())
        .collect();
    assert_eq!(empty, ["gemiddeld-elektriciteitsverbruik", "gemiddeld-aardgasverbruik"]);
    assert_eq!(value(&draft, "WK040201", "gemiddeld-aardgasverbruik"), None);
}

#[test]
fn all_gebieden_on_request() {
    let options = Options { alle_gebieden: true, jaar: Some(2020), ..Options::default() };
    let draft = import("kwb.csv", &file(), &options).unwrap();
    assert_eq!((draft.gebieden.len(), draft.bereik.as_str()), (10, "alle;jaar=2020"));
    let refused = &draft.geweigerd[0];
    assert_eq!((refused.rij, refused.kolom.as_str()), (11, "Appartement_48"));
    assert_eq!(refused.inhoud, "x");
    assert_eq!(value(&draft, "BU03630000", "gemiddeld-elektriciteitsverbruik-appartement"), None);
    assert_eq!(draft.bronnen[0].tabel, "Kerncijfers wijken en buurten 2020");
}

#[test]
fn derived_figures_carry_what_they_are_made_of() {
    let draft = import("84799NED.csv", &file(), &Options::default()).unwrap();
    let id = "bijstand-per-1000-inwoners";
    assert_eq!(value(&draft, "WK040201", id), Some(Ok(1000.0 * 250.0 / 9775.0)));
    assert_eq!(value(&draft, "BU04020101", id), None);
    let extra = draft.waarnemingen.iter().find_map(|w| w.extra.as_deref()).unwrap();
    assert_eq!(extra.kwalificatie.as_deref(), Some(BEREKEND));
    assert!(extra.teller.is_some() && extra.noemer.is_some());
}

#[test]
fn nothing_is_computed_from_a_figure_that_was_left_out() {
    let id = "bijstand-per-1000-inwoners";
    let draft = import("84799NED.csv", &file(), &Options::default()).unwrap();
    assert!(value(&draft, "WK040201", id).is_some());
    let weglating = crate::model::keuzes::Weglating {
        indicator: "aantal-inwoners".to_owned(),
        gebied: Some("WK040201".to_owned()),
        periode: None,
    };
    let keuzes =
        crate::model::keuzes::Keuzes { weglatingen: vec![weglating], ..Default::default() };
    let options = Options { keuzes, ..Options::default() };
    let draft = import("84799NED.csv", &file(), &options).unwrap();
    assert_eq!(value(&draft, "WK040201", "aantal-inwoners"), None);
    assert_eq!(value(&draft, "WK040201", id), None, "its noemer was left out");
}

#[test]
fn benchmarks_are_over_other_wijken_of_a_thousand() {
    let draft = import("84799NED.csv", &file(), &Options::default()).unwrap();
    let id = "bijstand-per-1000-inwoners";
    let place = draft.indicatoren.iter().position(|i| i.id == id).unwrap() as u32;
    let of = |groep| {
        draft
            .benchmarks
            .iter()
            .find(|b| b.indicator == place && b.groep == groep)
            .unwrap()
            .verdeling
    };
    // 20/2000, 80/4000, 30/1000: 10, 20, 30 per 1.000; the wijk of 999 is left out.
    assert_eq!((of(Groep::Alle).n, of(Groep::Alle).gemiddelde), (3, 20.0));
    assert_eq!(of(Groep::Alle).sd, Some(10.0));
    assert_eq!((of(Groep::Matig).n, of(Groep::Matig).gemiddelde), (1, 20.0));
    assert_eq!(of(Groep::Weinig).gemiddelde, 30.0);
}

#[test]
fn a_file_about_one_gemeente_has_no_benchmark() {
    let text = format!("{HEAD}\n{}", row("WK040201", "Hilversum", "9775;;1;;1;250;1"));
    let draft = import("84799NED.csv", &text, &Options::default()).unwrap();
    assert!(draft.benchmarks.is_empty());
}

#[test]
fn what_does_not_belong_is_said() {
    let text = format!("{HEAD}\n{}", row("WK082801", "Oss", "9775;;1;;1;250;1"));
    let error = import("84799NED.csv", &text, &Options::default()).unwrap_err().to_string();
    assert!(error.contains("GM0402"), "{error}");
    let own = row("WK040201", "Hilversum", "9775;;1;;1;250;1");
    let text = format!("{HEAD}\n{own}{own}{}", row("PV27", "Noord-Holland", "9;;1;;1;2;1"));
    let draft = import("84799NED.csv", &text, &Options::default()).unwrap();
    assert!(draft.geweigerd[0].reden.contains("rij 2"), "{:?}", draft.geweigerd);
    assert_eq!(draft.onbekende_gebieden, [("PV27".to_owned(), 1)]);
    let no_year = import("kwb.csv", &text, &Options::default());
    assert!(matches!(no_year, Err(ImportError::NoYear)));
}

#[test]
fn commas_between_columns_are_read_too() {
    let text = file().replace(';', ",");
    let draft = import("84799NED.csv", &text, &Options::default()).unwrap();
    assert_eq!(draft.gebieden.len(), 5);
}

#[test]
fn the_workbook_of_cbs_is_the_same_table() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("KWB2025").unwrap();
    let head = [
        "gwb_code_10",
        "gwb_code_8",
        "regio",
        "gm_naam",
        "recs",
        "gwb_code",
        "ind_wbi",
        "a_inw",
        "a_15_24",
        "g_woz ",
        "a_nb_won ",
        "ste_mvs",
    ];
    sheet.write_row(0, 0, head).unwrap();
    for (row, cells) in [
        [
            "NL00",
            "0",
            "Nederland",
            "Nederland",
            "Land",
            "NL00",
            ".",
            "18000000",
            "2",
            "379",
            "1",
            "2",
        ],
        [
            "WK040201",
            "40201",
            "Wijk 01 Centrum",
            "Hilversum",
            "Wijk",
            "WK040201",
            "1",
            "10225",
            ".",
            "35,9",
            ".",
            "-",
        ],
        [
            "BU04020101",
            "4020101",
            "Havenbuurt",
            "Hilversum",
            "Buurt",
            "BU04020101",
            "1",
            "3755",
            "5",
            ".",
            "2",
            "0",
        ],
    ]
    .into_iter()
    .enumerate()
    {
        sheet.write_row(row as u32 + 1, 0, cells).unwrap();
    }
    let source = Source::from_bytes("cijfers.xlsx", book.save_to_buffer().unwrap()).unwrap();
    let known = Known { gebieden: Default::default(), ..known() };
    let draft = read_source(source, &known, &Options::default(), &mut Progress::silent()).unwrap();
    assert_eq!((draft.soort.as_str(), draft.geweigerd.as_slice()), ("kwb", [].as_slice()));
    assert!(draft.waarnemingen.iter().all(|w| w.periode == Periode::year_of(2025)));
    let names: Vec<&str> = draft.gebieden.iter().filter_map(|g| g.naam.as_deref()).collect();
    assert_eq!(names, ["Havenbuurt", "Nederland", "Centrum"]);
    assert_eq!(value(&draft, "WK040201", "aantal-inwoners"), Some(Ok(10_225.0)));
    assert_eq!(value(&draft, "WK040201", "inwoners-15-tot-25-jaar"), Some(Err(Reden::Geheim)));
    assert_eq!(value(&draft, "WK040201", "gemiddelde-woz-waarde"), Some(Ok(35.9)));
    assert_eq!(value(&draft, "BU04020101", "a-nb-won"), Some(Ok(2.0)));
    for code in ["WK040201", "BU04020101"] {
        let unknown = Some(Err(Reden::Onbekend));
        assert_eq!(value(&draft, code, "mate-van-stedelijkheid"), unknown, "{code}");
    }
}
