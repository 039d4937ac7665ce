//! Small numbers on a real file: what is shown, what goes out, and who takes part.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod common;
mod live;

use common::Place;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::app::query::{IndicatorQuery, KeptFigures, Order, Query as _, Reader, WijkQuery};
use wijkbeeld::app::view::indicatoren::IndicatorView;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::{svg, table};
use wijkbeeld::methods;
use wijkbeeld::model::Reden;
use wijkbeeld::model::figure::{Figure, Getal};
use wijkbeeld::model::foto::Foto;
use wijkbeeld::model::klein::{Grens, Grenzen};
use wijkbeeld::model::recept::FotoKeuze;

const DEFINED: &str = "id;naam;leefgebied;eenheid;richting;gewicht;in_foto;soort;noemer\n\
    briefadres;Mensen met een briefadres;;mensen;neutraal;1;nee;aantal;\n\
    briefadres-deel;Deel met een briefadres;;%;neutraal;1;nee;percentage;mensen\n\
    prettig;Woont hier prettig;sociale_relaties;%;hoger_is_gunstiger;1;ja;percentage;mensen\n";

/// Mensen met een briefadres: 10 + 12 + 3 + 14 + 15 + 16 + 17 + 18 + 0 = 105.
const COUNTS: [u32; 9] = [10, 12, 3, 14, 15, 16, 17, 18, 0];

/// Of how many, so that the shares are whole: 3 of 60 are 5 %.
const NOEMERS: [u32; 9] = [200, 240, 60, 280, 300, 320, 340, 360, 100];

/// Woont hier prettig: per wijk the percentage and how many answered.
const ASKED: [(u32, u32); 9] =
    [(70, 80), (72, 90), (40, 29), (60, 30), (75, 70), (74, 60), (71, 50), (73, 40), (80, 35)];

fn figures() -> String {
    let mut text =
        "gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer\n".to_owned();
    let mut add = |gebied: &str, count: u32, noemer: u32| {
        let share = f64::from(count) * 100.0 / f64::from(noemer);
        let share = share.to_string().replace('.', ",");
        text += &format!("{gebied};briefadres;2024;{count};;;;Gemeente|telling;;\n");
        text += &format!(
            "{gebied};briefadres-deel;2024;{share};;0;9;Gemeente|telling;{count};{noemer}\n"
        );
    };
    add("GM0402", COUNTS.iter().sum(), NOEMERS.iter().sum());
    for (wijk, (count, noemer)) in COUNTS.iter().zip(NOEMERS).enumerate() {
        add(&format!("WK04020{}", wijk + 1), *count, noemer);
    }
    for (wijk, (percent, asked)) in ASKED.iter().enumerate() {
        let code = format!("WK04020{}", wijk + 1);
        text += &format!("{code};prettig;2025;{percent};;;;Gemeente|enquete;;{asked}\n");
    }
    text
}

/// The example with these figures, in the folder of a test.
fn file(place: &Place) -> &'static str {
    place.example("h.wijk");
    place.write("i.csv", DEFINED);
    place.write("w.csv", &figures());
    place.run(&["importeer", "h.wijk", "i.csv", "w.csv"]).done();
    "h.wijk"
}

fn open(place: &Place) -> Document {
    Document::open(&place.path(file(place))).unwrap()
}

fn view(document: &Document, id: &str, order: Order) -> IndicatorView {
    let query = IndicatorQuery {
        id: id.to_owned(),
        wijk: Some("WK040203".to_owned()),
        keuze: FotoKeuze::default(),
        order,
    };
    query.answer(&mut Reader::new(document, &mut KeptFigures::default())).unwrap().unwrap()
}

fn foto(document: &Document) -> Foto {
    let figures = document.gemeente_figures(methods::klein::verborgen).unwrap();
    methods::foto(&document.foto_input_of(&figures, &FotoKeuze::default()).unwrap()).unwrap()
}

fn getal<'a>(figure: &'a Figure, naam: &str) -> &'a Getal {
    figure.getallen.iter().find(|getal| &*getal.naam == naam).unwrap()
}

