//! What the review says, on drafts and reports made by hand.

use super::*;
use crate::app::nakijken::{Besluit, Punt};
use crate::model::draft::{Geweigerd, Omtrek};
use crate::model::import_report::{Uitgave, ValueChange};
use crate::model::indicator::GetalSoort;
use crate::model::keuzes::{Koppeling, Verbetering};
use crate::model::record::Noun;
use crate::model::vermelding::Vermelding;
use crate::model::vierkant::Vierkant;
use crate::model::waarneming::Waarneming;
use crate::model::waarschuwing::{Waarschuwing, WaarschuwingSoort};
use crate::model::{Bron, Periode, Reden};

const OUD: &str = "RIVM|50090NED Gezondheid 2020|2022-01-01";
const NIEUW: &str = "RIVM|50150NED Gezondheid|2025-01-01";
const GEZOND: &str = "ervaren-gezondheid-18plus";

fn gebied(code: &str, naam: &str) -> (String, Gebied) {
    let gebied = Gebied { naam: Some(naam.to_owned()), ..Gebied::from_code(code).unwrap() };
    (code.to_owned(), gebied)
}

fn feiten() -> Feiten {
    let mut gezond = Indicator::unknown(GEZOND);
    gezond.naam = "Goed ervaren gezondheid (18+)".to_owned();
    gezond.soort = Some(GetalSoort::Percentage);
    Feiten {
        grenzen: Default::default(),
        gemeente: gebied("GM0402", "Hilversum").1,
        gebieden: [gebied("BU04020506", "Egelshoek"), gebied("WK040205", "Oost")].into(),
        indicatoren: HashMap::from([
            (GEZOND.to_owned(), gezond),
            (
                "mensen".to_owned(),
                Indicator { soort: Some(GetalSoort::Aantal), ..Indicator::unknown("mensen") },
            ),
        ]),
        inwoners: HashMap::from([("BU04020506".to_owned(), 125.0), ("WK040205".to_owned(), 9e3)]),
    }
}

fn change(
    gebied: &str,
    jaar: i32,
    oud: Result<f64, Reden>,
    nieuw: Result<f64, Reden>,
) -> ValueChange {
    ValueChange {
        gebied: gebied.to_owned(),
        indicator: GEZOND.to_owned(),
        periode: jaar.to_string(),
        oud: Uitgave { waarde: oud, bron: OUD.into() },
        nieuw: Uitgave { waarde: nieuw, bron: NIEUW.into() },
        telt: true,
    }
}

fn cell(rij: u64, inhoud: &str) -> Geweigerd {
    let reden = "dit is geen getal; schrijf bijvoorbeeld 1234,5".to_owned();
    Geweigerd { rij, kolom: "waarde".to_owned(), inhoud: inhoud.to_owned(), reden }
}

/// The file of the mock-up: 180 rows, of which one cell and one code cannot be used.
fn draft() -> Draft {
    let one = Waarneming {
        gebied: 0,
        indicator: 0,
        bron: 0,
        periode: Periode::year_of(2020),
        waarde: Ok(1.0),
        extra: None,
    };
    Draft {
        soort: "waarnemingen".to_owned(),
        herkend_omdat: "de kolommen horen bij waarnemingen".to_owned(),
        bestand: "gezond.csv".to_owned(),
        bronnen: vec![Bron::parse(NIEUW).unwrap()],
        gebieden: vec![gebied("BU04020506", "Egelshoek").1],
        indicatoren: vec![Indicator::unknown(GEZOND)],
        waarnemingen: vec![one; 178],
        geweigerd: vec![cell(45, "8o.7")],
        onbekende_gebieden: vec![("BU04020509".to_owned(), 1)],
        ..Draft::default()
    }
}

