//! The Foto and the reports as bytes, on a Foto that is small enough to read.

use super::{foto_csv, foto_json, foto_text, history_json, report_json, wijk_json};
use crate::model::draft::Geweigerd;
use crate::model::foto::{
    Cijfer, Foto, GeenUitkomst, GeenZ, IndicatorUitkomst, Klasse, LeefgebiedUitkomst, Regel,
    Uitkomst, Vergelijk, WijkFoto,
};
use crate::model::import_report::{ImportReport, Uitgave, ValueChange};
use crate::model::recept::{Methode, Recept};
use crate::model::record::Id;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::wijk::{CijferRij, Partner, Plek};
use crate::model::{Indicator, Leefgebied, Periode, Reden};
use serde_json::{Value, json};

fn uitkomst(score: Result<(f64, Klasse), GeenUitkomst>) -> Uitkomst {
    Uitkomst { score, ..Uitkomst::none(GeenUitkomst::GeenGegevens) }
}

fn cijfer(waarde: Result<f64, Reden>) -> Cijfer {
    Cijfer { periode: Some(Periode::year_of(2020)), waarde, bron: "CBS|T".into(), ..Cijfer::none() }
}

fn indicator(cijfer: Cijfer, z: Result<f64, GeenZ>) -> IndicatorUitkomst {
    let naam = "Eenzaam (18+)".to_owned();
    let (id, normalisatie) = ("eenzaam".to_owned(), Methode::Log);
    IndicatorUitkomst { id, naam, cijfer, z, normalisatie, teken: None }
}

fn wijk(code: &str, naam: &str, uitkomst: Uitkomst, indicator: IndicatorUitkomst) -> WijkFoto {
    let leefgebied = LeefgebiedUitkomst {
        id: "sociale_relaties".into(),
        uitkomst,
        indicatoren: vec![indicator],
    };
    WijkFoto {
        code: code.into(),
        naam: naam.into(),
        telt_niet_mee: None,
        groep: None,
        algemeen: uitkomst,
        leefgebieden: vec![leefgebied],
    }
}