#[test]
fn a_count_of_three_is_nowhere_to_be_seen_and_cannot_be_subtracted() {
    let place = Place::new();
    let document = open(&place);
    for id in ["briefadres", "briefadres-deel"] {
        let view = view(&document, id, Order::Fixed);
        let figure = view.wijken.clone().unwrap();
        // Zuidwest has 3; Centrum, with 10 the smallest of the others, keeps that from being
        // 105 − 102. Landelijk Gebied has nobody, and that may be known.
        for naam in ["Zuidwest", "Centrum"] {
            let getal = getal(&figure, naam);
            assert_eq!(getal.waarde, Err(Reden::TeKlein), "{id} {naam}");
            assert_eq!(getal.periode.map(|periode| periode.year()), Some(2024));
            assert_eq!((getal.teller, getal.noemer, getal.interval()), (None, None, None));
            assert_eq!(getal.tekst, "te weinig mensen om iets te zeggen");
            let panel = format!("{:?}", view.bron_of(getal));
            assert!(panel.contains("Gemeente") && panel.contains("te weinig mensen"), "{panel}");
            assert!(panel.contains("Aantallen van 1 tot en met 4 toont Wijkbeeld niet"), "{panel}");
            assert!(!panel.contains(" op "), "{panel}");
            let row = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == naam).unwrap();
            let digits = |cell: &String| cell.bytes().any(|byte| byte.is_ascii_digit());
            assert!(!row.cellen.iter().any(digits), "{:?}", row.cellen);
            for text in [svg(&figure), table::csv(&figure), table::html(&figure)] {
                let own = text.lines().filter(|line| line.contains(naam));
                assert!(own.clone().count() > 0 && !own.clone().any(|l| l.contains("waarde=")));
            }
        }
        let shown: f64 = figure
            .getallen
            .iter()
            .filter(|getal| getal.code.starts_with("WK"))
            .filter_map(|getal| if id == "briefadres" { getal.waarde.ok() } else { getal.teller })
            .sum();
        assert_eq!(105.0 - shown, 13.0, "what is left over is of two wijken");
    }
}

#[test]
fn the_wijk_says_why_in_the_window_and_on_the_command_line() {
    let place = Place::new();
    let document = open(&place);
    let query = WijkQuery {
        code: "WK040203".to_owned(),
        keuze: FotoKeuze::default(),
        vandaag: jiff::civil::date(2026, 6, 1),
    };
    let view = query.answer(&mut Reader::new(&document, &mut KeptFigures::default())).unwrap();
    let row = view.tabel.rijen.iter().find(|rij| rij.cellen[0] == "Mensen met een briefadres");
    let cells = &row.unwrap().cellen;
    assert_eq!(cells[1], "te weinig mensen");
    assert_eq!((cells[2].as_str(), cells[5].as_str()), ("105", "2024"));
    drop(document);
    let told = place.run(&["wijk", "h.wijk", "Zuidwest", "--json"]).json();
    let all = told["kerncijfers"].as_array().unwrap();
    let own = all.iter().find(|one| one["id"] == "briefadres").unwrap();
    assert_eq!((&own["waarde"], &own["periode"]), (&serde_json::Value::Null, &"2024".into()));
    assert_eq!(own["bron"], "Gemeente|telling");
    let text = place.run(&["wijk", "h.wijk", "Zuidwest"]);
    let line = "  Mensen met een briefadres: te weinig mensen om iets te zeggen [2024]";
    assert!(text.done().lines().any(|own| own == line), "{}", text.out);
}

#[test]
fn an_export_holds_what_the_source_published() {
    let place = Place::new();
    let name = file(&place);
    place.run(&["exporteer", name, "--soort", "waarnemingen", "--uit", "uit.csv"]).done();
    let out = place.text("uit.csv");
    for line in [
        "WK040203;briefadres;2024;3;;;;Gemeente|telling;;;",
        "WK040203;briefadres-deel;2024;5;;0;9;Gemeente|telling;3;60;",
        "WK040201;briefadres;2024;10;;;;Gemeente|telling;;;",
    ] {
        assert!(out.lines().any(|own| own == line), "{line}");
    }
}

#[test]
fn a_figure_about_fewer_than_thirty_has_no_outcome_and_no_place() {
    let place = Place::new();
    let document = open(&place);
    let foto = foto(&document);
    let own = |code: &str| {
        let wijk = foto.wijken.iter().find(|wijk| wijk.code == code).unwrap();
        let mut all = wijk.leefgebieden.iter().flat_map(|deel| &deel.indicatoren);
        all.find(|one| one.id == "prettig").unwrap().clone()
    };
    let few = own("WK040203");
    assert_eq!(few.cijfer.waarde, Ok(40.0), "it may be seen");
    assert_eq!(few.z.unwrap_err().text(), "gaat over te weinig mensen");
    // Without 40 and without the buitengebied, which does not take part: mean 70,714…, n = 7,
    // squares (0,714² + 1,286² + 10,714² + 4,286² + 3,286² + 0,286² + 2,286²) = 151,43,
    // sd = √(151,43 / 6) = 5,0238; Zuid has exactly thirty: (60 − 70,714) / 5,0238 = −2,1327.
    let z = own("WK040204").z.unwrap();
    assert!((z + 2.1327).abs() < 1e-3, "{z}");
    for order in [Order::Fixed, Order::Value] {
        let ranking = view(&document, "prettig", order).wijken.unwrap();
        let rows: Vec<(&str, bool)> =
            ranking.y.rows().iter().map(|row| (row.naam.as_str(), row.apart)).collect();
        assert_eq!(rows[rows.len() - 2..], [("Zuidwest", true), ("Landelijk Gebied", true)]);
        let drawing = svg(&ranking);
        assert!(drawing.contains("telt niet mee: 29 mensen"));
        assert!(drawing.contains("telt niet mee: buitengebied"));
    }
}