fn report() -> ImportReport {
    ImportReport {
        nieuw: 106,
        nieuwe_jaren: vec![2012, 2022, 2024],
        gewijzigd: 67,
        gelijk: 5,
        wijzigingen: vec![
            change("BU04020506", 2020, Ok(75.1), Ok(67.4)),
            change("WK040205", 2016, Ok(85.7), Ok(89.4)),
            change("WK040205", 2020, Err(Reden::Geheim), Ok(80.0)),
        ],
        ..ImportReport::of(&draft())
    }
}

fn view_of(
    draft: &Draft,
    report: &ImportReport,
    besluiten: &Besluiten,
    weggelaten: u64,
) -> NakijkView {
    let first = Lijsten::of(&Lijsten::default(), &tests::draft(), &[], &Besluiten::default());
    let before = if besluiten.is_empty() { Lijsten::default() } else { first };
    let lijsten = Lijsten::of(&before, draft, &draft.waarschuwingen, besluiten);
    NakijkView::new(&Stof {
        id: 1,
        nummer: 0,
        bestanden: vec![BestandStof { draft, report, lijsten: &lijsten }],
        besluiten,
        feiten: &feiten(),
        kiesbaar: GebiedKeuze::all(feiten().gebieden.values(), "GM0402"),
        verandert: true,
        weggelaten,
    })
}

fn view() -> NakijkView {
    view_of(&draft(), &report(), &Besluiten::default(), 0)
}

#[test]
fn it_says_what_the_file_is_and_how_much_is_in_it() {
    let view = view();
    let bestand = &view.bestanden[0];
    assert_eq!(
        bestand.herkend,
        "Herkend als: eigen lijst met cijfers van RIVM, tabel 50150NED Gezondheid · 180 rijen · 1 gebied · 1 indicator"
    );
    assert_eq!(bestand.omdat, "De kolommen horen bij waarnemingen.");
    assert_eq!(view.wacht, "Nakijken wacht: gezond.csv");
}

#[test]
fn the_counts_add_up_to_the_rows_of_the_file() {
    let view = view();
    let told: Vec<(&str, &str, &str)> = view.bestanden[0]
        .tellingen
        .iter()
        .map(|one| (one.aantal.as_str(), one.woord, one.onder.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("106", "nieuw", "2012, 2022 en 2024"),
            ("67", "gewijzigd", "nieuwere uitgave van RIVM"),
            ("5", "gelijk", "staat al in het bestand"),
            ("2", "geweigerd", "verbeteren of overslaan"),
        ]
    );
    assert_eq!(view.overnemen, "173 waarden overnemen, 2 overslaan");
    assert_eq!(view.overgenomen, "173 waarden zijn overgenomen");
    assert_eq!(view.waarom_niet, None);
}

#[test]
fn boundaries_are_counted_as_boundaries() {
    let omtrek = Omtrek {
        gebied: 0,
        bron: 0,
        nauwkeurigheid: "zoals_aangeleverd".to_owned(),
        geometrie: "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))".to_owned(),
    };
    let draft = Draft {
        soort: "grenzen".to_owned(),
        bestand: "wijken.geojson".to_owned(),
        bronnen: vec![Bron::parse("CBS en Kadaster|Gebiedsindelingen 2024").unwrap()],
        gebieden: vec![gebied("WK040205", "Oost").1],
        omtrekken: vec![omtrek; 9],
        ..Draft::default()
    };
    let report = ImportReport { nieuw: 2, gewijzigd: 7, ..ImportReport::of(&draft) };
    let view = view_of(&draft, &report, &Besluiten::default(), 0);
    assert_eq!(view.overnemen, "9 grenzen overnemen");
    assert_eq!(view.overgenomen, "9 grenzen zijn overgenomen");
    let bestand = &view.bestanden[0];
    assert!(bestand.herkend.starts_with("Herkend als: kaart met grenzen, CBS en Kadaster"));
    assert!(bestand.herkend.ends_with("9 gebieden"), "{}", bestand.herkend);
    assert_eq!(bestand.tellingen[0].onder, "grenzen");
    assert_eq!(bestand.tellingen[1].onder, "andere grens of bron dan nu");
}

