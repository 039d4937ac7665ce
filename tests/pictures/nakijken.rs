//! The review of an import.

use super::{BEAMER, DARK, LAPTOP, Look, Still, TWICE, Window, ZOOMED, go, save, still, window};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::nakijken::{Besluit, Punt};
use wijkbeeld::app::view::nakijken::{Label, WaarschuwingRij};
use wijkbeeld::model::keuzes::{Verbetering, Weglating};

const HEAD: &str = "gebied;indicator;periode;waarde;reden;onder;boven;bron\n";
const GEZOND: &str = "ervaren-gezondheid-goed-zeer-goed-18plus";
const LOOKS: [(&str, &Look); 5] = [
    ("laptop", &LAPTOP),
    ("donker", &DARK),
    ("beamer", &BEAMER),
    ("zoom150", &ZOOMED),
    ("zoom200", &TWICE),
];

/// Made-up figures on purpose: a later edition of what the example has, with a cell and a code
/// that are wrong.
fn gezondheid() -> String {
    let bron = "RIVM|50150NED|2025-06-01|CC BY 4.0";
    let mut text = HEAD.to_owned();
    for wijk in 1..=8 {
        for (jaar, value) in [(2012, 700), (2020, 731), (2022, 740), (2024, 752)] {
            let value = value + wijk * 7 % 40;
            let (whole, tenth) = (value / 10, value % 10);
            let row = format!("WK04020{wijk};{GEZOND};{jaar};{whole},{tenth};;;;{bron}");
            writeln!(text, "{row}").unwrap();
        }
    }
    writeln!(text, "WK040202;{GEZOND};2016;8o.7;;;;{bron}").unwrap();
    writeln!(text, "BU04020509;{GEZOND};2016;71,2;;;;{bron}").unwrap();
    writeln!(text, "WK040203;rapportcijfer-buurt;2024;7,1;;;;{bron}").unwrap();
    text
}

/// The file on a desk, after an import of these texts and what was decided.
fn reviewed(desk: Still, files: &[(&str, String)], besluiten: Vec<Besluit>) -> Still {
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, text): &(&str, String)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let paths: Vec<PathBuf> = files.iter().map(write).collect();
    let decide = besluiten.into_iter().map(Command::Decide);
    desk.review_after(std::iter::once(Command::Import(paths)).chain(decide))
}

fn example() -> Still {
    reviewed(still::example(), &[("gezondheid_50150NED.csv", gezondheid())], Vec::new())
}

/// By keyboard: what is out of sight comes into it.
fn press(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).focus();
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
}

/// The same, page by page to its end.
fn save_below(window: &mut Window, name: &str) {
    for page in 2..=4 {
        window.key_press(egui::Key::PageDown);
        save(window, &format!("{name}-{page}"));
    }
}

#[test]
fn reviews() {
    for (name, look) in LOOKS {
        let mut window = window(example(), look);
        save(&mut window, &format!("{name}-10-nakijken"));
        save_below(&mut window, &format!("{name}-10-nakijken"));
    }
}

#[test]
fn decided() {
    let besluiten = vec![
        Besluit::SlaOver(Punt::Code("BU04020509".into())),
        Besluit::Verbeter(Verbetering {
            bestand: "gezondheid_50150NED.csv".into(),
            rij: 34,
            kolom: "waarde".into(),
            inhoud: "80,7".into(),
        }),
    ];
    for (name, look) in [("laptop", &LAPTOP), ("zoom150", &ZOOMED)] {
        let files = [("gezondheid_50150NED.csv", gezondheid())];
        let desk = reviewed(still::example(), &files, besluiten.clone());
        save(&mut window(desk, look), &format!("{name}-10-nakijken-besloten"));
    }
}

#[test]
fn dialogs() {
    for (name, look) in LOOKS {
        let mut window = window(example(), look);
        press(&mut window, "Verbeteren… rij 34, 8o.7");
        save(&mut window, &format!("{name}-10-nakijken-verbeteren"));
        press(&mut window, "Annuleren");
        press(&mut window, "Koppelen… 1 rij, BU04020509");
        save(&mut window, &format!("{name}-10-nakijken-koppelen"));
    }
}

#[test]
fn several_files() {
    let bron = "Gemeente Hilversum|Buurtpeiling 2024|2024-06-01";
    let peiling = format!("{HEAD}WK040201;kent-buren;2024;61,5;;;;{bron}\n");
    let files = [("gezondheid_50150NED.csv", gezondheid()), ("buurtpeiling.csv", peiling)];
    for (name, look) in [("laptop", &LAPTOP), ("beamer", &BEAMER)] {
        let desk = reviewed(still::example(), &files, Vec::new());
        save(&mut window(desk, look), &format!("{name}-10-nakijken-bestanden"));
    }
}