#[test]
fn the_limits_decide_who_takes_part_and_undo_brings_them_back() {
    let place = Place::new();
    let mut document = open(&place);
    let before = foto(&document);
    let out = |foto: &Foto| -> Vec<String> {
        let out = foto.wijken.iter().filter(|wijk| wijk.telt_niet_mee.is_some());
        out.map(|wijk| wijk.naam.clone()).collect()
    };
    assert_eq!(out(&before), ["Landelijk Gebied"]);
    assert!(before.regel.omschrijving.contains("minder dan 200 inwoners"));
    // Hilversumse Meent has 4.145 inwoners.
    document.set_grens(Grens::Inwoners, 5000, "Jan").unwrap().unwrap();
    let after = foto(&document);
    assert_eq!(out(&after), ["Hilversumse Meent", "Landelijk Gebied"]);
    let why = after.wijken[7].telt_niet_mee.as_deref();
    assert_eq!(why, Some("4.145 inwoners, minder dan 5.000"));
    assert!(after.regel.omschrijving.contains("minder dan 5.000 inwoners"));
    assert_eq!(document.set_grens(Grens::Inwoners, 5000, "Jan").unwrap(), None, "no step");
    document.set_grens(Grens::Mensen, 40, "Jan").unwrap().unwrap();
    let told: Vec<String> =
        document.history().unwrap().iter().rev().take(2).map(|e| e.omschrijving.clone()).collect();
    let words = [
        "Instelling gewijzigd: Kleinste groep die meetelt (mensen)",
        "Instelling gewijzigd: Kleinste wijk die meetelt (inwoners)",
    ];
    assert_eq!(told, words);
    assert_eq!(document.undo("Jan").unwrap(), words[0]);
    assert_eq!(document.undo("Jan").unwrap(), words[1]);
    assert_eq!(document.grenzen().unwrap(), Grenzen::default());
    assert_eq!(out(&foto(&document)), out(&before));
    document.redo("Jan").unwrap();
    assert_eq!(document.grenzen().unwrap().inwoners, 5000);
    assert_eq!(document.check().unwrap(), [""; 0]);
}

#[test]
fn a_limit_out_of_range_is_refused_with_what_can_be_filled_in() {
    let place = Place::new();
    let mut document = open(&place);
    let steps = document.history().unwrap().len();
    let said = document.set_grens(Grens::Mensen, 9, "Jan").unwrap_err().to_string();
    assert_eq!(said, "Vul een heel getal in van 10 tot en met 1.000");
    assert_eq!(document.history().unwrap().len(), steps);
}

const INWONERS: &str = "Kleinste wijk die meetelt (inwoners)";

#[test]
fn the_limits_are_typed_in_the_window() {
    let place = live::Place::new();
    let mut window = place.start();
    window.go("Instellingen");
    assert_eq!(window.field(INWONERS), "200");
    window.fill(INWONERS, "tien");
    window.get_by_label_contains("Vul een heel getal in van 50 tot en met 5.000.");
    assert_eq!(window.field(INWONERS), "tien", "what was typed stays");
    window.fill(INWONERS, "5000");
    assert_eq!(window.field(INWONERS), "5.000");
    assert!(!window.shows("Vul een heel getal in"));
    window.go("Foto");
    assert!(window.shows("telt niet mee: 4.145 inwoners"));
    window.go("Instellingen");
    window.get_by_role_and_label(Role::Button, "Terug naar 200").click_accesskit();
    window.settle();
    assert_eq!(window.field(INWONERS), "200");
    window.get_by_label(&format!("Ongedaan maken: Instelling gewijzigd: {INWONERS}")).click();
    window.settle();
    assert_eq!(window.field(INWONERS), "5.000");
    drop(window);
    assert_eq!(live::document(&place).grenzen().unwrap().inwoners, 5000);
}