#[test]
fn squares_are_counted_as_squares() {
    let square = |x| Vierkant { x, y: 470_500, inwoners: Some(25) };
    let draft = Draft {
        soort: "vierkanten".to_owned(),
        bestand: "cbs_vk100_2023.csv".to_owned(),
        bronnen: vec![Bron::parse("CBS|Statistische gegevens per vierkant").unwrap()],
        vierkanten: Some((2023, vec![square(140_000), square(140_100), square(140_200)])),
        ..Draft::default()
    };
    let counts = ImportReport { nieuw: 2, gewijzigd: 1, ..ImportReport::of(&draft) };
    let report = ImportReport { nieuwe_jaren: vec![2023], ..counts };
    let view = view_of(&draft, &report, &Besluiten::default(), 0);
    assert_eq!(view.overnemen, "3 vierkanten overnemen");
    assert_eq!(view.overgenomen, "3 vierkanten zijn overgenomen");
    let bestand = &view.bestanden[0];
    assert!(bestand.herkend.starts_with("Herkend als: inwoners per vierkant van 100 m, CBS"));
    assert!(bestand.herkend.ends_with("3 vierkanten"), "{}", bestand.herkend);
    assert_eq!(bestand.tellingen[0].onder, "2023");
    assert_eq!(bestand.tellingen[1].onder, "ander aantal inwoners dan nu");
}

#[test]
fn places_are_counted_as_places_and_partners_as_partners() {
    let vermelding = |noun, rij| Vermelding {
        noun,
        rij,
        sleutel: rij.to_string(),
        velden: Vec::new(),
        bij_nieuw: Vec::new(),
    };
    let draft = |soort: &str, noun, rows: u64| Draft {
        soort: soort.to_owned(),
        bestand: format!("{soort}.csv"),
        bronnen: vec![Bron::parse("Eigen bestand|Lijst").unwrap()],
        vermeldingen: (2..2 + rows).map(|rij| vermelding(noun, rij)).collect(),
        ..Draft::default()
    };
    let plekken = draft("ontmoetingsplekken", Noun::Ontmoetingsplek, 3);
    let report = ImportReport { nieuw: 1, gewijzigd: 2, ..ImportReport::of(&plekken) };
    let view = view_of(&plekken, &report, &Besluiten::default(), 0);
    assert_eq!(view.overnemen, "3 plekken overnemen");
    let bestand = &view.bestanden[0];
    assert_eq!(bestand.herkend, "Herkend als: lijst met ontmoetingsplekken · 3 rijen");
    assert_eq!(bestand.tellingen[0].onder, "ontmoetingsplekken");
    assert_eq!(bestand.tellingen[1].onder, "worden bijgewerkt");
    let partners = draft("partners", Noun::Partner, 1);
    let report = ImportReport { nieuw: 1, ..ImportReport::of(&partners) };
    let view = view_of(&partners, &report, &Besluiten::default(), 0);
    assert_eq!(view.overgenomen, "1 partner is overgenomen");
}

#[test]
fn changes_show_both_editions_and_what_to_notice() {
    let mut report = report();
    let soort = WaarschuwingSoort::GroteSprong;
    let jump = Waarschuwing {
        gebied: Some("BU04020506".to_owned()),
        periode: Some(Periode::year_of(2020)),
        ..Waarschuwing::about_indicator(soort, GEZOND, "een grote sprong")
    };
    report.waarschuwingen.push(jump);
    let wijzigingen =
        view_of(&draft(), &report, &Besluiten::default(), 0).bestanden[0].wijzigingen.clone();
    assert_eq!(wijzigingen.koppen, ["Nu (50090NED)", "Straks (50150NED)"]);
    assert!(!wijzigingen.met_indicator);
    let first = &wijzigingen.rijen[0];
    assert_eq!(
        (&*first.gebied, &*first.nu, &*first.straks),
        ("Egelshoek", "75,1\u{a0}%", "67,4\u{a0}%")
    );
    assert_eq!(first.verschil, "−7,7");
    let labels: Vec<(&str, bool)> =
        first.labels.iter().map(|label| (label.tekst.as_str(), label.let_op)).collect();
    assert_eq!(labels, [("grote sprong", true), ("125 inwoners", false)]);
    assert_eq!(wijzigingen.rijen[1].labels, []);
    let missing = &wijzigingen.rijen[2];
    assert_eq!((&*missing.nu, &*missing.verschil), ("afgeschermd", "–"));
    assert_eq!(wijzigingen.hint, "RIVM 2016 en 2020 staan al in dit bestand (50090NED)");
}