#[test]
fn little_to_see() {
    let bron = "Gemeente Hilversum|Buurtpeiling 2024|2024-06-01";
    let good = format!("{HEAD}WK040201;kent-buren;2024;61,5;;;;{bron}\n");
    let unknown = format!("{HEAD}WK040299;kent-buren;2024;61,5;;;;{bron}\n");
    for (name, text) in [("weinig", good), ("onbruikbaar", unknown)] {
        let desk = reviewed(still::example(), &[("peiling.csv", text)], Vec::new());
        save(&mut window(desk, &LAPTOP), &format!("laptop-10-nakijken-{name}"));
    }
}

#[test]
fn several_indicators_under_long_names() {
    let bron =
        "Regionale Samenwerking Gooi en Vechtstreek|Monitor Samenleven en Ontmoeten|2025-06-01";
    let mut text = gezondheid();
    for wijk in 1..=8 {
        writeln!(text, "WK04020{wijk};koopwoningen;2022;{},4;;;;{bron}", 20 + wijk).unwrap();
    }
    text += &format!("WK040203;{GEZOND};2016;vijfenzeventig komma vier procent;;;;{bron}\n");
    let name = "gezondheid_en_samenleven_2025_definitief_v3_kopie_van_Sanne_de_Vries_(2).csv";
    for (look_name, look) in [("laptop", &LAPTOP), ("beamer", &BEAMER), ("zoom150", &ZOOMED)] {
        let desk = reviewed(still::longest_names(), &[(name, text.clone())], Vec::new());
        let mut window = window(desk, look);
        save(&mut window, &format!("{look_name}-10-nakijken-lang"));
        save_below(&mut window, &format!("{look_name}-10-nakijken-lang"));
    }
}

#[test]
fn thousands() {
    let mut text = gezondheid();
    for n in 0..6_000 {
        let row = format!("WK040201;{GEZOND};{};veel{n};;;;CBS", 1900 + n % 100);
        writeln!(text, "{row}").unwrap();
    }
    let desk = reviewed(still::example(), &[("gezondheid_50150NED.csv", text)], Vec::new());
    let mut window = window(desk, &LAPTOP);
    save(&mut window, "laptop-10-nakijken-duizenden");
    window.get_by_label_contains("Toon alle: 6.001").click();
    window.run();
    save(&mut window, "laptop-10-nakijken-alle");
}

#[test]
fn it_waits_while_something_else_is_shown() {
    for (name, look) in [("laptop", &LAPTOP), ("beamer", &BEAMER)] {
        let mut window = window(example(), look);
        go(&mut window, "Foto");
        save(&mut window, &format!("{name}-10-nakijken-wacht"));
    }
}

/// Warnings that ask for a choice, as the checks of a file give them.
fn with_warnings() -> Still {
    let mut desk = example();
    let mut review = (**desk.review.as_ref().unwrap()).clone();
    let bestand = &mut review.bestanden[0];
    let warning = |over: &str, tekst: &str, choice: bool, weggelaten: bool| WaarschuwingRij {
        over: over.to_owned(),
        tekst: tekst.to_owned(),
        weglating: choice.then(|| Weglating {
            indicator: over.to_owned(),
            gebied: None,
            periode: None,
        }),
        weggelaten,
    };
    bestand.waarschuwingen = vec![
        warning(
            "Goed of zeer goed ervaren gezondheid (18+) · 2012 · 8 cijfers",
            "Alle 8 wijken hebben hetzelfde cijfer, 73,1 %. Dat is waarschijnlijk het cijfer van de gemeente, dat in elke rij is gezet. Laat deze cijfers weg als dat zo is.",
            true,
            true,
        ),
        warning(
            "Goed of zeer goed ervaren gezondheid (18+) · Zuidwest · 2020 · 1 cijfer",
            "Het cijfer gaat van 76,3 % naar 66,3 %. Een sprong van 10 punten is in deze wijk groter dan door toeval te verklaren is. Kijk in de bron of het klopt.",
            true,
            false,
        ),
        warning(
            "",
            "Dit bestand is opgeslagen zoals oudere programma's dat doen (windows-1252). Kijk of namen met accenten kloppen.",
            false,
            false,
        ),
    ];
    bestand.waarschuwingen_titel = "3 waarschuwingen · 1 weggelaten".to_owned();
    if let Some(first) = bestand.wijzigingen.rijen.first_mut() {
        first.labels = vec![
            Label { tekst: "grote sprong".to_owned(), let_op: true },
            Label { tekst: "125 inwoners".to_owned(), let_op: false },
        ];
    }
    review.overnemen = "25 waarden overnemen, 2 overslaan, 8 weglaten".to_owned();
    review.bestanden[0].tellingen[0].aantal = "17".to_owned();
    desk.review = Some(Arc::new(review));
    desk
}

#[test]
fn warnings() {
    for (name, look) in LOOKS {
        let mut window = window(with_warnings(), look);
        save(&mut window, &format!("{name}-10-nakijken-waarschuwing"));
        save_below(&mut window, &format!("{name}-10-nakijken-waarschuwing"));
    }
}
