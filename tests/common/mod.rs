//! A still session with the figures of the example, for tests of the window.
//!
//! The classes are computed here in the shortest way that gives the same picture; the rule
//! itself is tested where it lives.
#![allow(dead_code, reason = "each test uses a part")]

mod seed;

use seed::Seed;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use wijkbeeld::app::session::{FileInfo, Overview, Session};
use wijkbeeld::app::settings::Settings;
use wijkbeeld::app::view::bronnen::{BronRij, BronnenView};
use wijkbeeld::app::view::foto::FotoView;
use wijkbeeld::app::view::outline::OutlineView;
use wijkbeeld::app::view::wijk::{WijkGegevens, WijkView};
use wijkbeeld::model::Bron;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;

/// The example, open.
pub fn example() -> Session {
    session(&Seed::load())
}

/// The example under the longest names there are.
pub fn longest_names() -> Session {
    let mut seed = Seed::load();
    seed.gemeente = "Súdwest-Fryslân".to_owned();
    let names = [
        "Bolsward en omliggende buitengebieden Noord",
        "Wijk 12 Woudsend, Indijk, Ypecolsga en Smallebrugge",
        "Vlietzone en Zuidelijke Bedrijventerreinen Oost",
        "Zuid",
    ];
    for ((_, naam), long) in seed.wijken.iter_mut().zip(names) {
        *naam = long.to_owned();
    }
    session(&seed)
}

/// A file with wijken and nothing else.
pub fn without_figures() -> Session {
    let mut seed = Seed::load();
    seed.cijfers.clear();
    seed.plekken.clear();
    seed.partners.clear();
    session(&seed)
}

fn session(seed: &Seed) -> Session {
    let foto = seed.foto();
    let wijken = foto.wijken.iter().map(|wijk| {
        let cijfers = seed.wijk_cijfers(&wijk.code);
        let plekken: Vec<_> = seed.plekken_in(&wijk.code);
        let view = WijkView::new(&WijkGegevens {
            gemeente: &seed.gemeente,
            foto: wijk,
            cijfers: &cijfers,
            buurten: &seed.buurten_in(&wijk.code),
            plekken: &plekken,
            partners: &seed.partners,
        });
        (wijk.code.clone(), Arc::new(view))
    });
    Session {
        file: Some(FileInfo {
            path: PathBuf::from("/home/gebruiker/Documenten/hilversum.wijk"),
            naam: "hilversum.wijk".to_owned(),
            alleen_lezen: None,
            overview: Arc::new(overview(seed)),
        }),
        wijken: wijken.collect::<HashMap<_, _>>(),
        foto: Some(Arc::new(FotoView::new(&foto, &seed.indicatoren))),
        bronnen: Some(Arc::new(BronnenView::new(&bronnen(seed)))),
        ..Session::default()
    }
}

fn overview(seed: &Seed) -> Overview {
    let mut jaren: Vec<i32> =
        seed.cijfers.values().filter_map(|one| one.periode).map(|p| p.year()).collect();
    jaren.retain(|jaar| *jaar <= 2025);
    jaren.sort_unstable();
    jaren.dedup();
    Overview {
        gemeente: seed.gemeente.clone(),
        wijken: seed.wijken.clone(),
        jaren,
        ongedaan: Some("inlezen van misdrijven.csv".to_owned()),
        opnieuw: None,
        omtrekken: Vec::new(),
    }
}

fn bronnen(seed: &Seed) -> Vec<BronRij> {
    let mut rows: Vec<BronRij> = Vec::new();
    let mut keys: Vec<_> = seed.cijfers.iter().collect();
    keys.sort_by(|a, b| a.0.cmp(b.0));
    for (_, cijfer) in keys {
        let Ok(bron) = Bron::parse(&cijfer.bron) else { continue };
        let bron = Bron { plaats: String::new(), ..bron };
        let jaar = cijfer.periode.map_or(0, |periode| periode.year());
        match rows.iter_mut().find(|row| row.bron == bron) {
            Some(row) => {
                row.cijfers += 1;
                row.jaren = row.jaren.map(|(from, to)| (from.min(jaar), to.max(jaar)));
            }
            None => rows.push(BronRij { bron, cijfers: 1, jaren: Some((jaar, jaar)) }),
        }
    }
    rows
}

/// The outlines of the example for the first page.
pub fn voorbeeld() -> Voorbeeld {
    let omtrekken: Vec<OutlineView> = Seed::load().omtrekken();
    Voorbeeld {
        omtrekken,
        onderschrift: "Hilversum: acht wijken en het Landelijk Gebied. CBS en Kadaster, 2024."
            .into(),
    }
}

/// The window on a session.
pub fn app(ctx: &egui::Context, session: Session, settings: Settings) -> WijkbeeldApp {
    WijkbeeldApp::new(ctx, session, settings, Box::new(FakeDialogs::default()), voorbeeld())
}