#[test]
fn an_older_edition_says_that_it_does_not_count() {
    let mut report = report();
    for change in &mut report.wijzigingen {
        (change.oud.bron, change.nieuw.bron) = (NIEUW.into(), OUD.into());
        change.telt = false;
    }
    let view = view_of(&draft(), &report, &Besluiten::default(), 0);
    let bestand = &view.bestanden[0];
    assert_eq!(bestand.tellingen[1].onder, "oudere uitgave van RIVM, telt niet");
    assert!(bestand.wijzigingen.rijen[1].gezegd.ends_with("oudere uitgave, telt niet"));
}

#[test]
fn editions_of_one_table_are_told_apart_by_their_date() {
    let mut report = report();
    for change in &mut report.wijzigingen {
        change.oud.bron = "RIVM|50150NED Gezondheid|2024-03-15".into();
    }
    let koppen = |report: &ImportReport| {
        view_of(&draft(), report, &Besluiten::default(), 0).bestanden[0].wijzigingen.koppen.clone()
    };
    assert_eq!(koppen(&report), ["Nu (15-03-2024)", "Straks (01-01-2025)"]);
    // As soon as one differs, each row says it.
    report.wijzigingen[0].oud.bron = OUD.into();
    assert_eq!(koppen(&report), ["Nu", "Straks"]);
    let view = view_of(&draft(), &report, &Besluiten::default(), 0);
    let first = &view.bestanden[0].wijzigingen.rijen[0];
    assert_eq!(first.uitgaven, Some(["50090NED".to_owned(), "50150NED".to_owned()]));
    assert!(first.gezegd.contains("nu 75,1\u{a0}% (50090NED), straks 67,4\u{a0}% (50150NED)"));
}

#[test]
fn refused_cells_and_unknown_codes_say_what_is_wrong() {
    let bestand = &view().bestanden[0];
    assert_eq!(bestand.punten_titel, "1 geweigerde cel en 1 onbekend gebied");
    assert_eq!(bestand.te_doen, "2 te doen");
    let [cel, code] = bestand.punten.as_slice() else { panic!("{:?}", bestand.punten) };
    assert_eq!((&*cel.rij, &*cel.kolom, &*cel.inhoud), ("rij 45", "waarde", "8o.7"));
    assert_eq!(cel.wat, "Dit is geen getal; schrijf bijvoorbeeld 1234,5.");
    assert_eq!((cel.doen, &cel.staat), (Doen::Verbeteren, &Staat::Open));
    assert_eq!((&*code.rij, code.doen), ("1 rij", Doen::Koppelen));
    assert_eq!(code.wat, "Deze buurtcode is niet bekend in Hilversum.");
}