fn foto() -> Foto {
    let oost = uitkomst(Ok((-0.75, Klasse::Ongunstiger)));
    let geen = uitkomst(Err(GeenUitkomst::GeenGegevens));
    let buiten = uitkomst(Err(GeenUitkomst::TeltNietMee));
    let secret = indicator(cijfer(Err(Reden::Geheim)), Err(GeenZ::GeenWaarde(Reden::Geheim)));
    let mut outside = wijk(
        "WK040209",
        "Landelijk; Gebied",
        buiten,
        indicator(cijfer(Ok(1.0)), Err(GeenZ::TeltNietMee)),
    );
    outside.telt_niet_mee = Some("150 inwoners".into());
    Foto {
        gemeente: None,
        gemeente_code: "GM0402".into(),
        gemeente_naam: "Hilversum".into(),
        peiljaar: 2025,
        oudste: Some(2020),
        regel: Regel {
            id: "wijkbeeld".to_owned(),
            naam: "Wijkbeeld-regel",
            versie: "1",
            bron: "",
            grenzen: String::new(),
            omschrijving: "De regel".into(),
            benchmark: Vergelijk::Wijken,
            recept: Recept::default(),
        },
        tweede: None,
        grenzen: Default::default(),
        leefgebieden: vec![Leefgebied {
            id: "sociale_relaties".into(),
            naam: "Sociale relaties".into(),
            volgorde: 1,
        }],
        wijken: vec![
            wijk("WK040206", "Oost", oost, indicator(cijfer(Ok(49.1)), Ok(-0.75))),
            wijk("WK040207", "=Noordoost", geen, secret),
            outside,
        ],
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The places of these fields in the text, which must follow each other.
fn in_order(text: &str, fields: &[&str]) {
    let places: Vec<usize> =
        fields.iter().map(|field| text.find(&format!("\"{field}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{fields:?} {places:?}");
}

#[test]
fn the_foto_as_json_follows_the_contract() {
    let text = foto_json::to_json(&foto());
    let fields = [
        "gemeente",
        "peiljaar",
        "regel",
        "omschrijving",
        "benchmark",
        "normalisatie",
        "aggregatie",
        "wijken",
        "telt_mee",
        "algemeen",
        "score",
        "klasse",
        "reden",
        "robuustheid",
        "leefgebieden",
        "indicatoren",
        "periode",
        "waarde",
        "z",
        "bron",
    ];
    in_order(&text, &fields);
    let foto = parsed(&text);
    assert_eq!(foto["gemeente"], json!({"code": "GM0402", "naam": "Hilversum"}));
    assert_eq!(foto["peiljaar"], 2025);
    let empty =
        json!({"score": null, "klasse": null, "reden": "geen_gegevens", "robuustheid": null});
    assert_eq!(foto["wijken"][1]["algemeen"], empty);
    let oost = &foto["wijken"][0]["leefgebieden"][0];
    assert_eq!((&oost["score"], &oost["klasse"]), (&json!(-0.75), &json!("ongunstiger")));
    let expected = json!({
        "id": "eenzaam", "naam": "Eenzaam (18+)", "periode": "2020", "waarde": 49.1,
        "reden": null, "z": -0.75, "normalisatie": "log", "bron": "CBS|T"
    });
    assert_eq!(oost["indicatoren"][0], expected);
    let secret = &foto["wijken"][1]["leefgebieden"][0]["indicatoren"][0];
    assert_eq!((&secret["waarde"], &secret["reden"]), (&Value::Null, &json!("geheim")));
    let outside = &foto["wijken"][2];
    assert_eq!(
        (&outside["telt_mee"], &outside["algemeen"]["reden"]),
        (&json!(false), &json!("telt_niet_mee"))
    );
}

#[test]
fn the_foto_as_csv_follows_the_contract() {
    let expected = "code;naam;telt_mee;leefgebied;score;klasse;reden;regel;jaar\n\
        WK040206;Oost;ja;sociale_relaties;-0,75;ongunstiger;;wijkbeeld;2025\n\
        WK040206;Oost;ja;algemeen;-0,75;ongunstiger;;wijkbeeld;2025\n\
        WK040207;'=Noordoost;ja;sociale_relaties;;;geen_gegevens;wijkbeeld;2025\n\
        WK040207;'=Noordoost;ja;algemeen;;;geen_gegevens;wijkbeeld;2025\n\
        WK040209;\"Landelijk; Gebied\";nee;sociale_relaties;;;telt_niet_mee;wijkbeeld;2025\n\
        WK040209;\"Landelijk; Gebied\";nee;algemeen;;;telt_niet_mee;wijkbeeld;2025\n";
    assert_eq!(foto_csv::to_csv(&foto()), expected);
}

#[test]
fn the_foto_as_text_says_everything_in_words() {
    let text = foto_text::to_text(&foto());
    for part in [
        "Foto van Hilversum — Cijfers t/m 2025 (oudste: 2020)",
        "Oost               ▼ ongunstiger     ▼ ongunstiger",
        "Landelijk; Gebied telt niet mee: 150 inwoners.",
        "De regel.",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
}

#[test]
fn a_wijk_follows_the_contract() {
    let foto = foto();
    let id = Id::nil();
    let rij = CijferRij {
        indicator: Indicator { naam: "Inwoners".into(), ..Indicator::unknown("aantal-inwoners") },
        wijk: cijfer(Ok(20955.0)),
        gemeente: Cijfer::none(),
        nederland: Cijfer::none(),
        wijken: Vec::new(),
    };
    let text = |text: &str| text.to_owned();
    let plek = Plek {
        id,
        naam: text("De Geus"),
        soort: text("buurthuis"),
        status: text("open"),
        adres: String::new(),
        bevestigd_op: String::new(),
        bevestigd_door: String::new(),
        gesloten_op: String::new(),
        genoemd_op: String::new(),
        bron: String::new(),
    };
    let partner = Partner {
        id,
        naam: text("GGD"),
        soort: text("gezondheid"),
        werkgebied: String::new(),
        status: String::new(),
        gestopt_op: String::new(),
        bevestigd_op: String::new(),
        bevestigd_door: String::new(),
        bron: String::new(),
    };
    let parts = wijk_json::Parts {
        tweede: None,
        wijk: &foto.wijken[0],
        kerncijfers: &[&rij],
        plekken: &[plek],
        partners: &[partner],
    };
    let out = wijk_json::to_json(&parts);
    in_order(&out, &["wijk", "kerncijfers", "foto", "plekken", "partners"]);
    let out = parsed(&out);
    assert_eq!(out["wijk"], json!({"code": "WK040206", "naam": "Oost"}));
    let figure = json!({"id": "aantal-inwoners", "naam": "Inwoners", "periode": "2020", "waarde": 20955.0, "bron": "CBS|T"});
    assert_eq!(out["kerncijfers"], json!([figure]));
    assert_eq!(out["foto"], parsed(&foto_json::to_json(&foto))["wijken"][0]);
    assert_eq!(out["plekken"][0]["id"], "00000000-0000-0000-0000-000000000000");
    assert_eq!(out["partners"][0]["soort"], "gezondheid");
    let told = wijk_json::to_text(&parts);
    for part in ["Oost (WK040206)", "▼ ongunstiger", "Inwoners: 20.955 [2020]", "De Geus", "GGD"]
    {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn reports_follow_the_contract() {
    let report = ImportReport {
        soort: "kwb".into(),
        bron: "CBS".into(),
        nieuw: 2,
        wijzigingen: vec![ValueChange {
            gebied: "WK040206".into(),
            indicator: "a".into(),
            periode: "2020".into(),
            oud: Uitgave { waarde: Err(Reden::Geheim), bron: "CBS".into() },
            nieuw: Uitgave { waarde: Ok(1.5), bron: "CBS|84799NED".into() },
            telt: true,
        }],
        onbekende_gebieden: vec![("WK99".into(), 3)],
        geweigerd: vec![Geweigerd {
            rij: 2,
            kolom: "a".into(),
            inhoud: "x".into(),
            reden: "r".into(),
        }],
        waarschuwingen: vec![Waarschuwing::about_indicator(
            WaarschuwingSoort::OveralGelijk,
            "a",
            "t",
        )],
        ..ImportReport::default()
    };
    let text = report_json::to_json(std::slice::from_ref(&report));
    in_order(
        &text,
        &[
            "soort",
            "herkend_omdat",
            "bron",
            "al_ingelezen",
            "nieuw",
            "gewijzigd",
            "gelijk",
            "wijzigingen",
            "onbekende_gebieden",
            "geweigerd",
            "waarschuwingen",
        ],
    );
    let one = parsed(&text);
    let change = json!({"gebied": "WK040206", "indicator": "a", "periode": "2020", "oud": null, "nieuw": 1.5});
    assert_eq!(one["wijzigingen"], json!([change]));
    assert_eq!(one["onbekende_gebieden"], json!([{"code": "WK99", "rijen": 3}]));
    assert_eq!(one["geweigerd"], json!([{"rij": 2, "kolom": "a", "inhoud": "x", "reden": "r"}]));
    let several = parsed(&report_json::to_json(&[report.clone(), report]));
    assert_eq!(several.as_array().map(Vec::len), Some(2));
    let sound = parsed(&history_json::findings(&[]));
    assert_eq!(sound, json!({"in_orde": true, "bevindingen": []}));
}