#[test]
fn what_was_decided_stays_in_sight() {
    let mut besluiten = Besluiten::default();
    besluiten.take(Besluit::Verbeter(Verbetering {
        bestand: "gezond.csv".into(),
        rij: 45,
        kolom: "waarde".into(),
        inhoud: "80,7".into(),
    }));
    besluiten.take(Besluit::SlaOver(Punt::Code("BU04020509".into())));
    let better = Draft { geweigerd: Vec::new(), ..draft() };
    let view = view_of(&better, &report(), &besluiten, 0);
    let bestand = &view.bestanden[0];
    assert_eq!(bestand.punten[0].staat, Staat::Goed("80,7".into()));
    assert_eq!(bestand.punten[1].staat, Staat::Overgeslagen);
    assert_eq!((&*bestand.te_doen, &*bestand.tellingen[3].onder), ("", "wordt overgeslagen"));
    assert_eq!(bestand.punten_titel, "1 onbekend gebied · 1 verbeterd");

    let wrong = view_of(&draft(), &report(), &besluiten, 0);
    assert_eq!(wrong.bestanden[0].punten[0].staat, Staat::NogFout("80,7".into()));
    assert_eq!(wrong.bestanden[0].punten[0].inhoud, "8o.7", "what the file holds");

    besluiten
        .take(Besluit::Koppel(Koppeling { code: "BU04020509".into(), naar: "BU04020506".into() }));
    let coupled = Draft { onbekende_gebieden: Vec::new(), ..better };
    let view = view_of(&coupled, &report(), &besluiten, 0);
    assert_eq!(view.bestanden[0].punten[1].staat, Staat::Goed("Egelshoek (BU04020506)".into()));
    assert_eq!(view.bestanden[0].punten_titel, "Alles is verbeterd");
}

#[test]
fn what_is_left_out_is_named_on_the_button() {
    let soort = WaarschuwingSoort::OveralGelijk;
    let same = Waarschuwing::about_indicator(soort, GEZOND, "overal hetzelfde cijfer");
    let note = Waarschuwing::about_file(WaarschuwingSoort::Codering, "geen UTF-8");
    let mut draft = draft();
    draft.gebieden = vec![gebied("WK040205", "Oost").1];
    draft.waarschuwingen = vec![note, same.clone()];
    let mut besluiten = Besluiten::default();
    let rijen = view_of(&draft, &report(), &besluiten, 0).bestanden[0].waarschuwingen.clone();
    let over = "Goed ervaren gezondheid (18+) · 178 cijfers";
    assert_eq!(rijen[0].over, over, "those with a choice come first");
    assert!(!rijen[0].weggelaten);
    assert_eq!((&*rijen[1].tekst, &rijen[1].weglating), ("Geen UTF-8.", &None));
    besluiten.take(Besluit::LaatWeg(same.weglating().unwrap()));
    let view = view_of(&draft, &report(), &besluiten, 178);
    assert!(view.bestanden[0].waarschuwingen[0].weggelaten);
    assert_eq!(view.bestanden[0].waarschuwingen_titel, "2 waarschuwingen · 1 weggelaten");
    assert_eq!(view.overnemen, "173 waarden overnemen, 2 overslaan, 178 weglaten");
}

#[test]
fn a_file_of_which_nothing_can_be_used_yet_says_what_to_do() {
    let empty = Draft { waarnemingen: Vec::new(), ..draft() };
    let view = view_of(&empty, &ImportReport::of(&empty), &Besluiten::default(), 0);
    let why = view.waarom_niet.unwrap();
    assert!(
        why.contains("'gezond.csv'") && why.contains("Verbeter een cel of koppel een gebied"),
        "{why}"
    );
    assert_eq!(view.overnemen, "0 waarden overnemen, 2 overslaan");
}

#[test]
fn a_few_people_are_not_counted_out_on_the_screen() {
    let changed = |oud, nieuw| ValueChange {
        indicator: "mensen".to_owned(),
        ..change("BU04020506", 2020, Ok(oud), Ok(nieuw))
    };
    let wijzigingen = vec![changed(3.0, 12.0), changed(0.0, 5.0)];
    let report = ImportReport { gewijzigd: 2, wijzigingen, ..ImportReport::default() };
    let view = view_of(&draft(), &report, &Besluiten::default(), 0);
    let rijen = &view.bestanden[0].wijzigingen.rijen;
    let shown: Vec<[&str; 3]> =
        rijen.iter().map(|rij| [&*rij.nu, &*rij.straks, &*rij.verschil]).collect();
    assert_eq!(shown, [["1 tot en met 4", "12", "–"], ["0", "5", "+5"]]);
}
